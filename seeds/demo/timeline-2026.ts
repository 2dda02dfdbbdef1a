import { doc } from '../sources/source-plan';
import { done, ofProvince, progress, returned, submit, type DemoEvent } from './timeline-events';
import { GROUP_EVENTS } from './timeline-groups-2026';

const SNV = 'Sở Nội vụ';
const STP = 'Sở Tư pháp';
const STC = 'Sở Tài chính';
const SKHCN = 'Sở Khoa học và Công nghệ';
const VPUB = 'Văn phòng UBND tỉnh';

// prettier-ignore
const DIRECTION: DemoEvent[] = [
  ...done('I.1', 'snv', '2025-12-22', '2025-12-24', 'UBND tỉnh đã ban hành Kế hoạch CCHC năm 2026 với 71 nhiệm vụ.', ofProvince('2381/QĐ-UBND', '2025-12-19', 'Kế hoạch cải cách hành chính năm 2026 của tỉnh Sơn La')),
  ...done('I.3', 'snv', '2026-03-04', '2026-03-06', 'Đã ban hành Kế hoạch kiểm tra tại 27 cơ quan, đơn vị, trong đó có 20 xã, phường.', ofProvince('64/KH-UBND', '2026-03-03', 'Kế hoạch kiểm tra công tác cải cách hành chính năm 2026')),
  progress('I.4', 'snv', '2026-06-10', 40, 'Đã kiểm tra 10/27 cơ quan, đơn vị; ban hành 10 thông báo kết quả.'),
  progress('I.4', 'snv', '2026-10-28', 80, 'Đã kiểm tra 21/27 cơ quan, đơn vị; kiến nghị khắc phục 43 nội dung.', 'Mưa lũ tháng 9 làm chậm kế hoạch kiểm tra tại 03 xã vùng cao.'),
  progress('I.5', 'snv', '2026-05-14', 40, 'Đã kiểm tra đột xuất 06 cơ quan, nhắc nhở 04 công chức vi phạm giờ giấc.'),
  progress('I.5', 'snv', '2026-10-15', 75, 'Đã kiểm tra đột xuất 15 cơ quan, đơn vị; đề nghị kiểm điểm 02 trường hợp.'),
  ...done('I.6', 'svhttdl', '2026-03-12', '2026-03-16', 'Đã ban hành Kế hoạch tuyên truyền CCHC với 12 nội dung, có chuyên mục hằng tuần trên sóng truyền hình.', ofProvince('75/KH-UBND', '2026-03-11', 'Kế hoạch tuyên truyền cải cách hành chính năm 2026')),
  progress('I.7', 'snv', '2026-04-16', 25, 'Đã tổ chức phiên họp quý I của Ban Chỉ đạo, ban hành thông báo kết luận.'),
  progress('I.7', 'snv', '2026-07-16', 50, 'Đã tổ chức phiên họp quý II gắn với sơ kết 6 tháng đầu năm.'),
  progress('I.7', 'snv', '2026-10-15', 75, 'Đã tổ chức phiên họp quý III; 11 kết luận được giao thành nhiệm vụ.'),
  progress('I.8', 'snv', '2026-03-27', 85, 'Đã thẩm định hồ sơ tự chấm điểm của 89 cơ quan, đơn vị.', 'Hồ sơ kiểm chứng của nhiều xã, phường mới thành lập còn thiếu, phải yêu cầu bổ sung.'),
  ...done('I.8', 'snv', '2026-04-14', '2026-04-16', 'Đã công bố Chỉ số CCHC năm 2025 của 14 sở, ngành và 75 xã, phường; chậm do phải bổ sung hồ sơ kiểm chứng.', ofProvince('786/QĐ-UBND', '2026-04-10', 'Quyết định công bố Chỉ số cải cách hành chính năm 2025 của các sở, ngành, UBND xã, phường')),
  ...returned('I.10', 'snv', '2026-09-18', '2026-09-22', 'Báo cáo chưa tách kết quả theo xã, phường và chưa nêu số phiếu hợp lệ. Đề nghị bổ sung phụ lục số liệu.', 'Đã khảo sát 3.200 phiếu, chỉ số hài lòng chung đạt 88,4%.', doc('402/BC-SNV', '2026-09-16', SNV, 'Báo cáo kết quả đo lường sự hài lòng của người dân năm 2026')),
  ...done('I.10', 'snv', '2026-09-28', '2026-09-30', 'Đã bổ sung phụ lục kết quả theo 75 xã, phường; 3.142/3.200 phiếu hợp lệ, chỉ số hài lòng chung đạt 88,4%.', doc('417/BC-SNV', '2026-09-25', SNV, 'Báo cáo kết quả đo lường sự hài lòng của người dân năm 2026 (bổ sung phụ lục)')),
  progress('I.11', 'snv', '2026-03-20', 25, 'Đã gửi báo cáo CCHC quý I đúng hạn.'),
  progress('I.11', 'snv', '2026-06-19', 50, 'Đã gửi báo cáo CCHC 6 tháng đầu năm đúng hạn.'),
  progress('I.11', 'snv', '2026-09-18', 75, 'Đã gửi báo cáo CCHC quý III đúng hạn.'),
  ...done('I.12', 'vpubnd', '2026-08-21', '2026-08-26', 'Đã tổ chức 02 hội nghị đối thoại, tiếp nhận 64 kiến nghị, giải quyết ngay 41 kiến nghị.', doc('214/TB-VPUB', '2026-08-20', VPUB, 'Thông báo kết luận Hội nghị đối thoại với người dân, doanh nghiệp năm 2026')),
  ...done('I.13', 'snv', '2026-06-12', '2026-06-17', 'Đã tổ chức 03 lớp tập huấn cho 268 công chức đầu mối của sở, ngành và xã, phường.', doc('251/BC-SNV', '2026-06-11', SNV, 'Báo cáo kết quả tập huấn nghiệp vụ cải cách hành chính năm 2026')),
  progress('I.14', 'snv', '2026-08-13', 60, 'Đã tiếp nhận 37 sáng kiến, giải pháp của 22 cơ quan, đơn vị.'),
  submit('I.14', 'snv', '2026-11-12', 'Đã thẩm định, công nhận 15 sáng kiến CCHC, trong đó đề xuất nhân rộng 04 sáng kiến.', ofProvince('2402/QĐ-UBND', '2026-11-11', 'Quyết định công nhận danh mục sáng kiến cải cách hành chính năm 2026')),
];

