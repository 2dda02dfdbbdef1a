/**
 * The layout of administrative documents: Decree 30/2020/NĐ-CP of 05/3/2020, annex I ("I.1" below is part I,
 * point 1 of that annex). The only place that knows these numbers.
 * Lengths are twips (1/20 point, 567 = 1 cm), font sizes half-points (28 = 14 points), as WordprocessingML counts.
 */

/** I.1: A4, 210 × 297 mm; given upright also for landscape pages. */
export const PAGE = { width: 11906, height: 16838 } as const;

/** I.3: 20–25 mm above and below, 30–35 mm left, 15–20 mm right; the narrowest allowed, in favour of the tables. */
export const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 850, header: 567, footer: 454 } as const;
export const MARGIN_RANGE = {
  top: [1134, 1417],
  bottom: [1134, 1417],
  left: [1701, 1984],
  right: [850, 1134],
} as const;

/** Width of a line between the margins, for an upright and for a landscape page. */
export const LINE_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const LANDSCAPE_LINE_WIDTH = PAGE.height - MARGIN.left - MARGIN.right;

/** I.4: Times New Roman, Unicode, black. */
export const FONT = 'Times New Roman';

/** Sizes that the decree leaves open are taken so that they go with a body of 14. */
export const SIZE = {
  /** II.1.a: 12–13. */
  nation: 26,
  /** II.1.b: 13–14. */
  motto: 28,
  /** II.2: 12–13. */
  agency: 26,
  /** II.3: 13. */
  number: 26,
  /** II.5.b: 12–13, "V/v …" of a letter. */
  about: 24,
  /** II.4: 13–14. */
  date: 28,
  /** II.5: 13–14, type name and summary. */
  title: 28,
  /** II.6: 13–14. */
  body: 28,
  /** II.7: 13–14. */
  signature: 28,
  /** II.9.b: "Nơi nhận" 12, the list 11. */
  recipientsTitle: 24,
  recipients: 22,
  /** III.1: 14. */
  annexLabel: 28,
  /** I.6: 13–14. */
  pageNumber: 28,
  /** Not in the decree; 11–13 is the practice of annex tables. */
  table: 24,
  draft: 26,
  marking: 22,
} as const;

/** Annex III, part 1: the letters of the types of documents, which begin the symbol. */
export const TYPE_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['NGHỊ QUYẾT', 'NQ'],
  ['QUYẾT ĐỊNH', 'QĐ'],
  ['CHỈ THỊ', 'CT'],
  ['QUY CHẾ', 'QC'],
  ['QUY ĐỊNH', 'QyĐ'],
  ['THÔNG CÁO', 'TC'],
  ['THÔNG BÁO', 'TB'],
  ['HƯỚNG DẪN', 'HD'],
  ['CHƯƠNG TRÌNH', 'CTr'],
  ['KẾ HOẠCH', 'KH'],
  ['PHƯƠNG ÁN', 'PA'],
  ['ĐỀ ÁN', 'ĐA'],
  ['DỰ ÁN', 'DA'],
  ['BÁO CÁO', 'BC'],
  ['BIÊN BẢN', 'BB'],
  ['TỜ TRÌNH', 'TTr'],
  ['HỢP ĐỒNG', 'HĐ'],
  ['CÔNG ĐIỆN', 'CĐ'],
  ['GIẤY MỜI', 'GM'],
  ['GIẤY GIỚI THIỆU', 'GGT'],
  ['PHIẾU GỬI', 'PG'],
  ['PHIẾU CHUYỂN', 'PC'],
  ['PHIẾU BÁO', 'PB'],
]);

/** II.6: justified, first line 1 or 1.27 cm, at least 6 points between paragraphs, single to 1.5 lines (240 = single). */
export const BODY = { firstLine: 720, after: 120, line: 264 } as const;

/** II.1.b: the rule under the motto is as long as the motto: 12.242 em in Times New Roman bold. */
export const MOTTO_WIDTH = Math.round(12.242 * SIZE.motto * 10);

/** II.2, II.5: the rules under the agency and under the summary take 1/3 to 1/2 of the line of text. */
export const RULE_SHARE = 0.42;

/** Annex I, part IV (placing of the components): agency and number left, nation and date right, about 2 : 3. */
export const LETTERHEAD = { left: 3855, right: LINE_WIDTH - 3855 } as const;

/** Room for the signature and the seal between position and name. */
export const SIGNATURE_ROOM = 1500;

/** II.9.a: further addressees stand under the colon of "Kính gửi:", which starts here; "Kính gửi" is 3.57 em wide. */
export const ADDRESSEES = { left: 1701, hanging: Math.round(3.57 * SIZE.body * 10) } as const;

/**
 * Estimated width of a bold line in Times New Roman, in twips; within a tenth for Vietnamese text, which is enough
 * for a rule that may be anything from 1/3 to 1/2 of it.
 */
export function boldWidth(text: string, halfPoints: number): number {
  let em = 0;
  for (const character of text) {
    if (/\s/u.test(character)) em += 0.25;
    else if (/\p{Lu}/u.test(character)) em += 0.71;
    else em += 0.48;
  }
  return Math.round(em * halfPoints * 10);
}
