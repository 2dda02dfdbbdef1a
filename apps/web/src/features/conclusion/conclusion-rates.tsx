import { Link } from 'react-router';
import type { ConclusionFigures, ConclusionQuery, ConclusionRatesView } from '#contract/conclusion';
import type { ConclusionFilter } from '#domain/conclusion-status';
import { formatCount, formatDate } from '../../lib/format';
import { paths } from '../../paths';
import { DataTable, type DataColumns } from '../../ui/data-table';

const COUNTS: { key: keyof ConclusionFigures & string; status: ConclusionFilter | undefined; title: string }[] = [
  { key: 'total', status: undefined, title: 'Tổng số' },
  { key: 'unassigned', status: 'unassigned', title: 'Chưa giao' },
  { key: 'inProgress', status: 'inProgress', title: 'Đang thực hiện' },
  { key: 'overdue', status: 'overdue', title: 'Quá hạn' },
  { key: 'completedOnTime', status: 'completedOnTime', title: 'Hoàn thành đúng hạn' },
  { key: 'completedLate', status: 'completedLate', title: 'Hoàn thành quá hạn' },
  { key: 'noTask', status: 'noTask', title: 'Không phát sinh' },
];

interface Props {
  rates: ConclusionRatesView;
  /** What the numbers were asked with. */
  filter: Pick<ConclusionQuery, 'committeeId' | 'from' | 'to'> & { asOf?: string };
}

/** M5 and the other rates with their formulas, by meeting, by unit, and at the ends of the months; every number opens its list. */
export function ConclusionRates({ rates, filter }: Props) {
  return (
    <section aria-labelledby="rates-title">
      <h2 id="rates-title">Tỷ lệ</h2>
      <ul className="rate-list">
        <Rate
          name="M5. Tỷ lệ kết luận đã xử lý"
          formula="kết luận đã giao nhiệm vụ hoặc đánh dấu không phát sinh ÷ tổng số kết luận"
          rate={rates.settledRate}
          of={paths.conclusions({ ...filter, status: 'settled' })}
        />
        <Rate
          name="Tỷ lệ hoàn thành"
          formula="kết luận đã hoàn thành ÷ kết luận có nhiệm vụ"
          rate={rates.completedRate}
          of={paths.conclusions({ ...filter, status: 'completed' })}
        />
        <Rate
          name="Tỷ lệ hoàn thành đúng hạn"
          formula="kết luận hoàn thành đúng hạn ÷ kết luận đã hoàn thành"
          rate={rates.onTimeRate}
          of={paths.conclusions({ ...filter, status: 'completedOnTime' })}
        />
      </ul>
      <DataTable
        caption="Theo cuộc họp"
        columns={columns<ConclusionRatesView['byMeeting'][number]>(
          {
            title: 'Cuộc họp',
            render: ({ id, name, heldOn }) => (
              <>
                <Link to={paths.meeting(id)}>{name}</Link> ({formatDate(heldOn)})
              </>
            ),
          },
          (row, status) => paths.conclusions({ ...filter, meetingId: row.id, status }),
        )}
        rows={rates.byMeeting}
        rowKey="id"
      />
      <DataTable
        caption="Theo cơ quan chủ trì"
        columns={columns<ConclusionRatesView['byUnit'][number]>(
          { title: 'Cơ quan', render: ({ name }) => name },
          (row, status) => paths.conclusions({ ...filter, unitId: row.id, status }),
        )}
        rows={rates.byUnit}
        rowKey="id"
        empty="Chưa giao cho cơ quan nào."
      />
      <p className="note">
        Mỗi cơ quan được tính theo phần việc mình chủ trì, nên tổng các dòng có thể lớn hơn tổng số kết luận.
      </p>
      <DataTable
        caption="Qua các tháng"
        columns={columns<ConclusionRatesView['trend'][number]>(
          { title: 'Số liệu đến ngày', render: ({ asOf }) => formatDate(asOf) },
          (row, status) => paths.conclusions({ ...filter, asOf: row.asOf, status }),
        )}
        rows={rates.trend}
        rowKey="asOf"
      />
    </section>
  );
}

function Rate({
  name,
  formula,
  rate,
  of,
}: {
  name: string;
  formula: string;
  rate: { numerator: number; denominator: number; text: string };
  of: string;
}) {
  return (
    <li>
      <strong>
        {name}: {rate.text}
      </strong>{' '}
      <span className="secondary">
        = {formula} = {rate.numerator > 0 ? <Link to={of}>{formatCount(rate.numerator)}</Link> : 0} ÷{' '}
        {formatCount(rate.denominator)}
      </span>
    </li>
  );
}

function columns<T extends ConclusionFigures>(
  first: { title: string; render: (row: T) => React.ReactNode },
  linkTo: (row: T, status: ConclusionFilter | undefined) => string,
): DataColumns<T> {
  return [
    { title: first.title, key: 'name', render: (_, row) => first.render(row) },
    ...COUNTS.map(({ key, status, title }) => ({
      title,
      key,
      align: 'right' as const,
      render: (_: unknown, row: T) => {
        const count = row[key] as number;
        return count > 0 ? <Link to={linkTo(row, status)}>{formatCount(count)}</Link> : 0;
      },
    })),
    { title: 'M5', key: 'm5', align: 'right', render: (_, row) => row.settledRate.text },
    { title: 'Hoàn thành', key: 'done', align: 'right', render: (_, row) => row.completedRate.text },
    { title: 'Đúng hạn', key: 'ontime', align: 'right', render: (_, row) => row.onTimeRate.text },
  ];
}
