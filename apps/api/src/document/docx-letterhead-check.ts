import JSZip from 'jszip';
import { checkDecree30 } from './decree-30-check';

const SAVE_AGAIN = 'Hãy sửa trong Word, lưu lại dạng .docx rồi tải lên.';

/** Parts and words that a letterhead has no need of and that could bring in things from outside. */
const FORBIDDEN: [where: RegExp, what: RegExp | null, words: string][] = [
  [/vbaProject|vbaData/i, null, 'Tệp có macro (mã lệnh).'],
  [/^word\/(embeddings|activeX|controls)\//i, null, 'Tệp có đối tượng nhúng (bảng tính, điều khiển …).'],
  [
    /\.rels$/i,
    /TargetMode\s*=\s*["']External["']/i,
    'Tệp có liên kết ra ngoài (ảnh liên kết, mẫu liên kết hoặc địa chỉ web). Trong Word: chọn tất cả rồi nhấn Ctrl+Shift+F9 để bỏ liên kết; chèn ảnh trực tiếp thay cho ảnh liên kết.',
  ],
  [/^word\/.*\.xml$/i, /<w:(object|control|altChunk|subDoc)[ />]/, 'Tệp có đối tượng nhúng hoặc tài liệu con.'],
  [
    /^word\/.*\.xml$/i,
    /<w:instrText[^>]*>\s*(INCLUDE|DDE|LINK|MACROBUTTON|DATABASE)/i,
    'Tệp có trường lấy nội dung từ tệp khác hoặc chạy lệnh.',
  ],
];

/** Why this .docx, already inspected as a package, cannot be a letterhead; null when it can. */
export async function letterheadFault(bytes: Buffer): Promise<string | null> {
  const zip = await JSZip.loadAsync(bytes);
  for (const entry of Object.values(zip.files)) {
    const xml = /\.(xml|rels)$/i.test(entry.name) ? await entry.async('string') : '';
    for (const [where, what, words] of FORBIDDEN)
      if (where.test(entry.name) && (what === null || what.test(xml))) return `${words} ${SAVE_AGAIN}`;
  }
  const main = await zip.file('word/document.xml')?.async('string');
  const usual =
    main?.includes('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"') &&
    main.includes('<w:body>');
  if (!usual || !zip.file('word/styles.xml') || !zip.file('word/_rels/document.xml.rels'))
    return `Tệp không phải tài liệu Word (.docx) thông thường. ${SAVE_AGAIN}`;
  return null;
}

/** The decree's rules by the first word of what the check says, in words for whoever prepared the letterhead. */
const RULES: Record<string, string> = {
  font: 'Có phông chữ khác Times New Roman (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4)',
  colour: 'Có chữ không phải màu đen',
  size: 'Có cỡ chữ ngoài khoảng 11–14',
  page: 'Khổ giấy hoặc chiều giấy không đúng (A4; phần chính đặt dọc)',
  margin: 'Lề trang ngoài khoảng cho phép (trên, dưới 20–25 mm; trái 30–35 mm; phải 15–20 mm)',
  'page number': 'Số trang không ở giữa lề trên, hoặc hiện cả ở trang đầu',
  nation: 'Quốc hiệu không đúng thể thức',
  motto: 'Tiêu ngữ không đúng thể thức',
  agency: 'Tên cơ quan không đúng thể thức',
  'number line': 'Số, ký hiệu không đúng thể thức',
  'date line': 'Địa danh, ngày tháng không đúng thể thức',
  title: 'Tên loại, trích yếu không đúng thể thức',
  addressees: 'Phần kính gửi không đúng thể thức',
  'legal basis': 'Phần căn cứ không đúng thể thức',
  heading: 'Đề mục không đúng thể thức',
  body: 'Đoạn nội dung không đúng thể thức',
  numbering: 'Cách đánh số không đúng thể thức',
  recipients: 'Nơi nhận không đúng thể thức',
  signature: 'Chữ ký, chức vụ không đúng thể thức',
};
const OTHER = 'Có thành phần khác không đúng thể thức';

/** What a report printed in the letterhead breaks of the decree's form: said, not refused, because a province may mean it so. */
export async function decreeFindings(docx: Buffer): Promise<string[]> {
  const broken = await checkDecree30(docx).catch(() => ['form']);
  return [...new Set(broken.map((line) => RULES[line.split(':')[0]!] ?? OTHER))];
}
