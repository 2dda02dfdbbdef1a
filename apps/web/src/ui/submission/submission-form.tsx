import { Button, Form, Input, InputNumber } from 'antd';
import { useCallback, useRef, useState } from 'react';
import type { MeView } from '#contract/auth';
import {
  SubmissionRequest,
  UpdateSubmissionRequest,
  type SubmissionKind,
  type SubmissionView,
} from '#contract/submission';
import { PERMISSIONS, type Role } from '#domain/permissions';
import { formatQuantity } from '../../lib/format';
import { useMe } from '../../lib/session';
import { ContractForm, Field } from '../contract-form';
import { DateField } from '../date-field';
import { EvidenceFields } from './evidence-fields';
import { useSubmissionCommands } from './submission-commands';
import { SubmissionStyle } from './submission.style';

interface Props {
  kind: SubmissionKind;
  /** The assignment reported on: the unit that holds it, and for a new report its id. */
  assignment: {
    id: number;
    unit: { id: number };
    assignedOn?: string;
    targetValue?: number | null;
    unitOfMeasure?: string | null;
  };
  /** The draft that is edited; left out for a new report. */
  draft?: SubmissionView;
  /** The returned report that a new one improves on: its text and evidence are the start. */
  basedOn?: SubmissionView;
  onDone: (saved: SubmissionView) => void;
  onCancel: () => void;
}

/** Whether the person may hand in for this unit; otherwise what is written waits for the head as a draft. */
export function maySubmitFor(me: MeView, unitId: number): boolean {
  const allowed: readonly Role[] = PERMISSIONS['submission.submit'];
  return me.memberships.some(({ role, unit }) => unit?.id === unitId && allowed.includes(role));
}

/** A unit's report: an officer writes it for the head, a head hands it in. */
export function SubmissionForm({ kind, assignment, draft, basedOn, onDone, onCancel }: Props) {
  const me = useMe();
  const commands = useSubmissionCommands();
  const headed = maySubmitFor(me, assignment.unit.id);
  // Which of the two buttons was pressed; Enter in a field presses the main one.
  const asDraft = useRef(!headed);
  const [uploads, setUploads] = useState(0);
  const onUploading = useCallback((begins: boolean) => setUploads((count) => count + (begins ? 1 : -1)), []);

  function save(request: SubmissionRequest): Promise<SubmissionView> {
    if (!draft) return commands.create(assignment.id, { ...request, asDraft: asDraft.current });
    return commands.update(draft.id, { ...(request as UpdateSubmissionRequest), asDraft: asDraft.current });
  }

  return (
    <div onClickCapture={() => (asDraft.current = !headed)}>
      <SubmissionStyle />
      <ContractForm<SubmissionRequest, SubmissionView>
        contract={draft ? UpdateSubmissionRequest : SubmissionRequest}
        initial={
          draft
            ? { version: draft.version, ...valuesOf(draft) }
            : basedOn
              ? valuesOf(basedOn)
              : emptyValues(kind, me.today)
        }
        submit={save}
        onDone={onDone}
        submitLabel={submitLabel(kind, headed)}
        draftKey={draft ? `submission:${draft.id}` : `submission:new:${assignment.id}:${kind}`}
        refusal={uploads > 0 ? 'Đang tải tệp lên; chờ tải xong hoặc hủy tải lên rồi gửi.' : null}
        extraActions={
          <>
            {headed && <SaveDraftButton disabled={uploads > 0} onPress={() => (asDraft.current = true)} />}
            <Button onClick={onCancel}>Đóng</Button>
          </>
        }
      >
        <Field name="result" label="Kết quả thực hiện">
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 20 }} />
        </Field>
        {kind === 'completion' ? (
          <Field
            name="completedOn"
            label="Ngày hoàn thành"
            help="Ngày công việc thực sự hoàn thành, thể hiện trên tài liệu kiểm chứng."
          >
            <DateField min={assignment.assignedOn} max={me.today} />
          </Field>
        ) : (
          <Field
            name="percent"
            label="Tỷ lệ tự đánh giá (%)"
            help="Từ 0 đến 100. Để tham khảo, không dùng để tính tiến độ của kế hoạch."
          >
            <InputNumber min={0} max={100} inputMode="numeric" />
          </Field>
        )}
        {assignment.unitOfMeasure && (
          <Field
            name="reportedValue"
            label={`Giá trị đạt được (${assignment.unitOfMeasure})`}
            help={measureHelp(assignment.targetValue ?? null, assignment.unitOfMeasure)}
          >
            <InputNumber decimalSeparator="," inputMode="decimal" style={{ width: 'min(240px, 100%)' }} />
          </Field>
        )}
        <Field name="difficulties" label="Khó khăn, vướng mắc">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 20 }} />
        </Field>
        <Field name="proposals" label="Đề xuất, kiến nghị">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 20 }} />
        </Field>
        <EvidenceFields required={kind === 'completion'} onUploading={onUploading} />
      </ContractForm>
    </div>
  );
}

/** Inside the form, so that the draft passes the same checks as what is handed in. */
function SaveDraftButton({ disabled, onPress }: { disabled: boolean; onPress: () => void }) {
  const form = Form.useFormInstance();
  return (
    <Button
      disabled={disabled}
      onClick={() => {
        onPress();
        form.submit();
      }}
    >
      Lưu nháp
    </Button>
  );
}

function submitLabel(kind: SubmissionKind, headed: boolean): string {
  if (!headed) return 'Lưu và trình thủ trưởng';
  return kind === 'completion' ? 'Gửi đề nghị xác nhận' : 'Gửi báo cáo tiến độ';
}

const measureHelp = (target: number | null, unit: string) =>
  `${target === null ? '' : `Chỉ tiêu: ${formatQuantity(target)} ${unit}. `}Để theo dõi, không dùng để tính hoàn thành.`;

const emptyValues = (kind: SubmissionKind, today: string): Partial<SubmissionRequest> => ({
  kind,
  evidence: [],
  completedOn: kind === 'completion' ? today : undefined,
});

function valuesOf(written: SubmissionView): Partial<UpdateSubmissionRequest> {
  const { kind, percent, reportedValue, result, difficulties, proposals, statedCompletedOn, evidence } = written;
  return {
    kind,
    percent: percent ?? undefined,
    reportedValue: reportedValue ?? undefined,
    result,
    difficulties: difficulties ?? undefined,
    proposals: proposals ?? undefined,
    completedOn: statedCompletedOn ?? undefined,
    // `file` is for showing only; what is sent is its id.
    evidence: evidence.map(({ id: _, ...document }) => ({ ...document, fileId: document.file?.id })),
  };
}
