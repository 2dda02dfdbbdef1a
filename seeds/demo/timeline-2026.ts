import { doc } from '../sources/source-plan';
import { COMMUNE_EVENTS } from './timeline-communes-2026';
import { done, ofProvince, progress, returned, submit, withFile, type DemoEvent } from './timeline-events';
import { GROUP_EVENTS } from './timeline-groups-2026';
import { INDEX_2025, INSPECTED, INSPECTION_PLAN, HALF_YEAR_MEETING, PAYMENTS, SURVEY } from './timeline-documents-2026';

const SNV = 'Sở Nội vụ';
const STP = 'Sở Tư pháp';
const STC = 'Sở Tài chính';
const SKHCN = 'Sở Khoa học và Công nghệ';
const VPUB = 'Văn phòng UBND tỉnh';
const BCD = 'Ban Chỉ đạo CCHC tỉnh Sơn La';

// prettier-ignore
const DIRECTION: DemoEvent[] = [
  ...done('I.1', 'snv', '2025-12-22', '2025-12-24', 'UBND tỉnh đã ban hành Kế hoạch CCHC năm 2026 với 71 nhiệm vụ.', withFile(ofProvince('2381/QĐ-UBND', '2025-12-19', 'Kế hoạch cải cách hành chính năm 2026 của tỉnh Sơn La'), 'Kế hoạch CCHC năm 2026 của tỉnh.pdf')),
  ...done('I.3', 'snv', '2026-03-04', '2026-03-06', 'Đã ban hành Kế hoạch kiểm tra tại 27 cơ quan, đơn vị, trong đó có 20 xã, phường.', INSPECTION_PLAN),
  progress('I.4', 'snv', '2026-06-10', 40, 'Đã kiểm tra 10/27 cơ quan, đơn vị; ban hành 10 thông báo kết quả.', undefined, { value: 11.24, evidence: [INSPECTION_PLAN] }),
  progress('I.4', 'snv', '2026-10-28', 80, 'Đã kiểm tra 21/27 cơ quan, đơn vị; kiến nghị khắc phục 43 nội dung.', 'Mưa lũ tháng 9 làm chậm kế hoạch kiểm tra tại 03 xã vùng cao.', { value: 23.6, proposals: 'Đề nghị cho phép kiểm tra qua hồ sơ đối với 03 xã còn bị chia cắt đường giao thông, báo cáo Ban Chỉ đạo trước 15/12.', evidence: [INSPECTION_PLAN, withFile(doc('438/BC-SNV', '2026-10-27', SNV, 'Báo cáo kết quả kiểm tra cải cách hành chính 10 tháng năm 2026'), 'Danh sách 21 cơ quan, đơn vị đã kiểm tra.xlsx', { table: INSPECTED })] }),
  progress('I.5', 'snv', '2026-05-14', 40, 'Đã kiểm tra đột xuất 06 cơ quan, nhắc nhở 04 công chức vi phạm giờ giấc.'),
  progress('I.5', 'snv', '2026-10-15', 75, 'Đã kiểm tra đột xuất 15 cơ quan, đơn vị; đề nghị kiểm điểm 02 trường hợp.'),
  ...done('I.6', 'svhttdl', '2026-03-12', '2026-03-16', 'Đã ban hành Kế hoạch tuyên truyền CCHC với 12 nội dung, có chuyên mục hằng tuần trên sóng truyền hình.', ofProvince('75/KH-UBND', '2026-03-11', 'Kế hoạch tuyên truyền cải cách hành chính năm 2026')),
  ...done('I.7', 'snv', '2026-03-27', '2026-03-31', 'Ban Chỉ đạo đã họp phiên quý I; 09 kết luận được giao cho 14 sở, ngành và UBND các xã, phường.', doc('02/TB-BCĐ', '2026-03-26', BCD, 'Thông báo kết luận phiên họp quý I năm 2026'), { occurrence: 'Q1' }),
  ...done('I.7', 'snv', '2026-06-25', '2026-06-29', 'Ban Chỉ đạo đã họp phiên quý II gắn với sơ kết 6 tháng; 12 kết luận được giao thành nhiệm vụ.', HALF_YEAR_MEETING, { occurrence: 'Q2' }),
  progress('I.7', 'snv', '2026-09-24', 60, 'Đã chuẩn bị đầy đủ tài liệu phiên họp quý III, trình Trưởng Ban Chỉ đạo ấn định ngày họp.', 'Lịch công tác của Lãnh đạo tỉnh trùng với chỉ đạo khắc phục mưa lũ cuối tháng 9.', { occurrence: 'Q3', proposals: 'Đề nghị lùi phiên họp quý III sang tuần thứ hai của tháng 10.' }),
  ...done('I.7', 'snv', '2026-10-15', '2026-10-20', 'Ban Chỉ đạo đã họp phiên quý III ngày 13/10, chậm so với kế hoạch; 11 kết luận được giao thành nhiệm vụ.', doc('07/TB-BCĐ', '2026-10-14', BCD, 'Thông báo kết luận phiên họp quý III năm 2026'), { occurrence: 'Q3' }),
  progress('I.8', 'snv', '2026-03-27', 85, 'Đã thẩm định hồ sơ tự chấm điểm của 89 cơ quan, đơn vị.', 'Hồ sơ kiểm chứng của nhiều xã, phường mới thành lập còn thiếu, phải yêu cầu bổ sung.'),
  ...done('I.8', 'snv', '2026-04-14', '2026-04-16', 'Đã công bố Chỉ số CCHC năm 2025 của 14 sở, ngành và 75 xã, phường; chậm do phải bổ sung hồ sơ kiểm chứng.', INDEX_2025),
  ...returned('I.10', 'snv', '2026-09-18', '2026-09-22', 'Báo cáo chưa tách kết quả theo xã, phường và chưa nêu số phiếu hợp lệ. Đề nghị bổ sung phụ lục số liệu.', 'Đã khảo sát 3.200 phiếu, chỉ số hài lòng chung đạt 88,4%.', withFile(doc('402/BC-SNV', '2026-09-16', SNV, 'Báo cáo kết quả đo lường sự hài lòng của người dân năm 2026'), 'Báo cáo SIPAS năm 2026.docx')),
  ...done('I.10', 'snv', '2026-09-28', '2026-09-30', 'Đã bổ sung phụ lục kết quả theo 75 xã, phường; 3.142/3.200 phiếu hợp lệ, chỉ số hài lòng chung đạt 88,4%.', withFile(doc('417/BC-SNV', '2026-09-25', SNV, 'Báo cáo kết quả đo lường sự hài lòng của người dân năm 2026 (bổ sung phụ lục)'), 'Phụ lục kết quả SIPAS theo 75 xã, phường.xlsx', { table: SURVEY })),
  ...done('I.11', 'snv', '2026-03-19', '2026-03-23', 'Đã gửi báo cáo CCHC quý I về Bộ Nội vụ và nhập số liệu lên hệ thống báo cáo đúng hạn.', ofProvince('112/BC-UBND', '2026-03-18', 'Báo cáo kết quả công tác cải cách hành chính quý I năm 2026'), { occurrence: 'Q1' }),
  ...done('I.11', 'snv', '2026-06-19', '2026-06-24', 'Đã gửi báo cáo CCHC 6 tháng đầu năm đúng hạn; 86/89 cơ quan, đơn vị gửi số liệu đúng thời gian yêu cầu.', withFile(ofProvince('266/BC-UBND', '2026-06-18', 'Báo cáo kết quả công tác cải cách hành chính 6 tháng đầu năm 2026'), 'Báo cáo CCHC 6 tháng đầu năm 2026.docx'), { occurrence: 'Q2' }),
  ...done('I.11', 'snv', '2026-09-18', '2026-09-22', 'Đã gửi báo cáo CCHC quý III đúng hạn, kèm phụ lục thống kê đủ 07 nhóm tiêu chí.', ofProvince('403/BC-UBND', '2026-09-17', 'Báo cáo kết quả công tác cải cách hành chính quý III năm 2026'), { occurrence: 'Q3' }),
  ...done('I.12', 'vpubnd', '2026-08-21', '2026-08-26', 'Đã tổ chức 02 hội nghị đối thoại, tiếp nhận 64 kiến nghị, giải quyết ngay 41 kiến nghị.', withFile(doc('214/TB-VPUB', '2026-08-20', VPUB, 'Thông báo kết luận Hội nghị đối thoại với người dân, doanh nghiệp năm 2026'), 'Thông báo kết luận đối thoại doanh nghiệp 2026.docx')),
  ...done('I.13', 'snv', '2026-06-12', '2026-06-17', 'Đã tổ chức 03 lớp tập huấn cho 268 công chức đầu mối của sở, ngành và xã, phường.', doc('251/BC-SNV', '2026-06-11', SNV, 'Báo cáo kết quả tập huấn nghiệp vụ cải cách hành chính năm 2026')),
  progress('I.14', 'snv', '2026-08-13', 60, 'Đã tiếp nhận 37 sáng kiến, giải pháp của 22 cơ quan, đơn vị.', undefined, { proposals: 'Đề nghị bố trí kinh phí khen thưởng đột xuất cho các sáng kiến được nhân rộng.' }),
  submit('I.14', 'snv', '2026-11-12', 'Đã thẩm định, công nhận 15 sáng kiến CCHC, trong đó đề xuất nhân rộng 04 sáng kiến.', withFile(ofProvince('2402/QĐ-UBND', '2026-11-11', 'Quyết định công nhận danh mục sáng kiến cải cách hành chính năm 2026'), 'QĐ công nhận danh mục sáng kiến CCHC 2026.pdf')),
];

