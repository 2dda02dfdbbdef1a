import type { NamedRef } from '#contract/paging';
import type { TimelineEntry } from '#contract/task';
import { formatDate, formatInstant } from '../../lib/format';
import { useShowMore } from '../../ui/show-more';
import { UnitNames } from '../../ui/unit-names';

/** A task of all communes has hundreds of lines; the newest tell where it stands. */
const LINES_AT_ONCE = 20;

/** Everything that happened to a task, newest first. */
export function TaskTimeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const [lines, more] = useShowMore(alike(entries), LINES_AT_ONCE, 'diễn biến');
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title">Diễn biến</h2>
      {entries.length === 0 ? (
        <p>Chưa có diễn biến nào.</p>
      ) : (
        <ol className="timeline">
          {lines.map(({ entry, units }) => (
            <li key={entry.id}>
              <p>
                <strong>{formatDate(entry.effectiveOn)}</strong> · <UnitNames units={units} />
              </p>
              <p className="typed-text">
                {entry.occurrence && `${entry.occurrence}: `}
                {entry.text}
              </p>
              <p className="secondary">
                {entry.actorName}, ghi lúc {formatInstant(entry.recordedAt)}
              </p>
            </li>
          ))}
        </ol>
      )}
      {more}
    </section>
  );
}

const OF_ONE_ACT = ['type', 'effectiveOn', 'actorName'] as const;

/** The same thing said of many units at once (a task handed to all of them) is one line for each time it falls due. */
function alike(entries: readonly TimelineEntry[]): { entry: TimelineEntry; units: NamedRef[] }[] {
  const lines: { entry: TimelineEntry; units: NamedRef[] }[] = [];
  let act = 0;
  for (const entry of entries) {
    const last = lines.at(-1)?.entry;
    if (last && OF_ONE_ACT.some((key) => last[key] !== entry[key])) act = lines.length;
    const same = lines
      .slice(act)
      .find((line) => line.entry.text === entry.text && line.entry.occurrence === entry.occurrence);
    if (same && !same.units.some(({ id }) => id === entry.unit.id)) same.units.push(entry.unit);
    else lines.push({ entry, units: [entry.unit] });
  }
  return lines;
}
