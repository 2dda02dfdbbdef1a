import { createHash } from 'node:crypto';
import { countFigures } from '#domain/plan-figures';
import { trendDates } from '#domain/trend-dates';
import type { Instant, PlainDate } from '#domain/plain-date';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import type { Config } from '#api/platform/config';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { PlanRulesQueries } from '#api/plan/plan-rules.queries';
import { PlanQueries } from '#api/plan/plan.queries';
import { TaskFactsReader } from '#api/task/task-facts';
import { TaskStates } from '#api/task/task-states';

/** What an installation answers at one moment: compared before and after it is carried elsewhere. */
export interface InstallationFigures {
  /** Every plan's counts at `today` of the clock (or the last day its source knows) and at the ends of its months. */
  plans: ({ planId: number; asOf: PlainDate } & Record<string, unknown>)[];
  /** Issued documents: the hash that was recorded, and the one that the stored bytes have. */
  documents: { reportId: number; format: string; recorded: string; actual: string }[];
  /** Files that reports of units name: distinct contents. */
  files: string[];
}

/**
 * Counts everything over the caller's snapshot, by the queries behind the screens. Call inside `unitOfWork.read` or `over`.
 * @param at the moment taken for now
 */
export async function installationFigures(
  unitOfWork: UnitOfWork,
  config: Config,
  at: Instant,
): Promise<InstallationFigures> {
  const clock = new Clock();
  clock.set(at);
  const audit = new AuditLog(unitOfWork, clock, config);
  const plans = new PlanQueries(unitOfWork, clock);
  const rules = new PlanRulesQueries(unitOfWork);
  const states = new TaskStates(unitOfWork, new TaskFactsReader(unitOfWork), rules);
  const knownAt = await audit.knownAt(undefined);
  const counted: InstallationFigures['plans'] = [];
  for (const plan of await plans.list(undefined)) {
    for (const asOf of trendDates(plan.issuedOn ?? `${plan.year}-01-01`, plans.asOf(plan, undefined))) {
      const tasks = await states.of(plan, asOf, knownAt);
      counted.push({
        planId: plan.id,
        asOf,
        ...countFigures(
          tasks.map((t) => t.schedule),
          (await rules.inForce(plan, asOf, knownAt)).rules.rounding,
        ),
      });
    }
  }
  return { plans: counted, documents: await documents(unitOfWork), files: await files(unitOfWork) };
}

/** One at a time: an annex may be large. */
async function documents(unitOfWork: UnitOfWork): Promise<InstallationFigures['documents']> {
  const rows = await readRows<{ id: number; reportId: number; format: string; recorded: string }>(
    unitOfWork.manager,
    'select id as "id", report_id as "reportId", format as "format", sha256 as "recorded" from report_file order by id',
  );
  const found: InstallationFigures['documents'] = [];
  for (const { id, ...row } of rows) {
    const [{ content }] = (await readRows<{ content: string }>(
      unitOfWork.manager,
      'select content as "content" from report_file where id = :id',
      { id },
    )) as [{ content: string }];
    found.push({ ...row, actual: createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex') });
  }
  return found;
}

const files = async (unitOfWork: UnitOfWork): Promise<string[]> =>
  (await readRows<{ sha256: string }>(unitOfWork.manager, 'select distinct sha256 as "sha256" from stored_file'))
    .map((r) => r.sha256)
    .sort();

/** Where two sets of figures differ, in words; empty when they are the same. */
export function differences(before: InstallationFigures, after: InstallationFigures): string[] {
  const [was, is] = [lines(before), lines(after)];
  return [...was]
    .filter((l) => !is.has(l))
    .map((l) => `before only: ${l}`)
    .concat([...is].filter((l) => !was.has(l)).map((l) => `after only: ${l}`));
}
const lines = (f: InstallationFigures): Set<string> =>
  new Set([
    ...f.plans.map((p) => `plan ${JSON.stringify(p)}`),
    ...f.documents.map((d) => `document ${JSON.stringify(d)}`),
    ...f.files.map((h) => `file ${h}`),
  ]);
