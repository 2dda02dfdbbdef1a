import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReportProgressView, ReportStepView, ReportWork } from '#contract/report-review';
import { apiGet } from '../../lib/api-client';

const ASKED_EVERY_MS = 700;
const DOING: Record<ReportWork, string> = {
  draft: 'Đang lấy số liệu cho dự thảo',
  refresh: 'Đang lấy lại số liệu',
  correction: 'Đang mở bản đính chính',
  issue: 'Đang ban hành',
};

/** Runs something that takes seconds, and says whether it is under way. */
export function useTaking() {
  const [taking, setTaking] = useState(false);
  const during = async <T,>(work: () => Promise<T>): Promise<T> => {
    setTaking(true);
    try {
      return await work();
    } finally {
      setTaking(false);
    }
  };
  return { taking, during };
}

interface WaitingProps {
  taking: boolean;
  kind: ReportWork;
  /** Left out while a draft is made: it has no number yet. */
  reportId?: number;
}

/** How far it has come, for whoever asked for it and waits. */
export function WorkProgress({ taking, kind, reportId }: WaitingProps) {
  const { data } = useQuery({
    ...progressQuery(reportId),
    enabled: taking,
    refetchInterval: ASKED_EVERY_MS,
  });
  if (!taking) return null;
  return <Steps kind={kind} running={data?.running ?? null} />;
}

/**
 * What goes on although its page was left, or a colleague has begun: shown until it ends, then everything is read again.
 * It goes on in the server whether somebody looks or not.
 */
export function UnderWay({ reportId }: { reportId?: number }) {
  const queryClient = useQueryClient();
  const seen = useRef(false);
  const { data } = useQuery({
    ...progressQuery(reportId),
    refetchInterval: (query) => (query.state.data?.running ? ASKED_EVERY_MS : false),
  });
  const running = data?.running ?? null;
  useEffect(() => {
    if (running) seen.current = true;
    else if (seen.current) {
      seen.current = false;
      void queryClient.invalidateQueries();
    }
  }, [running, queryClient]);
  return running && <Steps kind={running.kind} running={running} />;
}

const progressQuery = (reportId: number | undefined) => ({
  queryKey: ['report-under-way', reportId ?? null],
  queryFn: () => apiGet<ReportProgressView>('reports/progress', reportId === undefined ? {} : { reportId }),
  retry: false,
  gcTime: 0,
});

function Steps({ kind, running }: { kind: ReportWork; running: ReportStepView | null }) {
  const known = running !== null && running.step > 0;
  return (
    <div role="status" className="form-notice">
      {known ? `${DOING[kind]}: ${running.what} (${running.step}/${running.of})` : `${DOING[kind]}…`}
      <Progress
        percent={known ? Math.round(((running.step - 1) / running.of) * 100) : 0}
        showInfo={false}
        aria-label={DOING[kind]}
      />
      <span className="secondary">Có thể đóng hộp này hoặc rời trang; công việc vẫn tiếp tục.</span>
    </div>
  );
}
