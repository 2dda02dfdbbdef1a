import { checkDecree30 } from './decree-30-check';
import { readDocx } from './docx-reading';
import { paragraphsIn, tablesIn } from './decree-30-check-measures';
import { renderDocx } from './docx-renderer';
import { sampleForms } from './sample-forms';

const FORMS = ['conclusions', 'letter', 'invitation', 'minutes'];
const main = async (form: string) => (await readDocx(await renderDocx(sampleForms()[form]!))).sections[0]!;

describe('forms of Decree 30/2020', () => {
  test.each(FORMS)('%s conforms, issued and as a draft', async (form) => {
    expect(await checkDecree30(await renderDocx(sampleForms()[form]!))).toEqual([]);
    const draft = sampleForms({ draft: true, number: null, issuedOn: null })[form]!;
    expect(await checkDecree30(await renderDocx(draft))).toEqual([]);
  });

  test('a letter has its subject under the number and no type name', async () => {
    const section = await main('letter');
    const [, number] = tablesIn(section)[0]!.rows;
    expect(number!.cells[0]!.paragraphs.map((p) => p.text)).toEqual([
      'Số: 07/UBND-SNV',
      'V/v đôn đốc thực hiện nhiệm vụ cải cách hành chính quá hạn',
    ]);
    expect(paragraphsIn(section).find((p) => p.text !== '')!.text).toBe('Kính gửi:');
  });

  test('an invitation says who invites whom to what, who chairs, when and where', async () => {
    const texts = paragraphsIn(await main('invitation')).map((p) => p.text);
    expect(texts.slice(texts.findIndex((text) => text.includes('kính mời')))).toEqual([
      'Ủy ban nhân dân tỉnh Sơn La trân trọng kính mời:',
      '- Các đồng chí thành viên Ban Chỉ đạo;',
      '- Giám đốc Sở Tài chính.',
      'Tới dự họp Ban Chỉ đạo cải cách hành chính quý I năm 2026.',
      'Chủ trì: Đồng chí Chủ tịch Ủy ban nhân dân tỉnh, Trưởng ban.',
      'Thời gian: 08 giờ 00, ngày 09 tháng 02 năm 2026 (thứ Hai).',
      'Địa điểm: Phòng họp số 1, trụ sở Ủy ban nhân dân tỉnh.',
      'Đề nghị các đồng chí tham dự đầy đủ, đúng thành phần và thời gian./.',
      '',
    ]);
  });

  test('minutes are dated inside and signed twice, recipients below', async () => {
    const section = await main('minutes');
    const tables = tablesIn(section);
    expect(tables[0]!.rows[1]!.cells[1]!.paragraphs.map((p) => p.text).join('')).toBe('');
    expect(tables.at(-1)!.rows[0]!.cells.map((cell) => cell.paragraphs.map((p) => p.text))).toEqual([
      ['THƯ KÝ', 'Lường Thị Thu'],
      ['CHỦ TỌA', 'Hoàng Văn Minh'],
    ]);
    const texts = paragraphsIn(section).map((p) => p.text);
    expect(texts).toContain('Cuộc họp kết thúc vào 11 giờ 30, ngày 09 tháng 02 năm 2026./.');
    expect(texts.filter((text) => text !== '').slice(-3)).toEqual([
      'Nơi nhận:',
      '- Thành viên Ban Chỉ đạo;',
      '- Lưu: Hồ sơ.',
    ]);
  });
});
