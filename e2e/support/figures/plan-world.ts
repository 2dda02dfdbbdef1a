import { AuditLog } from '#api/platform/audit-log';
import { PlanService } from '#api/plan/plan.service';
import { AssignmentEventEntity } from '#api/task/assignment.entity';
import { AssignmentLog, type NewEvent } from '#api/task/assignment-log';
import { PlanLines } from '#api/task/plan-lines';
import { readRows } from '#api/platform/database/sql';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';
import { dayOf, instantOf, plus, provinceDay, within } from './plan-days';
import { blankBook, nextEvent, type PartBook } from './part-book';
import { UNITS, type RandomAct, type RandomPlan, type RandomStep, type RandomTask } from './random-plan';

/** The programme of the builders begins in 2021; a leap year comes early. */
const FIRST_YEAR = 2024;
const LAST_YEAR = 2095;

export interface World {
  planId: number;
  year: number;
  /** In the order of their days. */
  steps: RandomStep[];
  issuedOn: string | null;
  parts: PartBook[];
  taskIds: number[];
  /** The moments at which something became known. */
  recorded: string[];
  hasNewRules: boolean;
  /** Days around which something changes: those on which work is due, and those from which that is soon. */
  turns: string[];
}

/**
 * Plays random plans on the product, a year each. Time only goes on; when the centuries run out a fresh installation
 * takes over. What happens to a part is what the services let happen, in an order that they would accept; what they
 * have no screen for yet (extensions, transfers, reopening) goes through the same log.
 */
export class PlanPlayer {
  test!: TestApp;
  units: GivenUnit[] = [];
  areaIds: number[] = [];
  private secretary!: GivenUser;
  private year = 0;
  private now = 0;

  /** A client whose session begins now: the clock goes months ahead in a step. */
  client(): Promise<Client> {
    return this.test.as(this.secretary);
  }

  async open(): Promise<void> {
    this.now = Date.parse(instantOf(`${FIRST_YEAR - 1}-12-20`, '08:00:00.000'));
    this.year = FIRST_YEAR;
    this.test = await testApp(new Date(this.now).toISOString());
    const { given } = this.test;
    this.secretary = await given.secretary();
    this.units = [];
    for (let i = 0; i < UNITS; i++) this.units.push(await given.unit({ name: `Sở số ${i + 1}` }));
    this.areaIds = (await given.programme()).areaIds;
  }

  /** The next year's plan: entered, and issued unless it is empty. */
  async begin(random: RandomPlan): Promise<World> {
    const year = await this.nextYear();
    const issuedOn =
      random.issued === 'eve'
        ? `${year - 1}-12-20`
        : within(`${year - 1}-12-20`, dayOf(random.issued, year), `${year}-03-31`);
    this.setClock(issuedOn, '08:00:00.000');
    const draft = await this.test.given.draftPlan({ year, rules: random.rules });
    const lines = random.tasks.map((task, i) => this.line(task, i, year, issuedOn));
    const taskIds = lines.length === 0 ? [] : await this.test.app.get(PlanLines).create(draft.actor, draft.id, lines);
    const steps = [...random.steps].sort((a, b) => (dayOf(a.day, year) < dayOf(b.day, year) ? -1 : 1));
    const world: World = {
      planId: draft.id,
      year,
      steps,
      issuedOn: null,
      parts: [],
      taskIds,
      recorded: [],
      hasNewRules: false,
      turns: this.turnsOf(random, year, issuedOn),
    };
    if (taskIds.length > 0) {
      const issue = { version: 1, number: '01/KH-UBND', issuedOn, signer: 'Nguyễn Văn A' };
      await this.test.app.get(PlanService).issue(draft.actor, draft.id, issue);
      world.issuedOn = issuedOn;
      await this.findParts(world);
    }
    world.recorded.push(await this.head());
    return world;
  }

  /** One day's work. Time never goes back: what falls on a day that has passed is done now. */
  async play(world: World, step: RandomStep, random: RandomPlan): Promise<void> {
    this.setClock(dayOf(step.day, world.year), step.time);
    if (world.issuedOn === null) return;
    await this.test.unitOfWork.run(async () => {
      for (const act of step.acts) await this.act(world, act);
      await this.test.app
        .get(AuditLog)
        .append({ actor: null, action: 'played', subjectType: 'plan', subjectId: world.planId });
    });
    world.recorded.push(await this.head());
    const client = await this.client();
    if (step.decision === 'rules' && !world.hasNewRules) await this.changeRules(client, world, random);
    if (step.decision === 'enter') await this.enter(client, world, step.acts[0]!);
    world.recorded.push(await this.head());
  }

  /** Closed on its last day: of the open tasks every other one is dropped. */
  async close(world: World): Promise<void> {
    const client = await this.client();
    const { body: plan } = await client.get<{ version: number }>(`plans/${world.planId}`);
    const { body: list } = await client.get<{ items: { id: number }[] }>(
      `tasks?planId=${world.planId}&schedule=open&pageSize=200`,
    );
    const { body: aside } = await client.get<{ items: { id: number }[] }>(
      `tasks?planId=${world.planId}&schedule=open&counted=false&pageSize=200`,
    );
    const openTasks = [...list.items, ...aside.items].map(({ id }, i) =>
      i % 2 === 0
        ? { taskId: id, outcome: 'dropped', basis: 'Quyết định số 7/QĐ-UBND' }
        : { taskId: id, outcome: 'leftOpen' },
    );
    const closed = await client.post(`plans/${world.planId}/close`, {
      version: plan.version,
      closedOn: this.today(),
      openTasks,
    });
    expect(closed).toMatchObject({ status: 200 });
    world.recorded.push(await this.head());
  }

