import type { AuditEntryView } from '#contract/audit';
import { NOTHING } from '../../lib/format';
import { differences } from './audit-difference';

const CELL = {
  verticalAlign: 'top',
  textAlign: 'start',
  padding: '2px 12px 2px 0',
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-wrap',
} as const;

/** What one entry changed, before beside after, and the hash that holds it; folded until somebody asks. */
export function ChangeView({ entry }: { entry: AuditEntryView }) {
  const changes = differences(entry.subjectType, entry.before, entry.after);
  return (
    <details>
      <summary style={{ cursor: 'pointer', minHeight: 24 }}>
        {changes.length === 0
          ? 'Chi tiết'
          : `${changes.length} nội dung: ${shortened(changes.map((change) => change.label).join(', '))}`}
      </summary>
      {changes.length > 0 && (
        <table style={{ borderCollapse: 'collapse', marginTop: 4 }}>
          <caption className="visually-hidden">Nội dung trước và sau khi thay đổi</caption>
          <thead>
            <tr>
              <th scope="col" style={CELL}>
                Nội dung
              </th>
              <th scope="col" style={CELL}>
                Trước
              </th>
              <th scope="col" style={CELL}>
                Sau
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.field}>
                <th scope="row" style={{ ...CELL, fontWeight: 400 }}>
                  {change.label}
                </th>
                <td style={CELL}>{change.before === null ? NOTHING : <del>{change.before}</del>}</td>
                <td style={CELL}>{change.after === null ? NOTHING : <ins>{change.after}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p style={{ margin: '4px 0', overflowWrap: 'anywhere' }}>
        Dòng {entry.id}, mã băm: <code>{entry.hash}</code>
      </p>
    </details>
  );
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
