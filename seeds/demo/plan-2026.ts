import { areaOfTask, type GroupKey, type PlanTaskSeed } from '../reference/plan-row';
import { GROUPS } from '../reference/sonla-groups';

/** A plan of the demonstration; composed throughout (Dữ liệu minh họa). */
export interface DemoPlan {
  year: number;
  number: string;
  issuedOn: string;
  signer: string;
  title: string;
  theme: string;
  programmeCode: '2011-2020' | '2021-2030';
  tasks: PlanTaskSeed[];
}

const DEPARTMENTS: GroupKey[] = ['departments'];
const COMMUNES: GroupKey[] = ['communes'];
const EVERYBODY: GroupKey[] = [...DEPARTMENTS, ...COMMUNES];

/**
 * What each wording of the plan means as a last day. A month, quarter or year ends on its last day, the last of several
 * is the year's; continuous work and work that waits for the centre or for a council session has no date.
 */
const DUE: Record<string, string | null> = {
  'Tháng 12/2025': '2025-12-31',
  'Quý I': '2026-03-31',
  'Quý II': '2026-06-30',
  '30/6': '2026-06-30',
  'Quý III': '2026-09-30',
  '30/9': '2026-09-30',
  '15/11': '2026-11-15',
  '15/12': '2026-12-15',
  'Quý IV': '2026-12-31',
  'Năm 2026': '2026-12-31',
  'Trong năm': '2026-12-31',
  'Hằng quý': '2026-12-31',
  'Hằng tháng': '2026-12-31',
  'Thường xuyên': null,
  'Theo tiến độ': null,
  'Theo kỳ họp HĐND': null,
  'Theo hướng dẫn của TW': null,
};

/** Handed in four times, twelve times. */
const RECURRING = ['Hằng quý', 'Hằng tháng'];

const isGroup = (key: string): key is GroupKey => key in GROUPS;

/** Leads and coordinators are units or whole groups; "các sở" as coordinators means all but the one that leads. */
function task(
  code: string,
  title: string,
  leads: string | string[],
  expectedProduct: string,
  coordinating: string[],
  deadlineText: string,
  target?: PlanTaskSeed['target'],
): PlanTaskSeed {
  const lead = typeof leads === 'string' ? [leads] : leads;
  const dueOn = DUE[deadlineText];
  if (dueOn === undefined) throw new Error(`no due date for "${deadlineText}" of ${code}`);
  return {
    code,
    areaCode: areaOfTask(code),
    title,
    expectedProduct,
    leadKeys: lead.filter((key) => !isGroup(key)),
    leadGroups: lead.filter(isGroup),
    coordinatingKeys: coordinating.filter((key) => !isGroup(key) && !expanded(lead).includes(key)),
    coordinatingGroups: coordinating.filter(isGroup),
    deadlineText,
    dueOn,
    recurring: RECURRING.includes(deadlineText),
    ...(target && { target }),
  };
}

const expanded = (keys: readonly string[]) => keys.flatMap((key) => (isGroup(key) ? GROUPS[key].keys : key));

/** Every unit that a task is given to at the issue, groups expanded. */
export const leadUnitsOf = ({ leadKeys, leadGroups = [] }: PlanTaskSeed): string[] =>
  expanded([...leadKeys, ...leadGroups]);

const percent = (value: number) => ({ value, unit: '%' });

