import { facts, observed, printed, type Fact } from './fact';

/** Table 0.3 of the domain: what sources say of indices. `derivedFormer` follows from a stated change; nobody states it. */
export const INDICES: Fact[] = [
  ...facts(
    'son-la',
    [
      '0.3.01',
      ['nhóm 20 tỉnh đứng đầu cả nước', '19/63', '17/63'],
      [
        observed('PARINDEX', 2017, { rank: 19, denominator: 63, bandText: 'nhóm 20 tỉnh đứng đầu cả nước' }),
        observed('PARINDEX', 2018, { rank: 17, denominator: 63, bandText: 'nhóm 20 tỉnh đứng đầu cả nước' }),
      ],
      [printed('2019 H1', 'nhóm 20 tỉnh đứng đầu cả nước', '19/63', '17/63')],
    ],
    [
      '0.3.02',
      ['tăng 1 bậc so với năm 2017'],
      [
        observed('PCI', 2018, {
          deltaRank: 1,
          deltaBaseYear: 2017,
          rank: null,
          denominator: null,
          score: null,
          derivedFormer: null,
        }),
      ],
      [printed('2019 H1', 'tăng 1 bậc so với năm 2017')],
    ],
    [
      '0.3.03',
      ['nhóm có điểm số trung bình cao'],
      [
        observed('PAPI', 2018, {
          bandText: 'nhóm có điểm số trung bình cao',
          rank: null,
          denominator: null,
          deltaRank: null,
        }),
      ],
      [printed('2019 H1', 'nhóm có điểm số trung bình cao')],
    ],
  ),
  ...facts(
    'ha-giang',
    [
      '0.3.04',
      ['thứ 52/63 tỉnh, thành phố, tăng 3 bậc so với năm 2017'],
      [observed('PCI', 2018, { rank: 52, denominator: 63, deltaRank: 3, derivedFormer: { year: 2017, rank: 55 } })],
      [printed('2019 H1', '52/63', 'tăng 3 bậc')],
    ],
    [
      '0.3.05',
      ['thứ 36/63 tỉnh thành, tăng 25 bậc so với năm 2017'],
      [observed('PAPI', 2018, { rank: 36, denominator: 63, deltaRank: 25, derivedFormer: { year: 2017, rank: 61 } })],
      [printed('2019 H1', '36/63', 'tăng 25 bậc')],
    ],
    [
      '0.3.06',
      ['17/63 tỉnh, thành phố, tăng 5 bậc so với năm 2017'],
      [observed('ICT', 2018, { rank: 17, denominator: 63, deltaRank: 5, derivedFormer: { year: 2017, rank: 22 } })],
      [printed('2019 H1', '17/63', 'tăng 5 bậc')],
    ],
  ),
  ...facts(
    'quang-ninh',
    [
      '0.3.07',
      ['trong 3 năm liên tiếp (2017 - 2019)', 'đứng đầu cả nước'],
      [2017, 2018, 2019].flatMap((year) => [
        observed('PCI', year, { rank: 1, denominator: null }),
        observed('PARINDEX', year, { rank: 1, denominator: null }),
      ]),
      [
        printed(
          '2020 2011-2020',
          'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI): năm 2017 xếp thứ 1; năm 2018 xếp thứ 1; năm 2019 xếp thứ 1.',
          'Chỉ số cải cách hành chính (PAR INDEX): năm 2017 xếp thứ 1; năm 2018 xếp thứ 1; năm 2019 xếp thứ 1.',
        ),
      ],
    ],
    [
      '0.3.08',
      ['luôn đứng trong nhóm đầu', 'đứng thứ nhất năm 2019'],
      [
        observed('SIPAS', 2018, { bandText: 'luôn đứng trong nhóm đầu', rank: null }),
        observed('SIPAS', 2019, { rank: 1, bandText: 'luôn đứng trong nhóm đầu' }),
      ],
      [printed('2020 2011-2020', 'luôn đứng trong nhóm đầu', 'năm 2019 xếp thứ 1')],
    ],
    [
      '0.3.09',
      ['thứ 62/63 tỉnh, thành phố năm 2016', 'thứ 3 toàn quốc năm 2019'],
      [observed('PAPI', 2016, { rank: 62, denominator: 63 }), observed('PAPI', 2019, { rank: 3, denominator: null })],
      [printed('2020 2011-2020', 'năm 2016 xếp 62/63; năm 2019 xếp thứ 3')],
    ],
    [
      '0.3.10',
      ['năm 2019 đứng thứ 3/63', 'sau 3 năm liên tiếp giữ vị trí thứ 4'],
      [
        ...[2016, 2017, 2018].map((year) => observed('ICT', year, { rank: 4, denominator: null })),
        observed('ICT', 2019, { rank: 3, denominator: 63 }),
      ],
      [printed('2020 2011-2020', 'năm 2016 xếp thứ 4; năm 2017 xếp thứ 4; năm 2018 xếp thứ 4; năm 2019 xếp 3/63')],
    ],
  ),
  ...facts('dak-lak', [
    '0.3.11',
    ['vị trí thứ 23 cả nước (tăng 7 bậc so với năm 2014)'],
    [observed('PCI', 2015, { rank: 23, denominator: null, deltaRank: 7, derivedFormer: { year: 2014, rank: 30 } })],
    [printed('2016 H1', 'thứ 23', 'tăng 7 bậc')],
  ]),
];