// prettier-ignore
const INSTITUTIONS: DemoEvent[] = [
  ...done('II.1', 'stp', '2026-01-23', '2026-01-28', 'Đã ban hành Kế hoạch kiểm tra, rà soát VBQPPL năm 2026.', ofProvince('21/KH-UBND', '2026-01-22', 'Kế hoạch kiểm tra, rà soát văn bản quy phạm pháp luật năm 2026')),
  progress('II.2', 'stp', '2026-06-08', 75, 'Đã rà soát 386/471 VBQPPL của tỉnh.', 'Một số sở gửi danh mục chậm, phải đôn đốc hai lần.'),
  ...done('II.2', 'stp', '2026-07-10', '2026-07-15', 'Đã rà soát 471 VBQPPL, đề xuất bãi bỏ 58, sửa đổi 112 văn bản.', doc('203/BC-STP', '2026-07-08', STP, 'Báo cáo kết quả rà soát văn bản chịu tác động của việc sắp xếp đơn vị hành chính')),
  ...done('II.3', 'stp', '2026-01-30', '2026-02-04', 'Đã công bố danh mục 47 VBQPPL hết hiệu lực toàn bộ, 19 văn bản hết hiệu lực một phần.', ofProvince('218/QĐ-UBND', '2026-01-29', 'Quyết định công bố danh mục văn bản quy phạm pháp luật hết hiệu lực năm 2025')),
  ...done('II.4', 'stp', '2026-09-24', '2026-09-28', 'Đã kiểm tra theo chuyên đề tại 05 sở và 08 xã; phát hiện 06 văn bản cần xử lý.', doc('147/KL-STP', '2026-09-23', STP, 'Kết luận kiểm tra văn bản quy phạm pháp luật theo chuyên đề năm 2026')),
  progress('II.5', 'stp', '2026-08-19', 60, 'Đã kiểm tra tình hình thi hành pháp luật tại 07 cơ quan, địa phương.'),
  submit('II.5', 'stp', '2026-11-18', 'Đã hoàn thành theo dõi tình hình thi hành pháp luật trong lĩnh vực đất đai và xử lý vi phạm hành chính.', ofProvince('496/BC-UBND', '2026-11-16', 'Báo cáo kết quả theo dõi tình hình thi hành pháp luật năm 2026')),
  progress('II.6', 'stc', '2026-05-20', 50, 'Đã trình UBND tỉnh hồ sơ đề nghị bãi bỏ 05 nghị quyết.'),
  ...done('II.6', 'stc', '2026-07-20', '2026-07-22', 'HĐND tỉnh đã thông qua nghị quyết bãi bỏ 05 nghị quyết về mức chi không còn phù hợp.', doc('24/2026/NQ-HĐND', '2026-07-17', 'HĐND tỉnh Sơn La', 'Nghị quyết bãi bỏ một số nghị quyết của HĐND tỉnh trong lĩnh vực tài chính')),
  progress('II.7', 'stp', '2026-04-10', 30, 'Đã tổ chức 18 hội nghị phổ biến pháp luật, phát 6.500 tờ gấp song ngữ Việt - Thái.'),
  progress('II.7', 'stp', '2026-10-09', 80, 'Đã tổ chức 52 hội nghị với trên 4.900 lượt người tham dự.'),
  progress('II.8', 'stp', '2026-10-06', 65, 'Đã xử lý 04/06 văn bản có sai sót về thẩm quyền, còn 02 văn bản đang trình.'),
];

