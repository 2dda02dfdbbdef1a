import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { ReviewItemView, ReviewView } from '#contract/conclusion';
import type { MeetingList, MeetingPageView } from '#contract/meeting';
import type { PlanList, PlanProgressView, PlanView } from '#contract/plan';
import type { PlanAnalysisView } from '#contract/progress';
import type { OverdueAge } from '#domain/overdue-age';
import { addDays } from '#domain/plain-date';
import { apiGet } from '../../lib/api-client';
import { formatDate, formatNames } from '../../lib/format';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { Button } from '../../ui/button';
import { ConclusionStatusTag } from '../../ui/conclusion-status-tag';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { meetingQuery, reviewQuery } from './get-meetings';

const AGE_LABEL: Record<OverdueAge, string> = {
  '1-30': '1–30 ngày',
  '31-60': '31–60 ngày',
  '61-90': '61–90 ngày',
  '91-': 'trên 90 ngày',
};
const PER_PAGE = 2;
const UNITS_SHOWN = 8;

/** Trình chiếu: the chair's facts in letters that are read from the back of the room; every number opens its list. */
export function ProjectorPage() {
  const id = Number(useParams()['id']);
  const meeting = useQuery(meetingQuery(id));
  const review = useQuery(reviewQuery(id));
  return (
    <Page
      title="Trình chiếu"
      breadcrumb={[
        { title: 'Cuộc họp', to: paths.meetings() },
        { title: meeting.data?.title ?? 'Cuộc họp này', to: paths.meeting(id) },
      ]}
    >
      <ProjectorStyle />
      <QueryState query={meeting}>
        {(data) => <QueryState query={review}>{(open) => <Figures meeting={data} review={open} />}</QueryState>}
      </QueryState>
    </Page>
  );
}

interface Facts {
  plan: PlanView;
  now: PlanProgressView;
  before: PlanProgressView | null;
  analysis: PlanAnalysisView;
}

/**
 * All of one date: that of the meeting, or today before it. The plans under way of the year of the meeting, as in the
 * chair's papers; what conclusions handed out is told with the conclusions.
 */
async function factsOf(meeting: MeetingPageView, asOf: string): Promise<Facts[]> {
  const year = Number(meeting.heldOn.slice(0, 4));
  const { items: plans } = await apiGet<PlanList>('plans', { year });
  const underWay = plans.filter(
    ({ status, issuedOn, dataUntil }) =>
      status === 'issued' && issuedOn !== null && issuedOn <= asOf && dataUntil === null,
  );
  if (underWay.length === 0) return [];
  const { items: earlier } = await apiGet<MeetingList>('meetings', {
    committeeId: meeting.committee.id,
    held: 'true',
    to: addDays(meeting.heldOn, -1),
    pageSize: 1,
  });
  return Promise.all(underWay.map((plan) => factsOfPlan(plan, asOf, earlier[0]?.heldOn)));
}

async function factsOfPlan(plan: PlanView, asOf: string, previous: string | undefined): Promise<Facts> {
  const now = await apiGet<PlanProgressView>(`plans/${plan.id}/progress`, { asOf });
  const [analysis, before] = await Promise.all([
    apiGet<PlanAnalysisView>(`plans/${plan.id}/analysis`, { asOf: now.asOf, knownAt: now.knownAt }),
    previous && plan.issuedOn !== null && previous >= plan.issuedOn
      ? apiGet<PlanProgressView>(`plans/${plan.id}/progress`, { asOf: previous })
      : null,
  ]);
  return { plan, now, before, analysis };
}

function Figures({ meeting, review }: { meeting: MeetingPageView; review: ReviewView }) {
  const facts = useQuery({
    queryKey: ['meeting', meeting.id, 'projector', review.asOf],
    queryFn: () => factsOf(meeting, review.asOf),
  });
  return <QueryState query={facts}>{(found) => <Slides pages={pagesOf(found, review)} />}</QueryState>;
}

function pagesOf(facts: readonly Facts[], review: ReviewView): { title: string; content: ReactNode }[] {
  const groups: ReviewItemView[][] = [];
  for (let i = 0; i < review.items.length; i += PER_PAGE) groups.push(review.items.slice(i, i + PER_PAGE));
  return [
    ...facts.flatMap((one) => {
      const which = facts.length > 1 ? `: ${one.plan.title}` : '';
      return [
        { title: `Kết quả thực hiện kế hoạch${which}`, content: <Completion {...one} /> },
        { title: `Nhiệm vụ của kế hoạch quá hạn${which}`, content: <Overdue {...one} /> },
      ];
    }),
    ...(groups.length === 0
      ? [{ title: 'Kết luận chưa hoàn thành', content: <p>Không còn kết luận nào chưa hoàn thành.</p> }]
      : groups.map((items, i) => ({
          title: `Kết luận chưa hoàn thành (${review.total}), trang ${i + 1}/${groups.length}`,
          content: <Unfinished items={items} />,
        }))),
  ];
}

/** One page at a time; the page is in the address, so that going back from a list returns to it. */
function Slides({ pages }: { pages: { title: string; content: ReactNode }[] }) {
  const url = useUrlQuery();
  const at = Math.min((url.number('trang') ?? 1) - 1, pages.length - 1);
  const turn = (by: number) => {
    const next = at + by;
    if (next >= 0 && next < pages.length) url.set({ trang: next + 1 }, { replace: true });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'ArrowRight' || event.key === 'PageDown') turn(1);
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') turn(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  const page = pages[at]!;
  return (
    <div className="projector">
      <section aria-live="polite" aria-labelledby="slide-title">
        <h2 id="slide-title">{page.title}</h2>
        {page.content}
      </section>
      <nav aria-label="Chuyển trang" className="form-actions">
        <Button disabled={at === 0} onClick={() => turn(-1)}>
          ← Trang trước
        </Button>
        <span>
          {at + 1}/{pages.length}
        </span>
        <Button disabled={at === pages.length - 1} onClick={() => turn(1)}>
          Trang sau →
        </Button>
      </nav>
    </div>
  );
}

