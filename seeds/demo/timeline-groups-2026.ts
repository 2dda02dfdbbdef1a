import { UNITS } from '../reference/sonla-units';
import { doc } from '../sources/source-plan';
import { done, ofProvince, progress, returned, submit, UBND_TINH, withFile, type DemoEvent } from './timeline-events';

/** A unit signs with its own name. */
function issuerOf(key: string): string {
  const unit = UNITS.find((candidate) => candidate.key === key);
  if (!unit) throw new Error(`no unit ${key}`);
  return unit.name;
}

type GroupRow = [
  leadKey: string,
  number: string,
  issuedOn: string,
  submittedOn: string,
  confirmedOn: string,
  result: string,
  /** Of a measurable task. */
  value?: number,
];

function groupDone(code: string, title: string, rows: GroupRow[]): DemoEvent[] {
  return rows.flatMap(([leadKey, number, issuedOn, submittedOn, confirmedOn, result, value]) =>
    done(
      code,
      leadKey,
      submittedOn,
      confirmedOn,
      result,
      doc(number, issuedOn, issuerOf(leadKey), title),
      value === undefined ? {} : { value },
    ),
  );
}

/** I.2: the departments and six communes, one of them after the end of the quarter. */
// prettier-ignore
const OWN_PLANS = groupDone('I.2', 'Kế hoạch cải cách hành chính năm 2026', [
  ['vpubnd', '06/KH-VPUB', '2026-01-14', '2026-01-15', '2026-01-20', 'Đã ban hành Kế hoạch CCHC năm 2026 của Văn phòng với 24 nhiệm vụ, phân công từng phòng theo dõi.'],
  ['snv', '09/KH-SNV', '2026-01-13', '2026-01-14', '2026-01-20', 'Đã ban hành Kế hoạch CCHC năm 2026 của Sở với 46 nhiệm vụ, gắn với nhiệm vụ của cơ quan thường trực Ban Chỉ đạo.'],
  ['stp', '07/KH-STP', '2026-01-16', '2026-01-19', '2026-01-22', 'Đã ban hành Kế hoạch CCHC năm 2026 của Sở với 31 nhiệm vụ, mỗi nhiệm vụ có đơn vị chủ trì và thời hạn.'],
  ['stc', '11/KH-STC', '2026-01-21', '2026-01-22', '2026-01-27', 'Đã ban hành Kế hoạch CCHC năm 2026 của Sở với 38 nhiệm vụ; lồng ghép nội dung cải thiện môi trường đầu tư.'],
  ['sct', '08/KH-SCT', '2026-01-20', '2026-01-21', '2026-01-27', 'Đã ban hành Kế hoạch CCHC năm 2026 của Sở, gồm 27 nhiệm vụ.'],
  ['snnmt', '15/KH-SNNMT', '2026-01-28', '2026-01-29', '2026-02-03', 'Đã ban hành Kế hoạch CCHC năm 2026 của Sở với 41 nhiệm vụ; giao các chi cục xây dựng kế hoạch chi tiết trước 28/02.'],
  ['sxd', '10/KH-SXD', '2026-01-22', '2026-01-23', '2026-01-28', 'Đã ban hành Kế hoạch CCHC năm 2026 của Sở với 33 nhiệm vụ.'],
  ['skhcn', '12/KH-SKHCN', '2026-01-23', '2026-01-26', '2026-01-29', 'Đã ban hành Kế hoạch CCHC năm 2026 của Sở với 35 nhiệm vụ, trọng tâm là chuyển đổi số.'],
  ['svhttdl', '14/KH-SVHTTDL', '2026-01-27', '2026-01-28', '2026-02-03', 'Đã ban hành Kế hoạch CCHC năm 2026 của Sở với 28 nhiệm vụ.'],
  ['sgddt', '13/KH-SGDĐT', '2026-01-26', '2026-01-27', '2026-01-30', 'Đã ban hành Kế hoạch CCHC năm 2026 của Sở, triển khai đến các đơn vị trực thuộc.'],
  ['syt', '16/KH-SYT', '2026-02-02', '2026-02-03', '2026-02-06', 'Đã ban hành Kế hoạch CCHC năm 2026 của Sở với 30 nhiệm vụ.'],
  ['ttra', '05/KH-TTr', '2026-01-19', '2026-01-20', '2026-01-23', 'Đã ban hành Kế hoạch CCHC năm 2026 của Thanh tra tỉnh với 19 nhiệm vụ.'],
  ['sdttg', '18/KH-SDTTG', '2026-02-05', '2026-02-06', '2026-02-11', 'Đã ban hành Kế hoạch CCHC năm 2026 của Sở với 22 nhiệm vụ.'],
  ['bqlkcn', '04/KH-BQL', '2026-01-15', '2026-01-16', '2026-01-21', 'Đã ban hành Kế hoạch CCHC năm 2026 của Ban với 17 nhiệm vụ.'],
  ['tohieu', '21/KH-UBND', '2026-02-04', '2026-02-05', '2026-02-10', 'Đã ban hành Kế hoạch CCHC năm 2026 của phường với 29 nhiệm vụ, niêm yết tại Trung tâm Phục vụ hành chính công.'],
  ['mocchau', '26/KH-UBND', '2026-02-24', '2026-02-25', '2026-03-02', 'Đã ban hành Kế hoạch CCHC năm 2026 của phường với 32 nhiệm vụ, giao văn phòng làm đầu mối theo dõi.'],
  ['maison', '19/KH-UBND', '2026-02-09', '2026-02-10', '2026-02-13', 'Đã ban hành Kế hoạch CCHC năm 2026 của xã với 25 nhiệm vụ.'],
  ['thuanchau', '31/KH-UBND', '2026-03-10', '2026-03-11', '2026-03-16', 'Đã ban hành Kế hoạch CCHC năm 2026 của xã với 26 nhiệm vụ.'],
  ['songma', '43/KH-UBND', '2026-04-07', '2026-04-08', '2026-04-13', 'Đã ban hành Kế hoạch CCHC năm 2026 của xã; chậm so với yêu cầu do thay đổi nhân sự đầu mối.'],
  ['vanho', '28/KH-UBND', '2026-03-04', '2026-03-05', '2026-03-10', 'Đã ban hành Kế hoạch CCHC năm 2026 của xã với 23 nhiệm vụ.'],
]);

