import { Button, Flex, Input } from 'antd';
import { useState } from 'react';
import { RemarkRequest, type RemarkView, type ReportWorkView } from '#contract/report-review';
import { formatInstant } from '../../lib/format';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ContractForm, Field } from '../../ui/contract-form';
import { Soft } from '../../ui/soft';
import { useWorkCommands } from './get-report-work';

interface Props {
  reportId: number;
  code: string;
  /** How the section is called for people. */
  label: string;
  work: ReportWorkView;
}

/** What reviewers said of a section, what became of it, and a field for another word. */
export function SectionRemarks({ reportId, code, label, work }: Props) {
  const { remark } = useWorkCommands(reportId);
  const [writing, setWriting] = useState(false);
  const remarks = work.remarks.filter((one) => one.code === code);
  const allowed = actionOf(work.allowedActions, 'remark')?.allowed ?? false;
  return (
    <div>
      {remarks.length > 0 && (
        <ul aria-label={`Góp ý cho ${label}`} style={{ listStyle: 'none', padding: 0, margin: '8px 0' }}>
          {remarks.map((one) => (
            <Remark key={one.id} reportId={reportId} remark={one} work={work} />
          ))}
        </ul>
      )}
      {allowed && !writing && (
        <Button size="small" type="text" aria-label={`Góp ý cho ${label}`} onClick={() => setWriting(true)}>
          Góp ý
        </Button>
      )}
      {writing && (
        <ContractForm
          contract={RemarkRequest}
          initial={{ code }}
          submitLabel="Gửi góp ý"
          draftKey={`report:${reportId}:remark:${code}`}
          submit={remark}
          onDone={() => setWriting(false)}
          extraActions={<Button onClick={() => setWriting(false)}>Thôi</Button>}
        >
          <Field name="text" label={`Góp ý cho ${label}`}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} autoFocus />
          </Field>
        </ContractForm>
      )}
    </div>
  );
}

function Remark({ reportId, remark, work }: { reportId: number; remark: RemarkView; work: ReportWorkView }) {
  const { resolve } = useWorkCommands(reportId);
  const { author, writtenAt, text, resolvedBy, resolvedAt } = remark;
  return (
    <li
      style={{
        borderInlineStart: `3px solid ${resolvedAt ? 'var(--line)' : '#d48806'}`,
        padding: '2px 12px',
        marginBottom: 4,
      }}
    >
      <Flex wrap justify="space-between" gap={8}>
        <Soft>
          {author}, {formatInstant(writtenAt)}
        </Soft>
        {resolvedAt ? (
          <Soft>
            Đã tiếp thu: {resolvedBy}, {formatInstant(resolvedAt)}
          </Soft>
        ) : (
          <AllowedButton
            size="small"
            action={actionOf(work.allowedActions, 'remark')}
            onClick={() => resolve(remark.id)}
          >
            Đã tiếp thu
          </AllowedButton>
        )}
      </Flex>
      <div style={{ whiteSpace: 'pre-wrap' }}>{text}</div>
    </li>
  );
}
