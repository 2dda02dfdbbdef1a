import type { ReturnBoardView, ReturnPageView, SavedCellsView } from '#contract/unit-return';
import { searchKey } from '#domain/vietnamese-text';
import { INDICATORS } from '#seeds/reference/indicators';
import { IndicatorEntity } from '#api/indicator/indicator.entity';
import { StatisticsQueries } from '#api/statistics/statistics.queries';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

/** Received and resolved, staff, a choice, and a rate computed from two. */
const CODES = ['3.11.M', '3.11', '3.12', '3.12.TL', '3.15', '4.5', '1.14', '4.4.TL'];
const REASON = 'Số liệu chưa khớp.';

describe('numbers of a return', () => {
  let test: TestApp;
  let unit: GivenUnit;
  let head: GivenUser;
  let clerk: GivenUser;
  let client: Client;
  let secretary: Client;
  let half: number;

  beforeEach(async () => {
    test = await testApp('2026-06-10T02:00:00.000Z');
    await test.given.programme();
    const standing = await test.given.standingAgency();
    unit = await test.given.unit({ name: 'Sở Tư pháp' });
    head = await test.given.user('unitHead', unit, { fullName: 'Lò Thị Mai' });
    clerk = await test.given.user('secretary', standing);
    [client, secretary] = [await test.as(head), await test.as(clerk)];
    half = (await test.given.period()).id;
    await test.unitOfWork.run(async () => {
      for (const [orderNo, seed] of INDICATORS.filter(({ code }) => CODES.includes(code)).entries()) {
        await test.unitOfWork.manager.save(IndicatorEntity, {
          ...seed,
          version: 1,
          orderNo,
          searchKey: searchKey(seed.name),
        });
      }
    });
  });
  afterEach(() => test.close());

  const idIn = async (periodId: number) => {
    await secretary.post('return-rounds', { periodId });
    const { items } = (await secretary.get<ReturnBoardView>(`returns?periodId=${periodId}`)).body;
    return items.find((item) => item.unit.id === unit.id)!.id;
  };
  const page = async (id: number) => (await client.get<ReturnPageView>(`returns/${id}`)).body;
  const cellOf = (shown: ReturnPageView, code: string) => shown.indicators.find((i) => i.code === code)!.cells[0]!;
  /** Types into cells, each with the version the page shows. */
  const type = async (id: number, typed: Record<string, string | [string, string]>) => {
    const shown = await page(id);
    const cells = Object.entries(typed).map(([indicatorCode, said]) => {
      const [text, explanation] = typeof said === 'string' ? [said] : said;
      return {
        indicatorCode,
        version: cellOf(shown, indicatorCode).version,
        typed: text,
        ...(explanation ? { explanation } : {}),
      };
    });
    return client.put<SavedCellsView>(`returns/${id}/cells`, { cells });
  };
  const complete = { '3.11.M': '37.657', '3.11': '33.270', '3.12': '33.000', '4.5': '52', '1.14': 'Kết hợp' };
  const submit = async (id: number) =>
    client.post<ReturnPageView>(`returns/${id}/submit`, { version: (await page(id)).version });
  const write = (id: number) =>
    client.put(`returns/${id}/section`, {
      version: 0,
      areaCode: '1',
      kind: 'results',
      text: 'Đã ban hành 12 văn bản.',
    });
  const accept = async (id: number) => {
    await write(id);
    const sent = await submit(id);
    expect([sent.status, sent.body.gaps]).toEqual([200, expect.any(Array)]);
    return secretary.post<ReturnPageView>(`returns/${id}/accept`, { version: sent.body.version });
  };

  it('needs a session, the unit and cells of its form', async () => {
    const id = await idIn(half);
    const cells = [{ version: 0, indicatorCode: '3.11', typed: '1' }];
    expect((await test.anonymous.put(`returns/${id}/cells`, { cells })).status).toBe(401);
    expect((await secretary.put(`returns/${id}/cells`, { cells })).status).toBe(403);
    for (const body of [
      {},
      { cells: [] },
      { cells: ['x'] },
      { cells: [{ version: 0, indicatorCode: '3.11', typed: 5 }] },
      { cells: Array(301).fill(cells[0]) },
    ])
      expect([body, (await client.put(`returns/${id}/cells`, body)).status]).toEqual([body, 422]);
    // A commune's indicator, one that nobody has, and one that is computed.
    for (const indicatorCode of ['3.15', '9.9', '3.12.TL'])
      expect(
        fieldsOf(await client.put(`returns/${id}/cells`, { cells: [{ version: 0, indicatorCode, typed: '1' }] })),
      ).toEqual(['cells.0.indicatorCode']);
    const shown = await page(id);
    expect(shown.indicators.map(({ code }) => code)).toEqual(['1.14', '3.11.M', '3.11', '3.12', '3.12.TL', '4.5']);
    expect(shown.status).toBe('notStarted');
  });

  it('keeps what is typed as typed, says what is wrong where it stands, and a fix takes the error away', async () => {
    const id = await idIn(half);
    const first = await type(id, { '3.11.M': '30.000', '3.11': '33.270', '4.5': 'năm mươi', '3.12': '1,234' });
    expect(
      first.body.results.map(({ saved, current }) => [
        saved,
        current.typed,
        current.findings.map(({ severity }) => severity),
      ]),
    ).toEqual([
      [true, '30.000', []],
      [true, '33.270', ['error']],
      [true, 'năm mươi', ['error']],
      [true, '1,234', ['error']],
    ]);
    expect(first.body.results[1]!.current.findings[0]!.message).toContain('33.270');
    expect(first.body.gaps.map(({ severity, place }) => [severity, place]).slice(0, 3)).toEqual([
      ['error', 'so-3.11'],
      ['error', 'so-3.12'],
      ['error', 'so-4.5'],
    ]);
    await write(id);
    const refused = await submit(id);
    expect([refused.status, fieldsOf(refused)]).toEqual([422, ['so-3.11', 'so-3.12', 'so-4.5', 'so-1.14']]);
    // A choice is not asked for a 0.
    expect(first.body.gaps.find(({ place }) => place === 'so-1.14')!.message).toBe(
      'chưa chọn; nếu chưa có thông tin, hãy giải trình',
    );
    // Nothing is lost on reload.
    expect(cellOf(await page(id), '4.5')).toMatchObject({ typed: 'năm mươi', version: 1, updatedBy: 'Lò Thị Mai' });
    const fixed = await type(id, complete);
    expect(fixed.body.gaps.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect((await page(id)).indicators.find(({ code }) => code === '3.12.TL')!.computed).toBe('99,18%');
    expect((await submit(id)).status).toBe(200);
  });

  it('an empty cell wants a number or a reason', async () => {
    const id = await idIn(half);
    await type(id, { ...complete, '4.5': '' });
    await write(id);
    expect(fieldsOf(await submit(id))).toEqual(['so-4.5']);
    await type(id, { '4.5': ['', 'Chưa có quyết định giao biên chế'] });
    expect((await submit(id)).status).toBe(200);
  });

  it('two people in one cell: the second is told what stands there, the other cells are saved', async () => {
    const id = await idIn(half);
    await type(id, { '3.11.M': '100' });
    const answer = await client.put<SavedCellsView>(`returns/${id}/cells`, {
      cells: [
        { version: 0, indicatorCode: '3.11.M', typed: '200' },
        { version: 0, indicatorCode: '3.11', typed: '90' },
      ],
    });
    expect(answer.body.results.map(({ saved, current }) => [saved, current.typed])).toEqual([
      [false, '100'],
      [true, '90'],
    ]);
    expect(answer.body.results[0]!.message).toContain('Lò Thị Mai đã nhập “100”');
    // The same value again is no conflict.
    expect(
      (
        await client.put<SavedCellsView>(`returns/${id}/cells`, {
          cells: [{ version: 0, indicatorCode: '3.11.M', typed: '100' }],
        })
      ).body.results[0]!.saved,
    ).toBe(true);
  });

  it('accepted, the numbers are the unit’s facts; accepted again they take the place of the first', async () => {
    const id = await idIn(half);
    await type(id, complete);
    const accepted = await accept(id);
    expect(accepted.body.status).toBe('accepted');
    const statistics = test.app.get(StatisticsQueries);
    const facts = async (knownAt?: string) =>
      Object.fromEntries(
        (await statistics.valuesOf(half, unit.id, knownAt)).map(({ indicatorCode, asStated }) => [
          indicatorCode,
          asStated,
        ]),
      );
    expect(await facts()).toEqual(complete);
    const before = accepted.body.acceptedAt!;
    await secretary.post(`returns/${id}/reopen`, {
      version: accepted.body.version,
      until: '2026-06-30',
      reason: REASON,
    });
    await type(id, { '3.12': '32.999' });
    expect(await facts()).toEqual(complete);
    test.clock.set('2026-06-10T02:05:00.000Z');
    const sent = await submit(id);
    await secretary.post(`returns/${id}/accept`, { version: sent.body.version });
    expect(await facts()).toEqual({ ...complete, '3.12': '32.999' });
    expect(await facts(before)).toEqual(complete);
  });

  it('a nil return states zero of what happens in a period, and nothing of what stands', async () => {
    const id = await idIn(half);
    const started = (await client.post<ReturnPageView>(`returns/${id}/start`)).body;
    const nil = await client.put<ReturnPageView>(`returns/${id}/nil`, {
      version: started.version,
      nil: true,
      reason: 'Đơn vị không có thủ tục hành chính',
    });
    const sent = await client.post<ReturnPageView>(`returns/${id}/submit`, { version: nil.body.version });
    await secretary.post(`returns/${id}/accept`, { version: sent.body.version });
    const facts = await test.app.get(StatisticsQueries).valuesOf(half, unit.id);
    expect(facts.map(({ indicatorCode, value }) => [indicatorCode, value])).toEqual(
      ['3.11.M', '3.11', '3.12'].map((code) => [code, { kind: 'number', amount: 0, decimals: 0, approximate: null }]),
    );
  });

  it('begins with how things stood at the end of the last accepted period, and says so', async () => {
    const quarter = (await test.given.period({ code: 'Q1', title: 'Quý I năm 2026', to: '2026-03-14' })).id;
    const first = await idIn(quarter);
    await type(first, complete);
    await accept(first);
    const id = await idIn(half);
    const shown = (await client.post<ReturnPageView>(`returns/${id}/start`)).body;
    expect(cellOf(shown, '4.5')).toMatchObject({
      typed: '52',
      previous: '52',
      prefilledFrom: 'Số cuối kỳ Quý I năm 2026',
      updatedBy: null,
    });
    expect(cellOf(shown, '3.11')).toMatchObject({ typed: '', previous: '33.270', prefilledFrom: null });
    await type(id, { '4.5': '51' });
    expect(cellOf(await page(id), '4.5')).toMatchObject({ typed: '51', prefilledFrom: null });
  });

  it('a number far from last year’s wants an explanation', async () => {
    const before = (await test.given.period({ year: 2025 })).id;
    const past = await idIn(before);
    await type(past, complete);
    await accept(past);
    const id = await idIn(half);
    await type(id, { ...complete, '3.11.M': '75.000' });
    await write(id);
    const refused = await submit(id);
    expect([refused.status, fieldsOf(refused)]).toEqual([422, ['so-3.11.M']]);
    await type(id, { '3.11.M': ['75.000', 'Tiếp nhận thêm hồ sơ đất đai'] });
    expect((await submit(id)).status).toBe(200);
  });
});
