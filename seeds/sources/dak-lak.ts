import { DAK_LAK_TEXTS } from './report-texts';
import { DEPARTMENT_KEYS, part, subset, rule, unitsOf, type SourceData } from './source-data';
import { row } from './source-plan';

/** The Ministry's page (after the newspaper of Đắk Lắk) on reform there, 26/7/2016. */
export const DAK_LAK_SOURCE = '004_4f3c8fbf3d0c6d0e.txt';

const CHAIRMAN = { name: 'Phạm Ngọc Nghị', title: 'Chủ tịch UBND tỉnh' };
/** "vừa được tổ chức": the source gives no day of the conference; its own day stands here. */
const HELD_ON = '2016-07-26';
const Y2015 = '2015 YEAR';
const H1_2016 = '2016 H1';
const PLAN = {
  number: '01/KH-UBND',
  signer: 'Chủ tịch UBND tỉnh',
  programmeCode: '2011-2020' as const,
  statedFigures: [],
};

/** Source S4. Numbers and days of the two plans and the conference's day are composed. */
export const DAK_LAK: SourceData = {
  key: 'dak-lak',
  source: DAK_LAK_SOURCE,
  province: { name: 'Đắk Lắk', place: 'Đắk Lắk' },
  programme: '2011-2020',
  units: unitsOf('Đắk Lắk'),
  areaAliases: [],
  periods: [],
  plans: [
    {
      ...PLAN,
      year: 2015,
      issuedOn: '2015-01-05',
      title: 'Kế hoạch cải cách hành chính năm 2015 của tỉnh Đắk Lắk',
      theme:
        'Cải cách hành chính là một trong những nhiệm vụ trọng tâm, mang tính đột phá trong phát triển kinh tế - xã hội',
      dataUntil: '2015-12-31',
      tasks: [
        row(
          'II.1',
          'Rà soát văn bản quy phạm pháp luật năm 2015',
          'Báo cáo kết quả rà soát',
          ['stp'],
          [],
          'Quý IV',
          '2015-12-31',
        ),
      ],
    },
    {
      ...PLAN,
      year: 2016,
      issuedOn: '2016-01-04',
      title: 'Kế hoạch cải cách hành chính năm 2016 của tỉnh Đắk Lắk',
      theme:
        'Tập trung thực hiện CCHC gắn với nâng cao đạo đức công vụ, nâng cao trình độ chuyên môn nghiệp vụ của đội ngũ lãnh đạo, cán bộ, công chức, viên chức trong bộ máy hành chính',
      dataUntil: '2016-12-31',
      tasks: [
        row(
          'I.1',
          'Kiểm tra, giám sát, tuyên truyền, hướng dẫn, đôn đốc thực hiện cải cách hành chính',
          'Báo cáo',
          DEPARTMENT_KEYS,
          [],
          'Thường xuyên',
          null,
        ),
        {
          ...row(
            'I.2',
            'Đẩy nhanh tiến độ, thực hiện có hiệu quả và hoàn thành 100% kế hoạch đã đề ra',
            'Báo cáo',
            ['snv'],
            [],
            'Năm 2016',
            '2016-12-31',
          ),
          target: { value: 100, unit: '% kế hoạch' },
        },
        row(
          'V.1',
          'Bồi dưỡng nâng cao kiến thức, kỹ năng, nghiệp vụ cho đội ngũ cán bộ, công chức, viên chức',
          'Báo cáo',
          ['snv'],
          [],
          'Quý IV',
          '2016-12-31',
        ),
      ],
    },
  ],
  committees: [
    {
      key: 'bcd',
      name: 'Ban Chỉ đạo cải cách hành chính tỉnh Đắk Lắk',
      since: HELD_ON,
      members: [{ role: 'head', ...CHAIRMAN }],
    },
  ],
  indicators: [
    {
      code: '2.51',
      name: 'Số văn bản quy phạm pháp luật tỉnh ban hành',
      areaCode: '1',
      unitOfMeasure: 'văn bản',
      valueType: 'count',
      accumulation: 'flow',
    },
    {
      code: '2.52',
      name: 'Số văn bản quy phạm pháp luật được rà soát',
      areaCode: '1',
      unitOfMeasure: 'văn bản',
      valueType: 'count',
      accumulation: 'flow',
      axes: [
        {
          code: 'hinhThuc',
          name: 'Hình thức văn bản',
          items: [part('nghiQuyet', 'Nghị quyết'), part('quyetDinh', 'Quyết định'), part('chiThi', 'Chỉ thị')],
        },
        {
          code: 'hieuLuc',
          name: 'Hiệu lực',
          items: [
            part('conHieuLuc', 'Còn hiệu lực'),
            part('hetToanBo', 'Hết hiệu lực toàn bộ'),
            subset('hetMotPhan', 'Hết hiệu lực một phần', 'conHieuLuc'),
          ],
        },
      ],
      rules: [rule('sumOfParts')],
    },
    {
      code: '5.51',
      name: 'Số học viên các lớp bồi dưỡng',
      areaCode: '4',
      unitOfMeasure: 'học viên',
      valueType: 'count',
      accumulation: 'flow',
      axes: [
        {
          code: 'lop',
          name: 'Lớp',
          items: [
            subset('lanhDao', 'Kỹ năng lãnh đạo, quản lý cho công chức lãnh đạo sở, ngành và UBND cấp huyện'),
            subset('truongPhoPhong', 'Quản lý nhà nước cho cấp trưởng, phó phòng cấp sở và cấp huyện'),
          ],
        },
      ],
    },
    {
      code: '7.51',
      name: 'Tỷ lệ cơ quan có mạng nội bộ (LAN), kết nối internet',
      areaCode: '6',
      unitOfMeasure: '%',
      valueType: 'percent',
      decimals: 2,
      accumulation: 'stock',
      axes: [
        {
          code: 'cap',
          name: 'Cấp',
          items: [
            part('soNganh', 'Sở, ban, ngành'),
            part('phongHuyen', 'Phòng chuyên môn thuộc UBND huyện'),
            part('capXa', 'UBND cấp xã'),
          ],
        },
      ],
    },
    {
      code: '7.52',
      name: 'Số huyện ủy, thị ủy, thành ủy kết nối mạng chuyên dụng của Đảng',
      areaCode: '6',
      unitOfMeasure: 'đơn vị',
      valueType: 'count',
      accumulation: 'stock',
    },
    {
      code: '7.53',
      name: 'Tỷ lệ xã, phường, thị trấn kết nối mạng chuyên dụng của Đảng',
      areaCode: '6',
      unitOfMeasure: '%',
      valueType: 'percent',
      decimals: 2,
      accumulation: 'stock',
    },
    {
      code: '7.54',
      name: 'Tỷ lệ hồ sơ thủ tục hành chính cấp huyện giải quyết trên hệ thống một cửa điện tử liên thông',
      areaCode: '6',
      unitOfMeasure: '%',
      valueType: 'percent',
      decimals: 2,
      accumulation: 'flow',
    },
    {
      code: '3.51',
      name: 'Số quyết định công bố thủ tục hành chính',
      areaCode: '2',
      unitOfMeasure: 'quyết định',
      valueType: 'count',
      accumulation: 'flow',
    },
    {
      code: '3.52',
      name: 'Số thủ tục hành chính được công bố ban hành mới, sửa đổi, bổ sung, thay thế hoặc bãi bỏ',
      areaCode: '2',
      unitOfMeasure: 'thủ tục',
      valueType: 'count',
      accumulation: 'flow',
    },
    {
      code: '3.53',
      name: 'Tỷ lệ cơ quan thực hiện cơ chế một cửa, một cửa liên thông',
      areaCode: '2',
      unitOfMeasure: '%',
      valueType: 'percent',
      decimals: 2,
      accumulation: 'stock',
      axes: [
        {
          code: 'cap',
          name: 'Cấp',
          items: [
            part('soNganh', 'Sở, ngành'),
            part('capHuyen', 'Huyện, thị xã, thành phố'),
            part('capXa', 'Xã, phường, thị trấn'),
          ],
        },
      ],
    },
    {
      code: '3.54',
      name: 'Tỷ lệ huyện, thị xã, thành phố có hệ thống "Một cửa điện tử cấp huyện"',
      areaCode: '2',
      unitOfMeasure: '%',
      valueType: 'percent',
      decimals: 2,
      accumulation: 'stock',
    },
    {
      code: '7.55',
      name: 'Tỷ lệ dịch vụ công trực tuyến tối thiểu ở mức độ 2',
      areaCode: '6',
      unitOfMeasure: '%',
      valueType: 'percent',
      decimals: 2,
      accumulation: 'stock',
    },
  ],
  values: [
    {
      indicator: '2.51',
      period: Y2015,
      typed: '70',
      asStated: 'ban hành được 70 văn bản quy phạm pháp luật (QPPL) theo tiến độ',
    },
    { indicator: '2.52', period: Y2015, typed: '510', asStated: 'tiến hành rà soát 510 văn bản QPPL' },
    { indicator: '2.52', item: 'nghiQuyet', period: Y2015, typed: '115', asStated: '115 nghị quyết' },
    { indicator: '2.52', item: 'quyetDinh', period: Y2015, typed: '299', asStated: '299 quyết định' },
    { indicator: '2.52', item: 'chiThi', period: Y2015, typed: '96', asStated: '96 Chỉ thị' },
    { indicator: '2.52', item: 'conHieuLuc', period: Y2015, typed: '457', asStated: '457 văn bản còn hiệu lực' },
    { indicator: '2.52', item: 'hetToanBo', period: Y2015, typed: '53', asStated: '53 văn bản hết hiệu lực toàn bộ' },
    { indicator: '2.52', item: 'hetMotPhan', period: Y2015, typed: '29', asStated: '29 văn bản hết hiệu lực một phần' },
    {
      indicator: '5.51',
      item: 'lanhDao',
      period: Y2015,
      typed: '42',
      asStated:
        'bồi dưỡng kỹ năng lãnh đạo, quản lý cho công chức lãnh đạo các sở, ngành và UBND cấp huyện cho 42 học viên',
    },
    {
      indicator: '5.51',
      item: 'truongPhoPhong',
      period: Y2015,
      typed: '126',
      asStated: 'bồi dưỡng cho cấp trưởng, phó phòng cấp Sở và cấp huyện về quản lý Nhà nước với 126 học viên tham dự',
    },
    {
      indicator: '7.51',
      item: 'soNganh',
      period: Y2015,
      asOf: '2015-12-31',
      typed: '100',
      asStated: 'Đến hết năm 2015, 100% sở, ban, ngành … có mạng nội bộ (LAN), kết nối internet',
    },
    {
      indicator: '7.51',
      item: 'phongHuyen',
      period: Y2015,
      asOf: '2015-12-31',
      typed: '70',
      asStated: '70% các phòng chuyên môn thuộc UBND huyện',
    },
    {
      indicator: '7.51',
      item: 'capXa',
      period: Y2015,
      asOf: '2015-12-31',
      typed: '30',
      asStated: '30% UBND cấp xã có mạng nội bộ (LAN)',
    },
    {
      indicator: '7.52',
      period: Y2015,
      asOf: '2015-12-31',
      typed: '15',
      asStated: 'hệ thống mạng chuyên dụng kết nối Tỉnh ủy đến 15 Huyện ủy, Thị ủy, Thành ủy',
    },
    {
      indicator: '7.53',
      period: Y2015,
      asOf: '2015-12-31',
      typed: '57,06',
      numerator: 105,
      denominator: 184,
      asStated: 'đến 105/184 xã, phường, thị trấn trong tỉnh',
      derived: '105 ÷ 184',
    },
    {
      indicator: '7.54',
      period: Y2015,
      typed: '66',
      asStated:
        'Năm 2015, đã có 66% hồ sơ thủ tục hành chính (TTHC) cấp huyện được giải quyết trên hệ thống một cửa điện tử liên thông',
    },
    {
      indicator: '3.51',
      period: H1_2016,
      typed: '6',
      asStated:
        'UBND tỉnh đã ban hành 6 quyết định công bố ban hành mới, sửa đổi, bổ sung, thay thế hoặc bãi bỏ đối vơi 255 TTHC',
    },
    {
      indicator: '3.52',
      period: H1_2016,
      typed: '255',
      asStated:
        'UBND tỉnh đã ban hành 6 quyết định công bố ban hành mới, sửa đổi, bổ sung, thay thế hoặc bãi bỏ đối vơi 255 TTHC',
    },
    {
      indicator: '3.53',
      item: 'soNganh',
      period: H1_2016,
      typed: '90',
      numerator: 18,
      denominator: 20,
      asStated: 'cơ chế một cửa, một cửa liên thông … ở 18/20 sở, ngành',
      derived: '18 ÷ 20',
    },
    { indicator: '3.53', item: 'capHuyen', period: H1_2016, typed: '100', asStated: '100% huyện, thị xã, thành phố' },
    {
      indicator: '3.53',
      item: 'capXa',
      period: H1_2016,
      typed: '100',
      asStated: '100% xã, phường, thị trấn trong tỉnh',
    },
    {
      indicator: '3.54',
      period: H1_2016,
      typed: '100',
      numerator: 15,
      denominator: 15,
      asStated: '15/15 huyện, thị xã, thành phố đã được đầu tư, xây dựng hệ thống “Một cửa điện tử cấp huyện”',
      derived: '15 ÷ 15',
    },
    {
      indicator: '7.55',
      period: H1_2016,
      typed: '100',
      asStated: '100% dịch vụ công được cung cấp trực tuyến tối thiểu ở mức độ 2',
    },
  ],
  indices: [
    {
      index: 'PCI',
      year: 2015,
      rank: 23,
      delta: 7,
      deltaBaseYear: 2014,
      asStated: 'chỉ số PCI năm 2015 của Đắk Lắk xếp vị trí thứ 23 cả nước (tăng 7 bậc so với năm 2014)',
    },
  ],
  documents: [],
  documentCounts: [],
  meetings: [
    {
      committee: 'bcd',
      kind: 'preliminaryReview',
      title: 'Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2016',
      heldOn: HELD_ON,
      periods: [H1_2016],
      place: 'Tỉnh Đắk Lắk (nguồn không nêu nơi họp)',
      chair: { name: CHAIRMAN.name, title: 'Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo CCHC tỉnh' },
      attendees: [],
      points: [],
      conclusions: [
        {
          text: 'chủ đề của CCHC năm 2016 của tỉnh là tập trung thực hiện CCHC gắn với nâng cao đạo đức công vụ, nâng cao trình độ chuyên môn nghiệp vụ của đội ngũ lãnh đạo, cán bộ, công chức, viên chức trong bộ máy hành chính',
          area: '0',
          noTaskReason: 'Chủ đề năm, thực hiện qua các nhiệm vụ của kế hoạch.',
        },
        {
          text: 'Chủ tịch UBND các huyện, thị xã, thành phố, Giám đốc các sở, ngành chịu trách nhiệm trước UBND tỉnh về kết quả CCHC của ngành, địa phương mình; các tập thể, cá nhân không thực hiện tốt công tác CCHC sẽ bị xử lý nghiêm',
          area: '0',
          noTaskReason: 'Xác định trách nhiệm của người đứng đầu, không có việc phải báo cáo riêng.',
        },
        {
          text: 'tăng cường chỉ đạo, điều hành, rà soát, kiểm tra các kết quả hoạt động theo kế hoạch CCHC năm 2016, đẩy nhanh tiến độ, thực hiện có hiệu quả và hoàn thành 100% kế hoạch đã đề ra',
          area: '0',
          leads: 'departments',
        },
      ],
      illustrative: false,
    },
  ],
  inspections: [],
  findings: [
    {
      category: 'dutyMisconduct',
      areaCode: '4',
      text: 'Một bộ phận cán bộ, công chức làm việc thiếu trách nhiệm, còn hạn chế về trình độ, năng lực',
      foundOn: HELD_ON,
      event: 'Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2016',
    },
    {
      category: 'lowIndex',
      areaCode: '4',
      text: 'Tại một số địa phương, đơn vị mức độ hài lòng của doanh nghiệp, người dân đối với đội ngũ cán bộ, công chức chưa cao',
      foundOn: HELD_ON,
      event: 'Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2016',
    },
  ],
  commendations: [],
  scorings: [],
  sectionTitles: {},
  reportTexts: DAK_LAK_TEXTS,
};
