/**
 * What people wait for on a slow line and a slow machine, beside the budgets of the plan: `npm run test:soak -- --only=front-end`,
 * after `npm run build`. Lines and processors are slowed by the browser. Times are printed, not asserted, because the
 * machine that measures is no slow phone and may be busy; what fails is a page that does not show its figures, or
 * whose layout moves.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { chromiumArguments, provideChromium } from './run/chromium';
import { root } from './run/command';

interface Line {
  name: string;
  /** Bits per second; null as fast as it goes. */
  bits: number | null;
  latencyMs: number;
  cpu: number;
  /** Budgets of the largest paint, in ms. */
  cold: number;
  repeat: number | null;
}
const LINES: Line[] = [
  { name: 'slow 4G', bits: 1_600_000, latencyMs: 150, cpu: 4, cold: 2_000, repeat: null },
  { name: 'slow 3G', bits: 400_000, latencyMs: 400, cpu: 6, cold: 5_000, repeat: 2_000 },
];
const INTERACTION_CPU = 4;
const BUDGET = { blockingMs: 200, layoutShift: 0.05, interactionMs: 200 };
const PASSWORD = 'Cchc@SonLa2026';
const HEADLINE = '.leader .headline';
/** Continuous work of Sở Tư pháp: progress may be reported at any time. */
const CONTINUOUS = 'Phổ biến, giáo dục pháp luật về quyền, nghĩa vụ của công dân';

interface Vitals {
  paintMs: number;
  blockingMs: number;
  layoutShift: number;
  kB: number;
}
/** What the browser notes from the beginning of a page on. */
interface Watch {
  paintMs: number;
  firstMs: number;
  shifts: number;
  long: { start: number; ms: number }[];
  interactions: number[];
}

const watch = () => {
  const seen: Watch = { paintMs: 0, firstMs: 0, shifts: 0, long: [], interactions: [] };
  Object.assign(window, { seen });
  const on = (type: string, note: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  on('largest-contentful-paint', (entry) => (seen.paintMs = entry.startTime));
  on('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.firstMs = entry.startTime;
  });
  on('layout-shift', (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) seen.shifts += shift.value;
  });
  on('longtask', (entry) => seen.long.push({ start: entry.startTime, ms: entry.duration }));
  on(
    'event',
    (entry) => {
      if ((entry as PerformanceEntry & { interactionId: number }).interactionId > 0)
        seen.interactions.push(entry.duration);
    },
    { durationThreshold: 16 },
  );
};

