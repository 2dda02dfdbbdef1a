import type { IndicatorList } from '#contract/indicator';
import type { MeetingList } from '#contract/meeting';
import type { PlanList } from '#contract/plan';
import type { IndexDefinitionList, IndexObservationList } from '#contract/reform-index';
import type { PeriodView, ReferenceView } from '#contract/reference';
import type { ProvinceValuesView, StatisticsView } from '#contract/statistics';
import type { UnitList } from '#contract/unit';
import type { Client } from '#api/testing/test-app';
import type { Reading } from './fact';
import { misses } from './misses';

/** Reads facts back as a screen does: over HTTP, as a secretary of the standing agency. */
export class FactReader {
  constructor(
    private readonly client: Client,
    private readonly programme: string,
  ) {}

  /** What is missing of a reading, in words; empty when all of it is held. */
  async read(reading: Reading): Promise<string[]> {
    switch (reading.by) {
      case 'value':
        return this.value(reading);
      case 'figure': {
        const { rows } = await this.get<StatisticsView>(
          `statistics?periodId=${await this.period(reading.period)}&q=${reading.indicator}`,
        );
        return nearest(
          rows,
          { code: reading.indicator, ...reading.has },
          `figure ${reading.indicator} of ${reading.period}`,
        );
      }
      case 'index': {
        const { items } = await this.get<IndexObservationList>(
          `index-observations?indexId=${await this.index(reading.index)}&year=${reading.year}`,
        );
        return nearest(items, { unit: null, ...reading.has }, `${reading.index} ${reading.year}`);
      }
      case 'list': {
        const path = await this.resolved(reading.path);
        const body = await this.get<{ items: object[]; total?: number }>(path);
        const items = Array.isArray(body) ? (body as object[]) : body.items;
        if (reading.total !== undefined && (body.total ?? items.length) !== reading.total)
          return [`${path}: ${body.total ?? items.length} instead of ${reading.total}`];
        return reading.line ? nearest(items, await this.resolvedLine(reading.line), path) : [];
      }
      case 'page': {
        const path = await this.resolved(reading.path);
        return misses(await this.get<object>(path), await this.resolvedLine(reading.has), path);
      }
    }
  }

  private async value({ period, indicator, item, has }: Extract<Reading, { by: 'value' }>): Promise<string[]> {
    const id = await this.indicator(indicator);
    const title = await this.periodTitle(period);
    const { items } = await this.get<ProvinceValuesView>(`statistics/indicators/${id}/province`);
    const stated = items.filter(
      (value) => value.axisItem === (item ?? null) && (value.period === title || value.period.startsWith(`${title},`)),
    );
    return nearest(stated, has, `indicator ${indicator}${item ? ` ${item}` : ''} of ${period}`);
  }

  async get<T>(path: string): Promise<T> {
    const { status, body } = await this.client.get<T & object>(path);
    if (status !== 200) throw new Error(`GET ${path} answers ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  async indicator(code: string): Promise<number> {
    const { items } = await this.get<IndicatorList>(`indicators?q=${code}&on=2019-06-30&pageSize=200`);
    const found = items.find((indicator) => indicator.code === code);
    if (!found) throw new Error(`no indicator ${code}`);
    return found.id;
  }
  /** @param key `2019 H1` */
  async period(key: string): Promise<number> {
    return (await this.periodRow(key)).id;
  }
  async plan(year: number): Promise<number> {
    const { items } = await this.get<PlanList>(`plans?year=${year}`);
    return items[0]!.id;
  }

  private async periodTitle(key: string): Promise<string> {
    return (await this.periodRow(key)).title;
  }
  private async periodRow(key: string): Promise<PeriodView> {
    const [year, code] = key.split(' ');
    const { items } = await this.get<{ items: PeriodView[] }>(`periods?year=${year}`);
    const found = items.find((period) => period.code === code);
    if (!found) throw new Error(`no period ${key}`);
    return found;
  }
  private async index(code: string): Promise<number> {
    return (await this.get<IndexDefinitionList>('indices')).items.find((index) => index.code === code)!.id;
  }
  private async area(code: string): Promise<number> {
    const { programmes } = await this.get<ReferenceView>('reference');
    return programmes
      .find((programme) => programme.name.includes(this.programme))!
      .areas.find((area) => area.code === code)!.id;
  }
  private async meeting(words: string): Promise<number> {
    const { items } = await this.get<MeetingList>('meetings?pageSize=100');
    return items.find(({ title }) => title.startsWith(words))!.id;
  }

  private async unit(name: string): Promise<number> {
    const { items } = await this.get<UnitList>(`units?q=${encodeURIComponent(name)}&pageSize=100`);
    return items.find((unit) => unit.name === name)!.id;
  }

  /** `{plan:2019}`, `{meeting:Họp …}`, `{area:5}`, `{unit:Sở Nội vụ}` as ids. */
  async resolved(path: string): Promise<string> {
    let resolved = path;
    for (const [whole, kind, words = ''] of path.matchAll(/\{(\w+):([^}]*)\}/g)) {
      const ids = {
        plan: () => this.plan(Number(words)),
        meeting: () => this.meeting(words),
        area: () => this.area(words),
        unit: () => this.unit(words),
      };
      resolved = resolved.replace(whole, String(await ids[kind as keyof typeof ids]()));
    }
    return resolved;
  }
  private async resolvedLine(line: object): Promise<object> {
    const entries: [string, unknown][] = [];
    for (const [key, value] of Object.entries(line))
      entries.push([
        key,
        typeof value === 'string' && /^\{(?:area|unit):[^}]+\}$/.test(value)
          ? Number(await this.resolved(value))
          : value,
      ]);
    return Object.fromEntries(entries);
  }
}

/** Nothing when one of the lines has all of it; else what the nearest one lacks. */
function nearest(lines: readonly object[], has: object, where: string): string[] {
  const lacks = lines.map((line) => misses(line, has, where));
  if (lacks.some((one) => one.length === 0)) return [];
  return lacks.sort((a, b) => a.length - b.length)[0] ?? [`${where}: nothing there`];
}
