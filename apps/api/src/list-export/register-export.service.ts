import { Injectable } from '@nestjs/common';
import { COMMENDATION_FORM_LABEL, COMMENDATION_LEVEL_LABEL, COMMENDATION_POLARITY_LABEL } from '#domain/commendation';
import {
  FINDING_CATEGORY_LABEL,
  FINDING_STATUS_LABEL,
  INSPECTION_MODE_LABEL,
  INSPECTOR_LEVEL_LABEL,
} from '#domain/inspection';
import { LEGAL_DOCUMENT_KIND_LABEL, LEGAL_DOCUMENT_PURPOSE_LABEL } from '#domain/legal-document';
import type { Actor } from '#domain/permissions';
import { rankText } from '#domain/index-observation';
import { rankChangeText } from '#domain/rank-change';
import type { CommendationQuery, CommendationView } from '#contract/commendation';
import type { FindingQuery, FindingView, InspectionQuery, InspectionView } from '#contract/inspection';
import { SCHEDULE_LABEL } from '#contract/labels';
import type { LegalDocumentQuery, LegalDocumentView } from '#contract/legal-document';
import type { IndexObservationQuery, IndexObservationView } from '#contract/reform-index';
import type { TableColumn } from '#api/document/xlsx-table';
import { CommendationQueries } from '#api/commendation/commendation.queries';
import { FindingQueries } from '#api/inspection/finding.queries';
import { InspectionQueries } from '#api/inspection/inspection.queries';
import { LegalDocumentQueries } from '#api/legal-document/legal-document.queries';
import { Clock } from '#api/platform/clock';
import { ReformIndexQueries } from '#api/reform-index/reform-index.queries';
import { ALL, day, ListFiles, type ListFile } from './list-files';

/** The registers as workbooks; each person gets what they may see of them. */
@Injectable()
export class RegisterExportService {
  constructor(
    private readonly indices: ReformIndexQueries,
    private readonly legalDocuments: LegalDocumentQueries,
    private readonly inspectionQueries: InspectionQueries,
    private readonly findingQueries: FindingQueries,
    private readonly commendationQueries: CommendationQueries,
    private readonly files: ListFiles,
    private readonly clock: Clock,
  ) {}

  async indexObservations(actor: Actor, query: IndexObservationQuery): Promise<ListFile> {
    const { items } = await this.indices.list(actor, { ...query, ...ALL });
    const columns: TableColumn<IndexObservationView>[] = [
      { header: 'Chỉ số', width: 18, value: (o) => o.index.name },
      { header: 'Của', width: 30, value: (o) => o.unit?.name ?? 'Tỉnh' },
      { header: 'Năm', width: 8, value: (o) => o.dataYear },
      { header: 'Thứ hạng', width: 10, value: (o) => o.rank },
      { header: 'Trong số', width: 10, value: (o) => o.denominator },
      { header: 'Như in', width: 12, value: (o) => rankText(o.rank, o.denominator) ?? '' },
      { header: 'Nhóm xếp hạng', width: 30, value: (o) => o.bandText ?? '' },
      {
        header: 'Thay đổi như nguồn nêu',
        width: 18,
        value: (o) => (o.deltaRank === null ? '' : rankChangeText(o.deltaRank)),
      },
      {
        header: 'So với năm',
        width: 10,
        value: (o) => (o.deltaRank === null ? null : (o.deltaBaseYear ?? o.dataYear - 1)),
      },
      { header: 'Điểm', width: 10, value: (o) => o.score },
      { header: 'Thang điểm', width: 10, value: (o) => (o.score === null ? null : (o.scoreScale ?? 100)) },
      { header: 'Ngày công bố', width: 14, value: (o) => day(o.publishedOn) },
      { header: 'Nguyên văn nguồn', width: 50, value: (o) => o.asStated ?? '' },
      { header: 'Nguồn', width: 40, value: (o) => o.source },
      { header: 'Mâu thuẫn', width: 50, value: (o) => o.contradictions.join('\n') },
    ];
    return this.files.of({
      title: 'Kết quả các chỉ số cải cách hành chính',
      on: this.clock.today(),
      columns,
      rows: items,
    });
  }

  async documents(actor: Actor, query: LegalDocumentQuery): Promise<ListFile> {
    const { items } = await this.legalDocuments.list(actor, { ...query, ...ALL });
    const columns: TableColumn<LegalDocumentView>[] = [
      { header: 'Loại văn bản', width: 18, value: (d) => LEGAL_DOCUMENT_KIND_LABEL[d.kind] },
      { header: 'Số, ký hiệu', width: 22, value: (d) => d.number ?? '' },
      { header: 'Ngày văn bản', width: 14, value: (d) => day(d.issuedOn) },
      { header: 'Cơ quan ban hành', width: 30, value: (d) => d.issuer ?? '' },
      { header: 'Trích yếu', width: 70, value: (d) => d.subject },
      { header: 'Lĩnh vực', width: 28, value: (d) => d.area?.name ?? '' },
      { header: 'Mục đích', width: 28, value: (d) => LEGAL_DOCUMENT_PURPOSE_LABEL[d.purpose] },
      { header: 'Nguyên văn nguồn', width: 36, value: (d) => d.asStated ?? '' },
      { header: 'Mâu thuẫn trong nguồn', width: 44, value: (d) => d.contradiction ?? '' },
      { header: 'Nguồn', width: 30, value: (d) => d.source ?? '' },
    ];
    return this.files.of({
      title: 'Danh sách văn bản chỉ đạo, điều hành',
      on: this.clock.today(),
      columns,
      rows: items,
    });
  }

