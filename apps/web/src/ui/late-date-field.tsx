import { lazy, Suspense, useState } from 'react';
import type { PlainDate } from '#domain/plain-date';
import { formatDate } from '../lib/format';
import type { DateFieldProps } from './date-field';

const ThemedDateField = lazy(async () => ({ default: (await import('./themed-date-field')).ThemedDateField }));

/**
 * A date on a screen outside the component library. The calendar is larger than such a screen, so it is fetched when
 * somebody comes near the field or into it; until then, and if it does not come, the date stands there to be read.
 */
export function LateDateField(props: DateFieldProps & { value: PlainDate }) {
  const [wanted, setWanted] = useState<'no' | 'near' | 'open'>('no');
  const text = (
    <input
      id={props.id}
      className="late-date"
      readOnly
      aria-busy={wanted === 'open'}
      value={formatDate(props.value)}
      onPointerEnter={() => setWanted((before) => (before === 'no' ? 'near' : before))}
      onFocus={() => setWanted('open')}
    />
  );
  if (wanted === 'no') return text;
  return (
    <Suspense fallback={text}>
      <ThemedDateField {...props} openAtOnce={wanted === 'open'} />
    </Suspense>
  );
}