async function main(): Promise<void> {
  const executablePath = await provideChromium();
  const folder = mkdtempSync(join(tmpdir(), 'cchc-front-end-'));
  const server = await serve(folder);
  let failed = 0;
  const line = (what: string, value: number, budget: number | null, unit: string, asserted = false) => {
    const over = budget !== null && value > budget;
    if (over && asserted) failed += 1;
    const text = unit === '' ? value.toFixed(3) : `${value.toFixed(0)} ${unit}`;
    console.log(
      `${budget === null ? 'no budget' : over ? 'OVER     ' : 'within   '} ${what}: ${text}${budget === null ? '' : ` of ${budget} ${unit}`}`,
    );
  };
  try {
    const browser = await chromium.launch({ executablePath, args: chromiumArguments });
    console.log(`load ${loadavg()[0]!.toFixed(1)}; the leader's page, medians of 3`);
    for (const profile of LINES) {
      const { cold, repeat } = await firstView(browser, server.url, profile);
      const title = `${profile.name}, processor ${profile.cpu} × slower`;
      line(`${title}, largest paint, first visit (${cold.kB.toFixed(0)} kB)`, cold.paintMs, profile.cold, 'ms');
      line(
        `${title}, largest paint, repeated visit (${repeat.kB.toFixed(0)} kB)`,
        repeat.paintMs,
        profile.repeat,
        'ms',
      );
      line(`${title}, blocked, first visit`, cold.blockingMs, BUDGET.blockingMs, 'ms');
      line(`${title}, layout shift`, Math.max(cold.layoutShift, repeat.layoutShift), BUDGET.layoutShift, '', true);
    }
    for (const [name, ms] of Object.entries(await interactions(browser, server.url)))
      line(`processor ${INTERACTION_CPU} × slower, ${name}: longest interaction`, ms, BUDGET.interactionMs, 'ms');
    await browser.close();
    console.log(`load ${loadavg()[0]!.toFixed(1)}`);
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

/** The landing page of the leader with an empty cache and again with a filled one; medians of three. */
async function firstView(browser: Browser, url: string, profile: Line): Promise<{ cold: Vitals; repeat: Vitals }> {
  const cold: Vitals[] = [];
  const repeat: Vitals[] = [];
  for (let i = 0; i < 3; i++) {
    const context = await signedIn(browser, url, 'lanhdao');
    for (const visits of [cold, repeat]) {
      const page = await context.newPage();
      await slowDown(page, profile);
      visits.push(await visit(page, url));
      await page.close();
    }
    await context.close();
  }
  return { cold: median(cold), repeat: median(repeat) };
}

async function visit(page: Page, url: string): Promise<Vitals> {
  await page.addInitScript(watch);
  await page.goto(url, { timeout: 120_000 });
  await page.locator(HEADLINE).waitFor({ timeout: 120_000 });
  await page.waitForLoadState('networkidle', { timeout: 120_000 });
  const { seen, bytes } = await page.evaluate(() => ({
    seen: (window as unknown as { seen: Watch }).seen,
    bytes: performance
      .getEntries()
      .reduce((sum, entry) => sum + ((entry as PerformanceResourceTiming).transferSize ?? 0), 0),
  }));
  const blocked = seen.long.filter((task) => task.start + task.ms > seen.firstMs);
  return {
    paintMs: seen.paintMs,
    blockingMs: blocked.reduce((sum, { ms }) => sum + ms - 50, 0),
    layoutShift: seen.shifts,
    kB: bytes / 1000,
  };
}

/** Filtering a list, opening a task and saving a report on a slow processor: the longest interaction of each. */
async function interactions(browser: Browser, url: string): Promise<Record<string, number>> {
  const context = await signedIn(browser, url, 'truong.stp');
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(`${url}/nhiem-vu?pageSize=100`);
  await page.locator('table tbody tr').nth(10).waitFor();
  await slowDown(page, { bits: null, latencyMs: 0, cpu: INTERACTION_CPU });
  const longest = async (work: () => Promise<unknown>) => {
    await page.evaluate(() => void (window as unknown as { seen: Watch }).seen.interactions.splice(0));
    await work();
    // The browser tells of an interaction some frames after it.
    await page.waitForTimeout(1500);
    return page.evaluate(() => Math.max(0, ...(window as unknown as { seen: Watch }).seen.interactions));
  };
  const filter = await longest(async () => {
    // By keyboard, as a person may: the browser's own list of choices stands outside the page.
    await page.getByLabel('Lĩnh vực', { exact: true }).press('ArrowDown');
    await page.waitForURL(/areaId=/);
    await page.locator('.filter-chips').waitFor();
  });
  await page.goto(`${url}/nhiem-vu?pageSize=100`);
  await slowDown(page, { bits: null, latencyMs: 0, cpu: INTERACTION_CPU });
  const open = await longest(async () => {
    await page.getByRole('link', { name: CONTINUOUS }).first().click();
    await page.getByRole('button', { name: 'Báo cáo tiến độ', exact: true }).waitFor();
  });
  await page.getByRole('button', { name: 'Báo cáo tiến độ', exact: true }).click();
  await page.getByLabel('Kết quả thực hiện').fill('Đang triển khai theo kế hoạch.');
  const save = await longest(async () => {
    await page.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click();
    await page.getByText('Đã ghi nhận báo cáo tiến độ.').first().waitFor();
  });
  await context.close();
  return { filter, 'open a task': open, save };
}

async function slowDown(page: Page, { bits, latencyMs, cpu }: Pick<Line, 'bits' | 'latencyMs' | 'cpu'>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const throughput = bits === null ? -1 : bits / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

/** A browser's memory of its own in which the person is signed in and nothing else was loaded. */
async function signedIn(browser: Browser, url: string, username: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
  });
  const answer = await context.request.post(`${url}/api/auth/login`, { data: { username, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`sign in: ${answer.status()} ${await answer.text()}`);
  return context;
}

const median = (visits: Vitals[]): Vitals =>
  [...visits].sort((a, b) => a.paintMs - b.paintMs)[Math.floor(visits.length / 2)]!;

function serve(folder: string): Promise<{ url: string; stop(): void }> {
  const { DATABASE_URL: _url, PUBLIC_URL: _public, ...env } = process.env;
  const settings = { ...env, DATA_DIR: folder, SEED: 'demo', HOST: '127.0.0.1', PORT: '0' };
  const child = spawn(process.execPath, ['-C', 'built', join(root, 'dist/apps/api/src/main.js')], {
    cwd: root,
    env: settings,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      text += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
      if (address) resolve({ url: address[0], stop: () => void child.kill('SIGTERM') });
    });
  });
}

void main();