// prettier-ignore
const INSTITUTIONS: DemoEvent[] = [
  ...done('II.1', 'stp', '2026-01-23', '2026-01-28', 'Đã ban hành Kế hoạch kiểm tra, rà soát VBQPPL năm 2026.', ofProvince('21/KH-UBND', '2026-01-22', 'Kế hoạch kiểm tra, rà soát văn bản quy phạm pháp luật năm 2026')),
  progress('II.2', 'stp', '2026-06-08', 75, 'Đã rà soát 386/471 VBQPPL của tỉnh.', 'Một số sở gửi danh mục chậm, phải đôn đốc hai lần.', { proposals: 'Đề nghị UBND tỉnh phê bình các sở gửi danh mục quá 15 ngày so với yêu cầu.' }),
  ...done('II.2', 'stp', '2026-07-10', '2026-07-15', 'Đã rà soát 471 VBQPPL, đề xuất bãi bỏ 58, sửa đổi 112 văn bản.', withFile(doc('203/BC-STP', '2026-07-08', STP, 'Báo cáo kết quả rà soát văn bản chịu tác động của việc sắp xếp đơn vị hành chính'), 'Báo cáo rà soát VBQPPL sau sắp xếp.pdf')),
  ...done('II.3', 'stp', '2026-01-30', '2026-02-04', 'Đã công bố danh mục 47 VBQPPL hết hiệu lực toàn bộ, 19 văn bản hết hiệu lực một phần.', ofProvince('218/QĐ-UBND', '2026-01-29', 'Quyết định công bố danh mục văn bản quy phạm pháp luật hết hiệu lực năm 2025')),
  ...done('II.4', 'stp', '2026-09-24', '2026-09-28', 'Đã kiểm tra theo chuyên đề tại 05 sở và 08 xã; phát hiện 06 văn bản cần xử lý.', doc('147/KL-STP', '2026-09-23', STP, 'Kết luận kiểm tra văn bản quy phạm pháp luật theo chuyên đề năm 2026')),
  progress('II.5', 'stp', '2026-08-19', 60, 'Đã kiểm tra tình hình thi hành pháp luật tại 07 cơ quan, địa phương.'),
  submit('II.5', 'stp', '2026-11-18', 'Đã hoàn thành theo dõi tình hình thi hành pháp luật trong lĩnh vực đất đai và xử lý vi phạm hành chính.', withFile(ofProvince('496/BC-UBND', '2026-11-16', 'Báo cáo kết quả theo dõi tình hình thi hành pháp luật năm 2026'), 'Báo cáo theo dõi thi hành pháp luật 2026.pdf')),
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
  progress('III.2', 'vpubnd', '2026-10-20', 75, 'Đã trình công bố 58 quyết định với 517 TTHC, thời gian công bố trung bình 06 ngày làm việc.', undefined, { proposals: 'Đề nghị các sở trình công bố trong 05 ngày làm việc kể từ khi nhận quyết định của bộ quản lý ngành.' }),
  ...done('III.3', 'sxd', '2026-06-19', '2026-06-24', 'Đã rà soát 71 TTHC, kiến nghị đơn giản hóa 19 TTHC.', withFile(ofProvince('1306/QĐ-UBND', '2026-06-18', 'Quyết định thông qua phương án đơn giản hóa thủ tục hành chính nhóm A năm 2026'), 'Phương án đơn giản hóa TTHC nhóm A.docx')),
  progress('III.4', 'snnmt', '2026-08-12', 45, 'Đã rà soát 60/112 TTHC.', 'Quy định về đất đai sửa đổi trong năm, phải rà soát lại 23 thủ tục.'),
  progress('III.4', 'snnmt', '2026-10-21', 70, 'Đã hoàn thành rà soát, đang lấy ý kiến về phương án đơn giản hóa 27 TTHC.', 'Chưa thống nhất với cơ quan thuế về thành phần hồ sơ.', { proposals: 'Đề nghị Văn phòng UBND tỉnh chủ trì họp thống nhất với Thuế tỉnh trước ngày 25/11.' }),
  ...done('III.6', 'vpubnd', '2026-06-17', '2026-06-22', 'Đã phê duyệt 1.642 quy trình nội bộ, cấu hình 1.588 quy trình điện tử.', ofProvince('1297/QĐ-UBND', '2026-06-16', 'Quyết định phê duyệt quy trình nội bộ, quy trình điện tử giải quyết thủ tục hành chính')),
  ...done('III.7', 'vpubnd', '2026-05-29', '2026-06-03', 'Đã kiện toàn Trung tâm cấp tỉnh và 75/75 Trung tâm xã, phường.', withFile(ofProvince('1158/QĐ-UBND', '2026-05-28', 'Quyết định kiện toàn tổ chức Trung tâm Phục vụ hành chính công các cấp'), 'Quyết định kiện toàn Trung tâm PVHCC.pdf')),
  ...done('III.9', 'vpubnd', '2026-01-28', '2026-02-02', 'Trong tháng 1 tiếp nhận 24 phản ánh, kiến nghị, đã xử lý 22 phản ánh (gồm cả kỳ trước chuyển sang); chủ yếu về đất đai và chế độ chính sách.', doc('21/BC-VPUB', '2026-01-27', VPUB, 'Báo cáo kết quả xử lý phản ánh, kiến nghị tháng 1 năm 2026'), { occurrence: 'T01' }),
  ...done('III.9', 'vpubnd', '2026-02-27', '2026-03-03', 'Trong tháng 2 tiếp nhận 19 phản ánh, kiến nghị, đã xử lý 20 phản ánh (gồm cả kỳ trước chuyển sang); không có phản ánh quá hạn.', doc('44/BC-VPUB', '2026-02-26', VPUB, 'Báo cáo kết quả xử lý phản ánh, kiến nghị tháng 2 năm 2026'), { occurrence: 'T02' }),
  ...done('III.9', 'vpubnd', '2026-03-30', '2026-04-02', 'Trong tháng 3 tiếp nhận 33 phản ánh, kiến nghị, đã xử lý 31 phản ánh (gồm cả kỳ trước chuyển sang); 09 phản ánh về thái độ tiếp nhận đã được kiểm tra, trả lời.', doc('83/BC-VPUB', '2026-03-27', VPUB, 'Báo cáo kết quả xử lý phản ánh, kiến nghị tháng 3 năm 2026'), { occurrence: 'T03' }),
  ...done('III.9', 'vpubnd', '2026-04-29', '2026-05-05', 'Trong tháng 4 tiếp nhận 35 phản ánh, kiến nghị, đã xử lý 34 phản ánh (gồm cả kỳ trước chuyển sang); 02 phản ánh chuyển cơ quan điều tra theo thẩm quyền.', doc('117/BC-VPUB', '2026-04-28', VPUB, 'Báo cáo kết quả xử lý phản ánh, kiến nghị tháng 4 năm 2026'), { occurrence: 'T04' }),
  ...done('III.9', 'vpubnd', '2026-05-29', '2026-06-02', 'Trong tháng 5 tiếp nhận 36 phản ánh, kiến nghị, đã xử lý 36 phản ánh (gồm cả kỳ trước chuyển sang); thời gian trả lời trung bình 4,6 ngày làm việc.', doc('176/BC-VPUB', '2026-05-28', VPUB, 'Báo cáo kết quả xử lý phản ánh, kiến nghị tháng 5 năm 2026'), { occurrence: 'T05' }),
  ...done('III.9', 'vpubnd', '2026-06-30', '2026-07-03', 'Trong tháng 6 tiếp nhận 39 phản ánh, kiến nghị, đã xử lý 36 phản ánh (gồm cả kỳ trước chuyển sang); lũy kế 6 tháng xử lý 179/186 phản ánh, đạt 96,23%.', doc('244/BC-VPUB', '2026-06-29', VPUB, 'Báo cáo kết quả xử lý phản ánh, kiến nghị tháng 6 năm 2026'), { occurrence: 'T06' }),
  ...done('III.9', 'vpubnd', '2026-07-30', '2026-08-03', 'Trong tháng 7 tiếp nhận 38 phản ánh, kiến nghị, đã xử lý 40 phản ánh (gồm cả kỳ trước chuyển sang); đã trả lời toàn bộ phản ánh còn lại của 6 tháng đầu năm.', doc('279/BC-VPUB', '2026-07-29', VPUB, 'Báo cáo kết quả xử lý phản ánh, kiến nghị tháng 7 năm 2026'), { occurrence: 'T07' }),
  ...done('III.9', 'vpubnd', '2026-09-04', '2026-09-08', 'Trong tháng 8 tiếp nhận 34 phản ánh, kiến nghị, đã xử lý 31 phản ánh (gồm cả kỳ trước chuyển sang); báo cáo gửi chậm do hệ thống của Cổng Dịch vụ công quốc gia tạm dừng nâng cấp.', doc('312/BC-VPUB', '2026-09-03', VPUB, 'Báo cáo kết quả xử lý phản ánh, kiến nghị tháng 8 năm 2026'), { occurrence: 'T08' }),
  ...done('III.9', 'vpubnd', '2026-09-29', '2026-10-02', 'Trong tháng 9 tiếp nhận 36 phản ánh, kiến nghị, đã xử lý 35 phản ánh (gồm cả kỳ trước chuyển sang); 11 phản ánh về lỗi thanh toán trực tuyến đã được khắc phục.', doc('341/BC-VPUB', '2026-09-28', VPUB, 'Báo cáo kết quả xử lý phản ánh, kiến nghị tháng 9 năm 2026'), { occurrence: 'T09' }),
  ...done('III.9', 'vpubnd', '2026-10-29', '2026-11-02', 'Trong tháng 10 tiếp nhận 33 phản ánh, kiến nghị, đã xử lý 33 phản ánh (gồm cả kỳ trước chuyển sang); lũy kế xử lý 318/327 phản ánh, 09 phản ánh còn trong hạn.', doc('377/BC-VPUB', '2026-10-28', VPUB, 'Báo cáo kết quả xử lý phản ánh, kiến nghị tháng 10 năm 2026'), { occurrence: 'T10' }),
  progress('III.9', 'vpubnd', '2026-11-13', 45, 'Từ đầu tháng đến ngày 12/11 tiếp nhận 15 phản ánh, kiến nghị; đã xử lý 11 phản ánh.', undefined, { occurrence: 'T11' }),
  progress('III.10', 'snnmt', '2026-09-16', 80, 'Đã thống nhất dự thảo quy chế phối hợp liên thông với Thuế tỉnh.', 'Chưa kết nối được dữ liệu nghĩa vụ tài chính tự động.', { proposals: 'Đề nghị Sở Khoa học và Công nghệ hỗ trợ dịch vụ chia sẻ dữ liệu qua LGSP trước ngày 10/10.' }),
  ...done('III.10', 'snnmt', '2026-10-14', '2026-10-19', 'Đã ban hành Quy chế phối hợp liên thông TTHC đất đai - thuế; giảm 02 lần đi lại cho người dân.', ofProvince('2187/QĐ-UBND', '2026-10-13', 'Quyết định ban hành Quy chế phối hợp liên thông thủ tục hành chính đất đai - thuế')),
  progress('III.11', 'snv', '2026-10-22', 60, 'Đã khảo sát 45/75 Trung tâm Phục vụ hành chính công xã, phường.'),
  progress('III.12', 'vpubnd', '2026-06-12', 45, 'Đã trả 21.480 kết quả qua dịch vụ bưu chính công ích.'),
  progress('III.12', 'vpubnd', '2026-10-20', 75, 'Lũy kế trả 39.716 kết quả qua dịch vụ bưu chính công ích.', 'Chi phí chuyển phát đến các bản xa còn cao.', { proposals: 'Đề nghị HĐND tỉnh xem xét hỗ trợ một phần cước bưu chính cho người dân tại các xã đặc biệt khó khăn.' }),
];

