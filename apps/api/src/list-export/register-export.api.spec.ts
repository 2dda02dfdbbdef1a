import { Workbook } from 'exceljs';
import { testApp, type TestApp } from '#api/testing/test-app';

describe('registers as workbooks', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await testApp('2026-03-13T05:00:00.000Z');
  });
  afterAll(() => test.close());

  it('hold what their lists show, for the same person and filters', async () => {
    const secretary = await test.as(await test.given.secretary());
    const unit = await test.given.unit({ name: 'Sở Tư pháp' });
    const stranger = await test.as(await test.given.user('unitHead', await test.given.unit()));
    await secretary.post('legal-documents', {
      kind: 'directive',
      subject: '=1+1',
      number: '03/CT-UBND',
      issuedOn: '2018-02-05',
    });
    await secretary.post('commendations', {
      form: 'reminder',
      unitId: unit.id,
      occasion: 'Chậm báo cáo',
      decidedOn: '2026-02-01',
    });
    await secretary.post('inspections', {
      title: 'Kiểm tra Sở Tư pháp',
      inspector: 'Đoàn',
      unitIds: [unit.id],
      startedOn: '2026-02-10',
    });
    await secretary.post('findings', {
      unitId: unit.id,
      category: 'lateDossiers',
      text: 'Hồ sơ trễ hẹn',
      foundOn: '2026-02-12',
    });
    const index = await secretary.post<{ id: number }>('indices', {
      code: 'PCI',
      name: 'Chỉ số PCI',
      shortName: 'PCI',
      publisher: 'VCCI',
    });
    await secretary.post('index-observations', { indexId: index.body.id, dataYear: 2018, deltaRank: 1, source: 'S0' });
    const cells = async (path: string, who = secretary) => {
      const answer = await who.get(path);
      expect(answer.status).toBe(200);
      const workbook = new Workbook();
      await workbook.xlsx.load(answer.raw as unknown as ArrayBuffer);
      const found: unknown[] = [];
      workbook.worksheets[0]!.eachRow((row) => row.eachCell((cell) => void found.push(cell.value)));
      return found;
    };
    expect(await cells('legal-documents/export.xlsx?from=2018-01-01&to=2018-12-31')).toEqual(
      expect.arrayContaining(['Chỉ thị', '03/CT-UBND', '=1+1']),
    );
    expect(await cells('legal-documents/export.xlsx?from=2019-01-01')).not.toContain('03/CT-UBND');
    expect(await cells('inspections/export.xlsx')).toEqual(
      expect.arrayContaining(['Kiểm tra Sở Tư pháp', 'Sở Tư pháp']),
    );
    expect(await cells('findings/export.xlsx')).toEqual(
      expect.arrayContaining(['Hồ sơ trễ hẹn', 'Chưa khắc phục xong']),
    );
    expect(await cells('findings/export.xlsx', stranger)).not.toContain('Hồ sơ trễ hẹn');
    expect(await cells('commendations/export.xlsx')).toContain('Chậm báo cáo');
    expect(await cells('commendations/export.xlsx', stranger)).not.toContain('Chậm báo cáo');
    expect(await cells('index-observations/export.xlsx')).toEqual(expect.arrayContaining(['PCI', 'tăng 1 bậc']));
  });
});
