import type { PlainDate } from './plain-date';

/**
 * Notices of conclusions with what a secretary reads out of them, written down by hand before there was a splitter: three
 * composed ones in three styles, and the press text of source 002_b362dfeb4397743a.txt as it is, with its slips.
 */
export interface NoticeSample {
  name: string;
  text: string;
  /** The day on which somebody splits it. */
  today: PlainDate;
  header: {
    number: string | null;
    issuedOn: PlainDate | null;
    kind: string | null;
    subject: string | null;
    chair: string | null;
    meetingOn: PlainDate | null;
  };
  items: SampleItem[];
}

export interface SampleItem {
  /** Labels from the outermost in: "3 › a › -". Running text has none. */
  path: string;
  /** Exactly as the text has it. */
  wording: string;
  /** `heading`: others stand under it. `statement`: nothing is asked of anybody. */
  kind: 'directive' | 'statement' | 'heading';
  sure: boolean;
  /** Names as the catalogue of units has them. */
  leads?: string[];
  coordinating?: string[];
  deadline?: string;
  dueOn?: PlainDate;
  /** Documents cited: number as written. */
  cites?: string[];
}

/** Style one: the administrative outline, numbers and letters. */
const NUMBERED: NoticeSample = {
  name: 'numbers and letters',
  today: '2026-07-14',
  text: `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH SƠN LA               Độc lập - Tự do - Hạnh phúc
Số: 215/TB-UBND           Sơn La, ngày 14 tháng 7 năm 2026

THÔNG BÁO
Kết luận của đồng chí Nguyễn Văn Minh, Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo cải cách hành chính tỉnh tại cuộc họp Ban Chỉ đạo quý II năm 2026

Ngày 10/7/2026, tại trụ sở UBND tỉnh, đồng chí Nguyễn Văn Minh, Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo đã chủ trì cuộc họp Ban Chỉ đạo cải cách hành chính tỉnh quý II năm 2026. Dự họp có:
- Các thành viên Ban Chỉ đạo;
- Lãnh đạo các sở, ban, ngành.
Sau khi nghe Sở Nội vụ báo cáo, ý kiến của các đại biểu dự họp, đồng chí Trưởng Ban Chỉ đạo kết luận như sau:

1. Đánh giá chung
Sáu tháng đầu năm, công tác cải cách hành chính của tỉnh đạt kết quả tích cực; 41/71 nhiệm vụ của kế hoạch đã hoàn thành.
2. Tồn tại, hạn chế
Một số cơ quan, đơn vị báo cáo chậm; tỷ lệ hồ sơ trực tuyến toàn trình còn thấp.
3. Nhiệm vụ thời gian tới
a) Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Văn phòng UBND tỉnh rà soát 30 nhiệm vụ chưa hoàn thành theo Kế hoạch số 321/KH-UBND ngày 25/12/2025 của UBND tỉnh, báo cáo Chủ tịch UBND tỉnh trước ngày 31/7.
b) Sở Tư pháp tham mưu UBND tỉnh trình HĐND tỉnh bãi bỏ các nghị quyết không còn phù hợp, hoàn thành trong quý III/2026.
c) Giám đốc các Sở: Xây dựng, Công Thương, Y tế tập trung cắt giảm thời gian giải quyết thủ tục hành chính, cụ thể:
- Công bố quy trình nội bộ sửa đổi trong tháng 8;
- Báo cáo kết quả chậm nhất ngày 15 tháng 9 năm 2026.
d) Sở NN&MT phối hợp với Thuế tỉnh liên thông thủ tục đất đai - thuế; xong trước ngày 30/9.
đ) Các sở, ban, ngành, UBND các xã, phường nghiêm túc khắc phục hồ sơ quá hạn, thực hiện thường xuyên.
4. Giao Văn phòng UBND tỉnh đôn đốc, theo dõi việc thực hiện Thông báo này.

Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.

Nơi nhận:
- Thành viên Ban Chỉ đạo;
- Các sở, ban, ngành;
- Lưu: VT, NC.
TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG

Trần Thị Hoa`,
  header: {
    number: '215/TB-UBND',
    issuedOn: '2026-07-14',
    kind: 'THÔNG BÁO',
    subject:
      'Kết luận của đồng chí Nguyễn Văn Minh, Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo cải cách hành chính tỉnh tại cuộc họp Ban Chỉ đạo quý II năm 2026',
    chair: 'Nguyễn Văn Minh, Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo cải cách hành chính tỉnh',
    meetingOn: '2026-07-10',
  },
  items: [
    {
      path: '1',
      wording:
        'Đánh giá chung\nSáu tháng đầu năm, công tác cải cách hành chính của tỉnh đạt kết quả tích cực; 41/71 nhiệm vụ của kế hoạch đã hoàn thành.',
      kind: 'statement',
      sure: true,
    },
    {
      path: '2',
      wording: 'Tồn tại, hạn chế\nMột số cơ quan, đơn vị báo cáo chậm; tỷ lệ hồ sơ trực tuyến toàn trình còn thấp.',
      kind: 'statement',
      sure: true,
    },
    { path: '3', wording: 'Nhiệm vụ thời gian tới', kind: 'heading', sure: true },
    {
      path: '3 › a',
      wording:
        'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Văn phòng UBND tỉnh rà soát 30 nhiệm vụ chưa hoàn thành theo Kế hoạch số 321/KH-UBND ngày 25/12/2025 của UBND tỉnh, báo cáo Chủ tịch UBND tỉnh trước ngày 31/7.',
      kind: 'directive',
      sure: true,
      leads: ['Sở Nội vụ'],
      coordinating: ['Sở Tài chính', 'Văn phòng UBND tỉnh'],
      deadline: 'trước ngày 31/7',
      dueOn: '2026-07-31',
      cites: ['321/KH-UBND'],
    },
    {
      path: '3 › b',
      wording:
        'Sở Tư pháp tham mưu UBND tỉnh trình HĐND tỉnh bãi bỏ các nghị quyết không còn phù hợp, hoàn thành trong quý III/2026.',
      kind: 'directive',
      sure: true,
      leads: ['Sở Tư pháp'],
      deadline: 'trong quý III/2026',
      dueOn: '2026-09-30',
    },
    {
      path: '3 › c',
      wording:
        'Giám đốc các Sở: Xây dựng, Công Thương, Y tế tập trung cắt giảm thời gian giải quyết thủ tục hành chính, cụ thể:',
      kind: 'heading',
      sure: true,
      leads: ['Sở Xây dựng', 'Sở Công Thương', 'Sở Y tế'],
    },
    {
      path: '3 › c › -',
      wording: 'Công bố quy trình nội bộ sửa đổi trong tháng 8;',
      kind: 'directive',
      sure: true,
      leads: ['Sở Xây dựng', 'Sở Công Thương', 'Sở Y tế'],
      deadline: 'trong tháng 8',
      dueOn: '2026-08-31',
    },
    {
      path: '3 › c › -',
      wording: 'Báo cáo kết quả chậm nhất ngày 15 tháng 9 năm 2026.',
      kind: 'directive',
      sure: true,
      leads: ['Sở Xây dựng', 'Sở Công Thương', 'Sở Y tế'],
      deadline: 'chậm nhất ngày 15 tháng 9 năm 2026',
      dueOn: '2026-09-15',
    },
    {
      path: '3 › d',
      wording: 'Sở NN&MT phối hợp với Thuế tỉnh liên thông thủ tục đất đai - thuế; xong trước ngày 30/9.',
      kind: 'directive',
      sure: true,
      leads: ['Sở Nông nghiệp và Môi trường'],
      coordinating: ['Thuế tỉnh Sơn La'],
      deadline: 'trước ngày 30/9',
      dueOn: '2026-09-30',
    },
    {
      path: '3 › đ',
      wording: 'Các sở, ban, ngành, UBND các xã, phường nghiêm túc khắc phục hồ sơ quá hạn, thực hiện thường xuyên.',
      kind: 'directive',
      sure: true,
      leads: ['Các sở, ban, ngành', 'UBND các xã, phường'],
      deadline: 'thường xuyên',
    },
    {
      path: '4',
      wording: 'Giao Văn phòng UBND tỉnh đôn đốc, theo dõi việc thực hiện Thông báo này.',
      kind: 'directive',
      sure: true,
      leads: ['Văn phòng UBND tỉnh'],
    },
  ],
};

