import { Injectable } from '@nestjs/common';
import { matchesConclusion, type ConclusionState } from '#domain/conclusion-status';
import type { Actor } from '#domain/permissions';
import { searchKey } from '#domain/vietnamese-text';
import type { ConclusionList, ConclusionQuery, ConclusionView } from '#contract/conclusion';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { PlanQueries } from '#api/plan/plan.queries';
import { TaskQueries } from '#api/task/task.queries';
import { ConclusionStates, unitState, type ConclusionFact } from './conclusion-states';
import { ConclusionEntity, ConclusionTaskEntity } from './conclusion.entity';
import { conclusionView } from './conclusion.view';
import { MeetingAccessRules, type SeenMeeting } from './meeting-access';
import { MeetingEntity } from './meeting.entity';

/** A conclusion that somebody may see, with the state the question asks about. */
export interface SeenConclusion {
  fact: ConclusionFact;
  seen: SeenMeeting;
  state: ConclusionState;
}
export type ConclusionFilters = Omit<ConclusionQuery, 'page' | 'pageSize' | 'asOf' | 'knownAt'>;

/** Lists of conclusions: what figures count, narrowed by the same filters and by what the person may see. */
@Injectable()
export class ConclusionQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: MeetingAccessRules,
    private readonly states: ConclusionStates,
    private readonly plans: PlanQueries,
    private readonly tasks: TaskQueries,
    private readonly audit: AuditLog,
  ) {}

  /** Exactly the conclusions that the number with these filters counts; the newest meeting first. */
  list(actor: Actor, query: ConclusionQuery): Promise<ConclusionList> {
    return this.unitOfWork.read(async () => {
      const asOf = this.plans.asOf(null, query.asOf);
      const knownAt = await this.audit.knownAt(query.knownAt);
      const found = await this.find(actor, query, asOf, knownAt);
      const page = found.slice((query.page - 1) * query.pageSize, query.page * query.pageSize);
      return { items: await this.views(actor, page, asOf), total: found.length, asOf, knownAt };
    });
  }

  /** One conclusion as it stands now. @throws DomainError NOT_FOUND when not there or not for this person. */
  get(actor: Actor, id: number): Promise<ConclusionView> {
    return this.unitOfWork.read(async () => {
      const conclusion = await this.unitOfWork.manager.findOneBy(ConclusionEntity, { id });
      if (!conclusion || conclusion.removedAt !== null) throw notFound('kết luận');
      const view = (await this.ofMeeting(actor, await this.access.get(actor, conclusion.meetingId))).find((c) => c.id === id);
      if (!view) throw notFound('kết luận');
      return view;
    });
  }

  /** The conclusion that a task comes from. @throws DomainError NOT_FOUND when there is none, or not for this person. */
  ofTask(actor: Actor, taskId: number): Promise<ConclusionView> {
    return this.unitOfWork.read(async () => {
      const row = await this.unitOfWork.manager.findOneBy(ConclusionTaskEntity, { taskId });
      if (!row) throw notFound('kết luận của nhiệm vụ này');
      return this.get(actor, row.conclusionId);
    });
  }

  /** The conclusions of one meeting as they stand now, as far as this person sees them. Call inside `unitOfWork.read`. */
  async ofMeeting(actor: Actor, seen: SeenMeeting): Promise<ConclusionView[]> {
    const asOf = this.plans.asOf(null, undefined);
    const facts = await this.states.current([seen.meeting], asOf, await this.audit.knownAt(undefined));
    const visible = await this.visible(actor, facts, [seen]);
    return this.views(actor, visible.map((v) => ({ ...v, state: v.fact.state })), asOf);
  }

  /** Call inside `unitOfWork.read`. */
  async find(actor: Actor, filters: ConclusionFilters, asOf: string, knownAt: string): Promise<SeenConclusion[]> {
    const meetings = await this.meetings(filters);
    const seen = await this.access.seen(actor, meetings);
    const facts = await this.states.of(seen.map((s) => s.meeting), asOf, knownAt);
    const q = filters.q ? searchKey(filters.q) : null;
    return (await this.visible(actor, facts, seen)).flatMap(({ fact, seen: own }) => {
      const { conclusion } = fact;
      const state = filters.unitId === undefined ? fact.state : unitState(fact, filters.unitId, asOf);
      if (state === null) return [];
      if (filters.status !== undefined && !matchesConclusion(state, filters.status)) return [];
      if (filters.areaId !== undefined && conclusion.areaId !== filters.areaId) return [];
      if (filters.inconsistent !== undefined && conclusion.inconsistent !== filters.inconsistent) return [];
      if (q !== null && !conclusion.searchKey.includes(q)) return [];
      return [{ fact, seen: own, state }];
    });
  }

  /** Call inside `unitOfWork.read`. */
  async views(actor: Actor, found: readonly SeenConclusion[], asOf: string): Promise<ConclusionView[]> {
    const names = await this.tasks.names(asOf);
    return found.map(({ fact, seen, state }) => conclusionView(fact, state, seen, names, actor));
  }

  /** Units see the conclusions that concern them, of a meeting whose page they may open. */
  private async visible(actor: Actor, facts: readonly ConclusionFact[], meetings: readonly SeenMeeting[]): Promise<{ fact: ConclusionFact; seen: SeenMeeting }[]> {
    const seen = new Map(meetings.map((s) => [s.meeting.id, s]));
    const units = new Set(actor.roles.filter((r) => r.role !== 'administrator').map((r) => r.unitId));
    const partial = meetings.some((s) => s.access === 'concerned');
    const own = new Set(partial ? (await this.access.concerned()).filter((c) => units.has(c.unitId)).map((c) => c.conclusionId) : []);
    return facts.flatMap((fact) => {
      const meeting = seen.get(fact.meeting.id)!;
      return meeting.access !== 'concerned' || own.has(fact.conclusion.id) ? [{ fact, seen: meeting }] : [];
    });
  }

  private meetings({ committeeId, meetingId, from, to }: ConclusionFilters): Promise<MeetingEntity[]> {
    const found = this.unitOfWork.manager.createQueryBuilder(MeetingEntity, 'm').where('1 = 1');
    if (committeeId !== undefined) found.andWhere('m.committeeId = :committeeId', { committeeId });
    if (meetingId !== undefined) found.andWhere('m.id = :meetingId', { meetingId });
    if (from !== undefined) found.andWhere('m.heldOn >= :from', { from });
    if (to !== undefined) found.andWhere('m.heldOn <= :to', { to });
    return found.orderBy('m.heldOn', 'DESC').addOrderBy('m.startsAt', 'DESC').addOrderBy('m.id', 'DESC').getMany();
  }
}
