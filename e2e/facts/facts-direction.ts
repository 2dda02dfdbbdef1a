import { counted, facts, listed, minuted, page, printed, value, type Fact } from './fact';
import { conclusion, CONCLUSIONS } from './facts-conclusions';

const SL = '2019 2018-NAY';
const LC = '2024 NHIEMKY';
const HG_MEETING = 'Họp Ban chỉ đạo cải cách hành chính tỉnh quý II';
const QN_MEETING = 'Hội nghị tổng kết 10 năm';
const DL_MEETING = 'Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2016';

const document = (number: string, more: object = {}) =>
  listed(`legal-documents?q=${encodeURIComponent(number)}`, { number, ...more });

/** Table 0.2 of the domain: plans, tasks, direction. */
export const DIRECTION: Fact[] = [
  ...facts(
    'son-la',
    [
      '0.2.01',
      ['năm 2018 tỉnh đã hoàn thành 66/66 nhiệm vụ, đạt 100% kế hoạch đề ra'],
      [
        page('plans/{plan:2018}/progress', { completed: 66, total: 66, rate: { text: '100%' } }),
        listed('plans?year=2018', { statedFigures: [{ completed: 66, total: 66, asOf: '2018-12-31' }] }),
      ],
      [printed('2018 YEAR', '66/66', '100%')],
    ],
    [
      '0.2.02',
      ['đến hết tháng 6/2019 đã hoàn thành 35/71 nhiệm vụ, đạt 49,29% kế hoạch đề ra'],
      [
        page('plans/{plan:2019}/progress?asOf=2019-06-30', {
          completed: 35,
          total: 71,
          rate: { numerator: 35, denominator: 71, text: '49,29%' },
        }),
      ],
      [printed('2019 H1', '35/71', '49,29%')],
    ],
    [
      '0.2.03',
      ['Từ năm 2018 đến nay, tỉnh đã tổ chức 6 hội nghị'],
      [
        counted('meetings?group=conference&from=2018-01-01&to=2019-07-20&held=true', 6),
        value(SL, '1.51', { text: '6' }),
      ],
      [printed(SL, 'tổ chức 6 hội nghị về công tác cải cách hành chính')],
    ],
    [
      '0.2.04',
      ['ban hành 268 văn bản'],
      [listed('stated-document-counts', { count: 268, fromOn: '2018-01-01', toOn: '2019-07-20' })],
      [printed(SL, '268 văn bản')],
    ],
    [
      '0.2.05',
      [
        'một trong những căn cứ đánh giá, phân loại, bình xét thi đua khen thưởng',
        'ban hành văn bản quy định trách nhiệm người đứng đầu',
        'thường xuyên ban hành các văn bản chỉ đạo, đôn đốc, nhắc nhở',
      ],
      [
        value(SL, '1.52', { text: 'Có' }),
        value(SL, '1.53', { text: 'Có' }),
        listed('legal-documents?purpose=steering', {
          kind: 'regulation',
          issuer: 'Chủ tịch UBND tỉnh Sơn La',
          number: null,
          issuedOn: null,
        }),
      ],
      [
        printed(
          SL,
          'căn cứ đánh giá, phân loại, bình xét thi đua khen thưởng: Có',
          'đôn đốc, nhắc nhở người đứng đầu: Có',
          'Quy định trách nhiệm người đứng đầu cơ quan hành chính nhà nước',
        ),
      ],
    ],
    [
      '0.2.06',
      ['Đã kiểm tra công tác CCHC tại Sở Tài chính và Trung tâm hành chính công tỉnh Sơn La'],
      [
        listed('inspections?level=central', {
          startedOn: '2019-07-20',
          mode: 'periodic',
          units: [{ name: 'Sở Tài chính' }, { name: 'Trung tâm Phục vụ hành chính công tỉnh' }],
        }),
      ],
      [
        printed(
          '2019 Q3',
          'Phó Thủ tướng Thường trực Chính phủ kiểm tra công tác cải cách hành chính tại Sơn La',
          '20/7/2019',
        ),
      ],
    ],
    [
      '0.2.07',
      ['chưa thực sự quyết liệt', 'vẫn còn sai về thẩm quyền', 'vẫn còn trễ hẹn', 'sai phạm trong thực thi công vụ'],
      ['irresolute', 'wrongCompetence', 'lateDossiers', 'dutyMisconduct'].map((category) =>
        listed(`findings?category=${category}`, { category, foundOn: '2019-07-20', unit: null, status: 'open' }),
      ),
      [
        printed(
          '2019 Q3',
          'chưa thực sự quyết liệt',
          'sai về thẩm quyền',
          'trễ hẹn',
          'sai phạm trong thực thi công vụ',
        ),
      ],
    ],
    [
      '0.2.08',
      [
        '04-NQ/TW ngày 30/10/2016',
        '21/NQ-CP',
        '08/NQ-CP ngày 24/1/2018',
        '19-NQ/TW',
        '16/2015/NĐ-CP',
        '28/2018/QĐ-TTg',
        '17/NQ-CP ngày 7/3/2019',
        'Chương trình tổng thể CCHC Nhà nước giai đoạn 2011 - 2020',
      ],
      [
        document('04-NQ/TW', { issuedOn: '2016-10-30' }),
        document('21/NQ-CP', { issuedOn: null }),
        document('08/NQ-CP', { issuedOn: '2018-01-24' }),
        document('19-NQ/TW'),
        document('16/2015/NĐ-CP', { kind: 'decree' }),
        document('28/2018/QĐ-TTg', { kind: 'decision' }),
        document('17/NQ-CP', { issuedOn: '2019-03-07' }),
        listed('legal-documents?kind=programme', {
          subject: 'Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020',
        }),
        conclusion('08/NQ-CP', {
          citedDocuments: [
            { number: '08/NQ-CP', statedDate: '24/1/2018' },
            { number: '19-NQ/TW' },
            { number: '16/2015/NĐ-CP' },
          ],
        }),
      ],
      [printed(SL, '04-NQ/TW', '21/NQ-CP', '08/NQ-CP', '19-NQ/TW', '16/2015/NĐ-CP', '28/2018/QĐ-TTg', '17/NQ-CP')],
    ],
    [
      '0.2.09',
      [
        'khảo sát, đo lường mức độ hài lòng',
        'Sử dụng hiệu quả Chỉ số CCHC trong theo dõi, đánh giá',
        'công tác thông tin, tuyên truyền',
      ],
      [
        conclusion('đo lường mức độ hài lòng', { status: 'inProgress', tasks: [{ parts: 1 }] }),
        conclusion('Sử dụng hiệu quả Chỉ số', { status: 'inProgress', tasks: [{ parts: 1 }] }),
        conclusion('thông tin, tuyên truyền', { status: 'inProgress', tasks: [{ parts: 1 }] }),
      ],
      [printed('2019 Q3', 'có 10 kết luận', 'Tính đến ngày 14/9/2019, đã giao nhiệm vụ')],
    ],
    [
      '0.2.10',
      ['7 chương trình kinh tế trọng tâm', 'trên 5.000 ha'],
      [value(SL, '1.54', { text: '7' }), value(SL, '1.55', { text: 'trên 5.000' })],
      [printed(SL, '7 chương trình kinh tế trọng tâm', 'trên 5.000 ha cao su')],
    ],
  ),
  ...facts(
    'lao-cai',
    [
      '0.2.11',
      [
        'ngày 18/8/2021, UBND tỉnh Lào Cai ban hành Kế hoạch số 329',
        'Đề án số 14 của Tỉnh ủy',
        'Nghị quyết số 76 ngày 15/7/2021',
      ],
      [
        document('329', { kind: 'plan', issuedOn: '2021-08-18' }),
        document('14', { kind: 'project', issuedOn: null }),
        document('76', { issuedOn: '2021-07-15' }),
        listed('plans?year=2024', {
          programme: { name: 'Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030' },
        }),
      ],
      [printed(LC, '329', '18/8/2021', 'Đề án', '15/7/2021')],
    ],
    [
      '0.2.12',
      ['Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức'],
      [
        page('reference', {
          programmes: [
            {
              areas: [
                {
                  code: '4',
                  name: 'Cải cách chế độ công vụ',
                  aliases: ['Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức'],
                },
              ],
            },
          ],
        }),
        page('reference', {
          programmes: [
            {
              areas: [{ code: '5', aliases: ['Cải cách chính sách, pháp luật trong lĩnh vực tài chính công'] }],
            },
          ],
        }),
      ],
      [printed(LC, 'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức')],
    ],
    [
      '0.2.13',
      ['cải cách thể chế là hàng đầu', 'khâu trọng tâm', '1 trong 3 đột phá chiến lược'],
      [
        value(LC, '2.52', { text: 'hàng đầu và là trọng tâm' }),
        value(LC, '3.53', { text: 'khâu trọng tâm' }),
        value(LC, '5.53', { text: 'nhiệm vụ đột phá' }),
        value(LC, '1.52', { text: '3' }),
      ],
      [
        printed(
          LC,
          'Cải cách thể chế là hàng đầu và là trọng tâm, 1 trong 3 đột phá chiến lược',
          'cải cách thủ tục hành chính là khâu trọng tâm',
        ),
      ],
    ],
    [
      '0.2.14',
      ['từ đầu nhiệm kỳ tới nay'],
      [
        listed('periods?year=2024', { code: 'NHIEMKY', kind: 'range', to: '2024-09-02' }),
        value(LC, '2.51', { text: '437' }),
      ],
      [printed(LC, 'Từ đầu nhiệm kỳ')],
    ],
    [
      '0.2.15',
      ['đùn đẩy, né tránh, tâm lý sợ sai', 'bảo vệ cán bộ “7 dám”'],
      [
        listed('findings?category=shirking', { category: 'shirking', source: '001_51091aba5f80c153.txt' }),
        value(LC, '5.52', { text: 'Có' }),
      ],
      [printed('2024 Q3', 'đùn đẩy, né tránh, tâm lý sợ sai')],
    ],
  ),
  ...facts(
    'ha-giang',
    [
      '0.2.16',
      ['tổ chức họp quý II, sơ kết 6 tháng đầu năm và đề ra phương hướng, nhiệm vụ 6 tháng cuối năm'],
      [
        listed('meetings?kind=quarter2', {
          heldOn: '2019-06-13',
          kind: 'quarter2',
          source: '002_b362dfeb4397743a.txt',
        }),
        page(`meetings/{meeting:${HG_MEETING}}`, { periods: [{ name: '6 tháng đầu năm 2019' }] }),
      ],
      [printed('2019 H1', 'Họp quý II ngày 13/6/2019')],
    ],
    [
      '0.2.17',
      [
        'Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Trưởng Ban chỉ đạo CCHC tỉnh chủ trì',
        'Nguyễn Minh Tiến, Ủy viên BTV Tỉnh ủy, Phó Chủ tịch Thường trực UBND tỉnh',
      ],
      [
        page(`meetings/{meeting:${HG_MEETING}}`, {
          chair: {
            name: 'Nguyễn Văn Sơn',
            title: 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Trưởng Ban chỉ đạo CCHC tỉnh',
          },
          attendees: [
            {
              name: 'Nguyễn Minh Tiến',
              title: 'Ủy viên BTV Tỉnh ủy, Phó Chủ tịch Thường trực UBND tỉnh',
              state: 'present',
            },
          ],
        }),
      ],
      [
        minuted(
          HG_MEETING,
          'Nguyễn Văn Sơn',
          'Trưởng Ban chỉ đạo CCHC tỉnh',
          'Nguyễn Minh Tiến',
          'Phó Chủ tịch Thường trực UBND tỉnh',
        ),
      ],
    ],
    [
      '0.2.18',
      [
        'đánh giá mức độ quyết liệt đối với các thành viên UBND tỉnh, Ban Cán sự Đảng UBND tỉnh, lãnh đạo văn phòng UBND tỉnh',
      ],
      [
        value('2019 H1', '1.51', { text: '3' }),
        ...['thanhVienUbnd', 'banCanSu', 'vanPhong'].map((item) => value('2019 H1', '1.51', { text: '1' }, item)),
      ],
      [
        printed(
          '2019 H1',
          'đánh giá mức độ quyết liệt đối với 3 nhóm lãnh đạo, gồm 1 nhóm thành viên UBND tỉnh, 1 nhóm Ban Cán sự Đảng UBND tỉnh, 1 nhóm lãnh đạo Văn phòng UBND tỉnh',
        ),
      ],
    ],
  ),
  ...facts('son-la', [
    '0.2.19a',
    ['Hoàng Quốc Khánh', 'Trương Hòa Bình'],
    [
      page('meetings/{meeting:Phó Thủ tướng}', {
        chair: { name: 'Trương Hòa Bình' },
        attendees: [{ name: 'Hoàng Quốc Khánh', title: 'Chủ tịch UBND tỉnh Sơn La' }],
      }),
      listed('committees?on=2019-07-20', {
        members: [{ role: 'head', name: 'Trương Hòa Bình', validFrom: '2019-07-20' }],
      }),
    ],
    [minuted('Phó Thủ tướng', 'Trương Hòa Bình', 'Hoàng Quốc Khánh')],
  ]),
  ...facts('lao-cai', [
    '0.2.19b',
    ['Trịnh Xuân Trường'],
    [value(LC, '2.51', { speaker: 'Trịnh Xuân Trường, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lào Cai' })],
    [printed(LC, 'Trịnh Xuân Trường, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lào Cai')],
  ]),
  ...facts('ha-giang', [
    '0.2.19c',
    ['Nguyễn Văn Sơn', 'Nguyễn Minh Tiến'],
    [
      listed('committees?on=2019-06-13', {
        members: [{ role: 'head', name: 'Nguyễn Văn Sơn', title: 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh' }],
      }),
    ],
    [minuted(HG_MEETING, 'Nguyễn Văn Sơn', 'Nguyễn Minh Tiến')],
  ]),
  ...facts('quang-ninh', [
    '0.2.19d',
    ['Nguyễn Xuân Ký', 'Nguyễn Văn Thắng'],
    [
      page(`meetings/{meeting:${QN_MEETING}}`, {
        chair: { name: 'Nguyễn Văn Thắng', title: 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh' },
        attendees: [{ name: 'Nguyễn Xuân Ký', title: 'Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh' }],
      }),
    ],
    [minuted(QN_MEETING, 'Nguyễn Xuân Ký', 'Nguyễn Văn Thắng')],
  ]),
  ...facts('dak-lak', [
    '0.2.19e',
    ['Phạm Ngọc Nghị'],
    [
      listed('committees?on=2016-07-26', {
        members: [{ role: 'head', name: 'Phạm Ngọc Nghị', title: 'Chủ tịch UBND tỉnh' }],
      }),
    ],
    [minuted(DL_MEETING, 'Phạm Ngọc Nghị')],
  ]),
  ...CONCLUSIONS,
];
