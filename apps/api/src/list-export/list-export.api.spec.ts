import { Workbook, type Worksheet } from 'exceljs';
import { testApp, type Answer, type Client, type TestApp } from '#api/testing/test-app';

describe('lists as workbooks', () => {
  let test: TestApp;
  let secretary: Client;
  let administrator: Client;

  beforeAll(async () => {
    test = await testApp();
    const home = await test.given.standingAgency();
    await test.given.unit({ name: '=Sở Tài chính', validFrom: '2025-03-01' });
    secretary = await test.as(await test.given.user('secretary', home));
    administrator = await test.as(await test.given.user('administrator', null));
    await test.given.issuedPlan({ tasks: [{ leads: [home] }] });
  });
  afterAll(() => test.close());

  async function sheetOf(answer: Answer<unknown>): Promise<Worksheet> {
    const workbook = new Workbook();
    await workbook.xlsx.load(answer.raw as unknown as ArrayBuffer);
    return workbook.worksheets[0]!;
  }
  const lines = (sheet: Worksheet) => sheet.getSheetValues().slice(4).filter(Boolean) as unknown[][];

  it('hold what the list shows under the same filters, with real dates and no formulas', async () => {
    const sheet = await sheetOf(await secretary.get('units/export.xlsx?q=tai%20chinh'));
    expect(lines(sheet).map((row) => row[1])).toEqual(['Tên đơn vị', '=Sở Tài chính']);
    expect(lines(sheet)[1]![6]).toEqual(new Date(Date.UTC(2025, 2, 1)));
    const all = (await secretary.get<{ total: number }>('units?pageSize=1')).body.total;
    expect(lines(await sheetOf(await secretary.get('units/export.xlsx'))).length).toBe(all + 1);
  });

  it('plans with their number of tasks, reports, the inbox and accounts', async () => {
    const plans = lines(await sheetOf(await secretary.get('plans/export.xlsx?year=2026')));
    expect([plans.length, plans[1]![6], plans[1]![7]]).toEqual([2, 'Đã ban hành', 1]);
    expect(lines(await sheetOf(await secretary.get('plans/export.xlsx?year=2030'))).length).toBe(1);
    expect((await secretary.get('reports/export.xlsx')).status).toBe(200);
    expect((await secretary.get('inbox/export.xlsx?unread=true')).status).toBe(200);
    const users = lines(await sheetOf(await administrator.get('users/export.xlsx')));
    expect(users.slice(1).map((row) => String(row[5]))).toEqual(expect.arrayContaining([expect.stringContaining('Thư ký Ban Chỉ đạo')]));
  });

  it('groups with a row for each member', async () => {
    const unit = await test.given.unit({ name: 'Sở Tư pháp' });
    const request = { name: 'Các sở, ban, ngành', shortName: 'sở', unitIds: [unit.id] };
    expect((await administrator.post('unit-groups', request)).status).toBe(201);
    const rows = lines(await sheetOf(await secretary.get('unit-groups/export.xlsx')));
    expect(rows.slice(1).map((row) => row.slice(1))).toEqual([['Các sở, ban, ngành', 'sở', 1, 'Sở Tư pháp']]);
  });

  it('each with the permission of its list', async () => {
    expect((await secretary.get('users/export.xlsx')).status).toBe(403);
    expect((await test.anonymous.get('units/export.xlsx')).status).toBe(401);
    expect((await secretary.get('units/export.xlsx?kind=x')).status).toBe(422);
  });
});
