import { contradictionsOf, derivedFormerRank, type ObservedIndex } from './index-observation';

const observed = (given: Partial<ObservedIndex>): ObservedIndex => ({
  id: 1,
  dataYear: 2018,
  score: null,
  scoreScale: null,
  rank: null,
  denominator: null,
  deltaRank: null,
  deltaBaseYear: null,
  source: 'S2',
  ...given,
});

describe('observations of indices', () => {
  it('a change alone derives nothing (Sơn La, PCI 2018)', () => {
    expect(derivedFormerRank(observed({ deltaRank: 1, deltaBaseYear: 2017 }))).toBeNull();
  });
  it('the former rank follows from the stated change and says where it comes from', () => {
    expect(derivedFormerRank(observed({ id: 7, rank: 52, denominator: 63, deltaRank: 3 }))).toEqual({
      year: 2017,
      rank: 55,
      from: 7,
    });
  });
  it('two sources of a year, and a change that leads elsewhere, contradict; nothing else does', () => {
    const one = observed({ id: 1, rank: 52, denominator: 63, deltaRank: 3, deltaBaseYear: 2017 });
    expect(contradictionsOf(one, [one, observed({ id: 2, dataYear: 2017, rank: 55, denominator: 63 })])).toEqual([]);
    expect(contradictionsOf(one, [observed({ id: 2, dataYear: 2017, rank: 54, source: 'Báo' })])).toEqual([
      '“tăng 3 bậc” thì năm 2017 là thứ 55, nhưng năm 2017 ghi thứ 54 (Báo)',
    ]);
    expect(contradictionsOf(one, [observed({ id: 3, rank: 51, source: 'Báo' })])).toEqual([
      'Nguồn khác ghi thứ 51: Báo',
    ]);
    expect(contradictionsOf(observed({ rank: 62, denominator: 63, deltaRank: 5 }), [])[0]).toContain('lớn hơn 63');
  });
});
