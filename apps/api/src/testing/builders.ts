import type { INestApplicationContext } from '@nestjs/common';
import type { Actor, Role } from '#domain/permissions';
import { searchKey, sortKey } from '#domain/vietnamese-text';
import type { UnitKind } from '#contract/unit';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { Clock } from '#api/platform/clock';
import type { PlanRequest } from '#contract/plan';
import type { TaskRequest } from '#contract/task';
import { PlanService, type PlanOrigin } from '#api/plan/plan.service';
import { ProgrammeEntity, ReformAreaEntity, ReportingPeriodEntity } from '#api/reference/reference.entity';
import { AssignmentLog, type NewEvent } from '#api/task/assignment-log';
import { AssignmentEntity } from '#api/task/assignment.entity';
import { TaskService } from '#api/task/task.service';
import { InstallationEntity } from '#api/settings/setting.entity';
import { UnitEntity, UnitNameEntity } from '#api/unit/unit.entity';
import { MembershipEntity, UserEntity } from '#api/user/user.entity';

export interface GivenUnit {
  id: number;
  name: string;
}
export interface GivenUser {
  id: number;
  username: string;
  fullName: string;
  actor: Actor;
}

/** A task of a given plan; what is left out is filled in. */
export interface GivenTask {
  code?: string;
  title?: string;
  leads: GivenUnit[];
  coordinating?: GivenUnit[];
  leadGroupIds?: number[];
  deadlineText?: string;
  dueOn?: string | null;
  /** Index of the area in the programme; default the first. */
  area?: number;
}
export interface GivenPlan {
  id: number;
  tasks: { id: number; code: string; assignments: { id: number; unitId: number }[] }[];
}

/** Things a test needs, with everything it does not mention filled in. */
export class Builders {
  private count = 0;

  constructor(private readonly app: INestApplicationContext) {}

  private get unitOfWork(): UnitOfWork {
    return this.app.get(UnitOfWork);
  }

  async unit(given: { name?: string; kind?: UnitKind; parentId?: number | null; validFrom?: string; validTo?: string | null; agencyCode?: string | null } = {}): Promise<GivenUnit> {
    const n = ++this.count;
    const name = given.name ?? `Sở Thử nghiệm ${n}`;
    return this.unitOfWork.run(async () => {
      const manager = this.unitOfWork.manager;
      const validFrom = given.validFrom ?? '2015-01-01';
      const { id } = await manager.save(UnitEntity, { agencyCode: given.agencyCode ?? null, validFrom, validTo: given.validTo ?? null, orderNo: n });
      await manager.insert(UnitNameEntity, {
        unitId: id,
        name,
        shortName: name,
        kind: given.kind ?? 'department',
        parentId: given.parentId ?? null,
        validFrom,
        validTo: null,
        basis: null,
        searchKey: searchKey(name),
        sortKey: sortKey(name),
      });
      return { id, name };
    });
  }

  async user(role: Role, unit: GivenUnit | null = null, given: { username?: string; fullName?: string; passwordHash?: string; demo?: boolean; mustChangePassword?: boolean } = {}): Promise<GivenUser> {
    const n = ++this.count;
    const username = given.username ?? `nguoi${n}`;
    const fullName = given.fullName ?? `Nguyễn Văn ${n}`;
    return this.unitOfWork.run(async () => {
      const manager = this.unitOfWork.manager;
      const { id } = await manager.save(UserEntity, {
        username,
        fullName,
        title: '',
        email: null,
        status: 'active',
        passwordHash: given.passwordHash ?? null,
        demo: given.demo ?? false,
        mustChangePassword: given.mustChangePassword ?? false,
        searchKey: searchKey(`${username} ${fullName}`),
        sortKey: sortKey(fullName),
      });
      await manager.insert(MembershipEntity, { userId: id, role, unitId: unit?.id ?? null, validFrom: '2015-01-01', validTo: null });
      return { id, username, fullName, actor: { userId: id, fullName, roles: [{ role, unitId: unit?.id ?? null }] } };
    });
  }

  /** The installation with its standing agency. */
  async standingAgency(name = 'Sở Nội vụ'): Promise<GivenUnit> {
    const unit = await this.unit({ name });
    await this.unitOfWork.run(() =>
      this.unitOfWork.manager.save(InstallationEntity, {
        id: 1,
        version: 1,
        provinceName: 'Sơn La',
        place: 'Sơn La',
        issuingAgency: 'ỦY BAN NHÂN DÂN\nTỈNH SƠN LA',
        standingAgencyId: unit.id,
        marking: null,
      }),
    );
    return unit;
  }

  /** A programme with seven areas; the same one every time. */
  async programme(): Promise<{ id: number; areaIds: number[] }> {
    const manager = this.unitOfWork.manager;
    const found = await manager.findOneBy(ProgrammeEntity, { code: '2021-2030' });
    if (found) return { id: found.id, areaIds: (await manager.find(ReformAreaEntity, { where: { programmeId: found.id }, order: { orderNo: 'ASC' } })).map((a) => a.id) };
    await this.unitOfWork.run(async () => {
      const inside = this.unitOfWork.manager;
      const { id } = await inside.save(ProgrammeEntity, { code: '2021-2030', name: 'Chương trình tổng thể 2021–2030', basis: 'Nghị quyết 76/NQ-CP', fromYear: 2021, toYear: 2030 });
      for (let i = 0; i < 7; i++) await inside.insert(ReformAreaEntity, { programmeId: id, code: String(i), name: `Lĩnh vực ${i}`, shortName: `LV ${i}`, orderNo: i, aliases: [] });
    });
    return this.programme();
  }

