import { REPORT_FORMATS, type ReportFormat, type ReportPageView } from '#contract/report';
import { fileSizeText } from '../../ui/file-link';
import { DownloadLink } from '../../ui/download-link';
import { reportFilePath } from './get-reports';

const USE: Record<ReportFormat, string> = {
  docx: 'văn bản để trình ký, gửi đi; trong mẫu giấy của tỉnh, nếu có',
  pdf: 'bản để xem và in, luôn theo thể thức của Nghị định 30/2020/NĐ-CP',
  xlsx: 'số liệu và danh mục để tra cứu, tính tiếp',
  json: 'dữ liệu để phần mềm khác đọc',
  csv: 'mỗi dòng một số liệu, để nhập lại vào phần mềm khác',
};

/** The report in every format: a draft as it stands, an issued one byte for byte as it was stored, with size and hash. */
export function ReportFiles({ report }: { report: ReportPageView }) {
  const draft = report.status === 'draft';
  return (
    <section aria-labelledby="report-files" className="form-notice">
      <h2 id="report-files">{draft ? 'Tải bản dự thảo' : 'Tệp đã ban hành'}</h2>
      <ul className="report-files">
        {REPORT_FORMATS.map((format) => {
          const file = report.files.find((stored) => stored.format === format);
          if (!draft && !file)
            return (
              <li key={format}>
                <strong>.{format}</strong>{' '}
                <span className="secondary">không có: báo cáo được ban hành khi hệ thống chưa lưu tệp ở dạng này</span>
              </li>
            );
          return (
            <li key={format}>
              <DownloadLink path={reportFilePath(report.id, format)}>Tải tệp .{format}</DownloadLink>{' '}
              <span className="secondary">
                {USE[format]}
                {file && ` (${fileSizeText(file.size)})`}
              </span>
              {file && (
                <div className="secondary">
                  SHA-256: <code>{file.sha256}</code>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
