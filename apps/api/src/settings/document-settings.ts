import { Injectable } from '@nestjs/common';
import { DOCUMENT_KINDS, DOCUMENT_TYPES, inForceOn, linesOf, recipientsFault, signerConflict, symbolFault, type DocumentKind } from '#domain/document-kind';
import type { Actor } from '#domain/permissions';
import { formatDate, type PlainDate } from '#domain/plain-date';
import type { DocumentDefaultsView, DocumentSettingsList, DocumentSettingsRequest, DocumentSettingsView, SignerItem, SignersRequest, SignersView } from '#contract/document-settings';
import type { FieldError } from '#contract/errors';
import { InvalidRequest, invalid, notFound } from '#api/platform/errors';
import { SettingSections } from './setting-sections';
import { SettingsService } from './settings.service';
import { agencyLines, usualDocument, usualSignature } from './usual-documents';

type StoredDocument = Omit<DocumentSettingsView, 'kind' | 'version'>;

/** Who writes documents of each kind, under which number symbol, signed by whom, sent to whom (Decree 30/2020). */
@Injectable()
export class DocumentSettings {
  constructor(
    private readonly sections: SettingSections,
    private readonly settings: SettingsService,
  ) {}

  /**
   * What a document of this kind with this date is proposed with. Whoever issues one stores what was used: later
   * changes here never reach an issued document.
   */
  async forKind(kind: DocumentKind, onDate: PlainDate): Promise<DocumentDefaultsView> {
    const settings = await this.settings.get();
    const stored = (await this.sections.read<StoredDocument>(sectionOf(kind))).value ?? usualDocument(kind, settings);
    const signers = (await this.signers()).items
      .filter((signer) => signer.kinds.includes(kind) && inForceOn(signer, onDate))
      .map(({ name, authority }) => ({ name, authority: agencyLines(authority) }));
    return {
      kind,
      symbol: stored.symbol,
      typeName: DOCUMENT_TYPES[kind].typeName,
      superiorAgency: stored.superiorAgency?.toLocaleUpperCase('vi') ?? null,
      issuingAgency: agencyLines(stored.issuingAgency ?? settings.issuingAgency),
      place: stored.place ?? settings.place,
      addressees: linesOf(stored.addressees ?? ''),
      recipients: linesOf(stored.recipients),
      signers,
      signature: signers[0] ?? usualSignature(kind),
    };
  }

  async list(): Promise<DocumentSettingsList> {
    const settings = await this.settings.get();
    const stored = await this.sections.all<StoredDocument>('document.');
    const items = DOCUMENT_KINDS.map((kind): DocumentSettingsView => {
      const { version = 0, value = null } = stored.get(sectionOf(kind)) ?? {};
      return { kind, version, ...(value ?? usualDocument(kind, settings)) };
    });
    return { items };
  }

  /** @throws DomainError STALE; INVALID for a symbol or recipients that such a document cannot carry */
  async save(actor: Actor, kind: DocumentKind, request: DocumentSettingsRequest): Promise<DocumentSettingsList> {
    const fault = symbolFault(kind, request.symbol);
    if (fault) throw invalid('symbol', fault);
    const unsent = recipientsFault(linesOf(request.recipients), linesOf(request.addressees ?? ''));
    if (unsent) throw invalid('recipients', unsent);
    const settings = await this.settings.get();
    const { symbol, superiorAgency = null, issuingAgency = null, place = null, addressees = null, recipients } = request;
    const value: StoredDocument = { symbol, superiorAgency, issuingAgency, place, addressees, recipients };
    await this.sections.save(actor, sectionOf(kind), 'settings.documentChanged', request, value, (stored) => stored ?? usualDocument(kind, settings));
    return this.list();
  }

  async signers(): Promise<SignersView> {
    const { version, value } = await this.sections.read<{ items: SignerItem[] }>('signers');
    return { version, items: value?.items ?? [] };
  }

  /** Actor null: the system (seeds). @throws DomainError STALE; INVALID for a term that ends before it begins, or that conflicts with another */
  async saveSigners(actor: Actor | null, request: SignersRequest): Promise<SignersView> {
    const faults = request.items.flatMap(({ validFrom, validTo, kinds }, i): FieldError[] => [
      ...(validTo !== undefined && validTo <= validFrom ? [{ field: `items.${i}.validTo`, message: 'Ngày thôi ký phải sau ngày bắt đầu ký' }] : []),
      ...(kinds.length === 0 ? [{ field: `items.${i}.kinds`, message: 'Chọn ít nhất một loại văn bản' }] : []),
    ]);
    faults.push(...conflicts(request.items));
    if (faults.length > 0) throw new InvalidRequest(faults);
    const items = request.items.map(({ name, authority, kinds, validFrom, validTo }) => ({ name, authority: agencyLines(authority).join('\n'), kinds: [...new Set(kinds)], validFrom, ...(validTo ? { validTo } : {}) }));
    await this.sections.save(actor, 'signers', 'settings.signersChanged', request, { items }, (stored) => stored ?? { items: [] });
    return this.signers();
  }
}

const sectionOf = (kind: DocumentKind): string => `document.${kind}`;

/** Rows that cannot both be right, each said at the later one. */
function conflicts(items: readonly SignerItem[]): FieldError[] {
  return items.flatMap((row, i) => {
    const first = items.findIndex((earlier, j) => j < i && signerConflict(row, earlier) !== null);
    if (first < 0) return [];
    const other = items[first]!;
    const term = `từ ${formatDate(other.validFrom)}${other.validTo ? ` đến trước ${formatDate(other.validTo)}` : ''}`;
    const message =
      signerConflict(row, other) === 'samePerson'
        ? `${other.name} đã ký loại văn bản này ${term} ở dòng ${first + 1}; sửa để hai thời gian không trùng nhau`
        : `Chức vụ này đã có ${other.name} giữ ${term} (dòng ${first + 1}); ghi ngày thôi ký của người trước`;
    return [{ field: `items.${i}.validFrom`, message }];
  });
}

/** @throws DomainError NOT_FOUND for a kind that there is not */
export function documentKind(text: string): DocumentKind {
  const kind = DOCUMENT_KINDS.find((known) => known === text);
  if (!kind) throw notFound('loại văn bản này');
  return kind;
}
