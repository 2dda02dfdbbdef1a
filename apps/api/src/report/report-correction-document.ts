import { documentDate } from '#domain/document-format';
import { paragraphsOf, type AdministrativeDocument, type Annex, type Block, type TableBlock, type TableColumn } from '#contract/document-tree';
import type { TextDifferenceView } from '#contract/report-version';
import { roman } from '#domain/vietnamese-number';
import type { ReportDifferences } from './report-comparison';

/** What a correction says of the version whose place it takes. */
export interface Correction {
  versionNo: number;
  reason: string;
  basis: string;
  corrects: { number: string | null; issuedOn: string | null };
}

/** The document of a correction: what it replaces, why and on what basis, and the list of everything that differs. Pure. */
export function correctedDocument(document: AdministrativeDocument, correction: Correction, differences: ReportDifferences): AdministrativeDocument {
  const [opening, ...rest] = document.body;
  return {
    ...document,
    body: [...(opening ? [opening] : []), { type: 'paragraph', text: correctionSentence(correction, document.annexes.length + 1) }, ...rest],
    annexes: [...document.annexes, differencesAnnex(document, correction, differences)],
    ...(document.summary ? { summary: [...document.summary, { label: 'Phiên bản', text: `${correction.versionNo}, thay thế ${nameOf(correction.corrects)}`, holds: 'text' as const }] } : {}),
  };
}

const nameOf = ({ number, issuedOn }: Correction['corrects']): string => `Báo cáo số ${number ?? '…'}${issuedOn ? ` ${documentDate(issuedOn)}` : ''}`;

function correctionSentence({ versionNo, reason, basis, corrects }: Correction, annexNo: number): string {
  const ended = (text: string) => text.trim().replace(/[.;,]+$/, '');
  return `Báo cáo này (phiên bản ${versionNo}) đính chính và thay thế ${nameOf(corrects)}. Lý do: ${ended(reason)}. Căn cứ: ${ended(basis)}. Nội dung đính chính được liệt kê tại Phụ lục ${roman(annexNo)}.`;
}

function differencesAnnex({ annexes }: AdministrativeDocument, { corrects, versionNo }: Correction, { figures, tasks, texts }: ReportDifferences): Annex {
  const heading = (text: string): Block => ({ type: 'heading', level: 1, text });
  const [from, to] = ['Đã ban hành', 'Đính chính thành'];
  return {
    label: `Phụ lục ${roman(annexes.length + 1)}`,
    title: 'NỘI DUNG ĐÍNH CHÍNH',
    reference: annexes[0]?.reference ?? '',
    landscape: true,
    blocks: [
      { type: 'paragraph', style: 'note', text: `So với ${nameOf(corrects)} (phiên bản ${versionNo - 1}). Những gì không nêu ở đây thì giữ nguyên.` },
      heading('A. SỐ LIỆU'),
      table(
        [{ title: 'Phạm vi', align: 'left', width: 5 }, { title: 'Số liệu', align: 'left', width: 5 }, right(from), right(to), right('Chênh lệch')],
        figures.filter((figure) => figure.changed).map((f) => [f.group, f.label, f.from ?? '–', f.to ?? '–', f.change ?? '–']),
        'Số liệu không thay đổi',
      ),
      heading('B. DANH MỤC NHIỆM VỤ'),
      table(
        [{ title: 'Mã', align: 'center', width: 1.5 }, { title: 'Nhiệm vụ', align: 'left', width: 7 }, { title: 'Nội dung', align: 'left', width: 3 }, left(from), left(to)],
        tasks.flatMap((task) => task.fields.map((field) => [task.code, task.title, field.label, field.from, field.to])),
        'Danh mục nhiệm vụ không thay đổi',
      ),
      heading('C. NỘI DUNG'),
      table(
        [{ title: 'Mục', align: 'left', width: 4 }, { ...left(from), width: 8 }, { ...left(to), width: 8 }],
        texts.map((text) => [text.section, ...changedParagraphs(text)]),
        'Nội dung không thay đổi',
      ),
    ],
  };
}

const left = (title: string): TableColumn => ({ title, align: 'left', width: 5 });
const right = (title: string): TableColumn => ({ title, align: 'right', width: 3 });

function table(columns: TableColumn[], rows: string[][], emptyText: string): TableBlock {
  return {
    type: 'table',
    columns: [{ title: 'STT', align: 'center', width: 1.2, holds: 'integer' }, ...columns],
    rows: rows.map((cells, index) => ({ kind: 'row', cells: [`${index + 1}`, ...cells] })),
    emptyText,
  };
}

/** Of both texts the paragraphs that the other does not have; a list of corrections need not repeat what stands. */
function changedParagraphs({ from, to }: TextDifferenceView): [from: string, to: string] {
  const [before, after] = [paragraphsOf(from), paragraphsOf(to)];
  const only = (own: string[], others: string[]) => own.filter((line) => !others.includes(line)).join('\n') || '–';
  return [only(before, after), only(after, before)];
}
