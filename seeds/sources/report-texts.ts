import type { SourceReportText } from './source-data';

const lines = (section: string, ...texts: string[]): SourceReportText[] => texts.map((text) => ({ section, text }));

/** What every province's template says of indices, and of registers beyond the first template; a part without anything to say is left out. */
export const COMMON_REPORT_TEXTS: SourceReportText[] = [
  ...lines('I.1', '[[Chủ đề năm: {{plan.theme}}.]]'),
  ...lines(
    'I.2',
    '[[Văn bản của tỉnh chưa rõ ngày:{{legalDocument.undated.list}}.]]',
    '[[Căn cứ chỉ đạo:{{legalDocument.basis.list}}.]]',
  ),
  ...lines(
    'III.1',
    '[[Chỉ số cải cách hành chính (PAR INDEX): {{index.PARINDEX.history}}.]]',
    '[[Chỉ số năng lực cạnh tranh cấp tỉnh (PCI): {{index.PCI.history}}.]]',
    '[[Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI): {{index.PAPI.history}}.]]',
    '[[Chỉ số hài lòng về sự phục vụ hành chính (SIPAS): {{index.SIPAS.history}}.]]',
    '[[Chỉ số sẵn sàng cho phát triển và ứng dụng công nghệ thông tin (ICT Index): {{index.ICT.history}}.]]',
    '[[Khen thưởng chưa rõ ngày:{{commendation.undated.list}}.]]',
  ),
];

export const SON_LA_TEXTS = [
  ...lines(
    'I.2',
    '[[Từ năm 2018 đến nay, tỉnh đã tổ chức {{indicator.1.51}} hội nghị về công tác cải cách hành chính.]]',
    '[[Ban hành {{legalDocument.stated}} văn bản để chỉ đạo, điều hành, hướng dẫn thực hiện nhiệm vụ cải cách hành chính.]]',
    '[[Trách nhiệm của người đứng đầu là một trong những căn cứ đánh giá, phân loại, bình xét thi đua khen thưởng: {{indicator.1.52}}.]]',
    '[[Thường xuyên ban hành văn bản chỉ đạo, đôn đốc, nhắc nhở người đứng đầu: {{indicator.1.53}}.]]',
  ),
  ...lines(
    'II.2.a',
    '[[Thực hiện cơ chế một cửa, một cửa liên thông tại {{indicator.3.51.capHuyen.fraction}} huyện, thành phố, {{indicator.3.51.capXa.fraction}} xã, phường, thị trấn.]]',
  ),
  ...lines(
    'III.1',
    '[[Bối cảnh kinh tế: {{indicator.1.54}} chương trình kinh tế trọng tâm; {{indicator.1.55}} ha cao su.]]',
  ),
];

export const LAO_CAI_TEXTS = [
  ...lines(
    'I.2',
    '[[Cải cách thể chế là {{indicator.2.52}}, 1 trong {{indicator.1.52}} đột phá chiến lược phát triển tỉnh.]]',
    '[[Lấy cải cách thủ tục hành chính là {{indicator.3.53}}.]]',
    '[[Cải cách chế độ công vụ là một trong những {{indicator.5.53}}.]]',
  ),
  ...lines(
    'II.1.a',
    '[[HĐND, UBND các cấp đã ban hành {{indicator.2.51}} văn bản quy phạm pháp luật, gồm {{indicator.2.51.capTinh}} văn bản của cấp tỉnh, {{indicator.2.51.capHuyen}} văn bản của cấp huyện, {{indicator.2.51.capXa}} văn bản cấp xã ({{indicator.2.51.note}}).]]',
  ),
  ...lines(
    'II.2.a',
    '[[Đã cắt giảm trung bình {{indicator.3.51}} thời gian giải quyết thủ tục hành chính.]]',
    '[[Cải cách thủ tục hành chính đã tiết kiệm cho người dân, doanh nghiệp {{indicator.3.52}} tỷ đồng ({{indicator.3.52.note}}).]]',
  ),
  ...lines(
    'II.3.a',
    '[[Đã giảm {{indicator.4.51}} đầu mối tổ chức hành chính; giảm {{indicator.4.52}} đơn vị sự nghiệp công lập (giảm {{indicator.4.53}}); giảm {{indicator.4.55}} đơn vị hành chính cấp xã; giảm {{indicator.4.56}} thôn, tổ dân phố.]]',
    '[[Trước khi sắp xếp có khoảng {{indicator.4.54}} đơn vị sự nghiệp công lập.]]',
  ),
  ...lines(
    'II.4.a',
    '[[Đã có {{indicator.5.51}} cán bộ lãnh đạo, quản lý được sắp xếp, điều động, luân chuyển.]]',
    '[[Chính sách bảo vệ cán bộ “7 dám”: {{indicator.5.52}}.]]',
  ),
];

export const HA_GIANG_TEXTS = [
  ...lines(
    'I.2',
    '[[Đã đánh giá mức độ quyết liệt đối với {{indicator.1.51}} nhóm lãnh đạo, gồm {{indicator.1.51.thanhVienUbnd}} nhóm thành viên UBND tỉnh, {{indicator.1.51.banCanSu}} nhóm Ban Cán sự Đảng UBND tỉnh, {{indicator.1.51.vanPhong}} nhóm lãnh đạo Văn phòng UBND tỉnh.]]',
  ),
  ...lines(
    'II.2.a',
    '[[UBND tỉnh ban hành {{indicator.3.51}} quyết định công bố danh mục thủ tục hành chính.]]',
    '[[Các sở, ngành tiếp nhận, giải quyết và trả kết quả cho {{indicator.3.52}} hồ sơ, trong đó có {{indicator.3.53}} hồ sơ đã giải quyết xong ({{indicator.3.55}}), còn {{indicator.3.54}} hồ sơ đang giải quyết theo quy định; có {{indicator.3.52.trucTuyen}} hồ sơ được tiếp nhận, giải quyết và trả kết quả trực tuyến.]]',
  ),
  ...lines(
    'II.6.a',
    '[[{{indicator.7.51}} cơ quan, đơn vị chủ động triển khai ứng dụng hiệu quả công nghệ thông tin.]]',
    '[[Duy trì phần mềm quản lý điều hành điện tử {{indicator.7.52}}; tích hợp chữ ký số: {{indicator.7.53}}.]]',
  ),
];

