import { Workbook } from 'exceljs';
import { searchKey } from '#domain/vietnamese-text';
import type { ReturnBoardView, ReturnFormResultView, ReturnPageView } from '#contract/unit-return';
import { INDICATORS } from '#seeds/reference/indicators';
import { IndicatorEntity } from '#api/indicator/indicator.entity';
import type { GivenUnit } from '#api/testing/builders';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';

const CODES = ['3.11.M', '3.11', '3.12', '3.12.TL', '4.5', '5.8'];
const PERCENT = {
  code: '9.1',
  name: 'Tỷ lệ hài lòng',
  valueType: 'percent' as const,
  unitOfMeasure: '%',
  decimals: 2,
  rules: [],
};

describe('the Excel form of a unit', () => {
  let test: TestApp;
  let unit: GivenUnit;
  let client: Client;
  let other: Client;
  let secretary: Client;
  let id: number;
  let otherId: number;

  beforeEach(async () => {
    test = await testApp('2026-06-10T02:00:00.000Z');
    await test.given.programme();
    const standing = await test.given.standingAgency();
    unit = await test.given.unit({ name: 'Sở Tư pháp' });
    const second = await test.given.unit({ name: 'Sở Y tế' });
    client = await test.as(await test.given.user('unitHead', unit));
    other = await test.as(await test.given.user('unitHead', second));
    secretary = await test.as(await test.given.user('secretary', standing));
    const periodId = (await test.given.period()).id;
    await test.unitOfWork.run(async () => {
      const seeds = INDICATORS.filter(({ code }) => CODES.includes(code));
      for (const [orderNo, seed] of [...seeds, { ...seeds[0]!, ...PERCENT }].entries()) {
        await test.unitOfWork.manager.save(IndicatorEntity, {
          ...seed,
          version: 1,
          orderNo,
          searchKey: searchKey(seed.name),
        });
      }
    });
    await secretary.post('return-rounds', { periodId });
    const { items } = (await secretary.get<ReturnBoardView>(`returns?periodId=${periodId}`)).body;
    [id, otherId] = [unit, second].map((u) => items.find((item) => item.unit.id === u.id)!.id) as [number, number];
  });
  afterEach(() => test.close());

  const download = async (path = `returns/${id}/form.xlsx`, by = client) => {
    const answer = await by.get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    const workbook = new Workbook();
    await workbook.xlsx.load(answer.raw as unknown as ArrayBuffer);
    return workbook;
  };
  const upload = async (workbook: Workbook, by = client, to = id) =>
    by.upload<ReturnFormResultView & { message: string }>(`returns/${to}/form`, [
      { name: 'Biểu quý.xlsx', bytes: Buffer.from(await workbook.xlsx.writeBuffer()) },
    ]);
  /** The cell of a line in a column of the numbers' sheet. */
  const cell = (workbook: Workbook, key: string, column = 5) => {
    const sheet = workbook.getWorksheet('Số liệu')!;
    for (let row = 1; row <= sheet.rowCount; row += 1)
      if (sheet.getCell(row, 1).value === key) return sheet.getCell(row, column);
    throw new Error(`no line ${key}`);
  };
  const typed = async (code: string) =>
    (await client.get<ReturnPageView>(`returns/${id}`)).body.indicators.find((i) => i.code === code)!.cells[0]!;

  it('is for who reads and writes the return', async () => {
    for (const path of ['form.xlsx', 'form-marked.xlsx'])
      expect((await test.anonymous.get(`returns/${id}/${path}`)).status).toBe(401);
    const form = await download();
    expect((await upload(form, test.anonymous)).status).toBe(401);
    expect((await upload(form, secretary)).status).toBe(403);
    expect((await other.get(`returns/${id}/form.xlsx`)).status).toBe(404);
    expect((await upload(form, other)).status).toBe(404);
    expect((await client.get(`returns/${id}/form-marked.xlsx`)).status).toBe(404);
    expect((await client.post(`returns/${id}/form`, {})).status).toBe(415);
    expect(
      (await client.upload(`returns/${id}/form`, [{ name: 'a.xlsx', bytes: Buffer.from('không phải bảng tính') }]))
        .status,
    ).toBe(415);
  });

  it('goes out with what is known and comes in with what was filled; the faulty cells come back marked, the good ones are kept', async () => {
    const form = await download();
    expect(cell(form, '3.11', 2).value).toBe('Số hồ sơ đã giải quyết tại sở, ban, ngành');
    cell(form, '3.11.M').value = 30000;
    cell(form, '3.11').value = 33270;
    cell(form, '3.12').value = 29000;
    cell(form, '4.5').value = 'năm mươi';
    cell(form, '9.1').value = 1.2;
    // Cells share their style objects.
    cell(form, '9.1').style = { ...cell(form, '9.1').style, numFmt: '0%' };
    cell(form, '5.8#thi-tuyen').value = 1;
    const words = form.getWorksheet('Nội dung')!;
    words.getCell(6, 4).value = 'Đã ban hành 12 văn bản.';
    const { status, body } = await upload(form);
    expect(status).toBe(200);
    expect(body.faults.map(({ severity, value }) => [severity, value])).toEqual([
      ['error', '33.270'],
      ['error', 'năm mươi'],
      ['error', '120%'],
    ]);
    expect(body.faults[0]).toMatchObject({
      cell: cell(form, '3.11').address,
      reason: expect.stringContaining('30.000'),
    });
    expect(await typed('3.12')).toMatchObject({ typed: '29.000', findings: [] });
    expect(await typed('3.11.M')).toMatchObject({ typed: '30.000' });
    const page = (await client.get<ReturnPageView>(`returns/${id}`)).body;
    expect(page.areas[1]!.sections[0]!.text).toBe('Đã ban hành 12 văn bản.');

    const marked = await download(`returns/${id}/form-marked.xlsx`);
    const faulty = cell(marked, '3.11');
    expect(JSON.stringify(faulty.fill)).toContain('FFFFC7CE');
    expect(JSON.stringify(faulty.note)).toContain('Kiểm tra biểu báo cáo');
    expect(JSON.stringify(cell(marked, '3.12').fill)).not.toContain('FFFFC7CE');
    expect(marked.getWorksheet('Lỗi')).toBeDefined();

    // Put right in the same file and sent again: the faults go, nothing is doubled.
    cell(marked, '3.11').value = 29500;
    cell(marked, '4.5').value = 50;
    cell(marked, '9.1').value = '95,5%';
    const again = (await upload(marked)).body;
    expect([again.faults, again.saved]).toEqual([[], 3]);
    expect(await typed('4.5')).toMatchObject({ typed: '50', findings: [] });
  });

  it('of another unit, period or origin it is refused in words, and nothing is written', async () => {
    const foreign = await download(`returns/${otherId}/form.xlsx`, other);
    cell(foreign, '4.5').value = 7;
    const refused = await upload(foreign);
    expect([refused.status, refused.body.message]).toEqual([
      422,
      'Tệp là biểu của Sở Y tế, không phải của Sở Tư pháp. Chưa có ô nào được ghi.',
    ]);
    const quarter = await test.given.period({ code: 'Q1', title: 'Quý I năm 2026', to: '2026-03-14' });
    await secretary.post('return-rounds', { periodId: quarter.id });
    const past = (await client.get<ReturnBoardView>(`returns?periodId=${quarter.id}`)).body.items[0]!;
    expect((await upload(await download(`returns/${past.id}/form.xlsx`))).body.message).toContain(
      'Tệp là biểu của kỳ Quý I năm 2026, trong khi đây là kỳ 6 tháng đầu năm 2026',
    );
    const own = new Workbook();
    own.addWorksheet('Số liệu').getCell(1, 1).value = 'Mã';
    expect((await upload(own)).body.message).toContain('không phải biểu báo cáo tải từ hệ thống');
    expect((await typed('4.5')).typed).toBe('');
  });

  it('with moved columns it is read by their names, with a warning; with unknown lines these are said', async () => {
    const form = await download();
    const sheet = form.getWorksheet('Số liệu')!;
    cell(form, '4.5').value = 52;
    for (let row = 5; row <= sheet.rowCount; row += 1) {
      const [left, right] = [sheet.getCell(row, 4).value, sheet.getCell(row, 5).value];
      [sheet.getCell(row, 4).value, sheet.getCell(row, 5).value] = [right, left];
    }
    sheet.getCell(sheet.rowCount + 1, 1).value = '9.9';
    const { body } = await upload(form);
    expect(body.faults.map(({ severity, value }) => [severity, value])).toEqual([
      ['error', '9.9'],
      ['warning', 'Kỳ trước'],
      ['warning', 'Kỳ này'],
    ]);
    expect((await typed('4.5')).typed).toBe('52');
  });

  it('what was typed on the screen meanwhile stays, and is said at the cell', async () => {
    const form = await download();
    await client.put(`returns/${id}/cells`, {
      cells: [
        { version: 0, indicatorCode: '4.5', typed: '60' },
        { version: 0, indicatorCode: '3.12', typed: '5' },
      ],
    });
    cell(form, '4.5').value = 52;
    cell(form, '3.11').value = 9;
    const { body } = await upload(form);
    expect(body.faults).toMatchObject([{ severity: 'warning', value: '52', reason: expect.stringContaining('“60”') }]);
    expect([(await typed('4.5')).typed, (await typed('3.12')).typed, (await typed('3.11')).typed]).toEqual([
      '60',
      '5',
      '9',
    ]);
  });
});
