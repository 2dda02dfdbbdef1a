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
    await expect(secretary.getByRole('table').getByText('Đang thực hiện trong hạn').first()).toBeVisible();
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

test('a rule is changed from today on: what the days before counted stays as it was', async ({ browser }) => {
  test.setTimeout(120_000);
  const secretary = await openAs(browser, 'thuky');
  const get = async <T>(path: string) => (await (await secretary.request.get(`/api/${path}`)).json()) as T;
  const planId = (await get<{ items: { id: number }[] }>('plans?year=2026')).items[0]!.id;
  const { today } = await get<{ today: string }>('auth/me');
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  const figures = (asOf: string) => get<Record<string, unknown>>(`plans/${planId}/progress?asOf=${asOf}`);
  const { knownAt: _, ...before } = await figures(yesterday);
  const total = Number((await figures(today))['total']);

  await test.step('not from a past day, not without a reason', async () => {
    await secretary.goto(`/ke-hoach/${planId}`);
    await secretary.getByRole('button', { name: 'Đổi quy tắc tính' }).click();
    const drawer = secretary.getByRole('dialog', { name: 'Đổi quy tắc tính' });
    await drawer.getByLabel('Nhiệm vụ thường xuyên', { exact: true }).click();
    await secretary.locator('.ant-select-item-option:visible').getByText('Không tính vào tổng số').click();
    await drawer.getByRole('button', { name: 'Ghi quy tắc mới' }).click();
    await expect(drawer.getByRole('alert').first()).toContainText('lý do');
    await drawer.getByLabel('Lý do, căn cứ thay đổi').fill('Theo Thông báo kết luận số 12/TB-BCĐ');
    await drawer.getByRole('button', { name: 'Ghi quy tắc mới' }).click();
    await expect(secretary.getByText(/Số liệu của những ngày trước ngày áp dụng không đổi/)).toBeVisible();
    await expect(secretary.getByRole('heading', { name: 'Các lần đổi' })).toBeVisible();
  });

  await test.step('today counts by the new rule and says what it leaves out; yesterday is what it was', async () => {
    const now = await figures(today);
    const uncounted = Number(now['uncounted']);
    expect(uncounted).toBeGreaterThan(0);
    expect(Number(now['total'])).toBe(total - uncounted);
    const { knownAt: _known, ...after } = await figures(yesterday);
    expect(after).toEqual(before);
    await secretary.getByRole('link', { name: `Danh sách ${total - uncounted} nhiệm vụ` }).click();
    await expect(secretary.locator('.result-line strong')).toHaveText(`${total - uncounted} nhiệm vụ`);
    await secretary.goto(`/?planId=${planId}`);
    await secretary.getByRole('link', { name: `${uncounted} nhiệm vụ thường xuyên` }).click();
    await expect(secretary.locator('.result-line strong')).toHaveText(`${uncounted} nhiệm vụ`);
    await expect(secretary.getByText('Không tính vào số liệu')).toBeVisible();
  });

  await test.step('and back again, for the journeys that come after', async () => {
    await secretary.goto(`/ke-hoach/${planId}`);
    await secretary.getByRole('button', { name: 'Đổi quy tắc tính' }).click();
    const drawer = secretary.getByRole('dialog', { name: 'Đổi quy tắc tính' });
    await drawer.getByLabel('Nhiệm vụ thường xuyên', { exact: true }).click();
    await secretary.locator('.ant-select-item-option:visible').getByText('Tính vào tổng số nhiệm vụ').click();
    await drawer.getByLabel('Lý do, căn cứ thay đổi').fill('Theo Thông báo kết luận số 13/TB-BCĐ');
    await drawer.getByRole('button', { name: 'Ghi quy tắc mới' }).click();
    await expect(secretary.getByRole('link', { name: `Danh sách ${total} nhiệm vụ` })).toBeVisible();
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
