import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support';

interface PlanRow {
  id: number;
  year: number;
}

test('every number of the 2019 plan opens a list that says the same number', async ({ page }) => {
  test.setTimeout(300_000);
  const planId = await openPlan2019(page);
  await page.goto(`/?planId=${planId}&asOf=2019-06-30`);
  await expect(page.locator('.headline')).toHaveText('35/71 nhiệm vụ · 49,29%');

  // What is loaded after the figures is part of the page: comparison, trend, overdue by age.
  for (const title of ['So với ngày', 'Tiến độ theo thời gian', 'Nhiệm vụ quá hạn'])
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Số nhiệm vụ tính đến từng ngày' })).toBeVisible();
  await expect(page.getByRole('table', { name: /^Số nhiệm vụ đến ngày/ })).toBeVisible();
  const numbers = await numbersOf(page);
  expect(numbers.length).toBeGreaterThan(100);
  // The headline and the cells, then every third number of the tables, all columns.
  const sample = numbers.filter(({ inTable }, index) => !inTable || index % 3 === 0);
  expect(sample.length).toBeGreaterThan(30);
  for (const { count, href } of sample) {
    await test.step(`${count} → ${href}`, async () => {
      await page.locator(`main a[href="${href}"]:not([tabindex="-1"])`).first().click();
      await expect(page.locator('.result-line strong')).toHaveText(`${count} nhiệm vụ`);
      await expect(page.locator('.result-line')).toContainText(`Số liệu đến ngày ${dateOf(href)}`);
      await expect(page.locator('tbody tr.ant-table-row')).toHaveCount(Math.min(count, 50));
      await page.goBack();
      await expect(page.locator('.headline')).toHaveText('35/71 nhiệm vụ · 49,29%');
    });
  }
});

test('a fortnight earlier it is 29; a day later than the source it is refused in words', async ({ page }) => {
  const planId = await openPlan2019(page);
  await page.goto(`/?planId=${planId}`);
  const date = page.getByLabel('Số liệu đến ngày');
  // The last day of which the source speaks is where a reader begins.
  await expect(date).toHaveValue('30/06/2019');
  // The calendar comes to whoever goes into the field.
  await date.click();
  await expect(date).toBeEditable();
  await date.fill('14/06/2019');
  await date.press('Enter');
  await expect(page.locator('.headline')).toHaveText('29/71 nhiệm vụ · 40,84%');

  await page.goto(`/?planId=${planId}&asOf=2019-07-01`);
  await expect(page.getByRole('alert')).toContainText('30/06/2019');
  await expect(page.locator('.headline')).toHaveCount(0);
});

async function openPlan2019(page: Page): Promise<number> {
  await signIn(page, 'lanhdao');
  const plans = (await (await page.request.get('/api/plans?year=2019')).json()) as { items: PlanRow[] };
  const [plan] = plans.items;
  if (!plan) throw new Error('no plan of 2019');
  return plan.id;
}

/** The linked numbers as they stand in the page; the bar repeats the cells for the eye and is left out. */
async function numbersOf(page: Page) {
  const links = await page.locator('main a[href^="/nhiem-vu?"]').evaluateAll((found) =>
    found.map((link) => ({
      href: link.getAttribute('href') ?? '',
      text: link.querySelector('strong')?.textContent ?? link.textContent ?? '',
      inTable: link.closest('table') !== null,
      hidden: link.closest('[aria-hidden="true"]') !== null,
    })),
  );
  return links
    .filter(({ hidden, text }) => !hidden && /^\d+$/.test(text))
    .map((link) => ({ ...link, count: Number(link.text) }));
}

/** The date a list is asked for, as a page shows it. */
function dateOf(href: string): string {
  const [year, month, day] = (new URLSearchParams(href.split('?')[1]).get('asOf') ?? '').split('-');
  return `${day}/${month}/${year}`;
}
