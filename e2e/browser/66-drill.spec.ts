import { expect, test, type Locator, type Page } from '@playwright/test';
import { openAs, signIn } from './support';

const file = 'Quyết định phê duyệt – Đợt 1.pdf';

test('2019, by keyboard alone: 35 of 71, the list, one task, and the same way back', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'lanhdao');
  const planId = await planOf(page, 2019);
  await page.goto(`/?planId=${planId}`);
  const headline = page.locator('.headline');
  await expect(headline).toHaveText('35/71 nhiệm vụ · 49,29%');
  for (const [number, count] of [
    [headline.getByRole('link', { name: '35 nhiệm vụ đã hoàn thành' }), 35],
    [headline.getByRole('link', { name: /71/ }), 71],
  ] as const) {
    await press(page, number);
    await expect(resultLine(page)).toHaveText(`${count} nhiệm vụ`);
    const title = await openFirstRow(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    // The task is seen on the day the number speaks of.
    await expect(page.getByText('Đang xem tình trạng tính đến ngày 30/06/2019.')).toBeVisible();
    await page.goBack();
    await expect(resultLine(page)).toHaveText(`${count} nhiệm vụ`);
    await page.goBack();
    await expect(headline).toHaveText('35/71 nhiệm vụ · 49,29%');
  }
});

test('this year, by keyboard alone: a number, its list, one task, the file of its document, and back', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const head = await openAs(browser, 'truong.stp');
  const { taskId, title } = await reportWithFile(head);

  const page = await openAs(browser, 'lanhdao');
  const number = page
    .getByRole('region', { name: 'Tình trạng thực hiện' })
    .getByRole('link', { name: /^\d+ Đang thực hiện trong hạn$/ });
  const shown = await number.innerText();
  const count = Number.parseInt(shown, 10);
  await press(page, number);
  await expect(resultLine(page)).toHaveText(`${count} nhiệm vụ`);
  await press(page, page.locator(`tbody a[href^="/nhiem-vu/${taskId}"]`).first());
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);

  const link = page.getByRole('link', { name: new RegExp(escaped(file)) }).first();
  await tabTo(page, link);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename().normalize('NFC')).toBe(file);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);

  await page.goBack();
  await expect(resultLine(page)).toHaveText(`${count} nhiệm vụ`);
  await page.goBack();
  await expect(number).toHaveText(shown);
});

test('35 of 71 on 25/9/2026, by keyboard alone: the list, a task of that day, the file of its document, and back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'lanhdao');
  await page.goto(`/?planId=${await planOf(page, 2026)}&asOf=2026-09-25`);
  const headline = page.locator('.headline');
  await expect(headline).toHaveText('35/71 nhiệm vụ · 49,29%');
  await press(page, headline.getByRole('link', { name: '35 nhiệm vụ đã hoàn thành' }));
  await expect(resultLine(page)).toHaveText('35 nhiệm vụ');
  const title = await openFirstRow(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page.getByText('Đang xem tình trạng tính đến ngày 25/09/2026.')).toBeVisible();

  const link = page.getByRole('link', { name: /Kế hoạch CCHC năm 2026 của tỉnh\.pdf/ }).first();
  await tabTo(page, link);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename().normalize('NFC')).toBe('Kế hoạch CCHC năm 2026 của tỉnh.pdf');

  await page.goBack();
  await expect(resultLine(page)).toHaveText('35 nhiệm vụ');
  await page.goBack();
  await expect(headline).toHaveText('35/71 nhiệm vụ · 49,29%');
});

test('any bar and any cell of this year opens a list of exactly that number', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'lanhdao');
  await expect(page.getByRole('heading', { name: 'Nhiệm vụ quá hạn' })).toBeVisible();
  const cells = page.getByRole('region', { name: 'Tình trạng thực hiện' }).locator('.cells a');
  const drills = await cells.evaluateAll((links) =>
    links.map((link) => ({ href: link.getAttribute('href')!, count: Number.parseInt(link.textContent ?? '', 10) })),
  );
  expect(drills.length).toBeGreaterThan(5);
  for (const { href, count } of drills) {
    await page.locator(`.cells a[href="${href}"]`).first().press('Enter');
    await expect(resultLine(page)).toHaveText(`${count} nhiệm vụ`);
    await page.goBack();
  }
  // The bars repeat the cells for the eye and the mouse.
  const bars = page.locator('.schedule-summary .bar a');
  for (let i = 0; i < (await bars.count()); i++) {
    const shown = await bars.nth(i).innerText();
    await bars.nth(i).click();
    await expect(resultLine(page)).toHaveText(`${shown} nhiệm vụ`);
    await page.goBack();
    await expect(bars.nth(i)).toHaveText(shown);
  }
});

const resultLine = (page: Page): Locator => page.locator('.result-line strong');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function planOf(page: Page, year: number): Promise<number> {
  const { items } = (await (await page.request.get(`/api/plans?year=${year}`)).json()) as { items: { id: number }[] };
  return items[0]!.id;
}

/** Moves the focus with the tabulator as a person without a mouse does; fails when the element cannot be reached. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 400; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the tabulator does not reach ${target.toString()}`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Answers the title of the task that the first row of the list opens. */
async function openFirstRow(page: Page): Promise<string> {
  const first = page.locator('tbody a[href^="/nhiem-vu/"]').first();
  const title = (await first.innerText()).trim();
  await press(page, first);
  return title;
}

/** Progress on an open task of this year, with a document and its file; progress moves no figure. */
async function reportWithFile(head: Page): Promise<{ taskId: number; title: string }> {
  const get = async <T>(path: string): Promise<T> => (await (await head.request.get(`/api/${path}`)).json()) as T;
  const { unit, today } = await get<{ unit: { id: number }; today: string }>('auth/me');
  const planId = await planOf(head, Number(today.slice(0, 4)));
  const { items } = await get<{ items: { id: number; title: string; parts: number }[] }>(
    `tasks?planId=${planId}&unitId=${unit.id}&schedule=openWithinTerm`,
  );
  // Of one unit and one time: its report lies open on the page.
  const task = items.find(({ parts }) => parts === 1)!;
  const page = await get<{ assignments: { id: number; schedule: string; unit: { id: number } }[] }>(`tasks/${task.id}`);
  const part = page.assignments.find((one) => one.unit.id === unit.id && one.schedule === 'openWithinTerm')!;
  const buffer = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  const upload = { multipart: { file: { name: file, mimeType: 'application/pdf', buffer } } };
  const stored = (await (await head.request.post('/api/files', upload)).json()) as { id: number };
  const document = { number: '12/QĐ-STP', issuedOn: today, issuer: 'Sở Tư pháp', title: 'Quyết định phê duyệt' };
  const data = {
    kind: 'progress',
    result: 'Đã phê duyệt đợt 1.',
    percent: 50,
    evidence: [{ ...document, fileId: stored.id }],
  };
  const answer = await head.request.post(`/api/assignments/${part.id}/submissions`, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return { taskId: task.id, title: task.title };
}