/** I.9: Sở Dân tộc và Tôn giáo and phường Mộc Châu have not handed theirs in. */
// prettier-ignore
const REMEDIES = groupDone('I.9', 'Kế hoạch khắc phục tồn tại, hạn chế sau công bố Chỉ số cải cách hành chính năm 2025', [
  ['vpubnd', '37/KH-VPUB', '2026-05-12', '2026-05-13', '2026-05-18', 'Đã phân tích các tiêu chí mất điểm, ban hành kế hoạch khắc phục với 9 nội dung.'],
  ['snv', '58/KH-SNV', '2026-05-08', '2026-05-11', '2026-05-15', 'Đã ban hành kế hoạch khắc phục với 7 nội dung, phân công từng phòng.'],
  ['stp', '44/KH-STP', '2026-05-14', '2026-05-15', '2026-05-20', 'Đã ban hành kế hoạch khắc phục; tập trung tiêu chí xử lý văn bản sau kiểm tra.'],
  ['stc', '61/KH-STC', '2026-05-19', '2026-05-20', '2026-05-25', 'Đã ban hành kế hoạch khắc phục 11 tiêu chí thành phần chưa đạt điểm tối đa.'],
  ['sct', '47/KH-SCT', '2026-05-22', '2026-05-25', '2026-05-28', 'Đã ban hành kế hoạch khắc phục, cam kết không để hồ sơ quá hạn.'],
  ['snnmt', '83/KH-SNNMT', '2026-06-11', '2026-06-12', '2026-06-17', 'Đã ban hành kế hoạch khắc phục, trong đó có giải pháp giảm hồ sơ đất đai quá hạn.'],
  ['sxd', '52/KH-SXD', '2026-05-27', '2026-05-28', '2026-06-02', 'Đã ban hành kế hoạch khắc phục 8 tiêu chí mất điểm.'],
  ['skhcn', '49/KH-SKHCN', '2026-05-15', '2026-05-18', '2026-05-21', 'Đã ban hành kế hoạch khắc phục; rà soát các chỉ tiêu về dịch vụ công trực tuyến.'],
  ['svhttdl', '66/KH-SVHTTDL', '2026-06-05', '2026-06-08', '2026-06-11', 'Đã ban hành kế hoạch khắc phục với 6 nội dung.'],
  ['sgddt', '71/KH-SGDĐT', '2026-06-09', '2026-06-10', '2026-06-15', 'Đã ban hành kế hoạch khắc phục, triển khai đến các phòng và đơn vị trực thuộc.'],
  ['syt', '78/KH-SYT', '2026-06-22', '2026-06-23', '2026-06-26', 'Đã ban hành kế hoạch khắc phục; nâng tỷ lệ hồ sơ trực tuyến là nội dung trọng tâm.'],
  ['ttra', '24/KH-TTr', '2026-05-20', '2026-05-21', '2026-05-26', 'Đã ban hành kế hoạch khắc phục với 4 nội dung.'],
  ['bqlkcn', '19/KH-BQL', '2026-05-26', '2026-05-27', '2026-06-01', 'Đã ban hành kế hoạch khắc phục với 5 nội dung.'],
  ['tohieu', '74/KH-UBND', '2026-06-03', '2026-06-04', '2026-06-09', 'Đã ban hành kế hoạch khắc phục, gắn với kiểm điểm trách nhiệm của công chức tại bộ phận tiếp nhận.'],
  ['maison', '68/KH-UBND', '2026-06-12', '2026-06-15', '2026-06-18', 'Đã ban hành kế hoạch khắc phục 10 tiêu chí mất điểm.'],
  ['thuanchau', '81/KH-UBND', '2026-06-18', '2026-06-19', '2026-06-24', 'Đã ban hành kế hoạch khắc phục với 8 nội dung.'],
  ['songma', '92/KH-UBND', '2026-06-24', '2026-06-25', '2026-06-30', 'Đã ban hành kế hoạch khắc phục; bố trí lại công chức đầu mối CCHC.'],
  ['vanho', '77/KH-UBND', '2026-06-16', '2026-06-17', '2026-06-22', 'Đã ban hành kế hoạch khắc phục với 7 nội dung.'],
]);

