import { COMMUNE_LEVEL_UNITS } from './sonla-communes';
import type { UnitKindCode } from './unit-kinds';
import type { UnitSeed, UnitSuccessionSeed } from './unit-seed';

/**
 * The units of the data set "Sơn La": those of today, and those that plans before 2025 name. Illustrative and editable.
 *
 * Confirmed from public texts: the mergers of departments of 01/3/2025 and which of them kept their name, the town of Mộc
 * Châu (Resolution 1280/NQ-UBTVQH15), the end of the district level, all 75 communes and wards.
 * Not confirmed: the provincial numbers of the department decisions (left in words); the dates on which units that existed
 * before 2018 began (`BEGINNING` stands for "before the data starts"); agency codes below the province (left empty);
 * that the public administration centre (seen in July 2019, source 000_ec466cb57bcb7d43.txt, then "Trung tâm hành chính
 * công tỉnh") existed under its present name in 2018.
 */
export const PROVINCE = { code: 'son-la', name: 'Sơn La', agencyCode: 'H52', capitalPlace: 'Sơn La' } as const;

const BEGINNING = '2011-01-01';
const MERGER = '2025-03-01';
const LAST_DAY_BEFORE_MERGER = '2025-02-28';
const LAST_DAY_OF_DISTRICTS = '2025-06-30';

type Row = [key: string, kind: UnitKindCode, name: string, shortName: string, validFrom: string];

