import { performance } from 'node:perf_hooks';
import type { StatisticsView } from '#contract/statistics';
import { searchKey, sortKey } from '#domain/vietnamese-text';
import { addCopy, openDatabase, type DataFolder } from './data-folders';
import type { Database, SqliteFile } from './database';
import { startOn } from './installations';
import { percentile } from './load';
import { capture, CONNECTIONS, measureRead, type ReadJob } from './reads';
import { number, table, type Line } from './table';

/** What a province collects in two years: units × indicators × quarters, every one stated. */
const UNITS = 120;
const INDICATORS = 80;
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];
const YEARS = [2025, 2026];
const RECORDED = '2020-01-01T00:00:00.000Z';
const FIRST_ANSWERS = 7;
/** Rows of one statement, below SQLite's limit of parameters. */
const ROWS_AT_ONCE = 1000;

/** The installation with 76.800 accepted values of 120 units: the year is to be put together from its quarters. */
export const statisticsFolder = (root: string, small: DataFolder): Promise<DataFolder> =>
  addCopy(root, 'statistics', small, addValues);

async function addValues(database: SqliteFile): Promise<void> {
  await database.run('begin');
  const units = await unitsOf(database);
  await database.run('delete from indicator_value');
  await database.run(`update indicator set valid_to = '2012-01-01' where valid_to is null or valid_to > '2012-01-01'`);
  for (let n = 1; n <= INDICATORS; n++) {
    await database.run(
      `insert into indicator (code, name, area_code, order_no, unit_of_measure, value_type, decimals, accumulation, levels, axes, rules,
                              choices, guide, valid_from, search_key)
       values (?, ?, ?, ?, 'hồ sơ', 'count', 0, 'flow', '["department","commune"]', '[]', '[]', '[]', '', '2012-01-01', ?)`,
      ...[`B.${n}`, `Chỉ tiêu đo ${n}`, String(n % 7), n, searchKey(`B.${n} Chỉ tiêu đo ${n}`)],
    );
  }
  const indicators = await database.all<{ id: number }>(`select id from indicator where code like 'B.%'`);
  const periods = await database.all<{ id: number }>(
    `select id from reporting_period where year in (${YEARS.join(', ')}) and code in (${QUARTERS.map((code) => `'${code}'`).join(', ')})`,
  );
  const rows = indicators.flatMap((indicator) =>
    units.flatMap((unit) =>
      periods.map((period) => [indicator.id, unit, period.id, (indicator.id * 31 + unit * 17 + period.id) % 1000]),
    ),
  );
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const values = rows
      .slice(from, from + ROWS_AT_ONCE)
      .map((row) => `(${row.join(', ')}, 0, 0, 'return', '', '${RECORDED}')`);
    await database.run(
      `insert into indicator_value (indicator_id, unit_id, period_id, amount, decimals, provisional, origin, note, recorded_at) values ${values.join(', ')}`,
    );
  }
  await database.run('commit');
  await database.run('analyze');
}

/** The province's departments and communes, with as many more communes as are missing to 120. */
async function unitsOf(database: SqliteFile): Promise<number[]> {
  const present = await database.all<{ id: number }>(
    `select u.id from unit u join unit_name n on n.unit_id = u.id and n.valid_to is null
      where u.valid_to is null and n.kind <> 'province' order by u.id`,
  );
  for (let n = present.length; n < UNITS; n++) {
    const name = `UBND xã Đo ${n}`;
    await database.run(`insert into unit (version, valid_from, order_no) values (1, '2011-01-01', ?)`, 900 + n);
    await database.run(
      `insert into unit_name (unit_id, name, short_name, kind, valid_from, search_key, sort_key)
       select max(id), ?, ?, 'commune', '2011-01-01', ?, ? from unit`,
      ...[name, name, searchKey(name), sortKey(name)],
    );
  }
  const all = await database.all<{ id: number }>(
    `select u.id from unit u join unit_name n on n.unit_id = u.id and n.valid_to is null
      where u.valid_to is null and n.kind <> 'province' order by u.id limit ${UNITS}`,
  );
  return all.map(({ id }) => id);
}