const CELLS = [
  ['completedOnTime', 'Hoàn thành đúng hạn'],
  ['completedLate', 'Hoàn thành quá hạn'],
  ['openWithinTerm', 'Đang thực hiện trong hạn'],
  ['openOverdue', 'Đang thực hiện quá hạn'],
  ['openNoDeadline', 'Chưa xác định thời hạn'],
] as const;

const Count = ({ count, to }: { count: number; to: string }) => (count > 0 ? <Link to={to}>{count}</Link> : <>0</>);

function Completion({ plan, now, before }: Facts) {
  const list = (asOf: string, schedule?: (typeof CELLS)[number][0] | 'completed') =>
    paths.tasks({ planId: plan.id, asOf, schedule });
  return (
    <>
      <p className="big">
        <Count count={now.completed} to={list(now.asOf, 'completed')} />/
        <Count count={now.total} to={list(now.asOf)} /> nhiệm vụ · {now.rate.text}
      </p>
      <table>
        <caption>Số liệu đến ngày {formatDate(now.asOf)}</caption>
        <thead>
          <tr>
            <th scope="col">Nhiệm vụ</th>
            {before && <th scope="col">Kỳ họp trước ({formatDate(before.asOf)})</th>}
            <th scope="col">Nay</th>
          </tr>
        </thead>
        <tbody>
          {CELLS.map(([cell, label]) => (
            <tr key={cell}>
              <th scope="row">{label}</th>
              {before && (
                <td>
                  <Count count={before[cell]} to={list(before.asOf, cell)} />
                </td>
              )}
              <td>
                <Count count={now[cell]} to={list(now.asOf, cell)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Overdue({ plan, now, analysis }: Facts) {
  const filter = { planId: plan.id, asOf: now.asOf };
  const units = now.byUnit.filter(({ openOverdue }) => openOverdue > 0).sort((a, b) => b.openOverdue - a.openOverdue);
  const more = units.slice(UNITS_SHOWN);
  return (
    <>
      <p className="big">
        <Count count={now.openOverdue} to={paths.tasks({ ...filter, schedule: 'openOverdue' })} /> nhiệm vụ quá hạn chưa
        hoàn thành
      </p>
      <ul>
        {analysis.overdueByAge.map(({ age, count }) => (
          <li key={age}>
            {AGE_LABEL[age]}: <Count count={count} to={paths.tasks({ ...filter, overdueDays: age })} />
          </li>
        ))}
      </ul>
      <ul>
        {units.slice(0, UNITS_SHOWN).map((unit) => (
          <li key={unit.id}>
            {unit.name}:{' '}
            <Count count={unit.openOverdue} to={paths.tasks({ ...filter, unitId: unit.id, schedule: 'openOverdue' })} />
          </li>
        ))}
        {more.length > 0 && (
          <li>
            và <Link to={paths.tasks({ ...filter, schedule: 'openOverdue' })}>{more.length} đơn vị khác</Link>
          </li>
        )}
      </ul>
      <p className="note">
        Nhiệm vụ của kế hoạch, mỗi nhiệm vụ tính một lần; một nhiệm vụ giao nhiều đơn vị được tính ở từng đơn vị có phần
        việc quá hạn. Nhiệm vụ từ kết luận ở các trang sau.
      </p>
    </>
  );
}

function Unfinished({ items }: { items: readonly ReviewItemView[] }) {
  return (
    <ul className="unfinished">
      {items.map((item) => (
        <li key={item.id}>
          <p>
            <ConclusionStatusTag conclusion={item} />{' '}
            <Link to={`${paths.meeting(item.meeting.id)}#ket-luan-${item.number}`}>
              Kết luận số {item.number}, {item.meeting.noticeNumber ?? formatDate(item.meeting.heldOn)}
            </Link>
          </p>
          <p>{item.text}</p>
          <p>
            <strong>Chủ trì:</strong> {formatNames(item.tasks.flatMap(({ leadUnits }) => leadUnits))}
          </p>
        </li>
      ))}
    </ul>
  );
}

const ProjectorStyle = () => (
  <style href="projector" precedence="medium">
    {`
.projector { font-size: max(28px, 1.75rem); line-height: 1.35; }
.projector h2 { font-size: 1.25em; margin: 0.2em 0; }
.projector .big { font-size: 1.8em; font-weight: 700; margin: 0.2em 0; }
.projector table { border-collapse: collapse; }
.projector caption { text-align: left; }
.projector th, .projector td { text-align: left; font-weight: 400; padding: 2px 24px 2px 0; border-bottom: 1px solid var(--line); }
.projector thead th { font-weight: 600; }
.projector td { font-weight: 700; font-variant-numeric: tabular-nums; }
.projector ul { display: flex; flex-wrap: wrap; gap: 0 1.2em; list-style: none; margin: 0 0 0.4em; padding: 0; }
.projector .unfinished { display: grid; gap: 0.6em; }
.projector .unfinished p { margin: 0; }
.projector .note { font-size: 0.75em; }
.projector nav { margin-top: 0.8em; }
.projector .button { font-size: 28px; }
@media (max-width: 600px) { .projector th, .projector td { padding-right: 8px; } .projector { overflow-wrap: anywhere; } }
`}
  </style>
);
