import { ArrayMaxSize, IsArray, IsInt, Max, Min } from 'class-validator';
import { Version } from './rules';

/** On how many days before the due date of a period units that have not handed in are told; none: never. */
export class ReturnWarningsView {
  version!: number;
  daysBefore!: number[];
}
export class ReturnWarningsRequest {
  @Version()
  version!: number;

  @IsArray({ message: 'Các ngày nhắc trước hạn phải là danh sách' })
  @ArrayMaxSize(10, { message: 'Tối đa 10 ngày nhắc' })
  @IsInt({ each: true, message: 'Ngày nhắc trước hạn phải là số nguyên' })
  @Min(1, { each: true, message: 'Ngày nhắc trước hạn từ 1 đến 60' })
  @Max(60, { each: true, message: 'Ngày nhắc trước hạn từ 1 đến 60' })
  daysBefore!: number[];
}
