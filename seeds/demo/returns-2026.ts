import { formatInteger } from '#domain/vietnamese-number';
import { GROUPS } from '../reference/sonla-groups';

/*
 * Illustrative round of returns: Quý III năm 2026 (15/6–14/9), due 16/9. Every figure is composed by rule from the unit's
 * place in the official order, so each load has the same; no figure is that of a real unit.
 */
export const DEMO_ROUND = { period: 'Q3', year: 2026, openedOn: '2026-09-08', remindedOn: '2026-09-17' };

/** What a unit hands in and what becomes of it, day by day. */
export interface DemoReturn {
  unitKey: string;
  /** Typed into the form: total by code of the indicator. */
  cells: Record<string, string>;
  /** Per area of reform: results, or what it proposes. */
  texts: { areaCode: string; kind: 'results' | 'proposals'; text: string }[];
  /** Nothing happened, and why. */
  nilReason?: string;
  submittedOn: string;
  /** Sent back on that day and handed in again on the next. */
  returned?: { on: string; reason: string; cells: Record<string, string>; againOn: string };
  acceptedOn: string;
}

/** Handed in nothing; of the last a draft stands. */
export const DEMO_MISSING = ['taxua', 'ximvang', 'muongbam', 'phiengcam'];
export const DEMO_DRAFTED = 'phiengcam';

const LATE = ['svhttdl', 'longhe', 'suoito', 'ngocchien', 'huoimot', 'kimbon'];
const NIL = {
  unitKey: 'ttra',
  reason:
    'Thanh tra tỉnh không có thủ tục hành chính tiếp nhận; trong kỳ không phát sinh nội dung thuộc diện thống kê.',
};
const SENT_BACK = {
  unitKey: 'sxd',
  reason: 'Số hồ sơ tiếp nhận trực tuyến chưa gồm hồ sơ nộp qua Cổng Dịch vụ công quốc gia. Đề nghị rà soát, gửi lại.',
};
const DAYS = ['2026-09-09', '2026-09-10', '2026-09-11', '2026-09-14', '2026-09-15', '2026-09-16'];
const NEXT_DAY: Record<string, string> = {
  '2026-09-09': '2026-09-10',
  '2026-09-10': '2026-09-11',
  '2026-09-11': '2026-09-14',
  '2026-09-14': '2026-09-15',
  '2026-09-15': '2026-09-16',
  '2026-09-16': '2026-09-17',
  '2026-09-18': '2026-09-18',
};

const part = (whole: number, percent: number) => Math.floor((whole * percent) / 100);

/** Numbers of a unit in a quarter; `n` is its place in the official order. */
function numbersOf(n: number, commune: boolean): Record<string, number> {
  const received = commune ? 160 + ((n * 211) % 900) : 320 + ((n * 379) % 1900);
  const resolved = received - 3 - ((n * 7) % 23);
  const onTime = resolved - (n % 3 === 0 ? (n * 5) % 9 : 0);
  const paid = part(received, 40);
  const sent = 280 + ((n * 41) % 700);
  const staff = commune ? 32 + (n % 9) : 42 + ((n * 7) % 35);
  const others = commune ? 60 + ((n * 13) % 90) : (n * 53) % 400;
  const capital = commune ? 4_000 + n * 350 : 12_000 + n * 3_750;
  const dossiers: Record<string, number> = commune
    ? { '2.3': n % 4 === 0 ? 1 : 0, '3.15.M': received, '3.15': resolved, '3.16': onTime, '5.12': n % 19 === 0 ? 1 : 0 }
    : { '3.11.M': received, '3.11': resolved, '3.12': onTime };
  return {
    ...dossiers,
    ...{ '1.13': commune ? 40 + (n % 60) : 120 + ((n * 17) % 200), '3.17': n % 4, '3.18': Math.min(n % 4, 2) },
    ...{ '4.5': staff, '4.6': staff - (n % 4), '4.7': n % 11 === 0 ? 1 : 0 },
    ...{ '4.9': others, '4.10': others - Math.min(others, n % 7), '4.11': 0 },
    ...{ '5.8': commune ? 0 : n % 3, '5.11': 0, '5.13': 10 + ((n * 3) % 40) },
    ...{ '6.1': capital, '6.2': part(capital, 48 + (n % 25)) },
    ...{ '7.5.M': sent, '7.5.T': sent - (n % 5), '7.8.M': received, '7.8': part(received, 58 + ((n * 3) % 34)) },
    ...{ '7.9.M': paid, '7.9': part(paid, 55 + ((n * 7) % 35)), '7.10.T': part(received, 66 + ((n * 5) % 30)) },
    ...{ '7.11.M': resolved, '7.11.T': part(resolved, 78 + (n % 21)), '7.13': part(received, 4 + (n % 9)) },
  };
}

