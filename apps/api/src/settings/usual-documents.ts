import { linesOf, type DocumentKind } from '#domain/document-kind';
import type { DocumentSettingsView, SignatureDefault } from '#contract/document-settings';
import type { SettingsView } from '#contract/settings';

/** Lines in capitals, as they head a document. */
export const agencyLines = (text: string): string[] => linesOf(text).map((line) => line.toLocaleUpperCase('vi'));

/** What documents of a kind look like before an administrator has said anything (domain.md §3.3, §3.4). Pure. */
export function usualDocument(kind: DocumentKind, settings: SettingsView): Omit<DocumentSettingsView, 'kind' | 'version'> {
  const of = (symbol: string, recipients: string[], addressees: string[] = []) => ({
    symbol,
    superiorAgency: null,
    issuingAgency: null,
    place: null,
    addressees: addressees.length > 0 ? addressees.join('\n') : null,
    recipients: recipients.join('\n'),
  });
  // A city of provincial rank has its own names for the same bodies.
  const city = agencyLines(settings.issuingAgency).some((line) => line.startsWith('THÀNH PHỐ'));
  const [committee, place] = city ? ['Thành ủy', 'thành phố'] : ['Tỉnh ủy', 'tỉnh'];
  const leaders = [`TT ${committee}, TT HĐND ${place}`, `CT, các PCT UBND ${place}`];
  const units = 'Các sở, ban, ngành; UBND các xã, phường';
  const filed = 'Lưu: VT, NC';
  switch (kind) {
    case 'report':
      return of('BC-UBND', ['Như trên', ...leaders, units, filed], ['Bộ Nội vụ']);
    case 'conclusionNotice':
      return of('TB-UBND', [...leaders, 'Thành viên Ban Chỉ đạo', units, filed]);
    case 'invitation':
      return of('GM-UBND', ['Như thành phần mời', filed]);
    case 'minutes':
      return of('BB-UBND', ['Thành viên Ban Chỉ đạo', filed]);
    case 'plan':
      return of('KH-UBND', ['Bộ Nội vụ', ...leaders, units, filed]);
  }
}

/** The block of signing while nobody is entered as signer: the name stays open. */
export function usualSignature(kind: DocumentKind): SignatureDefault {
  const authority: Record<DocumentKind, string[]> = {
    report: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    plan: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    conclusionNotice: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    invitation: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    minutes: ['CHỦ TỌA'],
  };
  return { authority: authority[kind], name: null };
}
