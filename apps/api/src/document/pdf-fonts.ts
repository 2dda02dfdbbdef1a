import { readFileSync } from 'node:fs';
import type PDFDocument from 'pdfkit';
import type { PdfEmbeddedFont } from 'pdfkit';

/** Size in points; sizes of the decree are half-points, see `halfPoints`. */
export interface TextStyle {
  size: number;
  bold?: boolean;
  italics?: boolean;
}
/** A word as glyphs of an embedded font; advances in 1/1000 em. */
export interface Word {
  glyphs: string[];
  advances: number[];
  /** Advances that the font file itself gives: a viewer uses these unless told otherwise. */
  natural: number[];
  width: number;
}

export const halfPoints = (size: number): number => size / 2;

/** Tinos: metrics of Times New Roman, all Vietnamese letters, free to embed (Apache License 2.0). */
const FILES = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italics: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalics: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const;
type Face = keyof typeof FILES;

const files = new Map<Face, Buffer>();

/** Of Times New Roman: a single-spaced line is 1.149 em high, its base line 0.891 em below its top. */
export const LINE_HEIGHT = 1.149;
export const ASCENT = 0.891;

/** Measures and encodes text word by word; the same word of the same face is laid out once. */
export class PdfFonts {
  private readonly words = new Map<Face, Map<string, Word>>();

  constructor(private readonly document: PDFDocument) {}

  word(text: string, style: TextStyle): Word {
    const face = faceOf(style);
    let known = this.words.get(face);
    if (!known) this.words.set(face, (known = new Map()));
    let word = known.get(text);
    if (!word) {
      const [glyphs, positions] = this.font(style).encode(text);
      const advances = positions.map(({ xAdvance }) => xAdvance);
      const natural = positions.map(({ advanceWidth }) => advanceWidth);
      word = { glyphs, advances, natural, width: advances.reduce((sum, advance) => sum + advance, 0) };
      known.set(text, word);
    }
    return word;
  }

  /** In points. */
  width(text: string, style: TextStyle): number {
    return (this.word(text, style).width * style.size) / 1000;
  }

  font(style: TextStyle): PdfEmbeddedFont {
    const face = faceOf(style);
    if (!this.registered.has(face)) {
      this.document.registerFont(face, fileOf(face));
      this.registered.set(face, this.document.font(face)._font);
    }
    return this.registered.get(face)!;
  }
  private readonly registered = new Map<Face, PdfEmbeddedFont>();
}

function faceOf({ bold, italics }: TextStyle): Face {
  if (bold) return italics ? 'boldItalics' : 'bold';
  return italics ? 'italics' : 'regular';
}

function fileOf(face: Face): Buffer {
  let file = files.get(face);
  if (!file) files.set(face, (file = readFileSync(require.resolve(`@expo-google-fonts/tinos/${FILES[face]}`))));
  return file;
}
