import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { PeriodList, ReferenceView } from '#contract/reference';
import { UNIT_KINDS } from '#contract/unit';
import { ProgrammeEntity, ReformAreaEntity, ReportingPeriodEntity } from './reference.entity';
import { ReferenceQueries } from './reference.queries';

const AREA = { shortName: 'Tên ngắn', aliases: ['Tên gọi khác'] };

describe('reference data', () => {
  let test: TestApp;
  let reader: Client;
  let programmeId: number;

  beforeAll(async () => {
    test = await testApp();
    reader = await test.as(await test.given.user('readOnly', await test.given.unit()));
    await test.unitOfWork.run(async () => {
      const { manager } = test.unitOfWork;
      const later = await manager.save(ProgrammeEntity, { code: '2021-2030', name: 'Chương trình 2021–2030', basis: 'Nghị quyết số 76/NQ-CP', fromYear: 2021, toYear: 2030 });
      await manager.save(ProgrammeEntity, { code: '2011-2020', name: 'Chương trình 2011–2020', basis: 'Nghị quyết số 30c/NQ-CP', fromYear: 2011, toYear: 2020 });
      programmeId = later.id;
      await manager.save(ReformAreaEntity, { ...AREA, programmeId, code: '1', name: 'Cải cách thể chế', orderNo: 1 });
      await manager.save(ReformAreaEntity, { ...AREA, programmeId, code: '0', name: 'Công tác chỉ đạo, điều hành', orderNo: 0 });
      const period = { fromDate: '2025-12-15', internalDueOn: '2026-12-16' };
      await manager.save(ReportingPeriodEntity, { ...period, year: 2026, code: 'YEAR', title: 'Năm 2026', toDate: '2026-12-14', externalDueOn: '2026-12-20' });
      await manager.save(ReportingPeriodEntity, { ...period, year: 2026, code: 'Q1', title: 'Quý I năm 2026', toDate: '2026-03-14', externalDueOn: '2026-03-20' });
      await manager.save(ReportingPeriodEntity, { ...period, year: 2025, code: 'YEAR', title: 'Năm 2025', toDate: '2025-12-14', externalDueOn: '2025-12-20' });
    });
  });
  afterAll(() => test.close());

  it.each(['reference', 'periods?year=2026'])('401 for nobody at %s', async (path) => {
    expect((await test.anonymous.get(path)).status).toBe(401);
  });

  it.each(['', '?year=', '?year=hai', '?year=1999', '?year=2026.5', '?year=2026&month=1'])('422 for periods%s', async (query) => {
    const answer = await reader.get(`periods${query}`);
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer)).toEqual([query.includes('month') ? 'month' : 'year']);
  });

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
    expect((await reader.get<PeriodList>('periods?year=2030')).body).toEqual({ items: [], total: 0 });
  });

  it('answers other nouns: areas of a programme, a period by its id', async () => {
    const queries = test.app.get(ReferenceQueries);
    expect((await queries.areas(programmeId)).map((a) => a.code)).toEqual(['0', '1']);
    expect(await queries.areas(4711)).toEqual([]);
    const [period] = await queries.periods(2025);
    expect(await queries.periodById(period!.id)).toEqual(period);
    expect(await queries.periodById(4711)).toBeNull();
  });
});
