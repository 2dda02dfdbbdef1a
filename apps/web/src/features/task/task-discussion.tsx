import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { CommentRequest, type CommentView } from '#contract/discussion';
import type { TaskPageView } from '#contract/task';
import { WITHDRAWAL_MINUTES } from '#domain/discussion';
import { can } from '#domain/permissions';
import { formatCount, formatInstant } from '../../lib/format';
import { actorOf, mayTry, useMe } from '../../lib/session';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ContractForm, Field } from '../../ui/contract-form';
import { QueryState } from '../../ui/query-state';
import { commentsQuery, useCommentCommands } from './get-comments';

/** What units, the confirming agency and leaders say to each other about the task (domain.md §10.5). */
export function TaskDiscussion({ task }: { task: TaskPageView }) {
  const me = useMe();
  const concerned = {
    leadUnitIds: task.assignments.map(({ unit }) => unit.id),
    coordinatingUnitIds: task.coordinatingUnits.map(({ id }) => id),
    confirmingUnitId: task.confirmingUnit.id,
  };
  // Nobody talks about a draft; who is not concerned is not told that others do.
  if (task.planStatus === 'draft' || !can(actorOf(me), 'comment.read', concerned).allowed) return null;
  return (
    <section aria-labelledby="discussion-title" className="discussion">
      <h2 id="discussion-title">Trao đổi</h2>
      <p className="secondary">
        Cơ quan chủ trì, cơ quan phối hợp, cơ quan xác nhận, lãnh đạo tỉnh và người được xem báo cáo đọc được. Ý kiến
        không thay cho báo cáo và không tính vào số liệu; chỉ rút lại được trong {WITHDRAWAL_MINUTES} phút sau khi gửi.
      </p>
      <Comments taskId={task.id} />
    </section>
  );
}

function Comments({ taskId }: { taskId: number }) {
  const me = useMe();
  const comments = useInfiniteQuery(commentsQuery(taskId));
  const [sent, setSent] = useState<number | null>(null);
  const [notice, setNotice] = useState('');
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = comments;
  // A new comment moves the pages by one while the older ones are read.
  const items = [...new Map(data?.pages.flatMap((page) => page.items).map((one) => [one.id, one])).values()];
  useLinkedComment(items, hasNextPage && !isFetchingNextPage, () => void fetchNextPage());
  useEffect(() => {
    if (sent !== null) document.getElementById(anchorOf(sent))?.focus();
  }, [sent]);
  return (
    <QueryState query={comments}>
      {({ pages }) => {
        const { total, allowedActions } = pages[0]!;
        const comment = actionOf(allowedActions, 'comment');
        return (
          <>
            {comment?.allowed ? (
              <CommentForm
                key={sent}
                taskId={taskId}
                onSent={({ id }) => {
                  setSent(id);
                  setNotice('Đã gửi ý kiến.');
                }}
              />
            ) : (
              mayTry(me, 'comment.write') && comment?.reason && <p className="refusal">{comment.reason}</p>
            )}
            <p role="status" className="secondary">
              {notice}
            </p>
            {total === 0 ? (
              <p>Chưa có ý kiến nào.</p>
            ) : (
              <ol className="comments" aria-label={`${formatCount(total)} ý kiến, mới nhất trước`}>
                {items.map((one) => (
                  <Comment key={one.id} comment={one} onWithdrawn={() => setNotice('Đã rút lại ý kiến.')} />
                ))}
              </ol>
            )}
            {hasNextPage && (
              <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                Xem ý kiến cũ hơn (còn {formatCount(total - items.length)})
              </Button>
            )}
          </>
        );
      }}
    </QueryState>
  );
}

function CommentForm({ taskId, onSent }: { taskId: number; onSent: (comment: CommentView) => void }) {
  const commands = useCommentCommands();
  return (
    <ContractForm<CommentRequest, CommentView>
      contract={CommentRequest}
      initial={{}}
      submit={(request) => commands.write(taskId, request)}
      onDone={onSent}
      submitLabel="Gửi ý kiến"
      draftKey={`comment:${taskId}`}
    >
      <Field name="text" label="Nội dung trao đổi">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
      </Field>
    </ContractForm>
  );
}

function Comment({ comment, onWithdrawn }: { comment: CommentView; onWithdrawn: () => void }) {
  const commands = useCommentCommands();
  const [asking, setAsking] = useState(false);
  const { id, author, unit, text, createdAt, withdrawnAt } = comment;
  const withdraw = actionOf(comment.allowedActions, 'withdraw');
  return (
    <li id={anchorOf(id)} tabIndex={-1}>
      <p>
        <strong>{author.name}</strong>
        {unit && ` – ${unit.name}`} <span className="secondary">{formatInstant(createdAt)}</span>
      </p>
      {text === null ? (
        <p className="secondary">(Người viết đã rút lại ý kiến này lúc {formatInstant(withdrawnAt)}.)</p>
      ) : (
        <p className="typed-text">{text}</p>
      )}
      {/* When the time is over there is nothing to press; the rule stands above the discussion. */}
      {withdraw?.allowed && (
        <AllowedButton action={withdraw} size="small" onClick={() => setAsking(true)}>
          Rút lại
        </AllowedButton>
      )}
      <ConfirmDialog
        open={asking}
        title="Rút lại ý kiến này?"
        okLabel="Rút lại"
        danger
        onConfirm={async () => {
          await commands.withdraw(id);
          onWithdrawn();
        }}
        onClose={() => setAsking(false)}
      >
        Mọi người không đọc được nội dung nữa, nhưng vẫn thấy là đã có một ý kiến được rút lại.
      </ConfirmDialog>
    </li>
  );
}

const anchorOf = (id: number) => `trao-doi-${id}`;

/** A link to one comment (`#trao-doi-12`) goes to it once it is there, reading older pages until it is. */
function useLinkedComment(items: readonly CommentView[], mayReadOn: boolean, readOn: () => void) {
  const { hash, key } = useLocation();
  const shown = useRef<string | null>(null);
  const wanted = Number(/^#trao-doi-(\d+)$/.exec(hash)?.[1] ?? NaN);
  useEffect(() => {
    if (Number.isNaN(wanted) || shown.current === key || items.length === 0) return;
    const target = document.getElementById(anchorOf(wanted));
    if (target) {
      target.scrollIntoView({ block: 'center' });
      target.focus({ preventScroll: true });
      shown.current = key;
    } else if (mayReadOn && items.at(-1)!.id > wanted) readOn();
  }, [wanted, key, items, mayReadOn, readOn]);
}
