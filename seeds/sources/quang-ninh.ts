import { QUANG_NINH_TEXTS } from './report-texts';
import { part, rule, unitsOf, type SourceData, type SourceIndex } from './source-data';
import { row } from './source-plan';

/** The press on Quảng Ninh's conference that reviewed ten years of reform, 2011–2020. */
export const QUANG_NINH_SOURCE = '003_219d0095f18ffe31.txt';

const SECRETARY = 'Nguyễn Xuân Ký, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh';
const CHAIRMAN = { name: 'Nguyễn Văn Thắng', title: 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh' };
const DELEGATES = 'Các đại biểu tại hội nghị';
/** The source gives no day; the last figures are of March 2020 and the conference reviews the whole decade. */
const HELD_ON = '2020-12-15';
const DECADE = '2020 2011-2020';
const TIME_CUT = 'tthc-thoi-gian';

const first = (index: SourceIndex['index'], year: number, asStated: string): SourceIndex => ({
  index,
  year,
  rank: 1,
  asStated,
});
const FIVE_ON_THE_SPOT =
  'hoạt động theo nguyên tắc 5 tại chỗ "tiếp nhận, thẩm định, phê duyệt, đóng dấu và trả kết quả"';
const FIRST_THRICE =
  'trong 3 năm liên tiếp (2017 - 2019), chỉ số năng lực cạnh tranh cấp tỉnh (PCI) và chỉ số cải cách hành chính (PAR Index) của Quảng Ninh đã đứng đầu cả nước';
const FOURTH_THRICE = 'sau 3 năm liên tiếp giữ vị trí thứ 4';

/** Source S3. The conference's day and the year's plan are composed. */
export const QUANG_NINH: SourceData = {
  key: 'quang-ninh',
  source: QUANG_NINH_SOURCE,
  province: { name: 'Quảng Ninh', place: 'Quảng Ninh' },
  programme: '2011-2020',
  units: unitsOf('Quảng Ninh'),
  areaAliases: [],
  periods: [
    {
      code: '2011-2020',
      year: 2020,
      title: 'Giai đoạn 2011 - 2020',
      from: '2011-01-01',
      to: '2020-12-31',
      note: 'Tổng kết 10 năm thực hiện Chương trình tổng thể.',
    },
  ],
  plans: [
    {
      year: 2020,
      number: '01/KH-UBND',
      issuedOn: '2020-01-02',
      signer: 'Chủ tịch UBND tỉnh',
      title: 'Kế hoạch cải cách hành chính năm 2020 của tỉnh Quảng Ninh',
      theme:
        'Nâng cao chất lượng cải cách hành chính; cải thiện môi trường đầu tư kinh doanh, năng lực cạnh tranh cấp tỉnh',
      programmeCode: '2011-2020',
      dataUntil: '2020-12-31',
      statedFigures: [],
      tasks: [
        row(
          'I.1',
          'Tổng kết 10 năm công tác cải cách hành chính giai đoạn 2011 - 2020',
          'Báo cáo tổng kết',
          ['snv'],
          [],
          'Quý IV',
          '2020-12-31',
        ),
        row(
          'I.2',
          'Kiểm tra đột xuất, không báo trước việc chấp hành kỷ luật, kỷ cương hành chính',
          'Báo cáo kết quả',
          ['snv'],
          [],
          'Thường xuyên',
          null,
        ),
      ],
    },
  ],
  committees: [
    {
      key: 'bcd',
      name: 'Ban Chỉ đạo cải cách hành chính tỉnh Quảng Ninh',
      since: HELD_ON,
      members: [],
    },
  ],
  indicators: [
    {
      code: '4.51',
      name: 'Số cơ quan, tổ chức hành chính giảm',
      areaCode: '3',
      unitOfMeasure: 'cơ quan, tổ chức',
      valueType: 'count',
      accumulation: 'stock',
    },
    {
      code: '4.52',
      name: 'Số đơn vị sự nghiệp công lập giảm',
      areaCode: '3',
      unitOfMeasure: 'đơn vị',
      valueType: 'count',
      accumulation: 'stock',
    },
    {
      code: '3.51',
      name: 'Thời gian giải quyết thủ tục hành chính cắt giảm so với quy định',
      areaCode: '2',
      unitOfMeasure: '%',
      valueType: 'range',
      accumulation: 'stock',
    },
    {
      code: '3.52',
      name: 'Tỷ lệ hồ sơ giải quyết, trả kết quả đúng hạn và trước hạn trung bình hằng năm',
      areaCode: '2',
      unitOfMeasure: '%',
      valueType: 'percent',
      decimals: 2,
      accumulation: 'flow',
      axes: [
        {
          code: 'cap',
          name: 'Cấp',
          items: [part('capTinh', 'Trung tâm Phục vụ hành chính công tỉnh'), part('capHuyen', 'Cấp huyện')],
        },
      ],
    },
    // An indicator of its time: since Decree 42/2022/NĐ-CP services are "toàn trình" or "một phần".
    {
      code: '7.51',
      name: 'Tỷ lệ dịch vụ công trực tuyến mức độ 3, 4',
      areaCode: '6',
      unitOfMeasure: '%',
      valueType: 'percent',
      decimals: 2,
      accumulation: 'stock',
    },
    {
      code: '3.53',
      name: 'Số khâu thực hiện tại chỗ ở Trung tâm Phục vụ hành chính công cấp tỉnh, cấp huyện',
      areaCode: '2',
      unitOfMeasure: 'khâu',
      valueType: 'count',
      accumulation: 'stock',
      axes: [
        {
          code: 'khau',
          name: 'Khâu',
          items: [
            part('tiepNhan', 'Tiếp nhận'),
            part('thamDinh', 'Thẩm định'),
            part('pheDuyet', 'Phê duyệt'),
            part('dongDau', 'Đóng dấu'),
            part('traKetQua', 'Trả kết quả'),
          ],
        },
      ],
      rules: [rule('sumOfParts')],
    },
    {
      code: '3.54',
      name: 'Số lần đi lại để giải quyết một thủ tục hành chính do người dân, tổ chức phản ánh',
      areaCode: '2',
      unitOfMeasure: 'lần',
      valueType: 'count',
      accumulation: 'stock',
    },
    {
      code: '1.51',
      name: 'Số khâu đột phá của nhiệm kỳ 2020 - 2025, trong đó có cải cách hành chính',
      areaCode: '0',
      unitOfMeasure: 'khâu',
      valueType: 'count',
      accumulation: 'stock',
    },
    {
      code: '1.52',
      name: 'Số đề án, chương trình trọng điểm của nhiệm kỳ 2020 - 2025, trong đó có chương trình cải cách hành chính',
      areaCode: '0',
      unitOfMeasure: 'đề án, chương trình',
      valueType: 'count',
      accumulation: 'stock',
    },
  ],
  values: [
    {
      indicator: '4.51',
      period: DECADE,
      asOf: '2020-03-31',
      typed: '119',
      asStated: 'tính đến thời điểm tháng 3/2020, khối chính quyền tỉnh đã giảm được 119 cơ quan, tổ chức hành chính',
    },
    {
      indicator: '4.52',
      period: DECADE,
      asOf: '2020-03-31',
      typed: '79',
      asStated: 'tính đến thời điểm tháng 3/2020 … giảm được … 79 đơn vị sự nghiệp công lập',
    },
    {
      indicator: '3.51',
      period: DECADE,
      typed: '40-50',
      asStated: 'giảm 40-50% thời gian giải quyết TTHC so với quy định',
      speaker: SECRETARY,
      conflictGroup: TIME_CUT,
    },
    {
      indicator: '3.51',
      period: DECADE,
      typed: '50-70',
      asStated: 'cắt giảm trung bình từ 50% đến 70% thời gian giải quyết so với quy định của Trung ương và luật pháp',
      speaker: DELEGATES,
      conflictGroup: TIME_CUT,
    },
    {
      indicator: '3.52',
      item: 'capTinh',
      period: DECADE,
      typed: '99,9',
      asStated: 'đúng hạn và trước hạn trung bình hàng năm tại Trung tâm Phục vụ hành chính công tỉnh đạt 99,9%',
      speaker: DELEGATES,
    },
    {
      indicator: '3.52',
      item: 'capHuyen',
      period: DECADE,
      typed: '96,9',
      asStated: 'cấp huyện đạt 96,9%',
      speaker: DELEGATES,
    },
    {
      indicator: '7.51',
      period: DECADE,
      typed: '85',
      asStated: 'tỷ lệ dịch vụ công trực tuyến mức độ 3, 4 đạt 85%',
      speaker: DELEGATES,
    },
    { indicator: '3.53', period: DECADE, typed: '5', asStated: FIVE_ON_THE_SPOT, speaker: SECRETARY },
    ...['tiepNhan', 'thamDinh', 'pheDuyet', 'dongDau', 'traKetQua'].map((item) => ({
      indicator: '3.53',
      item,
      period: DECADE,
      typed: '1',
      asStated: FIVE_ON_THE_SPOT,
      speaker: SECRETARY,
    })),
    {
      indicator: '3.54',
      period: DECADE,
      typed: 'từ 3 trở lên',
      asStated: 'phải đi lại từ 3 lần trở lên',
      speaker: `${CHAIRMAN.name}, ${CHAIRMAN.title}`,
    },
    {
      indicator: '1.51',
      period: DECADE,
      typed: '4',
      asStated: 'CCHC là một trong 4 khâu đột phá trong giai đoạn 2020 - 2025 của tỉnh',
      speaker: SECRETARY,
    },
    {
      indicator: '1.52',
      period: DECADE,
      typed: '9',
      asStated:
        'Một trong 9 đề án và chương trình trọng điểm nhiệm kỳ 2020 – 2025 là: Chương trình cải cách hành chính',
      speaker: SECRETARY,
    },
  ],
  indices: [
    ...[2017, 2018, 2019].flatMap((year) => [first('PCI', year, FIRST_THRICE), first('PARINDEX', year, FIRST_THRICE)]),
    {
      index: 'SIPAS',
      year: 2018,
      band: 'luôn đứng trong nhóm đầu',
      asStated: 'Chỉ số hài lòng về sự phục vụ hành chính (SIPAS) luôn đứng trong nhóm đầu',
    },
    {
      index: 'SIPAS',
      year: 2019,
      rank: 1,
      band: 'luôn đứng trong nhóm đầu',
      asStated: 'luôn đứng trong nhóm đầu và đứng thứ nhất năm 2019',
    },
    {
      index: 'PAPI',
      year: 2016,
      rank: 62,
      denominator: 63,
      asStated: 'từ chỗ đứng thứ 62/63 tỉnh, thành phố năm 2016',
    },
    { index: 'PAPI', year: 2019, rank: 3, asStated: 'vươn lên vị trí thứ 3 toàn quốc năm 2019' },
    ...[2016, 2017, 2018].map((year): SourceIndex => ({ index: 'ICT', year, rank: 4, asStated: FOURTH_THRICE })),
    {
      index: 'ICT',
      year: 2019,
      rank: 3,
      denominator: 63,
      asStated: 'Chỉ số ICT Index năm 2019 đứng thứ 3/63 trong cả nước sau 3 năm liên tiếp giữ vị trí thứ 4',
    },
  ],
  documents: [
    {
      purpose: 'steering',
      kind: 'programme',
      issuer: 'Tỉnh ủy Quảng Ninh',
      subject:
        'Chương trình cải cách hành chính, phát triển nguồn nhân lực chất lượng cao đáp ứng yêu cầu phát triển kinh tế - xã hội giai đoạn 2020 - 2025, định hướng đến năm 2030',
      areaCode: '0',
      asStated: 'Một trong 9 đề án và chương trình trọng điểm nhiệm kỳ 2020 – 2025',
    },
    {
      purpose: 'basis',
      kind: 'notice',
      number: '21-TB/TW',
      issuer: 'Bộ Chính trị',
      subject: 'Đề án "Đơn vị hành chính kinh tế đặc biệt Vân Đồn"',
      areaCode: '0',
      asStated: 'Thông báo số 21-TB/TW (năm 2017)',
    },
    {
      purpose: 'basis',
      kind: 'decree',
      number: '15/2015/NĐ-CP',
      issuedOn: '2015-02-14',
      issuer: 'Chính phủ',
      subject: 'Đầu tư theo hình thức đối tác công - tư (PPP)',
      areaCode: '5',
      asStated: 'Nghị định số 15/2015/NĐ-CP ngày 14/2/2015',
    },
  ],
  documentCounts: [],
  meetings: [
    {
      committee: 'bcd',
      kind: 'finalReview',
      title:
        'Hội nghị tổng kết 10 năm công tác cải cách hành chính giai đoạn 2011 - 2020, phương hướng, nhiệm vụ giai đoạn 2021 - 2030',
      heldOn: HELD_ON,
      periods: [DECADE],
      place: 'Tỉnh Quảng Ninh (nguồn không nêu nơi họp)',
      chair: CHAIRMAN,
      attendees: [{ name: 'Nguyễn Xuân Ký', title: 'Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh' }],
      points: [
        {
          text: 'Cải cách hành chính là một trong 4 khâu đột phá trong giai đoạn 2020 - 2025 của tỉnh Quảng Ninh',
          area: '0',
          speaker: SECRETARY,
        },
        { text: 'Giảm 40-50% thời gian giải quyết TTHC so với quy định', area: '2', speaker: SECRETARY },
        {
          text: 'TTHC được cắt giảm trung bình từ 50% đến 70% thời gian giải quyết so với quy định của Trung ương và luật pháp',
          area: '2',
          speaker: DELEGATES,
        },
      ],
      conclusions: [
        {
          text: 'các sở, ngành, địa phương phải luôn xác định CCHC là nhiệm vụ trọng tâm, thường xuyên, liên tục, là trách nhiệm chính của người đứng đầu các cơ quan, đơn vị, địa phương',
          area: '0',
          leads: 'departments',
        },
        {
          text: 'người đứng đầu phải luôn khởi xướng, chủ trì, chỉ huy và kiểm tra, giám sát việc thực hiện để hiện thực hóa các mục tiêu đề ra',
          area: '0',
          noTaskReason: 'Yêu cầu về trách nhiệm của người đứng đầu, không có việc phải báo cáo riêng.',
        },
        {
          text: 'tỉnh phải đặc biệt tập trung thực hiện tốt công tác thanh tra, kiểm tra, đặc biệt là kiểm tra đột xuất, không báo trước việc chấp hành kỷ luật, kỷ cương hành chính, văn hóa công sở, đạo đức công vụ',
          area: '0',
          leads: ['snv'],
        },
      ],
      illustrative: false,
    },
  ],
  // The source demands unannounced inspections and names none: this one is composed, so that the demand has its place.
  inspections: [
    {
      title:
        'Kiểm tra đột xuất, không báo trước việc chấp hành kỷ luật, kỷ cương hành chính, văn hóa công sở, đạo đức công vụ',
      mode: 'unannounced',
      level: 'province',
      inspector: 'Đoàn kiểm tra của UBND tỉnh',
      startedOn: '2020-12-21',
      unitKeys: ['stc'],
      illustrative: true,
      findings: [],
    },
  ],
  findings: [
    {
      category: 'lowIndex',
      areaCode: '0',
      text: 'Một số cơ quan, đơn vị, địa phương kết quả Chỉ số CCHC chưa cao, đồng thời có tỷ lệ đánh giá sự hài lòng của người dân, tổ chức tương đối thấp',
      foundOn: HELD_ON,
      event: 'Hội nghị tổng kết 10 năm công tác cải cách hành chính',
    },
    {
      category: 'procedure',
      areaCode: '2',
      text: 'Người dân, người đại diện tổ chức phản ánh trong quá trình giải quyết TTHC phải đi lại từ 3 lần trở lên',
      foundOn: HELD_ON,
      event: 'Hội nghị tổng kết 10 năm công tác cải cách hành chính',
    },
    {
      category: 'harassment',
      areaCode: '4',
      text: 'Vẫn còn tình trạng công chức gây phiền hà, sách nhiễu',
      foundOn: HELD_ON,
      event: 'Hội nghị tổng kết 10 năm công tác cải cách hành chính',
    },
  ],
  commendations: [
    {
      form: 'merit',
      level: 'province',
      recipient: 'Nhiều tập thể, cá nhân đạt thành tích xuất sắc',
      occasion: 'Đóng góp tích cực trong công tác cải cách hành chính giai đoạn 2011 - 2020',
      decidedOn: HELD_ON,
      decidedBy: 'UBND tỉnh Quảng Ninh',
      asStated: 'nhiều tập thể, cá nhân … đã được trao tặng bằng khen của UBND tỉnh Quảng Ninh',
    },
    {
      form: 'otherPraise',
      level: 'province',
      recipient: 'Các đơn vị đoạt giải',
      occasion: 'Cuộc thi tuyên truyền cải cách hành chính qua clip năm 2020',
      decidedOn: HELD_ON,
      decidedBy: 'UBND tỉnh Quảng Ninh',
      asStated:
        'UBND tỉnh cũng tuyên dương, khen thưởng các đơn vị đoạt giải trong cuộc thi tuyên truyền CCHC qua clip năm 2020',
    },
    {
      form: 'award',
      level: 'other',
      recipient: 'Tỉnh Quảng Ninh',
      occasion: 'Giải thưởng ASOCIO năm 2018 dành cho chính quyền số xuất sắc',
      decidedBy: 'Tổ chức Công nghiệp Điện toán châu Á - châu Đại Dương',
      asStated: 'Năm 2018, tỉnh đạt giải thưởng ASOCIO dành cho chính quyền số xuất sắc',
    },
  ],
  scorings: [],
  sectionTitles: {},
  reportTexts: QUANG_NINH_TEXTS,
};
