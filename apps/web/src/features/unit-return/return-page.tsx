import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useParams } from 'react-router';
import type { ReturnPageView } from '#contract/unit-return';
import { RETURN_EVENT_LABEL } from '#contract/unit-return-labels';
import { formatCount, formatDate, formatInstant } from '../../lib/format';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { Contacts } from './board-table';
import { Gaps } from './return-gaps';
import { returnQuery, useReturnCommands } from './get-returns';
import { ReturnAreas } from './return-areas';
import { ReturnDecisions } from './return-decisions';
import { ReturnExcel } from './return-excel';
import { ReturnHandIn } from './return-hand-in';
import { ReturnNumbers } from './return-numbers';
import { ReturnStatusTag, timelinessText } from './return-status-tag';
import { UnsavedContext, useUnsavedPlaces } from './save-state';
import { UnitReturnStyle } from './unit-return.style';

/** One unit's return: written by the unit, reviewed by the standing agency. */
export function UnitReturnPage() {
  const id = Number(useParams()['id']);
  const query = useQuery(returnQuery(id));
  const title = query.data ? `${query.data.period.title}: ${query.data.unit.name}` : 'Báo cáo của đơn vị';
  return (
    <Page
      title={title}
      breadcrumb={[{ title: 'Báo cáo của các đơn vị', to: paths.unitReturns({ periodId: query.data?.period.id }) }]}
    >
      <UnitReturnStyle />
      <QueryState query={query}>{(page) => <Return key={page.id} page={page} />}</QueryState>
    </Page>
  );
}

function Return({ page }: { page: ReturnPageView }) {
  const unsaved = useUnsavedPlaces();
  const writing = actionOf(page.allowedActions, 'write')?.allowed === true && page.status !== 'notStarted';
  const hasContent = page.contentShown && page.status !== 'notStarted' && !page.nil;
  return (
    <UnsavedContext value={unsaved.tell}>
      <div className="return-page">
        <Facts page={page} />
        {page.returnReason && (
          <Alert
            type="error"
            showIcon
            title={page.returnedAt ? `Báo cáo bị trả lại lúc ${formatInstant(page.returnedAt)}` : 'Báo cáo bị trả lại'}
            description={page.returnReason}
          />
        )}
        {page.nil && page.contentShown && (
          <Alert type="info" showIcon title="Báo cáo không phát sinh" description={page.nilReason} />
        )}
        {!page.contentShown && (
          <Alert
            type="info"
            showIcon
            title="Đơn vị đang nhập, nội dung chưa gửi"
            description="Nội dung chỉ hiện với đơn vị cho đến khi đơn vị gửi báo cáo."
          />
        )}
        {hasContent && (
          <nav className="return-anchors" aria-label="Các phần của báo cáo">
            <ul>
              {page.indicators.length > 0 && (
                <li>
                  <a href="#so-lieu">Số liệu ({formatCount(page.indicators.length)})</a>
                </li>
              )}
              {page.areas.map(({ code, name }) => (
                <li key={code}>
                  <a href={`#linh-vuc-${code}`}>{name}</a>
                </li>
              ))}
              <li>
                <a href="#gui">{writing ? 'Gửi báo cáo' : 'Xử lý'}</a>
              </li>
            </ul>
          </nav>
        )}
        {page.contentShown && page.status === 'notStarted' && <Start page={page} />}
        {hasContent && writing && <Gaps gaps={page.gaps} />}
        {hasContent && page.indicators.length > 0 && <ReturnExcel page={page} writing={writing} />}
        {hasContent && page.indicators.length > 0 && <ReturnNumbers page={page} writing={writing} />}
        {hasContent && <ReturnAreas page={page} writing={writing} />}
        <div id="gui" style={{ scrollMarginTop: 56 }}>
          {page.status !== 'notStarted' && page.contentShown && <ReturnHandIn page={page} settled={unsaved.settled} />}
          <ReturnDecisions page={page} />
        </div>
        <History page={page} />
      </div>
    </UnsavedContext>
  );
}

function Facts({ page }: { page: ReturnPageView }) {
  const { period, round } = page;
  return (
    <dl className="return-facts">
      <div>
        <dt>Trạng thái</dt>
        <dd>
          <ReturnStatusTag status={page.status} nil={page.nil} />
        </dd>
      </div>
      <div>
        <dt>Số liệu</dt>
        <dd>
          từ {formatDate(period.from)} đến {formatDate(period.to)}
        </dd>
      </div>
      <div>
        <dt>Hạn gửi</dt>
        <dd>
          {formatDate(page.dueOn)} ({timelinessText(page).toLocaleLowerCase('vi')})
        </dd>
      </div>
      {(page.reopenedUntil ?? round?.lockOn) && (
        <div>
          <dt>{page.reopenedUntil ? 'Mở lại đến hết' : 'Khóa nhận sau'}</dt>
          <dd>{formatDate(page.reopenedUntil ?? round?.lockOn)}</dd>
        </div>
      )}
    </dl>
  );
}

function Start({ page }: { page: ReturnPageView }) {
  const { step } = useReturnCommands(page.id);
  const write = actionOf(page.allowedActions, 'write');
  const tasks = page.areas.reduce((sum, { confirmedTasks }) => sum + confirmedTasks.length, 0);
  return (
    <section className="return-form" aria-labelledby="return-start">
      <h2 id="return-start">Bắt đầu nhập báo cáo</h2>
      <p>
        Hệ thống điền sẵn những gì đã có: {formatCount(tasks)} nhiệm vụ được xác nhận hoàn thành trong kỳ
        {page.previousPeriodTitle ? `, số cuối kỳ của ${page.previousPeriodTitle}` : ''}. Mọi nội dung điền sẵn đều sửa
        được.
      </p>
      <AllowedButton type="primary" action={write} onClick={() => step('start', {})}>
        Bắt đầu nhập
      </AllowedButton>
    </section>
  );
}

function History({ page }: { page: ReturnPageView }) {
  return (
    <details>
      <summary>
        Diễn biến ({formatCount(page.events.length)}), lần nhắc ({formatCount(page.reminders.length)}), liên hệ
      </summary>
      <h3>Liên hệ</h3>
      <Contacts contacts={page.contacts} />
      <h3>Diễn biến</h3>
      <ul>
        {page.events.map((event) => (
          <li key={`${event.at} ${event.type}`}>
            {formatInstant(event.at)}: {RETURN_EVENT_LABEL[event.type] ?? event.type}, {event.by}
            {event.until && ` (đến hết ${formatDate(event.until)})`}
            {event.reason && `. Lý do: ${event.reason}`}
          </li>
        ))}
      </ul>
      {page.reminders.length > 0 && (
        <>
          <h3>Đã nhắc</h3>
          <ul>
            {page.reminders.map((reminder) => (
              <li key={reminder.remindedOn}>
                {formatInstant(reminder.remindedAt)}: {reminder.by} nhắc {formatCount(reminder.people)} người
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
