import type { IndexObservationView, IndexTrendPoint } from '#contract/reform-index';
import { rankText } from '#domain/index-observation';
import { rankChangeText } from '#domain/rank-change';
import { formatQuantity, NOTHING } from '../../lib/format';

type Scored = Pick<IndexTrendPoint, 'score' | 'scoreScale'>;

/** "90,02%", "41,5/80 điểm", or nothing. */
export function scoreWords({ score, scoreScale }: Scored): string {
  if (score === null) return NOTHING;
  return scoreScale === null
    ? `${formatQuantity(score)}%`
    : `${formatQuantity(score)}/${formatQuantity(scoreScale)} điểm`;
}

/** "17/63", "thứ 23", or the band where that is all a source says. */
export const rankWords = ({
  rank,
  denominator,
  bandText,
}: Pick<IndexTrendPoint, 'rank' | 'denominator' | 'bandText'>) => rankText(rank, denominator) ?? bandText ?? NOTHING;

/** "tăng 3 bậc so với năm 2017". */
export function changeWords({ deltaRank, deltaBaseYear, dataYear }: IndexObservationView): string {
  return deltaRank === null ? NOTHING : `${rankChangeText(deltaRank)} so với năm ${deltaBaseYear ?? dataYear - 1}`;
}
