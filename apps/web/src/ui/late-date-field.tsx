import { lazy, Suspense } from 'react';
import type { PlainDate } from '#domain/plain-date';
import { formatDate } from '../lib/format';
import type { DateFieldProps } from './date-field';

const ThemedDateField = lazy(async () => ({ default: (await import('./themed-date-field')).ThemedDateField }));

/** The calendar comes after the figures: until it is there, the date stands as text. */
export const LateDateField = (props: DateFieldProps & { value: PlainDate }) => (
  <Suspense fallback={<span>{formatDate(props.value)}</span>}>
    <ThemedDateField {...props} />
  </Suspense>
);
