import { queryOptions } from '@tanstack/react-query';
import { PERIOD_KIND_LABEL, type CalendarPeriodView, type PeriodList } from '#contract/reference';
import { PERIOD_KINDS } from '#domain/reporting-period';
import { apiGet } from '../lib/api-client';

/** Every period of a year: the Ministry's, the province's own, free ranges. */
export const yearPeriodsQuery = (year: number) =>
  queryOptions({
    queryKey: ['period', year, 'all'],
    queryFn: () => apiGet<PeriodList>('periods', { year, kind: 'all' }),
  });

/** Choices of a period, grouped by whose they are; a group without periods does not appear. */
export const periodOptions = <P extends Pick<CalendarPeriodView, 'id' | 'kind'>>(
  periods: readonly P[],
  labelOf: (period: P) => string,
) =>
  PERIOD_KINDS.map((kind) => ({
    label: PERIOD_KIND_LABEL[kind],
    options: periods
      .filter((period) => period.kind === kind)
      .map((period) => ({ value: period.id, label: labelOf(period) })),
  })).filter(({ options }) => options.length > 0);

/** The last of the Ministry's periods that has ended by `today`: what a report is usually made of. */
export const lastReported = (periods: readonly CalendarPeriodView[], today: string): CalendarPeriodView | undefined =>
  periods.filter(({ kind, to }) => kind === 'ministry' && to <= today).at(-1);
