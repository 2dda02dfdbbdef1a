import { expect, test, type Page } from '@playwright/test';
import { expectNoAxeViolations, expectNoSidewaysScroll, openAs, screenshot } from './support';

const reason = 'Bổ sung số hội nghị đã tổ chức trong 6 tháng đầu năm';
const basis = 'Công văn số 812/SNV-CCHC ngày 02/7/2019';

test('the half-year report of 2019 is corrected as version 2: what was issued stays, what differs is shown and printed', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const secretary = await openAs(browser, 'thuky');
  const firstId = await issuedReport(secretary);
  const before = await fileOf(secretary, firstId);

  await test.step('the correction is opened with a reason and a basis', async () => {
    await secretary.goto(`/bao-cao/${firstId}`);
    await secretary.getByRole('button', { name: 'Đính chính', exact: true }).click();
    const dialog = secretary.getByRole('dialog', { name: 'Đính chính Báo cáo số 88/BC-UBND' });
    await dialog.getByRole('button', { name: 'Mở bản đính chính' }).click();
    await expect(dialog.getByText('Chưa gửi được')).toBeVisible();
    await dialog.getByLabel('Lý do đính chính').fill(reason);
    await dialog.getByLabel('Căn cứ đính chính').fill(basis);
    await dialog.getByRole('button', { name: 'Mở bản đính chính' }).click();
    await secretary.waitForURL((url) => url.pathname !== `/bao-cao/${firstId}`);
    await expect(secretary.getByText('Phiên bản 2 (dự thảo), đang xem')).toBeVisible();
  });
  const secondId = Number(new URL(secretary.url()).pathname.split('/').at(-1));

  await test.step('a section is corrected, and the next version is issued', async () => {
    await write(secretary, secondId, 'Đã tổ chức 03 hội nghị.');
    const answer = await call(secretary, 'POST', `reports/${secondId}/issue`, {
      version: 1,
      number: '99',
      issuedOn: '2019-07-03',
      signer: 'Phan Trọng Nghĩa',
      acceptStale: true,
    });
    expect(answer.status).toBe(200);
    await secretary.reload();
    await expect(secretary.getByText('Phiên bản 2 (số 99/BC-UBND ngày 03/07/2019), đang xem')).toBeVisible();
    await secretary.getByRole('tab', { name: 'Xem trước' }).click();
    const preview = secretary.getByRole('tabpanel', { name: 'Xem trước' });
    await expect(preview).toContainText('đính chính và thay thế Báo cáo số 88/BC-UBND');
    await expect(preview).toContainText('NỘI DUNG ĐÍNH CHÍNH');
  });

  await test.step('both versions side by side, the words that differ marked', async () => {
    await secretary.getByRole('link', { name: 'Xem những gì thay đổi' }).click();
    await expect(secretary.getByRole('heading', { level: 1 })).toHaveText('So sánh báo cáo');
    await expect(secretary.locator('del', { hasText: '02' })).toBeVisible();
    await expect(secretary.locator('ins', { hasText: '03' })).toBeVisible();
    await expectNoAxeViolations(secretary);
    await expectNoSidewaysScroll(secretary);
    await screenshot(secretary, 'report-comparison');
  });

  await test.step('the leader reads the new version, and every number opens the list frozen with it', async () => {
    const leader = await openAs(browser, 'lanhdao');
    await leader.goto(`/bao-cao/${firstId}/ban-doc`);
    await leader.getByRole('link', { name: 'Đọc phiên bản 2' }).click();
    await expect(leader.getByText('Đã tổ chức 03 hội nghị.')).toBeVisible();
    await expect(leader.getByRole('heading', { name: 'Hoàn thành theo lĩnh vực' })).toBeVisible();
    await expectNoAxeViolations(leader);
    await expectNoSidewaysScroll(leader);
    await screenshot(leader, 'report-reading');
    const total = leader.getByRole('listitem').filter({ hasText: 'Tổng số nhiệm vụ' }).getByRole('link');
    const count = await total.textContent();
    await total.click();
    await expect(leader.getByText(`${count} dòng, như đã ghi trong báo cáo`)).toBeVisible();
    await expectNoAxeViolations(leader);
  });

  await test.step('version 1 stays under its address, its file byte for byte', async () => {
    expect((await fileOf(secretary, firstId)).equals(before)).toBe(true);
    await secretary.goto(`/bao-cao/${firstId}`);
    await expect(secretary.getByText('Báo cáo này đã được đính chính.')).toBeVisible();
    await expect(secretary.getByText('Đã tổ chức 02 hội nghị.').first()).toBeVisible();
    await expect(secretary.getByRole('button', { name: 'Đính chính', exact: true })).toBeDisabled();
  });
});

/** Calls the API as the person who is signed in on the page. */
function call<T = { id: number }>(page: Page, method: string, path: string, body?: object) {
  return page.evaluate(
    async ([how, where, what]) => {
      const answer = await fetch(`/api/${where}`, {
        method: how,
        ...(what ? { headers: { 'content-type': 'application/json' }, body: what } : {}),
      });
      return { status: answer.status, body: (await answer.json()) as T };
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  );
}

async function write(page: Page, id: number, text: string) {
  type Sections = { sections: { code: string; version: number }[] };
  const { sections } = (await call<Sections>(page, 'GET', `reports/${id}`)).body;
  const { version } = sections.find(({ code }) => code === 'I.2')!;
  expect((await call(page, 'PUT', `reports/${id}/sections/I.2`, { version, text })).status).toBe(200);
}

/** The half-year report of 2019, which no other journey writes; how that is done on the screen is a journey of its own. */
async function issuedReport(page: Page): Promise<number> {
  type Items = { items: { id: number; code: string; status: string }[] };
  const period = (await call<Items>(page, 'GET', 'periods?year=2019')).body.items.find(({ code }) => code === 'H1')!;
  const plan = (await call<Items>(page, 'GET', 'plans?year=2019')).body.items.find(
    ({ status }) => status === 'issued',
  )!;
  const { id } = (await call(page, 'POST', 'reports', { periodId: period.id, planId: plan.id })).body;
  await write(page, id, 'Đã tổ chức 02 hội nghị.');
  const issue = { version: 1, number: '88', issuedOn: '2019-06-20', signer: 'Phan Trọng Nghĩa', acceptStale: true };
  expect((await call(page, 'POST', `reports/${id}/issue`, issue)).status).toBe(200);
  return id;
}

async function fileOf(page: Page, id: number): Promise<Buffer> {
  const answer = await page.request.get(`/api/reports/${id}/document.docx`);
  expect(answer.status()).toBe(200);
  return answer.body();
}
