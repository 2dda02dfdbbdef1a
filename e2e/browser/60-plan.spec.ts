import { expect, test, type Page } from '@playwright/test';
import { choose, openAs } from './support';

const title = 'Kế hoạch cải cách hành chính nhà nước tỉnh Sơn La năm 2027';

test('a plan for the next year: drafted, issued, closed', async ({ browser }) => {
  test.setTimeout(120_000);
  const secretary = await openAs(browser, 'thuky');
  await choose(secretary, 'Kế hoạch');
  await secretary.getByRole('link', { name: 'Lập kế hoạch mới' }).click();
  await secretary.getByLabel('Tên kế hoạch').fill(title);
  await secretary.getByLabel('Năm', { exact: true }).fill('2027');
  await secretary.getByLabel('Chủ đề năm').fill('Phục vụ người dân từ cấp xã');
  await secretary.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expect(secretary.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await test.step('two lines; the deadline is read while it is typed', async () => {
    await secretary.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
    const drawer = secretary.getByRole('dialog', { name: 'Thêm nhiệm vụ' });
    await drawer.getByLabel('Mã nhiệm vụ').fill('I.1');
    await drawer.getByLabel('Tên nhiệm vụ').fill('Ban hành Kế hoạch kiểm tra cải cách hành chính năm 2027');
    await pick(secretary, 'Lĩnh vực', 'chi dao', /Công tác chỉ đạo/);
    await drawer.getByLabel('Sản phẩm, kết quả').fill('Kế hoạch');
    await pick(secretary, 'Cơ quan chủ trì', 'so noi vu', /^Sở Nội vụ$/);
    const deadline = drawer.getByLabel('Thời hạn (ghi như trong kế hoạch)');
    await deadline.fill('Quý');
    await expect(drawer.getByRole('status').first()).not.toContainText('30/06/2027');
    await deadline.fill('Quý II');
    await expect(drawer.getByText('Đến hạn hết ngày 30/06/2027.')).toBeVisible();
    await drawer.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
    await expect(drawer.getByText('Đã thêm nhiệm vụ I.1. Nhập tiếp hoặc đóng.')).toBeVisible();

    // The next line is asked for at once, with the same area.
    await drawer.getByLabel('Mã nhiệm vụ').fill('I.2');
    await drawer.getByLabel('Tên nhiệm vụ').fill('Tổ chức đối thoại với người dân và doanh nghiệp');
    await drawer.getByLabel('Sản phẩm, kết quả').fill('Thông báo kết luận');
    await pick(secretary, 'Cơ quan chủ trì', 'van phong ubnd', /^Văn phòng UBND tỉnh$/);
    await deadline.fill('Thường xuyên');
    await drawer.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
    await expect(drawer.getByText('Đã thêm nhiệm vụ I.2. Nhập tiếp hoặc đóng.')).toBeVisible();
    await drawer.getByRole('button', { name: 'Đóng' }).last().click();
    await expect(secretary.getByRole('heading', { name: 'Nhiệm vụ của dự thảo (2)' })).toBeVisible();
  });

  await test.step('a line is changed', async () => {
    await secretary.getByRole('button', { name: 'Sửa nhiệm vụ I.2' }).click();
    const drawer = secretary.getByRole('dialog', { name: 'Sửa nhiệm vụ' });
    await drawer.getByLabel('Thời hạn (ghi như trong kế hoạch)').fill('Quý III');
    await expect(drawer.getByText('Đến hạn hết ngày 30/09/2027.')).toBeVisible();
    await drawer.getByRole('button', { name: 'Lưu nhiệm vụ' }).click();
    await expect(secretary.getByText('Đã lưu nhiệm vụ I.2.')).toBeVisible();
    await expect(secretary.getByRole('row', { name: /I\.2/ })).toContainText('đến hạn 30/09/2027');
  });

  await test.step('it is issued today, not before the year that prepares it', async () => {
    await secretary.getByRole('button', { name: 'Ban hành kế hoạch' }).click();
    const dialog = secretary.getByRole('dialog', { name: 'Ban hành kế hoạch' });
    await dialog.getByLabel('Số, ký hiệu').fill('2450/QĐ-UBND');
    await dialog.getByLabel('Người ký').fill('Phan Trọng Nghĩa');
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    await expect(secretary.getByText('Đã ban hành kế hoạch.')).toBeVisible();
    await expect(secretary.getByRole('button', { name: /^Sửa/ })).toHaveCount(0);
  });

  await test.step('its tasks are now with their units and counted', async () => {
    await secretary.getByRole('link', { name: 'Danh sách 2 nhiệm vụ' }).click();
    await expect(secretary.locator('.result-line strong')).toHaveText('2 nhiệm vụ');
    await expect(secretary.getByText('Đang thực hiện trong hạn').first()).toBeVisible();
    await secretary.goBack();
  });

  await test.step('closing says what becomes of every open task', async () => {
    await secretary.getByRole('button', { name: 'Kết thúc kế hoạch' }).click();
    const drawer = secretary.getByRole('dialog', { name: 'Kết thúc kế hoạch' });
    await drawer.getByRole('button', { name: 'Kết thúc kế hoạch' }).click();
    await expect(drawer.getByRole('alert').first()).toContainText('cần sửa');
    await drawer.getByRole('button', { name: 'Chuyển sang kế hoạch sau' }).click();
    await drawer.getByRole('button', { name: 'Kết thúc kế hoạch' }).click();
    await expect(secretary.getByText('Đã kết thúc kế hoạch.')).toBeVisible();
    await expect(secretary.getByText('Đã kết thúc từ ngày').first()).toBeVisible();
  });
});

/** Types what narrows a choice of the open drawer and takes the option. */
async function pick(page: Page, label: string, typed: string, option: RegExp) {
  const field = page.getByRole('dialog').getByLabel(label, { exact: true });
  await field.click();
  await field.fill(typed);
  await page.locator('.ant-select-item-option:visible').getByText(option).first().click();
  await field.press('Tab');
}