/** III.5: twelve of fourteen confirmed; Sở Công Thương waits, Sở Y tế is overdue. */
// prettier-ignore
const SHORTER_TIMES = groupDone('III.5', 'Quyết định rút ngắn thời gian giải quyết thủ tục hành chính', [
  ['vpubnd', '1688/QĐ-UBND', '2026-08-05', '2026-08-06', '2026-08-11', 'Đã rút ngắn 36% thời gian của 22 TTHC thuộc phạm vi giải quyết.', 36],
  ['snv', '1702/QĐ-UBND', '2026-08-07', '2026-08-10', '2026-08-13', 'Đã rút ngắn 33% thời gian của 57 TTHC lĩnh vực nội vụ, lao động.', 33],
  ['stp', '1641/QĐ-UBND', '2026-07-30', '2026-07-31', '2026-08-05', 'Đã rút ngắn 32% thời gian của 64 TTHC lĩnh vực công chứng, hộ tịch, luật sư.', 32],
  ['stc', '1735/QĐ-UBND', '2026-08-12', '2026-08-13', '2026-08-18', 'Đã rút ngắn 41% thời gian của 88 TTHC; đăng ký doanh nghiệp còn 02 ngày làm việc.', 41],
  ['snnmt', '2019/QĐ-UBND', '2026-09-21', '2026-09-22', '2026-09-25', 'Đã rút ngắn 30% thời gian của 112 TTHC, chủ yếu lĩnh vực đất đai, thủy lợi.', 30],
  ['sxd', '1794/QĐ-UBND', '2026-08-20', '2026-08-21', '2026-08-26', 'Đã rút ngắn 34% thời gian của 71 TTHC lĩnh vực xây dựng, vận tải.', 34],
  ['skhcn', '1763/QĐ-UBND', '2026-08-17', '2026-08-18', '2026-08-21', 'Đã rút ngắn 38% thời gian của 43 TTHC.', 38],
  ['svhttdl', '1873/QĐ-UBND', '2026-09-03', '2026-09-04', '2026-09-09', 'Đã rút ngắn 31% thời gian của 59 TTHC lĩnh vực văn hóa, du lịch.', 31],
  ['sgddt', '1905/QĐ-UBND', '2026-09-08', '2026-09-09', '2026-09-14', 'Đã rút ngắn 35% thời gian của 48 TTHC.', 35],
  ['ttra', '1656/QĐ-UBND', '2026-07-31', '2026-08-03', '2026-08-06', 'Đã rút ngắn 30% thời gian của 06 TTHC về tiếp công dân, giải quyết khiếu nại.', 30],
  ['sdttg', '1962/QĐ-UBND', '2026-09-14', '2026-09-15', '2026-09-18', 'Đã rút ngắn 30% thời gian của 18 TTHC lĩnh vực tín ngưỡng, tôn giáo.', 30],
  ['bqlkcn', '1718/QĐ-UBND', '2026-08-10', '2026-08-11', '2026-08-14', 'Đã rút ngắn 45% thời gian của 26 TTHC về đầu tư trong khu công nghiệp.', 45],
]).map(issuedByProvince);

