/** Phrases of the reports that are composed by rule; `tasks`, `criteria` … are counts. */

export const OWN_PLAN: readonly ((place: string, tasks: number) => string)[] = [
  (place, tasks) => `Đã ban hành Kế hoạch CCHC năm 2026 của ${place} với ${tasks} nhiệm vụ.`,
  (place, tasks) =>
    `UBND ${place} đã ban hành kế hoạch gồm ${tasks} nhiệm vụ, mỗi nhiệm vụ có công chức chịu trách nhiệm và thời hạn.`,
  (place, tasks) =>
    `Đã ban hành Kế hoạch CCHC năm 2026 với ${tasks} nhiệm vụ; giao Văn phòng HĐND và UBND ${place} theo dõi, đôn đốc hằng tháng.`,
  (place, tasks) =>
    `Kế hoạch CCHC của ${place} có ${tasks} nhiệm vụ, trong đó 05 nhiệm vụ về giải quyết hồ sơ tại Trung tâm Phục vụ hành chính công.`,
  (place, tasks) => `Đã ban hành kế hoạch với ${tasks} nhiệm vụ, công khai trên trang thông tin điện tử của ${place}.`,
  (place, tasks) =>
    `Đã ban hành Kế hoạch CCHC năm 2026 (${tasks} nhiệm vụ), quán triệt tại hội nghị cán bộ, công chức ${place}.`,
  (place, tasks) =>
    `UBND ${place} ban hành kế hoạch gồm ${tasks} nhiệm vụ; lấy kết quả thực hiện làm căn cứ đánh giá công chức cuối năm.`,
  (place, tasks) =>
    `Đã ban hành kế hoạch với ${tasks} nhiệm vụ, phân công đồng chí Phó Chủ tịch UBND ${place} trực tiếp chỉ đạo.`,
];
export const LATE_PLAN: readonly string[] = [
  'Chậm so với yêu cầu do chưa bố trí được công chức đầu mối sau sắp xếp.',
  'Ban hành chậm do phải xin ý kiến lại sau khi kiện toàn lãnh đạo UBND.',
  'Chậm thời hạn; đơn vị đã kiểm điểm, rút kinh nghiệm tại giao ban tháng 4.',
];
export const REMEDY: readonly ((place: string, criteria: number) => string)[] = [
  (_, criteria) => `Đã ban hành kế hoạch khắc phục ${two(criteria)} tiêu chí mất điểm, rõ người thực hiện và thời hạn.`,
  (place, criteria) =>
    `UBND ${place} đã phân tích nguyên nhân, ban hành kế hoạch khắc phục ${two(criteria)} tiêu chí thành phần.`,
  (_, criteria) =>
    `Đã ban hành kế hoạch khắc phục ${two(criteria)} nội dung; tập trung tiêu chí hồ sơ trực tuyến và thanh toán trực tuyến.`,
  (place, criteria) =>
    `Đã họp kiểm điểm tập thể lãnh đạo UBND ${place} và ban hành kế hoạch khắc phục ${two(criteria)} tồn tại.`,
  (_, criteria) =>
    `Kế hoạch khắc phục có ${two(criteria)} nội dung, trong đó 02 nội dung về công khai thủ tục và niêm yết phí, lệ phí.`,
  (place, criteria) =>
    `Đã ban hành kế hoạch khắc phục ${two(criteria)} tiêu chí; giao các phòng của ${place} báo cáo kết quả trước ngày 20 hằng tháng.`,
  (_, criteria) =>
    `Đã ban hành kế hoạch khắc phục ${two(criteria)} tiêu chí, gắn với trách nhiệm của Giám đốc Trung tâm Phục vụ hành chính công.`,
];
export const PLAN_FAULTS: readonly { reason: string; mended: string }[] = [
  {
    reason: 'Kế hoạch chưa ghi đơn vị chủ trì và thời hạn của từng nhiệm vụ. Đề nghị bổ sung phụ lục phân công.',
    mended: 'Đã bổ sung phụ lục phân công đơn vị chủ trì, thời hạn từng nhiệm vụ.',
  },
  {
    reason: 'Văn bản gửi kèm là dự thảo, chưa có số và ngày ban hành. Đề nghị gửi bản chính thức.',
    mended: 'Đã gửi lại bản chính thức có chữ ký số.',
  },
  {
    reason: 'Nội dung chưa nêu giải pháp đối với tiêu chí hồ sơ trực tuyến. Đề nghị hoàn thiện.',
    mended: 'Đã bổ sung giải pháp nâng tỷ lệ hồ sơ trực tuyến, có chỉ tiêu từng quý.',
  },
  {
    reason: 'Trích yếu và số văn bản không khớp với tệp trên hệ thống quản lý văn bản. Đề nghị kiểm tra lại.',
    mended: 'Đã kiểm tra, cập nhật đúng số, ngày, trích yếu.',
  },
];

