import { formerRank, rankChangeText } from './rank-change';

/** What one publication says of one year, as far as rules need it. */
export interface ObservedIndex {
  id: number;
  dataYear: number;
  score: number | null;
  scoreScale: number | null;
  rank: number | null;
  denominator: number | null;
  deltaRank: number | null;
  deltaBaseYear: number | null;
  source: string;
}
export interface DerivedRank {
  year: number;
  rank: number;
  /** The observation whose stated change leads to it. */
  from: number;
}

/** The year a stated change speaks of; the year before where the source does not say. */
export const baseYearOf = ({ dataYear, deltaBaseYear }: Pick<ObservedIndex, 'dataYear' | 'deltaBaseYear'>): number =>
  deltaBaseYear ?? dataYear - 1;

/** The rank of the base year as it follows from a stated change; null when the source states no rank or no change. */
export function derivedFormerRank(o: ObservedIndex): DerivedRank | null {
  if (o.rank === null || o.deltaRank === null) return null;
  const rank = formerRank(o.rank, o.deltaRank);
  return rank === null ? null : { year: baseYearOf(o), rank, from: o.id };
}

/**
 * What of an observation contradicts others of the same index and place, in sentences: two sources of one year that differ, and
 * a stated change that does not lead to the rank recorded for its base year. Both stay as stated (domain.md §10.7).
 */
export function contradictionsOf(o: ObservedIndex, others: readonly ObservedIndex[]): string[] {
  const found: string[] = [];
  const differ = (a: number | null, b: number | null) => a !== null && b !== null && a !== b;
  for (const other of others) {
    if (other.id === o.id) continue;
    if (other.dataYear === o.dataYear) {
      if (differ(o.rank, other.rank)) found.push(`Nguồn khác ghi thứ ${other.rank}: ${other.source}`);
      if (differ(o.denominator, other.denominator))
        found.push(`Nguồn khác ghi xếp trong ${other.denominator} đơn vị: ${other.source}`);
      if (differ(o.score, other.score) && o.scoreScale === other.scoreScale)
        found.push(`Nguồn khác ghi ${String(other.score).replace('.', ',')} điểm: ${other.source}`);
    }
    const former = derivedFormerRank(o);
    if (former && other.dataYear === former.year && differ(former.rank, other.rank)) {
      const what = `“${rankChangeText(o.deltaRank!)}” thì năm ${former.year} là thứ ${former.rank}, nhưng năm ${former.year} ghi thứ ${other.rank}`;
      found.push(`${what} (${other.source})`);
    }
  }
  const former = derivedFormerRank(o);
  if (former && o.denominator !== null && former.rank > o.denominator)
    found.push(
      `Mức thay đổi đã nêu dẫn tới thứ ${former.rank} năm ${former.year}, lớn hơn ${o.denominator} đơn vị được xếp hạng.`,
    );
  return found;
}

/** "17/63", "thứ 23"; null without a rank. */
export const rankText = (rank: number | null, denominator: number | null): string | null =>
  rank === null ? null : denominator === null ? `thứ ${rank}` : `${rank}/${denominator}`;
