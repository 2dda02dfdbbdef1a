import { documentContradiction } from './legal-document';

describe('number against date', () => {
  it('is flagged when the year in the number is not that of the date, and never corrected', () => {
    expect(documentContradiction('52/2015/NQ-HĐND', '2016-12-11')).toContain('năm 2015');
    expect(documentContradiction('28/2018/QĐ-TTg', '2018-07-12')).toBeNull();
  });
  it('nothing is said where one of the two is missing or the number holds no year', () => {
    expect([
      documentContradiction('76/NQ-CP', '2021-07-15'),
      documentContradiction(null, '2021-07-15'),
      documentContradiction('52/2015/NQ-HĐND', null),
      documentContradiction('2015/KH-UBND', '2016-01-01'),
    ]).toEqual([null, null, null, null]);
  });
});
