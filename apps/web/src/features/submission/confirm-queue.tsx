import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { daysBetween } from '#domain/plain-date';
import type { SubmissionList, SubmissionView } from '#contract/submission';
import { formatCount, formatDate } from '../../lib/format';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { actionOf } from '../../ui/allowed-button';
import { Page } from '../../ui/page';
import { EmptyState, QueryState } from '../../ui/query-state';
import { DecisionPanel } from '../../ui/submission/decision-panel';
import { decidedMessage } from '../../ui/submission/submission-words';
import { SubmissionContent } from '../../ui/submission/submission-content';
import { UnitSelect } from '../../ui/unit-select';
import { QueueStyle } from './confirm-queue.style';
import { confirmQueueQuery } from './get-submissions';

/** The confirmer's queue: one submission at a time with all that is needed to decide, then the next. */
export function ConfirmQueuePage() {
  const url = useUrlQuery();
  const unitId = url.number('unitId');
  const queue = useQuery(confirmQueueQuery(unitId));
  const [notice, setNotice] = useState<string | null>(null);
  return (
    <Page title="Chờ xác nhận">
      <QueueStyle />
      <div className="queue-filter">
        <label htmlFor="queue-unit">Đơn vị</label>
        <UnitSelect
          id="queue-unit"
          placeholder="Tất cả đơn vị"
          value={unitId}
          onChange={(id) => url.set({ unitId: id, submissionId: null })}
        />
      </div>
      <div aria-live="polite">
        {notice && (
          <Alert
            className="form-notice"
            type="success"
            showIcon
            title={notice}
            closable={{ onClose: () => setNotice(null) }}
          />
        )}
      </div>
      <QueryState query={queue}>
        {(list) => <Queue list={{ ...list, items: list.items.filter(concernsMe) }} onNotice={setNotice} />}
      </QueryState>
    </Page>
  );
}

/** The API lists what one may read; the queue is what one may decide, or would if four eyes did not forbid it. */
const concernsMe = ({ allowedActions }: SubmissionView) =>
  actionOf(allowedActions, 'confirm') !== undefined || actionOf(allowedActions, 'return') !== undefined;

const mayDecide = ({ allowedActions }: SubmissionView) =>
  allowedActions.some(({ action, allowed }) => allowed && (action === 'confirm' || action === 'return'));

/** Against the due date on the day it was handed in: how long the queue is must not look like the unit's delay. */
function handedIn({ submittedOn, assignment: { dueOn } }: SubmissionView): string {
  if (!submittedOn || !dueOn) return formatDate(submittedOn);
  const days = daysBetween(submittedOn, dueOn);
  if (days < 0) return `${formatDate(submittedOn)} (quá hạn ${formatCount(-days)} ngày)`;
  return `${formatDate(submittedOn)} (${days === 0 ? 'đúng ngày đến hạn' : `trước hạn ${formatCount(days)} ngày`})`;
}

function Queue({ list, onNotice }: { list: SubmissionList; onNotice: (message: string) => void }) {
  const url = useUrlQuery();
  const heading = useRef<HTMLHeadingElement>(null);
  const [decided, setDecided] = useState(0);
  const { items } = list;
  const asked = url.number('submissionId');
  const current = items.find(({ id }) => id === asked) ?? items.find(mayDecide) ?? items[0];

  // After a decision the next one is there; the focus goes to its heading, so that reading starts at the top.
  useEffect(() => {
    if (decided > 0) heading.current?.focus();
  }, [decided]);

  if (!current) {
    return (
      <EmptyState
        title="Không có đề nghị nào chờ xác nhận."
        action={<Link to={paths.tasks({ schedule: 'awaitingConfirmation' })}>Xem các nhiệm vụ đang chờ xác nhận</Link>}
      />
    );
  }
  const next =
    items.slice(items.indexOf(current) + 1).find(mayDecide) ??
    items.find((item) => item !== current && mayDecide(item));
  return (
    <div className="queue">
      <nav aria-label="Danh sách chờ xác nhận">
        <p>{formatCount(items.length)} đề nghị chờ xác nhận</p>
        <ol>
          {items.map((item) => (
            <li key={item.id}>
              <Link
                to={url.href({ submissionId: item.id })}
                aria-current={item === current ? 'true' : undefined}
                preventScrollReset
              >
                <strong>{item.assignment.taskCode}</strong> {item.assignment.taskTitle}
                <span>
                  {item.assignment.unit.name} · gửi ngày {formatDate(item.submittedOn)}
                  {!mayDecide(item) && ' · bạn không xác nhận được'}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <article aria-labelledby="queue-current">
        <h2 id="queue-current" ref={heading} tabIndex={-1}>
          {current.assignment.taskCode}. {current.assignment.taskTitle}
        </h2>
        <dl className="queue-facts">
          <dt>Đơn vị</dt>
          <dd>{current.assignment.unit.name}</dd>
          <dt>Thời hạn</dt>
          <dd>{current.assignment.dueOn ? formatDate(current.assignment.dueOn) : 'không có thời hạn'}</dd>
          <dt>Gửi đề nghị</dt>
          <dd>{handedIn(current)}</dd>
        </dl>
        <SubmissionContent submission={current} />
        <p>
          <Link to={paths.task(current.assignment.taskId)}>Mở nhiệm vụ và toàn bộ diễn biến</Link>
        </p>
        <h3>Quyết định</h3>
        <DecisionPanel
          key={current.id}
          submission={current}
          onDecided={(answer) => {
            onNotice(decidedMessage(answer));
            url.set({ submissionId: next?.id }, { replace: true });
            setDecided((count) => count + 1);
          }}
        />
      </article>
    </div>
  );
}
