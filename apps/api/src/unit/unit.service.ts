import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate, type PlainDate } from '#domain/plain-date';
import { searchKey, sortKey } from '#domain/vietnamese-text';
import type { CloseUnitRequest, CreateUnitRequest, RenameUnitRequest, UnitPageView, UpdateUnitRequest } from '#contract/unit';
import { allowedAction, assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainEventBus } from '#api/platform/domain-events';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import { UnitEntity, UnitNameEntity, UnitSuccessionEntity } from './unit.entity';
import { UnitQueries } from './unit.queries';
import { UnitRules } from './unit.rules';

/** Null is the system itself (seeds), which needs no permission; controllers always pass who is signed in. */
type By = Actor | null;
type UnitFacts = Omit<UnitPageView, 'allowedActions'>;

/** Founding, renaming and closing units: dated facts, so that the past keeps its names. */
@Injectable()
export class UnitService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: UnitQueries,
    private readonly rules: UnitRules,
    private readonly events: DomainEventBus,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A unit as of today with its history. @throws DomainError NOT_FOUND */
  async page(actor: Actor, id: number): Promise<UnitPageView> {
    return this.viewFor(actor, await this.facts(id));
  }

  create(actor: By, request: CreateUnitRequest): Promise<UnitPageView> {
    return this.unitOfWork.run(async () => {
      if (actor) assertCan(actor, 'unit.manage');
      const { validFrom, orderNo } = request;
      await this.rules.assertParent(null, request.parentId, validFrom);
      await this.rules.assertNotTwice(null, request.name, request.parentId, validFrom);
      await this.rules.assertCodeFree(null, request.agencyCode, validFrom, null);
      const agencyCode = request.agencyCode ?? null;
      const { id } = await this.unitOfWork.manager.save(UnitEntity, { version: 1, agencyCode, validFrom, validTo: null, orderNo });
      await this.unitOfWork.manager.insert(UnitNameEntity, nameRow(id, agencyCode, request, null));
      return this.recorded(actor, 'unit.created', id, null);
    });
  }

  /** Corrects code and order; the new code is found by search under every name the unit has had. */
  update(actor: By, id: number, request: UpdateUnitRequest): Promise<UnitPageView> {
    return this.unitOfWork.run(async () => {
      const { unit, before } = await this.open(actor, id, request.version);
      await this.rules.assertCodeFree(id, request.agencyCode, unit.validFrom, unit.validTo);
      const agencyCode = request.agencyCode ?? null;
      await this.change(unit, { agencyCode, orderNo: request.orderNo });
      for (const n of await this.queries.names(id)) {
        await this.unitOfWork.manager.update(UnitNameEntity, { id: n.id }, { searchKey: unitSearchKey(n, agencyCode) });
      }
      return this.recorded(actor, 'unit.changed', id, before);
    });
  }

  /** A new name, kind or parent from a date on; the one before ends that day and stays with what was done under it. */
  rename(actor: By, id: number, request: RenameUnitRequest): Promise<UnitPageView> {
    return this.unitOfWork.run(async () => {
      const { unit, before } = await this.open(actor, id, request.version);
      if (unit.validTo) throw alreadyClosed(unit.validTo);
      const last = (await this.queries.names(id)).at(-1)!;
      if (request.validFrom <= last.validFrom) {
        throw invalid('validFrom', `Ngày có hiệu lực phải sau ngày ${formatDate(last.validFrom)}, khi tên gần nhất bắt đầu có hiệu lực`);
      }
      await this.rules.assertParent(id, request.parentId, request.validFrom);
      await this.rules.assertNotTwice(id, request.name, request.parentId, request.validFrom);
      await this.unitOfWork.manager.update(UnitNameEntity, { id: last.id }, { validTo: request.validFrom });
      await this.unitOfWork.manager.insert(UnitNameEntity, nameRow(id, unit.agencyCode, request, request.basis));
      await this.change(unit, {});
      return this.recorded(actor, 'unit.renamed', id, before);
    });
  }

  /**
   * Ends a unit on `closesOn`, the first day on which it no longer exists. Nouns above refuse (event `unitClosing`) while
   * the unit holds open work.
   */
  close(actor: By, id: number, request: CloseUnitRequest & { decidedOn?: PlainDate }): Promise<UnitPageView> {
    return this.unitOfWork.run(async () => {
      const { unit, before } = await this.open(actor, id, request.version);
      if (unit.validTo) throw alreadyClosed(unit.validTo);
      const { closesOn, kind, successorId, decision, decidedOn } = request;
      await this.rules.assertMayClose(id, request);
      await this.events.emit('unitClosing', { unitId: id, closesOn });
      await this.change(unit, { validTo: closesOn });
      await this.unitOfWork.manager.insert(UnitSuccessionEntity, {
        fromId: id,
        toId: successorId ?? null,
        kind,
        decision,
        decidedOn: decidedOn ?? null,
        effectiveOn: closesOn,
      });
      return this.recorded(actor, 'unit.closed', id, before);
    });
  }

  private async open(actor: By, id: number, version: number): Promise<{ unit: UnitEntity; before: UnitFacts }> {
    const unit = await this.unitOfWork.manager.findOneBy(UnitEntity, { id });
    if (!unit) throw notFound('đơn vị');
    if (actor) assertCan(actor, 'unit.manage');
    const before = await this.facts(id);
    assertFresh(version, unit.version, { current: before, ...(await this.audit.lastChange('unit', id)) });
    return { unit, before };
  }

  private async change(unit: UnitEntity, values: Partial<UnitEntity>): Promise<void> {
    await this.unitOfWork.manager.update(UnitEntity, { id: unit.id }, { ...values, version: unit.version + 1 });
  }

  private async recorded(actor: By, action: string, id: number, before: UnitFacts | null): Promise<UnitPageView> {
    const after = await this.facts(id);
    await this.audit.append({ actor, action, subjectType: 'unit', subjectId: id, before, after });
    return this.viewFor(actor, after);
  }

  private async facts(id: number): Promise<UnitFacts> {
    const unit = await this.queries.view(id, this.clock.today());
    if (!unit) throw notFound('đơn vị');
    return { ...unit, names: await this.queries.nameHistory(unit), successions: await this.queries.successions(id) };
  }

  private viewFor(actor: By, facts: UnitFacts): UnitPageView {
    const closed = facts.validTo && closedMessage(facts.validTo);
    const allowedActions = actor && [
      allowedAction('edit', actor, 'unit.manage'),
      allowedAction('rename', actor, 'unit.manage', {}, closed),
      allowedAction('close', actor, 'unit.manage', {}, closed),
    ];
    return { ...facts, allowedActions: allowedActions ?? [] };
  }
}

const closedMessage = (validTo: PlainDate) => `Đơn vị kết thúc hoạt động từ ngày ${formatDate(validTo)}.`;
const alreadyClosed = (validTo: PlainDate) => new DomainError('ALREADY_DONE', `${closedMessage(validTo)} Không thể đổi tên hoặc kết thúc lần nữa.`);

type Naming = Pick<CreateUnitRequest, 'name' | 'shortName' | 'kind' | 'parentId' | 'validFrom'>;

function nameRow(unitId: number, agencyCode: string | null, naming: Naming, basis: string | null): Omit<UnitNameEntity, 'id'> {
  const { name, shortName, kind, validFrom } = naming;
  const keys = { searchKey: unitSearchKey(naming, agencyCode), sortKey: sortKey(name) };
  return { unitId, name, shortName, kind, parentId: naming.parentId ?? null, validFrom, validTo: null, basis, ...keys };
}

const unitSearchKey = ({ name, shortName }: { name: string; shortName: string }, agencyCode: string | null) =>
  searchKey(`${name} ${shortName} ${agencyCode ?? ''}`);
