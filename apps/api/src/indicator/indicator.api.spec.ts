import type { IndicatorList, IndicatorPageView } from '#contract/indicator';
import { AuditLog } from '#api/platform/audit-log';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import { IndicatorQueries } from './indicator.queries';

const FIELDS = {
  name: 'Số hồ sơ tiếp nhận',
  areaCode: '2',
  orderNo: 10,
  unitOfMeasure: 'hồ sơ',
  valueType: 'count',
  decimals: 0,
  accumulation: 'flow',
  levels: ['department', 'commune'],
  validFrom: '2020-01-01',
};
const item = (code: string, more: object = {}) => ({ code, name: code, kind: 'part', of: null, ...more });

describe('the catalogue of indicators', () => {
  let test: TestApp;
  let secretary: Client;
  let administrator: Client;
  let reader: Client;
  let received: IndicatorPageView;

  beforeAll(async () => {
    test = await testApp();
    const agency = await test.given.standingAgency();
    secretary = await test.as(await test.given.user('secretary', agency));
    administrator = await test.as(await test.given.user('administrator'));
    reader = await test.as(await test.given.user('readOnly', agency));
    received = (await secretary.post<IndicatorPageView>('indicators', { ...FIELDS, code: '3.11.M' })).body;
  });
  afterAll(() => test.close());

  it('401 for nobody, 403 for who reads, 404 for what is not there', async () => {
    expect((await test.anonymous.get('indicators')).status).toBe(401);
    expect((await reader.post('indicators', { ...FIELDS, code: '3.99' })).status).toBe(403);
    expect((await reader.get('indicators/4711')).status).toBe(404);
  });

  it.each<[string, object, string]>([
    ['no unit of measure', { unitOfMeasure: '' }, 'unitOfMeasure'],
    ['decimals of a count', { decimals: 2 }, 'decimals'],
    ['no level', { levels: [] }, 'levels'],
    ['an unknown area', { areaCode: '9' }, 'areaCode'],
    ['one choice only', { valueType: 'choice', choices: [{ code: 'a', label: 'A' }] }, 'choices'],
    ['a ratio of nothing', { valueType: 'ratio' }, 'numeratorCode'],
    [
      'a ratio of what is not there',
      { valueType: 'ratio', numeratorCode: '3.11.M', denominatorCode: '7.77' },
      'denominatorCode',
    ],
    ['two items of one code', { axes: [{ code: 'loai', name: 'Loại', items: [item('a'), item('a')] }] }, 'axes'],
    [
      'a subset of a subset',
      {
        axes: [
          {
            code: 'loai',
            name: 'Loại',
            items: [item('a', { kind: 'subset' }), item('b', { kind: 'subset', of: 'a' })],
          },
        ],
      },
      'axes',
    ],
    [
      'a rule about what is not there',
      { rules: [{ kind: 'notAbove', severity: 'error', others: ['7.77'] }] },
      'rules.0',
    ],
    ['a rule about itself', { rules: [{ kind: 'notAbove', severity: 'error', others: ['3.12'] }] }, 'rules.0'],
    ['bounds the wrong way round', { rules: [{ kind: 'between', severity: 'error', low: 5, high: 1 }] }, 'rules.0'],
    ['parts without any', { rules: [{ kind: 'sumOfParts', severity: 'error' }] }, 'rules.0'],
    ['a code in force already', { code: '3.11.M' }, 'code'],
    ['a code with blanks', { code: '3 12' }, 'code'],
  ])('422 for %s', async (_, change, field) => {
    const answer = await secretary.post('indicators', { ...FIELDS, code: '3.12', ...change });
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
  });

  it('is made, found, edited with its version, closed, and followed by another of the same code', async () => {
    const rules = [{ kind: 'notAbove', severity: 'error', others: ['3.11.M'], low: null, high: null }];
    const made = (
      await administrator.post<IndicatorPageView>('indicators', {
        ...FIELDS,
        code: '3.13',
        name: 'Số hồ sơ đã giải quyết',
        orderNo: 5,
        rules,
      })
    ).body;
    expect(made).toMatchObject({
      version: 1,
      rules,
      allowedActions: [
        { action: 'edit', allowed: true, reason: null },
        { action: 'close', allowed: true, reason: null },
      ],
    });
    const codes = async (query: string) =>
      (await reader.get<IndicatorList>(`indicators${query}`)).body.items.map(({ code }) => code);
    expect(await codes('')).toEqual(['3.13', '3.11.M']);
    expect(await codes('?q=giai quyet')).toEqual(['3.13']);
    expect(await codes('?q=3.11')).toEqual(['3.11.M']);
    expect(await codes('?areaCode=0')).toEqual([]);
    expect(await codes('?level=district')).toEqual([]);

    const edited = await secretary.put<IndicatorPageView>(`indicators/${made.id}`, {
      ...FIELDS,
      name: 'Hồ sơ đã giải quyết',
      version: 1,
    });
    expect(edited.body).toMatchObject({ version: 2, name: 'Hồ sơ đã giải quyết', rules: [] });
    expect((await secretary.put(`indicators/${made.id}`, { ...FIELDS, version: 1 })).status).toBe(409);
    expect((await secretary.post(`indicators/${made.id}/close`, { version: 2, closesOn: '2020-01-01' })).status).toBe(
      422,
    );
    expect(
      (await secretary.post<IndicatorPageView>(`indicators/${made.id}/close`, { version: 2, closesOn: '2026-01-01' }))
        .body.validTo,
    ).toBe('2026-01-01');
    expect((await secretary.post(`indicators/${made.id}/close`, { version: 3, closesOn: '2026-02-01' })).status).toBe(
      409,
    );
    expect(await codes('')).toEqual(['3.11.M']);
    expect(await codes('?includeClosed=true')).toEqual(['3.13', '3.11.M'].reverse());
    const next = await secretary.post<IndicatorPageView>('indicators', {
      ...FIELDS,
      code: '3.13',
      name: 'Hồ sơ giải quyết, cách tính mới',
      validFrom: '2026-01-01',
    });
    expect(next.body.editions.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2020-01-01', '2026-01-01'],
      ['2026-01-01', null],
    ]);
    expect((await test.app.get(AuditLog).lastChange('indicator', made.id)).changedBy).not.toBeNull();
    const inForce = await test.app.get(IndicatorQueries).inForce({ from: '2025-12-15', to: '2026-06-14' }, 'commune');
    expect(inForce.filter(({ code }) => code === '3.13')).toHaveLength(2);
  });

  it('says who may not manage it, and why', async () => {
    const { body } = await reader.get<IndicatorPageView>(`indicators/${received.id}`);
    expect(body.allowedActions.map(({ allowed, reason }) => [allowed, reason])).toEqual([
      [false, 'Vai trò của bạn không được thực hiện việc này.'],
      [false, 'Vai trò của bạn không được thực hiện việc này.'],
    ]);
  });
});
