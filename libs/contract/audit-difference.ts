import { DOCUMENT_TYPES } from '#domain/document-kind';
import { formatDate, formatInstant, isPlainDate } from '#domain/plain-date';
import { WEEKDAY_NAMES } from '#domain/working-calendar';
import {
  PLAN_STATUS_LABEL,
  ROLE_LABEL,
  SCHEDULE_LABEL,
  SUBMISSION_KIND_LABEL,
  SUBMISSION_STATUS_LABEL,
  SUCCESSION_KIND_LABEL,
  UNIT_KIND_LABEL,
  USER_STATUS_LABEL,
} from './labels';
import { INDICATOR_CODE_LABEL, INDICATOR_FIELD_LABEL } from './audit-indicator-labels';
import { REPORT_CODE_LABEL, REPORT_FIELD_LABEL } from './audit-report-labels';
import { MEETING_CODE_LABEL, MEETING_FIELD_LABEL } from './audit-meeting-labels';
import { REGISTER_CODE_LABEL, REGISTER_FIELD_LABEL } from './audit-register-labels';
import { RETURN_CODE_LABEL, RETURN_FIELD_LABEL } from './audit-return-labels';

export interface Difference {
  /** Path of the property: `rules.rounding`. */
  field: string;
  label: string;
  /** In words; null where the property was not there. */
  before: string | null;
  after: string | null;
}

