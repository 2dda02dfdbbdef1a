/** The part of pdfkit 0.19 that is used here; the package brings no types. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  class PDFDocument extends Readable {
    constructor(options: PDFDocument.PdfOptions);
    page: PDFDocument.PdfPage;
    _font: PDFDocument.PdfEmbeddedFont;
    registerFont(name: string, file: Buffer): this;
    font(name: string): this;
    addPage(options: { size: [number, number]; margin: number }): this;
    addContent(operators: string): this;
    struct(type: string, options?: { scope?: 'Column' | 'Row' }): PDFDocument.PdfStructureElement;
    addStructure(element: PDFDocument.PdfStructureElement): this;
    markStructureContent(type: string): PDFDocument.PdfStructureContent;
    markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout' }): this;
    endMarkedContent(): this;
    end(): void;
  }

  namespace PDFDocument {
    interface PdfOptions {
      autoFirstPage?: boolean;
      pdfVersion?: string;
      tagged?: boolean;
      lang?: string;
      displayTitle?: boolean;
      info?: Record<string, string | Date>;
    }
    interface PdfGlyphPosition {
      /** 1/1000 em. */
      xAdvance: number;
      advanceWidth: number;
    }
    interface PdfEmbeddedFont {
      id: string;
      encode(text: string): [glyphs: string[], positions: PdfGlyphPosition[]];
      ref(): unknown;
    }
    interface PdfStructureContent {
      readonly refs: unknown[];
    }
    interface PdfStructureElement {
      dictionary: { data: Record<string, unknown> };
      add(child: PdfStructureElement | PdfStructureContent): this;
      end(): void;
    }
    interface PdfPage {
      width: number;
      height: number;
      fonts: Record<string, unknown>;
    }
  }
  export = PDFDocument;
}