// prettier-ignore
const PROCEDURES: DemoEvent[] = [
  ...done('III.1', 'vpubnd', '2026-01-16', '2026-01-21', 'Đã ban hành Kế hoạch kiểm soát TTHC năm 2026.', ofProvince('12/KH-UBND', '2026-01-15', 'Kế hoạch kiểm soát thủ tục hành chính năm 2026')),
  progress('III.2', 'vpubnd', '2026-06-09', 45, 'Đã trình công bố 31 quyết định với 284 TTHC.'),
  progress('III.2', 'vpubnd', '2026-10-20', 75, 'Đã trình công bố 58 quyết định với 517 TTHC, thời gian công bố trung bình 06 ngày làm việc.'),
  ...done('III.3', 'sxd', '2026-06-19', '2026-06-24', 'Đã rà soát 71 TTHC, kiến nghị đơn giản hóa 19 TTHC.', ofProvince('1306/QĐ-UBND', '2026-06-18', 'Quyết định thông qua phương án đơn giản hóa thủ tục hành chính nhóm A năm 2026')),
  progress('III.4', 'snnmt', '2026-08-12', 45, 'Đã rà soát 60/112 TTHC.', 'Quy định về đất đai sửa đổi trong năm, phải rà soát lại 23 thủ tục.'),
  progress('III.4', 'snnmt', '2026-10-21', 70, 'Đã hoàn thành rà soát, đang lấy ý kiến về phương án đơn giản hóa 27 TTHC.', 'Chưa thống nhất với cơ quan thuế về thành phần hồ sơ.'),
  ...done('III.6', 'vpubnd', '2026-06-17', '2026-06-22', 'Đã phê duyệt 1.642 quy trình nội bộ, cấu hình 1.588 quy trình điện tử.', ofProvince('1297/QĐ-UBND', '2026-06-16', 'Quyết định phê duyệt quy trình nội bộ, quy trình điện tử giải quyết thủ tục hành chính')),
  ...done('III.7', 'vpubnd', '2026-05-29', '2026-06-03', 'Đã kiện toàn Trung tâm cấp tỉnh và 75/75 Trung tâm xã, phường.', ofProvince('1158/QĐ-UBND', '2026-05-28', 'Quyết định kiện toàn tổ chức Trung tâm Phục vụ hành chính công các cấp')),
  progress('III.9', 'vpubnd', '2026-07-03', 50, 'Tiếp nhận 186 phản ánh, kiến nghị; đã xử lý 179, đạt 96,23%.'),
  progress('III.9', 'vpubnd', '2026-11-04', 85, 'Lũy kế tiếp nhận 327 phản ánh, kiến nghị; đã xử lý 318, còn 09 trong hạn.'),
  progress('III.10', 'snnmt', '2026-09-16', 80, 'Đã thống nhất dự thảo quy chế phối hợp liên thông với Thuế tỉnh.', 'Chưa kết nối được dữ liệu nghĩa vụ tài chính tự động.'),
  ...done('III.10', 'snnmt', '2026-10-14', '2026-10-19', 'Đã ban hành Quy chế phối hợp liên thông TTHC đất đai - thuế; giảm 02 lần đi lại cho người dân.', ofProvince('2187/QĐ-UBND', '2026-10-13', 'Quyết định ban hành Quy chế phối hợp liên thông thủ tục hành chính đất đai - thuế')),
  progress('III.11', 'snv', '2026-10-22', 60, 'Đã khảo sát 45/75 Trung tâm Phục vụ hành chính công xã, phường.'),
  progress('III.12', 'vpubnd', '2026-06-12', 45, 'Đã trả 21.480 kết quả qua dịch vụ bưu chính công ích.'),
  progress('III.12', 'vpubnd', '2026-10-20', 75, 'Lũy kế trả 39.716 kết quả qua dịch vụ bưu chính công ích.', 'Chi phí chuyển phát đến các bản xa còn cao.'),
];