/** Style two: Roman parts, unnumbered lead names on lines of their own, dashes and plus signs under them. */
const DASHES: NoticeSample = {
  name: 'lead names and dashes',
  today: '2026-04-06',
  text: `BAN CHỈ ĐẠO CCHC TỈNH
Số: 12/TB-BCĐ
Sơn La, ngày 06 tháng 4 năm 2026
THÔNG BÁO KẾT LUẬN
Họp Ban Chỉ đạo cải cách hành chính quý I/2026

Dưới sự chủ trì của đồng chí Lò Thị Mai, Phó Chủ tịch Thường trực UBND tỉnh, ngày 03/4/2026 Ban Chỉ đạo họp và thống nhất kết luận:
I. KẾT QUẢ
– Các cơ quan đã ban hành kế hoạch đúng hạn.
– Chỉ số PAR INDEX tăng 2 bậc.
II. NHIỆM VỤ
Sở Nội vụ:
– Chủ trì tham mưu kế hoạch khắc phục các tiêu chí mất điểm, trình UBND tỉnh chậm nhất ngày 20/4/2026.
– Phối hợp với Sở Tài chính thẩm định kinh phí:
+ Tập huấn cho công chức đầu mối trong quý II;
+ Khảo sát mức độ hài lòng trong quý III.
Sở Khoa học và Công nghệ; Sở Y tế:
– Hoàn thành kết nối dữ liệu chuyên ngành
với Trung tâm Phục vụ hành chính công tỉnh trước ngày 30/6.
Sở TT&TT:
– Báo cáo tình hình dùng chữ ký số cá nhân.
UBND các xã, phường
– Niêm yết công khai thủ tục hành chính, hằng quý báo cáo Văn phòng UBND tỉnh.
Trên đây là kết luận cuộc họp, đề nghị các cơ quan, đơn vị thực hiện./.
Nơi nhận:
– Như trên;
– Lưu: VT.`,
  header: {
    number: '12/TB-BCĐ',
    issuedOn: '2026-04-06',
    kind: 'THÔNG BÁO KẾT LUẬN',
    subject: 'Họp Ban Chỉ đạo cải cách hành chính quý I/2026',
    chair: 'Lò Thị Mai, Phó Chủ tịch Thường trực UBND tỉnh',
    meetingOn: '2026-04-03',
  },
  items: [
    { path: 'I', wording: 'KẾT QUẢ', kind: 'heading', sure: true },
    { path: 'I › -', wording: 'Các cơ quan đã ban hành kế hoạch đúng hạn.', kind: 'statement', sure: true },
    { path: 'I › -', wording: 'Chỉ số PAR INDEX tăng 2 bậc.', kind: 'statement', sure: true },
    { path: 'II', wording: 'NHIỆM VỤ', kind: 'heading', sure: true },
    { path: 'II › Sở Nội vụ', wording: 'Sở Nội vụ:', kind: 'heading', sure: true, leads: ['Sở Nội vụ'] },
    {
      path: 'II › Sở Nội vụ › -',
      wording: 'Chủ trì tham mưu kế hoạch khắc phục các tiêu chí mất điểm, trình UBND tỉnh chậm nhất ngày 20/4/2026.',
      kind: 'directive',
      sure: true,
      leads: ['Sở Nội vụ'],
      deadline: 'chậm nhất ngày 20/4/2026',
      dueOn: '2026-04-20',
    },
    {
      path: 'II › Sở Nội vụ › -',
      wording: 'Phối hợp với Sở Tài chính thẩm định kinh phí:',
      kind: 'heading',
      sure: true,
      leads: ['Sở Nội vụ'],
      coordinating: ['Sở Tài chính'],
    },
    {
      path: 'II › Sở Nội vụ › - › +',
      wording: 'Tập huấn cho công chức đầu mối trong quý II;',
      kind: 'directive',
      sure: true,
      leads: ['Sở Nội vụ'],
      coordinating: ['Sở Tài chính'],
      deadline: 'trong quý II',
      dueOn: '2026-06-30',
    },
    {
      path: 'II › Sở Nội vụ › - › +',
      wording: 'Khảo sát mức độ hài lòng trong quý III.',
      kind: 'directive',
      sure: true,
      leads: ['Sở Nội vụ'],
      coordinating: ['Sở Tài chính'],
      deadline: 'trong quý III',
      dueOn: '2026-09-30',
    },
    {
      path: 'II › Sở Khoa học và Công nghệ; Sở Y tế',
      wording: 'Sở Khoa học và Công nghệ; Sở Y tế:',
      kind: 'heading',
      sure: true,
      leads: ['Sở Khoa học và Công nghệ', 'Sở Y tế'],
    },
    {
      path: 'II › Sở Khoa học và Công nghệ; Sở Y tế › -',
      wording: 'Hoàn thành kết nối dữ liệu chuyên ngành\nvới Trung tâm Phục vụ hành chính công tỉnh trước ngày 30/6.',
      kind: 'directive',
      sure: true,
      leads: ['Sở Khoa học và Công nghệ', 'Sở Y tế'],
      deadline: 'trước ngày 30/6',
      dueOn: '2026-06-30',
    },
    // A department that was merged in 2025: named, flagged, never replaced in silence.
    {
      path: 'II › Sở TT&TT',
      wording: 'Sở TT&TT:',
      kind: 'heading',
      sure: true,
      leads: ['Sở Thông tin và Truyền thông'],
    },
    {
      path: 'II › Sở TT&TT › -',
      wording: 'Báo cáo tình hình dùng chữ ký số cá nhân.',
      kind: 'directive',
      sure: true,
      leads: ['Sở Thông tin và Truyền thông'],
    },
    // A name without a colon before the dashes: read as a lead, but to be confirmed.
    {
      path: 'II › UBND các xã, phường',
      wording: 'UBND các xã, phường',
      kind: 'heading',
      sure: false,
      leads: ['UBND các xã, phường'],
    },
    {
      path: 'II › UBND các xã, phường › -',
      wording: 'Niêm yết công khai thủ tục hành chính, hằng quý báo cáo Văn phòng UBND tỉnh.',
      kind: 'directive',
      sure: true,
      leads: ['UBND các xã, phường'],
      deadline: 'hằng quý',
      dueOn: '2026-12-31',
    },
  ],
};

