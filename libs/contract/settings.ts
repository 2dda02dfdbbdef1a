import { IsOptional } from 'class-validator';
import { Id, OptionalText, Text, Version } from './rules';

/** What an installation is: one province, its standing agency, how its documents are headed. */
export class SettingsView {
  version!: number;
  provinceName!: string;
  /** Place name in date lines of documents. */
  place!: string;
  /** Lines of the issuing agency in documents, e.g. "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA". */
  issuingAgency!: string;
  standingAgencyId!: number | null;
  /** Printed on every page and file of an illustrative installation. */
  marking!: string | null;
}
export class SettingsRequest {
  @Version()
  version!: number;

  @Text('Tên tỉnh, thành phố', 100, 2)
  provinceName!: string;

  @Text('Địa danh ghi trên văn bản', 100, 2)
  place!: string;

  @Text('Cơ quan ban hành ghi trên văn bản', 200, 2)
  issuingAgency!: string;

  @IsOptional()
  @Id('Cơ quan thường trực')
  standingAgencyId?: number;

  @OptionalText('Dòng ghi chú trên mọi trang', 200)
  marking?: string;
}