// prettier-ignore
const STRUCTURE: DemoEvent[] = [
  ...done('IV.1', 'snv', '2026-06-10', '2026-06-15', 'Đã sửa đổi quy định chức năng, nhiệm vụ của 06 sở sau hợp nhất.', ofProvince('1236/QĐ-UBND', '2026-06-09', 'Quyết định sửa đổi quy định chức năng, nhiệm vụ, cơ cấu tổ chức của các sở sau hợp nhất')),
  ...done('IV.2', 'snv', '2026-09-16', '2026-09-21', 'Đã ban hành Quy chế phối hợp giữa các sở với UBND xã, phường theo kết luận phiên họp quý II của Ban Chỉ đạo.', [ofProvince('1978/QĐ-UBND', '2026-09-15', 'Quyết định ban hành Quy chế phối hợp giữa các sở, ban, ngành với UBND xã, phường'), HALF_YEAR_MEETING]),
  progress('IV.3', 'snv', '2026-06-23', 80, 'Đã tổng hợp đề xuất phân cấp 94 nhiệm vụ, đang thẩm định.', 'Một số nhiệm vụ chuyên ngành chưa bảo đảm nhân lực ở cấp xã.'),
  ...done('IV.3', 'snv', '2026-07-22', '2026-07-27', 'Đã phân cấp 61 nhiệm vụ, ủy quyền 18 nhiệm vụ cho UBND cấp xã.', [ofProvince('1571/QĐ-UBND', '2026-07-21', 'Quyết định phân cấp, ủy quyền thực hiện nhiệm vụ quản lý nhà nước cho UBND cấp xã'), HALF_YEAR_MEETING]),
  progress('IV.4', 'snv', '2026-07-09', 35, 'Đã rà soát 412 đơn vị sự nghiệp công lập, dự kiến giảm 38 đơn vị.'),
  progress('IV.4', 'snv', '2026-10-07', 65, 'Đã dự thảo Đề án, đang lấy ý kiến các sở.', 'Chờ hướng dẫn của Bộ về tiêu chí sắp xếp đơn vị sự nghiệp y tế, giáo dục cấp xã.', { proposals: 'Đề nghị UBND tỉnh có văn bản xin ý kiến Bộ Nội vụ về tiêu chí sắp xếp trạm y tế, trường học liên xã.' }),
  ...done('IV.5', 'snv', '2026-10-23', '2026-10-28', 'Đã rà soát 47 tổ chức phối hợp liên ngành, giải thể 19, kiện toàn 28.', ofProvince('2258/QĐ-UBND', '2026-10-22', 'Quyết định giải thể, kiện toàn các tổ chức phối hợp liên ngành của tỉnh')),
  ...done('IV.6', 'snv', '2026-06-18', '2026-06-23', 'Đã báo cáo tình hình quản lý, sử dụng biên chế 6 tháng đầu năm.', ofProvince('263/BC-UBND', '2026-06-17', 'Báo cáo tình hình quản lý, sử dụng biên chế năm 2026')),
  progress('IV.7', 'snv', '2026-09-09', 30, 'Đã thống kê 2.247 bản, tiểu khu, tổ dân phố, lập danh sách chưa đủ tiêu chí.', undefined, { proposals: 'Đề nghị cho thực hiện sau khi có nghị định mới về tổ chức thôn, tổ dân phố.' }),
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
  progress('V.4', 'syt', '2026-10-29', 60, 'Đã tiếp nhận 121 hồ sơ dự tuyển, dự kiến xét tuyển trong tháng 12.', 'Thiếu nguồn bác sĩ dự tuyển về trạm y tế xã, phải gia hạn nhận hồ sơ.', { proposals: 'Đề nghị bổ sung chính sách thu hút bác sĩ về xã đặc biệt khó khăn.' }),
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
  progress('VI.2', 'stc', '2026-04-08', 15, 'Giải ngân đến 31/3 đạt 14,6% kế hoạch vốn, cao hơn cùng kỳ 2,1 điểm phần trăm.', undefined, { value: 14.6 }),
  progress('VI.2', 'stc', '2026-07-06', 38, 'Giải ngân đến 30/6 đạt 38,2% kế hoạch vốn.', 'Vướng giải phóng mặt bằng tại 05 dự án giao thông.', { value: 38.2, proposals: 'Đề nghị UBND các xã Mai Sơn, Thuận Châu, Vân Hồ bàn giao mặt bằng trước 31/8.' }),
  progress('VI.2', 'stc', '2026-10-08', 61, 'Giải ngân đến 30/9 đạt 61,5% kế hoạch vốn.', 'Giá vật liệu tăng, 03 nhà thầu thi công chậm.', { value: 61.5, proposals: 'Đề nghị điều chuyển 186 tỷ đồng của các dự án giải ngân dưới 30% sang dự án có khối lượng.' }),
  ...returned('VI.3', 'stc', '2026-06-26', '2026-07-01', 'Phương án mới có 61/75 xã, phường; chưa có biên bản kiểm kê của 14 xã. Đề nghị hoàn thiện và trình lại.', 'Đã xây dựng phương án xử lý 318 cơ sở nhà, đất dôi dư.', withFile(doc('211/TTr-STC', '2026-06-25', STC, 'Tờ trình phương án sắp xếp, xử lý tài sản công sau sắp xếp đơn vị hành chính'), 'Tờ trình phương án xử lý nhà, đất dôi dư.docx')),
  ...done('VI.3', 'stc', '2026-07-28', '2026-07-31', 'Đã phê duyệt phương án xử lý 372 cơ sở nhà, đất của 75/75 xã, phường.', withFile(ofProvince('1613/QĐ-UBND', '2026-07-27', 'Quyết định phê duyệt phương án sắp xếp, xử lý tài sản công sau sắp xếp đơn vị hành chính'), 'QĐ 1613 phê duyệt phương án tài sản công.pdf')),
  ...done('VI.4', 'stc', '2026-09-22', '2026-09-25', 'Đã nâng mức tự chủ của 17 đơn vị sự nghiệp công lập.', ofProvince('2028/QĐ-UBND', '2026-09-21', 'Quyết định điều chỉnh mức tự chủ tài chính của một số đơn vị sự nghiệp công lập')),
  ...done('VI.5', 'stc', '2026-06-22', '2026-06-25', 'Đã rà soát thu ngân sách 5 tháng, đạt 47,3% dự toán; đề xuất 06 giải pháp.', doc('298/BC-STC', '2026-06-19', STC, 'Báo cáo rà soát, đánh giá công tác thu ngân sách 6 tháng đầu năm 2026')),
  ...done('VI.6', 'stc', '2026-09-28', '2026-10-01', 'Đã thực hiện 33/35 kiến nghị kiểm toán, đạt 94,28%; 02 kiến nghị chưa đến hạn.', doc('431/BC-STC', '2026-09-25', STC, 'Báo cáo kết quả quyết toán, thực hiện kiến nghị kiểm toán')),
  progress('VI.7', 'stc', '2026-08-25', 20, 'Đã giao 05 sở rà soát danh mục dịch vụ cần ban hành định mức.', 'Chờ thông tư hướng dẫn của các bộ quản lý ngành.'),
];

