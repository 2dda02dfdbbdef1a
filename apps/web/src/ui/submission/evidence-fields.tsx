import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { FileRef } from '#contract/file';
import type { EvidenceDocument } from '#contract/submission';
import { useMe } from '../../lib/session';
import { Field } from '../contract-form';
import { DateField } from '../date-field';
import { FileUpload } from '../file-upload';
import { DocumentSearch } from './document-search';

interface Props {
  /** At least one document to hand in. */
  required: boolean;
  /** Told when a file begins to be sent and when it has ended. */
  onUploading: (uploading: boolean) => void;
}

/** The documents that prove the result, as rows of a `ContractForm` whose contract has `evidence`. */
export function EvidenceFields({ required, onUploading }: Props) {
  return (
    <fieldset className="evidence-rows">
      <legend>Tài liệu kiểm chứng</legend>
      <p>
        Nêu số, ký hiệu, ngày, cơ quan ban hành và trích yếu của từng văn bản chứng minh kết quả, kèm tệp nếu có.
        {required && ' Đề nghị xác nhận hoàn thành cần ít nhất một tài liệu; bản nháp thì chưa bắt buộc.'}
      </p>
      <Form.List name="evidence">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name: index }) => (
              <EvidenceRow key={key} index={index} onUploading={onUploading} onRemove={() => remove(index)} />
            ))}
            <Button onClick={() => add({})}>Thêm tài liệu kiểm chứng</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

interface RowProps {
  index: number;
  onUploading: (uploading: boolean) => void;
  onRemove: () => void;
}

function EvidenceRow({ index, onUploading, onRemove }: RowProps) {
  const { today } = useMe();
  return (
    <fieldset className="evidence-row">
      <legend>Tài liệu {index + 1}</legend>
      <Form.Item name={[index, 'reused']} noStyle>
        <ReuseDocument index={index} />
      </Form.Item>
      <div className="row-fields">
        <Field name={[index, 'number']} path={`evidence.${index}.number`} label="Số, ký hiệu" required>
          <Input autoComplete="off" />
        </Field>
        <Field name={[index, 'issuedOn']} path={`evidence.${index}.issuedOn`} label="Ngày văn bản" required>
          <DateField max={today} />
        </Field>
        <Field name={[index, 'issuer']} path={`evidence.${index}.issuer`} label="Cơ quan ban hành" required>
          <Input />
        </Field>
        <Field name={[index, 'title']} path={`evidence.${index}.title`} label="Trích yếu" required>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
        </Field>
      </div>
      <Field name={[index, 'fileId']} path={`evidence.${index}.fileId`} label="Tệp đính kèm">
        <EvidenceFile index={index} onUploading={onUploading} />
      </Field>
      <Button onClick={onRemove}>Bỏ tài liệu {index + 1}</Button>
    </fieldset>
  );
}

/**
 * Fills the row with a document named before. A field of its own, never sent: what it says to the form is how the form
 * learns that something was changed, and keeps it in the draft.
 */
function ReuseDocument({ index, onChange }: { index: number; onChange?: (reused: EvidenceDocument) => void }) {
  const form = Form.useFormInstance();
  const [searching, setSearching] = useState(false);
  const [filled, setFilled] = useState('');

  function fill(found: EvidenceDocument) {
    const { number, issuedOn, issuer, title, file } = found;
    const values = { number, issuedOn, issuer, title, fileId: file?.id, file };
    form.setFields(
      Object.entries(values).map(([name, value]) => ({ name: ['evidence', index, name], value, errors: [] })),
    );
    onChange?.({ ...found });
    setSearching(false);
    setFilled(`Đã lấy văn bản ${number}${file ? ' cùng tệp' : '; văn bản này chưa kèm tệp'}.`);
  }
  return (
    <div className="evidence-reuse">
      {searching ? (
        <>
          <DocumentSearch label={`Tìm văn bản đã có cho tài liệu ${index + 1}`} onChoose={fill} />
          <Button size="small" onClick={() => setSearching(false)}>
            Thôi tìm
          </Button>
        </>
      ) : (
        <Button size="small" onClick={() => setSearching(true)}>
          Chọn văn bản đã có
        </Button>
      )}
      <span role="status" className="secondary">
        {filled}
      </span>
    </div>
  );
}

interface FileFieldProps {
  index: number;
  onUploading: (uploading: boolean) => void;
  /** Given by the field. */
  onChange?: (fileId: number | undefined) => void;
}

/** The field holds the id that is sent; name and size stand beside it in the row, for showing them and for the draft. */
function EvidenceFile({ index, onUploading, onChange }: FileFieldProps) {
  const form = Form.useFormInstance();
  const path = ['evidence', index, 'file'];
  const file = Form.useWatch(path, { form, preserve: true }) as FileRef | null | undefined;
  const set = (chosen: FileRef | undefined) => {
    form.setFieldValue(path, chosen);
    onChange?.(chosen?.id);
  };
  return (
    <FileUpload
      file={file ?? null}
      onStored={set}
      onRemove={() => set(undefined)}
      onUploading={onUploading}
      subject={`tài liệu ${index + 1}`}
    />
  );
}
