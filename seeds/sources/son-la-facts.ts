import { SON_LA_PLANS, SON_LA_SOURCE } from './son-la';
import { SON_LA_TEXTS } from './report-texts';
import { part, type SourceConclusion, type SourceData, type SourceMeeting } from './source-data';

const VISIT = '2019-07-20';
/** "Từ năm 2018 đến nay". */
const SINCE_2018 = '2019 2018-NAY';
const DEPUTY_PM = {
  name: 'Trương Hòa Bình',
  title:
    'Ủy viên Bộ Chính trị, Phó Thủ tướng Thường trực Chính phủ, Trưởng Ban Chỉ đạo cải cách hành chính của Chính phủ',
};
const CHAIRMAN = { name: 'Hoàng Quốc Khánh', title: 'Chủ tịch UBND tỉnh Sơn La' };
const SPEAKER = `${CHAIRMAN.name}, ${CHAIRMAN.title}`;
const ATTITUDE = 'Định hướng chung của đoàn kiểm tra, thực hiện qua các nhiệm vụ của kế hoạch.';

/** The six conferences are counted by the source and not named: kinds and days are composed, all inside its window. */
const conference = (kind: SourceMeeting['kind'], heldOn: string, title: string): SourceMeeting => ({
  committee: 'bcd',
  kind,
  title,
  heldOn,
  periods: [SINCE_2018],
  place: 'Hội trường UBND tỉnh',
  chair: CHAIRMAN,
  attendees: [],
  points: [],
  conclusions: [],
  illustrative: true,
});
const CONFERENCES: SourceMeeting[] = [
  conference('thematic', '2018-03-16', 'Hội nghị triển khai nhiệm vụ cải cách hành chính năm 2018'),
  conference('preliminaryReview', '2018-07-20', 'Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2018'),
  conference('thematic', '2018-10-19', 'Hội nghị chuyên đề về cơ chế một cửa, một cửa liên thông'),
  conference('finalReview', '2018-12-21', 'Hội nghị tổng kết công tác cải cách hành chính năm 2018'),
  conference('thematic', '2019-04-12', 'Hội nghị chuyên đề về nâng cao Chỉ số cải cách hành chính'),
  conference('preliminaryReview', '2019-06-28', 'Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2019'),
];

/** What the Deputy Prime Minister asked for, in the source's words and with the documents it cites. */
const CONCLUSIONS: SourceConclusion[] = [
  {
    text: 'gắn CCHC với việc thực hiện có hiệu quả Nghị quyết số 04-NQ/TW ngày 30/10/2016 của Ban Chấp hành Trung ương Đảng Khóa XII về tăng cường xây dựng, chỉnh đốn Đảng',
    area: '0',
    citedDocuments: [{ number: '04-NQ/TW', statedDate: '30/10/2016' }],
    noTaskReason: ATTITUDE,
  },
  {
    text: 'Tiếp tục triển khai thực hiện các nhiệm vụ tại Chương trình tổng thể CCHC Nhà nước giai đoạn 2011 - 2020',
    area: '0',
    noTaskReason: ATTITUDE,
  },
  {
    text: 'Thực hiện tốt công tác kiểm tra, rà soát văn bản quy phạm pháp luật, kịp thời phát hiện, sửa đổi, bổ sung những văn bản sai thẩm quyền, có dấu hiệu trái pháp luật',
    area: '1',
    leads: ['stp'],
  },
  {
    text: 'đẩy mạnh phân cấp thẩm quyền giải quyết công việc gắn quyền hạn với trách nhiệm trong công tác tổ chức bộ máy và cán bộ theo Nghị quyết số 21/NQ-CP của Chính phủ về phân cấp quản lý nhà nước giữa chính phủ và UBND tỉnh, thành phố trực thuộc Trung ương',
    area: '3',
    citedDocuments: [{ number: '21/NQ-CP' }],
    leads: ['snv'],
  },
  {
    text: 'nâng cao chất lượng và hiệu quả hoạt động của các đơn vị sự nghiệp công lập trên cơ sở triển khai có hiệu quả Nghị quyết số 08/NQ-CP ngày 24/1/2018 về Chương trình hành động thực hiện Nghị quyết số 19-NQ/TW của Ban Chấp hành Trung ương, Nghị định số 16/2015/NĐ-CP và các văn bản hướng dẫn thi hành',
    area: '3',
    citedDocuments: [
      { number: '08/NQ-CP', statedDate: '24/1/2018' },
      { number: '19-NQ/TW' },
      { number: '16/2015/NĐ-CP' },
    ],
    leads: ['snv'],
  },
  {
    text: 'tiếp tục triển khai có hiệu quả việc gửi nhận văn bản điện tử theo quy định tại Quyết định số 28/2018/QĐ-TTg',
    area: '6',
    citedDocuments: [{ number: '28/2018/QĐ-TTg' }],
    leads: ['stttt'],
  },
  {
    text: 'tổ chức thực hiện các nhiệm vụ, giải pháp trọng tâm phát triển Chính phủ điện tử giai đoạn 2018 - 2020, định hướng đến 2025 được Chính phủ phê duyệt tại Nghị quyết số 17/NQ-CP ngày 7/3/2019',
    area: '6',
    citedDocuments: [{ number: '17/NQ-CP', statedDate: '7/3/2019' }],
    leads: ['stttt'],
  },
  { text: 'Sử dụng hiệu quả Chỉ số CCHC trong theo dõi, đánh giá', area: '0', leads: ['snv'] },
  {
    text: 'Triển khai việc khảo sát, đo lường mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của các cơ quan hành chính Nhà nước',
    area: '0',
    leads: ['snv'],
  },
  {
    text: 'đẩy mạnh công tác thông tin, tuyên truyền, công khai, minh bạch, bảo đảm quyền tiếp cận thông tin của người dân',
    area: '0',
    leads: ['stttt'],
  },
];

