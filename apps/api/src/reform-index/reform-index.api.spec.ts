import type { CreatedView } from '#contract/paging';
import type { IndexDefinitionList, IndexObservationList, IndexTrendView } from '#contract/reform-index';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

/** The rows of domain.md §0.3 go in as stated and come back as stated. */
describe('reform indices', () => {
  let test: TestApp;
  let secretary: Client;
  let reader: Client;
  let count = 0;
  beforeAll(async () => {
    test = await testApp('2026-03-13T05:00:00.000Z');
    secretary = await test.as(await test.given.secretary());
    reader = await test.as(await test.given.user('leader', await test.given.unit()));
  });
  afterAll(() => test.close());

  const index = async () => {
    const answer = await secretary.post<CreatedView>('indices', {
      code: `INDEX${++count}`,
      name: `Chỉ số ${count}`,
      shortName: `CS ${count}`,
      aliases: ['chỉ số sẵn sàng'],
      publisher: 'Bộ Nội vụ',
    });
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const observe = (indexId: number, given: object) =>
    secretary.post<CreatedView>('index-observations', { indexId, dataYear: 2018, source: 'S0', ...given });
  const list = async (query: string, who = secretary) =>
    (await who.get<IndexObservationList>(`index-observations?${query}`)).body;
  const trend = async (indexId: number) => (await reader.get<IndexTrendView>(`indices/${indexId}/trend`)).body.points;

  it('a change alone, a band alone, a rank without a denominator are all kept as stated', async () => {
    const id = await index();
    await observe(id, { deltaRank: 1, deltaBaseYear: 2017, asStated: 'tăng 1 bậc so với năm 2017' });
    await observe(id, { dataYear: 2016, bandText: 'nhóm có điểm số trung bình cao' });
    await observe(id, { dataYear: 2019, rank: 1 });
    const { items } = await list(`indexId=${id}`, reader);
    expect(
      items.map(({ dataYear, rank, denominator, deltaRank, bandText, score }) => ({
        dataYear,
        rank,
        denominator,
        deltaRank,
        bandText,
        score,
      })),
    ).toEqual([
      { dataYear: 2019, rank: 1, denominator: null, deltaRank: null, bandText: null, score: null },
      { dataYear: 2018, rank: null, denominator: null, deltaRank: 1, bandText: null, score: null },
      {
        dataYear: 2016,
        rank: null,
        denominator: null,
        deltaRank: null,
        bandText: 'nhóm có điểm số trung bình cao',
        score: null,
      },
    ]);
    expect(items[1]).toMatchObject({
      derivedFormer: null,
      asStated: 'tăng 1 bậc so với năm 2017',
      allowedActions: [
        { action: 'edit', allowed: false },
        { action: 'delete', allowed: false },
      ],
    });
  });

  it('52/63 tăng 3 bậc: the year before is 55, marked as derived', async () => {
    const id = await index();
    await observe(id, { rank: 52, denominator: 63, deltaRank: 3, deltaBaseYear: 2017 });
    expect(await trend(id)).toMatchObject([
      { year: 2017, rank: 55, derived: true, denominator: null, change: null },
      { year: 2018, rank: 52, derived: false, denominator: 63, change: 'tăng 3 bậc so với năm 2017 (nguồn nêu)' },
    ]);
    expect((await list(`indexId=${id}`)).items[0]).toMatchObject({
      derivedFormer: { year: 2017, rank: 55 },
      contradictions: [],
    });
  });

  it('63 provinces and 34: both denominators are shown and nothing is subtracted', async () => {
    const id = await index();
    await observe(id, { dataYear: 2017, rank: 38, denominator: 63 });
    await observe(id, { dataYear: 2018, rank: 36, denominator: 63 });
    await observe(id, { dataYear: 2025, rank: 20, denominator: 34 });
    expect((await trend(id)).map(({ change, comparable }) => ({ change, comparable }))).toEqual([
      { change: null, comparable: false },
      { change: 'tăng 2 bậc so với năm 2017', comparable: true },
      { change: 'Không tính chênh lệch: năm 2018 xếp trong 63 đơn vị, năm 2025 trong 34 đơn vị.', comparable: false },
    ]);
  });

  it('what cannot be is refused at its field; two sources that differ are both kept and flagged', async () => {
    const id = await index();
    const above = await observe(id, { rank: 64, denominator: 63 });
    expect([above.status, fieldsOf(above)]).toEqual([422, ['rank']]);
    expect(fieldsOf(await observe(id, {}))).toEqual(['rank']);
    expect(fieldsOf(await observe(id, { rank: 2, deltaRank: -3 }))).toEqual(['deltaRank']);
    expect(fieldsOf(await observe(id, { score: 101 }))).toEqual(['score']);
    await observe(id, { rank: 19, denominator: 63, source: 'Quyết định' });
    await observe(id, { rank: 20, denominator: 63, source: 'Báo' });
    const { items, total } = await list(`indexId=${id}&contradicting=true`);
    expect(total).toBe(2);
    expect(items[0]!.contradictions).toEqual(['Nguồn khác ghi thứ 20: Báo']);
  });

  it('a stale edit is told, readers change nothing, a removed row is gone', async () => {
    const id = await index();
    const { body } = await observe(id, { score: 90.02, rank: 12, denominator: 63 });
    const change = { indexId: id, dataYear: 2018, source: 'S0', score: 90.02, version: 1, rank: 13, denominator: 63 };
    expect((await secretary.put(`index-observations/${body.id}`, change)).status).toBe(200);
    expect((await secretary.put(`index-observations/${body.id}`, change)).status).toBe(409);
    expect((await reader.put(`index-observations/${body.id}`, { ...change, version: 2 })).status).toBe(403);
    const { items } = (await reader.get<IndexDefinitionList>('indices')).body;
    expect(items.find((i) => i.id === id)).toMatchObject({ observations: 1, latest: { rank: 13, score: 90.02 } });
    expect((await secretary.delete(`index-observations/${body.id}?version=2`)).status).toBe(200);
    expect((await list(`indexId=${id}`)).total).toBe(0);
  });
});
