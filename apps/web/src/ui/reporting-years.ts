import { useQuery } from '@tanstack/react-query';
import { areasQuery } from './area-select';

/** Before the programmes are known; the first of them began in 2011. */
const FIRST_YEAR = 2016;

/** Years that have reporting periods, the latest first: from the first programme's beginning to some years ahead. */
export function useReportingYears(today: string, ahead = 1): { value: number; label: string }[] {
  const { data } = useQuery(areasQuery);
  const first = Math.min(FIRST_YEAR, ...(data?.programmes ?? []).map(({ fromYear }) => fromYear));
  const last = Number(today.slice(0, 4)) + ahead;
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    value: last - index,
    label: `Năm ${last - index}`,
  }));
}
