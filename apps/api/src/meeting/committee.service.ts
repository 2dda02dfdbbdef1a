import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import type { CommitteeMemberRequest, CommitteePageView, CommitteeRequest, EndCommitteeMemberRequest, UpdateCommitteeRequest } from '#contract/committee';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import { UnitQueries } from '#api/unit/unit.queries';
import { UserEntity } from '#api/user/user.entity';
import { CommitteeEntity, CommitteeMemberEntity } from './committee.entity';
import { CommitteeQueries } from './committee.queries';

/** Committees by decision, and who is in them from when to when. */
@Injectable()
export class CommitteeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: CommitteeQueries,
    private readonly units: UnitQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, request: CommitteeRequest, illustrative = false): Promise<CommitteePageView> {
    return this.unitOfWork.run(async () => {
      const contents = contentsOf(request);
      assertCan(actor, 'committee.manage', { committee: { unitId: contents.unitId, ownRoles: [] } });
      await this.assertContents(contents);
      const { id } = await this.unitOfWork.manager.save(CommitteeEntity, { ...contents, dissolvedOn: null, illustrative });
      await this.audit.append({ actor, action: 'committee.created', subjectType: 'committee', subjectId: id, after: request });
      return this.queries.page(actor, id);
    });
  }

  update(actor: Actor, id: number, request: UpdateCommitteeRequest): Promise<CommitteePageView> {
    return this.unitOfWork.run(async () => {
      const committee = await this.open(actor, id, request.version);
      const contents = contentsOf(request);
      if (contents.unitId !== committee.unitId) throw invalid('unitId', 'Ban Chỉ đạo không chuyển sang cấp, đơn vị khác; hãy lập Ban Chỉ đạo mới theo quyết định.');
      await this.assertContents(contents);
      const dissolvedOn = request.dissolvedOn ?? null;
      if (dissolvedOn !== null && dissolvedOn <= contents.decisionOn) throw invalid('dissolvedOn', `Ngày kết thúc phải sau ngày quyết định thành lập (${formatDate(contents.decisionOn)}).`);
      await this.unitOfWork.manager.update(CommitteeEntity, { id }, { ...contents, dissolvedOn, version: committee.version + 1 });
      await this.audit.append({ actor, action: 'committee.changed', subjectType: 'committee', subjectId: id, before: committee, after: request });
      return this.queries.page(actor, id);
    });
  }

  addMember(actor: Actor, id: number, request: CommitteeMemberRequest): Promise<CommitteePageView> {
    return this.unitOfWork.run(async () => {
      const committee = await this.open(actor, id, request.version);
      const { role, title, validFrom, basis, unitId, userId, orderNo } = request;
      const user = userId === undefined ? null : await this.unitOfWork.manager.findOneBy(UserEntity, { id: userId });
      if (userId !== undefined && !user) throw invalid('userId', 'Không có tài khoản này.');
      if (unitId !== undefined && !(await this.units.namesOn(validFrom)).has(unitId)) throw invalid('unitId', 'Đơn vị không có trong danh mục.');
      if (committee.dissolvedOn !== null && validFrom >= committee.dissolvedOn) throw invalid('validFrom', `Ban Chỉ đạo kết thúc hoạt động từ ngày ${formatDate(committee.dissolvedOn)}.`);
      const name = request.name ?? user!.fullName;
      await this.assertOneHead(id, role, validFrom);
      const member = { committeeId: id, role, userId: userId ?? null, name, title, unitId: unitId ?? null, orderNo: orderNo ?? 0, validFrom, validTo: null, basis: basis ?? null };
      await this.unitOfWork.manager.insert(CommitteeMemberEntity, member);
      return this.recorded(actor, committee, 'committee.memberAdded', null, { ...request, name });
    });
  }

  /** Somebody leaves, or gets another title: end this row and add the next one. */
  endMember(actor: Actor, id: number, memberId: number, request: EndCommitteeMemberRequest): Promise<CommitteePageView> {
    return this.unitOfWork.run(async () => {
      const committee = await this.open(actor, id, request.version);
      const member = await this.unitOfWork.manager.findOneBy(CommitteeMemberEntity, { id: memberId, committeeId: id });
      if (!member) throw notFound('thành viên này');
      if (member.validTo !== null) throw new DomainError('ALREADY_DONE', `${member.name} đã thôi tham gia từ ngày ${formatDate(member.validTo)}.`);
      if (request.validTo < member.validFrom) throw invalid('validTo', `Không được trước ngày tham gia (${formatDate(member.validFrom)}).`);
      const { validTo, basis } = request;
      await this.unitOfWork.manager.update(CommitteeMemberEntity, { id: memberId }, { validTo, basis: basis ?? member.basis });
      return this.recorded(actor, committee, 'committee.memberEnded', { memberId, name: member.name, role: member.role, validTo: null }, { memberId, validTo, basis });
    });
  }

  /** One head at a time: who presides over a meeting must be plain. */
  private async assertOneHead(id: number, role: string, from: string): Promise<void> {
    if (role !== 'head') return;
    const heads = await this.unitOfWork.manager.findBy(CommitteeMemberEntity, { committeeId: id, role: 'head' });
    const other = heads.find((m) => m.validTo === null || m.validTo > from);
    if (other) throw invalid('role', `${other.name} đang là Trưởng ban; hãy ghi ngày thôi của người đó trước.`);
  }

  private async open(actor: Actor, id: number, version: number): Promise<CommitteeEntity> {
    const committee = await this.queries.get(id);
    assertCan(actor, 'committee.manage', { committee: { unitId: committee.unitId, ownRoles: [] } });
    const { version: stored, illustrative: _, ...current } = committee;
    assertFresh(version, stored, { current, ...(await this.audit.lastChange('committee', id)) });
    return committee;
  }

  private async recorded(actor: Actor, committee: CommitteeEntity, action: string, before: object | null, after: object): Promise<CommitteePageView> {
    await this.unitOfWork.manager.update(CommitteeEntity, { id: committee.id }, { version: committee.version + 1 });
    await this.audit.append({ actor, action, subjectType: 'committee', subjectId: committee.id, before, after });
    return this.queries.page(actor, committee.id);
  }

  private async assertContents({ unitId, decisionOn, noticeSymbol }: ReturnType<typeof contentsOf>): Promise<void> {
    await this.queries.assertOwnSeries(noticeSymbol, unitId, 'noticeSymbol');
    const today = this.clock.today();
    if (decisionOn > today) throw invalid('decisionOn', `Ngày quyết định không được sau hôm nay (${formatDate(today)}).`);
    if (unitId !== null && !(await this.units.existsOn(unitId, decisionOn))) throw invalid('unitId', `Đơn vị không hoạt động vào ngày quyết định (${formatDate(decisionOn)}).`);
  }
}

const contentsOf = (r: CommitteeRequest) => ({
  name: r.name,
  unitId: r.unitId ?? null,
  decisionNumber: r.decisionNumber,
  decisionOn: r.decisionOn,
  noticeForm: r.noticeForm,
  noticeSymbol: r.noticeSymbol,
  noticeAgency: r.noticeAgency ?? null,
  noticeAuthority: r.noticeAuthority ?? null,
  noticeRecipients: r.noticeRecipients ?? null,
});
