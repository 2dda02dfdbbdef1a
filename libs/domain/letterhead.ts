/** What a province's own letterhead may name between double braces, as shown to whoever prepares one. No logic, only places. */
export const LETTERHEAD_PLACEHOLDERS = [
  {
    key: 'noi_dung',
    meaning: 'Căn cứ và toàn bộ nội dung báo cáo; bắt buộc, đứng riêng một đoạn, ngoài bảng',
    required: true,
  },
  { key: 'co_quan_chu_quan', meaning: 'Cơ quan chủ quản (nếu có)', required: false },
  { key: 'co_quan_ban_hanh', meaning: 'Cơ quan ban hành, mỗi dòng một phần tên', required: false },
  { key: 'so_ky_hieu', meaning: 'Số và ký hiệu, ví dụ 05/BC-UBND', required: false },
  { key: 'dia_danh_ngay_thang', meaning: 'Địa danh, ngày tháng năm', required: false },
  { key: 'ten_loai', meaning: 'Tên loại văn bản: BÁO CÁO', required: false },
  { key: 'trich_yeu', meaning: 'Trích yếu nội dung', required: false },
  { key: 'kinh_gui', meaning: 'Nơi kính gửi', required: false },
  { key: 'quyen_han_ky', meaning: 'Quyền hạn, chức vụ của người ký, mỗi dòng một phần', required: false },
  { key: 'nguoi_ky', meaning: 'Họ và tên người ký', required: false },
  { key: 'noi_nhan', meaning: 'Nơi nhận, mỗi dòng một nơi', required: false },
  {
    key: 'du_thao',
    meaning: 'Chữ DỰ THẢO của bản chưa ban hành; không có thì hệ thống ghi ở đầu trang',
    required: false,
  },
  { key: 'danh_dau', meaning: 'Dấu “Dữ liệu minh họa” nếu có; không có thì hệ thống ghi ở đầu trang', required: false },
] as const;
export type LetterheadPlaceholder = (typeof LETTERHEAD_PLACEHOLDERS)[number]['key'];

const KEYS: readonly string[] = LETTERHEAD_PLACEHOLDERS.map(({ key }) => key);

/** Why a letterhead with these placeholders cannot be used; null when it can. */
export function placeholderFault(found: readonly string[]): string | null {
  const unknown = found.filter((key) => !KEYS.includes(key));
  if (unknown.length > 0)
    return `Tệp có ô điền không có trong danh mục: ${unknown.map((key) => `{{${key}}}`).join(', ')}. Hãy sửa lại theo danh mục ô điền trên màn hình.`;
  if (!found.includes('noi_dung'))
    return 'Tệp chưa có ô {{noi_dung}}, là chỗ đặt nội dung báo cáo. Hãy thêm ô này thành một đoạn riêng.';
  return null;
}

/** Places that a report of the decree's form has and this letterhead does not fill; its author may have meant so. */
export const unfilledPlaceholders = (found: readonly string[]): LetterheadPlaceholder[] =>
  (['so_ky_hieu', 'dia_danh_ngay_thang', 'trich_yeu', 'nguoi_ky', 'noi_nhan'] as const).filter(
    (key) => !found.includes(key),
  );