/** The decisions on shorter times are the province's, drafted by each department. */
function issuedByProvince(event: DemoEvent): DemoEvent {
  return event.action === 'submit'
    ? { ...event, evidence: event.evidence.map((document) => ({ ...document, issuer: UBND_TINH })) }
    : event;
}

/** V.11: five of fourteen so far; due with the year. */
// prettier-ignore
const POSTS_CHANGED = groupDone('V.11', 'Quyết định chuyển đổi vị trí công tác năm 2026', [
  ['stp', '112/QĐ-STP', '2026-07-14', '2026-07-15', '2026-07-20', 'Đã chuyển đổi vị trí công tác đối với 03 công chức.'],
  ['skhcn', '168/QĐ-SKHCN', '2026-08-26', '2026-08-27', '2026-09-03', 'Đã chuyển đổi vị trí công tác đối với 02 công chức, 01 viên chức.'],
  ['sgddt', '903/QĐ-SGDĐT', '2026-07-29', '2026-07-30', '2026-08-04', 'Đã chuyển đổi vị trí công tác đối với 14 kế toán trường học.'],
  ['ttra', '57/QĐ-TTr', '2026-09-23', '2026-09-24', '2026-09-29', 'Đã chuyển đổi vị trí công tác đối với 02 công chức.'],
  ['bqlkcn', '41/QĐ-BQL', '2026-10-08', '2026-10-09', '2026-10-14', 'Đã chuyển đổi vị trí công tác đối với 01 công chức.'],
]);

