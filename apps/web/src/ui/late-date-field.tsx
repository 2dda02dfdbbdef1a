import { lazy, Suspense } from 'react';
import type { PlainDate } from '#domain/plain-date';
import { formatDate } from '../lib/format';
import type { DateFieldProps } from './date-field';

const ThemedDateField = lazy(async () => ({ default: (await import('./themed-date-field')).ThemedDateField }));

/** The calendar is asked for when what matters is there (`wait` is over); until it has come, the date stands as text. */
export function LateDateField({ wait, ...props }: DateFieldProps & { value: PlainDate; wait: boolean }) {
  const text = <span>{formatDate(props.value)}</span>;
  return wait ? (
    text
  ) : (
    <Suspense fallback={text}>
      <ThemedDateField {...props} />
    </Suspense>
  );
}
