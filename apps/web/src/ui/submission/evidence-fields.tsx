import { Button, Form, Input } from 'antd';
import { useMe } from '../../lib/session';
import { Field } from '../contract-form';
import { DateField } from '../date-field';

/** The documents that prove the result (`required`: at least one to hand in), as rows of a `ContractForm` whose contract has `evidence`. */
export function EvidenceFields({ required }: { required: boolean }) {
  const { today } = useMe();
  return (
    <fieldset className="evidence-rows">
      <legend>Tài liệu kiểm chứng</legend>
      <p>
        Nêu số, ký hiệu, ngày, cơ quan ban hành và trích yếu của từng văn bản chứng minh kết quả.
        {required && ' Đề nghị xác nhận hoàn thành cần ít nhất một tài liệu; bản nháp thì chưa bắt buộc.'}
      </p>
      <Form.List name="evidence">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name: index }) => (
              <fieldset key={key} className="evidence-row">
                <legend>Tài liệu {index + 1}</legend>
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
                <Button onClick={() => remove(index)}>Bỏ tài liệu {index + 1}</Button>
              </fieldset>
            ))}
            <Button onClick={() => add({})}>Thêm tài liệu kiểm chứng</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