// prettier-ignore
const STRUCTURE: DemoEvent[] = [
  ...done('IV.1', 'snv', '2026-06-10', '2026-06-15', 'Đã sửa đổi quy định chức năng, nhiệm vụ của 06 sở sau hợp nhất.', ofProvince('1236/QĐ-UBND', '2026-06-09', 'Quyết định sửa đổi quy định chức năng, nhiệm vụ, cơ cấu tổ chức của các sở sau hợp nhất')),
  ...done('IV.2', 'snv', '2026-09-16', '2026-09-21', 'Đã ban hành Quy chế phối hợp giữa các sở với UBND xã, phường.', ofProvince('1978/QĐ-UBND', '2026-09-15', 'Quyết định ban hành Quy chế phối hợp giữa các sở, ban, ngành với UBND xã, phường')),
  progress('IV.3', 'snv', '2026-06-23', 80, 'Đã tổng hợp đề xuất phân cấp 94 nhiệm vụ, đang thẩm định.', 'Một số nhiệm vụ chuyên ngành chưa bảo đảm nhân lực ở cấp xã.'),
  ...done('IV.3', 'snv', '2026-07-22', '2026-07-27', 'Đã phân cấp 61 nhiệm vụ, ủy quyền 18 nhiệm vụ cho UBND cấp xã.', ofProvince('1571/QĐ-UBND', '2026-07-21', 'Quyết định phân cấp, ủy quyền thực hiện nhiệm vụ quản lý nhà nước cho UBND cấp xã')),
  progress('IV.4', 'snv', '2026-07-09', 35, 'Đã rà soát 412 đơn vị sự nghiệp công lập, dự kiến giảm 38 đơn vị.'),
  progress('IV.4', 'snv', '2026-10-07', 65, 'Đã dự thảo Đề án, đang lấy ý kiến các sở.', 'Chờ hướng dẫn của Bộ về tiêu chí sắp xếp đơn vị sự nghiệp y tế, giáo dục cấp xã.'),
  ...done('IV.5', 'snv', '2026-10-23', '2026-10-28', 'Đã rà soát 47 tổ chức phối hợp liên ngành, giải thể 19, kiện toàn 28.', ofProvince('2258/QĐ-UBND', '2026-10-22', 'Quyết định giải thể, kiện toàn các tổ chức phối hợp liên ngành của tỉnh')),
  ...done('IV.6', 'snv', '2026-06-18', '2026-06-23', 'Đã báo cáo tình hình quản lý, sử dụng biên chế 6 tháng đầu năm.', ofProvince('263/BC-UBND', '2026-06-17', 'Báo cáo tình hình quản lý, sử dụng biên chế năm 2026')),
  progress('IV.7', 'snv', '2026-09-09', 30, 'Đã thống kê 2.247 bản, tiểu khu, tổ dân phố, lập danh sách chưa đủ tiêu chí.'),
  progress('IV.8', 'snv', '2026-09-23', 60, 'Đã kiểm tra 04/06 sở theo kế hoạch.'),
  submit('IV.8', 'snv', '2026-11-19', 'Đã kiểm tra 06/06 sở; kiến nghị sắp xếp lại 05 phòng chưa đủ số lượng biên chế tối thiểu.', doc('88/TB-SNV', '2026-11-17', SNV, 'Thông báo kết quả kiểm tra tổ chức bộ máy các sở năm 2026')),
];

