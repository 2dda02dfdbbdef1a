import { useQuery } from '@tanstack/react-query';
import { Alert, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { PERIOD_KIND_LABEL, type CalendarPeriodView, type PeriodList } from '#contract/reference';
import { PERIOD_KINDS } from '#domain/reporting-period';
import { useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { Button } from '../../ui/button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { Labelled } from '../../ui/labelled';
import { Page } from '../../ui/page';
import { yearPeriodsQuery } from '../../ui/period-choice';
import { EmptyState, QueryState } from '../../ui/query-state';
import { useReportingYears } from '../../ui/reporting-years';
import { CreatePeriodForm, EditPeriodForm } from './period-form';
import { PeriodStyle, PeriodTimeline } from './period-timeline';

/** Years ahead that the calendar is laid out for. */
const CALENDAR_AHEAD = 5;

/** The reporting calendar of a year: windows, cut-offs, due dates per level. Periods overlap, and that is meant. */
export function PeriodCalendarPage() {
  const url = useUrlQuery();
  const { today } = useMe();
  const year = url.number('nam') ?? Number(today.slice(0, 4));
  const years = useReportingYears(today, CALENDAR_AHEAD);
  const periods = useQuery(yearPeriodsQuery(year));
  const [dialog, setDialog] = useState<CalendarPeriodView | 'new' | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const manage = actionOf(periods.data?.allowedActions ?? [], 'manage');
  const done = (title: string) => {
    setDialog(null);
    setSaved(title);
  };
  return (
    <Page
      title="Lịch kỳ báo cáo"
      breadcrumb={[{ title: 'Số liệu thống kê', to: paths.statistics() }]}
      actions={
        manage?.allowed && (
          <AllowedButton action={manage} onClick={() => setDialog('new')}>
            Thêm kỳ tự chọn
          </AllowedButton>
        )
      }
    >
      <PeriodStyle />
      <div className="period-year">
        <Labelled label="Năm">
          {(id) => <Select id={id} value={year} virtual={false} options={years} onChange={(nam) => url.set({ nam })} />}
        </Labelled>
      </div>
      <p>
        Các kỳ chồng lên nhau: 6 tháng gồm cả quý I, năm gồm tất cả. Hạn gửi sau ngày chốt số liệu ít nhất 01 ngày làm
        việc (Nghị định 09/2019/NĐ-CP, Điều 8). Kỳ đã có số liệu được tiếp nhận hoặc báo cáo đã ban hành giữ nguyên
        khoảng thời gian.
      </p>
      <div aria-live="polite">
        {saved && <Alert className="form-notice" type="success" showIcon title={`Đã lưu kỳ “${saved}”.`} />}
      </div>
      <QueryState query={periods}>
        {(list) => <Calendar list={list} year={year} onEdit={(period) => setDialog(period)} />}
      </QueryState>
      <Modal
        open={dialog !== null}
        title={dialog === 'new' ? 'Thêm kỳ tự chọn' : 'Sửa kỳ báo cáo'}
        footer={null}
        width={720}
        mask={{ closable: false }}
        onCancel={() => setDialog(null)}
        destroyOnHidden
      >
        {dialog === 'new' && <CreatePeriodForm year={year} onDone={done} />}
        {dialog !== null && dialog !== 'new' && <EditPeriodForm key={dialog.id} period={dialog} onDone={done} />}
      </Modal>
    </Page>
  );
}

interface CalendarProps {
  list: PeriodList;
  year: number;
  onEdit: (period: CalendarPeriodView) => void;
}

function Calendar({ list, year, onEdit }: CalendarProps) {
  if (list.total === 0) return <EmptyState title={`Năm ${year} chưa có kỳ báo cáo nào.`} />;
  const manage = actionOf(list.allowedActions, 'manage');
  return PERIOD_KINDS.map((kind) => {
    const rows = list.items.filter((period) => period.kind === kind);
    if (rows.length === 0) return null;
    return (
      <section key={kind} aria-labelledby={`periods-${kind}`}>
        <h2 id={`periods-${kind}`}>{PERIOD_KIND_LABEL[kind]}</h2>
        <DataTable
          caption={`${PERIOD_KIND_LABEL[kind]}, năm ${year}`}
          hideCaption
          columns={columnsOf(manage?.allowed ? onEdit : undefined)}
          rows={rows}
          rowKey="id"
        />
      </section>
    );
  });
}

function columnsOf(onEdit?: (period: CalendarPeriodView) => void): DataColumns<CalendarPeriodView> {
  return [
    {
      title: 'Kỳ báo cáo',
      key: 'title',
      width: 220,
      render: (_, { id, title, cumulative, note, year }) => (
        <>
          <Link to={paths.statistics({ nam: year, periodId: id })}>{title}</Link>
          {cumulative && <div className="secondary">Lũy kế từ đầu năm</div>}
          {note && <div className="secondary">{note}</div>}
        </>
      ),
    },
    {
      title: 'Khoảng thời gian số liệu và hạn gửi từng cấp',
      key: 'timeline',
      render: (_, { from, to, dues }) => <PeriodTimeline from={from} to={to} dues={dues} />,
    },
    ...(onEdit
      ? [
          {
            title: 'Thao tác',
            key: 'edit',
            width: 90,
            render: (_: unknown, period: CalendarPeriodView) => (
              <Button size="small" aria-label={`Sửa ${period.title}`} onClick={() => onEdit(period)}>
                Sửa
              </Button>
            ),
          },
        ]
      : []),
  ];
}
