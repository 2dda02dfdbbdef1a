import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { Workbook } from 'exceljs';
import type { ReportPageView } from '#contract/report';
import { plainText, readDocx } from '#api/document/docx-reading';
import { readPdf, textOf } from '#api/document/pdf-reading';
import { expectNoAxeViolations, expectNoSidewaysScroll, openAs, screenshot } from './support';

const handedIn = 'Đã ban hành 12 văn bản quy phạm pháp luật, kiểm tra 21 văn bản.';
const first = 'Đoàn kiểm tra đã làm việc tại 21 cơ quan, đơn vị.';
const second = 'Đã kiểm tra 06 xã vùng cao.';
const remark = 'Nêu rõ số cuộc họp trong kỳ.';
const meeting = 'Ban Chỉ đạo họp 02 cuộc, ban hành 11 kết luận.';
const corrected = 'Ban Chỉ đạo họp 03 cuộc, ban hành 11 kết luận.';
const inspection = 'Mục I.3. Về kiểm tra cải cách hành chính';
const steering = 'Mục I.2. Về tổ chức chỉ đạo, điều hành cải cách hành chính';

test('a half-year report: an accepted return, a draft that two write at once, review, issue, correction as version 2', async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const secretary = await openAs(browser, 'thuky');
  const colleague = await openAs(browser, 'thuky2');
  const leader = await openAs(browser, 'lanhdao');
  const { periodId, planId } = await halfYear(secretary);
  await acceptedReturn(secretary, await openAs(browser, 'truong.stp'), periodId);
  const id = (await call<{ id: number }>(secretary, 'post', 'reports', { periodId, planId })).id;
  const address = `/bao-cao/${id}`;

  await test.step('what the unit handed in stands beside the section, and goes in with its name', async () => {
    await secretary.goto(address);
    const section = secretary.getByRole('region', { name: 'Mục II.1.a. Những kết quả chủ yếu đạt được', exact: true });
    await section.getByRole('button', { name: /^Tư liệu của Mục II\.1\.a/ }).click();
    await expect(section.getByText(handedIn)).toBeVisible();
    await expectNoAxeViolations(secretary);
    await expectNoSidewaysScroll(secretary);
    await section.getByRole('button', { name: 'Chèn nội dung của Sở Tư pháp' }).click();
    await expect(section.getByRole('textbox')).toHaveValue(`Sở Tư pháp: ${handedIn}`);
    // Saved by itself after a pause.
    await expect(section.getByRole('status')).toContainText('Đã lưu lúc');
    await screenshot(secretary, 'bao-cao-soan-chung');
  });

  await test.step('who writes where is seen by the others', async () => {
    await colleague.goto(address);
    await colleague.getByRole('textbox', { name: steering }).focus();
    await expect(secretary.getByRole('region', { name: steering }).getByText('đang soạn mục này')).toBeVisible({
      timeout: 40_000,
    });
  });

  await test.step('two write the same section: both texts are shown, and none is lost', async () => {
    // The page must not hear of the other one before it saves.
    await secretary.route('**/presence', (route) => route.abort());
    await secretary.reload();
    await secretary.getByRole('textbox', { name: inspection }).waitFor();
    await write(colleague, inspection, second);
    await secretary.getByRole('textbox', { name: inspection }).fill(first);
    await secretary.getByRole('button', { name: `Lưu ${inspection}` }).click();
    const section = secretary.getByRole('region', { name: inspection });
    await expect(section.getByRole('alert')).toContainText(second);
    await expect(section.getByRole('textbox')).toHaveValue(first);
    await section.getByRole('textbox').fill(`${first}\n${second}`);
    await section.getByRole('button', { name: 'Lưu nội dung của tôi' }).click();
    await expect(section.getByRole('status')).toContainText('Đã lưu lúc');
    await secretary.unroute('**/presence');
  });

  await test.step('the overview says what is left, and a section is handed out', async () => {
    const done = secretary.getByRole('checkbox', { name: `Đã soạn xong ${inspection}` });
    await done.click();
    await expect(done).toBeChecked();
    await secretary.getByRole('tab', { name: 'Tiến độ soạn' }).click();
    await expect(secretary.getByText(/^Đã soạn xong 1\/\d+ mục/)).toBeVisible();
    await expectNoAxeViolations(secretary);
  });

  await test.step('sent for review, returned with a remark, mended, and found ready by other eyes', async () => {
    await step(secretary, 'Gửi thẩm định');
    await leader.goto(address);
    await leader.getByRole('button', { name: `Góp ý cho ${steering}` }).click();
    await leader.getByRole('textbox', { name: `Góp ý cho ${steering}` }).fill(remark);
    await leader.getByRole('button', { name: 'Gửi góp ý' }).click();
    await expect(leader.getByRole('list', { name: `Góp ý cho ${steering}` })).toContainText(remark);
    await step(leader, 'Trả lại để sửa', 'Bổ sung số cuộc họp');

    await secretary.goto(address);
    await expect(secretary.getByText('Lý do: Bổ sung số cuộc họp')).toBeVisible();
    await write(secretary, steering, meeting);
    await secretary.getByRole('button', { name: 'Đã tiếp thu' }).click();
    await expect(secretary.getByRole('button', { name: 'Đã tiếp thu' })).toHaveCount(0);
    await step(secretary, 'Gửi thẩm định');
    // Whoever wrote cannot find it ready.
    await expect(secretary.getByRole('button', { name: 'Xác nhận đã thẩm định' })).toBeDisabled();
    await leader.reload();
    await step(leader, 'Xác nhận đã thẩm định');
  });

  await test.step('issued; the colleague who comes second is told', async () => {
    await secretary.reload();
    await issue(secretary, '301');
    await secretary.getByRole('tab', { name: 'Xem trước' }).click();
    const preview = secretary.getByRole('tabpanel', { name: 'Xem trước' });
    for (const text of [handedIn, first, second, meeting, '301']) await expect(preview).toContainText(text);
    const late = await colleague.request.post(`/api/reports/${id}/issue`, {
      data: { version: 1, number: '302', issuedOn: '2026-11-22', signer: 'Phan Trọng Nghĩa' },
    });
    expect(late.status()).toBe(409);
    expect(await late.text()).toContain('đã ban hành');
  });

  let issued: Buffer;
  await test.step('its files say the same: words, numbers, the data for other programs', async () => {
    const { figures } = await call<ReportPageView>(secretary, 'get', `reports/${id}`);
    issued = await downloaded(secretary, 'docx');
    const docx = plainText((await readDocx(issued)).parts.get('word/document.xml')!);
    const pdf = textOf(readPdf(await downloaded(secretary, 'pdf')).structure).replaceAll(/\s+/g, ' ');
    for (const text of [handedIn, first, meeting, '301/BC-UBND'])
      for (const file of [docx, pdf]) expect(file).toContain(text);
    const workbook = new Workbook();
    await workbook.xlsx.load((await downloaded(secretary, 'xlsx')) as unknown as ArrayBuffer);
    const summary = workbook.worksheets[0]!.getSheetValues().map((row) => (row as unknown[] | undefined)?.slice(1));
    expect(summary).toContainEqual(expect.arrayContaining(['Tổng số nhiệm vụ', figures.total]));
    const data = JSON.parse((await downloaded(secretary, 'json')).toString('utf8')) as DataFile;
    expect(data.report).toMatchObject({ number: '301/BC-UBND', versionNo: 1 });
    expect(data.figures).toContainEqual(expect.objectContaining({ code: 'plan.completed', value: figures.completed }));
  });

  await test.step('the leader reads it on a telephone; a number opens the list that was frozen with it', async () => {
    await leader.setViewportSize({ width: 360, height: 800 });
    await leader.goto(`${address}/ban-doc`);
    await expect(leader.getByText(handedIn)).toBeVisible();
    await expect(leader.getByRole('heading', { name: 'Hoàn thành theo lĩnh vực' })).toBeVisible();
    await expectNoAxeViolations(leader);
    await screenshot(leader, 'report-reading');
    await opensItsList(leader, leader.getByRole('listitem').filter({ hasText: 'Tổng số nhiệm vụ' }).getByRole('link'));
    await expectNoSidewaysScroll(leader);
  });

  await test.step('so does a number of another noun', async () => {
    await secretary.goto(`${address}?tab=so-lieu`);
    const figures = secretary.getByRole('region', { name: 'Số liệu của báo cáo' });
    await opensItsList(secretary, figures.getByRole('link', { name: /^số đơn vị chưa có báo cáo được tiếp nhận: / }));
  });

  const correction = await test.step('the correction is opened with a reason and a basis', async () => {
    await secretary.goto(address);
    await secretary.getByRole('button', { name: 'Đính chính', exact: true }).click();
    const dialog = secretary.getByRole('dialog', { name: 'Đính chính Báo cáo số 301/BC-UBND' });
    await dialog.getByRole('button', { name: 'Mở bản đính chính' }).click();
    await expect(dialog.getByText('Chưa gửi được')).toBeVisible();
    await dialog.getByLabel('Lý do đính chính').fill('Ghi sót một cuộc họp của Ban Chỉ đạo');
    await dialog.getByLabel('Căn cứ đính chính').fill('Công văn số 812/SNV-CCHC ngày 20/11/2026');
    await dialog.getByRole('button', { name: 'Mở bản đính chính' }).click();
    await secretary.waitForURL((url) => url.pathname !== address);
    await expect(secretary.getByText('Phiên bản 2 (dự thảo), đang xem')).toBeVisible();
    return new URL(secretary.url()).pathname;
  });

  await test.step('version 2 is written and issued; it prints what differs', async () => {
    await write(secretary, steering, corrected);
    await issue(secretary, '303');
    await expect(secretary.getByText(/^Phiên bản 2 \(số 303\/BC-UBND ngày .*\), đang xem$/)).toBeVisible();
    await secretary.getByRole('tab', { name: 'Xem trước' }).click();
    const preview = secretary.getByRole('tabpanel', { name: 'Xem trước' });
    await expect(preview).toContainText('đính chính và thay thế Báo cáo số 301/BC-UBND');
    await expect(preview).toContainText('NỘI DUNG ĐÍNH CHÍNH');
    const docx = plainText((await readDocx(await downloaded(secretary, 'docx'))).parts.get('word/document.xml')!);
    for (const text of ['NỘI DUNG ĐÍNH CHÍNH', meeting, corrected]) expect(docx).toContain(text);
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

  await test.step('version 1 stays under its address, byte for byte, and leads its readers to version 2', async () => {
    await secretary.goto(address);
    await expect(secretary.getByText('Báo cáo này đã được đính chính.')).toBeVisible();
    await expect(secretary.getByText(meeting).first()).toBeVisible();
    await expect(secretary.getByRole('button', { name: 'Đính chính', exact: true })).toBeDisabled();
    expect((await downloaded(secretary, 'docx')).equals(issued)).toBe(true);
    await leader.goto(`${address}/ban-doc`);
    await leader.getByRole('link', { name: 'Đọc phiên bản 2' }).click();
    await leader.waitForURL((url) => url.pathname === `${correction}/ban-doc`);
    await expect(leader.getByText(corrected)).toBeVisible();
  });
});

interface DataFile {
  report: { number: string; versionNo: number };
  figures: { code: string; value: number | null }[];
}

/** What cannot be taken back, in its dialog. */
async function issue(page: Page, number: string) {
  await page.getByRole('button', { name: 'Ban hành' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ban hành báo cáo' });
  await dialog.getByLabel('Số báo cáo').fill(number);
  await dialog.getByLabel('Người ký').fill('Phan Trọng Nghĩa');
  await dialog.getByRole('button', { name: 'Ban hành' }).click();
  await expect(dialog).toBeHidden({ timeout: 40_000 });
  await expect(page.getByText('Đã ban hành').first()).toBeVisible();
}

/** The file as the person gets it who asks for it on the report's page. */
async function downloaded(page: Page, format: string): Promise<Buffer> {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: `Tải tệp .${format}` }).click();
  return readFileSync(await (await started).path());
}

/** The number of the link is the number of rows behind it. */
async function opensItsList(page: Page, link: Locator) {
  const count = /\d+/.exec((await link.textContent()) ?? '')![0];
  await link.click();
  await expect(page.getByText(`${count} dòng, như đã ghi trong báo cáo`)).toBeVisible();
}

async function write(page: Page, section: string, text: string) {
  await page.getByRole('textbox', { name: section }).fill(text);
  await page.getByRole('button', { name: `Lưu ${section}` }).click();
  await expect(page.getByRole('region', { name: section }).getByRole('status')).toContainText('Đã lưu lúc');
}

/** A step of the review: the button, and the dialog that asks for a word. */
async function step(page: Page, name: string, note?: string) {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  if (note) await dialog.getByRole('textbox').fill(note);
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function call<T>(page: Page, method: 'get' | 'post' | 'put', path: string, data?: object): Promise<T> {
  const answer = await page.request[method](`/api/${path}`, data ? { data } : {});
  if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

interface Items<T> {
  items: T[];
}
async function halfYear(page: Page) {
  const periods = await call<Items<{ id: number; code: string }>>(page, 'get', 'periods?year=2026');
  const plans = await call<Items<{ id: number; status: string }>>(page, 'get', 'plans?year=2026');
  const periodId = periods.items.find(({ code }) => code === 'H1')!.id;
  return { periodId, planId: plans.items.find(({ status }) => status === 'issued')!.id };
}

const versionOf = async (page: Page, returnId: number) =>
  (await call<{ version: number }>(page, 'get', `returns/${returnId}`)).version;

/** The half-year is opened for the units; one of them hands in, and the standing agency accepts. */
async function acceptedReturn(secretary: Page, head: Page, periodId: number) {
  await call(secretary, 'post', 'return-rounds', { periodId });
  const board = await call<Items<{ id: number; unit: { name: string } }>>(
    secretary,
    'get',
    `returns?periodId=${periodId}`,
  );
  const { id } = board.items.find(({ unit }) => unit.name === 'Sở Tư pháp')!;
  const data = { version: 0, areaCode: '1', kind: 'results', text: handedIn };
  await call(head, 'put', `returns/${id}/section`, data);
  // The numbers that the return asks for are left to another story: each says why it is not there.
  const early = await head.request.post(`/api/returns/${id}/submit`, { data: { version: await versionOf(head, id) } });
  const asked = ((await early.json()) as { details?: { field: string }[] }).details ?? [];
  const cells = asked.map(({ field }) => ({
    version: 0,
    indicatorCode: field.replace('so-', ''),
    typed: '',
    explanation: 'Đơn vị chưa có số liệu',
  }));
  if (cells.length > 0) await call(head, 'put', `returns/${id}/cells`, { cells });
  const version = await versionOf(head, id);
  const sent = await call<{ version: number }>(head, 'post', `returns/${id}/submit`, { version });
  await call(secretary, 'post', `returns/${id}/accept`, { version: sent.version });
}
