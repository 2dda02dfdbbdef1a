import fc from 'fast-check';
import { formerRank, rankChange, rankChangeText, rankError, readRankChange } from './rank-change';

describe('ranks as sources state them', () => {
  it.each([
    ['xếp thứ 52/63 tỉnh, thành phố, tăng 3 bậc so với năm 2017', 3],
    ['36/63, tăng 25 bậc', 25],
    ['giảm 2 bậc', -2],
    ['tụt 4 hạng', -4],
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
    expect(rankChange(at(2016, 62, 63), at(2019, 3, null))).toMatchObject({
      kind: 'incomparable',
      reason: expect.stringContaining('(năm 2019)'),
    });
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
    expect(rankError(2, 63, -3)?.field).toBe('deltaRank');
    expect([rankError(63, 63, null), rankError(null, null, 1), rankError(23, null, 7)]).toEqual([null, null, null]);
  });
});
