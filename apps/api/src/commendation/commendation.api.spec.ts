import type { CommendationList } from '#contract/commendation';
import type { CreatedView } from '#contract/paging';
import type { GivenUnit } from '#api/testing/builders';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import { CommendationQueries } from './commendation.queries';

describe('praise and criticism', () => {
  let test: TestApp;
  let secretary: Client;
  let unit: GivenUnit;
  beforeAll(async () => {
    test = await testApp('2026-03-13T05:00:00.000Z');
    secretary = await test.as(await test.given.secretary());
    unit = await test.given.unit({ name: 'Sở Tư pháp' });
  });
  afterAll(() => test.close());
  const add = (given: object) =>
    secretary.post<CreatedView>('commendations', {
      form: 'merit',
      occasion: 'Tổng kết 10 năm cải cách hành chính',
      ...given,
    });
  const list = async (who: Client, query = '') => (await who.get<CommendationList>(`commendations?${query}`)).body;

  it('everybody sees the praise; of the criticism a unit sees its own', async () => {
    await add({ unitId: unit.id, decidedOn: '2020-11-05', decisionNumber: '12/QĐ-UBND' });
    await add({ recipient: 'các tập thể, cá nhân tiêu biểu', source: 'S3' });
    await add({ form: 'reminder', unitId: unit.id, occasion: 'Chậm báo cáo', decidedOn: '2026-02-01' });
    const own = await test.as(await test.given.user('unitHead', unit));
    const other = await test.as(await test.given.user('unitHead', await test.given.unit()));
    expect(
      [await list(secretary), await list(own), await list(other)].map(({ total, praise, criticism }) => [
        total,
        praise,
        criticism,
      ]),
    ).toEqual([
      [3, 2, 1],
      [3, 2, 1],
      [2, 2, 0],
    ]);
    const { items } = await list(secretary, 'polarity=criticism');
    expect(items).toMatchObject([
      { form: 'reminder', polarity: 'criticism', unit: { id: unit.id, name: 'Sở Tư pháp' } },
    ]);
    expect((await other.get(`commendations/${items[0]!.id}`)).status).toBe(404);
    expect(
      (await own.put(`commendations/${items[0]!.id}`, { form: 'merit', occasion: 'Khác', recipient: 'X', version: 1 }))
        .status,
    ).toBe(403);
    expect((await list(secretary, `q=${encodeURIComponent('tap the')}`)).total).toBe(1);
    const counts = await test.unitOfWork.read(() =>
      test.app.get(CommendationQueries).countsOf('2020-01-01', '2026-12-31'),
    );
    expect([counts.praise.length, counts.criticism.length, counts.byForm.map((f) => f.form)]).toEqual([
      1,
      1,
      ['merit', 'reminder'],
    ]);
  });

  it('somebody is praised, by a unit of that day', async () => {
    expect(fieldsOf(await add({}))).toEqual(['recipient']);
    expect(fieldsOf(await add({ unitId: unit.id, decidedOn: '2010-01-01' }))).toEqual(['unitId']);
    expect(fieldsOf(await add({ unitId: unit.id, decidedOn: '2027-01-01' }))).toEqual(['decidedOn']);
  });

  it('a stale edit is told', async () => {
    const { body } = await add({ unitId: unit.id });
    const change = { form: 'letter', unitId: unit.id, occasion: 'Biểu dương', version: 1 };
    expect((await secretary.put(`commendations/${body.id}`, change)).status).toBe(200);
    expect((await secretary.put(`commendations/${body.id}`, change)).status).toBe(409);
    expect((await secretary.delete(`commendations/${body.id}?version=2`)).status).toBe(200);
    expect((await secretary.get(`commendations/${body.id}`)).status).toBe(404);
  });
});