// prettier-ignore
const ON_THE_WAY: DemoEvent[] = [
  progress('I.9', 'sdttg', '2026-06-26', 60, 'Đã họp phân tích tiêu chí mất điểm, đang hoàn thiện dự thảo kế hoạch khắc phục.', 'Một số tiêu chí liên quan lĩnh vực tôn giáo mới tiếp nhận, thiếu số liệu năm trước.'),
  progress('I.9', 'mocchau', '2026-06-29', 40, 'Đã tổng hợp ý kiến các phòng, chưa ban hành kế hoạch khắc phục.', 'Công chức đầu mối kiêm nhiệm, khối lượng hồ sơ đất đai tăng cao.'),
  progress('I.9', 'mocchau', '2026-09-22', 70, 'Đã có dự thảo kế hoạch khắc phục, đang xin ý kiến Thường trực Đảng ủy phường.'),
  progress('III.5', 'syt', '2026-09-28', 50, 'Đã rà soát 96 TTHC, đề xuất rút ngắn thời gian của 41 TTHC.', 'Các thủ tục cấp giấy phép hoạt động phải chờ thẩm định thực tế, khó rút ngắn đủ 30%.', { value: 18, proposals: 'Đề nghị cho phép tính riêng nhóm thủ tục phải thẩm định thực tế.' }),
  progress('III.5', 'sct', '2026-09-29', 85, 'Đã trình UBND tỉnh dự thảo quyết định rút ngắn thời gian của 52 TTHC.', 'Phải lấy lại ý kiến Văn phòng UBND tỉnh về 07 thủ tục mới công bố.', { value: 29 }),
  submit('III.5', 'sct', '2026-11-17', 'Đã rút ngắn 32% thời gian của 52 TTHC lĩnh vực công thương; hoàn thành chậm do chờ công bố danh mục mới.', ofProvince('2419/QĐ-UBND', '2026-11-13', 'Quyết định rút ngắn thời gian giải quyết thủ tục hành chính lĩnh vực công thương'), { value: 32 }),
  progress('III.8', 'snnmt', '2026-04-22', 40, 'Hồ sơ quá hạn giảm từ 214 xuống còn 127 hồ sơ; 100% hồ sơ chậm có thư xin lỗi.', 'Thiếu viên chức đo đạc tại các chi nhánh.'),
  progress('III.8', 'mocchau', '2026-07-21', 55, 'Trong 6 tháng có 38 hồ sơ quá hạn, đã gửi 38 thư xin lỗi và hẹn lại ngày trả kết quả.'),
  progress('III.8', 'tohieu', '2026-09-10', 75, 'Tỷ lệ hồ sơ giải quyết đúng và trước hạn đạt 99,1%; đã thực hiện 12 thư xin lỗi.'),
  progress('III.8', 'sxd', '2026-10-13', 80, 'Không phát sinh hồ sơ quá hạn mới từ ngày 15/8.'),
  progress('III.8', 'thuanchau', '2026-10-21', 70, 'Còn 09 hồ sơ chứng thực, đất đai quá hạn, đã công khai thư xin lỗi.'),
  progress('III.13', 'stp', '2026-03-19', 50, 'Đã công khai 135/135 TTHC trên Cổng Dịch vụ công và trang thông tin của Sở.'),
  progress('III.13', 'stc', '2026-05-06', 60, 'Đã cập nhật 162 TTHC sau hợp nhất, gỡ bỏ 14 TTHC hết hiệu lực.'),
  progress('III.13', 'skhcn', '2026-09-08', 80, 'Đã công khai 100% TTHC, bổ sung mã QR tại nơi tiếp nhận.'),
  progress('V.11', 'stc', '2026-10-06', 40, 'Đã ban hành kế hoạch chuyển đổi vị trí công tác đối với 08 công chức, thực hiện trong tháng 12.'),
  ...returned('V.11', 'sct', '2026-10-21', '2026-10-26', 'Quyết định mới chuyển đổi 01/04 trường hợp theo kế hoạch của Sở. Đề nghị hoàn thành các trường hợp còn lại rồi gửi lại.', 'Đã chuyển đổi vị trí công tác đối với 01 công chức phòng cấp phép.', doc('204/QĐ-SCT', '2026-10-20', 'Sở Công Thương', 'Quyết định chuyển đổi vị trí công tác năm 2026')),
  progress('V.11', 'syt', '2026-10-27', 20, 'Đang rà soát danh sách công chức, viên chức đến thời hạn chuyển đổi.'),
  progress('VII.5', 'tohieu', '2026-07-08', 64, 'Tỷ lệ hồ sơ trực tuyến 6 tháng đạt 63,5%.', undefined, { value: 63.5 }),
  progress('VII.5', 'tohieu', '2026-10-08', 72, 'Tỷ lệ hồ sơ trực tuyến đạt 71,8%, đã vượt chỉ tiêu cả năm.', undefined, { value: 71.8, evidence: [withFile(doc('186/BC-UBND', '2026-10-07', 'UBND phường Tô Hiệu', 'Báo cáo tỷ lệ hồ sơ trực tuyến 9 tháng năm 2026'), 'Biểu đồ hồ sơ trực tuyến 9 tháng.png', { bars: [38, 41, 47, 52, 58, 63, 66, 70, 72] })] }),
  progress('VII.5', 'mocchau', '2026-09-22', 58, 'Tỷ lệ hồ sơ trực tuyến đạt 57,6%; đã lập 03 tổ hỗ trợ người dân tại tiểu khu.', 'Hồ sơ đất đai chiếm 40% và chủ yếu nộp trực tiếp.', { value: 57.6, proposals: 'Đề nghị cho thí điểm nộp trực tuyến hồ sơ đăng ký biến động đất đai tại phường.' }),
  progress('VII.5', 'songma', '2026-10-15', 34, 'Tỷ lệ hồ sơ trực tuyến đạt 33,9%.', 'Nhiều bản chưa có sóng di động ổn định, người dân ít có tài khoản định danh mức 2.', { value: 33.9 }),
  progress('VII.5', 'stp', '2026-10-19', 90, 'Tỷ lệ hồ sơ trực tuyến của Sở đạt 89,5%.', undefined, { value: 89.5 }),
  progress('VII.5', 'vanho', '2026-07-09', 32, 'Tỷ lệ hồ sơ trực tuyến 6 tháng đạt 32,2%.', 'Hơn một nửa số bản chưa có điểm truy cập mạng ổn định.', { value: 32.2 }),
  progress('VII.5', 'vanho', '2026-11-05', 41, 'Tỷ lệ hồ sơ trực tuyến đạt 41,2%, tăng 9 điểm phần trăm so với tháng 6.', undefined, { value: 41.2 }),
];

