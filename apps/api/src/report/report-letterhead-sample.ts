import { documentDateLine, documentNumber } from '#domain/document-format';
import type { PlainDate } from '#domain/plain-date';
import type { DocumentDefaultsView } from '#contract/document-settings';
import type { AdministrativeDocument, TableBlock } from '#contract/document-tree';

const TABLE: TableBlock = {
  type: 'table',
  columns: [
    { title: 'STT', align: 'center', width: 1.2, holds: 'integer' },
    { title: 'Lĩnh vực', align: 'left', width: 8 },
    { title: 'Tổng số nhiệm vụ', align: 'right', width: 3, holds: 'integer' },
  ],
  rows: [{ kind: 'row', cells: ['1', 'Cải cách thể chế', '8'] }],
  emptyText: '',
};

/** What a letterhead is tried on: every part that a report has, with words that say that they are a trial. */
export function letterheadSample(form: DocumentDefaultsView, on: PlainDate): AdministrativeDocument {
  return {
    draft: false,
    marking: null,
    superiorAgency: form.superiorAgency,
    issuingAgency: form.issuingAgency,
    numberLine: `Số: ${documentNumber(1, form.symbol)}`,
    dateLine: documentDateLine(form.place, on),
    typeName: form.typeName,
    subject: 'Kết quả công tác cải cách hành chính (bản in thử mẫu giấy)',
    addressees: form.addressees,
    legalBases: ['Căn cứ Kế hoạch cải cách hành chính năm'],
    body: [
      { type: 'paragraph', text: 'Đây là bản in thử để xem mẫu giấy; nội dung dưới đây không phải số liệu thật.' },
      { type: 'heading', level: 1, text: 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH' },
      { type: 'heading', level: 2, text: '1. Về kế hoạch cải cách hành chính' },
      { type: 'paragraph', text: 'Đoạn văn in thử để xem phông chữ, cỡ chữ, cách dòng và lề trang của nội dung báo cáo khi đặt vào mẫu giấy của tỉnh.' },
      { type: 'paragraph', text: 'Trên đây là bản in thử./.' },
    ],
    recipients: form.recipients,
    signature: { authority: form.signature.authority, name: form.signature.name ?? 'Họ và tên' },
    annexes: [{ label: 'Phụ lục', title: 'BIỂU SỐ LIỆU IN THỬ', reference: `(Kèm theo Báo cáo số ${documentNumber(1, form.symbol)})`, landscape: true, blocks: [TABLE] }],
  };
}
