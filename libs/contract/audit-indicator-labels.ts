import { PERIOD_KINDS } from '#domain/reporting-period';
import {
  ACCUMULATION_LABEL,
  INDICATOR_LEVEL_LABEL,
  RULE_KIND_LABEL,
  SEVERITY_LABEL,
  VALUE_TYPE_LABEL,
} from './indicator';
import { PERIOD_KIND_LABEL } from './reference';

/** Indicators, their values and the reporting calendar in the log. */
export const INDICATOR_FIELD_LABEL: Record<string, string> = {
  accumulation: 'Cách cộng dồn',
  agency: 'Cơ quan thường trực',
  areaCode: 'Mã lĩnh vực',
  axes: 'Phân tổ',
  choices: 'Các giá trị',
  cumulative: 'Lũy kế từ đầu năm',
  decimals: 'Số chữ số thập phân',
  denominatorCode: 'Mẫu số',
  dues: 'Hạn gửi',
  externalDueOn: 'Hạn gửi của cấp cuối',
  guide: 'Giải thích, cách tính',
  high: 'Giới hạn trên',
  internalDueOn: 'Hạn của đơn vị',
  levels: 'Cấp báo cáo',
  low: 'Giới hạn dưới',
  ministry: 'Bộ Nội vụ',
  note: 'Ghi chú',
  numeratorCode: 'Tử số',
  of: 'Nằm trong mục',
  others: 'Chỉ tiêu so sánh',
  province: 'Tỉnh',
  rules: 'Quy tắc',
  severity: 'Mức độ',
  unitOfMeasure: 'Đơn vị tính',
  valueType: 'Kiểu giá trị',
  values: 'Số liệu',
};
/** Codes of these fields in words; kinds of periods stand under `kind`, as other kinds do. */
export const INDICATOR_CODE_LABEL: Record<string, string> = {
  ...ACCUMULATION_LABEL,
  ...INDICATOR_LEVEL_LABEL,
  ...RULE_KIND_LABEL,
  ...SEVERITY_LABEL,
  ...VALUE_TYPE_LABEL,
  ...Object.fromEntries(PERIOD_KINDS.map((kind) => [kind, PERIOD_KIND_LABEL[kind]])),
  part: 'Một phần của tổng số',
  subset: 'Nằm trong, không cộng thêm',
};
