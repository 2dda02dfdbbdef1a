import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { COMMITTEE_ROLES, type CommitteeRole } from '#domain/committee';
import type { Actor } from '#domain/permissions';
import type { PlainDate } from '#domain/plain-date';
import type { CommitteeList, CommitteeMemberView, CommitteePageView, CommitteeQuery, CommitteeView } from '#contract/committee';
import { allowedAction } from '#api/platform/access';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { invalid, notFound } from '#api/platform/errors';
import { UnitQueries, type UnitName } from '#api/unit/unit.queries';
import { UserEntity } from '#api/user/user.entity';
import { CommitteeEntity, CommitteeMemberEntity } from './committee.entity';

const isMemberOn = (m: CommitteeMemberEntity, on: PlainDate) => m.validFrom <= on && (m.validTo === null || m.validTo > on);
const rank = (m: CommitteeMemberEntity) => COMMITTEE_ROLES.indexOf(m.role);

/** Read model of committees: who was in them on which day, with the title of that day. */
@Injectable()
export class CommitteeQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async get(id: number): Promise<CommitteeEntity> {
    const committee = await this.unitOfWork.manager.findOneBy(CommitteeEntity, { id });
    if (!committee) throw notFound('Ban Chỉ đạo');
    return committee;
  }

  /** The province's committees first, then those of units; members as of `query.on`. */
  async list(actor: Actor, query: CommitteeQuery): Promise<CommitteeList> {
    const where = query.unitId === undefined ? {} : { unitId: query.unitId };
    const committees = await this.unitOfWork.manager.find(CommitteeEntity, { where, order: { id: 'ASC' } });
    committees.sort((a, b) => Number(a.unitId !== null) - Number(b.unitId !== null) || a.id - b.id);
    const items = await this.views(actor, committees, query.on ?? this.clock.today());
    return { items, total: items.length };
  }

  async page(actor: Actor, id: number, on: PlainDate = this.clock.today()): Promise<CommitteePageView> {
    const committee = await this.get(id);
    const [view] = await this.views(actor, [committee], on);
    const rows = await this.unitOfWork.manager.find(CommitteeMemberEntity, { where: { committeeId: id }, order: { validFrom: 'DESC', id: 'DESC' } });
    return { ...view!, history: await this.memberViews(rows, on) };
  }

  /** A series of numbers belongs to one issuer. @throws InvalidRequest when another's committee has this symbol. */
  async assertOwnSeries(symbol: string, unitId: number | null, field: string): Promise<void> {
    const other = (await this.unitOfWork.manager.findBy(CommitteeEntity, { noticeSymbol: symbol })).find((c) => c.unitId !== unitId);
    if (other) throw invalid(field, `Ký hiệu ${symbol} là của ${other.name}, cơ quan khác; hãy ghi ký hiệu riêng, ví dụ ${symbol}-STP.`);
  }

  /** Members of that day in the order of their roles. */
  async membersOn(committeeId: number, on: PlainDate): Promise<CommitteeMemberEntity[]> {
    const rows = await this.unitOfWork.manager.find(CommitteeMemberEntity, { where: { committeeId }, order: { orderNo: 'ASC', id: 'ASC' } });
    return rows.filter((m) => isMemberOn(m, on)).sort((a, b) => rank(a) - rank(b));
  }

  /** What a person is today in each committee. */
  async ownRoles(userId: number): Promise<Map<number, CommitteeRole[]>> {
    const today = this.clock.today();
    const rows = (await this.unitOfWork.manager.findBy(CommitteeMemberEntity, { userId })).filter((m) => isMemberOn(m, today));
    const roles = new Map<number, CommitteeRole[]>();
    for (const { committeeId, role } of rows) roles.set(committeeId, [...(roles.get(committeeId) ?? []), role]);
    return roles;
  }

  private async views(actor: Actor, committees: readonly CommitteeEntity[], on: PlainDate): Promise<CommitteeView[]> {
    if (committees.length === 0) return [];
    const rows = await this.unitOfWork.manager.find(CommitteeMemberEntity, { where: { committeeId: In(committees.map((c) => c.id)) }, order: { orderNo: 'ASC', id: 'ASC' } });
    const members = await this.memberViews(rows.filter((m) => isMemberOn(m, on)).sort((a, b) => rank(a) - rank(b)), on);
    const committeeOf = new Map(rows.map((m) => [m.id, m.committeeId]));
    const names = await this.units.namesOn(on);
    const own = await this.ownRoles(actor.userId);
    return committees.map((c) => {
      const { id, unitId } = c;
      const subject = { committee: { unitId, ownRoles: own.get(id) ?? [] } };
      const over = c.dissolvedOn !== null && c.dissolvedOn <= this.clock.today() ? 'Ban Chỉ đạo đã kết thúc hoạt động.' : null;
      return {
        id,
        version: c.version,
        name: c.name,
        unit: unitId === null ? null : { id: unitId, name: names.get(unitId)?.name ?? '' },
        decisionNumber: c.decisionNumber,
        decisionOn: c.decisionOn,
        dissolvedOn: c.dissolvedOn,
        noticeForm: c.noticeForm,
        noticeSymbol: c.noticeSymbol,
        noticeAgency: c.noticeAgency,
        noticeAuthority: c.noticeAuthority,
        noticeRecipients: c.noticeRecipients,
        illustrative: c.illustrative,
        members: members.filter((m) => committeeOf.get(m.id) === id),
        allowedActions: [
          allowedAction('edit', actor, 'committee.manage', subject),
          allowedAction('addMember', actor, 'committee.manage', subject, over),
          allowedAction('addMeeting', actor, 'meeting.write', subject, over),
        ],
      };
    });
  }

  private async memberViews(rows: readonly CommitteeMemberEntity[], on: PlainDate): Promise<CommitteeMemberView[]> {
    const names = await this.units.namesOn(on);
    const users = await userNames(this.unitOfWork, rows.map((m) => m.userId));
    return rows.map((m) => memberView(m, names, users));
  }
}

const memberView = (m: CommitteeMemberEntity, names: Map<number, UnitName>, users: Map<number, string>): CommitteeMemberView => ({
  id: m.id,
  role: m.role,
  user: m.userId === null ? null : { id: m.userId, name: users.get(m.userId) ?? '' },
  name: m.name,
  title: m.title,
  unit: m.unitId === null ? null : { id: m.unitId, name: names.get(m.unitId)?.name ?? '' },
  validFrom: m.validFrom,
  validTo: m.validTo,
  basis: m.basis,
});

/** Full names of accounts, by id. */
export async function userNames(unitOfWork: UnitOfWork, ids: readonly (number | null)[]): Promise<Map<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  return new Map((await unitOfWork.manager.findBy(UserEntity, { id: In(wanted) })).map((u) => [u.id, u.fullName]));
}
