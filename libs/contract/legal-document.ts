import { IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  LEGAL_DOCUMENT_KINDS,
  LEGAL_DOCUMENT_PURPOSES,
  type LegalDocumentKind,
  type LegalDocumentPurpose,
} from '#domain/legal-document';
import { AllowedAction, NamedRef, PageQuery } from './paging';
import { DateField, Flag, OneOf, OptionalDate, OptionalId, OptionalText, QueryFlag, Text, Version } from './rules';
import { QueryId } from './rules-query';

export class LegalDocumentView {
  id!: number;
  version!: number;
  purpose!: LegalDocumentPurpose;
  kind!: LegalDocumentKind;
  number!: string | null;
  issuedOn!: string | null;
  issuer!: string | null;
  subject!: string;
  area!: NamedRef | null;
  asStated!: string | null;
  contradiction!: string | null;
  note!: string | null;
  source!: string | null;
  illustrative!: boolean;
  allowedActions!: AllowedAction[];
}
export class LegalDocumentKindCount {
  kind!: LegalDocumentKind;
  count!: number;
}
export class LegalDocumentList {
  items!: LegalDocumentView[];
  total!: number;
  /** Of all that match, by kind. */
  byKind!: LegalDocumentKindCount[];
  /** Of all that match, those without a date: they are in no count of a period. */
  undated!: number;
}
export class StatedDocumentCountView {
  id!: number;
  version!: number;
  fromOn!: string;
  toOn!: string;
  count!: number;
  approximate!: boolean;
  asStated!: string;
  source!: string;
  illustrative!: boolean;
  allowedActions!: AllowedAction[];
}
export class StatedDocumentCountList {
  items!: StatedDocumentCountView[];
  total!: number;
}
export class LegalDocumentQuery extends PageQuery {
  @IsOptional()
  @OneOf('Mục đích', LEGAL_DOCUMENT_PURPOSES)
  purpose?: LegalDocumentPurpose;

  @IsOptional()
  @OneOf('Loại văn bản', LEGAL_DOCUMENT_KINDS)
  kind?: LegalDocumentKind;

  @OptionalDate('Từ ngày')
  from?: string;

  @OptionalDate('Đến ngày')
  to?: string;

  @QueryId('Lĩnh vực')
  areaId?: number;

  @IsOptional()
  @QueryFlag()
  @Flag('Có mâu thuẫn')
  contradicting?: boolean;

  /** `true`: only those without a date. */
  @IsOptional()
  @QueryFlag()
  @Flag('Chưa rõ ngày')
  undated?: boolean;

  @OptionalText('Từ khóa', 200)
  q?: string;
}

export class LegalDocumentRequest {
  @OneOf('Mục đích', LEGAL_DOCUMENT_PURPOSES)
  purpose: LegalDocumentPurpose = 'steering';

  @OneOf('Loại văn bản', LEGAL_DOCUMENT_KINDS)
  kind!: LegalDocumentKind;

  @OptionalText('Số, ký hiệu', 80)
  number?: string;

  @OptionalDate('Ngày văn bản')
  issuedOn?: string;

  @OptionalText('Cơ quan ban hành', 300)
  issuer?: string;

  @Text('Trích yếu', 1000, 3)
  subject!: string;

  @OptionalId('Lĩnh vực')
  areaId?: number;

  @OptionalText('Nguyên văn nguồn', 500)
  asStated?: string;

  /** What contradicts, in words; what the rules find is added by itself. */
  @OptionalText('Mâu thuẫn trong nguồn', 1000)
  contradiction?: string;

  @OptionalText('Ghi chú', 1000)
  note?: string;

  @OptionalText('Nguồn', 500)
  source?: string;
}
export class UpdateLegalDocumentRequest extends LegalDocumentRequest {
  @Version()
  version!: number;
}
export class StatedDocumentCountRequest {
  @DateField('Từ ngày')
  fromOn!: string;

  @DateField('Đến ngày')
  toOn!: string;

  @IsInt({ message: 'Số văn bản phải là số nguyên' })
  @Min(0, { message: 'Số văn bản không được âm' })
  @Max(10_000_000, { message: 'Số văn bản quá lớn' })
  count!: number;

  @Flag('Số gần đúng')
  approximate: boolean = false;

  @Text('Nguyên văn nguồn', 500, 3)
  asStated!: string;

  @Text('Nguồn', 500, 2)
  source!: string;
}
export class UpdateStatedDocumentCountRequest extends StatedDocumentCountRequest {
  @Version()
  version!: number;
}
