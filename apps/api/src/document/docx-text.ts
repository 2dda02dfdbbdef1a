import { AlignmentType, type IParagraphOptions, type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx';

/** Everything outside the Char production of XML 1.0 (§2.2): control characters, lone surrogates, U+FFFE, U+FFFF. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text on one line, without what XML cannot hold. Spaces stay: a draft's number line needs its blanks. */
export function xmlLine(text: string): string {
  return text.replace(NOT_XML, '').replace(/[\t\n\r]+/g, ' ');
}

/** A paragraph with one run of text; `paragraph` and `run` as in the docx library. */
export function textParagraph(text: string, paragraph: IParagraphOptions, run: IRunOptions = {}): Paragraph {
  return new Paragraph({ ...paragraph, children: [new TextRun({ ...run, text: xmlLine(text) })] });
}

/** A centred horizontal rule `length` twips long in a column `column` twips wide. */
export function rule(length: number, column: number, after = 0): Paragraph {
  const indent = Math.max(0, Math.round((column - length) / 2));
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: indent, right: indent },
    spacing: { before: 40, after, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: 'single', size: 6, space: 0, color: 'auto' } },
  });
}

/** An empty low paragraph; keeps neighbouring tables apart, which Word would join otherwise. */
export function gap(height: number): Paragraph {
  return new Paragraph({ spacing: { line: height, lineRule: LineRuleType.EXACT } });
}