const FIELD_LABEL: Record<string, string> = {
  ...INDICATOR_FIELD_LABEL,
  ...REGISTER_FIELD_LABEL,
  ...RETURN_FIELD_LABEL,
  ...REPORT_FIELD_LABEL,
  ...MEETING_FIELD_LABEL,
  ...SCHEDULE_LABEL,
  acceptStale: 'Dùng số liệu đã lấy',
  addressees: 'Kính gửi',
  agencyCode: 'Mã định danh',
  areaId: 'Lĩnh vực',
  asDraft: 'Lưu nháp',
  asOf: 'Số liệu tính đến ngày',
  assignedOn: 'Ngày giao',
  assignmentId: 'Phần việc được giao',
  auditHead: 'Mã đầu chuỗi nhật ký',
  author: 'Người soạn',
  authority: 'Quyền hạn, chức vụ',
  basis: 'Căn cứ',
  beforeIsInclusive: '“Trước 15/11” gồm cả ngày đó',
  closedOn: 'Ngày kết thúc',
  closesOn: 'Ngày kết thúc',
  code: 'Mã',
  completedOn: 'Ngày hoàn thành',
  completionDate: 'Ngày tính hoàn thành',
  confirmingUnitId: 'Cơ quan xác nhận',
  continuousCounted: 'Tính nhiệm vụ thường xuyên vào tổng số',
  continuousFrom: 'Nhiệm vụ thường xuyên nhận đề nghị hoàn thành từ ngày',
  coordinatingUnitIds: 'Cơ quan phối hợp',
  dataSet: 'Bộ dữ liệu',
  daysBefore: 'Nhắc trước hạn (ngày)',
  date: 'Ngày',
  deadlineKind: 'Loại thời hạn',
  deadlineText: 'Thời hạn',
  decidedAt: 'Quyết định lúc',
  decidedOn: 'Ngày quyết định',
  decision: 'Văn bản căn cứ',
  decisionReason: 'Lý do quyết định',
  demo: 'Tài khoản dùng thử',
  difficulties: 'Khó khăn, vướng mắc',
  documentHash: 'Mã băm SHA-256 của tệp',
  dueOn: 'Ngày đến hạn',
  dueSoonDays: 'Số ngày báo sắp đến hạn',
  effectiveOn: 'Ngày có hiệu lực',
  email: 'Thư điện tử công vụ',
  endsAt: 'Kết thúc lúc',
  evidence: 'Tài liệu kiểm chứng',
  expiresAt: 'Dùng được đến',
  expectedProduct: 'Sản phẩm, kết quả',
  figures: 'Số liệu',
  fileId: 'Tệp đính kèm',
  files: 'Tệp đã ban hành',
  format: 'Định dạng',
  from: 'Từ',
  fullName: 'Họ và tên',
  headlineDue: 'Thời hạn dùng để đánh giá',
  id: 'Mã',
  illustrative: 'Dữ liệu minh họa',
  issuedAt: 'Ghi nhận ban hành lúc',
  issuedOn: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  issuingAgency: 'Cơ quan ban hành',
  items: 'Các dòng',
  kind: 'Loại',
  kinds: 'Loại văn bản',
  knownAt: 'Thời điểm lấy số liệu',
  lastSignInAt: 'Đăng nhập gần nhất',
  leadUnitIds: 'Cơ quan chủ trì',
  length: 'Độ dài',
  level: 'Cấp',
  marking: 'Dòng ghi chú trên mọi trang',
  mediaType: 'Loại tệp',
  membershipId: 'Vai trò',
  memberships: 'Vai trò',
  name: 'Tên',
  names: 'Tên gọi qua các thời kỳ',
  number: 'Số, ký hiệu',
  orderNo: 'Thứ tự',
  outcome: 'Cách xử lý',
  outcomes: 'Xử lý nhiệm vụ chưa hoàn thành',
  parent: 'Đơn vị cấp trên',
  parentId: 'Đơn vị cấp trên',
  people: 'Số người',
  percent: 'Tỷ lệ tự đánh giá',
  periodId: 'Kỳ báo cáo',
  phone: 'Điện thoại',
  place: 'Địa danh ghi trên văn bản',
  planId: 'Kế hoạch',
  programmeId: 'Chương trình tổng thể',
  proposals: 'Đề xuất, kiến nghị',
  province: 'Tỉnh',
  provinceName: 'Tên tỉnh, thành phố',
  rate: 'Tỷ lệ hoàn thành',
  reason: 'Lý do',
  recipients: 'Nơi nhận',
  reminderAt: 'Gửi nhắc việc từ',
  reminderDays: 'Nhắc khi còn (ngày)',
  reportedValue: 'Giá trị đạt được',
  result: 'Kết quả thực hiện',
  role: 'Vai trò',
  rounding: 'Cách làm tròn tỷ lệ',
  rules: 'Quy tắc tính',
  rulesVersion: 'Quy tắc tính',
  schedule: 'Tình trạng',
  sha256: 'Mã băm SHA-256',
  shortName: 'Tên viết tắt',
  signer: 'Người ký',
  size: 'Dung lượng (byte)',
  standingAgencyId: 'Cơ quan thường trực',
  startsAt: 'Bắt đầu lúc',
  status: 'Trạng thái',
  submittedOn: 'Ngày gửi',
  successions: 'Sắp xếp tổ chức',
  successorId: 'Đơn vị kế thừa',
  superiorAgency: 'Cơ quan chủ quản',
  symbol: 'Ký hiệu sau số',
  targetValue: 'Giá trị chỉ tiêu',
  taskId: 'Nhiệm vụ',
  text: 'Nội dung',
  theme: 'Chủ đề năm',
  title: 'Tên',
  to: 'Đến',
  toBeChecked: 'Cần kiểm tra',
  total: 'Tổng số nhiệm vụ',
  unit: 'Đơn vị',
  unitId: 'Đơn vị',
  units: 'Số đơn vị',
  username: 'Tên đăng nhập',
  validFrom: 'Từ ngày',
  validTo: 'Đến ngày',
  version: 'Phiên bản',
  withdrawnAt: 'Rút lại lúc',
  workdays: 'Ngày làm việc trong tuần',
  year: 'Năm',
};

/** The same property under another name. */
const FIELD_LABEL_OF: Record<string, Record<string, string>> = {
  user: { title: 'Chức vụ' },
  attendee: { title: 'Chức vụ' },
  meeting: { place: 'Địa điểm' },
};

/** Codes are unique enough over the nouns to be read without knowing which one they belong to. */
const CODE_LABEL: Record<string, string> = {
  ...INDICATOR_CODE_LABEL,
  ...REGISTER_CODE_LABEL,
  ...RETURN_CODE_LABEL,
  ...REPORT_CODE_LABEL,
  ...MEETING_CODE_LABEL,
  ...PLAN_STATUS_LABEL,
  ...SUBMISSION_STATUS_LABEL,
  ...SUBMISSION_KIND_LABEL,
  ...SCHEDULE_LABEL,
  ...USER_STATUS_LABEL,
  ...UNIT_KIND_LABEL,
  ...SUCCESSION_KIND_LABEL,
  ...ROLE_LABEL,
  draft: 'Dự thảo',
  truncate: 'Cắt bỏ phần lẻ',
  'half-up': 'Làm tròn',
  submitted: 'Đã gửi',
  stated: 'Ngày đơn vị nêu',
  current: 'Thời hạn hiện hành',
  original: 'Thời hạn ban đầu',
  carriedOver: 'Chuyển sang kế hoạch sau',
  dropped: 'Đưa ra khỏi kế hoạch',
  leftOpen: 'Để mở',
  members: 'Thành viên Ban Chỉ đạo',
  off: 'Ngày nghỉ',
  work: 'Ngày làm bù',
};
/** Properties whose text is a code; any other text is what people wrote and stays as it is. */
const CODED = new Set([
  'status',
  'kind',
  'role',
  'rounding',
  'completionDate',
  'headlineDue',
  'outcome',
  'schedule',
  'state',
  'noticeForm',
  'origin',
  'mode',
  'level',
  'category',
  'polarity',
  'form',
  'everyone',
  'purpose',
  'levels',
  'valueType',
  'accumulation',
  'severity',
]);

