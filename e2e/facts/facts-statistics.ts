import { facts, figure, listed, printed, value, type Fact } from './fact';

const HG = '2019 H1';
const LC = '2024 NHIEMKY';
const QN = '2020 2011-2020';
const DL15 = '2015 YEAR';
const DL16 = '2016 H1';
const SL = '2019 2018-NAY';

/** Table 0.4 of the domain: what sources count. */
export const STATISTICS: Fact[] = [
  ...facts(
    'ha-giang',
    [
      '0.4.01',
      ['28 quyết định công bố danh mục'],
      [value(HG, '3.51', { text: '28' })],
      [printed(HG, '28 quyết định công bố danh mục thủ tục hành chính')],
    ],
    [
      '0.4.02',
      [
        '37.657 hồ sơ',
        '33.270 hồ sơ đã giải quyết xong',
        'số hồ sơ còn lại đang giải quyết',
        '294 hồ sơ được tiếp nhận',
      ],
      [
        value(HG, '3.52', { text: '37.657' }),
        value(HG, '3.53', { text: '33.270' }),
        value(HG, '3.54', { text: '4.387' }),
        value(HG, '3.52', { text: '294' }, 'trucTuyen'),
        figure(HG, '3.55', { total: { text: '88,35%', numerator: 33270, denominator: 37657 } }),
      ],
      [
        printed(
          HG,
          'cho 37.657 hồ sơ, trong đó có 33.270 hồ sơ đã giải quyết xong (88,35%)',
          'có 294 hồ sơ được tiếp nhận, giải quyết và trả kết quả trực tuyến',
          'còn 4.387 hồ sơ đang giải quyết',
        ),
      ],
    ],
    [
      '0.4.03',
      ['100% cơ quan, đơn vị', 'VnptiOffice', 'tích hợp chữ ký số'],
      [
        value(HG, '7.51', { text: '100%' }),
        value(HG, '7.52', { text: 'VnptiOffice' }),
        value(HG, '7.53', { text: 'Có' }),
      ],
      [printed(HG, '100% cơ quan, đơn vị', 'phần mềm quản lý điều hành điện tử VnptiOffice', 'tích hợp chữ ký số: Có')],
    ],
  ),
  ...facts(
    'lao-cai',
    [
      '0.4.04',
      [
        '437 văn bản quy phạm pháp luật',
        '30 văn bản cấp xã',
        '114 văn bản của cấp huyện',
        'số còn lại là của cấp tỉnh',
      ],
      [
        value(LC, '2.51', { text: '437' }),
        value(LC, '2.51', { text: '30' }, 'capXa'),
        value(LC, '2.51', { text: '114' }, 'capHuyen'),
        value(LC, '2.51', { text: '293' }, 'capTinh'),
      ],
      [
        printed(
          LC,
          '437 văn bản quy phạm pháp luật, gồm 293 văn bản của cấp tỉnh, 114 văn bản của cấp huyện, 30 văn bản cấp xã',
        ),
      ],
    ],
    [
      '0.4.05',
      ['trung bình 30% thời gian'],
      [value(LC, '3.51', { text: '30%' })],
      [printed(LC, 'cắt giảm trung bình 30% thời gian giải quyết thủ tục hành chính')],
    ],
    [
      '0.4.06',
      ['hạch toán sơ bộ trong 6 tháng đầu năm 2024', '15 tỷ đồng'],
      [value('2024 H1', '3.52', { text: '15', provisional: true })],
      [printed('2024 H1', 'tiết kiệm cho người dân, doanh nghiệp 15 tỷ đồng (số sơ bộ')],
    ],
    [
      '0.4.07',
      [
        'giảm 46 đầu mối',
        'giảm 133 đơn vị sự nghiệp công lập (giảm 15,6%)',
        'giảm 12 đơn vị hành chính cấp xã',
        'giảm 647 thôn',
      ],
      [
        value(LC, '4.51', { text: '46', asOf: '2024-09-02' }),
        value(LC, '4.52', { text: '133' }),
        value(LC, '4.53', { text: '15,6%' }),
        value(LC, '4.54', { text: '852–853' }),
        value(LC, '4.55', { text: '12' }),
        value(LC, '4.56', { text: '647' }),
      ],
      [
        printed(
          LC,
          'giảm 46 đầu mối tổ chức hành chính',
          'giảm 133 đơn vị sự nghiệp công lập (giảm 15,6%)',
          'giảm 12 đơn vị hành chính cấp xã',
          'giảm 647 thôn, tổ dân phố',
        ),
      ],
    ],
    [
      '0.4.08',
      ['152 cán bộ lãnh đạo, quản lý'],
      [value(LC, '5.51', { text: '152' })],
      [printed(LC, '152 cán bộ lãnh đạo, quản lý')],
    ],
  ),
  ...facts(
    'quang-ninh',
    [
      '0.4.09',
      ['tính đến thời điểm tháng 3/2020', '119 cơ quan, tổ chức hành chính', '79 đơn vị sự nghiệp công lập'],
      [value(QN, '4.51', { text: '119', asOf: '2020-03-31' }), value(QN, '4.52', { text: '79', asOf: '2020-03-31' })],
      [printed(QN, 'giảm được 119 cơ quan, tổ chức hành chính và 79 đơn vị sự nghiệp công lập')],
    ],
    [
      '0.4.10',
      ['giảm 40-50% thời gian', 'từ 50% đến 70% thời gian'],
      [
        value(QN, '3.51', {
          text: '40–50',
          speaker: 'Nguyễn Xuân Ký, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh',
          conflictGroup: 'tthc-thoi-gian',
        }),
        value(QN, '3.51', { text: '50–70', speaker: 'Các đại biểu tại hội nghị', conflictGroup: 'tthc-thoi-gian' }),
      ],
      [printed(QN, '40–50', '50–70', 'nguồn nêu khác nhau')],
    ],
    [
      '0.4.11',
      ['đạt 99,9%', 'cấp huyện đạt 96,9%', 'mức độ 3, 4 đạt 85%'],
      [
        value(QN, '3.52', { text: '99,9%' }, 'capTinh'),
        value(QN, '3.52', { text: '96,9%' }, 'capHuyen'),
        value(QN, '7.51', { text: '85%' }),
      ],
      [
        printed(
          QN,
          'Trung tâm Phục vụ hành chính công tỉnh đạt 99,9%; cấp huyện đạt 96,9%',
          'dịch vụ công trực tuyến mức độ 3, 4 đạt 85%',
        ),
      ],
    ],
    [
      '0.4.12',
      ['5 tại chỗ "tiếp nhận, thẩm định, phê duyệt, đóng dấu và trả kết quả"'],
      [
        value(QN, '3.53', { text: '5' }),
        ...['tiepNhan', 'thamDinh', 'pheDuyet', 'dongDau', 'traKetQua'].map((item) =>
          value(QN, '3.53', { text: '1' }, item),
        ),
      ],
      [
        printed(
          QN,
          'nguyên tắc 5 tại chỗ, gồm 1 khâu tiếp nhận, 1 khâu thẩm định, 1 khâu phê duyệt, 1 khâu đóng dấu và 1 khâu trả kết quả',
        ),
      ],
    ],
  ),
  ...facts(
    'dak-lak',
    [
      '0.4.13',
      [
        '70 văn bản quy phạm pháp luật',
        '510 văn bản QPPL',
        '115 nghị quyết',
        '299 quyết định',
        '96 Chỉ thị',
        '457 văn bản còn hiệu lực',
        '53 văn bản hết hiệu lực toàn bộ',
        '29 văn bản hết hiệu lực một phần',
      ],
      [
        value(DL15, '2.51', { text: '70' }),
        value(DL15, '2.52', { text: '510' }),
        ...['nghiQuyet 115', 'quyetDinh 299', 'chiThi 96', 'conHieuLuc 457', 'hetToanBo 53', 'hetMotPhan 29'].map(
          (pair) => {
            const [item, text] = pair.split(' ');
            return value(DL15, '2.52', { text }, item);
          },
        ),
        // On two axes, the third of the second inside the first.
        listed('indicators?q=2.52', {
          code: '2.52',
          axes: [
            { code: 'hinhThuc' },
            {
              code: 'hieuLuc',
              items: [
                { code: 'conHieuLuc' },
                { code: 'hetToanBo' },
                { code: 'hetMotPhan', kind: 'subset', of: 'conHieuLuc' },
              ],
            },
          ],
        }),
      ],
      [
        printed(
          DL15,
          'ban hành 70 văn bản quy phạm pháp luật',
          'rà soát 510 văn bản quy phạm pháp luật, gồm 115 nghị quyết, 299 quyết định và 96 chỉ thị',
          '457 văn bản còn hiệu lực, 53 văn bản hết hiệu lực toàn bộ và 29 văn bản hết hiệu lực một phần',
        ),
      ],
    ],
    [
      '0.4.14',
      ['cho 42 học viên', '126 học viên tham dự'],
      [value(DL15, '5.51', { text: '42' }, 'lanhDao'), value(DL15, '5.51', { text: '126' }, 'truongPhoPhong')],
      [printed(DL15, 'cho 42 học viên', 'với 126 học viên')],
    ],
    [
      '0.4.15',
      ['100% sở, ban, ngành', '70% các phòng chuyên môn thuộc UBND huyện', '30% UBND cấp xã'],
      [
        value(DL15, '7.51', { text: '100%' }, 'soNganh'),
        value(DL15, '7.51', { text: '70%' }, 'phongHuyen'),
        value(DL15, '7.51', { text: '30%' }, 'capXa'),
      ],
      [
        printed(
          DL15,
          '100% sở, ban, ngành, 70% các phòng chuyên môn thuộc UBND huyện và 30% UBND cấp xã có mạng nội bộ (LAN)',
        ),
      ],
    ],
    [
      '0.4.16',
      ['15 Huyện ủy, Thị ủy, Thành ủy', '105/184 xã, phường, thị trấn'],
      [value(DL15, '7.52', { text: '15' }), value(DL15, '7.53', { numerator: 105, denominator: 184 })],
      [printed(DL15, 'đến 15 Huyện ủy, Thị ủy, Thành ủy', '105/184 xã, phường, thị trấn')],
    ],
    [
      '0.4.17',
      ['66% hồ sơ thủ tục hành chính'],
      [value(DL15, '7.54', { text: '66%' })],
      [printed(DL15, '66% hồ sơ thủ tục hành chính cấp huyện')],
    ],
    [
      '0.4.18',
      ['6 quyết định công bố', '255 TTHC'],
      [value(DL16, '3.51', { text: '6' }), value(DL16, '3.52', { text: '255' })],
      [printed(DL16, '6 quyết định công bố', '255 thủ tục hành chính')],
    ],
    [
      '0.4.19b',
      [
        '18/20 sở, ngành',
        '100% huyện, thị xã, thành phố',
        '100% xã, phường, thị trấn trong tỉnh',
        '15/15 huyện, thị xã, thành phố',
      ],
      [
        value(DL16, '3.53', { numerator: 18, denominator: 20 }, 'soNganh'),
        value(DL16, '3.53', { text: '100%' }, 'capHuyen'),
        value(DL16, '3.53', { text: '100%' }, 'capXa'),
        value(DL16, '3.54', { numerator: 15, denominator: 15 }),
      ],
      [
        printed(
          DL16,
          '18/20 sở, ngành; 100% huyện, thị xã, thành phố và 100% xã, phường, thị trấn',
          '15/15 huyện, thị xã, thành phố',
        ),
      ],
    ],
    [
      '0.4.20',
      ['100% dịch vụ công được cung cấp trực tuyến tối thiểu ở mức độ 2'],
      [value(DL16, '7.55', { text: '100%' })],
      [printed(DL16, '100% dịch vụ công được cung cấp trực tuyến tối thiểu ở mức độ 2')],
    ],
  ),
  ...facts('son-la', [
    '0.4.19a',
    ['12/12 huyện, thành phố', '204/204 xã, phường, thị trấn'],
    [
      value(SL, '3.51', { numerator: 12, denominator: 12 }, 'capHuyen'),
      value(SL, '3.51', { numerator: 204, denominator: 204 }, 'capXa'),
    ],
    [printed(SL, '12/12 huyện, thành phố, 204/204 xã, phường, thị trấn')],
  ]),
];
