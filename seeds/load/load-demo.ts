import type { INestApplicationContext } from '@nestjs/common';
import type { PlainDate } from '#domain/plain-date';
import type { SubmissionRequest } from '#contract/submission';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { SubmissionDecisionService } from '#api/submission/submission-decision.service';
import { SubmissionService } from '#api/submission/submission.service';
import { AssignmentEntity } from '#api/task/assignment.entity';
import { AssignmentService } from '#api/task/assignment.service';
import { DEMO_PLAN } from '../demo/plan-2026';
import { DEMO_TIMELINE } from '../demo/timeline-2026';
import type { DemoEvent, DemoProgress, DemoSubmit } from '../demo/timeline-events';
import { GROUPS } from '../reference/sonla-groups';
import { DemoFiles, type ComposedFiles } from './demo-files';
import { CommitteeYear } from './load-committee';
import { loadPlan, partKey } from './load-plan';
import type { People } from './load-people';
import type { UnitIds } from './load-province';
import { DemoReturns } from './load-returns';
import { SideSteps } from './side-steps';

/** Office hours of the demonstration: each event of a day some minutes after the one before. */
const at = (date: string, minute: number) => new Date(Date.parse(`${date}T01:00:00.000Z`) + minute * 60_000).toISOString();

/** Plays the working year up to `today` through the services, with the clock on each event's day. */
export async function loadDemo(app: INestApplicationContext, units: UnitIds, people: People, files: ComposedFiles, today: PlainDate): Promise<void> {
  const clock = app.get(Clock);
  const submissions = app.get(SubmissionService);
  const decisions = app.get(SubmissionDecisionService);
  const parts = app.get(AssignmentService);
  const attached = new DemoFiles(app, files);
  const person = (username: string) => people.get(username)!;
  clock.set(at(DEMO_PLAN.issuedOn, 0));
  const origin = { source: null, dataUntil: null, statedFigures: [], illustrative: true };
  const { taskIds, assignments } = await loadPlan(app, DEMO_PLAN, origin, units, person('thuky'));
  const open = new Map<string, { id: number; version: number }>();
  const beside = new SideSteps(app, [...new CommitteeYear(app, units, people).steps, ...new DemoReturns(app, units, people).steps]);
  let minute = 0;
  let day = '';
  for (const event of DEMO_TIMELINE) {
    if (event.on > today) break;
    await beside.upTo(event.on);
    minute = event.on === day ? minute + 3 : 30;
    day = event.on;
    clock.set(at(day, minute));
    await play(event);
  }
  await beside.upTo(today);

  async function play(event: DemoEvent): Promise<void> {
    const key = partKey(event.code, event.leadKey, event.occurrence);
    switch (event.action) {
      case 'progress':
        await handIn(key, event, { kind: 'progress', percent: event.percent });
        break;
      case 'submit':
        open.set(key, await handIn(key, event, { kind: 'completion', percent: 100, completedOn: event.completedOn }));
        break;
      case 'confirm': {
        const { id, version } = open.get(key)!;
        await decisions.confirm(person(id % 3 === 0 ? 'thuky2' : 'thuky'), id, { version });
        break;
      }
      case 'return': {
        const { id, version } = open.get(key)!;
        await decisions.giveBack(person('thuky'), id, { version, reason: event.reason });
        break;
      }
      case 'enter': {
        const taskId = taskIds.get(event.code)!;
        const unitId = units.get(event.leadKey)!;
        await parts.enter(person('thuky'), taskId, { unitId, effectiveOn: event.on, reason: event.reason, ...(event.dueOn && { dueOn: event.dueOn }) });
        const entered = await app.get(UnitOfWork).manager.findOneByOrFail(AssignmentEntity, { taskId, unitId });
        assignments.set(key, entered.id);
        break;
      }
      case 'withdraw': {
        const id = assignments.get(key)!;
        const { version } = await app.get(UnitOfWork).manager.findOneByOrFail(AssignmentEntity, { id });
        await parts.withdraw(person('thuky'), id, { version, effectiveOn: event.on, reason: event.reason });
        break;
      }
    }
  }

  /** The officer drafts, the head hands in; what is only told on the way a commune's head writes alone. */
  async function handIn(key: string, event: DemoProgress | DemoSubmit, rest: Pick<SubmissionRequest, 'kind' | 'percent' | 'completedOn'>): Promise<{ id: number; version: number }> {
    const head = person(`truong.${event.leadKey}`);
    const alone = event.action === 'progress' && GROUPS.communes.keys.includes(event.leadKey);
    const author = alone ? head : person(`chuyenvien.${event.leadKey}`);
    const { result, difficulties, proposals, value } = event;
    const evidence = await attached.attach(author, event.evidence ?? []);
    const request = { ...rest, result, evidence, ...(difficulties && { difficulties }), ...(proposals && { proposals }), ...(value !== undefined && { reportedValue: value }) };
    if (alone) return submissions.create(author, assignments.get(key)!, request);
    const draft = await submissions.create(author, assignments.get(key)!, { ...request, asDraft: true });
    return submissions.submit(head, draft.id, draft.version);
  }
}
