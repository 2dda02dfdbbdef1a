import { useQuery } from '@tanstack/react-query';
import { Alert, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { RETURN_LEVELS, type RemindResultsView, type ReturnBoardView, type ReturnRowView } from '#contract/unit-return';
import { RETURN_LEVEL_LABEL, RETURN_STATUS_LABEL, TIMELINESS_LABEL } from '#contract/unit-return-labels';
import { daysBetween } from '#domain/plain-date';
import { RETURN_STATUSES, TIMELINESS } from '#domain/unit-return';
import { queryText } from '../../lib/api-client';
import { formatCount, formatDate } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { actionOf } from '../../ui/allowed-button';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DownloadLink } from '../../ui/download-link';
import { Labelled } from '../../ui/labelled';
import { Page } from '../../ui/page';
import { periodOptions, yearPeriodsQuery } from '../../ui/period-choice';
import { EmptyState, QueryState } from '../../ui/query-state';
import { SearchField } from '../../ui/search-field';
import { BoardTable } from './board-table';
import { Wall } from './board-wall';
import { boardQuery, useBoardCommands } from './get-returns';
import { OpenRound, TakenOut } from './open-round';
import { daysLeftText, statusSign } from './return-status-tag';
import { UnitReturnStyle } from './unit-return.style';

const queryOf = (url: UrlQuery) => ({
  periodId: url.number('periodId'),
  status: url.oneOf('status', RETURN_STATUSES),
  timeliness: url.oneOf('timeliness', TIMELINESS),
  level: url.oneOf('level', RETURN_LEVELS),
  q: url.text('q'),
});

/** The standing agency's morning screen: every unit of the period, where its return stands, on time or not, who to call. */
export function ReturnBoardPage() {
  const url = useUrlQuery();
  const query = queryOf(url);
  const board = useQuery(boardQuery(query));
  return (
    <Page
      title="Báo cáo của các đơn vị"
      actions={
        board.data?.round && (
          <DownloadLink path={`returns/export.xlsx${queryText({ ...query, periodId: board.data.period?.id })}`}>
            Xuất Excel
          </DownloadLink>
        )
      }
    >
      <UnitReturnStyle />
      <QueryState query={board}>{(data) => <Board board={data} url={url} />}</QueryState>
    </Page>
  );
}

function Board({ board, url }: { board: ReturnBoardView; url: UrlQuery }) {
  const { period, round } = board;
  return (
    <>
      <PeriodChoice board={board} url={url} />
      {period === null && <EmptyState title="Chưa mở kỳ báo cáo nào cho các đơn vị. Hãy chọn kỳ ở trên để mở." />}
      {period !== null && round === null && (
        <OpenRound key={period.id} period={period} action={actionOf(board.allowedActions, 'open')} />
      )}
      {period !== null && round !== null && <Collection board={board} url={url} />}
    </>
  );
}

/** The address names the period; left out it is the one opened last. */
function PeriodChoice({ board, url }: { board: ReturnBoardView; url: UrlQuery }) {
  const thisYear = Number(useMe().today.slice(0, 4));
  const year = url.number('year') ?? board.period?.year ?? thisYear;
  const periods = useQuery(yearPeriodsQuery(year));
  const years = Array.from({ length: 6 }, (_, i) => thisYear + 1 - i);
  return (
    <div className="return-filters">
      <Labelled label="Năm">
        {(id) => (
          <Select
            id={id}
            value={year}
            options={[...new Set([...years, year])]
              .sort((a, b) => b - a)
              .map((value) => ({ value, label: String(value) }))}
            onChange={(next) => url.set({ year: next, periodId: null })}
            style={{ minWidth: 110 }}
            virtual={false}
          />
        )}
      </Labelled>
      <Labelled label="Kỳ báo cáo">
        {(id) => (
          <Select
            id={id}
            style={{ minWidth: 'min(260px, 100%)', width: '100%', maxWidth: '36rem' }}
            value={board.period?.year === year ? board.period.id : undefined}
            placeholder="Chọn kỳ báo cáo"
            loading={periods.isPending}
            options={periodOptions(periods.data?.items ?? [], ({ title, to }) => `${title} (chốt ${formatDate(to)})`)}
            onChange={(periodId) => url.set({ periodId, year: null, status: null, timeliness: null })}
            notFoundContent="Năm này chưa có kỳ báo cáo."
            virtual={false}
            popupMatchSelectWidth={false}
          />
        )}
      </Labelled>
    </div>
  );
}

