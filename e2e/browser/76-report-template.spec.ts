import { expect, test } from '@playwright/test';
import { expectNoAxeViolations, expectNoSidewaysScroll, openAs, screenshot } from './support';

test('the template of the report: an unknown placeholder is named with what is near, and the preview prints real figures', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const administrator = await openAs(browser, 'quantri');
  await page.close();
  await administrator.goto('/mau-bao-cao');
  await administrator.getByRole('button', { name: 'Tạo phiên bản' }).click();
  const dialog = administrator.getByRole('dialog', { name: 'Tạo phiên bản mẫu báo cáo' });
  await dialog.getByLabel('Tên phiên bản').fill('Đề cương năm 2027');
  await dialog.getByRole('button', { name: 'Tạo bản nháp' }).click();
  await administrator.getByRole('button', { name: 'Sửa mục I.4', exact: true }).click();
  const text = administrator.getByRole('textbox', { name: 'Đoạn văn theo số liệu của mục I.4' });
  await text.fill('Hoàn thành {{plan.complete}} nhiệm vụ.');
  await administrator.getByRole('button', { name: 'Lưu bản nháp' }).click();
  await expect(administrator.getByRole('alert').first()).toContainText('Gần giống: plan.completed');
  await expectNoAxeViolations(administrator);
  await expectNoSidewaysScroll(administrator);
  await text.fill('Hoàn thành trong năm: ');
  await administrator.getByRole('searchbox', { name: 'Tìm số liệu' }).fill('plan.completed');
  await administrator.getByRole('button', { name: 'Chèn {{plan.completed}}: đã hoàn thành' }).click();
  await administrator.getByRole('button', { name: 'Lưu bản nháp' }).click();
  await expect(administrator.getByText('Mọi thay đổi đã lưu.')).toBeVisible();
  await administrator.getByRole('button', { name: 'Xem trước' }).click();
  await expect(administrator.getByText(/^Hoàn thành trong năm: \d+$/)).toBeVisible({ timeout: 30_000 });
  await screenshot(administrator, 'mau-bao-cao');
});
