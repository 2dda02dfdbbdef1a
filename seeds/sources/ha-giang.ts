import type { MeetingKind } from '#domain/committee';

/** Every fact of the second-quarter meeting of Hà Giang's committee, as the press report states it. */
export const HA_GIANG_SOURCE = '002_b362dfeb4397743a.txt';

/**
 * Họp quý II, 13/6/2019. The source names no hour, no room and no secretary of the meeting: what the product asks for and
 * the source does not state is left to whoever enters it. Leads of conclusions are not stated either (domain.md §11.3).
 */
export const HA_GIANG_MEETING = {
  committee: 'Ban chỉ đạo cải cách hành chính tỉnh Hà Giang',
  kind: 'quarter2' as MeetingKind,
  title: 'Họp Ban chỉ đạo cải cách hành chính tỉnh quý II, sơ kết 6 tháng đầu năm và đề ra phương hướng, nhiệm vụ 6 tháng cuối năm',
  heldOn: '2019-06-13',
  chair: { name: 'Nguyễn Văn Sơn', title: 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Trưởng Ban chỉ đạo CCHC tỉnh' },
  attendees: [{ name: 'Nguyễn Minh Tiến', title: 'Ủy viên BTV Tỉnh ủy, Phó Chủ tịch Thường trực UBND tỉnh' }],
  /** "lãnh đạo các sở, ban, ngành của tỉnh". */
  invitedGroup: 'Các sở, ban, ngành của tỉnh',
} as const;

/** What was reported, verbatim; the misprints are the source's. */
export const HA_GIANG_REPORT = [
  '6 tháng đầu năm, các cơ quan, đơn vị của tỉnh tập trung tuyên truyền các văn bản chỉ đạo của T.Ư, của tỉnh về CCHC; hoàn thiện hệ thống thể chế cơ chế, chính sách về lĩnh vực quản lý nhà nước theo thẩm quyền của địa phương.',
  'UBND tỉnh ban hành 28 quyết định công bố danh mục thủ tục hành chính (TTHC); các sở, ngành tiếp nhận, giải quyết và trả kết quả cho 37.657 hồ sơ, trong đó có 33.270 hồ sơ đã giải quyết xong, số hồ sơ còn lại đang giải quyết theo quy định; có 294 hồ sơ được tiếp nhận, giải quyết và trả kết quả trực tuyến.',
  'Các cấp, các ngành đẩy mạnh cải cách tổ chức bộ máy; rà soát, sửa đổi, bổ sung đề án vị trí việc làm phù hợp; đánh giá mức độ quyết liệt đối với các thành viên UBND tỉnh, Ban Cán sự Đảng UBND tỉnh, lãnh đạo văn phòng UBND tỉnh.',
  'Các đơn vị sự nghiệp triển khai xây dựng đề án sắp xếp, tinh gọn bộ máy; thực hiện nghiêm chế độ tự chủ, tự chịu trách nhiệm về sử dụng biên chế và kinh phí quản lý hành chính.',
  '100% cơ quan, đơn vị chủ động triển khai ứng dụng hiệu quả CNTT; duy trì phần mềm quản lý điều hành điện tử VnptiOffice và nâng cấp phần mềm có tích hợp chữ ký số.',
  'Năm 2018, Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) xếp thứ 52/63 tỉnh, thành phố, tăng 3 bậc so với năm 2017; Chỉ số quản trị hành chính công cấp tỉnh (PAPI) xếp thứ 36/63 tỉnh thành, tăng 25 bậc so với năm 2017; chỉ số sẵn sàng cho phát triển và ứng dụng CNTT xếp 17/63 tỉnh, thành phố, tăng 5 bậc so với năm 2017.',
].join('\n');

/** The nine matters discussed. `area` is the code in the programme. */
export const HA_GIANG_POINTS: { text: string; area: string }[] = [
  { text: 'Công tác phối hợp trong thực hiện CCHC giữa các cơ quan, đơn vị', area: '0' },
  { text: 'việc rà soát CCHC sau khi tỉnh công bố chỉ số CCHC chưa được thường xuyên', area: '0' },
  { text: 'vai trò, trách nhiệm người đứng đầu các cơ quan, đơn vị trong chỉ đạo thực hiện CCHC', area: '0' },
  { text: 'giải pháp khắc phục chỉ số CCHC của các cơ quan, đơn vị có thứ hạng thấp', area: '0' },
  { text: 'rà soát thực trạng CNTT của các cơ quan, đơn vị để thống nhất trong quản lý điều hành', area: '6' },
  { text: 'tiếp tục sắp xếp lại tổ chức bộ máy', area: '3' },
  { text: 'mức độ tự chủ tài chính đối với các đơn vị sự nghiệp', area: '5' },
  { text: 'hiệu quả hệ thống “một cửa” liên thông', area: '2' },
  { text: 'tiến độ triển khai mô hình Đô thị thông minh thành phố Hà Giang', area: '6' },
];

export interface SourceConclusion {
  text: string;
  area: string;
  citedDocuments?: { number: string; statedDate: string }[];
  inconsistencyNote?: string;
  /** Said of people's attitude: no task. */
  noTaskReason?: string;
}
/** The conclusions in the source's words, in its order (domain.md §11.3), and the one that raises no task. */
export const HA_GIANG_CONCLUSIONS: SourceConclusion[] = [
  { text: 'nghiêm túc thực hiện hiệu quả các nhiệm vụ được phân công theo kết luận cuộc họp Ban chỉ đạo CCHC quý I và thường xuyên báo cáo về cơ quan thường trực', area: '0' },
  { text: 'tích cực tham mưu cho UBND tỉnh chỉ đạo thực hiện các kế hoạch, giải pháp nâng cao hiệu qủa công tác CCHC', area: '0' },
  { text: 'đánh giá hiệu qủa hoạt động và thái độ phục vụ của cán bộ, công chức tại Trung tâm hành chính công các huyện, thành phố', area: '2' },
  { text: 'hoàn thành kế hoạch bổ sung quy hoạch cán bộ lãnh đạo quản lý các cấp', area: '4' },
  { text: 'thực hiện tốt đề án vị trí việc làm', area: '4' },
  { text: 'tuyển dụng công chức, viên chức', area: '4' },
  {
    text: 'tham mưu trình HĐND tỉnh bãi bỏ Nghị quyết 52/2015/NQ-HĐND ngày 11.12.2016 về quy định mức chi đảm bảo công tác CCHC nhà nước trên địa bàn tỉnh',
    area: '1',
    citedDocuments: [{ number: '52/2015/NQ-HĐND', statedDate: '11.12.2016' }],
    inconsistencyNote: 'Số ký hiệu ghi năm 2015, ngày ban hành ghi năm 2016; giữ nguyên như nguồn.',
  },
  { text: 'rà soát, đánh giá công tác thu ngân sách, đề ra giải pháp khắc phục khó khăn, đảm bảo phấn đấu hoàn thành các mục tiêu đề ra', area: '5' },
  { text: 'triển khai các giải pháp giữ và thăng hạng các chỉ số CCHC', area: '0' },
  { text: 'xây dựng chính quyền điện tử, đô thị thông minh', area: '6' },
  {
    text: 'Từ năm 2019, UBND tỉnh xem xét mới các nhóm tư vấn độc lập để đánh giá kết quả CCHC các sở, ngành, cơ quan, đơn vị; công bố chỉ số CCHC tại tại hội nghị tổng kết phong trào thi đua của tỉnh.',
    area: '0',
  },
  {
    text: 'Sau công bố, các cấp, các ngành phải báo cáo đánh giá, xây dựng chương trình kế hoạch CCHC năm sau. Các cơ quan, đơn vị căn cứ kết quả xếp hạng CCHC xây dựng kế hoạch khắc phục những hạn chế, nâng cao điểm số xếp hạng.',
    area: '0',
  },
  {
    text: 'Các thành viên Ban chỉ đạo CCHC tỉnh thực hiện nhiệm vụ được phân công, phát huy trách nhiệm người đứng đầu, tiên phong CCHC, nâng cao chất lượng đạo đức công vụ.',
    area: '0',
    noTaskReason: 'Yêu cầu về trách nhiệm nêu gương, không có việc phải báo cáo riêng.',
  },
];
