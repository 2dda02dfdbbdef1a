import { useState, type ReactNode } from 'react';
import { formatCount } from '../lib/format';

/**
 * The first of a long list, and the button that shows more of it: a page stays short however long the story is.
 * `what` names the items in the button: "Xem thêm 20 diễn biến (còn 118)".
 */
export function useShowMore<T>(
  items: readonly T[],
  step: number,
  what: string,
): [shown: readonly T[], more: ReactNode] {
  const [limit, setLimit] = useState(step);
  const rest = items.length - limit;
  if (rest <= 0) return [items, null];
  const next = Math.min(step, rest);
  const more = (
    <p>
      <button type="button" className="show-more" onClick={() => setLimit(limit + step)}>
        Xem thêm {formatCount(next)} {what} {rest > next && `(còn ${formatCount(rest)})`}
      </button>
    </p>
  );
  return [items.slice(0, limit), more];
}
