import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useState } from 'react';
import type { FactsProgressView } from '#contract/report-review';
import { apiGet } from '../../lib/api-client';

const ASKED_EVERY_MS = 700;

/** Runs something that takes figures, and says whether it is under way. */
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

/** How far the taking of figures has come, for whoever waits for it. */
export function FactsProgress({ taking }: { taking: boolean }) {
  const { data } = useQuery({
    queryKey: ['facts-progress'],
    queryFn: () => apiGet<FactsProgressView>('reports/progress'),
    enabled: taking,
    refetchInterval: ASKED_EVERY_MS,
    retry: false,
    gcTime: 0,
  });
  if (!taking) return null;
  const running = data?.running;
  return (
    <div role="status">
      {running ? `Đang lấy số liệu: ${running.what} (${running.step}/${running.of})` : 'Đang lấy số liệu…'}
      <Progress
        percent={running ? Math.round(((running.step - 1) / running.of) * 100) : 0}
        showInfo={false}
        aria-label="Tiến độ lấy số liệu"
      />
    </div>
  );
}