export const ONLINE_MEASURES: readonly ((groups: number) => string)[] = [
  (groups) => `Đã duy trì ${two(groups)} tổ công nghệ số cộng đồng hỗ trợ người dân tại bản.`,
  (groups) => `Đã hướng dẫn tại chỗ cho người dân vào ${two(groups)} phiên chợ, buổi họp bản.`,
  (groups) => `Bố trí ${two(groups)} máy tính và công chức hướng dẫn nộp hồ sơ tại nơi tiếp nhận.`,
  (groups) => `Đã kích hoạt tài khoản định danh cho người dân tại ${two(groups)} bản, tổ dân phố.`,
  () => 'Đã niêm yết mã QR của các thủ tục thường gặp tại nơi tiếp nhận và nhà văn hóa.',
  () => 'Đoàn thanh niên trực hỗ trợ nộp hồ sơ vào sáng thứ Hai và thứ Năm hằng tuần.',
  () => 'Đã giao chỉ tiêu hồ sơ trực tuyến đến từng công chức chuyên môn.',
  () => 'Đã thực hiện “Ngày không giấy tờ” vào thứ Sáu hằng tuần.',
  () => 'Các thủ tục hộ tịch, chứng thực chiếm phần lớn số hồ sơ nộp trực tuyến.',
];
export const ONLINE_DIFFICULTIES: readonly string[] = [
  'Nhiều bản chưa có sóng di động ổn định, người dân phải đến trung tâm xã để nộp hồ sơ.',
  'Người cao tuổi, người dân tộc thiểu số chưa quen sử dụng dịch vụ công trực tuyến.',
  'Nhiều người dân chưa có tài khoản định danh mức độ 2 hoặc dùng chung số điện thoại.',
  'Công chức tiếp nhận kiêm nhiệm, chưa có thời gian hướng dẫn người dân từng bước.',
  'Máy quét, máy tính tại nơi tiếp nhận đã cũ, thường xuyên lỗi.',
  'Hồ sơ đất đai nhiều giấy tờ gốc đã cũ, khó số hóa để nộp trực tuyến.',
  'Hệ thống của Cổng Dịch vụ công chậm vào giờ cao điểm, một số hồ sơ phải nộp lại.',
  'Người dân có thói quen nộp trực tiếp vì nơi ở gần Trung tâm Phục vụ hành chính công.',
];
export const PROPOSALS: readonly string[] = [
  'Đề nghị bổ sung 01 công chức chuyên trách tại Trung tâm Phục vụ hành chính công.',
  'Đề nghị Sở Khoa học và Công nghệ phối hợp doanh nghiệp viễn thông phủ sóng tại các bản còn lõm sóng.',
  'Đề nghị tỉnh hỗ trợ kinh phí thay thế máy quét, máy tính cho nơi tiếp nhận hồ sơ.',
  'Đề nghị Công an tỉnh tiếp tục tổ chức các đợt cấp tài khoản định danh lưu động tại bản.',
  'Đề nghị Sở Nội vụ mở lớp tập huấn riêng cho công chức mới nhận nhiệm vụ.',
  'Đề nghị Văn phòng UBND tỉnh rút gọn thành phần hồ sơ đã có trong cơ sở dữ liệu đất đai.',
  'Đề nghị ban hành mẫu thư xin lỗi thống nhất, tích hợp trên hệ thống giải quyết thủ tục hành chính.',
  'Đề nghị Sở Nông nghiệp và Môi trường tăng cường viên chức đo đạc cho cụm xã.',
];