// prettier-ignore
const DIGITAL: DemoEvent[] = [
  ...done('VII.1', 'skhcn', '2026-02-27', '2026-03-04', 'Đã ban hành Kế hoạch chuyển đổi số, phát triển chính quyền số năm 2026 với 54 nhiệm vụ.', ofProvince('57/KH-UBND', '2026-02-26', 'Kế hoạch chuyển đổi số, phát triển chính quyền số năm 2026')),
  progress('VII.2', 'skhcn', '2026-07-14', 60, 'Đã khảo sát hiện trạng, dự thảo kiến trúc phiên bản mới.'),
  ...returned('VII.2', 'skhcn', '2026-09-28', '2026-10-05', 'Tài liệu kèm theo là tờ trình, chưa phải quyết định phê duyệt theo yêu cầu của kế hoạch. Đề nghị gửi lại khi UBND tỉnh ban hành.', 'Đã hoàn thiện và trình UBND tỉnh kiến trúc chính quyền số.', withFile(doc('173/TTr-SKHCN', '2026-09-25', SKHCN, 'Tờ trình phê duyệt Kiến trúc chính quyền số tỉnh Sơn La'), 'Tờ trình Kiến trúc chính quyền số.docx')),
  progress('VII.2', 'skhcn', '2026-11-09', 90, 'Đã tiếp thu ý kiến thẩm định của Bộ, trình lại UBND tỉnh.', 'Ý kiến thẩm định về lớp dữ liệu dùng chung đến chậm.', { proposals: 'Đề nghị UBND tỉnh phê duyệt trong tháng 11 để kịp lập dự toán năm 2027.' }),
  progress('VII.3', 'skhcn', '2026-06-11', 55, 'Tỷ lệ văn bản điện tử ký số gửi trên trục liên thông đạt 98,7%.'),
  progress('VII.3', 'skhcn', '2026-10-16', 80, 'Tỷ lệ đạt 99,4%; còn 03 xã gửi kèm bản giấy không cần thiết.'),
  progress('VII.4', 'vpubnd', '2026-04-21', 55, 'Đã cung cấp toàn trình 812/1.204 TTHC đủ điều kiện.', '68 TTHC của ngành dọc chưa kết nối với Cổng Dịch vụ công quốc gia.', { value: 67.44 }),
  progress('VII.4', 'vpubnd', '2026-07-14', 75, 'Đã cung cấp toàn trình 934/1.219 TTHC đủ điều kiện.', undefined, { value: 76.62 }),
  ...done('VII.4', 'vpubnd', '2026-09-25', '2026-09-30', 'Đã cung cấp toàn trình 1.012/1.228 TTHC đủ điều kiện, đạt 82,41%.', doc('337/BC-VPUB', '2026-09-24', VPUB, 'Báo cáo kết quả cung cấp dịch vụ công trực tuyến toàn trình'), { value: 82.41 }),
  progress('VII.6', 'vpubnd', '2026-05-12', 60, 'Tỷ lệ thanh toán trực tuyến 4 tháng đạt 39,4%.', 'Người dân vùng cao ít có tài khoản ngân hàng, còn nộp tiền mặt tại quầy.', { value: 39.4, proposals: 'Đề nghị các ngân hàng bố trí điểm mở tài khoản lưu động tại Trung tâm Phục vụ hành chính công xã.' }),
  progress('VII.6', 'vpubnd', '2026-08-14', 80, 'Tỷ lệ thanh toán trực tuyến đạt 46,8%.', undefined, { value: 46.8 }),
  ...returned('VII.6', 'vpubnd', '2026-11-06', '2026-11-11', 'Báo cáo nêu 52,3% nhưng không có mẫu số; số liệu trên Cổng Dịch vụ công là 49,7%. Đề nghị đối chiếu lại.', 'Tỷ lệ thanh toán trực tuyến đến hết tháng 10 đạt 52,3%.', doc('389/BC-VPUB', '2026-11-05', VPUB, 'Báo cáo kết quả thanh toán trực tuyến 10 tháng năm 2026'), { value: 52.3 }),
  submit('VII.6', 'vpubnd', '2026-11-18', 'Đã đối chiếu với Cổng Dịch vụ công: 48.215/95.306 giao dịch thanh toán trực tuyến đến ngày 15/11, đạt 50,58%.', [withFile(doc('401/BC-VPUB', '2026-11-17', VPUB, 'Báo cáo kết quả thanh toán trực tuyến đến ngày 15/11/2026'), 'Số liệu thanh toán trực tuyến đến 15-11-2026.xlsx', { table: PAYMENTS }), withFile(doc('401/BC-VPUB', '2026-11-17', VPUB, 'Phụ lục biểu đồ tỷ lệ thanh toán trực tuyến theo tháng'), 'Biểu đồ thanh toán trực tuyến theo tháng.png', { bars: [34, 35, 37, 39, 42, 44, 45, 47, 48, 49, 51] })], { value: 50.58 }),
  progress('VII.7', 'vpubnd', '2026-05-13', 70, 'Đã số hóa 61% hồ sơ, 82% kết quả giải quyết TTHC.'),
  ...done('VII.7', 'vpubnd', '2026-06-29', '2026-07-02', 'Đã số hóa 84,6% hồ sơ và 100% kết quả giải quyết TTHC còn hiệu lực tại 75/75 xã, phường.', doc('242/BC-VPUB', '2026-06-26', VPUB, 'Báo cáo kết quả số hóa hồ sơ, kết quả giải quyết thủ tục hành chính')),
  ...done('VII.8', 'skhcn', '2026-06-25', '2026-06-30', 'Đã phê duyệt hồ sơ đề xuất cấp độ của 26/26 hệ thống thông tin.', ofProvince('1361/QĐ-UBND', '2026-06-24', 'Quyết định phê duyệt cấp độ an toàn hệ thống thông tin của tỉnh')),
  progress('VII.9', 'skhcn', '2026-07-24', 65, 'Đã kết nối 14 dịch vụ dữ liệu qua LGSP.'),
  ...done('VII.9', 'skhcn', '2026-10-30', '2026-11-04', 'Đã nghiệm thu kết nối 21 dịch vụ dữ liệu và hệ thống thông tin báo cáo của tỉnh.', withFile(doc('34/BB-SKHCN', '2026-10-29', SKHCN, 'Biên bản nghiệm thu kết nối LGSP và hệ thống thông tin báo cáo'), 'Biên bản nghiệm thu LGSP.pdf')),
  ...done('VII.10', 'skhcn', '2026-09-18', '2026-09-23', 'Đã bồi dưỡng kỹ năng số cho 2.874 cán bộ, công chức, viên chức.', doc('226/BC-SKHCN', '2026-09-17', SKHCN, 'Báo cáo kết quả bồi dưỡng kỹ năng số năm 2026')),
];

/**
 * The year as it happened until 20/11/2026, in order of dates: replayed one after another with the clock set to each day.
 * At that point 41 of 71 tasks are completed (7 of them late), 7 are overdue, 13 within their term, 10 without a date;
 * six submissions wait for a decision, and two parts have been sent back and are still with their units.
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
  ...COMMUNE_EVENTS,
].sort((a, b) => a.on.localeCompare(b.on));
