import { counted, facts, listed, minuted, page, printed, value, type Fact } from './fact';

const QN = '2020 2011-2020';
const HG_MEETING = 'Họp Ban chỉ đạo cải cách hành chính tỉnh quý II';
const QN_MEETING = 'Hội nghị tổng kết 10 năm';
const DL_MEETING = 'Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2016';

/** A line of a meeting's page: the conclusion or point that begins so. */
export const conclusion = (words: string, more: object = {}) =>
  listed(`conclusions?q=${encodeURIComponent(words)}`, more);

/** Table 0.2 of the domain from row 20 on: what was said and concluded in meetings. */
export const CONCLUSIONS: Fact[] = [
  ...facts(
    'ha-giang',
    [
      '0.2.20',
      [
        'Công tác phối hợp trong thực hiện CCHC',
        'chưa được thường xuyên',
        'vai trò, trách nhiệm người đứng đầu',
        'có thứ hạng thấp',
        'rà soát thực trạng CNTT',
        'tiếp tục sắp xếp lại tổ chức bộ máy',
        'mức độ tự chủ tài chính',
        'hiệu quả hệ thống “một cửa” liên thông',
        'Đô thị thông minh thành phố Hà Giang',
      ],
      [
        counted(`meetings/{meeting:${HG_MEETING}}/points`, 9),
        listed(`meetings/{meeting:${HG_MEETING}}/points`, {
          text: 'mức độ tự chủ tài chính đối với các đơn vị sự nghiệp',
          areaId: '{area:5}',
        }),
        listed(`meetings/{meeting:${HG_MEETING}}/points`, {
          text: 'tiến độ triển khai mô hình Đô thị thông minh thành phố Hà Giang',
          areaId: '{area:6}',
        }),
      ],
      [
        minuted(
          HG_MEETING,
          'Công tác phối hợp trong thực hiện CCHC',
          'chưa được thường xuyên',
          'hệ thống “một cửa” liên thông',
          'Đô thị thông minh thành phố Hà Giang',
        ),
      ],
    ],
    [
      '0.2.21',
      [
        'thực hiện hiệu quả các nhiệm vụ được phân công theo kết luận cuộc họp Ban chỉ đạo CCHC quý I và thường xuyên báo cáo về cơ quan thường trực',
      ],
      [
        conclusion('cơ quan thường trực', { number: 1, status: 'inProgress', tasks: [{ parts: 5 }] }),
        page('settings', { standingAgencyId: '{unit:Sở Nội vụ}' }),
      ],
      [printed('2019 H1', '13 kết luận')],
    ],
    [
      '0.2.22',
      ['bãi bỏ Nghị quyết 52/2015/NQ-HĐND ngày 11.12.2016'],
      [
        conclusion('52/2015', {
          number: 7,
          inconsistent: true,
          citedDocuments: [{ number: '52/2015/NQ-HĐND', statedDate: '11.12.2016' }],
        }),
        listed('legal-documents?contradicting=true', {
          number: '52/2015/NQ-HĐND',
          issuedOn: '2016-12-11',
          asStated: 'Nghị quyết 52/2015/NQ-HĐND ngày 11.12.2016',
        }),
        page(`meetings/{meeting:${HG_MEETING}}`, {
          conclusions: Array.from({ length: 13 }, (_, i) => ({ number: i + 1 })),
        }),
      ],
      [printed('2019 H1', '52/2015/NQ-HĐND')],
    ],
    [
      '0.2.23',
      [
        'yêu cầu các sở, ngành nghiêm túc thực hiện',
        'Các thành viên Ban chỉ đạo CCHC tỉnh thực hiện nhiệm vụ được phân công',
      ],
      [
        conclusion('thường xuyên báo cáo', { tasks: [{ parts: 5 }] }),
        conclusion('Các thành viên Ban chỉ đạo', { status: 'noTask', tasks: [] }),
      ],
      [minuted(HG_MEETING, 'Các thành viên Ban chỉ đạo CCHC tỉnh thực hiện nhiệm vụ được phân công')],
    ],
    [
      '0.2.24',
      [
        'nhóm tư vấn độc lập',
        'công bố chỉ số CCHC tại tại hội nghị tổng kết phong trào thi đua',
        'xây dựng kế hoạch khắc phục những hạn chế',
      ],
      [
        conclusion('nhóm tư vấn độc lập', { number: 11, tasks: [{ parts: 1 }] }),
        conclusion('kế hoạch khắc phục', { number: 12, tasks: [{ parts: 5 }] }),
        listed('scoring-rounds', { year: 2019, status: 'open', unitCount: 5, illustrative: true }),
      ],
      [minuted(HG_MEETING, 'nhóm tư vấn độc lập', 'kế hoạch khắc phục những hạn chế')],
    ],
  ),
  ...facts(
    'quang-ninh',
    [
      '0.2.25',
      ['10 năm qua về công tác CCHC', 'CCHC giai đoạn 2021 – 2030'],
      [
        listed('meetings?kind=finalReview', {
          kind: 'finalReview',
          title:
            'Hội nghị tổng kết 10 năm công tác cải cách hành chính giai đoạn 2011 - 2020, phương hướng, nhiệm vụ giai đoạn 2021 - 2030',
        }),
        listed('periods?year=2020', { code: '2011-2020', kind: 'range', from: '2011-01-01', to: '2020-12-31' }),
      ],
      [printed(QN, 'Hội nghị tổng kết ngày 15/12/2020')],
    ],
    [
      '0.2.26',
      ['một trong 4 khâu đột phá', 'Một trong 9 đề án và chương trình trọng điểm'],
      [
        value(QN, '1.51', { text: '4' }),
        value(QN, '1.52', { text: '9' }),
        listed('legal-documents?kind=programme', { issuer: 'Tỉnh ủy Quảng Ninh' }),
      ],
      [printed(QN, 'một trong 4 khâu đột phá', 'một trong 9 đề án và chương trình trọng điểm')],
    ],
    [
      '0.2.27',
      ['bằng khen của UBND tỉnh Quảng Ninh', 'cuộc thi tuyên truyền CCHC qua clip năm 2020', 'giải thưởng ASOCIO'],
      [
        listed('commendations?form=merit', { form: 'merit', level: 'province', decidedBy: 'UBND tỉnh Quảng Ninh' }),
        listed('commendations?form=otherPraise', {
          occasion: 'Cuộc thi tuyên truyền cải cách hành chính qua clip năm 2020',
        }),
        listed('commendations?form=award', {
          level: 'other',
          recipient: 'Tỉnh Quảng Ninh',
          occasion: 'Giải thưởng ASOCIO năm 2018 dành cho chính quyền số xuất sắc',
        }),
      ],
      [printed(QN, 'Bằng khen', 'qua clip năm 2020', 'ASOCIO năm 2018')],
    ],
    [
      '0.2.28',
      ['kết quả Chỉ số CCHC chưa cao', 'phải đi lại từ 3 lần trở lên', 'gây phiền hà, sách nhiễu'],
      [
        listed('findings?category=lowIndex', { category: 'lowIndex' }),
        value(QN, '3.54', { text: 'ít nhất 3' }),
        listed('findings?category=harassment', { category: 'harassment' }),
      ],
      [printed(QN, 'kết quả Chỉ số CCHC chưa cao', 'phải đi lại ít nhất 3 lần', 'phiền hà, sách nhiễu')],
    ],
    [
      '0.2.29',
      ['kiểm tra đột xuất, không báo trước'],
      [
        listed('inspections?mode=unannounced', { mode: 'unannounced', illustrative: true }),
        conclusion('kiểm tra đột xuất', { tasks: [{ parts: 1 }] }),
      ],
      [printed(QN, 'Kiểm tra đột xuất, không báo trước việc chấp hành kỷ luật, kỷ cương hành chính')],
    ],
    [
      '0.2.30',
      ['người đứng đầu phải luôn khởi xướng, chủ trì, chỉ huy và kiểm tra, giám sát'],
      [conclusion('khởi xướng', { status: 'noTask', speaker: 'Nguyễn Văn Thắng' })],
      [minuted(QN_MEETING, 'khởi xướng, chủ trì, chỉ huy và kiểm tra, giám sát')],
    ],
  ),
  ...facts(
    'dak-lak',
    [
      '0.2.31',
      ['Phạm Ngọc Nghị, Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo CCHC tỉnh'],
      [
        listed('meetings?kind=preliminaryReview', { title: DL_MEETING }),
        page(`meetings/{meeting:${DL_MEETING}}`, {
          chair: { name: 'Phạm Ngọc Nghị', title: 'Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo CCHC tỉnh' },
        }),
      ],
      [printed('2016 Q3', 'Hội nghị sơ kết ngày 26/7/2016')],
    ],
    [
      '0.2.32',
      ['chủ đề của CCHC năm 2016'],
      [
        listed('plans?year=2016', {
          theme:
            'Tập trung thực hiện CCHC gắn với nâng cao đạo đức công vụ, nâng cao trình độ chuyên môn nghiệp vụ của đội ngũ lãnh đạo, cán bộ, công chức, viên chức trong bộ máy hành chính',
        }),
      ],
      [printed('2016 H1', 'Tập trung thực hiện CCHC gắn với nâng cao đạo đức công vụ')],
    ],
    [
      '0.2.33',
      ['chịu trách nhiệm trước UBND tỉnh', 'sẽ bị xử lý nghiêm'],
      [conclusion('xử lý nghiêm', { status: 'noTask' })],
      [minuted(DL_MEETING, 'chịu trách nhiệm trước UBND tỉnh', 'sẽ bị xử lý nghiêm')],
    ],
    [
      '0.2.34',
      ['hoàn thành 100% kế hoạch đã đề ra'],
      [listed('tasks?planId={plan:2016}', { code: 'I.2', targetValue: 100, unitOfMeasure: '% kế hoạch' })],
      [printed('2016 H1', 'hoàn thành 100% kế hoạch')],
    ],
    [
      '0.2.35',
      ['nhiệm vụ thường xuyên'],
      [listed('tasks?planId={plan:2016}', { code: 'I.1', deadlineText: 'Thường xuyên', dueOn: null })],
      [printed('2016 H1', 'Kiểm tra, giám sát, tuyên truyền, hướng dẫn, đôn đốc', 'Thường xuyên')],
    ],
  ),
];