function textsOf(n: number, numbers: Record<string, number>, commune: boolean): DemoReturn['texts'] {
  const of = (code: string) => formatInteger(numbers[code]!);
  const [received, resolved, onTime] = commune ? ['3.15.M', '3.15', '3.16'] : ['3.11.M', '3.11', '3.12'];
  const results = [
    {
      areaCode: '2',
      text: `Tiếp nhận ${of(received!)} hồ sơ, đã giải quyết ${of(resolved!)} hồ sơ, trong đó ${of(onTime!)} hồ sơ đúng hạn; tiếp nhận trực tuyến ${of('7.8')} hồ sơ.`,
    },
    ...(n % 3 === 0
      ? [{ areaCode: '6', text: `Số hóa ${of('7.10.T')} hồ sơ; ký số ${of('7.5.T')}/${of('7.5.M')} văn bản gửi đi.` }]
      : []),
    ...(n % 5 === 0
      ? [{ areaCode: '4', text: `Cử ${of('5.13')} lượt cán bộ, công chức, viên chức tham gia đào tạo, bồi dưỡng.` }]
      : []),
  ].map((one) => ({ ...one, kind: 'results' as const }));
  const proposal = commune
    ? 'Đề nghị bổ sung máy quét và nâng cấp đường truyền phục vụ số hóa hồ sơ tại Bộ phận Một cửa.'
    : 'Đề nghị sớm hoàn thiện kết nối phần mềm chuyên ngành với Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh.';
  return n % 9 === 0 ? [...results, { areaCode: '6', kind: 'proposals', text: proposal }] : results;
}

function returnOf(unitKey: string, n: number): DemoReturn {
  const commune = GROUPS.communes.keys.includes(unitKey);
  const numbers = numbersOf(n, commune);
  const printed = Object.fromEntries(Object.entries(numbers).map(([code, number]) => [code, formatInteger(number)]));
  const cells = {
    ...printed,
    '1.14': ['Trực tuyến', 'Phát phiếu', 'Kết hợp'][n % 3]!,
    '1.15': n % 4 === 1 ? 'Không' : 'Có',
  };
  const submittedOn = LATE.includes(unitKey) ? '2026-09-18' : DAYS[n % DAYS.length]!;
  const made = { unitKey, cells, texts: textsOf(n, numbers, commune), submittedOn, acceptedOn: NEXT_DAY[submittedOn]! };
  if (unitKey === NIL.unitKey) return { ...made, cells: {}, texts: [], nilReason: NIL.reason };
  if (unitKey !== SENT_BACK.unitKey) return made;
  const online = formatInteger(part(numbers['7.8.M']!, 71));
  const text = made.texts[0]!.text.replace(/trực tuyến [\d.]+/, `trực tuyến ${online}`);
  return {
    ...made,
    texts: [{ ...made.texts[0]!, text }, ...made.texts.slice(1)],
    cells: { ...cells, '7.8': formatInteger(part(numbers['7.8.M']!, 31)) },
    submittedOn: '2026-09-11',
    returned: { on: '2026-09-14', reason: SENT_BACK.reason, cells: { '7.8': online }, againOn: '2026-09-16' },
    acceptedOn: '2026-09-17',
  };
}

/** Everything that is handed in, in the order of the day it is. */
export const DEMO_RETURNS: DemoReturn[] = [...GROUPS.departments.keys, ...GROUPS.communes.keys]
  .map((unitKey, index) => returnOf(unitKey, index + 1))
  .filter(({ unitKey }) => !DEMO_MISSING.includes(unitKey));

/** The draft that was never handed in. */
export const DEMO_DRAFT = { unitKey: DEMO_DRAFTED, cells: { '3.15.M': '412', '3.15': '398' } };

/** What the province itself states: entered by the standing agency on that day, with where it is from. */
export interface DemoProvinceValue {
  on: string;
  period: 'Q1' | 'H1' | 'Q3';
  code: string;
  typed: string;
  numerator?: string;
  denominator?: string;
  provisional?: boolean;
  document: string;
}

const REPORTED = {
  Q1: { on: '2026-03-19', document: 'Báo cáo công tác cải cách hành chính quý I năm 2026' },
  H1: { on: '2026-06-18', document: 'Báo cáo công tác cải cách hành chính 6 tháng đầu năm 2026' },
  Q3: { on: '2026-09-18', document: 'Số liệu do Sở Nội vụ tổng hợp, quý III năm 2026' },
} as const;

/** Per period: what was reported before returns were collected here (Quý II follows as six months less Quý I), then the province's own. */
// prettier-ignore
const STATED: Record<keyof typeof REPORTED, Record<string, string>> = {
  Q1: { '3.11.M': '16.104', '3.11': '15.620', '3.12': '15.471', '3.15.M': '41.230', '3.15': '40.655', '3.16': '40.102', '7.8.M': '57.334', '7.8': '38.902', '7.13': '3.915', '5.13': '1.740', '3.1': '14', '3.2': '32', '3.3': '9' },
  H1: { '3.11.M': '33.480', '3.11': '32.615', '3.12': '32.330', '3.15.M': '86.015', '3.15': '84.920', '3.16': '83.871', '7.8.M': '119.495', '7.8': '82.660', '7.13': '8.204', '5.13': '3.905', '3.1': '31', '3.2': '77', '3.3': '26' },
  Q3: { '1.1': '71', '1.2': '30', '1.4': '0', '1.5': '2', '1.6': '1', '1.7': '0', '1.9': '38', '1.10': '31', '1.11': '4', '1.12': '3', '2.1': '9', '2.4': '46', '2.5': '4', '2.6': '4', '3.1': '11', '3.2': '29', '3.3': '12', '3.4': '7', '3.5': '1.486', '3.7': '392', '3.10.M': '1.402', '4.1': '14', '7.4': '23', '7.6': '1.018', '7.7': '402', '7.13': '4.310' },
};

export const DEMO_PROVINCE_VALUES: DemoProvinceValue[] = [
  ...(['Q1', 'H1', 'Q3'] as const).flatMap((period) =>
    Object.entries(STATED[period]).map(([code, typed]) => ({ ...REPORTED[period], period, code, typed })),
  ),
  { ...REPORTED.Q3, period: 'Q3', code: '7.2', typed: '', numerator: '87', denominator: '89' },
];
