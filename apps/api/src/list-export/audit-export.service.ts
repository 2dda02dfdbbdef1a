import { Injectable } from '@nestjs/common';
import { formatInteger } from '#domain/vietnamese-number';
import type { AuditEntryView, AuditQuery } from '#contract/audit';
import { differences } from '#contract/audit-difference';
import { actionLabel, rolesLabel, subjectLabel } from '#contract/audit-labels';
import type { TableColumn } from '#api/document/xlsx-table';
import { AuditQueries } from '#api/audit/audit.queries';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ListFiles, type ListFile } from './list-files';

/** Entries of one workbook, the newest; ten years hold far more than a sheet does, and the file says what it leaves out. */
export const AUDIT_EXPORT_MAX = 20_000;

/** The audit log as a workbook, in the words of its screen; the hash of an entry proves that it is the one of the log. */
@Injectable()
export class AuditExportService {
  constructor(
    private readonly auditQueries: AuditQueries,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: ListFiles,
    private readonly clock: Clock,
  ) {}

  async audit(query: AuditQuery): Promise<ListFile> {
    const { items, total } = await this.unitOfWork.read(() =>
      this.auditQueries.list({ ...query, page: 1, pageSize: AUDIT_EXPORT_MAX }),
    );
    const columns: TableColumn<AuditEntryView>[] = [
      { header: 'Dòng', width: 10, value: (e) => e.id },
      { header: 'Thời điểm', width: 18, value: (e) => ({ instant: e.at }) },
      { header: 'Người thực hiện', width: 26, value: (e) => e.actorName },
      { header: 'Vai trò', width: 30, value: (e) => rolesLabel(e.actorRole) },
      { header: 'Việc', width: 34, value: (e) => actionLabel(e.action) },
      { header: 'Đối tượng', width: 24, value: (e) => subjectLabel(e.subjectType, e.subjectId) },
      { header: 'Thay đổi', width: 80, value: changesOf },
      { header: 'Mã băm', width: 68, value: (e) => e.hash },
    ];
    const left = total - items.length;
    const notes =
      left > 0
        ? [
            `Chỉ gồm ${formatInteger(items.length)} dòng mới nhất; còn ${formatInteger(left)} dòng cũ hơn. Thu hẹp bộ lọc để xuất các dòng đó.`,
          ]
        : [];
    return this.files.of({ title: 'Nhật ký hệ thống', on: this.clock.today(), columns, rows: items, notes });
  }
}

/** One line per property: "Ngày đến hạn: 30/06/2026 → 30/09/2026". */
const changesOf = ({ subjectType, before, after }: AuditEntryView): string =>
  differences(subjectType, before, after)
    .map(({ label, before: old, after: present }) => `${label}: ${old === null ? '' : `${old} → `}${present ?? '–'}`)
    .join('\n');
