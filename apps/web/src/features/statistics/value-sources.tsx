import type { StatedValueView } from '#contract/statistics';
import { formatCount, formatInstant } from '../../lib/format';

/** Stated values with where they come from; several of one cell contradict each other. */
export function Sources({ values }: { values: StatedValueView[] }) {
  return (
    <ul className="value-source">
      {values.map((value) => (
        <li key={value.id}>
          {value.itemName && `${value.itemName}: `}
          {value.text}
          {value.numerator !== null &&
            value.denominator !== null &&
            ` = ${formatCount(value.numerator)}/${formatCount(value.denominator)}`}
          <span className="secondary">
            {' ('}
            {[
              value.period,
              value.asStated && value.asStated !== value.text && `nguyên văn “${value.asStated}”`,
              value.speaker,
              value.document,
              value.sourceFile,
              value.note,
              `ghi ${formatInstant(value.recordedAt)}${value.recordedBy ? ` bởi ${value.recordedBy}` : ''}`,
            ]
              .filter(Boolean)
              .join('; ')}
            {')'}
          </span>
        </li>
      ))}
    </ul>
  );
}
