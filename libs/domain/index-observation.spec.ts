import { contradictionsOf, derivedFormerRank, rankText, type ObservedIndex } from './index-observation';

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

  it('a rank without a change, and a change from above the first place, derive nothing', () => {
    expect([
      derivedFormerRank(observed({ rank: 52 })),
      derivedFormerRank(observed({ rank: 2, deltaRank: -3 })),
    ]).toEqual([null, null]);
  });

  it('denominators differ as they are; scores only on one scale; what a source does not say differs from nothing', () => {
    const one = observed({ rank: 12, denominator: 63, score: 88.5, scoreScale: 100 });
    const other = (given: Partial<ObservedIndex>) => observed({ ...one, id: 2, source: 'Báo', ...given });
    expect(contradictionsOf(one, [other({ denominator: 34 })])).toEqual(['Nguồn khác ghi xếp trong 34 đơn vị: Báo']);
    expect(contradictionsOf(one, [other({ score: 90.02 })])).toEqual(['Nguồn khác ghi 90,02 điểm: Báo']);
    expect(contradictionsOf(one, [other({ score: 72, scoreScale: 80 })])).toEqual([]);
    expect(contradictionsOf(one, [other({ rank: null, denominator: null, score: null })])).toEqual([]);
    expect(contradictionsOf(observed({}), [other({})])).toEqual([]);
    expect(contradictionsOf(one, [other({ id: 1, rank: 40 })])).toEqual([]);
  });

  it('the last place is a place', () => {
    expect(contradictionsOf(observed({ rank: 60, denominator: 63, deltaRank: 3 }), [])).toEqual([]);
    expect(contradictionsOf(observed({ rank: 60, deltaRank: 30 }), [])).toEqual([]);
  });

  it('is printed as it is stated', () => {
    expect([rankText(17, 63), rankText(23, null), rankText(null, 63)]).toEqual(['17/63', 'thứ 23', null]);
  });
});