function Collection({ board, url }: { board: ReturnBoardView; url: UrlQuery }) {
  const me = useMe();
  const { period, round, items } = board;
  const asTable = url.text('xem') === 'bang';
  const whole = mayTry(me, 'return.manage') || me.roles.some((role) => role === 'leader' || role === 'readOnly');
  // Their accepted numbers count until others are accepted; among the states they stand as being written.
  const reopened = board.accepted - (board.byStatus.find(({ code }) => code === 'accepted')?.count ?? 0);
  const narrowed = ['status', 'timeliness', 'level', 'q'].some((name) => url.text(name) !== undefined);
  return (
    <>
      {whole && (
        <p className="return-headline">
          Đã tiếp nhận <strong>{`${formatCount(board.accepted)}/${formatCount(board.owed)}`}</strong> đơn vị
          {reopened > 0 && ` (${formatCount(reopened)} đơn vị đang được mở lại để sửa)`}. Số liệu từ{' '}
          {formatDate(period!.from)} đến {formatDate(period!.to)} · hạn gửi <b>{formatDate(period!.internalDueOn)}</b>
          {period!.internalDueOn >= me.today && ` (${daysLeftText(daysBetween(me.today, period!.internalDueOn))})`}
          {round!.lockOn ? ` · khóa nhận sau ${formatDate(round!.lockOn)}` : ' · chưa đặt ngày khóa'}
        </p>
      )}
      <Counts board={board} url={url} />
      {whole && (
        <div className="return-filters">
          <Labelled label="Cấp">
            {(id) => (
              <Select
                id={id}
                allowClear
                placeholder="Tất cả"
                value={url.oneOf('level', RETURN_LEVELS)}
                options={RETURN_LEVELS.map((value) => ({ value, label: RETURN_LEVEL_LABEL[value] }))}
                onChange={(level) => url.set({ level })}
                style={{ minWidth: 180 }}
                virtual={false}
              />
            )}
          </Labelled>
          <Labelled label="Tìm đơn vị">
            {(id) => (
              <SearchField id={id} value={url.text('q')} placeholder="Tên đơn vị" onSearch={(q) => url.set({ q })} />
            )}
          </Labelled>
        </div>
      )}
      <Reminding items={items} warningDays={board.period!.internalDueOn >= me.today ? round!.warningDays : []} />
      {items.length === 0 ? (
        <EmptyState
          title={narrowed ? 'Không có đơn vị nào khớp với bộ lọc.' : 'Đơn vị của bạn không phải báo cáo kỳ này.'}
          action={narrowed && <Link to={paths.unitReturns({ periodId: period!.id })}>Bỏ bộ lọc</Link>}
        />
      ) : (
        <>
          <p className="return-tools">
            {asTable ? (
              <Link to={url.href({ xem: null })}>Xem toàn cảnh</Link>
            ) : (
              <Link to={url.href({ xem: 'bang' })}>Xem bảng chi tiết: người liên hệ, lần nhắc</Link>
            )}
            <Link to={paths.statistics({ nam: period!.year, periodId: period!.id })}>Số liệu tổng hợp của kỳ</Link>
            <span className="secondary">{formatCount(items.length)} đơn vị trong danh sách này</span>
          </p>
          {asTable ? <BoardTable rows={items} /> : <Wall rows={items} />}
        </>
      )}
      <TakenOut board={board} />
    </>
  );
}

/** Each number opens its list; the one that is open says so. */
function Counts({ board, url }: { board: ReturnBoardView; url: UrlQuery }) {
  const [status, timeliness] = [url.text('status'), url.text('timeliness')];
  return (
    <>
      <ul className="return-counts" aria-label="Theo trạng thái">
        {board.byStatus.map(({ code, count }) => (
          <li key={code}>
            <Link
              to={url.href({ status: status === code ? null : code })}
              aria-current={status === code ? 'true' : undefined}
            >
              <span aria-hidden="true">{statusSign(code as never)}</span>
              {RETURN_STATUS_LABEL[code as never]} <strong>{formatCount(count)}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <ul className="return-counts" aria-label="Theo thời hạn">
        {board.byTimeliness.map(({ code, count }) => (
          <li key={code}>
            <Link
              to={url.href({ timeliness: timeliness === code ? null : code })}
              aria-current={timeliness === code ? 'true' : undefined}
            >
              {TIMELINESS_LABEL[code as never]} <strong>{formatCount(count)}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One click reminds everybody in the list who has not handed in, asking once how many that is. */
function Reminding({ items, warningDays }: { items: readonly ReturnRowView[]; warningDays: readonly number[] }) {
  const { remind } = useBoardCommands();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<RemindResultsView | null>(null);
  const mayRemind = mayTry(useMe(), 'return.manage');
  if (!mayRemind) return null;
  // Who corrects what was accepted has handed in; it is reminded on its own line.
  const waiting = items.filter(
    ({ acceptedAt, allowedActions }) => acceptedAt === null && actionOf(allowedActions, 'remind')?.allowed,
  );
  const refused = done?.results.filter((r) => !r.done) ?? [];
  return (
    <div className="return-tools">
      {waiting.length > 0 ? (
        <Button type="primary" onClick={() => setAsking(true)}>
          Nhắc {formatCount(waiting.length)} đơn vị chưa gửi
        </Button>
      ) : (
        <span className="secondary">Không còn đơn vị nào trong danh sách này cần nhắc hôm nay.</span>
      )}
      {warningDays.length > 0 && (
        <span className="secondary">Hệ thống tự nhắc đơn vị chưa gửi khi còn {warningDays.join(', ')} ngày.</span>
      )}
      <ConfirmDialog
        open={asking}
        title={`Nhắc ${formatCount(waiting.length)} đơn vị gửi báo cáo?`}
        okLabel="Gửi nhắc"
        onConfirm={async () => setDone(await remind(waiting.map(({ id }) => id)))}
        onClose={() => setAsking(false)}
      >
        <p>
          Thủ trưởng và chuyên viên đầu mối của từng đơn vị nhận một thư nhắc trong hộp thư. Mỗi đơn vị chỉ được nhắc
          một lần trong ngày.
        </p>
      </ConfirmDialog>
      <div aria-live="polite" style={{ flexBasis: '100%' }}>
        {done && (
          <Alert
            type={refused.length > 0 ? 'warning' : 'success'}
            showIcon
            closable={{ onClose: () => setDone(null) }}
            title={`Đã nhắc ${formatCount(done.done)} đơn vị.${refused.length > 0 ? ` ${formatCount(refused.length)} đơn vị chưa nhắc được:` : ''}`}
            description={
              refused.length > 0 && (
                <ul>
                  {refused.map((r) => (
                    <li key={r.returnId}>
                      {r.unitName}: {r.message}
                    </li>
                  ))}
                </ul>
              )
            }
          />
        )}
      </div>
    </div>
  );
}
