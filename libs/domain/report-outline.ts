import type { TemplateContent, TemplateMaterial } from './report-template';

/**
 * The outline of the periodic report (practice under official letter 581/BNV-CCHC). Data, not code: a later guide of the
 * Ministry is a new list. Every entry is a heading or a section that people write; `figures` names the paragraph the system
 * writes from confirmed figures before the people's text.
 */
export interface OutlineEntry {
  /** Position as printed: `I`, `I.1`, `II.1.a`. */
  code: string;
  level: 1 | 2 | 3;
  title: string;
  periods: 'all' | ('Q1' | 'H1' | 'Q3' | 'YEAR')[];
  kind: 'heading' | 'narrative';
  figures?: 'planProgress' | 'areaProgress' | 'steering';
  /** Reform area that the section is about. */
  areaCode?: string;
}

/** Titles as a province prints them: area 6 in its local wording. */
const AREA_TITLES: [areaCode: string, title: string][] = [
  ['1', 'Cải cách thể chế'],
  ['2', 'Cải cách thủ tục hành chính'],
  ['3', 'Cải cách tổ chức bộ máy hành chính nhà nước'],
  ['4', 'Cải cách chế độ công vụ'],
  ['5', 'Cải cách tài chính công'],
  ['6', 'Xây dựng và phát triển chính quyền điện tử, chính quyền số'],
];

function heading(code: string, level: 1 | 2, title: string, more: Partial<OutlineEntry> = {}): OutlineEntry {
  return { code, level, title, periods: 'all', kind: 'heading', ...more };
}
function narrative(code: string, level: 1 | 2 | 3, title: string, more: Partial<OutlineEntry> = {}): OutlineEntry {
  return { code, level, title, periods: 'all', kind: 'narrative', ...more };
}
function areaSection([areaCode, title]: [areaCode: string, title: string]): OutlineEntry[] {
  return [
    heading(`II.${areaCode}`, 2, title, { areaCode }),
    narrative(`II.${areaCode}.a`, 3, 'Những kết quả chủ yếu đạt được', { figures: 'areaProgress', areaCode }),
    narrative(`II.${areaCode}.b`, 3, 'Những tồn tại, hạn chế'),
  ];
}

export const REPORT_OUTLINE: readonly OutlineEntry[] = [
  heading('I', 1, 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH'),
  narrative('I.1', 2, 'Về kế hoạch cải cách hành chính', { figures: 'planProgress' }),
  narrative('I.2', 2, 'Về tổ chức chỉ đạo, điều hành cải cách hành chính', { figures: 'steering' }),
  narrative('I.3', 2, 'Về kiểm tra cải cách hành chính'),
  narrative('I.4', 2, 'Về công tác tuyên truyền cải cách hành chính'),
  narrative('I.5', 2, 'Về sáng kiến, cách làm mới trong cải cách hành chính', { periods: ['H1', 'YEAR'] }),
  narrative('I.6', 2, 'Về nguồn lực thực hiện cải cách hành chính', { periods: ['H1', 'YEAR'] }),
  heading('II', 1, 'KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH'),
  ...AREA_TITLES.flatMap(areaSection),
  heading('III', 1, 'ĐÁNH GIÁ CHUNG'),
  narrative('III.1', 2, 'Kết quả nổi bật'),
  narrative('III.2', 2, 'Tồn tại, hạn chế'),
  narrative('III.3', 2, 'Nguyên nhân của tồn tại, hạn chế'),
  narrative('IV', 1, 'PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI'),
  narrative('V', 1, 'KIẾN NGHỊ, ĐỀ XUẤT'),
];

/** The sentences that the first version of the template writes, in place of the outline's names for them. */
const WRITTEN: Record<NonNullable<OutlineEntry['figures']>, (areaCode: string) => string> = {
  planProgress: () =>
    '[[{{plan.text}}]]\n[[Ngoài ra, kế hoạch có {{plan.uncounted}} nhiệm vụ không tính vào tổng số theo quy tắc tính của kế hoạch.]]',
  areaProgress: (areaCode) => `[[{{plan.area.${areaCode}.text}}]]`,
  steering: () => '[[{{meeting.text}}]]\n[[{{return.text}}]]',
};

/** What registers hold of the period; a sentence of which nothing is recorded is left out. */
const OF_REGISTERS: Record<string, string[]> = {
  'I.2': ['[[Trong kỳ ban hành {{legalDocument.count}} văn bản chỉ đạo, điều hành:{{legalDocument.count.list}}.]]'],
  'I.3': [
    '[[Trong kỳ có {{inspection.count}} cuộc kiểm tra:{{inspection.count.list}}.]]',
    '[[Có {{inspection.findings}} tồn tại, hạn chế được chỉ ra.]][[ Đã khắc phục {{inspection.findings.fixed}}.]][[ Chưa khắc phục xong {{inspection.findings.open}}.]]',
  ],
  'III.1': ['[[Khen thưởng:{{commendation.praise.list}}.]]'],
  'III.2': ['[[Tồn tại, hạn chế được chỉ ra trong kỳ:{{inspection.findings.list}}.]]'],
};
/** What the first version of the template writes in a section, a paragraph a line. */
const writtenIn = ({ code, figures, areaCode }: OutlineEntry): string =>
  [...(figures ? [WRITTEN[figures](areaCode ?? '')] : []), ...(OF_REGISTERS[code] ?? [])].join('\n');

/** What accepted returns have to say for a section: an area's results and shortcomings, and what is common to all. */
function materialOf({ code, areaCode }: OutlineEntry): TemplateMaterial | null {
  const area = /^II\.(\d)\.([ab])$/.exec(code);
  if (area) return { kind: area[2] === 'a' ? 'results' : 'shortcomings', areas: [areaCode ?? area[1]!] };
  const common: Record<string, TemplateMaterial> = {
    'I.2': { kind: 'results', areas: ['0'] },
    'III.1': { kind: 'results', areas: [] },
    'III.2': { kind: 'shortcomings', areas: [] },
    'III.3': { kind: 'causes', areas: [] },
    V: { kind: 'proposals', areas: [] },
  };
  return common[code] ?? null;
}

/** The first version of the template: the outline above. Never edited once released; a later one is a version that people publish. */
export const FIRST_TEMPLATE: TemplateContent = {
  sections: REPORT_OUTLINE.map((entry) => ({
    code: entry.code,
    level: entry.level,
    title: entry.title,
    kind: entry.kind,
    periods: entry.periods === 'all' ? [] : entry.periods,
    areaCode: entry.areaCode ?? null,
    text: writtenIn(entry),
    material: entry.kind === 'heading' ? null : materialOf(entry),
  })),
  annexes: [
    { title: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ THEO LĨNH VỰC', list: 'annex.areas', periods: [] },
    { title: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ THEO CƠ QUAN, ĐƠN VỊ', list: 'annex.units', periods: [] },
    { title: 'DANH MỤC NHIỆM VỤ THEO TÌNH TRẠNG THỰC HIỆN', list: 'annex.tasks', periods: [] },
    { title: 'SỐ LIỆU THỐNG KÊ CẢI CÁCH HÀNH CHÍNH', list: 'indicator.all', periods: [] },
  ],
};
