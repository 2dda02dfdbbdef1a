import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/document-kind';
import { DateField, OneOf, OptionalDate, OptionalText, Text, Version } from './rules';

/** How documents of one kind are headed, numbered and sent; lines are separated by line breaks. */
export class DocumentSettingsView {
  kind!: DocumentKind;
  /** 0 until somebody has saved them: then these are the usual ones. */
  version!: number;
  symbol!: string;
  /** The agency above the issuing one; null for a provincial People's Committee. */
  superiorAgency!: string | null;
  /** Null: as the installation says. */
  issuingAgency!: string | null;
  /** Null: as the installation says. */
  place!: string | null;
  addressees!: string | null;
  recipients!: string;
}
export class DocumentSettingsList {
  items!: DocumentSettingsView[];
}
export class DocumentSettingsRequest {
  @Version()
  version!: number;

  @Text('Ký hiệu sau số', 40, 3)
  symbol!: string;

  @OptionalText('Cơ quan chủ quản', 200)
  superiorAgency?: string;

  @OptionalText('Cơ quan ban hành', 300)
  issuingAgency?: string;

  @OptionalText('Địa danh', 100)
  place?: string;

  @OptionalText('Kính gửi', 1000)
  addressees?: string;

  @Text('Nơi nhận', 2000, 3)
  recipients!: string;
}

/** Somebody who signs documents of these kinds during [validFrom, validTo). */
export class SignerItem {
  @Text('Họ và tên người ký', 120, 2)
  name!: string;

  /** Lines of the signature block: "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH". */
  @Text('Quyền hạn, chức vụ', 300, 2)
  authority!: string;

  @IsArray({ message: 'Loại văn bản phải là danh sách' })
  @ArrayMaxSize(20, { message: 'Quá nhiều loại văn bản' })
  @OneOf('Loại văn bản', DOCUMENT_KINDS, { each: true })
  kinds!: DocumentKind[];

  @DateField('Ngày bắt đầu ký')
  validFrom!: string;

  @OptionalDate('Ngày thôi ký')
  validTo?: string;
}
export class SignersView {
  version!: number;
  items!: SignerItem[];
}
/** The whole list; of two who may sign, the one that stands first is proposed. */
export class SignersRequest {
  @Version()
  version!: number;

  @IsArray({ message: 'Danh sách người ký phải là danh sách' })
  @ArrayMaxSize(200, { message: 'Tối đa 200 dòng người ký' })
  @IsObject({ each: true, message: 'Người ký không hợp lệ' })
  @ValidateNested({ each: true, message: 'Người ký không hợp lệ' })
  @Type(() => SignerItem)
  items!: SignerItem[];
}

export class DocumentDefaultsQuery {
  /** The date of the document; default today. */
  @OptionalDate('Ngày văn bản')
  on?: string;
}
export class SignerDefault {
  name!: string;
  authority!: string[];
}
/** What a document of this kind and date is proposed with; every part may be changed when it is issued. */
export class DocumentDefaultsView {
  kind!: DocumentKind;
  /** After the slash: `BC-UBND`. */
  symbol!: string;
  /** In capitals: "BÁO CÁO". */
  typeName!: string;
  superiorAgency!: string | null;
  /** In capitals, one text per line. */
  issuingAgency!: string[];
  place!: string;
  addressees!: string[];
  recipients!: string[];
  /** Those who sign such documents on that day, the proposed one first; empty where nobody is entered. */
  signers!: SignerDefault[];
  /** Of the first signer, or the usual block without a name. */
  signature!: SignatureDefault;
}
export class SignatureDefault {
  authority!: string[];
  name!: string | null;
}
