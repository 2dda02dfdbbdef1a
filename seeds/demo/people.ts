import type { Role } from '#domain/permissions';
import { communeStaff } from './people-communes';

/** One password for every demonstration account; the README prints it. */
export const DEMO_PASSWORD = 'Cchc@SonLa2026';

/** A composed person; any likeness in name to an office holder is chance. */
export interface DemoAccount {
  username: string;
  fullName: string;
  title: string;
  role: Role;
  /** null: the administrator belongs to the installation, not to a unit. */
  unitKey: string | null;
}

/** The accounts a visitor signs in with. */
// prettier-ignore
export const DEMO_ACCOUNTS: DemoAccount[] = [
  { username: 'quantri', fullName: 'Đinh Hữu Trọng', title: 'Quản trị hệ thống', role: 'administrator', unitKey: null },
  { username: 'thuky', fullName: 'Vũ Thị Thanh Hòa', title: 'Trưởng phòng Cải cách hành chính, Sở Nội vụ', role: 'secretary', unitKey: 'snv' },
  { username: 'thuky2', fullName: 'Lường Văn Quý', title: 'Phó Trưởng phòng Cải cách hành chính, Sở Nội vụ', role: 'secretary', unitKey: 'snv' },
  { username: 'lanhdao', fullName: 'Phan Trọng Nghĩa', title: 'Phó Chủ tịch UBND tỉnh, Phó Trưởng Ban Chỉ đạo', role: 'leader', unitKey: 'ubndtinh' },
  { username: 'xem', fullName: 'Bùi Thị Ngân', title: 'Chuyên viên tổng hợp, Văn phòng UBND tỉnh', role: 'readOnly', unitKey: 'vpubnd' },
  { username: 'truong.stp', fullName: 'Trần Thị Minh Nguyệt', title: 'Giám đốc Sở Tư pháp', role: 'unitHead', unitKey: 'stp' },
  { username: 'chuyenvien.stp', fullName: 'Hà Văn Duy', title: 'Chuyên viên Văn phòng Sở Tư pháp', role: 'unitOfficer', unitKey: 'stp' },
  { username: 'truong.stc', fullName: 'Ngô Bá Thuận', title: 'Giám đốc Sở Tài chính', role: 'unitHead', unitKey: 'stc' },
  { username: 'chuyenvien.stc', fullName: 'Đỗ Thùy Dương', title: 'Chuyên viên Văn phòng Sở Tài chính', role: 'unitOfficer', unitKey: 'stc' },
  { username: 'truong.skhcn', fullName: 'Lê Quang Vịnh', title: 'Giám đốc Sở Khoa học và Công nghệ', role: 'unitHead', unitKey: 'skhcn' },
  { username: 'chuyenvien.skhcn', fullName: 'Cầm Thị Thu Trang', title: 'Chuyên viên Văn phòng Sở Khoa học và Công nghệ', role: 'unitOfficer', unitKey: 'skhcn' },
  { username: 'truong.mocchau', fullName: 'Hoàng Văn Tiệp', title: 'Chủ tịch UBND phường Mộc Châu', role: 'unitHead', unitKey: 'mocchau' },
  { username: 'chuyenvien.mocchau', fullName: 'Mùi Thị Lan', title: 'Chuyên viên Văn phòng HĐND và UBND phường Mộc Châu', role: 'unitOfficer', unitKey: 'mocchau' },
];

type StaffRow = [unitKey: string, head: string, headTitle: string, officer: string, officerTitle: string];

