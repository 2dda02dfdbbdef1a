import { expect, test, type Locator, type Page } from '@playwright/test';
import { choose, openAs } from './support';

/** The only open task that Sở Tư pháp leads alone and has not handed in. */
const task = 'II.8. Xử lý văn bản sai thẩm quyền phát hiện qua kiểm tra';
const result = 'Đã xử lý xong 06/06 văn bản có sai sót về thẩm quyền phát hiện qua kiểm tra.';
const missing = 'Chưa kèm quyết định bãi bỏ hai văn bản cuối. Đề nghị bổ sung số, ngày của quyết định.';
const addition = ' Hai văn bản cuối bị bãi bỏ theo Quyết định số 2417/QĐ-UBND.';

test('a completion is drafted, handed in, returned, improved, confirmed and counted', async ({ browser }) => {
  test.setTimeout(180_000);
  const officer = await openAs(browser, 'chuyenvien.stp');
  const head = await openAs(browser, 'truong.stp');
  const secretary = await openAs(browser, 'thuky');
  const leader = await openAs(browser, 'lanhdao');

  await test.step('before: 41 of 71', async () => {
    await expect(headline(leader)).toHaveText('41/71 nhiệm vụ · 57,74%');
  });

  await test.step('the officer writes a draft for the head', async () => {
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText('Việc của tôi');
    await group(officer, 'Đang thực hiện').getByRole('link', { name: task }).click();
    await officer.getByRole('button', { name: 'Đề nghị xác nhận hoàn thành' }).click();
    await officer.getByLabel('Kết quả thực hiện').fill(result);
    await addEvidence(officer, 'Báo cáo kết quả xử lý văn bản sai thẩm quyền');
    await officer.getByRole('button', { name: 'Lưu và trình thủ trưởng' }).click();
    await expect(officer.getByText('Đã lưu bản nháp.')).toBeVisible();
    await expect(officer.getByRole('button', { name: 'Gửi đề nghị xác nhận' })).toBeDisabled();
  });

  await test.step('the head finds it and hands it in', async () => {
    await head.reload();
    await group(head, 'Bản nháp chờ gửi').getByRole('link', { name: task }).click();
    await head.getByRole('button', { name: 'Gửi đề nghị xác nhận' }).click();
    await expect(head.getByText('Đã gửi đề nghị xác nhận hoàn thành.')).toBeVisible();
  });

  await test.step('the secretary returns it with a reason', async () => {
    await openInQueue(secretary);
    await expect(current(secretary)).toContainText(result);
    await current(secretary).getByRole('radio', { name: 'Trả lại đơn vị' }).check();
    await current(secretary).getByLabel('Lý do trả lại').fill(missing);
    await current(secretary).getByRole('button', { name: 'Trả lại đơn vị' }).click();
    await expect(secretary.getByText('Đã trả lại đề nghị về nhiệm vụ II.8 cho Sở Tư pháp.')).toBeVisible();
  });

  await test.step('the head reads the reason and hands in again, starting from what was written', async () => {
    await choose(head, 'Việc của tôi');
    const returned = group(head, 'Bị trả lại, cần bổ sung');
    await expect(returned).toContainText(missing);
    await returned.getByRole('link', { name: task }).click();
    await expect(head.getByText(missing).first()).toBeVisible();
    await head.getByRole('button', { name: 'Đề nghị xác nhận hoàn thành' }).click();
    const field = head.getByLabel('Kết quả thực hiện');
    await expect(field).toHaveValue(result);
    await expect(head.getByLabel('Số, ký hiệu')).toHaveValue('212/BC-STP');
    await field.fill(result + addition);
    await head.getByRole('button', { name: 'Gửi đề nghị xác nhận' }).click();
    await expect(head.getByText('Đã gửi đề nghị xác nhận hoàn thành.')).toBeVisible();
  });

  await test.step('the secretary confirms', async () => {
    await openInQueue(secretary);
    await expect(current(secretary)).toContainText(addition.trim());
    await current(secretary).getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    await expect(secretary.getByText('Đã xác nhận hoàn thành nhiệm vụ II.8 của Sở Tư pháp.')).toBeVisible();
  });

  await test.step('the leader sees one more, and the number opens the list that counts it', async () => {
    await leader.reload();
    await expect(headline(leader)).toHaveText('42/71 nhiệm vụ · 59,15%');
    await headline(leader).getByRole('link', { name: '42 nhiệm vụ đã hoàn thành' }).click();
    await expect(leader.getByText('42 nhiệm vụ', { exact: true })).toBeVisible();
    await leader.getByRole('link', { name: task.slice('II.8. '.length) }).click();
  });

  await test.step('the task page tells the story in Vietnamese', async () => {
    await expect(leader.getByRole('heading', { level: 1 })).toHaveText(task);
    const story = leader.getByRole('region', { name: 'Diễn biến' }).getByRole('listitem');
    const told = (await story.allInnerTexts()).join('\n');
    for (const line of ['Trần Thị Minh Nguyệt', 'Vũ Thị Thanh Hòa', missing]) expect(told).toContain(line);
    expect(told.match(/trả lại/gi)).toHaveLength(1);
    expect(told).not.toMatch(/submitted|returned|confirmed|assigned|progress/i);
  });
});