// prettier-ignore
const CIVIL_SERVICE: DemoEvent[] = [
  ...done('V.1', 'snv', '2026-06-24', '2026-06-29', 'Đã phê duyệt Đề án vị trí việc làm của 14/14 sở, ngành.', ofProvince('1352/QĐ-UBND', '2026-06-23', 'Quyết định phê duyệt Đề án vị trí việc làm của các sở, ban, ngành sau hợp nhất')),
  progress('V.2', 'snv', '2026-09-25', 85, 'Đã tổ chức vòng 2, đang chấm phúc khảo.', 'Số thí sinh đăng ký tăng, phải lùi lịch thi vòng 2.'),
  ...done('V.2', 'snv', '2026-10-20', '2026-10-23', 'Đã phê duyệt kết quả tuyển dụng 142 công chức, trong đó 96 công chức xã, phường.', ofProvince('2229/QĐ-UBND', '2026-10-19', 'Quyết định phê duyệt kết quả tuyển dụng công chức năm 2026')),
  ...done('V.3', 'sgddt', '2026-08-28', '2026-09-04', 'Đã tuyển dụng 518/540 chỉ tiêu viên chức giáo dục trước năm học mới.', doc('1064/QĐ-SGDĐT', '2026-08-26', 'Sở Giáo dục và Đào tạo', 'Quyết định phê duyệt kết quả tuyển dụng viên chức giáo dục năm học 2026 - 2027')),
  progress('V.4', 'syt', '2026-08-18', 30, 'Đã phê duyệt kế hoạch tuyển dụng 164 viên chức y tế.'),
  progress('V.4', 'syt', '2026-10-29', 60, 'Đã tiếp nhận 121 hồ sơ dự tuyển, dự kiến xét tuyển trong tháng 12.', 'Thiếu nguồn bác sĩ dự tuyển về trạm y tế xã, phải gia hạn nhận hồ sơ.'),
  ...done('V.5', 'snv', '2026-05-20', '2026-05-25', 'Đã phê duyệt bổ sung quy hoạch 327 lượt chức danh lãnh đạo, quản lý.', ofProvince('1087/QĐ-UBND', '2026-05-19', 'Quyết định phê duyệt bổ sung quy hoạch chức danh lãnh đạo, quản lý')),
  ...done('V.6', 'snv', '2026-03-18', '2026-03-20', 'Đã ban hành Kế hoạch đào tạo, bồi dưỡng 4.150 lượt cán bộ, công chức, viên chức.', ofProvince('81/KH-UBND', '2026-03-17', 'Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm 2026')),
  ...done('V.7', 'snv', '2026-09-11', '2026-09-16', 'Đã bồi dưỡng 1.236 công chức xã, phường qua 21 lớp.', doc('391/BC-SNV', '2026-09-10', SNV, 'Báo cáo kết quả bồi dưỡng công chức xã, phường năm 2026')),
  progress('V.8', 'stc', '2026-10-13', 55, 'Đã phê duyệt đề án thi tuyển 02 chức danh trưởng phòng, có 07 ứng viên đăng ký.'),
  progress('V.9', 'snv', '2026-10-30', 40, 'Đã hướng dẫn bộ tiêu chí đánh giá theo kết quả công việc đến 89 cơ quan, đơn vị.'),
  ...done('V.10', 'vpubnd', '2026-02-11', '2026-02-13', 'Đã ban hành Chỉ thị tăng cường kỷ luật, chống đùn đẩy, né tránh trách nhiệm.', ofProvince('03/CT-UBND', '2026-02-10', 'Chỉ thị về tăng cường kỷ luật, kỷ cương, chống đùn đẩy, né tránh trách nhiệm trong thực thi công vụ')),
];