/** Values that are neither codes nor text people wrote. */
const WORDS_OF: Record<string, (value: unknown) => string | null> = {
  kinds: (value) => (Array.isArray(value) ? value.map(documentName).join(', ') : null),
  workdays: (value) =>
    Array.isArray(value) ? value.map((day: number) => WEEKDAY_NAMES[day - 1] ?? day).join(', ') : null,
  continuousFrom: (value) => (typeof value === 'string' ? value.split('-').reverse().join('/') : 'bất cứ lúc nào'),
};
const documentName = (kind: unknown): string =>
  (DOCUMENT_TYPES as Record<string, { name: string } | undefined>)[String(kind)]?.name ?? String(kind);

/** What changed, property by property; properties, and lines of lists, that stayed the same are left out. */
export function differences(subjectType: string, before: object | null, after: object | null): Difference[] {
  const [old, present] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...present.keys()])]
    .filter((field) => text(old.get(field)) !== text(present.get(field)))
    .map((field) => ({
      field,
      label: FIELD_LABEL_OF[subjectType]?.[field] ?? fieldLabel(field),
      before: old.has(field) ? words(field, without(old.get(field), present.get(field))) : null,
      after: present.has(field) ? words(field, without(present.get(field), old.get(field))) : null,
    }));
}

const text = (value: unknown) => JSON.stringify(value) ?? '';

/** Of a list of things the lines that the other list does not have; a list of ids or words is short and stays whole. */
function without(value: unknown, other: unknown): unknown {
  if (!Array.isArray(value) || !Array.isArray(other) || !value.every(isObject)) return value;
  const known = new Set(other.map(text));
  return value.filter((item) => !known.has(text(item)));
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What says all of an object in one word: the name of a unit, plan …, the text of a rate; null when nothing does. */
function inOneWord(value: object): string | null {
  const { name, text: written } = value as { name?: unknown; text?: unknown };
  const keys = Object.keys(value).sort().join();
  if (keys === 'id,name' && typeof name === 'string') return name;
  return keys === 'denominator,numerator,text' && typeof written === 'string' ? written : null;
}

/** Nested objects as paths; lists stay whole, because their order is part of what they say. */
function leaves(value: object | null, path = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, inner] of Object.entries(value ?? {})) {
    const field = path ? `${path}.${key}` : key;
    const word = isObject(inner) ? inOneWord(inner) : null;
    if (word !== null || !isObject(inner)) found.set(field, word ?? inner);
    else for (const [leaf, leafValue] of leaves(inner, field)) found.set(leaf, leafValue);
  }
  return found;
}

const fieldLabel = (field: string): string =>
  field
    .split('.')
    .map((part) => FIELD_LABEL[part] ?? part)
    .join(': ');

function words(field: string, value: unknown): string {
  const special = WORDS_OF[field.split('.').at(-1) ?? '']?.(value);
  if (special) return special;
  if (value === null || value === undefined || value === '') return '(để trống)';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (isPlainDate(value)) return formatDate(value);
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value)) return formatInstant(value);
    return CODED.has(field.split('.').at(-1) ?? '') ? (CODE_LABEL[value] ?? value) : value;
  }
  if (Array.isArray(value))
    return value.length === 0 ? '(không có)' : value.map((item) => itemWords(field, item)).join('; ');
  return String(value as number);
}

function itemWords(field: string, item: unknown): string {
  if (typeof item !== 'object' || item === null) return words(field, item);
  return [...leaves(item)]
    .filter(([leaf, value]) => leaf !== 'id' && value !== null)
    .map(([leaf, value]) => `${fieldLabel(leaf)}: ${words(leaf, value)}`)
    .join(', ');
}