test('four eyes: who wrote the report reads why somebody else must confirm it', async ({ browser }) => {
  const secretary = await openAs(browser, 'thuky');
  await secretary.goto('/nhiem-vu?q=IV.7');
  await secretary.getByRole('link', { name: 'Sắp xếp bản, tiểu khu, tổ dân phố' }).click();
  await secretary.getByRole('button', { name: 'Đề nghị xác nhận hoàn thành' }).click();
  await secretary.getByLabel('Kết quả thực hiện').fill('Đã trình HĐND tỉnh thông qua nghị quyết sắp xếp.');
  await addEvidence(secretary, 'Nghị quyết về sắp xếp bản, tiểu khu, tổ dân phố');
  await secretary.getByRole('button', { name: 'Gửi đề nghị xác nhận' }).click();
  await expect(secretary.getByText('Đã gửi đề nghị xác nhận hoàn thành.')).toBeVisible();

  await choose(secretary, 'Chờ xác nhận');
  const line = secretary
    .getByRole('navigation', { name: 'Danh sách chờ xác nhận' })
    .getByRole('link', { name: 'IV.7' });
  await expect(line).toContainText('bạn không xác nhận được');
  await line.click();
  await expect(current(secretary)).toContainText('IV.7');
  await expect(current(secretary).locator('.refusal')).toContainText('người khác');
  await expect(current(secretary).getByRole('button')).toHaveCount(0);

  const colleague = await openAs(browser, 'thuky2');
  await openInQueue(colleague, 'IV.7');
  await expect(current(colleague).getByRole('button', { name: 'Xác nhận hoàn thành' })).toBeEnabled();
});

const headline = (page: Page): Locator => page.getByRole('region', { name: 'Kết quả chung' }).locator('.headline');
const group = (page: Page, title: string): Locator => page.getByRole('region', { name: title });
const current = (page: Page): Locator => page.getByRole('main').getByRole('article');

async function openInQueue(page: Page, code = 'II.8') {
  await choose(page, 'Chờ xác nhận');
  await page.getByRole('navigation', { name: 'Danh sách chờ xác nhận' }).getByRole('link', { name: code }).click();
  await expect(current(page)).toContainText(code);
}

async function addEvidence(page: Page, title: string) {
  await page.getByRole('button', { name: 'Thêm tài liệu kiểm chứng' }).click();
  await page.getByLabel('Số, ký hiệu').fill('212/BC-STP');
  await page.getByLabel('Ngày văn bản').fill('20/11/2026');
  await page.getByLabel('Ngày văn bản').press('Enter');
  await page.getByLabel('Cơ quan ban hành').fill('Sở Tư pháp');
  await page.getByLabel('Trích yếu').fill(title);
}
