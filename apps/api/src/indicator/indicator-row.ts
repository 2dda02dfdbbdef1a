import { searchKey } from '#domain/vietnamese-text';
import type { IndicatorFields } from '#contract/indicator';
import type { IndicatorEntity } from './indicator.entity';

/** The columns that a form decides; a percent is measured in percent, and only a ratio has a numerator. */
export function rowOf(
  code: string,
  fields: IndicatorFields,
): Omit<IndicatorEntity, 'id' | 'version' | 'code' | 'validTo'> {
  const {
    name,
    areaCode,
    orderNo,
    unitOfMeasure = '',
    valueType,
    decimals,
    accumulation,
    axes,
    rules,
    choices,
    guide = '',
    validFrom,
  } = fields;
  const ratio = valueType === 'ratio';
  return {
    name,
    areaCode,
    orderNo,
    unitOfMeasure: ratio || valueType === 'percent' ? '%' : unitOfMeasure,
    valueType,
    decimals,
    accumulation,
    levels: [...new Set(fields.levels)],
    axes,
    rules,
    choices,
    numeratorCode: (ratio && fields.numeratorCode) || null,
    denominatorCode: (ratio && fields.denominatorCode) || null,
    guide,
    validFrom,
    searchKey: searchKey(`${code} ${name}`),
  };
}

/** What values stand on; names, order, guide, levels and rules may be corrected at any time. */
export function meaning(
  row: Pick<
    IndicatorEntity,
    | 'unitOfMeasure'
    | 'valueType'
    | 'decimals'
    | 'accumulation'
    | 'axes'
    | 'choices'
    | 'numeratorCode'
    | 'denominatorCode'
    | 'validFrom'
  >,
): string {
  const { unitOfMeasure, valueType, decimals, accumulation, numeratorCode, denominatorCode, validFrom } = row;
  const codes = [
    row.axes.map((axis) => [axis.code, axis.items.map(({ code, kind, of }) => [code, kind, of])]),
    row.choices.map((choice) => choice.code),
  ];
  return JSON.stringify([
    unitOfMeasure,
    valueType,
    decimals,
    accumulation,
    numeratorCode,
    denominatorCode,
    validFrom,
    codes,
  ]);
}
