import fc from 'fast-check';
import { formerRank, rankChange, rankChangeText, rankError, readRankChange } from './rank-change';

describe('ranks as sources state them', () => {
  it.each([
    ['xếp thứ 52/63 tỉnh, thành phố, tăng 3 bậc so với năm 2017', 3],
    ['36/63, tăng 25 bậc', 25],
    ['giảm 2 bậc', -2],
    ['tụt 4 hạng', -4],
    ['lên 3 bậc', 3],
    ['xuống hạng 2 bậc', -2],
    ['sau 3 năm giữ thứ 4', 0],
    ['giữ nguyên thứ hạng', 0],
    ['nhóm có điểm số trung bình cao', null],
  ])('%s: %s', (text, places) => expect(readRankChange(text)).toBe(places));

  it('a rise makes the number fall: the former rank is derived from the stated change', () => {
    expect([formerRank(52, 3), formerRank(36, 25), formerRank(17, 5), formerRank(23, 7)]).toEqual([55, 61, 22, 30]);
    expect(formerRank(2, -3)).toBeNull();
  });

  it('is subtracted over one denominator only', () => {
    const at = (year: number, rank: number, denominator: number | null) => ({ year, rank, denominator });
    expect(rankChange(at(2017, 19, 63), at(2018, 17, 63))).toEqual({ kind: 'places', places: 2 });
    expect(rankChange(at(2018, 36, 63), at(2025, 20, 34))).toEqual({
      kind: 'incomparable',
      reason: 'Không tính chênh lệch: năm 2018 xếp trong 63 đơn vị, năm 2025 trong 34 đơn vị.',
    });
    const unstated = (years: string) => ({
      kind: 'incomparable',
      reason: `Không tính chênh lệch: nguồn không nêu xếp trong bao nhiêu đơn vị (năm ${years}).`,
    });
    expect(rankChange(at(2016, 62, 63), at(2019, 3, null))).toEqual(unstated('2019'));
    expect(rankChange(at(2016, 62, null), at(2019, 3, 63))).toEqual(unstated('2016'));
    expect(rankChange(at(2016, 62, null), at(2019, 3, null))).toEqual(unstated('2016, 2019'));
  });

  it('is said as sources say it', () => {
    expect([3, -2, 0].map(rankChangeText)).toEqual(['tăng 3 bậc', 'giảm 2 bậc', 'giữ nguyên']);
  });

  it('a change worked out from two ranks leads back to the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 63 }), fc.integer({ min: 1, max: 63 }), (a, b) => {
        const change = rankChange({ year: 2017, rank: a, denominator: 63 }, { year: 2018, rank: b, denominator: 63 });
        expect(change.kind === 'places' && formerRank(b, change.places)).toBe(a);
        if (change.kind === 'places') expect(readRankChange(rankChangeText(change.places))).toBe(change.places);
      }),
    );
  });

  it('a rank above its denominator, and a change from above the first place, are impossible', () => {
    expect(rankError(64, 63, null)).toMatchObject({
      field: 'rank',
      message: 'Thứ hạng 64 không thể lớn hơn số đơn vị được xếp hạng (63).',
    });
    expect(rankError(2, 63, -3)).toEqual({
      field: 'deltaRank',
      message: 'Xếp thứ 2 sau khi giảm 3 bậc thì năm trước đứng trên thứ 1; hãy xem lại.',
    });
    expect([rankError(63, 63, null), rankError(null, null, 1), rankError(23, null, 7)]).toEqual([null, null, null]);
    // Without a rank nothing can be wrong with a change.
    expect(rankError(null, 63, -3)).toBeNull();
  });
});