const basis = (
  number: string,
  issuedOn: string | null,
  issuer: string,
  subject: string,
  areaCode: string,
  asStated: string,
  kind: 'resolution' | 'decree' | 'decision' = 'resolution',
) => ({
  purpose: 'basis' as const,
  kind,
  number,
  ...(issuedOn && { issuedOn }),
  issuer,
  subject,
  areaCode,
  asStated,
});
const finding = (
  category: 'irresolute' | 'wrongCompetence' | 'lateDossiers' | 'dutyMisconduct',
  areaCode: string,
  text: string,
) => ({ category, areaCode, text, foundOn: VISIT });

/** Source S0 beside its two plans: what the Government's page of 20/7/2019 says of Sơn La. */
export const SON_LA: SourceData = {
  key: 'son-la',
  source: SON_LA_SOURCE,
  province: { name: 'Sơn La', place: 'Sơn La' },
  programme: '2011-2020',
  units: [],
  areaAliases: [],
  periods: [
    {
      code: '2018-NAY',
      year: 2019,
      title: 'Từ năm 2018 đến ngày 20/7/2019',
      from: '2018-01-01',
      to: VISIT,
      note: 'Nguồn ghi "Từ năm 2018 đến nay"; trang tin ngày 20/7/2019.',
    },
  ],
  plans: SON_LA_PLANS,
  committees: [
    {
      key: 'cp',
      name: 'Ban Chỉ đạo cải cách hành chính của Chính phủ',
      since: VISIT,
      members: [
        { role: 'head', name: DEPUTY_PM.name, title: 'Ủy viên Bộ Chính trị, Phó Thủ tướng Thường trực Chính phủ' },
      ],
    },
    { key: 'bcd', name: 'Ban Chỉ đạo cải cách hành chính tỉnh Sơn La', since: '2018-01-01', members: [] },
  ],
  indicators: [
    {
      code: '1.51',
      name: 'Số hội nghị về công tác cải cách hành chính',
      areaCode: '0',
      unitOfMeasure: 'hội nghị',
      valueType: 'count',
      accumulation: 'flow',
    },
    {
      code: '3.51',
      name: 'Tỷ lệ đơn vị hành chính thực hiện cơ chế một cửa, một cửa liên thông',
      areaCode: '2',
      unitOfMeasure: '%',
      valueType: 'percent',
      decimals: 2,
      accumulation: 'stock',
      axes: [
        {
          code: 'cap',
          name: 'Cấp',
          items: [part('capHuyen', 'Huyện, thành phố'), part('capXa', 'Xã, phường, thị trấn')],
        },
      ],
    },
    {
      code: '1.52',
      name: 'Trách nhiệm người đứng đầu là căn cứ đánh giá, phân loại, bình xét thi đua khen thưởng',
      areaCode: '0',
      unitOfMeasure: 'có/không',
      valueType: 'yesNo',
      accumulation: 'stock',
    },
    {
      code: '1.53',
      name: 'Thường xuyên ban hành văn bản chỉ đạo, đôn đốc, nhắc nhở người đứng đầu',
      areaCode: '0',
      unitOfMeasure: 'có/không',
      valueType: 'yesNo',
      accumulation: 'flow',
    },
    {
      code: '1.54',
      name: 'Số chương trình kinh tế trọng tâm (bối cảnh, ngoài phạm vi cải cách hành chính)',
      areaCode: '0',
      unitOfMeasure: 'chương trình',
      valueType: 'count',
      accumulation: 'stock',
    },
    {
      code: '1.55',
      name: 'Diện tích cây cao su (bối cảnh, ngoài phạm vi cải cách hành chính)',
      areaCode: '0',
      unitOfMeasure: 'ha',
      valueType: 'count',
      accumulation: 'stock',
    },
  ],
  values: [
    {
      indicator: '1.51',
      period: SINCE_2018,
      typed: '6',
      asStated: 'Từ năm 2018 đến nay, tỉnh đã tổ chức 6 hội nghị về công tác CCHC',
      speaker: SPEAKER,
    },
    {
      indicator: '3.51',
      item: 'capHuyen',
      period: SINCE_2018,
      asOf: VISIT,
      typed: '100',
      numerator: 12,
      denominator: 12,
      asStated: 'cơ chế một cửa, một cửa liên thông tại 12/12 huyện, thành phố',
      derived: '12 ÷ 12',
    },
    {
      indicator: '3.51',
      item: 'capXa',
      period: SINCE_2018,
      asOf: VISIT,
      typed: '100',
      numerator: 204,
      denominator: 204,
      asStated: '204/204 xã, phường, thị trấn',
      derived: '204 ÷ 204',
    },
    {
      indicator: '1.52',
      period: SINCE_2018,
      typed: 'Có',
      asStated:
        'trách nhiệm của người đứng đầu trong thực hiện nhiệm vụ CCHC là một trong những căn cứ đánh giá, phân loại, bình xét thi đua khen thưởng của người đứng đầu',
      speaker: SPEAKER,
    },
    {
      indicator: '1.53',
      period: SINCE_2018,
      typed: 'Có',
      asStated:
        'Lãnh đạo tỉnh thường xuyên ban hành các văn bản chỉ đạo, đôn đốc, nhắc nhở người đứng đầu các cơ quan, đơn vị',
      speaker: SPEAKER,
    },
    {
      indicator: '1.54',
      period: SINCE_2018,
      typed: '7',
      asStated: '7 chương trình kinh tế trọng tâm',
      speaker: `${DEPUTY_PM.name}, Phó Thủ tướng Thường trực Chính phủ`,
    },
    {
      indicator: '1.55',
      period: SINCE_2018,
      asOf: VISIT,
      typed: 'trên 5.000',
      asStated: 'cây cao su đang được trồng trên 5.000 ha trên địa bàn',
      speaker: `${DEPUTY_PM.name}, Phó Thủ tướng Thường trực Chính phủ`,
    },
  ],
  indices: [
    {
      index: 'PARINDEX',
      year: 2017,
      rank: 19,
      denominator: 63,
      band: 'nhóm 20 tỉnh đứng đầu cả nước',
      asStated: 'trong nhóm 20 tỉnh đứng đầu cả nước (năm 2017 xếp vị trí thứ 19/63; năm 2018 xếp vị trí thứ 17/63)',
    },
    {
      index: 'PARINDEX',
      year: 2018,
      rank: 17,
      denominator: 63,
      band: 'nhóm 20 tỉnh đứng đầu cả nước',
      asStated: 'trong nhóm 20 tỉnh đứng đầu cả nước (năm 2017 xếp vị trí thứ 19/63; năm 2018 xếp vị trí thứ 17/63)',
    },
    {
      index: 'PCI',
      year: 2018,
      delta: 1,
      deltaBaseYear: 2017,
      asStated: 'Chỉ số Năng lực cạnh tranh cấp tỉnh tăng 1 bậc so với năm 2017',
    },
    {
      index: 'PAPI',
      year: 2018,
      band: 'nhóm có điểm số trung bình cao',
      asStated:
        'Chỉ số Hiệu quả quản trị và hành chính công cấp tỉnh năm 2018 nằm trong nhóm có điểm số trung bình cao',
    },
  ],
  documents: [
    {
      purpose: 'steering',
      kind: 'regulation',
      issuer: 'Chủ tịch UBND tỉnh Sơn La',
      subject:
        'Quy định trách nhiệm người đứng đầu cơ quan hành chính nhà nước trên địa bàn trong thực hiện nhiệm vụ cải cách hành chính',
      areaCode: '0',
      asStated:
        'Chủ tịch UBND tỉnh ban hành văn bản quy định trách nhiệm người đứng đầu cơ quan hành chính nhà nước trên địa bàn trong thực hiện nhiệm vụ CCHC',
    },
    basis(
      '04-NQ/TW',
      '2016-10-30',
      'Ban Chấp hành Trung ương',
      'Tăng cường xây dựng, chỉnh đốn Đảng',
      '0',
      'Nghị quyết số 04-NQ/TW ngày 30/10/2016',
    ),
    basis(
      '21/NQ-CP',
      null,
      'Chính phủ',
      'Phân cấp quản lý nhà nước giữa Chính phủ và UBND tỉnh, thành phố trực thuộc Trung ương',
      '3',
      'Nghị quyết số 21/NQ-CP',
    ),
    basis(
      '08/NQ-CP',
      '2018-01-24',
      'Chính phủ',
      'Chương trình hành động thực hiện Nghị quyết số 19-NQ/TW',
      '3',
      'Nghị quyết số 08/NQ-CP ngày 24/1/2018',
    ),
    basis(
      '19-NQ/TW',
      null,
      'Ban Chấp hành Trung ương',
      'Tiếp tục đổi mới hệ thống tổ chức và quản lý, nâng cao chất lượng và hiệu quả hoạt động của các đơn vị sự nghiệp công lập',
      '3',
      'Nghị quyết số 19-NQ/TW',
    ),
    basis(
      '16/2015/NĐ-CP',
      null,
      'Chính phủ',
      'Cơ chế tự chủ của đơn vị sự nghiệp công lập',
      '5',
      'Nghị định số 16/2015/NĐ-CP',
      'decree',
    ),
    basis(
      '28/2018/QĐ-TTg',
      null,
      'Thủ tướng Chính phủ',
      'Gửi, nhận văn bản điện tử giữa các cơ quan trong hệ thống hành chính nhà nước',
      '6',
      'Quyết định số 28/2018/QĐ-TTg',
      'decision',
    ),
    basis(
      '17/NQ-CP',
      '2019-03-07',
      'Chính phủ',
      'Nhiệm vụ, giải pháp trọng tâm phát triển Chính phủ điện tử giai đoạn 2018 - 2020, định hướng đến 2025',
      '6',
      'Nghị quyết số 17/NQ-CP ngày 7/3/2019',
    ),
    {
      purpose: 'basis',
      kind: 'programme',
      issuer: 'Chính phủ',
      subject: 'Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020',
      areaCode: '0',
      asStated: 'Chương trình tổng thể CCHC Nhà nước giai đoạn 2011 - 2020',
    },
  ],
  documentCounts: [
    {
      from: '2018-01-01',
      to: VISIT,
      count: 268,
      asStated: 'ban hành 268 văn bản để chỉ đạo, điều hành, hướng dẫn thực hiện nhiệm vụ CCHC',
    },
  ],
  meetings: [
    ...CONFERENCES,
    {
      committee: 'bcd',
      kind: 'inspection',
      title: 'Phó Thủ tướng Thường trực Chính phủ kiểm tra, làm việc về công tác cải cách hành chính của tỉnh Sơn La',
      heldOn: VISIT,
      periods: [SINCE_2018],
      place: 'Tỉnh Sơn La',
      chair: DEPUTY_PM,
      attendees: [CHAIRMAN],
      points: [],
      conclusions: CONCLUSIONS,
      illustrative: false,
    },
  ],
  inspections: [
    {
      title: 'Phó Thủ tướng Thường trực Chính phủ kiểm tra công tác cải cách hành chính tại Sơn La',
      mode: 'periodic',
      level: 'central',
      inspector: `Đoàn công tác do đồng chí ${DEPUTY_PM.name}, Phó Thủ tướng Thường trực Chính phủ, Trưởng Ban Chỉ đạo cải cách hành chính của Chính phủ, làm trưởng đoàn`,
      startedOn: VISIT,
      unitKeys: ['stc', 'ttpvhcc'],
      summary: 'Đã kiểm tra công tác CCHC tại Sở Tài chính và Trung tâm hành chính công tỉnh Sơn La.',
      findings: [
        finding('irresolute', '0', 'công tác CCHC ở một số nơi còn chưa thực sự quyết liệt'),
        finding('wrongCompetence', '1', 'việc ban hành văn bản vẫn còn sai về thẩm quyền'),
        finding('lateDossiers', '2', 'việc giải quyết hồ sơ, thủ tục cho người dân vẫn còn trễ hẹn'),
        finding('dutyMisconduct', '4', 'còn trường hợp sai phạm trong thực thi công vụ'),
      ],
    },
  ],
  findings: [],
  commendations: [],
  scorings: [],
  sectionTitles: {},
  reportTexts: SON_LA_TEXTS,
};
