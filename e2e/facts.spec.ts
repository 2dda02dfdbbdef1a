import type { AdministrativeDocument } from '#contract/document-tree';
import type { CreatedView } from '#contract/paging';
import type { ReportList } from '#contract/report';
import type { ProvinceValuesView } from '#contract/statistics';
import { PlanEntity } from '#api/plan/plan.entity';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';
import { loadDataSet } from '#seeds/load/data-sets';
import { SOURCES } from '#seeds/sources/sources';
import { FACTS } from './facts/facts';
import type { Fact, Printing } from './facts/fact';
import { FactReader } from './facts/read-facts';

/** What is missing of each fact, over all provinces. */
const missing = new Map<string, string[]>();
const held = new Set<string>();

/**
 * The proof on the five sources: each data set goes into an installation of its own; every row of the fact tables is read
 * back through the API that the screens draw, and the report of the right period says it as the source does.
 */
describe.each(SOURCES.map((data) => [data.key, data] as const))('%s', (key, data) => {
  const facts = FACTS.filter(({ province }) => province === key);
  let test: TestApp;
  let secretary: Client;
  let reader: FactReader;
  const reports = new Map<string, Promise<string>>();

  beforeAll(async () => {
    test = await testApp();
    await loadDataSet(test.app, key);
    secretary = await test.as(await test.given.secretary());
    reader = new FactReader(secretary, data.programme.replace('-', ' - '));
  }, 120_000);
  afterAll(() => test.close());

  it.each(facts.map((fact) => [fact.id, fact] as const))(
    '%s is held, shown and printed',
    async (id, fact) => {
      const lacks = await lacksOf(fact);
      if (lacks.length > 0) missing.set(id, lacks);
      else held.add(id);
      expect([id, lacks]).toEqual([id, []]);
    },
    60_000,
  );

  if (key === 'dak-lak')
    it('a fact that is taken away is missed, and the next figures of the report do not say it', async () => {
      const fact = facts.find(({ id }) => id === '0.4.13')!;
      const [indicatorId, periodId] = [await reader.indicator('2.52'), await reader.period('2015 YEAR')];
      const { items } = await reader.get<ProvinceValuesView>(`statistics/indicators/${indicatorId}/province`);
      const { id: version } = items.find(({ axisItem }) => axisItem === 'hetMotPhan')!;
      const taken = await secretary.post('statistics/values', {
        indicatorId,
        periodId,
        axisItem: 'hetMotPhan',
        version,
        provisional: false,
        besides: false,
      });
      expect([taken.status, taken.body]).toEqual([200, expect.anything()]);
      const { items: drafts } = await reader.get<ReportList>('reports');
      const { id, version: draftVersion } = drafts.find(({ period }) => period.id === periodId)!;
      expect((await secretary.post(`reports/${id}/refresh`, { version: draftVersion })).status).toBe(200);
      reports.set('2015 YEAR', reader.get<AdministrativeDocument>(`reports/${id}/document`).then(textOf));
      const lacks = (await lacksOf(fact)).join('\n');
      expect(lacks).toMatch(/indicator 2\.52 hetMotPhan of 2015 YEAR: nothing there/);
      expect(lacks).toMatch(/does not say "457 văn bản còn hiệu lực.* 29 văn bản/);
    });

  async function lacksOf(fact: Fact): Promise<string[]> {
    const lacks: string[] = [];
    for (const reading of fact.held) lacks.push(...(await reader.read(reading)));
    for (const printing of fact.printed) lacks.push(...(await unsaid(printing)));
    return lacks;
  }

  async function unsaid(printing: Printing): Promise<string[]> {
    const said = 'report' in printing ? await reportOf(printing.report) : await minutesOf(printing.minutes);
    const where = 'report' in printing ? `report ${printing.report}` : `minutes ${printing.minutes}`;
    return printing.says.filter((words) => !said.includes(words)).map((words) => `${where} does not say "${words}"`);
  }

  /** Drafted once for its period, with the figures of the last day that its plan is known for. */
  function reportOf(period: string): Promise<string> {
    const drafted = reports.get(period) ?? draft(period);
    reports.set(period, drafted);
    return drafted;
  }
  async function draft(period: string): Promise<string> {
    const planId = await reader.plan(Number(period.slice(0, 4)));
    const { dataUntil } = await test.unitOfWork.manager.findOneByOrFail(PlanEntity, { id: planId });
    const asOf = key === 'son-la' ? { asOf: dataUntil } : {};
    const made = await secretary.post<CreatedView>('reports', {
      periodId: await reader.period(period),
      planId,
      ...asOf,
    });
    expect([made.status, made.body]).toEqual([201, expect.objectContaining({})]);
    return textOf(await reader.get<AdministrativeDocument>(`reports/${made.body.id}/document`));
  }
  const minutesOf = async (meeting: string) =>
    textOf(
      await reader.get<AdministrativeDocument>(
        await reader.resolved(`meetings/{meeting:${meeting}}/documents/minutes`),
      ),
    );
});

describe('the five sources together', () => {
  it('hold every fact', () => {
    const all = [...new Set(FACTS.map(({ id }) => id))];
    console.info(`facts held: ${held.size} of ${all.length}`);
    for (const [id, lacks] of missing) console.info(`missing ${id}: ${lacks.join(' | ')}`);
    expect([...missing.keys()]).toEqual([]);
    expect(held.size).toBe(all.length);
  });
});

/** Every text of a document, in its order. */
const textOf = (tree: unknown): string =>
  typeof tree === 'string'
    ? tree
    : tree !== null && typeof tree === 'object'
      ? Object.values(tree).map(textOf).join('\n')
      : '';
