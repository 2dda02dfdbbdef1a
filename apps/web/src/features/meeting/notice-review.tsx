import { Alert } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ConclusionsRequest } from '#contract/conclusion';
import type { SplitNoticeView } from '#contract/conclusion-text';
import type { FieldError } from '#contract/errors';
import type { MeetingPageView } from '#contract/meeting';
import { ApiError } from '../../lib/api-client';
import { paths } from '../../paths';
import { Button } from '../../ui/button';
import { readRequest } from '../../ui/contract-rules';
import { useMeetingCommands } from './get-meetings';
import { conclusionRequest, doubtsOf, itemLabel, type RowDraft } from './notice-draft';
import { mergedWithAbove, splitInTwo, type SplitWork } from './notice-pieces';
import { NoticeRow } from './notice-row';
import { NoticeSource } from './notice-source';

/** Each item is a form of a dozen fields: more at once make typing slow. */
const IN_VIEW = 20;

interface Props {
  meeting: MeetingPageView;
  split: SplitNoticeView;
  rows: RowDraft[];
  year: number;
  restored: boolean;
  onWork: (work: SplitWork) => void;
  onBack: () => void;
  onApplied: () => void;
}

/** The items beside the text they come from: put right, confirmed one by one or together, then written all at once. */
export function NoticeReview({ meeting, split, rows, year, restored, onWork, onBack, onApplied }: Props) {
  const { addConclusions } = useMeetingCommands();
  const navigate = useNavigate();
  const [active, setActive] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [errors, setErrors] = useState<Map<number, FieldError[]>>(new Map());
  const [first, setFirst] = useState(0);
  const shown = split.items.slice(first, first + IN_VIEW);
  const onRows = (changed: RowDraft[]) => onWork({ split, rows: changed });
  const waiting = rows.flatMap((row, index) => (row.confirmed ? [] : [index]));
  const taken = rows.flatMap((row, index) => (row.outcome === 'skip' ? [] : [index]));
  const sure = waiting.filter((index) => doubtsOf(split.items[index]!).length === 0);
  // A piece chosen in the text: its item comes into view, ready to type.
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const card = document.getElementById(`muc-${wanted.current}`);
    wanted.current = null;
    card?.scrollIntoView({ block: 'start' });
    card?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  });
  const goTo = (index: number) => {
    wanted.current = index;
    setActive(index);
    setFirst(index - (index % IN_VIEW));
  };
  /** The items are others now: what was said of them before no longer stands at its place. */
  const recut = (work: SplitWork, index: number) => {
    setErrors(new Map());
    setProblem(null);
    onWork(work);
    goTo(index);
  };
  const cutAt = (index: number, place: number): boolean => {
    const work = splitInTwo({ split, rows }, index, place, year);
    if (work) recut(work, index);
    return work !== null;
  };
  const problemsOf = (found: readonly FieldError[]) => {
    const byRow = new Map<number, FieldError[]>();
    for (const error of found) {
      const index = taken[Number(/^items\.(\d+)\./.exec(error.field)?.[1] ?? -1)];
      if (index !== undefined) byRow.set(index, [...(byRow.get(index) ?? []), error]);
    }
    return byRow;
  };
  const refuse = (message: string, found: readonly FieldError[]) => {
    const byRow = problemsOf(found);
    setErrors(byRow);
    setProblem(message);
    const [faulty] = [...byRow.keys()].sort((a, b) => a - b);
    if (faulty !== undefined) goTo(faulty);
  };
  async function apply() {
    setBusy(true);
    setProblem(null);
    setErrors(new Map());
    try {
      const items = taken.map((index) => conclusionRequest(rows[index]!));
      const { request, errors: found } = await readRequest(ConclusionsRequest, { items });
      if (found.length > 0) return refuse('Chưa ghi được: cần sửa các mục có thông báo bên dưới.', found);
      await addConclusions(meeting.id, request);
      onApplied();
      void navigate(paths.meeting(meeting.id));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refuse(error.message, Array.isArray(error.details) ? (error.details as FieldError[]) : []);
    } finally {
      setBusy(false);
    }
  }
  const facts = [split.header.kind, split.header.number, split.header.issuedOn, split.header.subject];
  return (
    <>
      {restored && (
        <p role="status" className="secondary">
          Nội dung đang xử lý dở được giữ lại từ lần trước.
        </p>
      )}
      {facts.some(Boolean) && <p>Văn bản: {facts.flatMap((fact) => fact?.text ?? []).join(', ')}</p>}
      {split.warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title="Cần lưu ý khi tách văn bản này"
          description={
            <ul>
              {split.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          }
        />
      )}
      <div className="notice-columns">
        <NoticeSource split={split} active={active} onChoose={goTo} />
        <section aria-labelledby="items-title">
          <h2 id="items-title">{split.items.length} mục tách được</h2>
          {split.items.length === 0 && (
            <p>Không tách được mục nào; hãy sửa lại văn bản, hoặc thêm kết luận bằng tay ở trang cuộc họp.</p>
          )}
          <ol className="notice-rows">
            {shown.map((item, at) => {
              const index = first + at;
              return (
                <NoticeRow
                  key={index}
                  item={item}
                  index={index}
                  row={rows[index]!}
                  year={year}
                  on={meeting.heldOn}
                  errors={errors.get(index) ?? []}
                  active={active === index}
                  onActive={() => setActive(index)}
                  onChange={(row) => onRows(rows.map((other, i) => (i === index ? row : other)))}
                  onMerge={index === 0 ? null : () => recut(mergedWithAbove({ split, rows }, index), index - 1)}
                  onSplit={(place) => cutAt(index, place)}
                />
              );
            })}
          </ol>
          <Pages total={split.items.length} first={first} onFirst={goTo} />
        </section>
      </div>
      <div className="notice-bar">
        {problem && (
          <p role="alert" className="refusal">
            <strong>{problem}</strong>
          </p>
        )}
        <div className="form-actions">
          <Button
            type="primary"
            busy={busy}
            disabled={waiting.length > 0 || taken.length === 0}
            onClick={() => void apply()}
          >
            Ghi {taken.length} kết luận vào cuộc họp
          </Button>
          {sure.length > 0 && (
            <Button
              onClick={() => onRows(rows.map((row, i) => (sure.includes(i) ? { ...row, confirmed: true } : row)))}
            >
              Xác nhận {sure.length} mục không có điểm chưa chắc
            </Button>
          )}
          <Button onClick={onBack}>Sửa văn bản, tách lại</Button>
          {waiting.length > 0 ? (
            <span className="refusal">
              Còn {waiting.length} mục chưa xác nhận:{' '}
              {waiting.slice(0, 12).map((index) => (
                <button key={index} type="button" className="link-button" onClick={() => goTo(index)}>
                  {itemLabel(split.items[index]!, index)}
                </button>
              ))}
              {waiting.length > 12 && ' …'}
            </span>
          ) : (
            taken.length === 0 && <span className="refusal">Chưa có mục nào được lấy làm kết luận.</span>
          )}
        </div>
      </div>
    </>
  );
}

/** Which of the items are on the screen, when they are too many for one. */
function Pages({ total, first, onFirst }: { total: number; first: number; onFirst: (first: number) => void }) {
  if (total <= IN_VIEW) return null;
  return (
    <nav aria-label="Các phần của danh sách mục" className="form-actions">
      {first > 0 && <Button onClick={() => onFirst(first - IN_VIEW)}>{IN_VIEW} mục trước</Button>}
      <span>
        Mục thứ {first + 1} đến {Math.min(first + IN_VIEW, total)} trong {total} mục
      </span>
      {first + IN_VIEW < total && <Button onClick={() => onFirst(first + IN_VIEW)}>Các mục tiếp theo</Button>}
    </nav>
  );
}
