import type { IndicatorFields, IndicatorView } from '#contract/indicator';

interface Fault {
  field: string;
  message: string;
}

/** What contradicts itself in an indicator, or names another that is not in the catalogue on its first day; null when sound. */
export function faultOf(code: string, fields: IndicatorFields, catalogue: readonly IndicatorView[]): Fault | null {
  return kindFault(code, fields, catalogue) ?? axesFault(fields) ?? rulesFault(code, fields, catalogue);
}

const NUMERIC = new Set(['count', 'money', 'percent']);

function kindFault(code: string, fields: IndicatorFields, catalogue: readonly IndicatorView[]): Fault | null {
  const { valueType, choices, numeratorCode, denominatorCode, decimals, unitOfMeasure, axes } = fields;
  if (valueType === 'choice' && choices.length < 2)
    return { field: 'choices', message: 'Thêm ít nhất hai giá trị để chọn' };
  if (repeated(choices.map((choice) => choice.code))) return { field: 'choices', message: 'Có hai giá trị trùng mã' };
  if ((valueType === 'count' || valueType === 'money') && !unitOfMeasure)
    return { field: 'unitOfMeasure', message: 'Nhập đơn vị tính' };
  if (valueType === 'count' && decimals > 0)
    return { field: 'decimals', message: 'Số lượng là số nguyên, không có chữ số thập phân' };
  if (axes.length > 0 && !NUMERIC.has(valueType))
    return { field: 'axes', message: 'Chỉ số lượng, tiền và phần trăm mới phân tổ được' };
  if (valueType !== 'ratio') return null;
  for (const [field, other] of [
    ['numeratorCode', numeratorCode],
    ['denominatorCode', denominatorCode],
  ] as const) {
    if (!other)
      return { field, message: field === 'numeratorCode' ? 'Chọn chỉ tiêu làm tử số' : 'Chọn chỉ tiêu làm mẫu số' };
    const found = catalogue.find((indicator) => indicator.code === other && indicator.code !== code);
    if (!found) return { field, message: `Không có chỉ tiêu ${other} trong danh mục vào ngày áp dụng` };
    if (found.valueType !== 'count' && found.valueType !== 'money')
      return { field, message: `Chỉ tiêu ${other} không phải số lượng hoặc tiền nên không tính tỷ lệ được` };
  }
  const decimalsOf = (other: string | undefined) => catalogue.find((indicator) => indicator.code === other)!.decimals;
  if (decimalsOf(numeratorCode) !== decimalsOf(denominatorCode))
    return { field: 'denominatorCode', message: 'Tử số và mẫu số phải có cùng số chữ số thập phân' };
  return null;
}

function axesFault({ axes }: IndicatorFields): Fault | null {
  const items = axes.flatMap((axis) => axis.items);
  if (repeated(axes.map((axis) => axis.code))) return { field: 'axes', message: 'Có hai cách phân tổ trùng mã' };
  if (repeated(items.map((item) => item.code)))
    return { field: 'axes', message: 'Mã của các mục không được trùng nhau trong một chỉ tiêu' };
  for (const axis of axes) {
    for (const { name, kind, of } of axis.items) {
      if (kind === 'part' && of !== null)
        return { field: 'axes', message: `Mục "${name}" là một phần của tổng số nên không thuộc mục khác` };
      const whole = axis.items.find((item) => item.code === of);
      if (of !== null && whole?.kind !== 'part')
        return { field: 'axes', message: `Mục "${name}" phải thuộc một phần trong cùng cách phân tổ` };
    }
  }
  return null;
}

function rulesFault(code: string, { rules, axes }: IndicatorFields, catalogue: readonly IndicatorView[]): Fault | null {
  for (const [index, { kind, others, low, high }] of rules.entries()) {
    const at = (message: string) => ({ field: `rules.${index}`, message });
    const needs = kind === 'notAbove' ? 1 : kind === 'equalsSum' ? 2 : 0;
    if (needs === 1 && others.length !== 1) return at('Chọn đúng một chỉ tiêu để so sánh');
    if (needs === 2 && others.length < 2) return at('Chọn ít nhất hai chỉ tiêu để cộng');
    const unknown = others.find((other) => other === code || !catalogue.some((indicator) => indicator.code === other));
    if (needs > 0 && unknown) return at(`Không có chỉ tiêu ${unknown} trong danh mục để so sánh`);
    if (kind === 'between' && low === null && high === null) return at('Nhập giới hạn dưới hoặc giới hạn trên');
    if (kind === 'between' && low !== null && high !== null && low > high)
      return at('Giới hạn dưới không được lớn hơn giới hạn trên');
    if (kind === 'changeWithin' && (high === null || high <= 0))
      return at('Nhập mức thay đổi tối đa, tính bằng phần trăm');
    if (kind === 'sumOfParts' && !axes.some((axis) => axis.items.some((item) => item.kind === 'part')))
      return at('Chỉ tiêu chưa có cách phân tổ nào để cộng');
  }
  return null;
}

const repeated = (codes: readonly string[]) => new Set(codes).size !== codes.length;
