import type { CommendationRequest } from '#contract/commendation';
import type { FindingRequest, InspectionRequest } from '#contract/inspection';
import type { LegalDocumentRequest } from '#contract/legal-document';
import type { IndexObservationRequest } from '#contract/reform-index';
import type { CriterionRequest } from '#contract/unit-scoring';

/*
 * Composed rows of the working year: believable, and of no real province. Every row is stored as illustrative.
 */
/** Of the province by code of the index: what S0 and a decision of the ministry state, and composed years after them. */
export const DEMO_INDICES: (Omit<IndexObservationRequest, 'indexId'> & { code: string; composed: boolean })[] = [
  {
    code: 'PARINDEX',
    dataYear: 2017,
    rank: 19,
    denominator: 63,
    asStated: '19/63',
    source: '000_ec466cb57bcb7d43.txt',
    composed: false,
  },
  {
    code: 'PARINDEX',
    dataYear: 2018,
    rank: 17,
    denominator: 63,
    bandText: 'nhóm 20 tỉnh đứng đầu',
    asStated: '17/63',
    source: '000_ec466cb57bcb7d43.txt',
    composed: false,
  },
  {
    code: 'PCI',
    dataYear: 2018,
    deltaRank: 1,
    deltaBaseYear: 2017,
    asStated: 'tăng 1 bậc so với năm 2017',
    source: '000_ec466cb57bcb7d43.txt',
    composed: false,
  },
  {
    code: 'PAPI',
    dataYear: 2018,
    bandText: 'nhóm có điểm số trung bình cao',
    source: '000_ec466cb57bcb7d43.txt',
    composed: false,
  },
  {
    code: 'PARINDEX',
    dataYear: 2024,
    score: 90.02,
    rank: 12,
    denominator: 63,
    publishedOn: '2025-03-28',
    source: 'Quyết định số 268/QĐ-BNV ngày 28/3/2025',
    composed: false,
  },
  {
    code: 'PARINDEX',
    dataYear: 2025,
    score: 90.4,
    rank: 9,
    denominator: 34,
    publishedOn: '2026-04-10',
    source: 'Số liệu minh họa',
    composed: true,
  },
  {
    code: 'SIPAS',
    dataYear: 2024,
    score: 84.1,
    rank: 25,
    denominator: 63,
    deltaRank: 4,
    deltaBaseYear: 2023,
    publishedOn: '2025-04-06',
    source: 'Số liệu minh họa',
    composed: true,
  },
  {
    code: 'SIPAS',
    dataYear: 2025,
    score: 85.3,
    rank: 14,
    denominator: 34,
    publishedOn: '2026-04-10',
    source: 'Số liệu minh họa',
    composed: true,
  },
];

/** Units are named by their keys. */
export type Keyed<T> = Omit<T, 'unitId' | 'unitIds'> & { unitKey?: string };

export const DEMO_DOCUMENTS: LegalDocumentRequest[] = [
  {
    purpose: 'steering',
    kind: 'directive',
    number: '02/CT-UBND',
    issuedOn: '2026-01-12',
    issuer: 'UBND tỉnh',
    subject: 'Về tăng cường kỷ luật, kỷ cương hành chính, nâng cao chất lượng phục vụ người dân, doanh nghiệp',
  },
  {
    purpose: 'steering',
    kind: 'officialLetter',
    number: '214/UBND-NC',
    issuedOn: '2026-02-03',
    issuer: 'UBND tỉnh',
    subject: 'Về khắc phục tình trạng hồ sơ trễ hẹn tại bộ phận một cửa các xã, phường',
  },
  {
    purpose: 'steering',
    kind: 'decision',
    number: '310/QĐ-UBND',
    issuedOn: '2026-02-27',
    issuer: 'UBND tỉnh',
    subject: 'Ban hành Bộ tiêu chí xác định Chỉ số cải cách hành chính của sở, ban, ngành',
  },
  {
    purpose: 'steering',
    kind: 'guidance',
    number: '45/HD-SNV',
    issuedOn: '2026-05-18',
    issuer: 'Sở Nội vụ',
    subject: 'Hướng dẫn tự đánh giá, chấm điểm cải cách hành chính năm 2026',
  },
  {
    purpose: 'steering',
    kind: 'officialLetter',
    number: '1187/UBND-NC',
    issuedOn: '2026-08-06',
    issuer: 'UBND tỉnh',
    subject: 'Về đẩy mạnh số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
  },
  {
    purpose: 'basis',
    kind: 'resolution',
    number: '76/NQ-CP',
    issuedOn: '2021-07-15',
    issuer: 'Chính phủ',
    subject: 'Ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021–2030',
  },
];