  async inspections(actor: Actor, query: InspectionQuery): Promise<ListFile> {
    const { items } = await this.inspectionQueries.list(actor, { ...query, ...ALL });
    const columns: TableColumn<InspectionView>[] = [
      { header: 'Cuộc kiểm tra', width: 60, value: (i) => i.title },
      { header: 'Hình thức', width: 22, value: (i) => INSPECTION_MODE_LABEL[i.mode] },
      { header: 'Cấp kiểm tra', width: 18, value: (i) => INSPECTOR_LEVEL_LABEL[i.level] },
      { header: 'Đoàn, người kiểm tra', width: 36, value: (i) => i.inspector },
      { header: 'Từ ngày', width: 13, value: (i) => day(i.startedOn) },
      { header: 'Đến ngày', width: 13, value: (i) => day(i.endedOn) },
      {
        header: 'Đơn vị được kiểm tra',
        width: 50,
        value: (i) => [...i.units.map((u) => u.name), ...(i.otherPlaces ? [i.otherPlaces] : [])].join(';\n'),
      },
      { header: 'Số thông báo, kết luận', width: 20, value: (i) => i.resultNumber ?? '' },
      { header: 'Ngày thông báo, kết luận', width: 14, value: (i) => day(i.resultOn) },
      { header: 'Số hạn chế', width: 10, value: (i) => i.findings },
      { header: 'Chưa khắc phục', width: 12, value: (i) => i.findingsOpen },
      { header: 'Kết quả chính', width: 60, value: (i) => i.summary ?? '' },
    ];
    return this.files.of({
      title: 'Danh sách cuộc kiểm tra cải cách hành chính',
      on: this.clock.today(),
      columns,
      rows: items,
    });
  }

  async findings(actor: Actor, query: FindingQuery): Promise<ListFile> {
    const { items, asOf } = await this.findingQueries.list(actor, { ...query, ...ALL });
    const columns: TableColumn<FindingView>[] = [
      { header: 'Ngày phát hiện', width: 14, value: (f) => day(f.foundOn) },
      { header: 'Đơn vị', width: 34, value: (f) => f.unit?.name ?? 'Không nêu đơn vị' },
      { header: 'Loại hạn chế', width: 30, value: (f) => FINDING_CATEGORY_LABEL[f.category] },
      { header: 'Nội dung', width: 70, value: (f) => f.text },
      { header: 'Phát hiện qua', width: 40, value: (f) => f.inspection?.name ?? f.event ?? '' },
      { header: 'Lĩnh vực', width: 28, value: (f) => f.area?.name ?? '' },
      { header: 'Tình trạng', width: 20, value: (f) => FINDING_STATUS_LABEL[f.status] },
      { header: 'Khắc phục xong', width: 14, value: (f) => day(f.fixedOn) },
      {
        header: 'Nhiệm vụ khắc phục',
        width: 60,
        value: (f) =>
          f.tasks
            .map(
              (t) =>
                `${t.code}. ${t.title}${t.schedule ? ` (${SCHEDULE_LABEL[t.schedule].toLocaleLowerCase('vi')})` : ''}`,
            )
            .join(';\n'),
      },
      { header: 'Tài liệu chứng minh', width: 40, value: (f) => f.fixedEvidence ?? '' },
    ];
    return this.files.of({ title: 'Danh sách hạn chế và việc khắc phục', on: asOf, columns, rows: items });
  }

  async commendations(actor: Actor, query: CommendationQuery): Promise<ListFile> {
    const { items } = await this.commendationQueries.list(actor, { ...query, ...ALL });
    const columns: TableColumn<CommendationView>[] = [
      { header: 'Loại', width: 20, value: (c) => COMMENDATION_POLARITY_LABEL[c.polarity] },
      { header: 'Hình thức', width: 22, value: (c) => COMMENDATION_FORM_LABEL[c.form] },
      { header: 'Cấp', width: 14, value: (c) => COMMENDATION_LEVEL_LABEL[c.level] },
      { header: 'Đơn vị', width: 34, value: (c) => c.unit?.name ?? '' },
      { header: 'Cá nhân, tập thể', width: 34, value: (c) => c.recipient ?? '' },
      { header: 'Chức vụ', width: 24, value: (c) => c.recipientTitle ?? '' },
      { header: 'Dịp, thành tích hoặc nội dung', width: 60, value: (c) => c.occasion },
      { header: 'Ngày quyết định', width: 14, value: (c) => day(c.decidedOn) },
      { header: 'Số quyết định', width: 20, value: (c) => c.decisionNumber ?? '' },
      { header: 'Người, cơ quan quyết định', width: 30, value: (c) => c.decidedBy ?? '' },
    ];
    return this.files.of({ title: 'Danh sách khen thưởng, phê bình', on: this.clock.today(), columns, rows: items });
  }
}
