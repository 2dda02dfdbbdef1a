import { Flex } from 'antd';
import { Link } from 'react-router';
import type { ReportPageView } from '#contract/report';
import { SCHEDULE_CELLS } from '#domain/schedule';
import { formatDate, formatInstant } from '../../lib/format';
import { isInPart, type ReportPart } from '#domain/report-parts';
import { Soft } from '../../ui/soft';
import { PART_LABEL, TO_LIST } from './report-parts';

const PANEL = { padding: '12px 16px', background: 'var(--surface)', border: '1px solid var(--line)', borderRadius: 6 };

interface Props {
  report: ReportPageView;
  /** The frozen list of a part; undefined is the whole list. */
  linkTo: (part?: ReportPart) => string;
}

/** The figures as taken, with the date they speak of; each number opens the frozen list it counted. */
export function ReportFigures({ report, linkTo }: Props) {
  const { figures } = report;
  const lateRecorded = report.tasks.filter((row) => isInPart(row, 'lateRecorded')).length;
  return (
    <section aria-labelledby="report-figures" style={PANEL}>
      <h2 id="report-figures" style={{ marginTop: 0 }}>
        Số liệu tính đến ngày {formatDate(report.asOf)}
      </h2>
      <p style={{ fontSize: '1.5em', margin: '0 0 4px' }}>
        <Link to={linkTo('completed')} state={TO_LIST} aria-label={`${figures.completed} nhiệm vụ đã hoàn thành`}>
          {figures.completed}
        </Link>
        /
        <Link to={linkTo()} state={TO_LIST} aria-label={`Tất cả ${figures.total} nhiệm vụ`}>
          {figures.total}
        </Link>{' '}
        nhiệm vụ · {figures.rate.text}
      </p>
      <Flex component="ul" wrap gap="4px 24px" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {SCHEDULE_CELLS.map((cell) => (
          <Part key={cell} part={cell} count={figures[cell]} to={linkTo(cell)} />
        ))}
      </Flex>
      <Flex component="ul" wrap gap="4px 24px" style={{ listStyle: 'none', margin: '4px 0', padding: 0 }}>
        <Part
          part="awaitingConfirmation"
          prefix="Trong đó "
          count={figures.awaitingConfirmation}
          to={linkTo('awaitingConfirmation')}
        />
        {lateRecorded > 0 && <Part part="lateRecorded" count={lateRecorded} to={linkTo('lateRecorded')} />}
      </Flex>
      <Soft>
        Số liệu đã xác nhận, lấy lúc {formatInstant(report.knownAt)} theo quy tắc tính phiên bản {report.rulesVersion};
        chỉ thay đổi khi lấy lại số liệu.
      </Soft>
    </section>
  );
}

/** The whole line is the link, so that its name says what the number counts; nothing counted, nothing to open. */
function Part({ part, count, to, prefix = '' }: { part: ReportPart; count: number; to: string; prefix?: string }) {
  const label = prefix ? prefix + PART_LABEL[part].toLocaleLowerCase('vi') : PART_LABEL[part];
  const words = (
    <>
      {label}: <strong>{count}</strong>
    </>
  );
  return (
    <li>
      {count > 0 ? (
        <Link to={to} state={TO_LIST}>
          {words}
        </Link>
      ) : (
        <span>{words}</span>
      )}
    </li>
  );
}
