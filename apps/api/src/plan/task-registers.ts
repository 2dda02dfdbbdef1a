import { Injectable } from '@nestjs/common';
import { DEFAULT_PLAN_RULES } from '#domain/plan-rules';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError } from '#api/platform/errors';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { PlanEntity } from './plan.entity';
import { TaskRegisterEntity, type RegisterKind } from './task-register.entity';

/** Registers of tasks outside any plan: one per owner and year, there from its first task on. */
@Injectable()
export class TaskRegisters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reference: ReferenceQueries,
    private readonly audit: AuditLog,
  ) {}

  /** The register, opened if there is none yet. Call inside `unitOfWork.run`. @throws DomainError INVALID without a programme for the year. */
  async open(kind: RegisterKind, ownerId: number, year: number, title: string): Promise<PlanEntity> {
    const manager = this.unitOfWork.manager;
    const known = await manager.findOneBy(TaskRegisterEntity, { kind, ownerId, year });
    if (known) return manager.findOneByOrFail(PlanEntity, { id: known.planId });
    const programme = (await this.reference.programmes()).findLast((p) => p.fromYear <= year && year <= p.toYear);
    if (!programme) throw new DomainError('INVALID', `Không có chương trình tổng thể nào cho năm ${year} trong danh mục.`);
    const issued = { status: 'issued' as const, number: null, issuedOn: `${year}-01-01`, issuedRecordedAt: await this.audit.recordedAt(), signer: null, closedOn: null };
    const origin = { dataUntil: null, source: null, illustrative: false, theme: null, statedFigures: [] };
    const plan = await manager.save(PlanEntity, { year, title, programmeId: programme.id, firstRules: { ...DEFAULT_PLAN_RULES, continuousFrom: null }, ...issued, ...origin });
    await manager.insert(TaskRegisterEntity, { planId: plan.id, kind, ownerId, year });
    await this.audit.append({ actor: null, action: 'taskRegister.opened', subjectType: 'plan', subjectId: plan.id, after: { kind, ownerId, year, title } });
    return plan;
  }

  /** All registers of a kind, the oldest year first. */
  async ofKind(kind: RegisterKind): Promise<PlanEntity[]> {
    return this.unitOfWork.manager
      .createQueryBuilder(PlanEntity, 'p')
      .innerJoin(TaskRegisterEntity, 'r', 'r.planId = p.id')
      .where('r.kind = :kind', { kind })
      .orderBy('p.year')
      .addOrderBy('p.id')
      .getMany();
  }
}
