import type { Axis, IndicatorRule } from '#domain/indicator-rules';
import type { Accumulation, ValueType } from '#domain/indicator-value';
import type { IndicatorLevel } from '#contract/indicator';

/**
 * The statistical annexes (Biểu mẫu 1–7) of the periodic report. Names and units are common knowledge of the field, not
 * confirmed by a source (domain.md §1.4): the catalogue is data that a secretary edits, versions and closes. The seven
 * annexes are the areas 0–6 of the programme. Codes are the annexes' numbers; a rate that shares a number with its parts
 * ends in `TL`, a base that the annex only implies ends in `M`.
 */
export interface IndicatorSeed {
  code: string;
  name: string;
  areaCode: string;
  unitOfMeasure: string;
  valueType: ValueType;
  decimals: number;
  accumulation: Accumulation;
  levels: IndicatorLevel[];
  axes: Axis[];
  rules: IndicatorRule[];
  choices: { code: string; label: string }[];
  numeratorCode: string | null;
  denominatorCode: string | null;
  guide: string;
  validFrom: string;
  /** First day on which it is no longer collected. */
  validTo: string | null;
}

const BEGINNING = '2011-01-01';
/** The district level ended with 30/6/2025 (Resolution 203/2025/QH15). */
const DISTRICTS_ENDED = '2025-07-01';

const PROVINCE: IndicatorLevel[] = ['province'];
const DEPARTMENTS: IndicatorLevel[] = ['department'];
const DISTRICTS: IndicatorLevel[] = ['district'];
const COMMUNES: IndicatorLevel[] = ['commune'];
const UNITS: IndicatorLevel[] = ['department', 'commune'];

type More = Partial<Omit<IndicatorSeed, 'code' | 'name'>>;

function row(
  code: string,
  name: string,
  unitOfMeasure: string,
  levels: IndicatorLevel[],
  more: More = {},
): IndicatorSeed {
  const annex = Number(code.charAt(0));
  return {
    code,
    name,
    areaCode: String(annex - 1),
    unitOfMeasure,
    valueType: 'count',
    decimals: 0,
    accumulation: 'flow',
    levels,
    axes: [],
    rules: [],
    choices: [],
    numeratorCode: null,
    denominatorCode: null,
    guide: '',
    validFrom: BEGINNING,
    validTo: levels === DISTRICTS ? DISTRICTS_ENDED : null,
    ...more,
  };
}

/** A rate of two rows; it is never typed, and over units it is the rate of the sums. */
function ratioRow(
  code: string,
  name: string,
  numeratorCode: string,
  denominatorCode: string,
  levels: IndicatorLevel[],
  more: More = {},
): IndicatorSeed {
  return row(code, name, '%', levels, { valueType: 'ratio', decimals: 2, numeratorCode, denominatorCode, ...more });
}

const stock: More = { accumulation: 'stock' };
const atMost = (other: string): IndicatorRule => ({
  kind: 'notAbove',
  severity: 'error',
  others: [other],
  low: null,
  high: null,
});
const sumOf = (others: string[]): IndicatorRule => ({
  kind: 'equalsSum',
  severity: 'error',
  others,
  low: null,
  high: null,
});
const jump: IndicatorRule = { kind: 'changeWithin', severity: 'warning', others: [], low: null, high: 50 };
const parts: IndicatorRule = { kind: 'sumOfParts', severity: 'error', others: [], low: null, high: null };
const limited = (other: string, more: More = {}): More => ({ rules: [atMost(other)], ...more });

const LEGAL_TYPES: Axis = {
  code: 'hinh-thuc',
  name: 'Hình thức văn bản',
  items: [
    { code: 'nghi-quyet', name: 'Nghị quyết', kind: 'part', of: null },
    { code: 'quyet-dinh', name: 'Quyết định', kind: 'part', of: null },
    { code: 'chi-thi', name: 'Chỉ thị', kind: 'part', of: null },
  ],
};
const LEGAL_FORCE: Axis = {
  code: 'hieu-luc',
  name: 'Hiệu lực',
  items: [
    { code: 'con-hieu-luc', name: 'Còn hiệu lực', kind: 'part', of: null },
    { code: 'het-toan-bo', name: 'Hết hiệu lực toàn bộ', kind: 'part', of: null },
    { code: 'het-mot-phan', name: 'Trong đó hết hiệu lực một phần', kind: 'subset', of: 'con-hieu-luc' },
  ],
};
const BY_EXAM: Axis = {
  code: 'hinh-thuc',
  name: 'Hình thức bổ nhiệm',
  items: [{ code: 'thi-tuyen', name: 'Trong đó qua thi tuyển', kind: 'subset', of: null }],
};

