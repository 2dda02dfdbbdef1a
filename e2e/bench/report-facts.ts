import { performance } from 'node:perf_hooks';
import { STANDING_ANNEXES, type TemplateContent } from '#domain/report-template';
import type { ReportPageView } from '#contract/report';
import type { Child } from './child';
import { addCopy, openDatabase, type DataFolder } from './data-folders';
import { measureFile, whileOthersWork, type DocumentLine } from './documents';
import { startOn } from './installations';
import { percentile } from './load';
import { documentTable, number } from './table';

/** As many annexes as a template may have: the standing tables and the values of all units of the first indicators. */
const LISTED = 30 - Object.keys(STANDING_ANNEXES).length;
const INDICATORS = 80;
const UNITS = 120;
/** Nine months: put together from three of the quarters; the others lie beside them. */
const PERIOD = 'M9';
const ALONE_MS = 1500;
const OPENED = 5;

/** The installation with all values, and a template that prints every indicator and the lists of many. */
export const largeReportFolder = (root: string, statistics: DataFolder): Promise<DataFolder> =>
  addCopy(root, 'report', statistics, async (database) => {
    await database.run(
      `insert into report_template (version, status, name, period_codes, content, created_by, created_at, published_by, published_at)
       values (1, 'published', 'Mẫu đo', ?, ?, 'Bench', ?, 'Bench', ?)`,
      ...[JSON.stringify([PERIOD]), JSON.stringify(template()), '2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z'],
    );
  });

function template(): TemplateContent {
  const codes = Array.from({ length: INDICATORS }, (_, index) => `B.${index + 1}`);
  const section = (code: string, title: string, text: string) => ({
    ...{ code, title, text, level: 1 as const, kind: 'narrative' as const },
    ...{ periods: [], areaCode: null, material: null },
  });
  return {
    sections: [
      section('I', 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', '{{plan.text}}\n[[{{meeting.text}}]]'),
      section('II', 'SỐ LIỆU', codes.map((code) => `Chỉ tiêu ${code}: {{indicator.${code}}} hồ sơ.`).join('\n')),
    ],
    annexes: [
      ...Object.entries(STANDING_ANNEXES).map(([list, title]) => ({ title, list, periods: [] })),
      ...codes.slice(0, LISTED).map((code) => ({ title: `Chỉ tiêu ${code}`, list: `indicator.${code}`, periods: [] })),
    ],
  };
}

/** Drafting, opening, printing and issuing a report of all these values, and what the others feel of it. */
export async function measureLargeReport(data: DataFolder): Promise<void> {
  const product = await startOn(data);
  try {
    const periodId = await periodOf(data);
    const atRest = product.rssMiB();
    const draft = await once(product, data, 'figures taken', () =>
      send<ReportPageView>(product, data, 'POST', 'reports', { periodId, planId: data.planId }),
    );
    const { id } = draft;
    await opened(product, data, id, 'draft opened, nothing changed', () => Promise.resolve());
    await opened(product, data, id, 'draft opened after a colleague saved a section', async () => {
      const { sections } = await send<ReportPageView>(product, data, 'GET', `reports/${id}`);
      const { code, version } = sections[0]!;
      await send(product, data, 'PUT', `reports/${id}/sections/${code}`, { version, text: `Lần ${version}.` });
    });
    await opened(product, data, id, 'draft opened after a unit handed in', (n) => handIn(product, data, n));
    await once(product, data, 'figures taken again', () =>
      send(product, data, 'POST', `reports/${id}/refresh`, { version: 1 }),
    );
    const lines: DocumentLine[] = [];
    const rows = LISTED * UNITS + data.size.tasks;
    for (const format of ['docx', 'pdf', 'xlsx'])
      lines.push(await measureFile(product, data, `report, ${format}`, `/api/reports/${id}/document.${format}`, rows));
    const issued = await once(product, data, 'issued', () => issue(product, data, id));
    if (issued.status !== 'issued' || issued.files.length !== 5) throw new Error('the report was not issued whole');
    await opened(product, data, id, 'issued report opened', () => Promise.resolve());
    console.log(documentTable(lines));
    console.log(`memory ${number(atRest)} MiB at rest, ${number(product.rssMiB())} after all of it`);
  } finally {
    await product.stop();
  }
}

/** Says how long it took, what of the processor and of memory, and how the others fared. */
async function once<T>(product: Child, data: DataFolder, name: string, work: () => Promise<T>): Promise<T> {
  await product.settle();
  const alone = await whileOthersWork(product, data, () => new Promise((done) => setTimeout(done, ALONE_MS)));
  await product.settle();
  product.forgetPeak();
  let [ms, answer] = [0, undefined as T];
  const meanwhile = await whileOthersWork(product, data, async () => {
    const start = performance.now();
    answer = await work();
    ms = performance.now() - start;
  });
  const [before, during] = [percentile(alone, 0.95), percentile(meanwhile, 0.95)];
  const worst = Math.max(...meanwhile);
  console.log(
    `${name}: ${number(ms)} ms with four people about, at most ${number(product.peakMiB())} MiB; ` +
      `their p95 ${number(before)} ms alone, ${number(during)} meanwhile (${number(during / before)} times), longest ${number(worst)}`,
  );
  return answer;
}

/** Median of several, each after `change`. */
async function opened(
  product: Child,
  data: DataFolder,
  id: number,
  name: string,
  change: (n: number) => Promise<unknown>,
): Promise<void> {
  const times: number[] = [];
  let cpuMs = 0;
  let KiB = 0;
  for (let n = 0; n < OPENED; n++) {
    await change(n);
    await product.settle();
    const [start, cpu] = [performance.now(), product.cpuMs()];
    const answer = await fetch(`${product.url}/api/reports/${id}`, { headers: { cookie: data.secretary } });
    KiB = (await answer.arrayBuffer()).byteLength / 1024;
    times.push(performance.now() - start);
    cpuMs += (product.cpuMs() - cpu) / OPENED;
  }
  console.log(
    `${name}: median ${number(percentile(times, 0.5))} ms of ${OPENED}, CPU ${number(cpuMs)} ms, ${number(KiB)} KiB`,
  );
}

async function handIn(product: Child, data: DataFolder, n: number): Promise<void> {
  const { assignmentId, head } = data.work[n]!;
  const report = { kind: 'progress', percent: 40, result: 'Đang triển khai theo kế hoạch.', evidence: [] };
  await send(product, data, 'POST', `assignments/${assignmentId}/submissions`, report, head);
}

/** Issued with the figures as taken, also where something was handed in since. */
async function issue(product: Child, data: DataFolder, id: number): Promise<ReportPageView> {
  const { version } = await send<ReportPageView>(product, data, 'GET', `reports/${id}`);
  const issuedOn = new Date().toISOString().slice(0, 10);
  const request = { version, number: '901', issuedOn, signer: 'Phan Trọng Nghĩa', acceptStale: true };
  return send<ReportPageView>(product, data, 'POST', `reports/${id}/issue`, request);
}

async function periodOf(data: DataFolder): Promise<number> {
  const database = await openDatabase(data);
  const [period] = await database.all<{ id: number }>(
    'select id as "id" from reporting_period where year = 2026 and code = ?',
    PERIOD,
  );
  await database.close();
  return period!.id;
}

async function send<T>(
  product: Child,
  data: DataFolder,
  method: string,
  path: string,
  body?: object,
  cookie = data.secretary,
): Promise<T> {
  const answer = await fetch(`${product.url}/api/${path}`, {
    method,
    headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
