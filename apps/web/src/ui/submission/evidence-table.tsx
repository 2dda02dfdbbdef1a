import type { EvidenceView } from '#contract/submission';
import { formatDate, NOTHING } from '../../lib/format';
import { FileLink } from '../file-link';

/** The documents of a report; a file is downloaded by its name. */
export function EvidenceTable({ evidence }: { evidence: readonly EvidenceView[] }) {
  if (evidence.length === 0) return <p>Chưa kèm tài liệu kiểm chứng.</p>;
  return (
    <div className="scroll-box" role="region" aria-label="Tài liệu kiểm chứng" tabIndex={0}>
      <table>
        <caption>Tài liệu kiểm chứng</caption>
        <thead>
          <tr>
            <th scope="col">Số, ký hiệu</th>
            <th scope="col">Ngày</th>
            <th scope="col">Cơ quan ban hành</th>
            <th scope="col">Trích yếu</th>
            <th scope="col">Tệp</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map((item) => (
            <tr key={item.id}>
              <th scope="row">{item.number}</th>
              <td>{formatDate(item.issuedOn)}</td>
              <td>{item.issuer}</td>
              <td>{item.title}</td>
              <td>{item.file ? <FileLink file={item.file} /> : NOTHING}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