  /** The day in the province, by our own count. */
  today = (): string => provinceDay(this.now);
  head = async (): Promise<string> => (await this.test.app.get(AuditLog).head())!.at;
  leave = (): Promise<void> => this.test.close();

  private turnsOf({ rules, tasks }: RandomPlan, year: number, issuedOn: string): string[] {
    const set = tasks.flatMap(({ deadline }) => (typeof deadline === 'string' ? [] : [dayOf(deadline, year)]));
    const dues = [...set.map((day) => within(issuedOn, day, '9999')), `${year}-06-30`, `${year}-12-31`];
    return dues.flatMap((due) => [due, plus(due, 1), plus(due, -rules.dueSoonDays), plus(due, -rules.dueSoonDays - 1)]);
  }

  private async nextYear(): Promise<number> {
    if (this.year > LAST_YEAR) {
      await this.test.close();
      await this.open();
    }
    return this.year++;
  }

  private setClock(day: string, time: string): void {
    this.now = Math.max(this.now + 1, Date.parse(instantOf(day, time)));
    this.test.clock.set(new Date(this.now).toISOString());
  }

  private line(task: RandomTask, index: number, year: number, issuedOn: string) {
    const leadUnitIds = task.leads.map((i) => this.units[i]!.id);
    return {
      code: `${index + 1}`,
      title: `Nhiệm vụ số ${index + 1}`,
      areaId: this.areaIds[task.area]!,
      expectedProduct: 'Báo cáo',
      leadUnitIds,
      coordinatingUnitIds: task.coordinating.map((i) => this.units[i]!.id).filter((id) => !leadUnitIds.includes(id)),
      // A plan is not issued with a task that is due before it.
      ...(typeof task.deadline === 'string'
        ? { deadlineText: task.deadline }
        : { deadlineText: '', dueOn: within(issuedOn, dayOf(task.deadline, year), '9999') }),
    };
  }

  /** Parts that are new since the last look. */
  private async findParts(world: World): Promise<void> {
    const rows = await readRows<{ id: number; assignedOn: string }>(
      this.test.unitOfWork.manager,
      `select a.id as "id", a.assigned_on as "assignedOn" from assignment a where a.task_id in (:...ids) order by a.id`,
      { ids: world.taskIds },
    );
    world.parts.push(...rows.slice(world.parts.length).map(blankBook));
  }

  private async changeRules(client: Client, world: World, random: RandomPlan): Promise<void> {
    const { body } = await client.get<{ version: number; first: { dueSoonDays: number } }>(
      `plans/${world.planId}/rules`,
    );
    const rules = { ...random.laterRules, dueSoonDays: body.first.dueSoonDays === 9 ? 10 : 9 };
    const request = {
      version: body.version,
      validFrom: this.today(),
      reason: 'Theo quyết định mới',
      reminderDays: [],
      ...rules,
    };
    expect(await client.post(`plans/${world.planId}/rules`, request)).toMatchObject({ status: 200 });
    world.hasNewRules = true;
  }

  /** A unit joins a task; refused where it is in it already, or where nothing of it is still due. */
  private async enter(client: Client, world: World, { part, unit, on }: RandomAct): Promise<void> {
    const request = {
      unitId: this.units[unit]!.id,
      effectiveOn: within(world.issuedOn!, on === 'today' ? this.today() : dayOf(on, world.year), this.today()),
      reason: 'Theo quyết định mới',
    };
    const answer = await client.post(`tasks/${world.taskIds[part % world.taskIds.length]!}/assignments`, request);
    expect([200, 409, 422]).toContain(answer.status);
    await this.findParts(world);
  }

  private async act(world: World, act: RandomAct): Promise<void> {
    const found = this.nextPart(world, act);
    if (found === null) return;
    const { part, event } = found;
    await this.test.app.get(AssignmentLog).append(part.id, event, null);
    if (event.type !== 'confirmed') return;
    const [row] = await this.test.unitOfWork.manager.find(AssignmentEventEntity, {
      where: { assignmentId: part.id },
      order: { id: 'DESC' },
      take: 1,
    });
    part.confirmation = { id: row!.id, answered: act.action === 'confirm' };
  }

  /** The first part, from the drawn one on, to which this may happen now: no draw is wasted. */
  private nextPart({ parts, year }: World, act: RandomAct): { part: PartBook; event: NewEvent } | null {
    const here = { year, today: this.today(), unitIds: this.units.map(({ id }) => id) };
    for (let i = 0; i < parts.length; i++) {
      const part = parts[(act.part + i) % parts.length]!;
      const event = nextEvent(part, act, here);
      if (event !== null) return { part, event };
    }
    return null;
  }
}