/** The figures of a year beside the sums alone; they must say the same. Memory after ever new questions is named. */
export async function measureStatistics(data: DataFolder): Promise<void> {
  const product = await startOn(data);
  const database = await openDatabase(data);
  try {
    const [year] = await database.all<{ id: number }>(
      `select id from reporting_period where year = 2026 and code = 'YEAR'`,
    );
    const [last] = await database.all<{ at: string }>('select at from audit_entry order by id desc limit 1');
    let asked = 0;
    const knownAt = () => new Date(Date.parse(last!.at) - 1 - asked++).toISOString();
    const path = `/api/statistics?periodId=${year!.id}`;
    const sqlMs = await sumsAlone(database, await shown(product.url + path, data.secretary));
    const atRest = product.rssMiB();
    // An answer takes longer than a measurement by load lasts: these are asked one after the other.
    const times: number[] = [];
    const cpu = product.cpuMs();
    for (let n = 0; n < FIRST_ANSWERS; n++) {
      const start = performance.now();
      await capture(product, data.secretary, `${path}&knownAt=${knownAt()}`);
      times.push(performance.now() - start);
    }
    const [p50, cpuMs] = [percentile(times, 0.5), (product.cpuMs() - cpu) / FIRST_ANSWERS];
    console.log(
      `figures of a year, asked for the first time: median ${number(p50)} ms of ${FIRST_ANSWERS}, CPU ${number(cpuMs)} ms; the sums alone ${number(sqlMs)} ms: ${number(p50 / sqlMs)} times`,
    );
    const job: ReadJob = { name: 'figures of a year, nothing changed', path: () => path };
    const answer = await capture(product, data.secretary, path);
    const lines: Line[] = [];
    for (const connections of CONNECTIONS) {
      const { steps, perSecond, cpuMs: cpuOfOne } = await measureRead(product, data.secretary, job, connections);
      const kiB = answer.body.length / 1024;
      lines.push({ job: job.name, connections, step: steps[0]!, perSecond, cpuMs: cpuOfOne, kiB });
    }
    console.log(table(lines));
    console.log(`memory: ${number(atRest)} MiB before, ${number(product.rssMiB())} after ${asked} different questions`);
  } finally {
    await database.close();
    await product.stop();
  }
}

const shown = async (url: string, cookie: string): Promise<StatisticsView> =>
  (await (await fetch(url, { headers: { cookie } })).json()) as StatisticsView;

/** Median time in ms of the sums of the year and of the year before, after checking that they are what the product shows. */
async function sumsAlone(database: Database, view: StatisticsView): Promise<number> {
  const sums = (year: number) =>
    database.all<{ id: number; total: number; units: number }>(
      `select v.indicator_id as id, cast(sum(v.amount) as integer) as total, cast(count(distinct v.unit_id) as integer) as units
         from indicator_value v join reporting_period p on p.id = v.period_id
        where p.year = ? and p.code in (${QUARTERS.map((code) => `'${code}'`).join(', ')}) and v.superseded_at is null
        group by v.indicator_id`,
      year,
    );
  const found = new Map((await sums(2026)).map((row) => [row.id, row]));
  if (view.rows.length !== INDICATORS) throw new Error(`the product shows ${view.rows.length} indicators`);
  for (const { indicatorId, total, code } of view.rows) {
    const row = found.get(indicatorId);
    if (row?.total !== total.amount || row?.units !== UNITS)
      throw new Error(`${code}: SQL says ${row?.total} of ${row?.units} units, the product ${total.text}`);
  }
  const times: number[] = [];
  for (const end = performance.now() + 1000; performance.now() < end;) {
    const start = performance.now();
    for (const year of YEARS) await sums(year);
    times.push(performance.now() - start);
  }
  return percentile(times, 0.5);
}