// prettier-ignore
const ANNEX_1: IndicatorSeed[] = [
  row('1.1', 'Số nhiệm vụ trong Kế hoạch cải cách hành chính', 'nhiệm vụ', PROVINCE, { ...stock, guide: 'Số nhiệm vụ của kế hoạch năm tại ngày chốt số liệu.' }),
  row('1.2', 'Số nhiệm vụ đã hoàn thành', 'nhiệm vụ', PROVINCE, limited('1.1', stock)),
  ratioRow('1.3', 'Tỷ lệ hoàn thành Kế hoạch', '1.2', '1.1', PROVINCE, stock),
  row('1.4', 'Số sở, ban, ngành đã được kiểm tra cải cách hành chính', 'cơ quan', PROVINCE),
  row('1.5.H', 'Số UBND cấp huyện đã được kiểm tra cải cách hành chính', 'cơ quan', PROVINCE, { validTo: DISTRICTS_ENDED }),
  row('1.5', 'Số UBND cấp xã đã được kiểm tra cải cách hành chính', 'cơ quan', PROVINCE),
  row('1.6', 'Số vấn đề phát hiện qua kiểm tra', 'vấn đề', PROVINCE),
  row('1.7', 'Số vấn đề đã xử lý xong', 'vấn đề', PROVINCE, limited('1.6')),
  ratioRow('1.8', 'Tỷ lệ xử lý vấn đề phát hiện qua kiểm tra', '1.7', '1.6', PROVINCE),
  row('1.9', 'Số nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao', 'nhiệm vụ', PROVINCE),
  row('1.10', 'Số nhiệm vụ được giao đã hoàn thành đúng hạn', 'nhiệm vụ', PROVINCE, limited('1.9')),
  row('1.11', 'Số nhiệm vụ được giao đã hoàn thành nhưng quá hạn', 'nhiệm vụ', PROVINCE, limited('1.9')),
  row('1.12', 'Số nhiệm vụ được giao quá hạn chưa hoàn thành', 'nhiệm vụ', PROVINCE, limited('1.9')),
  row('1.13', 'Số phiếu khảo sát mức độ hài lòng của người dân, tổ chức', 'phiếu', UNITS, { rules: [jump] }),
  row('1.14', 'Hình thức khảo sát mức độ hài lòng', '', UNITS, { ...stock, valueType: 'choice', choices: [{ code: '0', label: 'Trực tuyến' }, { code: '1', label: 'Phát phiếu' }, { code: '2', label: 'Kết hợp' }] }),
  row('1.15', 'Tổ chức đối thoại của lãnh đạo với người dân, doanh nghiệp', '', UNITS, { ...stock, valueType: 'yesNo' }),
];

// prettier-ignore
const ANNEX_2: IndicatorSeed[] = [
  row('2.1', 'Số văn bản quy phạm pháp luật cấp tỉnh ban hành', 'văn bản', PROVINCE, { axes: [LEGAL_TYPES], rules: [parts] }),
  row('2.2', 'Số văn bản quy phạm pháp luật cấp huyện ban hành', 'văn bản', DISTRICTS),
  row('2.3', 'Số văn bản quy phạm pháp luật cấp xã ban hành', 'văn bản', COMMUNES),
  row('2.4', 'Số văn bản quy phạm pháp luật đã kiểm tra', 'văn bản', PROVINCE),
  row('2.5', 'Số văn bản phải xử lý sau kiểm tra', 'văn bản', PROVINCE, limited('2.4')),
  row('2.6', 'Số văn bản đã xử lý sau kiểm tra', 'văn bản', PROVINCE, limited('2.5')),
  ratioRow('2.6.TL', 'Tỷ lệ văn bản đã xử lý sau kiểm tra', '2.6', '2.5', PROVINCE),
  row('2.7.M', 'Số văn bản quy phạm pháp luật phải rà soát', 'văn bản', PROVINCE),
  row('2.7', 'Số văn bản quy phạm pháp luật đã rà soát', 'văn bản', PROVINCE, { axes: [LEGAL_TYPES, LEGAL_FORCE], rules: [atMost('2.7.M'), parts] }),
  row('2.8', 'Số văn bản phải xử lý sau rà soát', 'văn bản', PROVINCE, limited('2.7')),
  row('2.9', 'Số văn bản đã xử lý sau rà soát', 'văn bản', PROVINCE, limited('2.8')),
  ratioRow('2.9.TL', 'Tỷ lệ văn bản đã xử lý sau rà soát', '2.9', '2.8', PROVINCE),
];

