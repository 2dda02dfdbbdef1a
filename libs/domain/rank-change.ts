import { searchKey } from './vietnamese-text';

/** A place in a ranking; the denominator is how many were ranked, null where the source does not say. */
export interface Ranked {
  year: number;
  rank: number;
  denominator: number | null;
}
export type RankChange =
  | { kind: 'places'; places: number }
  /** The two cannot be subtracted; why, in Vietnamese. */
  | { kind: 'incomparable'; reason: string };

/**
 * "tăng 3 bậc" is +3: the number of the rank falls by 3 (domain.md §0.3). "giảm 2 bậc" is −2, "giữ nguyên" 0.
 * Null when the words say no change.
 */
export function readRankChange(text: string): number | null {
  const words = searchKey(text);
  if (/\b(giu nguyen|khong thay doi|giu vung|giu thu)\b/.test(words)) return 0;
  const found = words.match(/\b(tang|len|giam|tut|xuong)(?: hang)? (\d{1,3}) (?:bac|hang)\b/);
  if (!found) return null;
  const places = Number(found[2]);
  return found[1] === 'tang' || found[1] === 'len' ? places : 0 - places;
}

/** The rank before a stated change: rank 52 after "tăng 3 bậc" was 55. Derived, never stated; null where it cannot have been. */
export function formerRank(rank: number, places: number): number | null {
  const former = rank + places;
  return former >= 1 ? former : null;
}

/**
 * How many places a later rank stands higher (positive) or lower than an earlier one. Ranks among different numbers, such as
 * 63 provinces before and 34 after the merger of 2025, or among an unstated number are never subtracted.
 */
export function rankChange(earlier: Ranked, later: Ranked): RankChange {
  const [before, after] = [earlier.denominator, later.denominator];
  if (before !== null && after !== null && before !== after) {
    return {
      kind: 'incomparable',
      reason: `Không tính chênh lệch: năm ${earlier.year} xếp trong ${before} đơn vị, năm ${later.year} trong ${after} đơn vị.`,
    };
  }
  if (before === null || after === null) {
    const years = [before === null ? earlier.year : null, after === null ? later.year : null].filter(
      (year) => year !== null,
    );
    return {
      kind: 'incomparable',
      reason: `Không tính chênh lệch: nguồn không nêu xếp trong bao nhiêu đơn vị (năm ${years.join(', ')}).`,
    };
  }
  return { kind: 'places', places: earlier.rank - later.rank };
}

/** "tăng 3 bậc", "giảm 2 bậc", "giữ nguyên". */
export function rankChangeText(places: number): string {
  if (places === 0) return 'giữ nguyên';
  return places > 0 ? `tăng ${places} bậc` : `giảm ${0 - places} bậc`;
}

/** What is impossible about a rank, as a sentence for the person who typed it; null when nothing is. */
export function rankError(
  rank: number | null,
  denominator: number | null,
  deltaRank: number | null,
): { field: 'rank' | 'denominator' | 'deltaRank'; message: string } | null {
  if (rank !== null && denominator !== null && rank > denominator) {
    return { field: 'rank', message: `Thứ hạng ${rank} không thể lớn hơn số đơn vị được xếp hạng (${denominator}).` };
  }
  if (rank !== null && deltaRank !== null && formerRank(rank, deltaRank) === null) {
    return {
      field: 'deltaRank',
      message: `Xếp thứ ${rank} sau khi ${rankChangeText(deltaRank)} thì năm trước đứng trên thứ 1; hãy xem lại.`,
    };
  }
  return null;
}