/** Conclusions of the committee that changed who hands in what. */
// prettier-ignore
const CHANGED_PARTS: DemoEvent[] = [
  { action: 'withdraw', code: 'VII.5', leadKey: 'ttra', on: '2026-04-02', reason: 'Thông báo kết luận số 02/TB-BCĐ ngày 26/3/2026: thủ tục tiếp công dân, giải quyết khiếu nại, tố cáo không nộp trực tuyến toàn trình nên không tính chỉ tiêu này.' },
  { action: 'enter', code: 'III.8', leadKey: 'ttpvhcc', on: '2026-06-29', reason: 'Thông báo kết luận số 04/TB-BCĐ ngày 24/6/2026: Trung tâm tiếp nhận hồ sơ của các sở, ngành nên cùng theo dõi, báo cáo hồ sơ quá hạn.' },
  progress('III.8', 'ttpvhcc', '2026-10-12', 70, 'Đã lắp bảng theo dõi hồ sơ sắp đến hạn của 14 sở, ngành; tháng 9 còn 21 hồ sơ quá hạn, giảm 46 hồ sơ so với tháng 6.', '03 sở chưa cử đủ công chức trực tại Trung tâm.', { proposals: 'Đề nghị các sở phân quyền để Trung tâm gửi thư xin lỗi tự động.' }),
  { action: 'withdraw', code: 'V.11', leadKey: 'sdttg', on: '2026-09-10', reason: 'Báo cáo số 71/BC-SDTTG ngày 07/9/2026: trong năm 2026 không có công chức của Sở đến thời hạn chuyển đổi vị trí công tác.' },
];

/** What the units did on tasks given to a whole group. */
export const GROUP_EVENTS: DemoEvent[] = [
  ...OWN_PLANS,
  ...REMEDIES,
  ...SHORTER_TIMES,
  ...POSTS_CHANGED,
  ...ON_THE_WAY,
  ...CHANGED_PARTS,
];

/** The parts that are told above, as "code unit". */
export const HANDWRITTEN: ReadonlySet<string> = new Set(GROUP_EVENTS.map(({ code, leadKey }) => `${code} ${leadKey}`));