// prettier-ignore
const ANNEX_3: IndicatorSeed[] = [
  row('3.1', 'Số thủ tục hành chính công bố mới', 'thủ tục', PROVINCE),
  row('3.2', 'Số thủ tục hành chính sửa đổi, bổ sung, thay thế', 'thủ tục', PROVINCE),
  row('3.3', 'Số thủ tục hành chính bãi bỏ', 'thủ tục', PROVINCE),
  row('3.4', 'Số thủ tục hành chính được đơn giản hóa', 'thủ tục', PROVINCE),
  row('3.5', 'Tổng số thủ tục hành chính đang có hiệu lực cấp tỉnh', 'thủ tục', PROVINCE, stock),
  row('3.6', 'Tổng số thủ tục hành chính đang có hiệu lực cấp huyện', 'thủ tục', PROVINCE, { ...stock, validTo: DISTRICTS_ENDED }),
  row('3.7', 'Tổng số thủ tục hành chính đang có hiệu lực cấp xã', 'thủ tục', PROVINCE, stock),
  row('3.8', 'Số thủ tục hành chính liên thông cùng cấp', 'thủ tục', PROVINCE, stock),
  row('3.9', 'Số thủ tục hành chính liên thông giữa các cấp', 'thủ tục', PROVINCE, stock),
  row('3.10.M', 'Số thủ tục hành chính tiếp nhận, trả kết quả tại Trung tâm Phục vụ hành chính công, Bộ phận Một cửa', 'thủ tục', PROVINCE, limited('3.5', stock)),
  ratioRow('3.10', 'Tỷ lệ thủ tục hành chính tiếp nhận tại Trung tâm Phục vụ hành chính công, Bộ phận Một cửa', '3.10.M', '3.5', PROVINCE, stock),
  row('3.11.M', 'Số hồ sơ tiếp nhận tại sở, ban, ngành (gồm kỳ trước chuyển sang)', 'hồ sơ', DEPARTMENTS, { rules: [jump] }),
  row('3.11', 'Số hồ sơ đã giải quyết tại sở, ban, ngành', 'hồ sơ', DEPARTMENTS, limited('3.11.M')),
  row('3.12', 'Số hồ sơ giải quyết đúng hạn tại sở, ban, ngành', 'hồ sơ', DEPARTMENTS, limited('3.11')),
  ratioRow('3.12.TL', 'Tỷ lệ hồ sơ giải quyết đúng hạn tại sở, ban, ngành', '3.12', '3.11', DEPARTMENTS),
  row('3.13', 'Số hồ sơ đã giải quyết tại UBND cấp huyện', 'hồ sơ', DISTRICTS),
  row('3.14', 'Số hồ sơ giải quyết đúng hạn tại UBND cấp huyện', 'hồ sơ', DISTRICTS, limited('3.13')),
  ratioRow('3.14.TL', 'Tỷ lệ hồ sơ giải quyết đúng hạn tại UBND cấp huyện', '3.14', '3.13', DISTRICTS),
  row('3.15.M', 'Số hồ sơ tiếp nhận tại UBND cấp xã (gồm kỳ trước chuyển sang)', 'hồ sơ', COMMUNES, { rules: [jump] }),
  row('3.15', 'Số hồ sơ đã giải quyết tại UBND cấp xã', 'hồ sơ', COMMUNES, limited('3.15.M')),
  row('3.16', 'Số hồ sơ giải quyết đúng hạn tại UBND cấp xã', 'hồ sơ', COMMUNES, limited('3.15')),
  ratioRow('3.16.TL', 'Tỷ lệ hồ sơ giải quyết đúng hạn tại UBND cấp xã', '3.16', '3.15', COMMUNES),
  row('3.17', 'Số phản ánh, kiến nghị về quy định hành chính đã tiếp nhận', 'phản ánh, kiến nghị', UNITS),
  row('3.18', 'Số phản ánh, kiến nghị đã xử lý', 'phản ánh, kiến nghị', UNITS, limited('3.17')),
  ratioRow('3.18.TL', 'Tỷ lệ phản ánh, kiến nghị đã xử lý', '3.18', '3.17', UNITS),
];