// prettier-ignore
const PUBLIC_FINANCE: DemoEvent[] = [
  ...done('VI.1', 'stc', '2026-03-25', '2026-03-30', 'Đã giao tự chủ tài chính cho 409/412 đơn vị; 03 đơn vị chờ sắp xếp.', ofProvince('638/QĐ-UBND', '2026-03-24', 'Quyết định giao quyền tự chủ tài chính cho đơn vị sự nghiệp công lập giai đoạn 2026 - 2030')),
  progress('VI.2', 'stc', '2026-07-06', 38, 'Giải ngân đến 30/6 đạt 38,2% kế hoạch vốn.', 'Vướng giải phóng mặt bằng tại 05 dự án giao thông.'),
  progress('VI.2', 'stc', '2026-10-08', 61, 'Giải ngân đến 30/9 đạt 61,5% kế hoạch vốn.', 'Giá vật liệu tăng, 03 nhà thầu thi công chậm.'),
  ...returned('VI.3', 'stc', '2026-06-26', '2026-07-01', 'Phương án mới có 61/75 xã, phường; chưa có biên bản kiểm kê của 14 xã. Đề nghị hoàn thiện và trình lại.', 'Đã xây dựng phương án xử lý 318 cơ sở nhà, đất dôi dư.', doc('211/TTr-STC', '2026-06-25', STC, 'Tờ trình phương án sắp xếp, xử lý tài sản công sau sắp xếp đơn vị hành chính')),
  ...done('VI.3', 'stc', '2026-07-28', '2026-07-31', 'Đã phê duyệt phương án xử lý 372 cơ sở nhà, đất của 75/75 xã, phường.', ofProvince('1613/QĐ-UBND', '2026-07-27', 'Quyết định phê duyệt phương án sắp xếp, xử lý tài sản công sau sắp xếp đơn vị hành chính')),
  ...done('VI.4', 'stc', '2026-09-22', '2026-09-25', 'Đã nâng mức tự chủ của 17 đơn vị sự nghiệp công lập.', ofProvince('2028/QĐ-UBND', '2026-09-21', 'Quyết định điều chỉnh mức tự chủ tài chính của một số đơn vị sự nghiệp công lập')),
  ...done('VI.5', 'stc', '2026-06-22', '2026-06-25', 'Đã rà soát thu ngân sách 5 tháng, đạt 47,3% dự toán; đề xuất 06 giải pháp.', doc('298/BC-STC', '2026-06-19', STC, 'Báo cáo rà soát, đánh giá công tác thu ngân sách 6 tháng đầu năm 2026')),
  ...done('VI.6', 'stc', '2026-09-28', '2026-10-01', 'Đã thực hiện 33/35 kiến nghị kiểm toán, đạt 94,28%; 02 kiến nghị chưa đến hạn.', doc('431/BC-STC', '2026-09-25', STC, 'Báo cáo kết quả quyết toán, thực hiện kiến nghị kiểm toán')),
  progress('VI.7', 'stc', '2026-08-25', 20, 'Đã giao 05 sở rà soát danh mục dịch vụ cần ban hành định mức.', 'Chờ thông tư hướng dẫn của các bộ quản lý ngành.'),
];