/** Coordinators outside the system (Mặt trận Tổ quốc, newspaper, banks, investors) are not units here and are left out. */
// prettier-ignore
const TASKS: PlanTaskSeed[] = [
  task('I.1', 'Ban hành Kế hoạch CCHC năm 2026 của tỉnh', 'snv', 'Kế hoạch của UBND tỉnh', EVERYBODY, 'Tháng 12/2025'),
  task('I.2', 'Ban hành kế hoạch CCHC năm 2026 của các sở, ngành, UBND xã, phường', EVERYBODY, 'Kế hoạch', [], 'Quý I'),
  task('I.3', 'Ban hành Kế hoạch kiểm tra CCHC năm 2026', 'snv', 'Kế hoạch', ['vpubnd'], 'Quý I'),
  task('I.4', 'Kiểm tra CCHC tại ít nhất 30% số cơ quan, đơn vị', 'snv', 'Thông báo kết quả kiểm tra', DEPARTMENTS, 'Quý IV', percent(30)),
  task('I.5', 'Kiểm tra đột xuất kỷ luật, kỷ cương hành chính', 'snv', 'Báo cáo kết quả', ['ttra'], 'Thường xuyên'),
  task('I.6', 'Ban hành Kế hoạch tuyên truyền CCHC năm 2026', 'svhttdl', 'Kế hoạch', [], 'Quý I'),
  task('I.7', 'Tổ chức họp Ban Chỉ đạo CCHC hằng quý', 'snv', 'Thông báo kết luận', DEPARTMENTS, 'Hằng quý'),
  task('I.8', 'Xác định, công bố Chỉ số CCHC năm 2025 của các sở, ngành, UBND xã, phường', 'snv', 'Quyết định công bố', [], 'Quý I'),
  task('I.9', 'Xây dựng kế hoạch khắc phục hạn chế sau công bố Chỉ số CCHC', EVERYBODY, 'Kế hoạch khắc phục', ['snv'], 'Quý II'),
  task('I.10', 'Khảo sát mức độ hài lòng của người dân (SIPAS) cấp tỉnh', 'snv', 'Báo cáo kết quả', COMMUNES, 'Quý III'),
  task('I.11', 'Báo cáo CCHC định kỳ gửi Bộ Nội vụ', 'snv', '04 báo cáo', DEPARTMENTS, 'Hằng quý'),
  task('I.12', 'Tổ chức đối thoại của lãnh đạo tỉnh với người dân, doanh nghiệp', 'vpubnd', 'Thông báo kết luận', ['stc'], 'Quý III'),
  task('I.13', 'Tập huấn nghiệp vụ CCHC cho công chức đầu mối', 'snv', 'Kế hoạch, báo cáo kết quả lớp', [], 'Quý II'),
  task('I.14', 'Triển khai sáng kiến CCHC năm 2026', 'snv', 'Danh mục sáng kiến', DEPARTMENTS, '15/11'),

  task('II.1', 'Ban hành Kế hoạch kiểm tra, rà soát VBQPPL năm 2026', 'stp', 'Kế hoạch', [], 'Quý I'),
  task('II.2', 'Rà soát VBQPPL chịu tác động của việc sắp xếp đơn vị hành chính', 'stp', 'Danh mục, báo cáo', DEPARTMENTS, '30/6'),
  task('II.3', 'Công bố danh mục VBQPPL hết hiệu lực năm 2025', 'stp', 'Quyết định', DEPARTMENTS, 'Quý I'),
  task('II.4', 'Kiểm tra VBQPPL theo chuyên đề', 'stp', 'Kết luận kiểm tra', [], 'Quý III'),
  task('II.5', 'Theo dõi tình hình thi hành pháp luật', 'stp', 'Báo cáo', DEPARTMENTS, 'Quý IV'),
  task('II.6', 'Bãi bỏ nghị quyết, quyết định không còn phù hợp trong lĩnh vực tài chính', 'stc', 'Tờ trình, dự thảo nghị quyết', ['stp'], 'Theo kỳ họp HĐND'),
  task('II.7', 'Phổ biến, giáo dục pháp luật về quyền, nghĩa vụ của công dân', 'stp', 'Kế hoạch, báo cáo', [], 'Thường xuyên'),
  task('II.8', 'Xử lý văn bản sai thẩm quyền phát hiện qua kiểm tra', 'stp', 'Báo cáo xử lý', [], 'Theo tiến độ'),

  task('III.1', 'Ban hành Kế hoạch kiểm soát TTHC năm 2026', 'vpubnd', 'Kế hoạch', [], 'Quý I'),
  task('III.2', 'Công bố danh mục TTHC sau khi Trung ương ban hành', 'vpubnd', 'Quyết định công bố', DEPARTMENTS, 'Theo hướng dẫn của TW'),
  task('III.3', 'Rà soát, đơn giản hóa TTHC nhóm A (xây dựng, quy hoạch, vận tải)', 'sxd', 'Phương án', ['vpubnd'], '30/6'),
  task('III.4', 'Rà soát, đơn giản hóa TTHC nhóm B (đất đai, môi trường, nông nghiệp)', 'snnmt', 'Phương án', ['vpubnd'], '30/9'),
  task('III.5', 'Cắt giảm ít nhất 30% thời gian giải quyết TTHC', DEPARTMENTS, 'Quyết định', ['vpubnd'], 'Quý III', percent(30)),
  task('III.6', 'Xây dựng quy trình nội bộ, quy trình điện tử giải quyết TTHC', 'vpubnd', 'Quyết định', ['ttpvhcc'], 'Quý II'),
  task('III.7', 'Kiện toàn Trung tâm Phục vụ hành chính công tỉnh và xã, phường theo Nghị định số 118/2025/NĐ-CP', 'vpubnd', 'Quyết định', COMMUNES, 'Quý II'),
  task('III.8', 'Khắc phục tình trạng hồ sơ quá hạn; thực hiện thư xin lỗi', EVERYBODY, 'Báo cáo', [], 'Thường xuyên'),
  task('III.9', 'Xử lý phản ánh, kiến nghị trên Cổng Dịch vụ công', 'vpubnd', 'Báo cáo', DEPARTMENTS, 'Hằng tháng'),
  task('III.10', 'Liên thông TTHC đất đai - thuế', 'snnmt', 'Quy chế phối hợp', ['thue'], 'Quý III'),
  task('III.11', 'Đánh giá hiệu quả hoạt động, thái độ phục vụ của Trung tâm Phục vụ hành chính công xã, phường', 'snv', 'Báo cáo đánh giá', ['vpubnd'], 'Quý IV'),
  task('III.12', 'Trả kết quả TTHC qua dịch vụ bưu chính công ích', 'vpubnd', 'Hợp đồng, báo cáo', ['buudien'], 'Thường xuyên'),
  task('III.13', 'Công khai TTHC trên Cổng Dịch vụ công và trang thông tin điện tử', DEPARTMENTS, 'Trang thông tin', [], 'Thường xuyên'),

  task('IV.1', 'Rà soát chức năng, nhiệm vụ các sở sau hợp nhất', 'snv', 'Quyết định', DEPARTMENTS, 'Quý II'),
  task('IV.2', 'Ban hành Quy chế phối hợp giữa các sở với UBND xã, phường', 'snv', 'Quy chế', ['vpubnd'], 'Quý III'),
  task('IV.3', 'Phân cấp, ủy quyền cho cấp xã', 'snv', 'Nghị quyết, quyết định', ['stp'], 'Quý II'),
  task('IV.4', 'Xây dựng kế hoạch sắp xếp đơn vị sự nghiệp công lập', 'snv', 'Đề án', DEPARTMENTS, 'Quý III'),
  task('IV.5', 'Rà soát, kiện toàn tổ chức phối hợp liên ngành', 'snv', 'Quyết định', [], 'Quý IV'),
  task('IV.6', 'Báo cáo quản lý, sử dụng biên chế', 'snv', 'Báo cáo', DEPARTMENTS, '30/6'),
  task('IV.7', 'Sắp xếp bản, tiểu khu, tổ dân phố', 'snv', 'Nghị quyết', COMMUNES, 'Theo hướng dẫn của TW'),
  task('IV.8', 'Kiểm tra tổ chức bộ máy các sở', 'snv', 'Thông báo kết quả', [], 'Quý IV'),

  task('V.1', 'Phê duyệt Đề án vị trí việc làm sau hợp nhất', 'snv', 'Quyết định', DEPARTMENTS, 'Quý II'),
  task('V.2', 'Tuyển dụng công chức năm 2026', 'snv', 'Kế hoạch, kết quả', [], 'Quý III'),
  task('V.3', 'Tuyển dụng viên chức giáo dục', 'sgddt', 'Kế hoạch, kết quả', ['snv'], 'Quý III'),
  task('V.4', 'Tuyển dụng viên chức y tế', 'syt', 'Kế hoạch, kết quả', ['snv'], 'Quý III'),
  task('V.5', 'Bổ sung quy hoạch chức danh lãnh đạo, quản lý', 'snv', 'Quyết định', [], 'Quý II'),
  task('V.6', 'Ban hành Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm 2026', 'snv', 'Kế hoạch', [], 'Quý I'),
  task('V.7', 'Bồi dưỡng công chức xã, phường', 'snv', 'Báo cáo', COMMUNES, 'Quý III'),
  task('V.8', 'Thí điểm thi tuyển lãnh đạo cấp phòng', 'stc', 'Quyết định', ['snv'], 'Quý IV'),
  task('V.9', 'Đánh giá, xếp loại công chức theo kết quả công việc (KPI)', 'snv', 'Quyết định', DEPARTMENTS, '15/12'),
  task('V.10', 'Ban hành Chỉ thị tăng cường kỷ luật, chống đùn đẩy, né tránh trách nhiệm', 'vpubnd', 'Chỉ thị', ['snv'], 'Quý I'),
  task('V.11', 'Chuyển đổi vị trí công tác theo quy định', DEPARTMENTS, 'Quyết định', [], 'Trong năm'),

  task('VI.1', 'Giao tự chủ tài chính giai đoạn mới cho đơn vị sự nghiệp công lập', 'stc', 'Quyết định', DEPARTMENTS, 'Quý I'),
  task('VI.2', 'Giải ngân vốn đầu tư công đạt từ 95% kế hoạch trở lên', 'stc', 'Báo cáo', [], 'Năm 2026', percent(95)),
  task('VI.3', 'Sắp xếp, xử lý tài sản công sau sắp xếp đơn vị hành chính', 'stc', 'Phương án', COMMUNES, '30/6'),
  task('VI.4', 'Nâng mức tự chủ của đơn vị sự nghiệp công lập', 'stc', 'Quyết định', [], 'Quý III'),
  task('VI.5', 'Rà soát, đánh giá công tác thu ngân sách', 'stc', 'Báo cáo', ['thue'], '30/6'),
  task('VI.6', 'Quyết toán, khắc phục các kiến nghị kiểm toán', 'stc', 'Báo cáo', [], '30/9'),
  task('VI.7', 'Ban hành định mức kinh tế - kỹ thuật dịch vụ sự nghiệp công', 'stc', 'Quyết định', DEPARTMENTS, 'Theo hướng dẫn của TW'),

  task('VII.1', 'Ban hành Kế hoạch chuyển đổi số, phát triển chính quyền số năm 2026', 'skhcn', 'Kế hoạch', [], 'Quý I'),
  task('VII.2', 'Cập nhật kiến trúc chính quyền số của tỉnh', 'skhcn', 'Quyết định', [], 'Quý III'),
  task('VII.3', '100% văn bản điện tử được ký số, trao đổi trên trục liên thông', 'skhcn', 'Báo cáo', DEPARTMENTS, 'Thường xuyên'),
  task('VII.4', 'Cung cấp dịch vụ công trực tuyến toàn trình đạt từ 80% TTHC đủ điều kiện', 'vpubnd', 'Báo cáo', DEPARTMENTS, '30/9', percent(80)),
  task('VII.5', 'Tỷ lệ hồ sơ trực tuyến đạt từ 60% trở lên', EVERYBODY, 'Báo cáo', [], 'Năm 2026', percent(60)),
  task('VII.6', 'Tỷ lệ thanh toán trực tuyến đạt từ 50% trở lên', 'vpubnd', 'Báo cáo', [], 'Quý IV', percent(50)),
  task('VII.7', 'Số hóa hồ sơ, kết quả giải quyết TTHC', 'vpubnd', 'Báo cáo', COMMUNES, '30/6'),
  task('VII.8', 'Phê duyệt phương án bảo đảm an toàn hệ thống thông tin theo cấp độ', 'skhcn', 'Quyết định phê duyệt cấp độ', ['congan'], 'Quý II'),
  task('VII.9', 'Kết nối LGSP, hệ thống thông tin báo cáo của tỉnh', 'skhcn', 'Biên bản nghiệm thu', [], 'Theo tiến độ'),
  task('VII.10', 'Bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức', 'skhcn', 'Báo cáo', ['snv'], 'Quý III'),
];

export const DEMO_PLAN: DemoPlan = {
  year: 2026,
  number: '2381/QĐ-UBND',
  issuedOn: '2025-12-19',
  signer: 'Chủ tịch UBND tỉnh',
  title: 'Kế hoạch cải cách hành chính năm 2026 của tỉnh Sơn La',
  theme: 'Vận hành thông suốt chính quyền địa phương hai cấp; lấy sự hài lòng của người dân, doanh nghiệp làm thước đo',
  programmeCode: '2021-2030',
  tasks: TASKS,
};
