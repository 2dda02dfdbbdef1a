import { GROUPS } from '../reference/sonla-groups';
import { UNITS } from '../reference/sonla-units';
import { doc } from '../sources/source-plan';
import { ofProvince, withFile, type FileSeed } from './timeline-events';

/** Documents that serve several tasks, and the tables behind files of the year. */
type TableSeed = NonNullable<FileSeed['table']>;

const nameOf = (key: string) => UNITS.find((unit) => unit.key === key)!.name;

export const INSPECTION_PLAN = withFile(
  ofProvince('64/KH-UBND', '2026-03-03', 'Kế hoạch kiểm tra công tác cải cách hành chính năm 2026'),
  'Kế hoạch kiểm tra CCHC năm 2026.docx',
);
export const HALF_YEAR_MEETING = withFile(
  doc(
    '04/TB-BCĐ',
    '2026-06-24',
    'Ban Chỉ đạo CCHC tỉnh Sơn La',
    'Thông báo kết luận phiên họp quý II và sơ kết 6 tháng đầu năm 2026',
  ),
  'Thông báo kết luận phiên họp quý II năm 2026.pdf',
);
export const INDEX_2025 = withFile(
  ofProvince(
    '786/QĐ-UBND',
    '2026-04-10',
    'Quyết định công bố Chỉ số cải cách hành chính năm 2025 của các sở, ngành, UBND xã, phường',
  ),
  'QĐ 786 công bố Chỉ số CCHC năm 2025.pdf',
);

const INSPECTED_DEPARTMENTS = ['stc', 'snnmt', 'sxd', 'sgddt', 'syt', 'sct', 'bqlkcn'];
const INSPECTED_COMMUNES = GROUPS.communes.keys.filter((_, i) => i % 5 === 1).slice(0, 14);

/** 21 units with 43 recommendations, as the report says. */
export const INSPECTED: TableSeed = {
  columns: ['STT', 'Cơ quan, đơn vị', 'Tháng kiểm tra', 'Số nội dung kiến nghị'],
  rows: [...INSPECTED_DEPARTMENTS, ...INSPECTED_COMMUNES].map((key, i) => [
    i + 1,
    nameOf(key),
    `${4 + Math.floor(i / 3)}/2026`,
    i % 21 === 0 ? 3 : 2,
  ]),
};

/** 3.200 forms, 3.142 of them valid, over all 75 communes: as the report says. */
export const SURVEY: TableSeed = {
  columns: ['STT', 'Xã, phường', 'Số phiếu phát ra', 'Số phiếu hợp lệ', 'Chỉ số hài lòng (%)'],
  rows: GROUPS.communes.keys.map((key, i) => {
    const sent = i < 50 ? 43 : 42;
    return [i + 1, nameOf(key), sent, i < 58 ? sent - 1 : sent, 88.4 + (((i * 37) % 75) - 37) / 10];
  }),
};

/** 95.306 transactions, 48.215 of them online: as the report says. */
export const PAYMENTS: TableSeed = {
  columns: ['STT', 'Lĩnh vực', 'Số giao dịch', 'Thanh toán trực tuyến'],
  rows: [
    [1, 'Đất đai', 21_874, 9_462],
    [2, 'Hộ tịch, chứng thực', 38_215, 17_043],
    [3, 'Đăng ký doanh nghiệp, hộ kinh doanh', 6_127, 5_318],
    [4, 'Xây dựng, giao thông vận tải', 11_806, 7_219],
    [5, 'Y tế, giáo dục', 5_942, 3_276],
    [6, 'Các lĩnh vực khác', 11_342, 5_897],
  ],
};
