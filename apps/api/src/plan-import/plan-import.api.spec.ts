import { readdirSync } from 'node:fs';
import { Workbook, ValueType, type Worksheet } from 'exceljs';
import JSZip from 'jszip';
import type { ErrorView } from '#contract/errors';
import type { ImportList, ImportResultView, ImportView } from '#contract/plan-import';
import type { TaskList, TaskPageView } from '#contract/task';
import { testApp, type Answer, type Client, type TestApp } from '#api/testing/test-app';
import type { GivenUnit } from '#api/testing/builders';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import { ImportCheckEntity } from './plan-import.entity';
import { UnitGroupService } from '#api/unit/unit-group.service';

jest.setTimeout(60_000);

/** Rows below the head: STT, task, product, lead, coordinating, deadline. */
type Line = [string | number, string, string?, unknown?, unknown?, unknown?];

/** A plan as offices send it: national title, plan title, a head of two rows with merged cells on rows 6 and 7. */
function officeSheet(workbook: Workbook, lines: Line[]): Worksheet {
  const sheet = workbook.addWorksheet('Phụ lục 1');
  sheet.mergeCells('A1:G1');
  sheet.getCell('A1').value = 'ỦY BAN NHÂN DÂN TỈNH SƠN LA';
  sheet.mergeCells('A3:G3');
  sheet.getCell('A3').value = { richText: [{ text: 'KẾ HOẠCH ' }, { text: 'CẢI CÁCH HÀNH CHÍNH NĂM 2026', font: { bold: true } }] };
  sheet.mergeCells('A4:G4');
  sheet.getCell('A4').value = '(Kèm theo Kế hoạch số      /KH-UBND ngày    /12/2025)';
  for (const column of ['A', 'B', 'C', 'F', 'G']) sheet.mergeCells(`${column}6:${column}7`);
  sheet.mergeCells('D6:E6');
  for (const [cell, text] of Object.entries({ A6: 'STT', B6: 'Nội dung,\nnhiệm vụ', C6: 'Sản phẩm/\nkết quả', D6: 'Cơ quan thực hiện', D7: 'Chủ trì', E7: 'Phối hợp', F6: 'Thời gian\nhoàn thành', G6: 'Ghi chú' })) {
    sheet.getCell(cell).value = text;
  }
  sheet.getRow(8).values = ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'];
  lines.forEach((line, i) => (sheet.getRow(9 + i).values = line as never));
  return sheet;
}
const bytesOf = async (workbook: Workbook) => Buffer.from(await workbook.xlsx.writeBuffer());
async function opened(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

describe('plans from Excel', () => {
  let test: TestApp;
  let secretary: Client;
  let planId: number;
  let home: GivenUnit;

  beforeAll(async () => {
    test = await testApp();
    home = await test.given.standingAgency();
    for (const name of ['Văn phòng UBND tỉnh', 'Sở Tài chính', 'Sở Nông nghiệp và Môi trường', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Tư pháp']) await test.given.unit({ name });
    await test.given.unit({ name: 'Sở Kế hoạch và Đầu tư', validTo: '2025-03-01' });
    secretary = await test.as(await test.given.user('secretary', home));
    const { items } = (await secretary.get<{ items: { id: number; name: string }[] }>('units?pageSize=200')).body;
    const members = items.filter(({ name }) => name.startsWith('Sở')).map(({ id }) => id);
    await test.app.get(UnitGroupService).create(null, { name: 'Các sở, ban, ngành', shortName: 'Các sở', orderNo: 1, unitIds: members, validFrom: '2025-04-01' });
    const { areaIds } = await test.given.programme();
    await test.unitOfWork.run(async () => {
      await test.unitOfWork.manager.update(ReformAreaEntity, { id: areaIds[0] }, { name: 'Công tác chỉ đạo, điều hành', aliases: ['Chỉ đạo, điều hành cải cách hành chính'] });
      await test.unitOfWork.manager.update(ReformAreaEntity, { id: areaIds[1] }, { name: 'Cải cách thể chế' });
    });
  });
  beforeEach(async () => {
    planId = (await test.given.draftPlan({ tasks: [] })).id;
  });
  afterAll(() => test.close());

  /** Sends a workbook and waits until it is read. */
  async function send<T = ImportView>(bytes: Buffer, name = 'Kế hoạch 2026.xlsx', to = planId, who: Client = secretary): Promise<Answer<T>> {
    const answer = await who.upload<T>(`plans/${to}/imports`, [{ name, bytes }]);
    return answer.status === 201 ? { ...answer, body: (await read((answer.body as ImportView).id)) as T } : answer;
  }
  async function read(id: number): Promise<ImportView> {
    for (;;) {
      const { body } = await secretary.get<ImportView>(`imports/${id}`);
      if (body.check.state !== 'running') return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  async function sheetOf(lines: Line[]): Promise<Buffer> {
    const workbook = new Workbook();
    officeSheet(workbook, lines);
    return bytesOf(workbook);
  }
  const tasksOf = async (id: number) => (await secretary.get<TaskList>(`tasks?planId=${id}&pageSize=200`)).body.items;
  const apply = (view: { id: number; version: number }, acceptWarnings = true) => secretary.post<ImportResultView>(`imports/${view.id}/apply`, { version: view.version, acceptWarnings });

  const GOOD: Line[] = [
    ['I', 'CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH'],
    [1, 'Ban hành Kế hoạch kiểm tra\ncải cách hành chính', 'Kế hoạch', 'Sở Nội vụ', 'VP UBND tỉnh;\nSTC', 'Quý I'],
    [2, 'Kiểm tra đột xuất', 'Báo cáo', 'Các sở, ban, ngành', '', 'Thường xuyên'],
    ['II', 'Cải cách thể chế'],
    [1, { richText: [{ text: 'Rà soát ' }, { text: 'văn bản' }] } as never, 'Danh mục', '- Sở Tư pháp\n- Sở Văn hóa, Thể thao và Du lịch', 'Sở NN&MT', new Date(Date.UTC(2026, 5, 30))],
    [2, 'Bãi bỏ văn bản', { formula: '"Tờ "&"trình"', result: 'Tờ trình' } as never, 'Sở Tài chính', null, '15/11/2026'],
  ];

  it('only secretaries import; strangers and foreign roles are refused', async () => {
    const bytes = await sheetOf(GOOD);
    const head = await test.given.user('unitHead', home);
    expect((await send(bytes, 'a.xlsx', planId, test.anonymous)).status).toBe(401);
    expect((await send(bytes, 'a.xlsx', planId, await test.as(head))).status).toBe(403);
    expect((await send(bytes, 'a.xlsx', 2_000_000)).status).toBe(404);
    const issued = await test.given.issuedPlan({ tasks: [{ leads: [home] }] });
    expect((await send(bytes, 'a.xlsx', issued.id)).status).toBe(409);
  });

  it('reads title rows, a head of two rows, merged cells, groups, several lines, dates, rich text and formulas', async () => {
    const { status, body } = await send(await sheetOf(GOOD));
    expect([status, (body as unknown as ErrorView).message]).toEqual([201, undefined]);
    expect([body.sheet, body.headerRow, body.fileName]).toEqual(['Phụ lục 1', 7, 'Kế hoạch 2026.xlsx']);
    expect(body.columns.map(({ letter, field }) => [letter, field])).toEqual([['A', 'code'], ['B', 'title'], ['C', 'product'], ['D', 'lead'], ['E', 'coordinating'], ['F', 'deadline'], ['G', 'note']]);
    expect(body.issues).toEqual([]);
    const names = (refs: { name: string }[]) => refs.map(({ name }) => name);
    expect(body.rows.map((r) => [r.row, r.code, r.title, r.area?.name, r.product, names(r.leadUnits), names(r.leadGroups), names(r.coordinatingUnits), r.deadlineText, r.dueOn])).toEqual([
      [10, 'I.1', 'Ban hành Kế hoạch kiểm tra cải cách hành chính', 'Công tác chỉ đạo, điều hành', 'Kế hoạch', ['Sở Nội vụ'], [], ['Văn phòng UBND tỉnh', 'Sở Tài chính'], 'Quý I', '2026-03-31'],
      [11, 'I.2', 'Kiểm tra đột xuất', 'Công tác chỉ đạo, điều hành', 'Báo cáo', [], ['Các sở, ban, ngành'], [], 'Thường xuyên', null],
      [13, 'II.1', 'Rà soát văn bản', 'Cải cách thể chế', 'Danh mục', ['Sở Tư pháp', 'Sở Văn hóa, Thể thao và Du lịch'], [], ['Sở Nông nghiệp và Môi trường'], '30/06/2026', '2026-06-30'],
      [14, 'II.2', 'Bãi bỏ văn bản', 'Cải cách thể chế', 'Tờ trình', ['Sở Tài chính'], [], [], '15/11/2026', '2026-11-15'],
    ]);
    expect(body.counts).toEqual({ tasks: 4, errors: 0, warnings: 0, toCreate: 4, toUpdate: 0, unchanged: 0 });
    expect(await tasksOf(planId)).toEqual([]);
    // Kept: shown again after a reload, without reading the file again.
    expect((await secretary.get<ImportView>(`imports/${body.id}`)).body).toEqual(body);
    expect((await secretary.get<ImportList>(`plans/${planId}/imports`)).body.items.map(({ id }) => id)).toEqual([body.id]);
  });

  const BAD: Line[] = [
    ['I', 'Công tác chỉ đạo, điều hành'],
    [1, 'Nhiệm vụ một', 'Báo cáo', 'Sở Nội vị', '', 'Quý I'],
    [2, 'Nhiệm vụ hai', 'Báo cáo', 'Sở Kế hoạch và Đầu tư', '', '31/4'],
    [2, 'Nhiệm vụ ba', 'Báo cáo', 'Sở Thủy sản trung ương', '', 'Quý V'],
    [4, '', 'Báo cáo', 'Sở Nội vụ', '', 'Quý I'],
    ['II', 'Cải cách thể thao'],
    [1, 'Rµ so¸t v¨n b¶n quy ph¹m', 'Danh mục', 'Sở Nội vụ', 'Sở Nội vụ', 'Quý II'],
    [2, '=HYPERLINK("http://x.vn")', '+1', 'Sở Nội vụ', '', ''],
  ];

  it('names every fault with its cell, errors before warnings; nothing is applied', async () => {
    const { body } = await send(await sheetOf(BAD));
    expect(body.issues.map((i) => [i.cell, i.severity, i.reason, i.suggestion])).toEqual([
      ['D11', 'error', 'Sở Kế hoạch và Đầu tư đã kết thúc hoạt động từ ngày 01/03/2025.', null],
      ['F11', 'error', expect.stringContaining('31/4'), null],
      ['A12', 'error', 'Mã I.2 đã dùng ở dòng 11.', null],
      ['D12', 'error', 'Không nhận ra cơ quan “Sở Thủy sản trung ương”.', null],
      ['F12', 'error', expect.stringContaining('Quý'), null],
      ['B13', 'error', 'Nhập tên nhiệm vụ.', null],
      ['B14', 'error', expect.stringContaining('lĩnh vực'), 'Cải cách thể chế'],
      ['B15', 'error', expect.stringContaining('TCVN3'), null],
      ['E15', 'error', 'Sở Nội vụ đã là cơ quan chủ trì, không đồng thời phối hợp.', null],
      ['D10', 'warning', '“Sở Nội vị” được hiểu là “Sở Nội vụ”. Hãy kiểm tra.', 'Sở Nội vụ'],
      ['F16', 'warning', 'Không ghi thời hạn: nhiệm vụ sẽ không bị tính là quá hạn.', null],
    ]);
    expect(body.rows.at(-1)!.title).toBe('=HYPERLINK("http://x.vn")');
    expect(body.allowedActions.find(({ action }) => action === 'apply')).toMatchObject({ allowed: false });
    expect((await apply(body)).status).toBe(422);
    expect(await tasksOf(planId)).toEqual([]);
  });

  it('gives the same file back with faulty cells marked, and takes it again once mended', async () => {
    const { body } = await send(await sheetOf(BAD));
    const marked = await secretary.get(`imports/${body.id}/marked.xlsx`);
    expect(marked.status).toBe(200);
    expect(String(marked.headers['content-disposition'])).toContain(encodeURIComponent('Kế hoạch 2026 - đánh dấu lỗi.xlsx'));
    const workbook = await opened(marked.raw);
    const sheet = workbook.getWorksheet('Phụ lục 1')!;
    const fill = (cell: string) => (sheet.getCell(cell).fill as { fgColor?: { argb?: string } } | undefined)?.fgColor?.argb;
    expect([fill('F11'), fill('D10'), fill('B10'), fill('A1')]).toEqual(['FFFFC7CE', 'FFFFEB9C', undefined, undefined]);
    expect(JSON.stringify(sheet.getCell('F11').note)).toContain('31/4');
    expect(sheet.getCell('A3').text).toBe('KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026');
    const faults = workbook.getWorksheet('Lỗi')!;
    expect(faults.rowCount).toBe(4 + body.issues.length);
    // Mended in the marked file itself.
    for (const [cell, text] of Object.entries({ D10: 'Sở Nội vụ', D11: 'Sở Tài chính', F11: '30/4', A12: 3, D12: 'Sở Tư pháp', F12: 'Quý IV', B13: 'Nhiệm vụ bốn', B14: 'Cải cách thể chế', B15: 'Rà soát văn bản', E15: null })) {
      sheet.getCell(cell).value = text;
    }
    const again = (await send(await bytesOf(workbook))).body;
    expect(again.issues.map(({ cell, severity }) => [cell, severity])).toEqual([['F16', 'warning']]);
    const remarked = await opened((await secretary.get(`imports/${again.id}/marked.xlsx`)).raw);
    expect(remarked.getWorksheet('Phụ lục 1')!.getCell('F11').note ?? '').toBe('');
    expect(remarked.worksheets.map(({ name }) => name)).toEqual(['Phụ lục 1', 'Lỗi']);
    expect((await apply(again, false)).status).toBe(422);
    expect((await apply(again)).body).toMatchObject({ created: 6, updated: 0, unchanged: 0 });
    expect((await tasksOf(planId)).map(({ code }) => code)).toEqual(['I.1', 'I.2', 'I.3', 'I.4', 'II.1', 'II.2']);
  });

  it('a second upload updates by code and doubles nothing; undo restores exactly', async () => {
    await apply((await send(await sheetOf(GOOD))).body);
    const before = await tasksOf(planId);
    const changed = GOOD.map((line) => (line[1] === 'Bãi bỏ văn bản' ? ([2, 'Bãi bỏ văn bản trái luật', 'Tờ trình', 'Sở Tài chính', '', 'Quý IV'] satisfies Line) : line));
    const second = (await send(await sheetOf([...changed, [3, 'Việc mới', 'Báo cáo', 'Sở Nội vụ', '', 'Quý II']]))).body;
    expect(second.counts).toMatchObject({ toCreate: 1, toUpdate: 1, unchanged: 3 });
    const result = (await apply(second)).body;
    expect(result).toMatchObject({ created: 1, updated: 1, unchanged: 3 });
    expect((await tasksOf(planId)).map(({ code, title }) => [code, title]).slice(3)).toEqual([['II.2', 'Bãi bỏ văn bản trái luật'], ['II.3', 'Việc mới']]);
    expect((await secretary.post(`imports/${second.id}/undo`, { version: second.version })).status).toBe(409);
    const undone = await secretary.post(`imports/${second.id}/undo`, { version: result.version });
    expect(undone.status).toBe(200);
    expect(await tasksOf(planId)).toEqual(before);
    expect((await secretary.post(`imports/${second.id}/undo`, { version: result.version + 1 })).status).toBe(409);
  });

  it('undo refuses when somebody edited meanwhile, naming the task', async () => {
    const first = (await send(await sheetOf(GOOD))).body;
    const result = (await apply(first)).body;
    const line = (await tasksOf(planId))[3]!;
    await secretary.put(`tasks/${line.id}`, { version: 1, code: 'II.2', title: 'Sửa tay', areaId: line.area.id, expectedProduct: 'x', leadUnitIds: [home.id], coordinatingUnitIds: [], deadlineText: 'Quý I' });
    const refused = await secretary.post<ErrorView>(`imports/${first.id}/undo`, { version: result.version });
    expect([refused.status, refused.body.code]).toEqual([409, 'STALE']);
    expect(refused.body.message).toContain('II.2');
    expect((await tasksOf(planId)).length).toBe(4);
  });

  it('of two people importing at once the second hears what changed', async () => {
    const one = (await send(await sheetOf(GOOD))).body;
    const other = (await send(await sheetOf(GOOD), 'khac.xlsx')).body;
    const answers = await Promise.all([apply(one), apply(other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await tasksOf(planId)).length).toBe(4);
    expect((await apply(one)).status).toBe(409);
  });

  it('the export has the form of the import: read in again it changes nothing, and no cell is a formula', async () => {
    const lines: Line[] = [...GOOD, [3, '=1+1 nguy hiểm', '@SUM(A1)', 'Sở Nội vụ', '', '＝Quý I'.slice(1)]];
    await apply((await send(await sheetOf(lines))).body);
    const file = await secretary.get(`plans/${planId}/export.xlsx`);
    expect([file.status, file.headers['content-type']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    const workbook = await opened(file.raw);
    const types = new Set<ValueType>();
    workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => types.add(cell.type))));
    expect([...types]).toEqual([ValueType.String]);
    const again = (await send(file.raw)).body;
    expect(again.issues).toEqual([]);
    expect(again.counts).toMatchObject({ tasks: 5, toCreate: 0, toUpdate: 0, unchanged: 5 });
  });

  it('the columns can be corrected, and the same head is understood so the next time', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Bảng');
    sheet.addRows([['Mã', 'Nhiệm vụ', 'Sản phẩm', 'Đơn vị thực hiện', 'Lĩnh vực', 'Hạn', 'Ai làm'], ['A1', 'Nhiệm vụ một', 'Báo cáo', 'x', 'Cải cách thể chế', 'Quý I', 'Sở Nội vụ']]);
    const bytes = await bytesOf(workbook);
    const first = (await send(bytes)).body;
    expect(first.issues.map(({ cell }) => cell)).toContain('D2');
    const mapping = { code: 'A', title: 'B', product: 'C', lead: 'G', area: 'E', deadline: 'F' };
    const bad = await secretary.post(`imports/${first.id}/mapping`, { version: first.version, headerRow: 1, mapping: { title: 'B', product: 'B', lead: 'G' } });
    expect(bad.status).toBe(422);
    const mended = await secretary.post<ImportView>(`imports/${first.id}/mapping`, { version: first.version, headerRow: 1, mapping });
    expect([mended.status, mended.body.check.state]).toEqual([200, 'running']);
    const again = await read(first.id);
    expect([again.issues, again.rows[0]!.leadUnits]).toEqual([[], [{ id: home.id, name: 'Sở Nội vụ' }]]);
    expect((await secretary.post(`imports/${first.id}/mapping`, { version: first.version, headerRow: 1, mapping })).status).toBe(409);
    expect((await send(bytes)).body.issues).toEqual([]);
  });

  it('lists leave with their filters, real dates and numbers', async () => {
    const plan = await test.given.issuedPlan({ tasks: [{ title: '=cmd|nguy', leads: [home], dueOn: '2026-06-30' }, { leads: [home], deadlineText: 'Thường xuyên' }] });
    const file = await secretary.get(`tasks/export.xlsx?planId=${plan.id}&schedule=openOverdue`);
    expect(file.status).toBe(200);
    const sheet = (await opened(file.raw)).worksheets[0]!;
    const head = sheet.getRow(4).values as string[];
    expect([sheet.rowCount, sheet.views[0]!.state, !!sheet.autoFilter]).toEqual([5, 'frozen', true]);
    const cell = (header: string) => sheet.getRow(5).getCell(head.indexOf(header));
    expect([cell('Nhiệm vụ').type, cell('Nhiệm vụ').value]).toEqual([ValueType.String, '=cmd|nguy']);
    expect(cell('Ngày đến hạn').value).toEqual(new Date(Date.UTC(2026, 5, 30)));
    expect(cell('Phần việc').value).toBe(1);
    expect((await secretary.get('tasks/export.xlsx?schedule=x')).status).toBe(422);
    // A draft names its leading groups, as its list does.
    const administrator = await test.as(await test.given.user('administrator'));
    await administrator.post('unit-groups', { name: 'Nhóm xuất bảng', shortName: 'Nhóm', unitIds: [home.id], orderNo: 99, validFrom: '2020-01-01' });
    const groupId = (await secretary.get<{ items: { id: number; name: string }[] }>('unit-groups')).body.items.find(({ name }) => name === 'Nhóm xuất bảng')!.id;
    const draft = await test.given.draftPlan({ tasks: [{ leads: [home] }] });
    const { version, areaId } = { version: 1, areaId: (await secretary.get<TaskPageView>(`tasks/${draft.taskIds[0]}`)).body.area.id };
    const line = { code: 'I.1', title: 'Nhiệm vụ nhóm', areaId, expectedProduct: 'Báo cáo', leadUnitIds: [], coordinatingUnitIds: [], leadGroupIds: [groupId], coordinatingGroupIds: [groupId], targetValue: 95.5, unitOfMeasure: '%' };
    expect((await secretary.put(`tasks/${draft.taskIds[0]}`, { ...line, version })).status).toBe(200);
    const drafted = (await opened((await secretary.get(`tasks/export.xlsx?planId=${draft.id}`)).raw)).worksheets[0]!;
    const names = drafted.getRow(4).values as string[];
    const of = (header: string) => drafted.getRow(5).getCell(names.indexOf(header)).value;
    expect([of('Cơ quan chủ trì'), of('Cơ quan phối hợp'), of('Chỉ tiêu'), of('Đơn vị tính')]).toEqual(['Nhóm xuất bảng', 'Nhóm xuất bảng', 95.5, '%']);
    expect((await test.anonymous.get('tasks/export.xlsx')).status).toBe(401);
  });

  describe('in the background', () => {
    it('can be cancelled and run again; while it runs nothing is applied', async () => {
      const started = (await secretary.upload<ImportView>(`plans/${planId}/imports`, [{ name: 'a.xlsx', bytes: await sheetOf(GOOD) }])).body;
      expect([started.status, started.check.state, started.allowedActions.map(({ action }) => action)]).toEqual(['unread', 'running', ['cancel']]);
      expect((await apply(started)).status).toBe(409);
      const cancelled = await secretary.post<ImportView>(`imports/${started.id}/cancel`, { version: started.version });
      expect([cancelled.status, cancelled.body.check.state]).toEqual([200, 'cancelled']);
      expect((await secretary.post(`imports/${started.id}/cancel`, { version: started.version })).status).toBe(409);
      expect((await secretary.post(`imports/${started.id}/run`, { version: started.version })).status).toBe(200);
      const done = await read(started.id);
      expect([done.status, done.check.state, done.counts.tasks]).toEqual(['checked', 'done', 4]);
    });

    it('what a stopped server was reading is interrupted, and can be run again', async () => {
      const { body } = await send(await sheetOf(GOOD));
      await test.unitOfWork.run(() => test.unitOfWork.manager.update(ImportCheckEntity, { importId: body.id }, { state: 'running', step: 'checking', runner: 'another process', beatAt: '2026-11-22T01:00:00.000Z' }));
      const view = await read(body.id);
      expect([view.check.state, view.allowedActions.map(({ action }) => action)]).toEqual(['interrupted', ['apply', 'remap', 'convert', 'run']]);
      expect((await secretary.post(`imports/${body.id}/run`, { version: view.version })).status).toBe(200);
      expect((await read(body.id)).check.state).toBe('done');
    });

    it('several at once are read one after the other, each for itself', async () => {
      const bytes = await sheetOf(GOOD);
      const views = await Promise.all(['a.xlsx', 'b.xlsx', 'c.xlsx'].map((name) => send(bytes, name)));
      expect(views.map(({ body }) => [body.fileName, body.counts.tasks])).toEqual([['a.xlsx', 4], ['b.xlsx', 4], ['c.xlsx', 4]]);
    });

    it('long lists come in pages; the faults of one kind too', async () => {
      const many: Line[] = [['I', 'Công tác chỉ đạo, điều hành'], ...Array.from({ length: 450 }, (_, i): Line => [i + 1, `Nhiệm vụ ${i + 1}`, 'Báo cáo', i < 250 ? 'Sở Không Có Thật' : 'Sở Nội vụ', '', i >= 400 ? '' : 'Quý I'])];
      const { body } = await send(await sheetOf(many));
      expect([body.counts, body.rows.length, body.issues.length]).toEqual([{ tasks: 450, errors: 250, warnings: 50, toCreate: 450, toUpdate: 0, unchanged: 0 }, 200, 200]);
      const page = (query: string) => secretary.get<ImportView>(`imports/${body.id}?${query}`).then((answer) => answer.body);
      expect((await page('page=3')).rows.map(({ code }) => code)).toEqual(Array.from({ length: 50 }, (_, i) => `I.${401 + i}`));
      const second = (await page('issuePage=2')).issues;
      expect([second.length, second[0]!.severity, second[49]!.severity, second[50]!.severity, second[99]!.page]).toEqual([100, 'error', 'error', 'warning', 3]);
      expect((await page('severity=warning')).issues.map(({ severity }) => severity)).toEqual(Array(50).fill('warning'));
      expect((await secretary.get(`imports/${body.id}?severity=x`)).status).toBe(422);
    });

    it('a group in one merged cell, number and name, counts for the codes below', async () => {
      const workbook = new Workbook();
      const sheet = officeSheet(workbook, [['II. Cải cách thể chế', ''], [1, 'Rà soát văn bản', 'Danh mục', 'Sở Nội vụ', '', 'Quý I']]);
      sheet.mergeCells('A9:G9');
      const { body } = await send(await bytesOf(workbook));
      expect([body.issues, body.rows.map(({ code, area }) => [code, area?.name])]).toEqual([[], [['II.1', 'Cải cách thể chế']]]);
    });

    it('a long plan leaves as it came in, written in a thread of its own', async () => {
      const many: Line[] = [['I', 'Công tác chỉ đạo, điều hành'], ...Array.from({ length: 350 }, (_, i): Line => [i + 1, `Nhiệm vụ ${i + 1}`, 'Báo cáo', 'Sở Nội vụ', '', 'Quý I'])];
      await apply((await send(await sheetOf(many))).body);
      const { body } = await send((await secretary.get(`plans/${planId}/export.xlsx`)).raw);
      expect(body.counts).toEqual({ tasks: 350, errors: 0, warnings: 0, toCreate: 0, toUpdate: 0, unchanged: 350 });
    });
  });

  describe('old text', () => {
    const OLD: Line[] = [
      ['I', 'C«ng t¸c chØ ®¹o, ®iÒu hµnh'],
      [1, 'Rµ so¸t v¨n b¶n quy ph¹m ph¸p luËt', 'B¸o c¸o', 'Së Néi vô', 'Së T­ ph¸p', 'Quý I'],
      [2, 'Kiểm tra đột xuất', 'Báo cáo', 'Sở Nội vụ', '', 'Quý II'],
    ];
    async function oldSheet(): Promise<Buffer> {
      const workbook = new Workbook();
      const sheet = workbook.addWorksheet('KH');
      sheet.addRow(['Stt', 'NhiÖm vô', 'S¶n phÈm', 'C¬ quan chñ tr×', 'C¬ quan phèi hîp', 'Thêi h¹n']);
      OLD.forEach((line) => sheet.addRow(line));
      sheet.getCell('B3').font = { name: '.VnTime', size: 13 };
      return bytesOf(workbook);
    }

    it('is converted only when a person says so, after samples; Unicode beside it stays', async () => {
      const { body } = await send(await oldSheet());
      expect([body.status, body.check.state, body.rows]).toEqual(['unread', 'failed', []]);
      expect([body.legacy?.font, body.legacy?.samples.find(({ cell }) => cell === 'KH!B3')]).toEqual(['TCVN3', { cell: 'KH!B3', before: 'Rµ so¸t v¨n b¶n quy ph¹m ph¸p luËt', after: 'Rà soát văn bản quy phạm pháp luật' }]);
      expect((await secretary.post(`imports/${body.id}/convert`, { version: body.version, font: 'ABC' })).status).toBe(422);
      expect((await secretary.post(`imports/${body.id}/convert`, { version: body.version, font: 'TCVN3' })).status).toBe(200);
      const view = await read(body.id);
      expect([view.check.message, view.issues, view.converted?.font, view.legacy]).toEqual([null, [], 'TCVN3', null]);
      expect(view.rows.map((r) => [r.code, r.title, r.product, r.area?.name, r.leadUnits[0]?.name, r.coordinatingUnits[0]?.name])).toEqual([
        ['I.1', 'Rà soát văn bản quy phạm pháp luật', 'Báo cáo', 'Công tác chỉ đạo, điều hành', 'Sở Nội vụ', 'Sở Tư pháp'],
        ['I.2', 'Kiểm tra đột xuất', 'Báo cáo', 'Công tác chỉ đạo, điều hành', 'Sở Nội vụ', undefined],
      ]);
      const marked = (await opened((await secretary.get(`imports/${body.id}/marked.xlsx`)).raw)).getWorksheet('KH')!;
      expect([marked.getCell('B3').value, marked.getCell('B3').font.name]).toEqual(['Rà soát văn bản quy phạm pháp luật', 'Times New Roman']);
      expect((await secretary.post(`imports/${body.id}/convert`, { version: view.version, font: 'none' })).status).toBe(200);
      const back = await read(body.id);
      expect([back.check.state, back.legacy?.font]).toEqual(['failed', 'TCVN3']);
    });

    it('in single lines is a fault that names the way out', async () => {
      const { body } = await send(await sheetOf(BAD));
      expect(body.legacy).toMatchObject({ font: 'TCVN3', cells: 1 });
      expect(body.issues.find(({ cell }) => cell === 'B15')?.reason).toContain('chuyển mã');
    });
  });

  describe('refused in words', () => {
    it('what is announced as 200 MB, before a byte of it is read', async () => {
      const answer = await secretary.upload<ErrorView>(`plans/${planId}/imports`, [{ name: 'lon.xlsx', bytes: Buffer.alloc(10) }], { 'content-length': String(200 * 1024 * 1024) });
      expect([answer.status, answer.body.message]).toEqual([413, expect.stringContaining('tối đa 20 MB')]);
    });
    it('a sheet that unpacks to 1 GiB of zeros, whatever its directory says; nothing is left behind', async () => {
      const zip = await JSZip.loadAsync(await sheetOf(GOOD));
      zip.file('xl/worksheets/sheet1.xml', Buffer.alloc(48 * 1024 * 1024));
      const packed = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 1 } });
      const honest = Buffer.from(packed);
      // The same bytes declared as 1 GiB, and as 1 KB.
      const declared = (size: number) => {
        const bytes = Buffer.from(honest);
        for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) {
          if (bytes.readUInt32LE(at + 24) === 48 * 1024 * 1024) bytes.writeUInt32LE(size, at + 24);
        }
        return bytes;
      };
      const files = readdirSync(test.config.dataDir).sort();
      expect(await refused(declared(1024 * 1024 * 1024))).toEqual([422, expect.stringContaining('giải nén')]);
      expect((await refused(declared(1024)))[0]).toBe(422);
      expect(readdirSync(test.config.dataDir).sort()).toEqual(files);
      expect((await secretary.get<ImportList>(`plans/${planId}/imports`)).body.items).toEqual([]);
    });

    const refused = async (bytes: Buffer, name?: string) => {
      const { status, body } = await send<ErrorView>(bytes, name);
      return [status, body.message];
    };
    it('what is no workbook', async () => {
      expect(await refused(Buffer.from('MZ chương trình đổi tên'), 'ke-hoach.xlsx')).toEqual([415, expect.stringContaining('không phải bảng tính')]);
      expect(await refused(Buffer.alloc(0))).toEqual([422, expect.stringContaining('Tệp rỗng')]);
      expect(await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toEqual([415, expect.stringContaining('.xls')]);
    });
    it('macros, bombs, lying sizes and endless sheets, quickly', async () => {
      const zipped = async (change: (zip: JSZip) => void) => {
        const zip = await JSZip.loadAsync(await sheetOf(GOOD));
        change(zip);
        return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
      };
      expect((await refused(await zipped((zip) => zip.file('xl/vbaProject.bin', 'x'))))[1]).toContain('macro');
      const bomb = await zipped((zip) => zip.file('xl/worksheets/sheet9.xml', Buffer.alloc(100 * 1024 * 1024)));
      const started = Date.now();
      expect(await refused(bomb)).toEqual([422, expect.stringContaining('giải nén')]);
      expect(Date.now() - started).toBeLessThan(2_000);
      expect(await refused(await zipped((zip) => zip.file('xl/worksheets/sheet9.xml', `<worksheet><sheetData>${'<row r="1"/>'.repeat(20_001)}</sheetData></worksheet>`)))).toEqual([413, expect.stringContaining('20001 dòng')]);
      expect(await refused(await zipped((zip) => zip.file('xl/worksheets/sheet9.xml', '<worksheet><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>')))).toEqual([413, expect.stringContaining('gộp ô')]);
    });
    it('a sheet without the plan’s table', async () => {
      const workbook = new Workbook();
      workbook.addWorksheet('Trang tính1').addRow(['Họ và tên', 'Ngày sinh', 'Quê quán']);
      const { body } = await send(await bytesOf(workbook));
      expect([body.status, body.check.state, body.check.message, body.rows]).toEqual(['unread', 'failed', expect.stringContaining('dòng tiêu đề'), []]);
      expect((await apply(body)).status).toBe(409);
      expect((await secretary.get(`imports/${body.id}/marked.xlsx`)).status).toBe(409);
    });
  });
});
