import { Alert, Checkbox, Flex, Select } from 'antd';
import { useState } from 'react';
import type { ReportWorkView, SectionWorkRequest } from '#contract/report-review';
import { ApiError } from '../../lib/api-client';
import { useWorkCommands } from './get-report-work';

interface Props {
  reportId: number;
  code: string;
  label: string;
  work: ReportWorkView;
}

/** Who is to write a section, and whether it is done. */
export function SectionWork({ reportId, code, label, work }: Props) {
  const { setWork, reread } = useWorkCommands(reportId);
  const [problem, setProblem] = useState<string | null>(null);
  const own = work.sections.find((one) => one.code === code);
  const change = async (request: Omit<SectionWorkRequest, 'version'>) => {
    setProblem(null);
    try {
      await setWork(code, { version: own?.version ?? 0, ...request });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
      await reread();
    }
  };
  return (
    <>
      <Flex wrap align="center" gap={8}>
        <Select
          size="small"
          virtual={false}
          aria-label={`Người soạn ${label}`}
          placeholder="Giao người soạn"
          allowClear
          style={{ minWidth: 180 }}
          value={own?.assigneeId ?? undefined}
          options={work.writers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(assigneeId: number | undefined) => void change(assigneeId ? { assigneeId } : { unassign: true })}
        />
        <Checkbox
          aria-label={`Đã soạn xong ${label}`}
          checked={own?.done ?? false}
          onChange={(event) => void change({ done: event.target.checked })}
        >
          Đã soạn xong
        </Checkbox>
      </Flex>
      {problem && <Alert type="warning" showIcon title={problem} style={{ marginTop: 8 }} />}
    </>
  );
}
