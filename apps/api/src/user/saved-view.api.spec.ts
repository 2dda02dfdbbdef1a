import type { SavedViewList, SavedViewView } from '#contract/saved-view';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

describe('saved views', () => {
  let test: TestApp;
  let secretary: Client;
  let leader: Client;
  const late = { screen: 'tasks', name: 'Quá hạn', query: 'schedule=openOverdue&cot=lead%2Cdue' };
  const own = async (client: Client) => (await client.get<SavedViewList>('saved-views?screen=tasks')).body;

  beforeAll(async () => {
    test = await testApp();
    secretary = await test.as(await test.given.secretary());
    leader = await test.as(await test.given.user('leader', await test.given.unit()));
  });
  afterAll(() => test.close());

  it('401 and 422 first', async () => {
    expect((await test.anonymous.get('saved-views?screen=tasks')).status).toBe(401);
    expect((await test.anonymous.post('saved-views', late)).status).toBe(401);
    expect(fieldsOf(await secretary.post('saved-views', { screen: 'nowhere', name: ' ', query: '' }))).toEqual(expect.arrayContaining(['screen', 'name', 'query']));
    expect(fieldsOf(await secretary.get('saved-views'))).toEqual(['screen']);
  });

  it('are each person’s own, by name; a name once', async () => {
    const saved = await secretary.post<SavedViewView>('saved-views', late);
    expect(saved).toMatchObject({ status: 201, body: { name: 'Quá hạn', query: late.query } });
    expect((await secretary.post('saved-views', { ...late, name: 'Ấm ứ' })).status).toBe(201);
    expect(fieldsOf(await secretary.post('saved-views', late))).toEqual(['name']);
    expect((await leader.post('saved-views', late)).status).toBe(201);
    expect((await own(secretary)).items.map((v) => v.name)).toEqual(['Ấm ứ', 'Quá hạn']);
    expect((await own(leader)).total).toBe(1);
    expect((await leader.delete(`saved-views/${saved.body.id}`)).status).toBe(404);
    expect((await secretary.delete(`saved-views/${saved.body.id}`)).status).toBe(200);
    expect((await secretary.delete(`saved-views/${saved.body.id}`)).status).toBe(404);
    expect((await own(secretary)).items.map((v) => v.name)).toEqual(['Ấm ứ']);
    expect((await own(leader)).total).toBe(1);
  });

  it('fifty at most', async () => {
    for (let i = (await own(leader)).total; i < 50; i++) expect((await leader.post('saved-views', { ...late, name: `Bộ lọc ${i}` })).status).toBe(201);
    expect(await leader.post('saved-views', { ...late, name: 'Thêm nữa' })).toMatchObject({ status: 422, body: { message: expect.stringContaining('50') } });
  });
});
