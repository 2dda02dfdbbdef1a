import { AllowedAction } from './paging';
import { OptionalDate, Version } from './rules';

/** A letterhead is a page or two of words and a crest. */
export const LETTERHEAD_MAX_BYTES = 5 * 1024 * 1024;

/** From which day reports are printed in the letterhead, and from which not any more; both empty takes it out of use. */
export class LetterheadDatesRequest {
  @Version()
  version!: number;

  @OptionalDate('Dùng từ ngày')
  validFrom?: string;

  @OptionalDate('Thôi dùng từ ngày')
  validTo?: string;
}

export class LetterheadView {
  id!: number;
  version!: number;
  name!: string;
  /** Bytes. */
  size!: number;
  sha256!: string;
  /** Keys of the places it fills. */
  placeholders!: string[];
  /** Places of the decree's form that it does not fill. */
  unfilled!: string[];
  /** What a report printed in it breaks of Decree 30/2020, in words. */
  findings!: string[];
  validFrom!: string | null;
  validTo!: string | null;
  uploadedBy!: string;
  uploadedAt!: string;
  allowedActions!: AllowedAction[];
}
export class LetterheadPlaceholderView {
  key!: string;
  meaning!: string;
  required!: boolean;
}
export class LetterheadList {
  items!: LetterheadView[];
  total!: number;
  /** What a letterhead may name between double braces. */
  placeholders!: LetterheadPlaceholderView[];
  /** The one in use today; null where reports are printed in the decree's own form. */
  inForceId!: number | null;
}