export const OVERDUE_FILES: readonly ((period: string, files: string, late: number) => string)[] = [
  (period, files, late) =>
    late === 0
      ? `${first(period)} tiếp nhận ${files} hồ sơ, không có hồ sơ quá hạn.`
      : `${first(period)} tiếp nhận ${files} hồ sơ, có ${two(late)} hồ sơ quá hạn; đã gửi đủ ${two(late)} thư xin lỗi và hẹn lại ngày trả.`,
  (period, files, late) =>
    late === 0
      ? `${files} hồ sơ ${period} đều được giải quyết đúng và trước hạn.`
      : `Đã giải quyết ${files} hồ sơ ${period}; ${two(late)} hồ sơ chậm đều có thư xin lỗi của lãnh đạo cơ quan.`,
  (period, files, late) =>
    late === 0
      ? `Không phát sinh hồ sơ quá hạn trong ${period} (${files} hồ sơ).`
      : `Còn ${two(late)}/${files} hồ sơ quá hạn trong ${period}, đã công khai lý do và xin lỗi người dân.`,
  (period, files, late) =>
    late === 0
      ? `Tỷ lệ đúng và trước hạn ${period} đạt 100% trên ${files} hồ sơ.`
      : `Đã rà soát ${files} hồ sơ ${period}; xử lý dứt điểm hồ sơ tồn cũ, phát sinh ${two(late)} hồ sơ chậm, có thư xin lỗi kèm theo.`,
  (period, files, late) =>
    late === 0
      ? `Duy trì cảnh báo trước hạn 03 ngày nên ${period} không có hồ sơ chậm trong tổng số ${files} hồ sơ.`
      : `Kiểm điểm công chức để xảy ra ${two(late)} hồ sơ quá hạn trong ${files} hồ sơ ${period}; thư xin lỗi gửi đủ.`,
];
export const OVERDUE_DIFFICULTIES: readonly string[] = [
  'Hồ sơ đất đai phải xác minh nguồn gốc qua nhiều thời kỳ, bản đồ cũ sai lệch.',
  'Thiếu viên chức đo đạc, mỗi tuần chỉ đo được một đợt.',
  'Hồ sơ liên thông chậm ở khâu lấy ý kiến cơ quan phối hợp.',
  'Mưa lũ chia cắt đường giao thông trong tháng 9, không kiểm tra thực địa được.',
  'Công chức địa chính mới chuyển về, chưa quen hệ thống.',
];
export const PUBLISHED: readonly ((procedures: number) => string)[] = [
  (procedures) =>
    `Đã công khai ${procedures}/${procedures} TTHC thuộc phạm vi giải quyết trên Cổng Dịch vụ công và trang thông tin của cơ quan.`,
  (procedures) => `Đã rà soát, cập nhật ${procedures} TTHC; thay thế các thủ tục đã sửa đổi sau hợp nhất.`,
  (procedures) => `100% trong số ${procedures} TTHC có quy trình, mẫu đơn, phí, lệ phí được công khai.`,
  (procedures) => `Đã công khai ${procedures} TTHC, bổ sung video hướng dẫn cho 06 thủ tục có nhiều hồ sơ.`,
  (procedures) => `Đã đồng bộ ${procedures} TTHC với Cơ sở dữ liệu quốc gia, gỡ bỏ thủ tục hết hiệu lực.`,
];
export const DELAYS: readonly string[] = [
  'Bộ quản lý ngành công bố sửa đổi liên tục, phải cập nhật nhiều lần.',
  'Trang thông tin điện tử đang nâng cấp, một số chuyên mục chưa hiển thị.',
];

const two = (count: number) => String(count).padStart(2, '0');
const first = (period: string) => `Trong ${period}`;
