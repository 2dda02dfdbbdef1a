import type { CommitteeRole, MeetingKind } from '#domain/committee';

/**
 * The committee of the demonstration and its meetings of the year. Composed: no such meeting took place; any likeness
 * in name to an office holder is chance.
 */
export interface CommitteeMemberSeed {
  role: CommitteeRole;
  /** An account, or a name without one. */
  username?: string;
  name?: string;
  title: string;
  unitKey?: string;
}
export interface ConclusionSeed {
  text: string;
  areaCode: string;
  noTaskReason?: string;
  task?: { title: string; leadKeys: string[]; coordinatingKeys?: string[]; deadlineText: string };
}
export interface MeetingSeed {
  kind: MeetingKind;
  title: string;
  on: string;
  periodCodes: string[];
  agenda: { title: string; presenter: string; duration: number; content?: string }[];
  points: { item: number; speaker: string; text: string; areaCode?: string }[];
  absent?: { unitKey: string; reason: string };
  conclusions: ConclusionSeed[];
  /** Null: only planned. */
  notice: { number: number; issuedOn: string } | null;
}
/** What a unit did about a conclusion: `meeting` and `conclusion` count from 1. */
export interface FollowUpSeed {
  on: string;
  meeting: number;
  conclusion: number;
  unitKey: string;
  result: string;
  /** Still under way, or completed with its document. */
  percent?: number;
  evidence?: { number: string; issuedOn: string; issuer: string; title: string };
  confirmedOn?: string;
}

export const COMMITTEE = {
  name: 'Ban Chỉ đạo cải cách hành chính tỉnh Sơn La',
  decisionNumber: '1520/QĐ-UBND',
  decisionOn: '2025-07-18',
  noticeSymbol: 'TB-BCĐ',
  noticeAuthority: 'TL. TRƯỞNG BAN\nỦY VIÊN THƯỜNG TRỰC\nGIÁM ĐỐC SỞ NỘI VỤ',
  chair: { name: 'Lò Minh Đạt', title: 'Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo' },
  signer: { name: 'Đặng Thị Bích Liên', title: 'Giám đốc Sở Nội vụ' },
};