// prettier-ignore
const ANNEX_4: IndicatorSeed[] = [
  row('4.1', 'Số cơ quan chuyên môn thuộc UBND cấp tỉnh', 'tổ chức', PROVINCE, stock),
  row('4.2', 'Số ban quản lý và cơ quan, tổ chức hành chính khác thuộc UBND cấp tỉnh', 'tổ chức', PROVINCE, stock),
  row('4.3', 'Số tổ chức phối hợp liên ngành do cấp tỉnh thành lập', 'tổ chức', PROVINCE, stock),
  row('4.4', 'Số đơn vị sự nghiệp công lập thuộc UBND cấp tỉnh', 'đơn vị', PROVINCE, stock),
  row('4.4.TL', 'Tỷ lệ giảm số đơn vị sự nghiệp công lập so với mốc', '%', PROVINCE, { ...stock, valueType: 'percent', decimals: 2 }),
  row('4.5', 'Số biên chế công chức được giao', 'người', UNITS, stock),
  row('4.6', 'Số công chức có mặt', 'người', UNITS, stock),
  row('4.7', 'Số công chức tinh giản biên chế trong kỳ', 'người', UNITS),
  row('4.8', 'Tỷ lệ giảm biên chế công chức so với năm 2021', '%', PROVINCE, { ...stock, valueType: 'percent', decimals: 2 }),
  row('4.9', 'Số người làm việc trong đơn vị sự nghiệp được giao', 'người', UNITS, stock),
  row('4.10', 'Số người làm việc trong đơn vị sự nghiệp có mặt', 'người', UNITS, stock),
  row('4.11', 'Số người làm việc trong đơn vị sự nghiệp tinh giản trong kỳ', 'người', UNITS),
];

// prettier-ignore
const ANNEX_5: IndicatorSeed[] = [
  row('5.1', 'Số cơ quan, tổ chức hành chính bố trí theo vị trí việc làm được duyệt', 'cơ quan', PROVINCE, stock),
  row('5.2', 'Số đơn vị sự nghiệp công lập bố trí theo vị trí việc làm được duyệt', 'đơn vị', PROVINCE, stock),
  row('5.3', 'Số công chức được tuyển dụng qua thi tuyển', 'người', PROVINCE),
  row('5.4', 'Số công chức được xét tuyển, tiếp nhận', 'người', PROVINCE),
  row('5.5', 'Số viên chức được tuyển dụng qua thi tuyển', 'người', PROVINCE),
  row('5.6', 'Số viên chức được tuyển dụng qua xét tuyển', 'người', PROVINCE),
  row('5.7', 'Số lãnh đạo cấp sở được bổ nhiệm mới', 'người', PROVINCE, { axes: [BY_EXAM] }),
  row('5.8', 'Số lãnh đạo cấp phòng được bổ nhiệm mới', 'người', UNITS, { axes: [BY_EXAM] }),
  row('5.9', 'Số lãnh đạo cấp tỉnh bị kỷ luật', 'người', PROVINCE),
  row('5.10', 'Số lãnh đạo cấp sở bị kỷ luật', 'người', PROVINCE),
  row('5.11', 'Số lãnh đạo cấp phòng bị kỷ luật', 'người', UNITS),
  row('5.12', 'Số cán bộ, công chức cấp xã bị kỷ luật', 'người', COMMUNES),
  row('5.13', 'Số lượt cán bộ, công chức, viên chức được đào tạo, bồi dưỡng', 'lượt người', UNITS, { rules: [jump] }),
];

// prettier-ignore
const ANNEX_6: IndicatorSeed[] = [
  row('6.1', 'Kế hoạch vốn đầu tư công được giao', 'triệu đồng', UNITS, { ...stock, valueType: 'money', decimals: 3, guide: 'Vốn của cả năm tại ngày chốt số liệu.' }),
  row('6.2', 'Vốn đầu tư công đã giải ngân lũy kế từ đầu năm', 'triệu đồng', UNITS, { ...stock, valueType: 'money', decimals: 3, rules: [{ ...atMost('6.1'), severity: 'warning' }] }),
  ratioRow('6.3', 'Tỷ lệ giải ngân vốn đầu tư công', '6.2', '6.1', UNITS, stock),
  row('6.4', 'Số đơn vị sự nghiệp công lập thực hiện cơ chế tự chủ', 'đơn vị', PROVINCE, { ...stock, rules: [sumOf(['6.5', '6.6', '6.7', '6.8', '6.9', '6.10'])] }),
  row('6.5', 'Đơn vị tự bảo đảm chi thường xuyên và chi đầu tư', 'đơn vị', PROVINCE, stock),
  row('6.6', 'Đơn vị tự bảo đảm chi thường xuyên', 'đơn vị', PROVINCE, stock),
  row('6.7', 'Đơn vị tự bảo đảm từ 70% đến dưới 100% chi thường xuyên', 'đơn vị', PROVINCE, stock),
  row('6.8', 'Đơn vị tự bảo đảm từ 30% đến dưới 70% chi thường xuyên', 'đơn vị', PROVINCE, stock),
  row('6.9', 'Đơn vị tự bảo đảm từ 10% đến dưới 30% chi thường xuyên', 'đơn vị', PROVINCE, stock),
  row('6.10', 'Đơn vị do ngân sách nhà nước bảo đảm chi thường xuyên', 'đơn vị', PROVINCE, stock),
  row('6.11', 'Số đơn vị sự nghiệp công lập đã chuyển thành công ty cổ phần (lũy kế)', 'đơn vị', PROVINCE, stock),
];

