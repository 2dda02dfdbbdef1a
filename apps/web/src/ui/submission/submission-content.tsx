import type { SubmissionView } from '#contract/submission';
import { formatDate, formatInstant, formatQuantity } from '../../lib/format';
import { EvidenceTable } from './evidence-table';
import { SubmissionStyle } from './submission.style';

/** What a unit reported, with its evidence, and who did what when. Reads only. */
export function SubmissionContent({ submission }: { submission: SubmissionView }) {
  const { kind, result, difficulties, proposals, evidence, percent, reportedValue, statedCompletedOn } = submission;
  const { targetValue, unitOfMeasure } = submission.assignment;
  return (
    <div className="submission-content">
      <SubmissionStyle />
      <dl>
        <Fact term="Kết quả thực hiện" text={result} />
        <Fact term="Khó khăn, vướng mắc" text={difficulties} />
        <Fact term="Đề xuất, kiến nghị" text={proposals} />
        {percent !== null && (
          <Fact term="Tỷ lệ đơn vị tự đánh giá" text={`${percent}% (để tham khảo, không dùng để tính tiến độ)`} />
        )}
        {reportedValue !== null && (
          <Fact
            term="Giá trị đạt được"
            text={`${formatQuantity(reportedValue)} ${unitOfMeasure ?? ''}${targetValue === null ? '' : ` / chỉ tiêu ${formatQuantity(targetValue)}`} (để theo dõi, không tính vào hoàn thành)`}
          />
        )}
        {kind === 'completion' && <Fact term="Ngày hoàn thành đơn vị nêu" text={formatDate(statedCompletedOn)} />}
      </dl>
      <EvidenceTable evidence={evidence} />
      <ul className="submission-trace" aria-label="Quá trình xử lý báo cáo">
        {trace(submission).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {submission.decisionReason && <Reason submission={submission} reason={submission.decisionReason} />}
    </div>
  );
}

/** Line breaks are the writer's own and are kept. */
function Fact({ term, text }: { term: string; text: string | null }) {
  if (!text) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd className="typed-text">{text}</dd>
    </>
  );
}

function Reason({ submission, reason }: { submission: SubmissionView; reason: string }) {
  const title = submission.status === 'confirmed' ? 'Lý do ghi nhận ngày hoàn thành khác' : 'Lý do trả lại';
  return (
    <p className="submission-reason">
      <strong>{title}:</strong> <span className="typed-text">{reason}</span>
    </p>
  );
}

/** Author, submitter and decider are three people and are never merged. */
function trace(submission: SubmissionView): string[] {
  const { author, createdAt, updatedAt, submitter, submittedAt, decider, decidedAt, status, completedOn } = submission;
  const lines = [`${author.name} soạn lúc ${formatInstant(createdAt)}`];
  if (status === 'draft' && updatedAt !== createdAt) lines.push(`Sửa gần nhất lúc ${formatInstant(updatedAt)}`);
  if (submitter && submittedAt) {
    const verb = submission.kind === 'progress' ? 'ghi nhận' : 'gửi đề nghị xác nhận';
    lines.push(`${submitter.name} ${verb} lúc ${formatInstant(submittedAt)}`);
  }
  if (decider && decidedAt) {
    const verb =
      status === 'returned'
        ? 'trả lại'
        : status === 'confirmed'
          ? `xác nhận hoàn thành ngày ${formatDate(completedOn)},`
          : 'xử lý';
    lines.push(`${decider.name} ${verb} lúc ${formatInstant(decidedAt)}`);
  }
  return lines;
}
