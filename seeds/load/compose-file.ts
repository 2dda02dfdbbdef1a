import JSZip from 'jszip';
import { formatDate, type PlainDate } from '#domain/plain-date';
import type { AdministrativeDocument } from '#contract/document-tree';
import { namedDocument } from '#api/document/document-forms';
import { renderDocx } from '#api/document/docx-renderer';
import { renderPdf } from '#api/document/pdf-renderer';
import { tableBytes } from '#api/document/xlsx-table';
import type { EvidenceSeed, FileSeed } from '../demo/timeline-events';
import { barChart } from './bar-chart';
import { ILLUSTRATIVE } from './load-province';

/** What the letters of a number stand for, with the word that titles begin with. */
const TYPES: Record<string, string> = {
  KH: 'KẾ HOẠCH',
  QĐ: 'QUYẾT ĐỊNH',
  BC: 'BÁO CÁO',
  TB: 'THÔNG BÁO',
  TTr: 'TỜ TRÌNH',
  BB: 'BIÊN BẢN',
  KL: 'KẾT LUẬN',
};

/**
 * The bytes of a document's file, the same at every load: a small but real docx, xlsx, pdf or png that says what the
 * document says. @throws for an ending that none of these has.
 */
export async function composeFile(document: EvidenceSeed & { file: FileSeed }, result: string): Promise<Buffer> {
  const { file, issuedOn } = document;
  switch (file.name.slice(file.name.lastIndexOf('.'))) {
    case '.docx':
      return stamped(await renderDocx(tree(document, result)), issuedOn);
    case '.pdf':
      return renderPdf(tree(document, result), onDay(issuedOn));
    case '.xlsx':
      return stamped(await workbook(document), issuedOn);
    case '.png':
      return barChart(file.bars ?? []);
    default:
      throw new Error(`no way to compose ${file.name}`);
  }
}

function tree({ number, issuedOn, issuer, title }: EvidenceSeed, result: string): AdministrativeDocument {
  const symbol = number.split('/').slice(1).join('/');
  const typeName = TYPES[symbol.split('-')[0]!] ?? 'VĂN BẢN';
  const province = issuer.startsWith('UBND tỉnh');
  const subject = title.replace(new RegExp(`^${typeName}\\s+`, 'i'), '');
  return namedDocument(
    {
      draft: false,
      marking: ILLUSTRATIVE,
      superiorAgency: province ? null : 'ỦY BAN NHÂN DÂN TỈNH SƠN LA',
      issuingAgency: province ? ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA'] : [issuer.toLocaleUpperCase('vi')],
      symbol,
      number,
      place: 'Sơn La',
      issuedOn,
      recipients: ['Như trên', 'Các sở, ban, ngành', 'UBND các xã, phường', 'Lưu: VT'],
      signature: { authority: province ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] : ['THỦ TRƯỞNG CƠ QUAN'], name: null },
    },
    {
      typeName,
      subject: subject.charAt(0).toLocaleUpperCase('vi') + subject.slice(1),
      body: [
        {
          type: 'paragraph',
          text: `Thực hiện Kế hoạch cải cách hành chính năm 2026 của tỉnh Sơn La, ${issuer} có kết quả như sau:`,
        },
        { type: 'heading', level: 2, text: '1. Kết quả thực hiện' },
        { type: 'paragraph', text: result },
        { type: 'heading', level: 2, text: '2. Tổ chức thực hiện' },
        {
          type: 'paragraph',
          text: 'Các cơ quan, đơn vị có liên quan căn cứ chức năng, nhiệm vụ được giao tổ chức thực hiện, báo cáo kết quả về Sở Nội vụ để tổng hợp./.',
        },
      ],
    },
  );
}

function workbook({ number, issuedOn, title, file }: EvidenceSeed & { file: FileSeed }): Promise<Buffer> {
  const { columns, rows } = file.table ?? { columns: [], rows: [] };
  return tableBytes({
    sheet: 'Số liệu',
    titles: [title, `Kèm theo văn bản số ${number} ngày ${formatDate(issuedOn)}`, ILLUSTRATIVE],
    columns: columns.map((header, i) => ({
      header,
      width: i === 0 ? 6 : 36 - 8 * Math.min(i - 1, 2),
      value: (row: (string | number)[]) => row[i] ?? null,
    })),
    rows,
  });
}

const onDay = (date: PlainDate) => new Date(`${date}T03:00:00Z`);

/** A package remembers when it was written; here that is the document's own day, whenever the demonstration is loaded. */
async function stamped(bytes: Buffer, on: PlainDate): Promise<Buffer> {
  const date = onDay(on);
  const given = await JSZip.loadAsync(bytes);
  const zip = new JSZip();
  for (const [name, part] of Object.entries(given.files)) {
    if (part.dir) continue;
    const content = name.startsWith('docProps/')
      ? (await part.async('string')).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, date.toISOString())
      : await part.async('nodebuffer');
    zip.file(name, content, { date, createFolders: false });
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}
