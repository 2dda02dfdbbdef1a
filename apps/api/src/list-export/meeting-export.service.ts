import { Injectable } from '@nestjs/common';
import { CONCLUSION_STATUS_LABEL } from '#domain/conclusion-status';
import type { Actor } from '#domain/permissions';
import { formatDate, formatInstant } from '#domain/plain-date';
import type { CommitteeQuery, CommitteeView } from '#contract/committee';
import type { ConclusionQuery, ConclusionTaskView, ConclusionView } from '#contract/conclusion';
import { MEETING_STATUS_LABEL, SCHEDULE_LABEL } from '#contract/labels';
import type { MeetingQuery, MeetingView } from '#contract/meeting';
import type { TableColumn } from '#api/document/xlsx-table';
import { CommitteeQueries } from '#api/meeting/committee.queries';
import { ConclusionQueries } from '#api/meeting/conclusion.queries';
import { MeetingQueries } from '#api/meeting/meeting.queries';
import { Clock } from '#api/platform/clock';
import { ALL, day, ListFiles, type ListFile } from './list-files';

/** Committees, meetings and conclusions as workbooks; each person gets what they may see of them. */
@Injectable()
export class MeetingExportService {
  constructor(
    private readonly committeeQueries: CommitteeQueries,
    private readonly meetingQueries: MeetingQueries,
    private readonly conclusionQueries: ConclusionQueries,
    private readonly files: ListFiles,
    private readonly clock: Clock,
  ) {}

  async committees(actor: Actor, query: CommitteeQuery): Promise<ListFile> {
    const { items } = await this.committeeQueries.list(actor, query);
    const columns: TableColumn<CommitteeView>[] = [
      { header: 'Ban Chỉ đạo', width: 50, value: (c) => c.name },
      { header: 'Của', width: 30, value: (c) => c.unit?.name ?? 'Tỉnh' },
      { header: 'Số quyết định', width: 18, value: (c) => c.decisionNumber },
      { header: 'Ngày quyết định', width: 14, value: (c) => day(c.decisionOn) },
      { header: 'Trưởng ban', width: 26, value: (c) => c.members.find(({ role }) => role === 'head')?.name ?? '' },
      { header: 'Số thành viên', width: 11, value: (c) => c.members.length },
      { header: 'Kết thúc từ', width: 13, value: (c) => day(c.dissolvedOn) },
    ];
    return this.files.of({ title: 'Danh sách Ban Chỉ đạo', on: query.on ?? this.clock.today(), columns, rows: items });
  }

  async meetings(actor: Actor, query: MeetingQuery): Promise<ListFile> {
    const { items } = await this.meetingQueries.list(actor, { ...query, ...ALL });
    const columns: TableColumn<MeetingView>[] = [
      { header: 'Ngày họp', width: 13, value: (m) => day(m.heldOn) },
      { header: 'Bắt đầu', width: 18, value: (m) => ({ instant: m.startsAt }) },
      { header: 'Cuộc họp', width: 60, value: (m) => `${m.title}${m.internal ? ' (họp nội bộ)' : ''}` },
      { header: 'Ban Chỉ đạo', width: 40, value: (m) => m.committee.name },
      { header: 'Loại', width: 22, value: (m) => m.kindLabel },
      { header: 'Địa điểm', width: 30, value: (m) => m.place },
      { header: 'Chủ trì', width: 26, value: (m) => m.chair.name },
      { header: 'Trạng thái', width: 26, value: (m) => MEETING_STATUS_LABEL[m.status] },
      { header: 'Số thông báo kết luận', width: 18, value: (m) => m.notice?.fullNumber ?? '' },
      { header: 'Ngày thông báo', width: 14, value: (m) => day(m.notice?.issuedOn ?? null) },
    ];
    return this.files.of({ title: 'Danh sách cuộc họp, hội nghị', on: this.clock.today(), columns, rows: items });
  }

  async conclusions(actor: Actor, query: ConclusionQuery): Promise<ListFile> {
    const { items, asOf, knownAt } = await this.conclusionQueries.list(actor, { ...query, ...ALL });
    const columns: TableColumn<ConclusionView>[] = [
      { header: 'Số', width: 8, value: (c) => c.number },
      { header: 'Nội dung kết luận', width: 70, value: (c) => c.text },
      { header: 'Cuộc họp', width: 44, value: (c) => c.meeting.title },
      { header: 'Ngày họp', width: 13, value: (c) => day(c.meeting.heldOn) },
      { header: 'Số thông báo', width: 16, value: (c) => c.meeting.noticeNumber ?? '' },
      { header: 'Ngày thông báo', width: 14, value: (c) => day(c.meeting.noticeOn) },
      { header: 'Lĩnh vực', width: 28, value: (c) => c.area?.name ?? '' },
      {
        header: 'Tình trạng',
        width: 20,
        value: (c) => `${CONCLUSION_STATUS_LABEL[c.status]}${c.status === 'completed' && c.late ? ' quá hạn' : ''}`,
      },
      { header: 'Thời hạn gần nhất', width: 13, value: (c) => day(c.dueOn) },
      { header: 'Số ngày quá hạn', width: 11, value: (c) => c.daysOverdue || null },
      { header: 'Hoàn thành ngày', width: 13, value: (c) => day(c.completedOn) },
      { header: 'Nhiệm vụ', width: 70, value: (c) => c.noTaskReason ?? c.tasks.map(taskWords).join(';\n') },
    ];
    return this.files.of({
      title: 'Danh sách kết luận',
      on: asOf,
      columns,
      rows: items,
      notes: [`Số liệu ghi nhận đến ${formatInstant(knownAt)}`],
    });
  }
}

function taskWords({ code, title, leadGroups, leadUnits, deadlineText, dueOn, schedule }: ConclusionTaskView): string {
  const leads = (leadGroups.length > 0 ? leadGroups : leadUnits).map(({ name }) => name).join(', ');
  const deadline = deadlineText || (dueOn ? formatDate(dueOn) : 'không ấn định');
  return `${code ? `${code}. ` : ''}${title}. Chủ trì: ${leads || 'chưa giao'}; thời hạn: ${deadline}${schedule ? ` (${SCHEDULE_LABEL[schedule].toLocaleLowerCase('vi')})` : ''}`;
}
