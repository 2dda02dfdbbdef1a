import type { AuditEntryView } from '#contract/audit';
import { NOTHING } from '../../lib/format';
import { useNarrow } from '../../lib/narrow';
import { differences, type Difference } from '#contract/audit-difference';

const WRITTEN = { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' } as const;
const CELL = { ...WRITTEN, verticalAlign: 'top', textAlign: 'start', padding: '2px 12px 2px 0' } as const;

/** Long values beside it must not squeeze the name of a property into single letters. */
const NAME = { ...CELL, fontWeight: 400, minWidth: 110 } as const;

/** What one entry changed, before beside after, and the hash that holds it; folded until somebody asks. */
export function ChangeView({ entry }: { entry: AuditEntryView }) {
  const narrow = useNarrow(600);
  const changes = differences(entry.subjectType, entry.before, entry.after);
  return (
    <details>
      <summary style={{ cursor: 'pointer', minHeight: 24 }}>{summaryOf(changes)}</summary>
      {changes.length > 0 && (narrow ? <Stacked changes={changes} /> : <SideBySide changes={changes} />)}
      <p style={{ margin: '4px 0', overflowWrap: 'anywhere' }}>
        Dòng {entry.id}, mã băm: <code>{entry.hash}</code>
      </p>
    </details>
  );
}

function SideBySide({ changes }: { changes: Difference[] }) {
  return (
    <table style={{ borderCollapse: 'collapse', marginTop: 4 }}>
      <caption className="visually-hidden">Nội dung trước và sau khi thay đổi</caption>
      <thead>
        <tr>
          {['Nội dung', 'Trước', 'Sau'].map((title) => (
            <th key={title} scope="col" style={CELL}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.field}>
            <th scope="row" style={NAME}>
              {change.label}
            </th>
            <td style={CELL}>{change.before ?? NOTHING}</td>
            <td style={CELL}>{change.after ?? NOTHING}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Two columns of text do not fit a telephone. */
function Stacked({ changes }: { changes: Difference[] }) {
  return (
    <ul style={{ margin: '4px 0', padding: 0, listStyle: 'none' }}>
      {changes.map((change) => (
        <li key={change.field} style={{ ...WRITTEN, marginBottom: 6 }}>
          <strong>{change.label}</strong>
          <div>Trước: {change.before ?? NOTHING}</div>
          <div>Sau: {change.after ?? NOTHING}</div>
        </li>
      ))}
    </ul>
  );
}

const LONGEST_SUMMARY = 60;

function summaryOf(changes: Difference[]): string {
  if (changes.length === 0) return 'Chi tiết';
  const labels = changes.map((change) => change.label).join(', ');
  return `${changes.length} nội dung: ${labels.length > LONGEST_SUMMARY ? `${labels.slice(0, LONGEST_SUMMARY - 1)}…` : labels}`;
}