/** Head and officer of other lead units (people-communes has the rest): the history needs authors; these accounts are not advertised. */
// prettier-ignore
const STAFF: StaffRow[] = [
  ['vpubnd', 'Nguyễn Văn Chiến', 'Chánh Văn phòng UBND tỉnh', 'Phạm Thu Hằng', 'Chuyên viên Phòng Kiểm soát TTHC'],
  ['snv', 'Đặng Thị Bích Liên', 'Giám đốc Sở Nội vụ', 'Tòng Văn Hải', 'Chuyên viên Phòng Tổ chức, biên chế'],
  ['sct', 'Phùng Đức Thịnh', 'Giám đốc Sở Công Thương', 'Nguyễn Thị Kim Oanh', 'Chuyên viên Văn phòng Sở Công Thương'],
  ['snnmt', 'Lò Văn Thành', 'Giám đốc Sở Nông nghiệp và Môi trường', 'Trịnh Hoài Nam', 'Chuyên viên Văn phòng Sở Nông nghiệp và Môi trường'],
  ['sxd', 'Mai Xuân Lộc', 'Giám đốc Sở Xây dựng', 'Quàng Thị Hiền', 'Chuyên viên Văn phòng Sở Xây dựng'],
  ['svhttdl', 'Tô Thị Hoài An', 'Giám đốc Sở Văn hóa, Thể thao và Du lịch', 'Đoàn Mạnh Cường', 'Chuyên viên Văn phòng Sở Văn hóa, Thể thao và Du lịch'],
  ['sgddt', 'Chu Minh Đạo', 'Giám đốc Sở Giáo dục và Đào tạo', 'Vì Thị Ngọc', 'Chuyên viên Phòng Tổ chức cán bộ'],
  ['syt', 'Dương Thế Khải', 'Giám đốc Sở Y tế', 'Lại Thị Tuyết Mai', 'Chuyên viên Phòng Tổ chức cán bộ'],
  ['ttra', 'Hồ Sỹ Phúc', 'Chánh Thanh tra tỉnh', 'Nguyễn Thành Luân', 'Thanh tra viên'],
  ['sdttg', 'Mùa A Sếnh', 'Giám đốc Sở Dân tộc và Tôn giáo', 'Lò Thị Pâng', 'Chuyên viên Văn phòng Sở Dân tộc và Tôn giáo'],
  ['bqlkcn', 'Kiều Văn Thắng', 'Trưởng ban Ban Quản lý các khu công nghiệp tỉnh', 'Trương Mỹ Hạnh', 'Chuyên viên Văn phòng Ban'],
  ['ttpvhcc', 'Nguyễn Thị Hồng Vân', 'Giám đốc Trung tâm Phục vụ hành chính công tỉnh', 'Lò Thị Kim Chi', 'Chuyên viên Trung tâm Phục vụ hành chính công tỉnh'],
  ['tohieu', 'Nguyễn Hải Đăng', 'Chủ tịch UBND phường Tô Hiệu', 'Cà Thị Bích', 'Chuyên viên Văn phòng HĐND và UBND phường'],
  ['maison', 'Lê Thị Hồng Thắm', 'Chủ tịch UBND xã Mai Sơn', 'Đào Văn Kiên', 'Chuyên viên Văn phòng HĐND và UBND xã'],
  ['thuanchau', 'Quàng Văn Hoan', 'Chủ tịch UBND xã Thuận Châu', 'Bạc Thị Thu', 'Chuyên viên Văn phòng HĐND và UBND xã'],
  ['songma', 'Vũ Tiến Dũng', 'Chủ tịch UBND xã Sông Mã', 'Lò Văn Phương', 'Chuyên viên Văn phòng HĐND và UBND xã'],
  ['vanho', 'Giàng A Dếnh', 'Chủ tịch UBND xã Vân Hồ', 'Hà Thị Nguyệt', 'Chuyên viên Văn phòng HĐND và UBND xã'],
];

const NAMED = new Set([...STAFF.map(([unitKey]) => unitKey), ...DEMO_ACCOUNTS.map(({ unitKey }) => unitKey ?? '')]);

export const UNIT_STAFF: DemoAccount[] = [
  ...STAFF.map(([unitKey, head, headTitle, officer, officerTitle]) => ({
    unitKey,
    head,
    headTitle,
    officer,
    officerTitle,
  })),
  ...communeStaff(NAMED, [
    ...DEMO_ACCOUNTS.map(({ fullName }) => fullName),
    ...STAFF.flatMap(([, head, , officer]) => [head, officer]),
  ]),
].flatMap(({ unitKey, head, headTitle, officer, officerTitle }) => [
  { username: `truong.${unitKey}`, fullName: head, title: headTitle, role: 'unitHead' as const, unitKey },
  { username: `chuyenvien.${unitKey}`, fullName: officer, title: officerTitle, role: 'unitOfficer' as const, unitKey },
]);
