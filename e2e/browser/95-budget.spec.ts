import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { demoPassword, signIn } from './support';

interface Cost {
  files: string[];
  /** As they came over the line, headers included; what the browser still had costs nothing. */
  bytes: number;
  elements: number;
}

/** What the browser had asked for when the page first showed what people came for, and what it was made of then. */
async function costOf(page: Page, address: string, ready: string): Promise<Cost> {
  await page.addInitScript((selector) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      watch.disconnect();
      const asked = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      const loaded = (asked as PerformanceResourceTiming[]).filter(({ name }) => !name.startsWith('data:'));
      const files = loaded.map(({ name }) => new URL(name).pathname);
      const bytes = loaded.reduce((sum, { transferSize }) => sum + transferSize, 0);
      Object.assign(window, { cost: { files, bytes, elements: document.querySelectorAll('*').length } });
    });
    watch.observe(document, { childList: true, subtree: true });
  }, ready);
  await page.goto(address);
  await page.waitForFunction(() => 'cost' in window);
  return page.evaluate(() => (window as unknown as { cost: Cost }).cost);
}

test('the figures of the first screen need few files, and those few bytes', async ({ browser }) => {
  const context = await browser.newContext();
  const data = { username: 'lanhdao', password: demoPassword };
  expect((await context.request.post('/api/auth/login', { data })).ok()).toBe(true);
  const first = await costOf(await context.newPage(), '/', '.leader .headline');
  expect(first.files.length, first.files.join('\n')).toBeLessThanOrEqual(15);
  expect(first.bytes).toBeLessThanOrEqual(220_000);
  // Nothing was left out of the count.
  expect(first.bytes).toBeGreaterThan(50_000);
  expect(first.elements).toBeLessThanOrEqual(1_500);
  const again = await costOf(await context.newPage(), '/', '.leader .headline');
  expect(again.bytes).toBeLessThanOrEqual(20_000);
  await context.close();
});

test('a list of 71 tasks makes few elements', async ({ page }) => {
  await signIn(page, 'lanhdao');
  const plans = (await (await page.request.get('/api/plans?year=2019')).json()) as { items: { id: number }[] };
  const address = `/nhiem-vu?planId=${plans.items[0]!.id}&pageSize=100`;
  const { elements } = await costOf(page, address, 'table tbody tr:nth-child(71)');
  const list = await page.request.get(`/api/tasks?planId=${plans.items[0]!.id}&pageSize=100`);
  expect(gzipSync(await list.body()).length).toBeLessThanOrEqual(6_000);
  expect(elements).toBeLessThanOrEqual(1_500);
});