/** Style three: one paragraph, tasks between semicolons, each with its own unit. */
const RUNNING: NoticeSample = {
  name: 'running text with semicolons',
  today: '2026-10-05',
  text: `Thông báo số 318/TB-VPUBND ngày 05/10/2026 về kết luận cuộc họp chuyên đề cải cách thủ tục hành chính

Tại cuộc họp, các đại biểu đã thảo luận về: tiến độ số hóa hồ sơ; chất lượng tiếp nhận; nhân lực của bộ phận một cửa.

Kết luận cuộc họp, đồng chí Phó Chủ tịch UBND tỉnh Cầm Văn Đông ghi nhận nỗ lực của các đơn vị. Để hoàn thành các chỉ tiêu năm 2026, Phó Chủ tịch UBND tỉnh giao Văn phòng UBND tỉnh chủ trì, phối hợp với Sở Khoa học và Công nghệ hoàn thiện hệ thống thông tin giải quyết thủ tục hành chính trước ngày 15/11; giao Sở Tài chính bố trí kinh phí số hóa theo Nghị định số 45/2026/NĐ-CP ngày 20/01/2026 của Chính phủ; giao Trung tâm Phục vụ hành chính công tỉnh công khai tiến độ giải quyết hồ sơ hằng tháng; đề nghị Công an tỉnh hỗ trợ xác thực định danh điện tử.

Các đơn vị báo cáo kết quả về Văn phòng UBND tỉnh trong tháng 12/2026.`,
  header: {
    number: '318/TB-VPUBND',
    issuedOn: '2026-10-05',
    kind: 'Thông báo',
    subject: 'kết luận cuộc họp chuyên đề cải cách thủ tục hành chính',
    chair: null,
    meetingOn: null,
  },
  items: [
    {
      path: '',
      wording:
        'giao Văn phòng UBND tỉnh chủ trì, phối hợp với Sở Khoa học và Công nghệ hoàn thiện hệ thống thông tin giải quyết thủ tục hành chính trước ngày 15/11',
      kind: 'directive',
      sure: true,
      leads: ['Văn phòng UBND tỉnh'],
      coordinating: ['Sở Khoa học và Công nghệ'],
      deadline: 'trước ngày 15/11',
      dueOn: '2026-11-15',
    },
    {
      path: '',
      wording: 'giao Sở Tài chính bố trí kinh phí số hóa theo Nghị định số 45/2026/NĐ-CP ngày 20/01/2026 của Chính phủ',
      kind: 'directive',
      sure: true,
      leads: ['Sở Tài chính'],
      cites: ['45/2026/NĐ-CP'],
    },
    {
      path: '',
      wording: 'giao Trung tâm Phục vụ hành chính công tỉnh công khai tiến độ giải quyết hồ sơ hằng tháng',
      kind: 'directive',
      sure: true,
      leads: ['Trung tâm Phục vụ hành chính công tỉnh'],
      deadline: 'hằng tháng',
      dueOn: '2026-12-31',
    },
    {
      path: '',
      wording: 'đề nghị Công an tỉnh hỗ trợ xác thực định danh điện tử.',
      kind: 'directive',
      sure: true,
      leads: ['Công an tỉnh Sơn La'],
    },
    // Its own paragraph behind the list: one more task, or the closing words.
    {
      path: '',
      wording: 'Các đơn vị báo cáo kết quả về Văn phòng UBND tỉnh trong tháng 12/2026.',
      kind: 'directive',
      sure: false,
      deadline: 'trong tháng 12/2026',
      dueOn: '2026-12-31',
    },
  ],
};

