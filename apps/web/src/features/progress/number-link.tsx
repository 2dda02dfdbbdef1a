import { Link } from 'react-router';

/** A number that opens the list it counts; a zero has none. */
export function NumberLink({ count, to }: { count: number; to: string }) {
  return count > 0 ? <Link to={to}>{count}</Link> : <span className="zero">0</span>;
}
