import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber, Select } from 'antd';
import {
  CreateIndexDefinitionRequest,
  IndexObservationRequest,
  UpdateIndexDefinitionRequest,
  UpdateIndexObservationRequest,
  type IndexDefinitionView,
  type IndexObservationView,
} from '#contract/reform-index';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { UnitSelect } from '../../ui/unit-select';
import { indicesQuery, useIndexCommands } from './get-indices';

interface DefinitionFormProps {
  definition?: IndexDefinitionView;
  onDone: () => void;
}

export function DefinitionForm({ definition, onDone }: DefinitionFormProps) {
  const { define, redefine } = useIndexCommands();
  if (!definition)
    return (
      <ContractForm
        contract={CreateIndexDefinitionRequest}
        initial={{ aliases: [], orderNo: 100 }}
        draftKey="index:define"
        submitLabel="Thêm chỉ số"
        submit={define}
        onDone={onDone}
      >
        <Field
          name="code"
          label="Mã chỉ số"
          help="Chữ in hoa không dấu và chữ số, ví dụ PARINDEX; không đổi được về sau."
        >
          <Input autoComplete="off" />
        </Field>
        <DefinitionFields />
      </ContractForm>
    );
  const { id, version, name, shortName, aliases, publisher, scale, orderNo } = definition;
  return (
    <ContractForm
      contract={UpdateIndexDefinitionRequest}
      initial={{ version, name, shortName, aliases, publisher, scale: scale ?? undefined, orderNo }}
      submitLabel="Lưu"
      submit={(request) => redefine(id, request)}
      onDone={onDone}
    >
      <DefinitionFields />
    </ContractForm>
  );
}

const DefinitionFields = () => (
  <>
    <Field name="name" label="Tên chỉ số">
      <Input />
    </Field>
    <div className="field-pair">
      <Field name="shortName" label="Tên gọi tắt">
        <Input autoComplete="off" />
      </Field>
      <Field name="publisher" label="Cơ quan công bố">
        <Input />
      </Field>
    </div>
    <Field name="aliases" label="Tên gọi khác" help="Cách gọi khác trong văn bản; gõ xong nhấn Enter.">
      <Select mode="tags" open={false} suffixIcon={null} />
    </Field>
    <div className="field-pair">
      <Field name="scale" label="Thang điểm" help="Điểm cao nhất; để trống nếu thay đổi theo năm.">
        <InputNumber decimalSeparator="," style={{ width: '100%' }} />
      </Field>
      <Field name="orderNo" label="Thứ tự">
        <InputNumber style={{ width: '100%' }} />
      </Field>
    </div>
  </>
);

interface ObservationFormProps {
  observation?: IndexObservationView;
  indexId?: number;
  onDone: () => void;
}

/** What one publication says of one year; whatever it does not say stays empty. */
export function ObservationForm({ observation, indexId, onDone }: ObservationFormProps) {
  const { observe, change } = useIndexCommands();
  if (!observation)
    return (
      <ContractForm
        contract={IndexObservationRequest}
        initial={{ indexId }}
        draftKey="index:observe"
        submitLabel="Lưu kết quả"
        submit={observe}
        onDone={onDone}
      >
        <ObservationFields />
      </ContractForm>
    );
  const { id, version, index, unit, dataYear, source } = observation;
  const left = <T,>(value: T | null) => value ?? undefined;
  return (
    <ContractForm
      contract={UpdateIndexObservationRequest}
      initial={{
        version,
        indexId: index.id,
        unitId: unit?.id,
        dataYear,
        source,
        publishedOn: left(observation.publishedOn),
        score: left(observation.score),
        scoreScale: left(observation.scoreScale),
        rank: left(observation.rank),
        denominator: left(observation.denominator),
        bandText: left(observation.bandText),
        deltaRank: left(observation.deltaRank),
        deltaBaseYear: left(observation.deltaBaseYear),
        asStated: left(observation.asStated),
        note: left(observation.note),
      }}
      submitLabel="Lưu kết quả"
      submit={(request) => change(id, request)}
      onDone={onDone}
    >
      <ObservationFields />
    </ContractForm>
  );
}

const WIDE = { width: '100%' };

function ObservationFields() {
  const indices = useQuery(indicesQuery);
  return (
    <>
      <div className="field-pair">
        <Field name="indexId" label="Chỉ số">
          <Select
            placeholder="Chọn chỉ số"
            options={indices.data?.items.map(({ id, shortName, name }) => ({
              value: id,
              label: `${shortName}: ${name}`,
            }))}
            virtual={false}
            popupMatchSelectWidth={false}
          />
        </Field>
        <Field name="dataYear" label="Năm của chỉ số">
          <InputNumber style={WIDE} />
        </Field>
      </div>
      <Field name="unitId" label="Của đơn vị" help="Để trống: kết quả của tỉnh.">
        <UnitSelect />
      </Field>
      <div className="field-pair">
        <Field name="rank" label="Thứ hạng">
          <InputNumber style={WIDE} />
        </Field>
        <Field
          name="denominator"
          label="Trong số đơn vị"
          help="Số tỉnh, đơn vị được xếp hạng; để trống nếu nguồn không nêu."
        >
          <InputNumber style={WIDE} />
        </Field>
      </div>
      <div className="field-pair">
        <Field
          name="deltaRank"
          label="Thay đổi thứ hạng (bậc)"
          help="Tăng 3 bậc ghi 3, giảm 2 bậc ghi -2; chỉ ghi khi nguồn nêu."
        >
          <InputNumber style={WIDE} />
        </Field>
        <Field name="deltaBaseYear" label="So với năm">
          <InputNumber style={WIDE} />
        </Field>
      </div>
      <div className="field-pair">
        <Field name="score" label="Điểm">
          <InputNumber decimalSeparator="," style={WIDE} />
        </Field>
        <Field name="scoreScale" label="Trên thang" help="Để trống: tính theo phần trăm.">
          <InputNumber decimalSeparator="," style={WIDE} />
        </Field>
      </div>
      <Field name="bandText" label="Nhóm xếp hạng" help="Nguyên lời, ví dụ: nhóm có điểm số trung bình cao.">
        <Input />
      </Field>
      <Field name="asStated" label="Nguyên văn nguồn">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Field>
      <div className="field-pair">
        <Field name="publishedOn" label="Ngày công bố">
          <DateField />
        </Field>
        <Field name="source" label="Nguồn" help="Văn bản, bài báo, tệp.">
          <Input />
        </Field>
      </div>
      <Field name="note" label="Ghi chú">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Field>
    </>
  );
}
