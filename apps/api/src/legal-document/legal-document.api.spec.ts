import type { LegalDocumentList, LegalDocumentView, StatedDocumentCountList } from '#contract/legal-document';
import type { CreatedView } from '#contract/paging';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import { LegalDocumentQueries } from './legal-document.queries';

describe('directive documents', () => {
  let test: TestApp;
  let secretary: Client;
  let reader: Client;
  beforeAll(async () => {
    test = await testApp('2026-03-13T05:00:00.000Z');
    secretary = await test.as(await test.given.secretary());
    reader = await test.as(await test.given.user('unitOfficer', await test.given.unit()));
  });
  afterAll(() => test.close());
  const add = async (given: object) => {
    const answer = await secretary.post<CreatedView>('legal-documents', {
      kind: 'directive',
      subject: 'Về tăng cường kỷ luật',
      ...given,
    });
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const list = async (query: string, who = reader) =>
    (await who.get<LegalDocumentList>(`legal-documents?${query}`)).body;

  it('are counted by kind over any range of days; one without a date is in no period and is told apart', async () => {
    await add({ number: '03/CT-UBND', issuedOn: '2018-02-05', issuer: 'UBND tỉnh' });
    await add({ kind: 'officialLetter', number: '120/UBND-NC', issuedOn: '2018-11-30' });
    await add({ kind: 'officialLetter', number: '15/UBND-NC', issuedOn: '2019-01-15' });
    await add({ number: '5', subject: 'Chỉ thị không rõ ngày' });
    await add({
      purpose: 'basis',
      kind: 'resolution',
      number: '76/NQ-CP',
      issuedOn: '2018-07-15',
      subject: 'Chương trình tổng thể',
    });
    const all = await list('purpose=steering');
    expect([all.total, all.undated, all.byKind]).toEqual([
      4,
      1,
      [
        { kind: 'directive', count: 2 },
        { kind: 'officialLetter', count: 2 },
      ],
    ]);
    expect(all.items.at(-1)).toMatchObject({ issuedOn: null, number: '5' });
    expect((await list('purpose=steering&from=2018-01-01&to=2018-12-31')).total).toBe(2);
    expect((await list('undated=true')).total).toBe(1);
    expect((await list(`q=${encodeURIComponent('chuong trinh')}`)).total).toBe(1);
    const counts = await test.unitOfWork.read(() =>
      test.app.get(LegalDocumentQueries).countsOf('2018-01-01', '2018-12-31'),
    );
    expect(counts.rows.map(({ number }) => number)).toEqual(['03/CT-UBND', '120/UBND-NC']);
    expect(counts.byKind.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['directive', 1],
      ['officialLetter', 1],
    ]);
  });

  it('52/2015/NQ-HĐND of 11/12/2016 stays as stated, with a flag', async () => {
    const id = await add({
      purpose: 'basis',
      kind: 'resolution',
      number: '52/2015/NQ-HĐND',
      issuedOn: '2016-12-11',
      asStated: 'ngày 11.12.2016',
      source: 'S2',
    });
    const { body } = await reader.get<LegalDocumentView>(`legal-documents/${id}`);
    expect(body).toMatchObject({
      number: '52/2015/NQ-HĐND',
      issuedOn: '2016-12-11',
      contradiction: expect.stringContaining('năm 2015'),
      allowedActions: [{ allowed: false }, { allowed: false }],
    });
    expect((await list('contradicting=true')).items.map((d) => d.id)).toEqual([id]);
  });

  it('a stated count stands without rows, for its own range of days', async () => {
    const stated = {
      fromOn: '2018-01-01',
      toOn: '2019-07-20',
      count: 268,
      asStated: '268 văn bản chỉ đạo, điều hành, hướng dẫn',
      source: 'S0',
    };
    expect((await secretary.post('stated-document-counts', stated)).status).toBe(201);
    expect(fieldsOf(await secretary.post('stated-document-counts', { ...stated, toOn: '2017-01-01' }))).toEqual([
      'toOn',
    ]);
    expect((await reader.get<StatedDocumentCountList>('stated-document-counts')).body.items).toMatchObject([
      { count: 268, approximate: false },
    ]);
    const queries = test.app.get(LegalDocumentQueries);
    const counted = (to: string) =>
      test.unitOfWork.read(async () => (await queries.countsOf('2018-01-01', to)).stated.map((s) => s.count));
    expect([await counted('2019-07-20'), await counted('2018-12-31')]).toEqual([[268], []]);
  });

  it('a stale edit loses nothing; readers change nothing; what is removed is gone from counts, not from what was known', async () => {
    const id = await add({ number: '9/KH-UBND', kind: 'plan', issuedOn: '2025-01-10' });
    const change = { kind: 'plan', subject: 'Kế hoạch tuyên truyền', version: 1 };
    expect((await reader.put(`legal-documents/${id}`, change)).status).toBe(403);
    expect((await secretary.put(`legal-documents/${id}`, { ...change, issuedOn: '2025-01-10' })).status).toBe(200);
    expect((await secretary.put(`legal-documents/${id}`, change)).status).toBe(409);
    const knownAt = '2026-03-13T06:00:00.000Z';
    test.given.now('2026-03-14T05:00:00.000Z');
    secretary = await test.as(await test.given.secretary());
    expect((await secretary.delete(`legal-documents/${id}?version=2`)).status).toBe(200);
    const queries = test.app.get(LegalDocumentQueries);
    const ids = (at?: string) =>
      test.unitOfWork.read(async () => (await queries.countsOf('2025-01-01', '2025-12-31', at)).rows.map((d) => d.id));
    expect([await ids(), await ids(knownAt)]).toEqual([[], [id]]);
  });
});