/** Today's provincial units in the official order. */
// prettier-ignore
const PRESENT: Row[] = [
  ['vpubnd', 'office', 'Văn phòng UBND tỉnh', 'VP UBND tỉnh', BEGINNING],
  ['snv', 'department', 'Sở Nội vụ', 'Sở Nội vụ', BEGINNING],
  ['stp', 'department', 'Sở Tư pháp', 'Sở Tư pháp', BEGINNING],
  ['stc', 'department', 'Sở Tài chính', 'Sở Tài chính', BEGINNING],
  ['sct', 'department', 'Sở Công Thương', 'Sở Công Thương', BEGINNING],
  ['snnmt', 'department', 'Sở Nông nghiệp và Môi trường', 'Sở NN&MT', MERGER],
  ['sxd', 'department', 'Sở Xây dựng', 'Sở Xây dựng', MERGER],
  ['skhcn', 'department', 'Sở Khoa học và Công nghệ', 'Sở KH&CN', BEGINNING],
  ['svhttdl', 'department', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTT&DL', BEGINNING],
  ['sgddt', 'department', 'Sở Giáo dục và Đào tạo', 'Sở GD&ĐT', BEGINNING],
  ['syt', 'department', 'Sở Y tế', 'Sở Y tế', BEGINNING],
  ['ttra', 'department', 'Thanh tra tỉnh', 'Thanh tra tỉnh', BEGINNING],
  ['sdttg', 'department', 'Sở Dân tộc và Tôn giáo', 'Sở DT&TG', MERGER],
  ['bqlkcn', 'department', 'Ban Quản lý các khu công nghiệp tỉnh', 'BQL các KCN', BEGINNING],
  ['ttpvhcc', 'serviceUnit', 'Trung tâm Phục vụ hành chính công tỉnh', 'TT PVHCC tỉnh', '2018-01-01'],
  ['thue', 'centralSector', 'Thuế tỉnh Sơn La', 'Thuế tỉnh', '2025-07-01'],
  ['congan', 'centralSector', 'Công an tỉnh Sơn La', 'Công an tỉnh', BEGINNING],
  ['buudien', 'centralSector', 'Bưu điện tỉnh Sơn La', 'Bưu điện tỉnh', BEGINNING],
];

/** Departments closed by the mergers of 01/3/2025; the old Sở Xây dựng is another body than today's of the same name. */
const CLOSED: [key: string, name: string, shortName: string][] = [
  ['skhdt', 'Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT'],
  ['sgtvt', 'Sở Giao thông vận tải', 'Sở GTVT'],
  ['sxd-cu', 'Sở Xây dựng', 'Sở Xây dựng'],
  ['stnmt', 'Sở Tài nguyên và Môi trường', 'Sở TN&MT'],
  ['snnptnt', 'Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN&PTNT'],
  ['stttt', 'Sở Thông tin và Truyền thông', 'Sở TT&TT'],
  ['sldtbxh', 'Sở Lao động - Thương binh và Xã hội', 'Sở LĐTB&XH'],
  ['bdt', 'Ban Dân tộc', 'Ban Dân tộc'],
];

/** The twelve district-level units in the order of the province's documents; Mộc Châu was a town in its last months. */
// prettier-ignore
const DISTRICTS: [key: string, place: string, validFrom: string, validTo: string][] = [
  ['tp-sonla', 'thành phố Sơn La', BEGINNING, LAST_DAY_OF_DISTRICTS],
  ['h-quynhnhai', 'huyện Quỳnh Nhai', BEGINNING, LAST_DAY_OF_DISTRICTS],
  ['h-thuanchau', 'huyện Thuận Châu', BEGINNING, LAST_DAY_OF_DISTRICTS],
  ['h-muongla', 'huyện Mường La', BEGINNING, LAST_DAY_OF_DISTRICTS],
  ['h-bacyen', 'huyện Bắc Yên', BEGINNING, LAST_DAY_OF_DISTRICTS],
  ['h-phuyen', 'huyện Phù Yên', BEGINNING, LAST_DAY_OF_DISTRICTS],
  ['h-mocchau', 'huyện Mộc Châu', BEGINNING, '2025-01-31'],
  ['tx-mocchau', 'thị xã Mộc Châu', '2025-02-01', LAST_DAY_OF_DISTRICTS],
  ['h-yenchau', 'huyện Yên Châu', BEGINNING, LAST_DAY_OF_DISTRICTS],
  ['h-maison', 'huyện Mai Sơn', BEGINNING, LAST_DAY_OF_DISTRICTS],
  ['h-songma', 'huyện Sông Mã', BEGINNING, LAST_DAY_OF_DISTRICTS],
  ['h-sopcop', 'huyện Sốp Cộp', BEGINNING, LAST_DAY_OF_DISTRICTS],
  ['h-vanho', 'huyện Vân Hồ', '2013-06-10', LAST_DAY_OF_DISTRICTS],
];

export const UNITS: UnitSeed[] = [
  {
    key: 'ubndtinh',
    kind: 'province',
    name: 'Ủy ban nhân dân tỉnh Sơn La',
    shortName: 'UBND tỉnh',
    agencyCode: PROVINCE.agencyCode,
    parentKey: null,
    validFrom: BEGINNING,
    validTo: null,
    orderNo: 0,
  },
  ...PRESENT.map(([key, kind, name, shortName, validFrom], index): UnitSeed => ({
    key,
    kind,
    name,
    shortName,
    agencyCode: null,
    // The centre belongs to the office of the people's committee (Decree 118/2025/NĐ-CP).
    parentKey: key === 'ttpvhcc' ? 'vpubnd' : 'ubndtinh',
    validFrom,
    validTo: null,
    orderNo: index + 1,
  })),
  ...CLOSED.map(([key, name, shortName], index): UnitSeed => ({
    key,
    kind: 'department',
    name,
    shortName,
    agencyCode: null,
    parentKey: 'ubndtinh',
    validFrom: BEGINNING,
    validTo: LAST_DAY_BEFORE_MERGER,
    orderNo: 51 + index,
  })),
  ...DISTRICTS.map(([key, place, validFrom, validTo], index): UnitSeed => ({
    key,
    kind: 'district',
    name: `UBND ${place}`,
    shortName: place.charAt(0).toUpperCase() + place.slice(1),
    agencyCode: null,
    parentKey: 'ubndtinh',
    validFrom,
    validTo,
    orderNo: 101 + index,
  })),
  ...COMMUNE_LEVEL_UNITS,
];

const DEPARTMENT_DECISION = 'Nghị quyết của HĐND tỉnh Sơn La về tổ chức lại các cơ quan chuyên môn thuộc UBND tỉnh';
const DISTRICT_DECISION = 'Nghị quyết số 203/2025/QH15; Nghị quyết số 1681/NQ-UBTVQH15';

function merged(fromKey: string, toKey: string, kind: 'merge' | 'rename' = 'merge'): UnitSuccessionSeed {
  return { fromKey, toKey, kind, decision: DEPARTMENT_DECISION, decidedOn: null, effectiveOn: MERGER };
}

export const UNIT_SUCCESSIONS: UnitSuccessionSeed[] = [
  {
    fromKey: 'h-mocchau',
    toKey: 'tx-mocchau',
    kind: 'rename',
    decision: 'Nghị quyết số 1280/NQ-UBTVQH15',
    decidedOn: '2024-11-14',
    effectiveOn: '2025-02-01',
  },
  merged('skhdt', 'stc'),
  merged('sgtvt', 'sxd'),
  merged('sxd-cu', 'sxd'),
  merged('stnmt', 'snnmt'),
  merged('snnptnt', 'snnmt'),
  merged('stttt', 'skhcn'),
  merged('sldtbxh', 'snv'),
  // Ban Dân tộc alone became the new department; it also received religious affairs from Sở Nội vụ.
  merged('bdt', 'sdttg', 'rename'),
  ...DISTRICTS.filter(([, , , validTo]) => validTo === LAST_DAY_OF_DISTRICTS).map(([fromKey]): UnitSuccessionSeed => ({
    fromKey,
    toKey: null,
    kind: 'dissolve',
    decision: DISTRICT_DECISION,
    decidedOn: '2025-06-16',
    effectiveOn: '2025-07-01',
  })),
];
