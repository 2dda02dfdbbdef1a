import { AlignmentType, Paragraph, type Table, TextRun } from 'docx';
import {
  type AdministrativeDocument,
  type Annex,
  DRAFT_MARK,
  MOTTO,
  NATION,
  type Signature,
  aboutLine,
  enumerationLines,
  formOf,
  paragraphsOf,
} from '#contract/document-tree';
import {
  ADDRESSEES,
  BODY,
  LETTERHEAD,
  LINE_WIDTH,
  MOTTO_WIDTH,
  RULE_SHARE,
  SIGNATURE_ROOM,
  SIZE,
  boldWidth,
} from './decree-30';
import { sideBySide } from './docx-table';
import { gap, rule, textParagraph, xmlLine } from './docx-text';

const CENTRED = { alignment: AlignmentType.CENTER } as const;

/** Components 1–4 (nation, agency, number, date), a letter's subject (5b) and the draft mark. */
export function letterhead(document: AdministrativeDocument): Table {
  const agency = document.issuingAgency.map((line) => textParagraph(line, CENTRED, { bold: true, size: SIZE.agency }));
  const superior = document.superiorAgency
    ? [textParagraph(document.superiorAgency, CENTRED, { size: SIZE.agency })]
    : [];
  const rows: [Paragraph[], Paragraph[]][] = [
    [
      [...superior, ...agency, shortRule(document.issuingAgency.at(-1) ?? '', SIZE.agency, LETTERHEAD.left)],
      [
        textParagraph(NATION, CENTRED, { bold: true, size: SIZE.nation }),
        textParagraph(MOTTO, CENTRED, { bold: true, size: SIZE.motto }),
        rule(MOTTO_WIDTH, LETTERHEAD.right),
      ],
    ],
    [
      [
        textParagraph(document.numberLine, { ...CENTRED, spacing: { before: 120 } }, { size: SIZE.number }),
        ...about(document),
      ],
      document.dateLine
        ? [
            textParagraph(
              document.dateLine,
              { ...CENTRED, spacing: { before: 120 } },
              { italics: true, size: SIZE.date },
            ),
          ]
        : [],
    ],
  ];
  if (document.draft) rows.push([[draftMark()], []]);
  return sideBySide(rows, [LETTERHEAD.left, LETTERHEAD.right]);
}

/** Component 5b: what a letter is about, under its number. */
function about(document: AdministrativeDocument): Paragraph[] {
  if (formOf(document) !== 'letter') return [];
  return [textParagraph(aboutLine(document.subject), { ...CENTRED, spacing: { before: 60 } }, { size: SIZE.about })];
}

/** Component 5a: type name, summary, rule. A letter has none, only the room. */
export function title(document: AdministrativeDocument): Paragraph[] {
  if (formOf(document) === 'letter') return [gap(BODY.after * 2)];
  const lines = paragraphsOf(document.subject);
  const longest = lines.reduce((a, b) => (b.length > a.length ? b : a), '');
  const indent = { left: 567, right: 567 };
  return [
    textParagraph(
      document.typeName,
      { ...CENTRED, spacing: { before: 280 }, keepNext: true },
      { bold: true, size: SIZE.title },
    ),
    ...lines.map((line) =>
      textParagraph(line, { ...CENTRED, indent, keepNext: true }, { bold: true, size: SIZE.title }),
    ),
    shortRule(longest, SIZE.title, LINE_WIDTH - indent.left - indent.right, LINE_WIDTH, 240),
  ];
}

/** Component 9a: one addressee on the line of "Kính gửi:", several below it under the colon. */
export function addressees(names: readonly string[]): Paragraph[] {
  const lines = enumerationLines(names);
  if (lines.length === 0) return [];
  const run = { size: SIZE.body };
  if (lines.length === 1) {
    return [textParagraph(`Kính gửi: ${lines[0]}`, { ...CENTRED, spacing: { after: 240 } }, run)];
  }
  const left = ADDRESSEES.left + ADDRESSEES.hanging;
  return [
    textParagraph('Kính gửi:', { indent: { left: ADDRESSEES.left }, keepNext: true }, run),
    ...lines.map((line, index) =>
      textParagraph(
        `- ${line}`,
        { indent: { left: left + DASH, hanging: DASH }, spacing: { after: index === lines.length - 1 ? 240 : 0 } },
        run,
      ),
    ),
  ];
}
/** Width of "- " at the size of the body: further lines of a long name start under its first letter. */
const DASH = 163;

/** The legal bases: italic, one paragraph each. */
export function legalBases(lines: readonly string[]): Paragraph[] {
  return enumerationLines(lines).map((line) => textParagraph(line, { style: 'DecreeBody' }, { italics: true }));
}

/**
 * Components 7, 8 and 9b: recipients left, signature right; minutes have the secretary left and the recipients below
 * both (sample 1.9). Never broken over two pages.
 */
export function closing({ recipients, signature, secretary }: AdministrativeDocument): (Table | Paragraph)[] {
  const title = textParagraph('Nơi nhận:', {}, { bold: true, italics: true, size: SIZE.recipientsTitle });
  const list = enumerationLines(recipients).map((line) =>
    textParagraph(`- ${line}`, { indent: { left: 128, hanging: 128 } }, { size: SIZE.recipients }),
  );
  const left = list.length > 0 ? [title, ...list] : [];
  const half = Math.floor(LINE_WIDTH / 2);
  const columns = [half, LINE_WIDTH - half] as const;
  if (!secretary) return [sideBySide([[left, signatureBlock(signature)]], columns)];
  return [sideBySide([[signatureBlock(secretary), signatureBlock(signature)]], columns), gap(BODY.after), ...left];
}

function signatureBlock({ authority, name }: Signature): Paragraph[] {
  const bold = { bold: true, size: SIZE.signature };
  return [
    ...authority.map((line) => textParagraph(line, CENTRED, bold)),
    textParagraph(name ?? '', { ...CENTRED, spacing: { before: SIGNATURE_ROOM } }, bold),
  ];
}

/** Part III: label, title and what the annex belongs to. */
export function annexTitle(annex: Annex): Paragraph[] {
  return [
    textParagraph(annex.label, { ...CENTRED, outlineLevel: 0, keepNext: true }, { bold: true, size: SIZE.annexLabel }),
    ...paragraphsOf(annex.title).map((line) =>
      textParagraph(line, { ...CENTRED, keepNext: true }, { bold: true, size: SIZE.title }),
    ),
    textParagraph(annex.reference, { ...CENTRED, keepNext: true }, { italics: true, size: SIZE.title }),
    gap(BODY.after * 2),
  ];
}

/** A rule of 1/3 to 1/2 of the line of text above it, which is at most `room` wide. */
function shortRule(text: string, size: number, room: number, column = room, after = 0): Paragraph {
  return rule(RULE_SHARE * Math.min(boldWidth(xmlLine(text), size), room), column, after);
}

/** The decree names no form for drafts; a frame under the number is the practice. */
function draftMark(): Paragraph {
  const side = { style: 'single', size: 6, space: 2, color: 'auto' } as const;
  const indent = Math.round((LETTERHEAD.left - 1.35 * boldWidth(DRAFT_MARK, SIZE.draft)) / 2);
  return new Paragraph({
    ...CENTRED,
    spacing: { before: 160 },
    indent: { left: indent, right: indent },
    border: { top: side, bottom: side, left: side, right: side },
    children: [new TextRun({ text: DRAFT_MARK, bold: true, size: SIZE.draft })],
  });
}
