import { expect, test, type Page } from '@playwright/test';
import { demoPassword, openAs } from './support';

/** Continuous work of Sở Tư pháp: reports of progress may come at any time. */
const task = 'Phổ biến, giáo dục pháp luật về quyền, nghĩa vụ của công dân';

test('typed text outlives the session: lock, password, saved', async ({ browser }) => {
  const head = await openAs(browser, 'truong.stp');
  await openTask(head);
  await head.getByRole('button', { name: 'Báo cáo tiến độ', exact: true }).click();
  const text = 'Đã tổ chức 61 hội nghị với trên 5.700 lượt người tham dự.';
  await head.getByLabel('Kết quả thực hiện').fill(text);
  // What the page reads by itself could lock it before the person acts; this story is about the act.
  await head.route('**/api/**', (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
  await head.context().clearCookies();
  await head.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click();

  const lock = head.getByRole('dialog', { name: 'Phiên làm việc đang tạm khóa' });
  await expect(lock).toContainText('nội dung đang nhập vẫn còn nguyên');
  await head.unroute('**/api/**');
  await lock.getByLabel('Mật khẩu', { exact: true }).fill('khong-phai-mat-khau-nay');
  await lock.getByRole('button', { name: 'Tiếp tục làm việc' }).click();
  await expect(lock.getByRole('alert')).toContainText('Sai tên đăng nhập hoặc mật khẩu');
  await lock.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
  await lock.getByRole('button', { name: 'Tiếp tục làm việc' }).click();

  await expect(lock).toBeHidden();
  await expect(head.getByText('Đã ghi nhận báo cáo tiến độ.')).toBeVisible();
  expect(await resultsOf(head)).toContain(text);
});

test('two people edit one draft: both texts are shown, and mine can be kept', async ({ browser }) => {
  const officer = await openAs(browser, 'chuyenvien.stp');
  const head = await openAs(browser, 'truong.stp');
  await openTask(officer);
  await officer.getByRole('button', { name: 'Báo cáo tiến độ', exact: true }).click();
  await officer.getByLabel('Kết quả thực hiện').fill('Bản của chuyên viên, lần thứ nhất.');
  await officer.getByRole('button', { name: 'Lưu và trình thủ trưởng' }).click();
  await expect(officer.getByText('Đã lưu bản nháp.')).toBeVisible();
  await officer.getByRole('button', { name: 'Sửa bản nháp' }).click();
  await officer.getByLabel('Kết quả thực hiện').fill('Bản của chuyên viên, lần thứ hai.');

  await openTask(head);
  await head.getByRole('button', { name: 'Sửa bản nháp' }).click();
  await head.getByLabel('Kết quả thực hiện').fill('Bản của thủ trưởng.');
  await head.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(head.getByText('Đã lưu bản nháp.')).toBeVisible();

  const save = officer.getByRole('button', { name: 'Lưu và trình thủ trưởng' });
  await save.click();
  const notice = officer.getByRole('alert');
  await expect(notice).toContainText('Trần Thị Minh Nguyệt');
  await expect(notice).toContainText('Nội dung bạn đang nhập vẫn còn nguyên.');
  await expect(officer.locator('.present-value')).toContainText('Bản của thủ trưởng.');
  await expect(officer.getByLabel('Kết quả thực hiện')).toHaveValue('Bản của chuyên viên, lần thứ hai.');
  await notice.getByRole('button', { name: 'Giữ nội dung tôi đang nhập' }).click();
  await save.click();
  await expect(save).toBeHidden();
  expect(await resultsOf(officer)).toContain('Bản của chuyên viên, lần thứ hai.');
  expect(await resultsOf(officer)).not.toContain('Bản của thủ trưởng.');
});

test('an impatient double click hands in once', async ({ browser }) => {
  const head = await openAs(browser, 'truong.stp');
  await openTask(head);
  await head.getByRole('button', { name: 'Báo cáo tiến độ', exact: true }).click();
  const text = 'Đã phát 8.200 tờ gấp song ngữ Việt - Thái.';
  await head.getByLabel('Kết quả thực hiện').fill(text);
  await head.locator('.new-report button[type=submit]').dblclick();
  await expect(head.getByText('Đã ghi nhận báo cáo tiến độ.')).toBeVisible();
  await head.waitForLoadState('networkidle');
  expect((await resultsOf(head)).filter((result) => result === text)).toHaveLength(1);
});

test('a page that was reloaded in the middle of a sentence gives the sentence back', async ({ browser }) => {
  const officer = await openAs(browser, 'chuyenvien.stp');
  await openTask(officer);
  await officer.getByRole('button', { name: 'Đề nghị xác nhận hoàn thành' }).click();
  await officer.getByLabel('Kết quả thực hiện').fill('Đến nay Sở đã tổ chức được tổng số');
  await officer.reload();
  await officer.getByRole('button', { name: 'Đề nghị xác nhận hoàn thành' }).click();
  await expect(officer.getByText('Đã khôi phục nội dung nhập dở')).toBeVisible();
  await expect(officer.getByLabel('Kết quả thực hiện')).toHaveValue('Đến nay Sở đã tổ chức được tổng số');

  await test.step('but not to the next person at the same machine', async () => {
    await officer.getByRole('button', { name: 'Đăng xuất' }).click();
    await expect(officer.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
    const kept = await officer.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('cchc:draft:')));
    expect(kept).toEqual([]);
  });
});

async function openTask(page: Page) {
  await page.goto('/nhiem-vu?q=II.7');
  await page.getByRole('link', { name: task }).click();
  await expect(page.getByRole('heading', { level: 1, name: task })).toBeVisible();
}

/** The results in all reports of the task shown, as they are stored. */
async function resultsOf(page: Page): Promise<string[]> {
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const answer = (await (await page.request.get(`/api/tasks/${id}`)).json()) as {
    assignments: { submissions: { result: string }[] }[];
  };
  return answer.assignments.flatMap(({ submissions }) => submissions.map(({ result }) => result));
}
