import { useQuery } from '@tanstack/react-query';
import { Alert, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ConclusionsRequest } from '#contract/conclusion';
import { CONCLUSION_FILE_MAX_BYTES, CONCLUSION_TEXT_MAX, type SplitNoticeView } from '#contract/conclusion-text';
import type { FieldError } from '#contract/errors';
import type { MeetingPageView } from '#contract/meeting';
import { ApiError } from '../../lib/api-client';
import { useDraft } from '../../lib/drafts';
import { formatCount } from '../../lib/format';
import { paths } from '../../paths';
import { actionOf } from '../../ui/allowed-button';
import { Button } from '../../ui/button';
import { readRequest } from '../../ui/contract-rules';
import { fileSizeText } from '../../ui/file-link';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { meetingQuery, useMeetingCommands } from './get-meetings';
import { MeetingStyle } from './meeting.style';
import { conclusionRequest, doubtsOf, itemLabel, proposedRow, type NoticeDraft, type RowDraft } from './notice-draft';
import { NoticeRow } from './notice-row';
import { NoticeSource } from './notice-source';
import { NoticeStyle } from './notice.style';

/** From the text of a notice to conclusions with tasks: split, proposed beside the text, confirmed by a person, applied at once. */
export function NoticeTextPage() {
  const id = Number(useParams()['id']);
  const meeting = useQuery(meetingQuery(id));
  return (
    <Page
      title="Từ văn bản đến nhiệm vụ"
      breadcrumb={[
        { title: 'Cuộc họp', to: paths.meetings() },
        { title: meeting.data?.title ?? 'Cuộc họp này', to: paths.meeting(id) },
      ]}
    >
      <MeetingStyle />
      <NoticeStyle />
      <QueryState query={meeting}>
        {(data) => {
          const add = actionOf(data.allowedActions, 'addConclusion');
          if (add?.allowed) return <Work key={data.id} meeting={data} />;
          return (
            <p>
              {add?.reason ?? 'Bạn không ghi kết luận của cuộc họp này.'}{' '}
              <Link to={paths.meeting(id)}>Trở về cuộc họp</Link>
            </p>
          );
        }}
      </QueryState>
    </Page>
  );
}

const EMPTY: NoticeDraft = { text: '', split: null, rows: [] };

function Work({ meeting }: { meeting: MeetingPageView }) {
  const stored = useDraft<NoticeDraft>(`meeting:${meeting.id}:notice-text`);
  const [found] = useState(() => stored.load());
  const [draft, setDraft] = useState<NoticeDraft>(found ?? EMPTY);
  const year = Number(meeting.heldOn.slice(0, 4));
  const keep = (next: NoticeDraft) => {
    setDraft(next);
    stored.save(next);
  };
  const take = (split: SplitNoticeView) =>
    keep({ text: split.text, split, rows: split.items.map((item) => proposedRow(item, year)) });
  const { split } = draft;
  if (!split)
    return <TextInput meeting={meeting} text={draft.text} onText={(text) => keep({ ...draft, text })} onSplit={take} />;
  return (
    <Review
      meeting={meeting}
      split={split}
      rows={draft.rows}
      year={year}
      restored={found?.split != null}
      onRows={(rows) => keep({ ...draft, rows })}
      onBack={() => keep({ ...EMPTY, text: draft.text })}
      onApplied={() => stored.clear()}
    />
  );
}

interface InputProps {
  meeting: MeetingPageView;
  text: string;
  onText: (text: string) => void;
  onSplit: (split: SplitNoticeView) => void;
}

/** Paste or upload; a refusal is said here and the text stays. */
function TextInput({ meeting, text, onText, onSplit }: InputProps) {
  const { splitText, splitFile } = useMeetingCommands();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const id = useId();
  async function run(work: () => Promise<SplitNoticeView>) {
    setBusy(true);
    setProblem(null);
    try {
      onSplit(await work());
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(false);
    }
  }
  function send(file: File) {
    if (file.size > CONCLUSION_FILE_MAX_BYTES)
      return setProblem(
        `${file.name}: tệp quá lớn (${fileSizeText(file.size)}, tối đa ${fileSizeText(CONCLUSION_FILE_MAX_BYTES)}).`,
      );
    void run(() => splitFile(meeting.id, file));
  }
  return (
    <section className="notice-input" aria-label="Văn bản thông báo kết luận">
      <p>
        Dán nội dung thông báo kết luận, hoặc chọn tệp Word (.docx). Hệ thống tách thành từng mục và đề xuất cơ quan chủ
        trì, phối hợp, thời hạn theo lời văn; chưa có gì được ghi trước khi anh, chị xác nhận.
      </p>
      {meeting.conclusions.length > 0 && (
        <p>Cuộc họp đã có {meeting.conclusions.length} kết luận; các mục lấy từ văn bản được đánh số tiếp theo.</p>
      )}
      {problem && (
        <div role="alert" className="load-error">
          <p>{problem}</p>
        </div>
      )}
      <label htmlFor={id}>Nội dung văn bản</label>
      <Input.TextArea
        id={id}
        value={text}
        autoSize={{ minRows: 10, maxRows: 24 }}
        onChange={({ target }) => onText(target.value)}
      />
      {text.length > CONCLUSION_TEXT_MAX && (
        <p className="refusal">
          Văn bản dài {formatCount(text.length)} ký tự, tối đa {formatCount(CONCLUSION_TEXT_MAX)}; hãy tách làm hai lần.
        </p>
      )}
      <div className="form-actions">
        <Button
          type="primary"
          busy={busy}
          disabled={text.length > CONCLUSION_TEXT_MAX}
          onClick={() =>
            text.trim().length < 3
              ? setProblem('Dán nội dung văn bản vào ô bên dưới, hoặc chọn tệp Word.')
              : void run(() => splitText(meeting.id, text))
          }
        >
          Tách thành kết luận
        </Button>
        <Button busy={busy} onClick={() => chooser.current?.click()}>
          Chọn tệp Word (.docx)
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          style={{ display: 'none' }}
          aria-label="Chọn tệp Word"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) send(file);
          }}
        />
      </div>
    </section>
  );
}

interface ReviewProps {
  meeting: MeetingPageView;
  split: SplitNoticeView;
  rows: RowDraft[];
  year: number;
  restored: boolean;
  onRows: (rows: RowDraft[]) => void;
  onBack: () => void;
  onApplied: () => void;
}

function Review({ meeting, split, rows, year, restored, onRows, onBack, onApplied }: ReviewProps) {
  const { addConclusions } = useMeetingCommands();
  const navigate = useNavigate();
  const [active, setActive] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [errors, setErrors] = useState<Map<number, FieldError[]>>(new Map());
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
    const [first] = [...byRow.keys()].sort((a, b) => a - b);
    if (first !== undefined) goTo(first);
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
            {split.items.map((item, index) => (
              <NoticeRow
                key={index}
                item={item}
                index={index}
                row={rows[index]!}
                year={year}
                errors={errors.get(index) ?? []}
                active={active === index}
                onActive={() => setActive(index)}
                onChange={(row) => onRows(rows.map((other, i) => (i === index ? row : other)))}
              />
            ))}
          </ol>
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