/**
 * Source 002_b362dfeb4397743a.txt, a press report: ten conclusions between semicolons, asked of "các sở, ngành", then
 * sentences. The conclusions 11 and 12 of the hand-made list are sentences: the splitter gives them as unsure.
 */
const HA_GIANG_2019: NoticeSample = {
  name: 'source 002_b362dfeb4397743a.txt (Hà Giang, 13/6/2019)',
  today: '2019-06-13',
  text: `Họp Ban chỉ đạo Cải cách hành chính quý II

Thứ Năm, 13/06/2019, 15:36 (GMT+7)

BHG - Ngày 13.6, Ban chỉ đạo Cải cách hành chính (CCHC) tỉnh tổ chức họp quý II, sơ kết 6 tháng đầu năm và đề ra phương hướng, nhiệm vụ 6 tháng cuối năm. Đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Trưởng Ban chỉ đạo CCHC tỉnh chủ trì cuộc họp. Dự họp có đồng chí Nguyễn Minh Tiến, Ủy viên BTV Tỉnh ủy, Phó Chủ tịch Thường trực UBND tỉnh; lãnh đạo các sở, ban, ngành của tỉnh.

Chủ tịch UBND tỉnh Nguyễn Văn Sơn kết luận cuộc họp.
Chủ tịch UBND tỉnh Nguyễn Văn Sơn kết luận cuộc họp.

6 tháng đầu năm, các cơ quan, đơn vị của tỉnh tập trung tuyên truyền các văn bản chỉ đạo của T.Ư, của tỉnh về CCHC; hoàn thiện hệ thống thể chế cơ chế, chính sách về lĩnh vực quản lý nhà nước theo thẩm quyền của địa phương. UBND tỉnh ban hành 28 quyết định công bố danh mục thủ tục hành chính (TTHC); các sở, ngành tiếp nhận, giải quyết và trả kết quả cho 37.657 hồ sơ, trong đó có 33.270 hồ sơ đã giải quyết xong, số hồ sơ còn lại đang giải quyết theo quy định; có 294 hồ sơ được tiếp nhận, giải quyết và trả kết quả trực tuyến. Các cấp, các ngành đẩy mạnh cải cách tổ chức bộ máy; rà soát, sửa đổi, bổ sung đề án vị trí việc làm phù hợp; đánh giá mức độ quyết liệt đối với các thành viên UBND tỉnh, Ban Cán sự Đảng UBND tỉnh, lãnh đạo văn phòng UBND tỉnh. Các đơn vị sự nghiệp triển khai xây dựng đề án sắp xếp, tinh gọn bộ máy; thực hiện nghiêm chế độ tự chủ, tự chịu trách nhiệm về sử dụng biên chế và kinh phí quản lý hành chính. 100% cơ quan, đơn vị chủ động triển khai ứng dụng hiệu quả CNTT; duy trì phần mềm quản lý điều hành điện tử VnptiOffice và nâng cấp phần mềm có tích hợp chữ ký số. Năm 2018, Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) xếp thứ 52/63 tỉnh, thành phố, tăng 3 bậc so với năm 2017; Chỉ số quản trị hành chính công cấp tỉnh (PAPI) xếp thứ 36/63 tỉnh thành, tăng 25 bậc so với năm 2017; chỉ số sẵn sàng cho phát triển và ứng dụng CNTT xếp 17/63 tỉnh, thành phố, tăng 5 bậc so với năm 2017.

Tại cuộc họp, các đại biểu tập trung thảo luận về nội dung: Công tác phối hợp trong thực hiện CCHC giữa các cơ quan, đơn vị; việc rà soát CCHC sau khi tỉnh công bố chỉ số CCHC chưa được thường xuyên; vai trò, trách nhiệm người đứng đầu các cơ quan, đơn vị trong chỉ đạo thực hiện CCHC; giải pháp khắc phục chỉ số CCHC của các cơ quan, đơn vị có thứ hạng thấp; rà soát thực trạng CNTT của các cơ quan, đơn vị để thống nhất trong quản lý điều hành; tiếp tục sắp xếp lại tổ chức bộ máy; mức độ tự chủ tài chính đối với các đơn vị sự nghiệp; hiệu quả hệ thống “một cửa” liên thông; tiến độ triển khai mô hình Đô thị thông minh thành phố Hà Giang.

Kết luận cuộc họp, Chủ tịch UBND tỉnh Nguyễn Văn Sơn, khẳng định: Công tác CCHC đã được các cấp, các ngành quan tâm, thực hiện và đạt nhiều kết quả quan trọng; chất lượng, quy trình ban hành văn bản được nâng cao; bộ máy quản lý nhà nước thực hiện theo hướng tinh gọn, hiệu quả; công tác quản lý cán bộ, công chưc đáp ứng yêu cầu, nhiệm vụ. Trong 6 tháng cuối năm, Chủ tịch UBND tỉnh yêu cầu các sở, ngành nghiêm túc thực hiện hiệu quả các nhiệm vụ được phân công theo kết luận cuộc họp Ban chỉ đạo CCHC quý I và thường xuyên báo cáo về cơ quan thường trực; tích cực tham mưu cho UBND tỉnh chỉ đạo thực hiện các kế hoạch, giải pháp nâng cao hiệu qủa công tác CCHC; đánh giá hiệu qủa hoạt động và thái độ phục vụ của cán bộ, công chức tại Trung tâm hành chính công các huyện, thành phố; hoàn thành kế hoạch bổ sung quy hoạch cán bộ lãnh đạo quản lý các cấp; thực hiện tốt đề án vị trí việc làm; tuyển dụng công chức, viên chức; tham mưu trình HĐND tỉnh bãi bỏ Nghị quyết 52/2015/NQ-HĐND ngày 11.12.2016 về quy định mức chi đảm bảo công tác CCHC nhà nước trên địa bàn tỉnh; rà soát, đánh giá công tác thu ngân sách, đề ra giải pháp khắc phục khó khăn, đảm bảo phấn đấu hoàn thành các mục tiêu đề ra; triển khai các giải pháp giữ và thăng hạng các chỉ số CCHC; xây dựng chính quyền điện tử, đô thị thông minh.

Các thành viên Ban chỉ đạo CCHC tỉnh thực hiện nhiệm vụ được phân công, phát huy trách nhiệm người đứng đầu, tiên phong CCHC, nâng cao chất lượng đạo đức công vụ. Từ năm 2019, UBND tỉnh xem xét mới các nhóm tư vấn độc lập để đánh giá kết quả CCHC các sở, ngành, cơ quan, đơn vị; công bố chỉ số CCHC tại tại hội nghị tổng kết phong trào thi đua của tỉnh. Sau công bố, các cấp, các ngành phải báo cáo đánh giá, xây dựng chương trình kế hoạch CCHC năm sau. Các cơ quan, đơn vị căn cứ kết quả xếp hạng CCHC xây dựng kế hoạch khắc phục những hạn chế, nâng cao điểm số xếp hạng. \u00a0

Tin, ảnh: BIỆN LUÂN

.`,
  header: {
    number: null,
    issuedOn: '2019-06-13',
    kind: null,
    subject: 'Họp Ban chỉ đạo Cải cách hành chính quý II',
    chair: 'Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Trưởng Ban chỉ đạo CCHC tỉnh',
    meetingOn: '2019-06-13',
  },
  items: [
    'nghiêm túc thực hiện hiệu quả các nhiệm vụ được phân công theo kết luận cuộc họp Ban chỉ đạo CCHC quý I và thường xuyên báo cáo về cơ quan thường trực',
    'tích cực tham mưu cho UBND tỉnh chỉ đạo thực hiện các kế hoạch, giải pháp nâng cao hiệu qủa công tác CCHC',
    'đánh giá hiệu qủa hoạt động và thái độ phục vụ của cán bộ, công chức tại Trung tâm hành chính công các huyện, thành phố',
    'hoàn thành kế hoạch bổ sung quy hoạch cán bộ lãnh đạo quản lý các cấp',
    'thực hiện tốt đề án vị trí việc làm',
    'tuyển dụng công chức, viên chức',
    'tham mưu trình HĐND tỉnh bãi bỏ Nghị quyết 52/2015/NQ-HĐND ngày 11.12.2016 về quy định mức chi đảm bảo công tác CCHC nhà nước trên địa bàn tỉnh',
    'rà soát, đánh giá công tác thu ngân sách, đề ra giải pháp khắc phục khó khăn, đảm bảo phấn đấu hoàn thành các mục tiêu đề ra',
    'triển khai các giải pháp giữ và thăng hạng các chỉ số CCHC',
    'xây dựng chính quyền điện tử, đô thị thông minh.',
    // Asked of the committee's own members: the list of conclusions leaves it without a task.
    'Các thành viên Ban chỉ đạo CCHC tỉnh thực hiện nhiệm vụ được phân công, phát huy trách nhiệm người đứng đầu, tiên phong CCHC, nâng cao chất lượng đạo đức công vụ.',
    'Từ năm 2019, UBND tỉnh xem xét mới các nhóm tư vấn độc lập để đánh giá kết quả CCHC các sở, ngành, cơ quan, đơn vị; công bố chỉ số CCHC tại tại hội nghị tổng kết phong trào thi đua của tỉnh.',
    // Two sentences, one conclusion in the hand-made list.
    'Sau công bố, các cấp, các ngành phải báo cáo đánh giá, xây dựng chương trình kế hoạch CCHC năm sau.',
    'Các cơ quan, đơn vị căn cứ kết quả xếp hạng CCHC xây dựng kế hoạch khắc phục những hạn chế, nâng cao điểm số xếp hạng.',
  ].map((wording, index) => ({
    path: '',
    wording,
    kind: 'directive',
    sure: index < 10,
    ...(index < 10 && { leads: ['Các sở, ban, ngành'] }),
    ...(index === 6 && { cites: ['52/2015/NQ-HĐND'] }),
  })),
};

export const NOTICE_SAMPLES: NoticeSample[] = [NUMBERED, DASHES, RUNNING, HA_GIANG_2019];
