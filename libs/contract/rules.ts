import { Transform } from 'class-transformer';
import { applyDecorators } from './decorate';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';
import { isPlainDate } from '#domain/plain-date';
import { normalizeText } from '#domain/vietnamese-text';

/**
 * The vocabulary of request fields: each rule with its Vietnamese message, used by API and browser alike.
 * Text is normalised here (NFC, trimmed): this is the boundary.
 */
export const Normalized = () => Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(normalized) : normalized(value)));
const normalized = (value: unknown) => (typeof value === 'string' ? normalizeText(value) : value);

/** Required text of `min`–`max` characters. */
export const Text = (label: string, max: number, min = 1) =>
  applyDecorators(
    Normalized(),
    Length(min, max, {
      message: ({ value }) => (isEmpty(value) ? `Nhập ${lower(label)}` : `${label} phải có từ ${min} đến ${max} ký tự`),
    }),
  );
/** Text that may be left out; empty text counts as left out. */
export const OptionalText = (label: string, max: number) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => {
      const text = typeof value === 'string' ? normalizeText(value) : value;
      return text === '' || text === null ? undefined : text;
    }),
    IsOptional(),
    IsString({ message: `${label} phải là văn bản` }),
    MaxLength(max, { message: `${label} tối đa ${max} ký tự` }),
  );
export const DateField = (label: string) =>
  applyDecorators(
    ValidateBy({
      name: 'isPlainDate',
      validator: { validate: (value: unknown) => isPlainDate(value), defaultMessage: (args) => (isEmpty(args?.value) ? `Chọn ${lower(label)}` : `${label} phải là ngày có thật, dạng năm-tháng-ngày`) },
    }),
  );
export const OptionalDate = (label: string) =>
  applyDecorators(Transform(({ value }: { value: unknown }) => (value === '' || value === null ? undefined : value)), IsOptional(), DateField(label));
/** A moment; milliseconds may be left out and are filled in, because instants are compared as text of one width. */
export const InstantField = (label: string) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => asInstant(value) ?? value),
    ValidateBy({
      name: 'isInstant',
      validator: {
        validate: (value: unknown) => value !== undefined && asInstant(value) === value,
        defaultMessage: (args) => (isEmpty(args?.value) ? `Chọn ${lower(label)}` : `${label} phải là thời điểm có thật dạng ISO (UTC)`),
      },
    }),
  );
export const Id = (label: string) => {
  const message = chosen(label);
  return applyDecorators(IsInt({ message }), Min(1, { message }), Max(2_147_483_647, { message }));
};
/** An id that may be left out; what a form leaves empty counts as left out. */
export const OptionalId = (label: string) =>
  applyDecorators(Transform(({ value }: { value: unknown }) => (value === '' || value === null ? undefined : value)), IsOptional(), Id(label));
/** A count or a number in a series: 1 to `max`. */
export const PositiveInteger = (label: string, max: number) => {
  const message = `${label} phải là số nguyên từ 1 đến ${max}`;
  return applyDecorators(IsInt({ message }), Min(1, { message }), Max(max, { message }));
};
export const Ids = (label: string, max = 300) =>
  applyDecorators(
    IsArray({ message: `${label} phải là danh sách` }),
    ArrayMaxSize(max, { message: `${label} tối đa ${max} mục` }),
    IsInt({ each: true, message: `${label} có giá trị không hợp lệ` }),
    Min(1, { each: true, message: `${label} có giá trị không hợp lệ` }),
    Max(2_147_483_647, { each: true, message: `${label} có giá trị không hợp lệ` }),
  );
export const Version = () => applyDecorators(IsInt({ message: 'Thiếu số phiên bản của bản ghi đang sửa' }), Min(0, { message: 'Số phiên bản không hợp lệ' }), Max(2_147_483_647, { message: 'Số phiên bản không hợp lệ' }));
export const OneOf = (label: string, values: readonly string[], { each = false } = {}) => IsIn(values, { each, message: each ? `${label} có giá trị không hợp lệ` : chosen(label) });
export const Flag = (label: string) => IsBoolean({ message: `${label} phải là có hoặc không` });
/** In a query "true" and "false" arrive as text. */
export const QueryFlag = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));
export const Year = () => applyDecorators(IsInt({ message: 'Năm phải là số nguyên' }), Min(2000, { message: 'Năm từ 2000 đến 2100' }), Max(2100, { message: 'Năm từ 2000 đến 2100' }));

/** A measured quantity: any finite number, at most 15 significant digits as a float keeps them. */
export const OptionalQuantity = (label: string) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === '' || value === null ? undefined : value)),
    IsOptional(),
    IsNumber({ allowNaN: false, allowInfinity: false }, { message: `${label} phải là số` }),
    Min(-1e12, { message: `${label} quá nhỏ` }),
    Max(1e12, { message: `${label} quá lớn` }),
  );
const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
/** Nothing chosen and something impossible are different mistakes. */
const chosen =
  (label: string) =>
  ({ value }: { value: unknown }) =>
    isEmpty(value) ? `Chọn ${lower(label)}` : `${label} không hợp lệ`;
/** The same moment with milliseconds, 24 characters; undefined for anything that is no moment in UTC. */
function asInstant(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(value)) return undefined;
  const moment = Date.parse(value);
  return isPlainDate(value.slice(0, 10)) && !Number.isNaN(moment) ? new Date(moment).toISOString() : undefined;
}
const lower = (label: string) => label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);
