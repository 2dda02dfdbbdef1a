import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { daysBetween } from '#domain/plain-date';
import type { SubmissionList, SubmissionView } from '#contract/submission';
import { queryText } from '../../lib/api-client';
import { formatCount, formatDate } from '../../lib/format';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { actionOf } from '../../ui/allowed-button';
import { DownloadLink } from '../../ui/download-link';
import { Page } from '../../ui/page';
import { EmptyState, QueryState } from '../../ui/query-state';
import { DecisionPanel } from '../../ui/submission/decision-panel';
import { decidedMessage } from '../../ui/submission/submission-words';
import { SubmissionContent } from '../../ui/submission/submission-content';
import { UnitSelect } from '../../ui/unit-select';
import { AskedSubmission } from './asked-submission';
import { BulkDecisions, BulkResult, type BulkOutcome } from './bulk-decisions';
import { QueueStyle } from './confirm-queue.style';
import { confirmQueueQuery } from './get-submissions';

/** The confirmer's queue: one submission at a time with all that is needed to decide, then the next. */
export function ConfirmQueuePage() {
  const url = useUrlQuery();
  const unitId = url.number('unitId');
  const queue = useQuery(confirmQueueQuery(unitId));
  const [notice, setNotice] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const decided = (told: string | null, many: BulkOutcome | null) => {
    setNotice(told);
    setOutcome(many);
  };
  return (
    <Page
      title="Chờ xác nhận"
      actions={<DownloadLink path={`submissions/queue.xlsx${queryText({ unitId })}`}>Xuất Excel</DownloadLink>}
    >
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
        {outcome && <BulkResult outcome={outcome} onClose={() => setOutcome(null)} />}
      </div>
      <QueryState query={queue}>
        {(list) => (
          <Queue
            list={{ ...list, items: list.items.filter(concernsMe) }}
            onNotice={(told) => decided(told, null)}
            onOutcome={(many) => decided(null, many)}
          />
        )}
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

interface QueueProps {
  list: SubmissionList;
  onNotice: (message: string) => void;
  onOutcome: (outcome: BulkOutcome) => void;
}

function Queue({ list, onNotice, onOutcome }: QueueProps) {
  const url = useUrlQuery();
  const heading = useRef<HTMLHeadingElement>(null);
  const [decided, setDecided] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const { items } = list;
  const asked = url.number('submissionId');
  const elsewhere = asked !== undefined && !list.items.some(({ id }) => id === asked) && <AskedSubmission id={asked} />;
  const current = items.find(({ id }) => id === asked) ?? items.find(mayDecide) ?? items[0];

  // After a decision the next one is there; the focus goes to its heading, so that reading starts at the top.
  useEffect(() => {
    if (decided > 0) heading.current?.focus();
  }, [decided]);

  if (!current) {
    return (
      <>
        {elsewhere}
        <EmptyState
          title="Không có đề nghị nào chờ xác nhận."
          action={
            <Link to={paths.tasks({ schedule: 'awaitingConfirmation' })}>Xem các nhiệm vụ đang chờ xác nhận</Link>
          }
        />
      </>
    );
  }
  const next =
    items.slice(items.indexOf(current) + 1).find(mayDecide) ??
    items.find((item) => item !== current && mayDecide(item));
  const decidable = items.filter(mayDecide);
  const chosen = decidable.filter(({ id }) => ticked.has(id));
  const tick = (ids: readonly number[], on: boolean) =>
    setTicked(new Set([...[...ticked].filter((id) => on || !ids.includes(id)), ...(on ? ids : [])]));
  return (
    <div className="queue">
      {elsewhere && <div className="queue-asked">{elsewhere}</div>}
      <nav aria-label="Danh sách chờ xác nhận">
        <p>{formatCount(items.length)} đề nghị chờ xác nhận</p>
        {decidable.length > 1 && (
          <label className="tick-all">
            <input
              type="checkbox"
              checked={chosen.length === decidable.length}
              onChange={(event) =>
                tick(
                  decidable.map(({ id }) => id),
                  event.target.checked,
                )
              }
            />
            Chọn tất cả {formatCount(decidable.length)} đề nghị bạn xử lý được
          </label>
        )}
        {chosen.length > 0 && (
          <BulkDecisions
            chosen={chosen}
            onDone={(outcome) => {
              setTicked(new Set());
              url.set({ submissionId: null }, { replace: true });
              onOutcome(outcome);
            }}
          />
        )}
        <ol>
          {items.map((item) => (
            <li key={item.id}>
              {mayDecide(item) && (
                <label className="tick">
                  <input
                    type="checkbox"
                    aria-label={`Chọn ${item.assignment.taskCode} của ${item.assignment.unit.name}`}
                    checked={ticked.has(item.id)}
                    onChange={(event) => tick([item.id], event.target.checked)}
                  />
                </label>
              )}
              <Link
                to={url.href({ submissionId: item.id })}
                aria-current={item === current ? 'true' : undefined}
                preventScrollReset
              >
                <strong>{item.assignment.taskCode}</strong> {item.assignment.taskTitle}
                <span>
                  {item.assignment.unit.name}
                  {item.assignment.occurrence && ` · ${item.assignment.occurrence}`} · gửi ngày{' '}
                  {formatDate(item.submittedOn)}
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
          {current.assignment.occurrence && (
            <>
              <dt>Kỳ</dt>
              <dd>{current.assignment.occurrence}</dd>
            </>
          )}
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