// prettier-ignore
const ANNEX_7: IndicatorSeed[] = [
  row('7.1', 'Kiến trúc chính quyền điện tử, chính quyền số', '', PROVINCE, { ...stock, valueType: 'choice', choices: [{ code: 'chua', label: 'Chưa ban hành' }, { code: 'da', label: 'Đã ban hành' }, { code: 'cap-nhat', label: 'Đã cập nhật phiên bản mới' }] }),
  row('7.2', 'Tỷ lệ đơn vị kết nối hệ thống họp trực tuyến', '%', PROVINCE, { ...stock, valueType: 'percent', decimals: 2 }),
  row('7.3', 'Hệ thống thông tin báo cáo của tỉnh kết nối với Hệ thống thông tin báo cáo Chính phủ', '', PROVINCE, { ...stock, valueType: 'yesNo' }),
  row('7.4', 'Số dịch vụ dữ liệu kết nối trên nền tảng tích hợp, chia sẻ dữ liệu (LGSP)', 'dịch vụ', PROVINCE, stock),
  row('7.5.M', 'Số văn bản gửi đi', 'văn bản', UNITS),
  row('7.5.T', 'Số văn bản điện tử ký số gửi đi', 'văn bản', UNITS, limited('7.5.M')),
  ratioRow('7.5', 'Tỷ lệ văn bản điện tử được ký số gửi đi', '7.5.T', '7.5.M', UNITS),
  row('7.6', 'Số dịch vụ công trực tuyến toàn trình', 'dịch vụ công', PROVINCE, stock),
  row('7.7', 'Số dịch vụ công trực tuyến một phần', 'dịch vụ công', PROVINCE, stock),
  row('7.8.M', 'Tổng số hồ sơ tiếp nhận', 'hồ sơ', UNITS, { rules: [jump] }),
  row('7.8', 'Số hồ sơ tiếp nhận trực tuyến', 'hồ sơ', UNITS, limited('7.8.M')),
  ratioRow('7.8.TL', 'Tỷ lệ hồ sơ tiếp nhận trực tuyến', '7.8', '7.8.M', UNITS),
  row('7.9.M', 'Số hồ sơ có phát sinh nghĩa vụ thanh toán', 'hồ sơ', UNITS),
  row('7.9', 'Số hồ sơ thanh toán trực tuyến', 'hồ sơ', UNITS, limited('7.9.M')),
  ratioRow('7.9.TL', 'Tỷ lệ hồ sơ thanh toán trực tuyến', '7.9', '7.9.M', UNITS),
  row('7.10.T', 'Số hồ sơ được số hóa', 'hồ sơ', UNITS, limited('7.8.M')),
  ratioRow('7.10', 'Tỷ lệ hồ sơ thủ tục hành chính được số hóa', '7.10.T', '7.8.M', UNITS),
  row('7.11.M', 'Số kết quả giải quyết thủ tục hành chính', 'kết quả', UNITS),
  row('7.11.T', 'Số kết quả giải quyết thủ tục hành chính điện tử', 'kết quả', UNITS, limited('7.11.M')),
  ratioRow('7.11', 'Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử', '7.11.T', '7.11.M', UNITS),
  row('7.12', 'Số thủ tục hành chính thực hiện qua dịch vụ bưu chính công ích', 'thủ tục', PROVINCE, stock),
  row('7.13', 'Số hồ sơ tiếp nhận, trả kết quả qua dịch vụ bưu chính công ích', 'hồ sơ', UNITS),
];

export const INDICATORS: IndicatorSeed[] = [
  ...ANNEX_1,
  ...ANNEX_2,
  ...ANNEX_3,
  ...ANNEX_4,
  ...ANNEX_5,
  ...ANNEX_6,
  ...ANNEX_7,
];