export interface DemoInspection extends Omit<InspectionRequest, 'unitIds'> {
  unitKeys: string[];
  findings: (Keyed<Omit<FindingRequest, 'inspectionId'>> & { fixed?: { on: string; evidence: string } })[];
}
export const DEMO_INSPECTIONS: DemoInspection[] = [
  {
    title: 'Kiểm tra công tác cải cách hành chính tại Sở Xây dựng và Sở Công Thương',
    mode: 'periodic',
    level: 'province',
    inspector: 'Đoàn kiểm tra theo Quyết định số 520/QĐ-UBND, Giám đốc Sở Nội vụ làm Trưởng đoàn',
    unitKeys: ['sxd', 'sct'],
    startedOn: '2026-04-14',
    endedOn: '2026-04-16',
    basis: 'Kế hoạch kiểm tra cải cách hành chính năm 2026',
    resultNumber: '61/TB-ĐKT',
    resultOn: '2026-04-28',
    summary:
      'Hai sở đã ban hành đủ kế hoạch, niêm yết công khai thủ tục hành chính; còn hồ sơ trễ hẹn và chưa cập nhật đầy đủ quy trình nội bộ.',
    findings: [
      {
        unitKey: 'sxd',
        category: 'lateDossiers',
        text: 'Còn 12 hồ sơ cấp giấy phép trễ hẹn nhưng chưa có văn bản xin lỗi',
        foundOn: '2026-04-15',
        fixed: { on: '2026-05-20', evidence: 'Báo cáo số 118/BC-SXD ngày 20/5/2026 kèm 12 thư xin lỗi' },
      },
      {
        unitKey: 'sct',
        category: 'procedure',
        text: 'Ba quy trình nội bộ chưa cập nhật theo quyết định công bố mới',
        foundOn: '2026-04-16',
      },
    ],
  },
  {
    title: 'Kiểm tra đột xuất việc chấp hành kỷ luật, kỷ cương hành chính',
    mode: 'unannounced',
    level: 'province',
    inspector: 'Tổ kiểm tra công vụ của tỉnh',
    unitKeys: ['ttpvhcc'],
    otherPlaces: 'Bộ phận một cửa hai phường trung tâm',
    startedOn: '2026-07-08',
    findings: [
      {
        category: 'irresolute',
        text: 'Một số nơi còn để công chức vắng mặt tại quầy trong giờ hành chính',
        foundOn: '2026-07-08',
        event: 'Kiểm tra đột xuất ngày 08/7/2026',
      },
    ],
  },
];

export const DEMO_COMMENDATIONS: Keyed<CommendationRequest>[] = [
  {
    form: 'merit',
    level: 'province',
    unitKey: 'stp',
    occasion: 'Dẫn đầu kết quả cải cách hành chính sáu tháng đầu năm 2026',
    decidedOn: '2026-07-15',
    decisionNumber: '1402/QĐ-UBND',
    decidedBy: 'Chủ tịch UBND tỉnh',
  },
  {
    form: 'merit',
    level: 'province',
    unitKey: 'stc',
    recipient: 'Nhóm sáng kiến “Hồ sơ một lần”',
    occasion: 'Sáng kiến cải cách hành chính năm 2026',
    decidedOn: '2026-10-09',
    decisionNumber: '2051/QĐ-UBND',
    decidedBy: 'Chủ tịch UBND tỉnh',
  },
  {
    form: 'reminder',
    level: 'province',
    unitKey: 'sct',
    occasion: 'Gửi báo cáo cải cách hành chính quý II chậm so với thời hạn',
    decidedOn: '2026-06-22',
    decisionNumber: '902/UBND-NC',
    decidedBy: 'UBND tỉnh',
  },
];

const STEPS = [
  { from: 100, above: false, points: 2 },
  { from: 80, above: false, points: 1 },
];
/** The tree of both rounds; only the year's plan makes the first line a figure. */
const criteria = (plan: Pick<CriterionRequest, 'rule' | 'steps'>): CriterionRequest[] => [
  { code: '1', name: 'Công tác chỉ đạo, điều hành cải cách hành chính', rule: 'manual' },
  { code: '1.1', name: 'Mức độ hoàn thành kế hoạch cải cách hành chính', maxScore: 2, ...plan },
  { code: '1.2', name: 'Thực hiện chế độ báo cáo đủ số lượng, đúng thời hạn', maxScore: 1.5, rule: 'manual' },
  { code: '1.3', name: 'Sáng kiến trong triển khai cải cách hành chính', maxScore: 1, rule: 'manual' },
  { code: '2', name: 'Cải cách thủ tục hành chính', rule: 'manual' },
  { code: '2.1', name: 'Tỷ lệ hồ sơ giải quyết đúng hạn', maxScore: 3, rule: 'manual' },
  { code: '2.2', name: 'Xin lỗi người dân, tổ chức khi để trễ hẹn', maxScore: 1, rule: 'manual' },
  { code: '3', name: 'Xây dựng, phát triển chính quyền số', rule: 'manual' },
  { code: '3.1', name: 'Tỷ lệ hồ sơ tiếp nhận trực tuyến', maxScore: 1.5, rule: 'manual' },
];
export const DEMO_CRITERIA_2025 = criteria({ rule: 'manual' });
export const DEMO_CRITERIA_2026 = criteria({ rule: 'steps', steps: STEPS });

/** Departments that are scored; the order says who stood where in 2025. */
export const DEMO_SCORED = [
  'stp',
  'vpubnd',
  'snv',
  'stc',
  'syt',
  'skhcn',
  'sgddt',
  'ttra',
  'snnmt',
  'svhttdl',
  'sdttg',
  'sct',
  'bqlkcn',
  'sxd',
];

/** Points of 2025 by criterion, from the first to the last of the group: full marks less what the place takes away. */
export function demoPoints(code: string, max: number, placeInGroup: number): number {
  const weakness = { '1.1': 0.02, '1.2': 0.03, '1.3': 0.05, '2.1': 0.02, '2.2': 0.04, '3.1': 0.03 }[code] ?? 0;
  return Math.round(max * (1 - weakness * placeInGroup) * 100) / 100;
}
