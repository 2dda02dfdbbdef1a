import type { NamedRef } from '#contract/paging';
import { formatNames } from '../lib/format';

const SHOWN = 3;

/** The units of a task in a table: one given to all communes names a few of them; its page has them all. */
export function UnitNames({ units }: { units: readonly NamedRef[] }) {
  if (units.length <= SHOWN + 1) return <>{formatNames(units)}</>;
  return (
    <>
      {formatNames(units.slice(0, SHOWN))} <span className="secondary">và {units.length - SHOWN} đơn vị khác</span>
    </>
  );
}
