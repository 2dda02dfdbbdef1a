import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support';

/** What the browser had asked for when the page first showed what people came for, and what it was made of then. */
async function costOf(page: Page, address: string, ready: string): Promise<{ files: string[]; elements: number }> {
  await page.addInitScript((selector) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      watch.disconnect();
      const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      Object.assign(window, { cost: { files, elements: document.querySelectorAll('*').length } });
    });
    watch.observe(document, { childList: true, subtree: true });
  }, ready);
  await page.goto(address);
  await page.waitForFunction(() => 'cost' in window);
  return page.evaluate(() => (window as unknown as { cost: { files: string[]; elements: number } }).cost);
}

test('the figures of the first screen need few files', async ({ page }) => {
  await signIn(page, 'lanhdao');
  const { files, elements } = await costOf(page, '/', '.leader .headline');
  expect(files.length, files.join('\n')).toBeLessThanOrEqual(18);
  expect(elements).toBeLessThanOrEqual(1_500);
});

test('a list of 71 tasks makes few elements', async ({ page }) => {
  await signIn(page, 'lanhdao');
  const plans = (await (await page.request.get('/api/plans?year=2019')).json()) as { items: { id: number }[] };
  const address = `/nhiem-vu?planId=${plans.items[0]!.id}&pageSize=100`;
  const { elements } = await costOf(page, address, 'table tbody tr:nth-child(71)');
  expect(elements).toBeLessThanOrEqual(1_500);
});