export const COMMITTEE_MEMBERS: CommitteeMemberSeed[] = [
  { role: 'head', name: 'Lò Minh Đạt', title: 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh', unitKey: 'ubndtinh' },
  { role: 'standingDeputy', username: 'lanhdao', title: 'Phó Chủ tịch UBND tỉnh', unitKey: 'ubndtinh' },
  { role: 'deputy', username: 'truong.snv', title: 'Giám đốc Sở Nội vụ', unitKey: 'snv' },
  { role: 'member', username: 'truong.vpubnd', title: 'Chánh Văn phòng UBND tỉnh', unitKey: 'vpubnd' },
  { role: 'member', username: 'truong.stp', title: 'Giám đốc Sở Tư pháp', unitKey: 'stp' },
  { role: 'member', username: 'truong.stc', title: 'Giám đốc Sở Tài chính', unitKey: 'stc' },
  { role: 'member', username: 'truong.skhcn', title: 'Giám đốc Sở Khoa học và Công nghệ', unitKey: 'skhcn' },
  { role: 'secretary', username: 'thuky', title: 'Trưởng phòng Cải cách hành chính, Sở Nội vụ', unitKey: 'snv' },
];

const REPORT_ITEM = 'Báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính';
const EVERYBODY = 'Yêu cầu về trách nhiệm người đứng đầu, không có việc phải báo cáo riêng';

export const MEETINGS: MeetingSeed[] = [
  {
    kind: 'quarter1',
    title: 'Họp Ban Chỉ đạo cải cách hành chính tỉnh quý I năm 2026',
    on: '2026-04-03',
    periodCodes: ['Q1'],
    agenda: [
      { title: `${REPORT_ITEM} quý I năm 2026`, presenter: 'Giám đốc Sở Nội vụ', duration: 20 },
      { title: 'Thảo luận về chỉ số cải cách hành chính và dữ liệu dịch vụ công', presenter: 'Các thành viên Ban Chỉ đạo', duration: 60 },
    ],
    points: [
      { item: 2, speaker: 'Giám đốc Sở Khoa học và Công nghệ', text: 'Dữ liệu hồ sơ giữa hệ thống của tỉnh và Cổng Dịch vụ công quốc gia còn lệch, cần đối soát hằng tuần.', areaCode: '6' },
      { item: 2, speaker: 'Giám đốc Sở Tư pháp', text: 'Một số đơn vị chưa gửi kết quả rà soát văn bản đúng hạn.', areaCode: '1' },
      { item: 2, speaker: 'Chánh Văn phòng UBND tỉnh', text: 'Đề nghị công khai xếp hạng từng đơn vị để làm căn cứ đánh giá.', areaCode: '0' },
    ],
    absent: { unitKey: 'sgddt', reason: 'Dự hội nghị của Bộ' },
    conclusions: [
      {
        text: 'Giao Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh công bố kết quả xếp hạng chỉ số cải cách hành chính năm 2025 của các sở, ngành, UBND cấp xã; hoàn thành trước ngày 30/4/2026.',
        areaCode: '0',
        task: { title: 'Công bố kết quả xếp hạng chỉ số cải cách hành chính năm 2025', leadKeys: ['snv'], coordinatingKeys: ['vpubnd'], deadlineText: 'Trước ngày 30/4/2026' },
      },
      {
        text: 'Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với Trung tâm Phục vụ hành chính công tỉnh đối soát, đồng bộ đầy đủ dữ liệu hồ sơ với Cổng Dịch vụ công quốc gia; hoàn thành trước ngày 30/6/2026.',
        areaCode: '6',
        task: { title: 'Đối soát, đồng bộ dữ liệu hồ sơ với Cổng Dịch vụ công quốc gia', leadKeys: ['skhcn'], coordinatingKeys: ['ttpvhcc'], deadlineText: 'Trước ngày 30/6/2026' },
      },
      {
        text: 'Giao Sở Công Thương trình phương án cắt giảm ít nhất 30% thời gian giải quyết thủ tục hành chính thuộc phạm vi quản lý; hoàn thành trong quý II.',
        areaCode: '2',
        task: { title: 'Trình phương án cắt giảm ít nhất 30% thời gian giải quyết thủ tục hành chính ngành Công Thương', leadKeys: ['sct'], deadlineText: 'Quý II' },
      },
      {
        text: 'Giao Sở Xây dựng rà soát, cấu trúc lại quy trình cấp giấy phép xây dựng, báo cáo UBND tỉnh trước ngày 15/12/2026.',
        areaCode: '2',
        task: { title: 'Rà soát, cấu trúc lại quy trình cấp giấy phép xây dựng', leadKeys: ['sxd'], deadlineText: 'Trước ngày 15/12/2026' },
      },
      { text: 'Các thành viên Ban Chỉ đạo phát huy trách nhiệm người đứng đầu, gương mẫu đi đầu trong cải cách hành chính.', areaCode: '0', noTaskReason: EVERYBODY },
    ],
    notice: { number: 6, issuedOn: '2026-04-07' },
  },
  {
    kind: 'quarter2',
    title: 'Họp Ban Chỉ đạo cải cách hành chính tỉnh quý II, sơ kết 6 tháng đầu năm 2026',
    on: '2026-07-03',
    periodCodes: ['H1'],
    agenda: [
      { title: `${REPORT_ITEM} 6 tháng đầu năm 2026`, presenter: 'Giám đốc Sở Nội vụ', duration: 25 },
      { title: 'Thảo luận về các nhiệm vụ chậm tiến độ', presenter: 'Các thành viên Ban Chỉ đạo', duration: 50 },
    ],
    points: [
      { item: 2, speaker: 'Giám đốc Sở Công Thương', text: 'Phương án cắt giảm thời gian đang lấy ý kiến lần hai của các sở liên quan.', areaCode: '2' },
      { item: 2, speaker: 'Giám đốc Sở Tài chính', text: 'Đề nghị sớm bãi bỏ quy định mức chi không còn phù hợp.', areaCode: '5' },
    ],
    conclusions: [
      {
        text: 'Giao Sở Nội vụ tham mưu kế hoạch khắc phục những hạn chế sau công bố chỉ số cải cách hành chính; hoàn thành trước ngày 31/7/2026.',
        areaCode: '0',
        task: { title: 'Tham mưu kế hoạch khắc phục hạn chế sau công bố chỉ số cải cách hành chính', leadKeys: ['snv'], deadlineText: 'Trước ngày 31/7/2026' },
      },
      {
        text: 'Sở Y tế, Sở Giáo dục và Đào tạo hoàn thành phương án sắp xếp các đơn vị sự nghiệp công lập trực thuộc trong quý III.',
        areaCode: '3',
        task: { title: 'Hoàn thành phương án sắp xếp đơn vị sự nghiệp công lập trực thuộc', leadKeys: ['syt', 'sgddt'], coordinatingKeys: ['snv'], deadlineText: 'Quý III' },
      },
      {
        text: 'Văn phòng UBND tỉnh thường xuyên đôn đốc, công khai các đơn vị để hồ sơ quá hạn.',
        areaCode: '2',
        task: { title: 'Đôn đốc, công khai các đơn vị để hồ sơ quá hạn', leadKeys: ['vpubnd'], deadlineText: 'Thường xuyên' },
      },
      { text: 'Các sở, ngành, UBND cấp xã tiếp tục thực hiện nghiêm các kết luận của phiên họp quý I.', areaCode: '0', noTaskReason: 'Nhắc lại nhiệm vụ đã giao tại Thông báo số 06/TB-BCĐ' },
    ],
    notice: { number: 11, issuedOn: '2026-07-07' },
  },
  {
    kind: 'quarter4',
    title: 'Họp Ban Chỉ đạo cải cách hành chính tỉnh quý IV năm 2026',
    on: '2026-12-18',
    periodCodes: [],
    agenda: [{ title: `${REPORT_ITEM} năm 2026`, presenter: 'Giám đốc Sở Nội vụ', duration: 30 }],
    points: [],
    conclusions: [],
    notice: null,
  },
];

/** In order of days. The departments whose accounts the README names keep their lists as the plan makes them. */
// prettier-ignore
export const FOLLOW_UPS: FollowUpSeed[] = [
  { on: '2026-04-24', meeting: 1, conclusion: 1, unitKey: 'snv', result: 'UBND tỉnh đã ban hành quyết định công bố xếp hạng 14 sở, ngành và 75 xã, phường; đã đăng trên cổng thông tin điện tử.', evidence: { number: '812/QĐ-UBND', issuedOn: '2026-04-23', issuer: 'UBND tỉnh Sơn La', title: 'Quyết định công bố chỉ số cải cách hành chính năm 2025' }, confirmedOn: '2026-04-27' },
  { on: '2026-06-25', meeting: 1, conclusion: 3, unitKey: 'sct', percent: 70, result: 'Đã xong dự thảo phương án đối với 41 thủ tục, đang lấy ý kiến lần hai của các sở liên quan.' },
  { on: '2026-07-09', meeting: 1, conclusion: 2, unitKey: 'skhcn', result: 'Đã đối soát và đồng bộ 100% hồ sơ phát sinh từ 01/01/2026; duy trì đối soát hằng tuần.', evidence: { number: '97/BC-SKHCN', issuedOn: '2026-07-08', issuer: 'Sở Khoa học và Công nghệ', title: 'Báo cáo kết quả đối soát dữ liệu hồ sơ' }, confirmedOn: '2026-07-14' },
  { on: '2026-07-28', meeting: 2, conclusion: 1, unitKey: 'snv', result: 'UBND tỉnh đã ban hành kế hoạch khắc phục hạn chế sau công bố chỉ số, phân công từng tiêu chí cho cơ quan chịu trách nhiệm.', evidence: { number: '158/KH-UBND', issuedOn: '2026-07-27', issuer: 'UBND tỉnh Sơn La', title: 'Kế hoạch khắc phục hạn chế sau công bố chỉ số cải cách hành chính' }, confirmedOn: '2026-07-30' },
  { on: '2026-09-24', meeting: 2, conclusion: 2, unitKey: 'syt', result: 'Đã trình phương án sắp xếp còn 9 đơn vị sự nghiệp trực thuộc, giảm 4 đơn vị.', evidence: { number: '264/TTr-SYT', issuedOn: '2026-09-23', issuer: 'Sở Y tế', title: 'Tờ trình phương án sắp xếp đơn vị sự nghiệp' }, confirmedOn: '2026-09-28' },
  { on: '2026-10-15', meeting: 2, conclusion: 2, unitKey: 'sgddt', percent: 60, result: 'Còn 3 đơn vị chưa thống nhất phương án sáp nhập; đang làm việc với UBND các xã liên quan.' },
];
