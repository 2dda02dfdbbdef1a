import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '#api/platform/clock';
import { SubmissionDecisionService } from '#api/submission/submission-decision.service';
import { SubmissionService } from '#api/submission/submission.service';
import { DEMO_PLAN } from '../demo/plan-2026';
import { DEMO_TIMELINE } from '../demo/timeline-2026';
import type { DemoEvent } from '../demo/timeline-events';
import { loadPlan } from './load-plan';
import type { People } from './load-people';
import type { UnitIds } from './load-province';

/** Office hours of the demonstration: each event of a day some minutes after the one before. */
const at = (date: string, minute: number) => new Date(Date.parse(`${date}T01:00:00.000Z`) + minute * 60_000).toISOString();

/** Plays the working year through the services, with the clock on each event's day. */
export async function loadDemo(app: INestApplicationContext, units: UnitIds, people: People): Promise<void> {
  const clock = app.get(Clock);
  const person = (username: string) => people.get(username)!;
  clock.set(at(DEMO_PLAN.issuedOn, 0));
  const origin = { source: null, dataUntil: null, statedFigures: [], illustrative: true };
  const assignments = await loadPlan(app, DEMO_PLAN, origin, units, person('thuky'));
  const open = new Map<string, { id: number; version: number }>();
  let minute = 0;
  let day = '';
  for (const event of DEMO_TIMELINE) {
    minute = event.on === day ? minute + 3 : 30;
    day = event.on;
    clock.set(at(day, minute));
    await play(event);
  }
  clock.set();

  async function play(event: DemoEvent): Promise<void> {
    const key = `${event.code} ${event.leadKey}`;
    const submissions = app.get(SubmissionService);
    const decisions = app.get(SubmissionDecisionService);
    const officer = person(`chuyenvien.${event.leadKey}`);
    const head = person(`truong.${event.leadKey}`);
    const text = 'result' in event ? { result: event.result, ...(event.difficulties ? { difficulties: event.difficulties } : {}) } : null;
    switch (event.action) {
      case 'progress': {
        const draft = await submissions.create(officer, assignments.get(key)!, { kind: 'progress', ...text!, percent: event.percent, evidence: [], asDraft: true });
        await submissions.submit(head, draft.id, draft.version);
        break;
      }
      case 'submit': {
        const { completedOn, evidence } = event;
        const draft = await submissions.create(officer, assignments.get(key)!, { kind: 'completion', ...text!, completedOn, percent: 100, evidence: [evidence], asDraft: true });
        open.set(key, await submissions.submit(head, draft.id, draft.version));
        break;
      }
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
    }
  }
}
