import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import type { PlanQuery, PlanView } from '#contract/plan';
import type { ReportView } from '#contract/report';
import type { UnitQuery, UnitView } from '#contract/unit';
import type { MembershipView, UserQuery, UserView } from '#contract/user';
import { PLAN_STATUS_LABEL, REPORT_STATUS_LABEL, ROLE_LABEL, UNIT_KIND_LABEL, USER_STATUS_LABEL } from '#contract/labels';
import type { TableColumn } from '#api/document/xlsx-table';
import { InboxQueries } from '#api/inbox/inbox.queries';
import type { InboxEntryView, InboxQuery } from '#contract/inbox';
import { PlanService } from '#api/plan/plan.service';
import { Clock } from '#api/platform/clock';
import { ReportQueries } from '#api/report/report.queries';
import { UnitGroupService } from '#api/unit/unit-group.service';
import { UnitQueries } from '#api/unit/unit.queries';
import { UserService } from '#api/user/user.service';
import { ALL, day, ListFiles, type ListFile } from './list-files';

/** The lists of the screens as workbooks: the same rows under the same filters, asked as the same person. */
@Injectable()
export class ListExportService {
  constructor(
    private readonly unitQueries: UnitQueries,
    private readonly unitGroups: UnitGroupService,
    private readonly userService: UserService,
    private readonly planService: PlanService,
    private readonly reportQueries: ReportQueries,
    private readonly inboxQueries: InboxQueries,
    private readonly files: ListFiles,
    private readonly clock: Clock,
  ) {}

  async units(query: UnitQuery): Promise<ListFile> {
    const { items } = await this.unitQueries.list({ ...query, ...ALL }, this.clock.today());
    const columns: TableColumn<UnitView>[] = [
      { header: 'Tên đơn vị', width: 44, value: (u) => u.name },
      { header: 'Tên viết tắt', width: 20, value: (u) => u.shortName },
      { header: 'Loại', width: 26, value: (u) => UNIT_KIND_LABEL[u.kind] },
      { header: 'Cấp trên', width: 32, value: (u) => u.parent?.name ?? '' },
      { header: 'Mã định danh', width: 20, value: (u) => u.agencyCode ?? '' },
      { header: 'Hoạt động từ', width: 13, value: (u) => day(u.validFrom) },
      { header: 'Kết thúc từ', width: 13, value: (u) => day(u.validTo) },
    ];
    return this.file('Danh sách cơ quan, đơn vị', query.on ?? this.clock.today(), columns, items);
  }

  /** A row per member, so that the workbook can be filtered by unit and by group. */
  async unitGroupMembers(actor: Actor): Promise<ListFile> {
    const { items } = await this.unitGroups.list(actor);
    const rows = items.flatMap((group) => group.members.map((member) => ({ group, member })));
    const columns: TableColumn<(typeof rows)[number]>[] = [
      { header: 'Nhóm đơn vị', width: 36, value: ({ group }) => group.name },
      { header: 'Tên gọi tắt', width: 18, value: ({ group }) => group.shortName },
      { header: 'Số thành viên', width: 14, value: ({ group }) => group.members.length },
      { header: 'Đơn vị thành viên', width: 44, value: ({ member }) => member.name },
    ];
    return this.file('Danh sách nhóm đơn vị', this.clock.today(), columns, rows);
  }

  async users(actor: Actor, query: UserQuery): Promise<ListFile> {
    const { items } = await this.userService.list(actor, { ...query, ...ALL });
    const held = ({ role, unit, validFrom, validTo }: MembershipView) =>
      `${ROLE_LABEL[role]}${unit ? `, ${unit.name}` : ''} (từ ${formatDate(validFrom)}${validTo ? ` đến trước ${formatDate(validTo)}` : ''})`;
    const columns: TableColumn<UserView>[] = [
      { header: 'Họ và tên', width: 28, value: (u) => u.fullName },
      { header: 'Tên đăng nhập', width: 20, value: (u) => u.username },
      { header: 'Chức vụ', width: 26, value: (u) => u.title },
      { header: 'Thư điện tử', width: 28, value: (u) => u.email ?? '' },
      { header: 'Vai trò', width: 56, value: (u) => u.memberships.map(held).join(';\n') },
      { header: 'Trạng thái', width: 16, value: (u) => USER_STATUS_LABEL[u.status] },
      { header: 'Đăng nhập gần nhất', width: 20, value: (u) => (u.lastSignInAt ? { instant: u.lastSignInAt } : null) },
    ];
    return this.file('Danh sách tài khoản', this.clock.today(), columns, items);
  }

  async plans(actor: Actor, query: PlanQuery): Promise<ListFile> {
    const { items } = await this.planService.list(actor, query.year);
    const columns: TableColumn<PlanView>[] = [
      { header: 'Năm', width: 8, value: (p) => String(p.year) },
      { header: 'Tên kế hoạch', width: 60, value: (p) => p.title },
      { header: 'Số, ký hiệu', width: 18, value: (p) => p.number ?? '' },
      { header: 'Ngày ban hành', width: 14, value: (p) => day(p.issuedOn) },
      { header: 'Người ký', width: 24, value: (p) => p.signer ?? '' },
      { header: 'Trạng thái', width: 16, value: (p) => PLAN_STATUS_LABEL[p.status] },
      { header: 'Số nhiệm vụ', width: 12, value: (p) => p.taskCount },
    ];
    return this.file('Danh sách kế hoạch cải cách hành chính', this.clock.today(), columns, items);
  }

  async reports(actor: Actor): Promise<ListFile> {
    const { items } = await this.reportQueries.list(actor, ALL);
    const columns: TableColumn<ReportView>[] = [
      { header: 'Báo cáo', width: 60, value: (r) => r.title },
      { header: 'Kỳ', width: 24, value: (r) => r.period.title },
      { header: 'Kế hoạch', width: 44, value: (r) => r.plan.name },
      { header: 'Số liệu đến ngày', width: 16, value: (r) => day(r.asOf) },
      { header: 'Trạng thái', width: 16, value: (r) => REPORT_STATUS_LABEL[r.status] },
      { header: 'Số, ký hiệu', width: 18, value: (r) => r.number ?? '' },
      { header: 'Ngày ban hành', width: 14, value: (r) => day(r.issuedOn) },
      { header: 'Người ký', width: 24, value: (r) => r.signer ?? '' },
    ];
    return this.file('Danh sách báo cáo định kỳ', this.clock.today(), columns, items);
  }

  async inbox(actor: Actor, query: InboxQuery): Promise<ListFile> {
    const { items } = await this.inboxQueries.list(actor, { ...query, ...ALL });
    const columns: TableColumn<InboxEntryView>[] = [
      { header: 'Lúc', width: 20, value: (e) => ({ instant: e.createdAt }) },
      { header: 'Nội dung', width: 90, value: (e) => e.text },
      { header: 'Đã đọc', width: 10, value: (e) => (e.read ? 'Có' : 'Chưa') },
    ];
    return this.file('Hộp thư', this.clock.today(), columns, items);
  }

  private file<T>(title: string, on: string, columns: TableColumn<T>[], rows: T[]): Promise<ListFile> {
    return this.files.of({ title, on, columns, rows });
  }
}
