import { Workbook } from 'exceljs';
import { searchKey } from '#domain/vietnamese-text';
import type { ReturnBoardView, ReturnFormResultView, ReturnPageView } from '#contract/unit-return';
import { INDICATORS } from '#seeds/reference/indicators';
import { IndicatorEntity } from '#api/indicator/indicator.entity';
import { StatisticsQueries } from '#api/statistics/statistics.queries';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';
import { UnitReturnQueries } from '#api/unit-return/unit-return.queries';

/** Received, resolved, in time and staff of communes; the first three happen in a period, staff stands at its end. */
const CODES = ['3.15.M', '3.15', '3.16', '4.5'];
const TEXT = 'Đã giải quyết hồ sơ theo quy định.';

interface Place {
  unit: GivenUnit;
  head: GivenUser;
  returnId: number;
}

describe('units hand in a period', () => {
  let test: TestApp;
  let clerk: GivenUser;
  let periodId: number;
  let places: Place[];

  /** A half-year due on 14/6/2026, collected from so many communes. */
  const begin = async (count: number) => {
    test = await testApp('2026-06-10T02:00:00.000Z');
    await test.given.programme();
    const standing = await test.given.standingAgency();
    clerk = await test.given.user('secretary', standing);
    const given: { unit: GivenUnit; head: GivenUser }[] = [];
    for (let i = 0; i < count; i++) {
      const unit = await test.given.unit({ name: `Xã số ${i}`, kind: 'commune' });
      given.push({ unit, head: await test.given.user('unitHead', unit) });
    }
    periodId = (await test.given.period()).id;
    await test.unitOfWork.run(async () => {
      for (const [orderNo, seed] of INDICATORS.filter(({ code }) => CODES.includes(code)).entries())
        await test.unitOfWork.manager.save(IndicatorEntity, {
          ...seed,
          version: 1,
          orderNo,
          searchKey: searchKey(seed.name),
        });
    });
    const secretary = await test.as(clerk);
    await secretary.post('return-rounds', { periodId });
    const { items } = (await secretary.get<ReturnBoardView>(`returns?periodId=${periodId}`)).body;
    const own = items.find((item) => item.unit.id === standing.id)!;
    await secretary.post(`returns/${own.id}/take-out`, { version: own.version, reason: 'Cơ quan tổng hợp' });
    places = given.map((place) => ({ ...place, returnId: items.find((item) => item.unit.id === place.unit.id)!.id }));
  };
  afterEach(() => test.close());

  const numbers = (received: number) => ({ '3.15.M': received, '3.15': received / 2, '3.16': received / 4, '4.5': 20 });
  const write = async (client: Client, id: number, values: Record<string, number | string>) => {
    const cells = Object.entries(values).map(([indicatorCode, value]) => ({
      version: 0,
      indicatorCode,
      typed: String(value),
    }));
    expect((await client.put(`returns/${id}/cells`, { cells })).status).toBe(200);
    expect(
      (await client.put(`returns/${id}/section`, { version: 0, areaCode: '2', kind: 'results', text: TEXT })).status,
    ).toBe(200);
  };
  const submit = async (client: Client, id: number) => {
    const { version } = (await client.get<ReturnPageView>(`returns/${id}`)).body;
    return client.post<ReturnPageView>(`returns/${id}/submit`, { version });
  };

  it('ten communes, one late, one sent back, one nil, one by Excel with a faulty cell: the board at every step, the sums by hand', async () => {
    await begin(10);
    const board = async () => {
      const { byStatus, byTimeliness, accepted, owed } = (
        await (await test.as(clerk)).get<ReturnBoardView>(`returns?periodId=${periodId}`)
      ).body;
      const counts = [...byStatus, ...byTimeliness].map(({ count }) => count);
      return { states: counts.slice(0, 5), times: counts.slice(5), accepted, owed };
    };
    // Chưa nhập, đang nhập, chờ tiếp nhận, trả lại, đã tiếp nhận; đúng hạn, quá hạn, còn hạn, chưa gửi quá hạn.
    expect(await board()).toEqual({ states: [10, 0, 0, 0, 0], times: [0, 0, 10, 0], accepted: 0, owed: 10 });
    const [byExcel, nil, late, sentBack, ...others] = places as [Place, Place, Place, Place, ...Place[]];

    let client = await test.as(byExcel.head);
    const form = new Workbook();
    await form.xlsx.load((await client.get(`returns/${byExcel.returnId}/form.xlsx`)).raw as unknown as ArrayBuffer);
    const sheet = form.getWorksheet('Số liệu')!;
    const fill = (values: Record<string, number | string>) =>
      sheet.eachRow((row) => {
        const value = values[String(row.getCell(1).value)];
        if (value !== undefined) row.getCell(5).value = value;
      });
    const send = async () =>
      client.upload<ReturnFormResultView>(`returns/${byExcel.returnId}/form`, [
        { name: 'bieu.xlsx', bytes: Buffer.from(await form.xlsx.writeBuffer()) },
      ]);
    fill({ ...numbers(100), '3.15': 133 });
    expect((await send()).body.faults.map(({ value, severity }) => [value, severity])).toEqual([['133', 'error']]);
    expect((await submit(client, byExcel.returnId)).status).toBe(422);
    expect((await board()).states).toEqual([9, 1, 0, 0, 0]);
    fill({ '3.15': 50 });
    expect((await send()).body.faults).toEqual([]);
    await client.put(`returns/${byExcel.returnId}/section`, { version: 0, areaCode: '2', kind: 'results', text: TEXT });
    expect((await submit(client, byExcel.returnId)).status).toBe(200);

    client = await test.as(nil.head);
    const { version } = (await client.post<ReturnPageView>(`returns/${nil.returnId}/start`)).body;
    await client.put(`returns/${nil.returnId}/nil`, {
      version,
      nil: true,
      reason: 'Không có thủ tục hành chính phát sinh',
    });
    expect((await submit(client, nil.returnId)).status).toBe(200);

    for (const [i, { head, returnId }] of [sentBack, ...others].entries()) {
      client = await test.as(head);
      await write(client, returnId, numbers(400 + 100 * i));
      expect((await submit(client, returnId)).status).toBe(200);
    }
    expect(await board()).toEqual({ states: [1, 0, 9, 0, 0], times: [9, 0, 1, 0], accepted: 0, owed: 10 });

    const secretary = await test.as(clerk);
    const decide = async (id: number, step: string, more: object = {}) => {
      const page = (await secretary.get<ReturnPageView>(`returns/${id}`)).body;
      expect((await secretary.post(`returns/${id}/${step}`, { version: page.version, ...more })).status).toBe(200);
    };
    await decide(sentBack.returnId, 'return', { reason: 'Số hồ sơ chưa khớp' });
    for (const { returnId } of [byExcel, nil, ...others]) await decide(returnId, 'accept');
    expect(await board()).toEqual({ states: [1, 0, 0, 1, 8], times: [8, 0, 2, 0], accepted: 8, owed: 10 });

    test.clock.set('2026-06-20T02:00:00.000Z');
    expect((await board()).times).toEqual([8, 0, 0, 2]);
    client = await test.as(late.head);
    await write(client, late.returnId, numbers(300));
    const sent = await submit(client, late.returnId);
    expect(sent.body).toMatchObject({ timeliness: 'late', daysLate: 6 });
    expect(
      (await (await test.as(clerk)).post(`returns/${late.returnId}/accept`, { version: sent.body.version })).status,
    ).toBe(200);
    expect(await board()).toEqual({ states: [0, 0, 0, 1, 9], times: [8, 1, 0, 1], accepted: 9, owed: 10 });

    // By hand: 100 (Excel) + 0 (nil) + 300 (late) + 500 + 600 + 700 + 800 + 900 + 1000 = 4900; the one sent back (400) is missing.
    const aggregates = await test.app.get(StatisticsQueries).aggregate({ periodId });
    const sums = aggregates.map(({ indicator, total, missing }) => [
      indicator.code,
      total.amount,
      missing.includes(sentBack.unit.id),
    ]);
    expect(sums).toEqual([
      ['3.15.M', 4900, true],
      ['3.15', 2450, true],
      ['3.16', 1225, true],
      // Eight units of twenty people each; a nil return says nothing of what stands.
      ['4.5', 160, true],
    ]);
    const { accepted, owed, missing } = await test.app.get(UnitReturnQueries).coverage(periodId);
    expect([accepted, owed, missing.map(({ id }) => id)]).toEqual([9, 10, [sentBack.unit.id]]);
  }, 60_000);

  it('120 units write and hand in at once, and nothing is lost', async () => {
    await begin(120);
    const queue = [...places.entries()];
    const outcomes: number[] = [];
    const worker = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [i, { head, returnId }] = next;
        const client = await test.as(head);
        await write(client, returnId, numbers(4 * (i + 1)));
        outcomes.push((await submit(client, returnId)).status);
      }
    };
    await Promise.all(Array.from({ length: 16 }, worker));
    expect(outcomes).toEqual(places.map(() => 200));
    const secretary = await test.as(clerk);
    const shown = (await secretary.get<ReturnBoardView>(`returns?periodId=${periodId}&status=submitted`)).body;
    expect(shown.items).toHaveLength(120);
    expect(new Set(shown.items.map(({ timeliness }) => timeliness))).toEqual(new Set(['onTime']));
    const cells = (await test.unitOfWork.manager.query(
      'select return_id as "id", typed as "typed" from return_cell where indicator_code = \'3.15.M\'',
    )) as { id: number; typed: string }[];
    expect(new Map(cells.map(({ id, typed }) => [id, typed]))).toEqual(
      new Map(places.map(({ returnId }, i) => [returnId, String(4 * (i + 1))])),
    );
  }, 120_000);
});