export const QUANG_NINH_TEXTS = [
  ...lines(
    'I.2',
    '[[Cải cách hành chính là một trong {{indicator.1.51}} khâu đột phá của nhiệm kỳ 2020 - 2025.]]',
    '[[Chương trình cải cách hành chính là một trong {{indicator.1.52}} đề án và chương trình trọng điểm của nhiệm kỳ 2020 - 2025.]]',
  ),
  ...lines(
    'II.2.a',
    '[[Thời gian giải quyết thủ tục hành chính giảm (%): {{indicator.3.51}} ({{indicator.3.51.note}}).]]',
    '[[Tỷ lệ hồ sơ giải quyết, trả kết quả đúng hạn và trước hạn trung bình hằng năm tại Trung tâm Phục vụ hành chính công tỉnh đạt {{indicator.3.52.capTinh}}; cấp huyện đạt {{indicator.3.52.capHuyen}}.]]',
    '[[Trung tâm Phục vụ hành chính công hoạt động theo nguyên tắc {{indicator.3.53}} tại chỗ, gồm {{indicator.3.53.tiepNhan}} khâu tiếp nhận, {{indicator.3.53.thamDinh}} khâu thẩm định, {{indicator.3.53.pheDuyet}} khâu phê duyệt, {{indicator.3.53.dongDau}} khâu đóng dấu và {{indicator.3.53.traKetQua}} khâu trả kết quả.]]',
  ),
  ...lines('II.2.b', '[[Có phản ánh phải đi lại {{indicator.3.54}} lần khi giải quyết thủ tục hành chính.]]'),
  ...lines(
    'II.3.a',
    '[[Khối chính quyền tỉnh đã giảm được {{indicator.4.51}} cơ quan, tổ chức hành chính và {{indicator.4.52}} đơn vị sự nghiệp công lập ({{indicator.4.52.note}}).]]',
  ),
  ...lines('II.6.a', '[[Tỷ lệ dịch vụ công trực tuyến mức độ 3, 4 đạt {{indicator.7.51}}.]]'),
];

export const DAK_LAK_TEXTS = [
  ...lines(
    'II.1.a',
    '[[Tỉnh đã ban hành {{indicator.2.51}} văn bản quy phạm pháp luật.]]',
    '[[Đã rà soát {{indicator.2.52}} văn bản quy phạm pháp luật, gồm {{indicator.2.52.nghiQuyet}} nghị quyết, {{indicator.2.52.quyetDinh}} quyết định và {{indicator.2.52.chiThi}} chỉ thị, trong đó có {{indicator.2.52.conHieuLuc}} văn bản còn hiệu lực, {{indicator.2.52.hetToanBo}} văn bản hết hiệu lực toàn bộ và {{indicator.2.52.hetMotPhan}} văn bản hết hiệu lực một phần.]]',
  ),
  ...lines(
    'II.2.a',
    '[[UBND tỉnh ban hành {{indicator.3.51}} quyết định công bố ban hành mới, sửa đổi, bổ sung, thay thế hoặc bãi bỏ đối với {{indicator.3.52}} thủ tục hành chính.]]',
    '[[Cơ chế một cửa, một cửa liên thông được thực hiện ở {{indicator.3.53.soNganh.fraction}} sở, ngành; {{indicator.3.53.capHuyen}} huyện, thị xã, thành phố và {{indicator.3.53.capXa}} xã, phường, thị trấn.]]',
    '[[Hệ thống “Một cửa điện tử cấp huyện” có ở {{indicator.3.54.fraction}} huyện, thị xã, thành phố.]]',
  ),
  ...lines(
    'II.4.a',
    '[[Bồi dưỡng kỹ năng lãnh đạo, quản lý cho {{indicator.5.51.lanhDao}} học viên là công chức lãnh đạo các sở, ngành và UBND cấp huyện.]]',
    '[[Bồi dưỡng quản lý nhà nước cho cấp trưởng, phó phòng cấp sở và cấp huyện với {{indicator.5.51.truongPhoPhong}} học viên.]]',
  ),
  ...lines(
    'II.6.a',
    '[[{{indicator.7.51.soNganh}} sở, ban, ngành, {{indicator.7.51.phongHuyen}} các phòng chuyên môn thuộc UBND huyện và {{indicator.7.51.capXa}} UBND cấp xã có mạng nội bộ (LAN), kết nối internet.]]',
    '[[Mạng chuyên dụng của Đảng kết nối đến {{indicator.7.52}} Huyện ủy, Thị ủy, Thành ủy và đến {{indicator.7.53.fraction}} xã, phường, thị trấn.]]',
    '[[{{indicator.7.54}} hồ sơ thủ tục hành chính cấp huyện được giải quyết trên hệ thống một cửa điện tử liên thông.]]',
    '[[{{indicator.7.55}} dịch vụ công được cung cấp trực tuyến tối thiểu ở mức độ 2.]]',
  ),
];