  /** A secretary of the standing agency, made with it when there is none. */
  async secretary(): Promise<GivenUser> {
    const installation = await this.unitOfWork.manager.findOneBy(InstallationEntity, { id: 1 });
    const unit = installation?.standingAgencyId ? { id: installation.standingAgencyId, name: '' } : await this.standingAgency();
    return this.user('secretary', unit);
  }

  async draftPlan(given: { year?: number; tasks?: GivenTask[]; rules?: Partial<PlanRequest>; origin?: Partial<PlanOrigin> } = {}): Promise<{ id: number; taskIds: number[]; actor: Actor }> {
    const { actor } = await this.secretary();
    const programme = await this.programme();
    const year = given.year ?? 2026;
    const request: PlanRequest = { year, title: `Kế hoạch cải cách hành chính năm ${year}`, programmeId: programme.id, rounding: 'truncate', completionDate: 'submitted', headlineDue: 'current', dueSoonDays: 7, ...given.rules };
    const origin: PlanOrigin = { source: null, dataUntil: null, statedFigures: [], illustrative: false, ...given.origin };
    const plan = await this.app.get(PlanService).create(actor, request, origin);
    const taskIds: number[] = [];
    for (const [i, task] of (given.tasks ?? []).entries()) {
      const one: TaskRequest = {
        code: task.code ?? `I.${i + 1}`,
        title: task.title ?? `Nhiệm vụ số ${i + 1}`,
        areaId: programme.areaIds[task.area ?? 0]!,
        expectedProduct: 'Báo cáo',
        leadUnitIds: task.leads.map((u) => u.id),
        coordinatingUnitIds: (task.coordinating ?? []).map((u) => u.id),
        ...(task.leadGroupIds ? { leadGroupIds: task.leadGroupIds } : {}),
        ...(task.dueOn ? { dueOn: task.dueOn } : {}),
        deadlineText: task.deadlineText ?? '',
      };
      taskIds.push(await this.app.get(TaskService).create(actor, plan.id, one));
    }
    return { id: plan.id, taskIds, actor };
  }

  async issuedPlan(given: { year?: number; issuedOn?: string; tasks: GivenTask[]; rules?: Partial<PlanRequest>; origin?: Partial<PlanOrigin> }): Promise<GivenPlan> {
    const draft = await this.draftPlan(given);
    const issuedOn = given.issuedOn ?? `${(given.year ?? 2026) - 1}-12-20`;
    await this.app.get(PlanService).issue(draft.actor, draft.id, { version: 1, number: '01/KH-UBND', issuedOn, signer: 'Nguyễn Văn A' });
    const tasks = [];
    for (const [i, id] of draft.taskIds.entries()) {
      const assignments = await this.unitOfWork.manager.find(AssignmentEntity, { where: { taskId: id }, order: { id: 'ASC' } });
      tasks.push({ id, code: given.tasks[i]!.code ?? `I.${i + 1}`, assignments: assignments.map((a) => ({ id: a.id, unitId: a.unitId })) });
    }
    return { id: draft.id, tasks };
  }

  /** One assignment of a plan of its own. */
  async assignment(given: { unit?: GivenUnit; dueOn?: string; issuedOn?: string } = {}): Promise<{ id: number; taskId: number; planId: number; unit: GivenUnit }> {
    const unit = given.unit ?? (await this.unit());
    const plan = await this.issuedPlan({ tasks: [{ leads: [unit], dueOn: given.dueOn ?? '2026-12-31' }], ...(given.issuedOn ? { issuedOn: given.issuedOn } : {}) });
    return { id: plan.tasks[0]!.assignments[0]!.id, taskId: plan.tasks[0]!.id, planId: plan.id, unit };
  }

  /** Completed on a day, recorded now, as a source does it: without a submission. */
  completed(assignmentId: number, on: string): Promise<void> {
    return this.event(assignmentId, { type: 'confirmed', effectiveOn: on, completedOn: on });
  }

  /** An event recorded now, with its entry in the audit log as any change has one. */
  event(assignmentId: number, event: NewEvent): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.app.get(AssignmentLog).append(assignmentId, event, null);
      await this.app.get(AuditLog).append({ actor: null, action: 'assignment.recorded', subjectType: 'assignment', subjectId: assignmentId, after: event });
    });
  }

  /** A reporting period; default the first six months of 2026. */
  async period(given: { code?: string; year?: number; title?: string; from?: string; to?: string } = {}): Promise<{ id: number; title: string }> {
    const year = given.year ?? 2026;
    const title = given.title ?? `6 tháng đầu năm ${year}`;
    const toDate = given.to ?? `${year}-06-14`;
    const period = { code: given.code ?? 'H1', year, title, fromDate: given.from ?? `${year - 1}-12-15`, toDate, internalDueOn: toDate, externalDueOn: toDate };
    const { id } = await this.unitOfWork.run(() => this.unitOfWork.manager.save(ReportingPeriodEntity, period));
    return { id, title };
  }

  /** Moves the injected clock. */
  now(instant: string): void {
    this.app.get(Clock).set(instant);
  }
}
