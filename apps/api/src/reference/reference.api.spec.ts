import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { CalendarPeriodView, PeriodList, ReferenceView } from '#contract/reference';
import { UNIT_KINDS } from '#contract/unit';
import { AuditLog } from '#api/platform/audit-log';
import { ProgrammeEntity, ReformAreaEntity, ReportingPeriodEntity } from './reference.entity';
import { ReferenceQueries } from './reference.queries';

const AREA = { shortName: 'Tên ngắn', aliases: ['Tên gọi khác'] };

describe('reference data', () => {
  let test: TestApp;
  let reader: Client;
  let secretary: Client;
  let programmeId: number;

  beforeAll(async () => {
    test = await testApp();
    reader = await test.as(await test.given.user('readOnly', await test.given.unit()));
    secretary = await test.as(await test.given.secretary());
    await test.unitOfWork.run(async () => {
      const { manager } = test.unitOfWork;
      const later = await manager.save(ProgrammeEntity, {
        code: '2021-2030',
        name: 'Chương trình 2021–2030',
        basis: 'Nghị quyết số 76/NQ-CP',
        fromYear: 2021,
        toYear: 2030,
      });
      await manager.save(ProgrammeEntity, {
        code: '2011-2020',
        name: 'Chương trình 2011–2020',
        basis: 'Nghị quyết số 30c/NQ-CP',
        fromYear: 2011,
        toYear: 2020,
      });
      programmeId = later.id;
      await manager.save(ReformAreaEntity, { ...AREA, programmeId, code: '1', name: 'Cải cách thể chế', orderNo: 1 });
      await manager.save(ReformAreaEntity, {
        ...AREA,
        programmeId,
        code: '0',
        name: 'Công tác chỉ đạo, điều hành',
        orderNo: 0,
      });
      const period = { fromDate: '2025-12-15', internalDueOn: '2026-12-16' };
      await manager.save(ReportingPeriodEntity, {
        ...period,
        year: 2026,
        code: 'YEAR',
        title: 'Năm 2026',
        toDate: '2026-12-14',
        externalDueOn: '2026-12-20',
      });
      await manager.save(ReportingPeriodEntity, {
        ...period,
        year: 2026,
        code: 'Q1',
        title: 'Quý I năm 2026',
        toDate: '2026-03-14',
        externalDueOn: '2026-03-20',
      });
      await manager.save(ReportingPeriodEntity, {
        ...period,
        year: 2025,
        code: 'YEAR',
        title: 'Năm 2025',
        toDate: '2025-12-14',
        externalDueOn: '2025-12-20',
      });
    });
  });
  afterAll(() => test.close());

  it.each(['reference', 'periods?year=2026'])('401 for nobody at %s', async (path) => {
    expect((await test.anonymous.get(path)).status).toBe(401);
  });

  it.each(['', '?year=', '?year=hai', '?year=1999', '?year=2026.5', '?year=2026&month=1'])(
    '422 for periods%s',
    async (query) => {
      const answer = await reader.get(`periods${query}`);
      expect(answer.status).toBe(422);
      expect(fieldsOf(answer)).toEqual([query.includes('month') ? 'month' : 'year']);
    },
  );

  it('lists programmes with their areas in official order, and every kind of unit by its Vietnamese name', async () => {
    const { status, body } = await reader.get<ReferenceView>('reference');
    expect(status).toBe(200);
    expect(body.programmes.map((p) => p.code)).toEqual(['2011-2020', '2021-2030']);
    expect(body.programmes[1]!.areas.map((a) => [a.code, a.name, a.aliases])).toEqual([
      ['0', 'Công tác chỉ đạo, điều hành', ['Tên gọi khác']],
      ['1', 'Cải cách thể chế', ['Tên gọi khác']],
    ]);
    expect(body.unitKinds.map((k) => k.code)).toEqual([...UNIT_KINDS]);
    expect(body.unitKinds).toContainEqual({ code: 'ward', name: 'Phường', level: 'commune' });
  });

  it('lists the periods of one year in the order in which they are due', async () => {
    const { body } = await reader.get<PeriodList>('periods?year=2026');
    expect(body.total).toBe(2);
    expect(body.items.map((p) => [p.code, p.from, p.to, p.externalDueOn])).toEqual([
      ['Q1', '2025-12-15', '2026-03-14', '2026-03-20'],
      ['YEAR', '2025-12-15', '2026-12-14', '2026-12-20'],
    ]);
    expect((await reader.get<PeriodList>('periods?year=2030')).body).toEqual({
      items: [],
      total: 0,
      allowedActions: [{ action: 'manage', allowed: false, reason: 'Vai trò của bạn không được thực hiện việc này.' }],
    });
  });

  it('answers other nouns: areas of a programme, a period by its id', async () => {
    const queries = test.app.get(ReferenceQueries);
    expect((await queries.areas(programmeId)).map((a) => a.code)).toEqual(['0', '1']);
    expect(await queries.areas(4711)).toEqual([]);
    const [period] = await queries.periods(2025);
    expect(period).toMatchObject({ ...(await queries.periodById(period!.id)) });
    expect(await queries.periodById(4711)).toBeNull();
  });

  describe('the calendar as data', () => {
    const QUARTER = {
      year: 2026,
      code: 'Q2',
      title: 'Quý II năm 2026',
      from: '2026-03-15',
      to: '2026-06-14',
      cumulative: false,
    };
    const DUES = { unit: '2026-06-16', agency: '2026-06-18', province: '2026-06-19' };
    const version = 1;

    it('403 for who reads, 422 for dates that contradict each other', async () => {
      expect((await reader.post('periods', { ...QUARTER, dues: DUES })).status).toBe(403);
      const cases: [object, string][] = [
        [{ to: '2026-03-14' }, 'to'],
        // 14/6/2026 is a Sunday: the first working day after the cut-off is the 15th.
        [{ dues: { ...DUES, unit: '2026-06-14' } }, 'dues.unit'],
        [{ dues: { ...DUES, agency: '2026-06-15' } }, 'dues.agency'],
        [{ dues: {} }, 'dues.unit'],
        [{ code: 'YEAR' }, 'code'],
        [{ code: 'quý 2' }, 'code'],
      ];
      for (const [change, field] of cases) {
        const answer = await secretary.post('periods', { ...QUARTER, dues: DUES, ...change });
        expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
      }
    });

    it('a Friday as cut-off wants a due date after the weekend; a free range has the dates its document sets', async () => {
      const friday = { ...QUARTER, code: 'M11', from: '2026-10-15', to: '2026-11-13', title: 'Tháng 11 năm 2026' };
      const answer = await secretary.post('periods', { ...friday, dues: { unit: '2026-11-15' } });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['dues.unit']]);
      expect((await secretary.post('periods', { ...friday, dues: { unit: '2026-11-16' } })).status).toBe(201);
      const term = {
        ...QUARTER,
        code: 'NHIEM-KY',
        title: 'Từ đầu nhiệm kỳ',
        from: '2021-07-01',
        to: '2026-06-10',
        dues: { unit: '2026-06-10' },
      };
      expect((await secretary.post<CalendarPeriodView>('periods', term)).body).toMatchObject({
        kind: 'range',
        version: 1,
      });
    });

    it('internal periods are listed when asked for; an edit is kept, told apart by its version, and in the log', async () => {
      const { body: made } = await secretary.post<CalendarPeriodView>('periods', { ...QUARTER, dues: DUES });
      expect(made).toMatchObject({
        kind: 'internal',
        internalDueOn: '2026-06-16',
        externalDueOn: '2026-06-19',
        dues: { ...DUES, ministry: null },
      });
      const codes = async (query: string) =>
        (await reader.get<PeriodList>(`periods?year=2026${query}`)).body.items.map(({ code }) => code);
      expect(await codes('')).toEqual(['Q1', 'NHIEM-KY', 'YEAR']);
      expect(await codes('&kind=all')).toEqual(['Q1', 'NHIEM-KY', 'Q2', 'M11', 'YEAR']);
      const { year: _, code: __, ...fields } = QUARTER;
      const later = {
        ...fields,
        to: '2026-06-20',
        dues: { unit: '2026-06-22', province: '2026-06-25' },
        note: 'Công văn số 12/UBND-SNV',
      };
      const changed = await secretary.put<CalendarPeriodView>(`periods/${made.id}`, { ...later, version });
      expect(changed.body).toMatchObject({
        version: 2,
        to: '2026-06-20',
        dues: { unit: '2026-06-22', agency: null, province: '2026-06-25' },
      });
      expect((await secretary.put(`periods/${made.id}`, { ...later, version })).status).toBe(409);
      expect((await secretary.put('periods/4711', { ...later, version })).status).toBe(404);
      expect((await test.app.get(AuditLog).lastChange('reportingPeriod', made.id)).changedBy).not.toBeNull();
    });

    it("a ministry's period goes to the Ministry", async () => {
      const [first] = (await reader.get<PeriodList>('periods?year=2026')).body.items;
      const { title, from, to } = first!;
      const answer = await secretary.put(`periods/${first!.id}`, {
        title,
        from,
        to,
        cumulative: true,
        dues: { unit: '2026-03-16' },
        version,
      });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['dues.ministry']]);
    });
  });
});