// prettier-ignore
const DIGITAL: DemoEvent[] = [
  ...done('VII.1', 'skhcn', '2026-02-27', '2026-03-04', 'Đã ban hành Kế hoạch chuyển đổi số, phát triển chính quyền số năm 2026 với 54 nhiệm vụ.', ofProvince('57/KH-UBND', '2026-02-26', 'Kế hoạch chuyển đổi số, phát triển chính quyền số năm 2026')),
  progress('VII.2', 'skhcn', '2026-07-14', 60, 'Đã khảo sát hiện trạng, dự thảo kiến trúc phiên bản mới.'),
  ...returned('VII.2', 'skhcn', '2026-09-28', '2026-10-05', 'Tài liệu kèm theo là tờ trình, chưa phải quyết định phê duyệt theo yêu cầu của kế hoạch. Đề nghị gửi lại khi UBND tỉnh ban hành.', 'Đã hoàn thiện và trình UBND tỉnh kiến trúc chính quyền số.', doc('173/TTr-SKHCN', '2026-09-25', SKHCN, 'Tờ trình phê duyệt Kiến trúc chính quyền số tỉnh Sơn La')),
  progress('VII.2', 'skhcn', '2026-11-09', 90, 'Đã tiếp thu ý kiến thẩm định của Bộ, trình lại UBND tỉnh.', 'Ý kiến thẩm định về lớp dữ liệu dùng chung đến chậm.'),
  progress('VII.3', 'skhcn', '2026-06-11', 55, 'Tỷ lệ văn bản điện tử ký số gửi trên trục liên thông đạt 98,7%.'),
  progress('VII.3', 'skhcn', '2026-10-16', 80, 'Tỷ lệ đạt 99,4%; còn 03 xã gửi kèm bản giấy không cần thiết.'),
  ...done('VII.4', 'vpubnd', '2026-09-25', '2026-09-30', 'Đã cung cấp toàn trình 1.012/1.228 TTHC đủ điều kiện, đạt 82,41%.', doc('337/BC-VPUB', '2026-09-24', VPUB, 'Báo cáo kết quả cung cấp dịch vụ công trực tuyến toàn trình')),
  progress('VII.6', 'vpubnd', '2026-08-14', 80, 'Tỷ lệ thanh toán trực tuyến đạt 46,8%.'),
  ...returned('VII.6', 'vpubnd', '2026-11-06', '2026-11-11', 'Báo cáo nêu 52,3% nhưng không có mẫu số; số liệu trên Cổng Dịch vụ công là 49,7%. Đề nghị đối chiếu lại.', 'Tỷ lệ thanh toán trực tuyến đến hết tháng 10 đạt 52,3%.', doc('389/BC-VPUB', '2026-11-05', VPUB, 'Báo cáo kết quả thanh toán trực tuyến 10 tháng năm 2026')),
  submit('VII.6', 'vpubnd', '2026-11-18', 'Đã đối chiếu với Cổng Dịch vụ công: 48.215/95.306 giao dịch thanh toán trực tuyến đến ngày 15/11, đạt 50,58%.', doc('401/BC-VPUB', '2026-11-17', VPUB, 'Báo cáo kết quả thanh toán trực tuyến đến ngày 15/11/2026')),
  progress('VII.7', 'vpubnd', '2026-05-13', 70, 'Đã số hóa 61% hồ sơ, 82% kết quả giải quyết TTHC.'),
  ...done('VII.7', 'vpubnd', '2026-06-29', '2026-07-02', 'Đã số hóa 84,6% hồ sơ và 100% kết quả giải quyết TTHC còn hiệu lực tại 75/75 xã, phường.', doc('242/BC-VPUB', '2026-06-26', VPUB, 'Báo cáo kết quả số hóa hồ sơ, kết quả giải quyết thủ tục hành chính')),
  ...done('VII.8', 'skhcn', '2026-06-25', '2026-06-30', 'Đã phê duyệt hồ sơ đề xuất cấp độ của 26/26 hệ thống thông tin.', ofProvince('1361/QĐ-UBND', '2026-06-24', 'Quyết định phê duyệt cấp độ an toàn hệ thống thông tin của tỉnh')),
  progress('VII.9', 'skhcn', '2026-07-24', 65, 'Đã kết nối 14 dịch vụ dữ liệu qua LGSP.'),
  ...done('VII.9', 'skhcn', '2026-10-30', '2026-11-04', 'Đã nghiệm thu kết nối 21 dịch vụ dữ liệu và hệ thống thông tin báo cáo của tỉnh.', doc('34/BB-SKHCN', '2026-10-29', SKHCN, 'Biên bản nghiệm thu kết nối LGSP và hệ thống thông tin báo cáo')),
  ...done('VII.10', 'skhcn', '2026-09-18', '2026-09-23', 'Đã bồi dưỡng kỹ năng số cho 2.874 cán bộ, công chức, viên chức.', doc('226/BC-SKHCN', '2026-09-17', SKHCN, 'Báo cáo kết quả bồi dưỡng kỹ năng số năm 2026')),
];

/**
 * The year as it happened until 20/11/2026, in order of dates: replayed one after another with the clock set to each day.
 * At that point 41 of 71 tasks are completed (7 of them late), 7 are overdue, 13 within their term, 10 without a date;
 * five submissions wait for a decision, and VII.2 has been sent back and is still with its unit.
 */
export const DEMO_TIMELINE: DemoEvent[] = [
  ...DIRECTION,
  ...INSTITUTIONS,
  ...PROCEDURES,
  ...STRUCTURE,
  ...CIVIL_SERVICE,
  ...PUBLIC_FINANCE,
  ...DIGITAL,
  ...GROUP_EVENTS,
].sort((a, b) => a.on.localeCompare(b.on));
