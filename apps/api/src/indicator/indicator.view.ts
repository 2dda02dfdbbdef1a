import type { IndicatorView } from '#contract/indicator';
import type { IndicatorEntity } from './indicator.entity';

export function indicatorView(indicator: IndicatorEntity): IndicatorView {
  const { id, version, code, name, areaCode, orderNo, unitOfMeasure, valueType, decimals, accumulation } = indicator;
  const { levels, axes, rules, choices, numeratorCode, denominatorCode, guide, validFrom, validTo } = indicator;
  const kind = { unitOfMeasure, valueType, decimals, accumulation };
  return {
    id,
    version,
    code,
    name,
    areaCode,
    orderNo,
    ...kind,
    levels,
    axes,
    rules,
    choices,
    numeratorCode,
    denominatorCode,
    guide,
    validFrom,
    validTo,
  };
}
