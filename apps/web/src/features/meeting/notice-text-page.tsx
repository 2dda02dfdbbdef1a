import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { CONCLUSION_FILE_MAX_BYTES, CONCLUSION_TEXT_MAX, type SplitNoticeView } from '#contract/conclusion-text';
import type { MeetingPageView } from '#contract/meeting';
import { ApiError } from '../../lib/api-client';
import { useDraft } from '../../lib/drafts';
import { formatCount } from '../../lib/format';
import { paths } from '../../paths';
import { actionOf } from '../../ui/allowed-button';
import { Button } from '../../ui/button';
import { fileSizeText } from '../../ui/file-link';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { meetingQuery, useMeetingCommands } from './get-meetings';
import { MeetingStyle } from './meeting.style';
import { proposedRow, type NoticeDraft } from './notice-draft';
import { NoticeReview } from './notice-review';
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
    <NoticeReview
      meeting={meeting}
      split={split}
      rows={draft.rows}
      year={year}
      restored={found?.split != null}
      onWork={(work) => keep({ ...draft, ...work })}
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
