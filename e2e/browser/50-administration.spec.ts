import { expect, test, type Locator, type Page } from '@playwright/test';
import { choose, openAs } from './support';

const username = 'lo.thi.hoa';
const name = 'Lò Thị Hoa';
const password = 'ban mai tren cao nguyen 26';

test('a new person: account, one-time link, first sign-in, and the end of it', async ({ browser }) => {
  test.setTimeout(120_000);
  const administrator = await openAs(browser, 'quantri');

  const link = await test.step('the account is created and answers a link, once', async () => {
    await choose(administrator, 'Tài khoản');
    await administrator.getByRole('button', { name: 'Tạo tài khoản' }).click();
    const dialog = administrator.getByRole('dialog');
    await dialog.getByLabel('Tên đăng nhập').fill(username);
    await dialog.getByLabel('Họ và tên').fill(name);
    await dialog.getByLabel('Chức vụ').fill('Chuyên viên Văn phòng Sở Tài chính');
    await pick(administrator, 'Vai trò', '', 'Chuyên viên đầu mối');
    await pick(administrator, 'Đơn vị', 'so tai chinh', 'Sở Tài chính');
    await dialog.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await expect(dialog).toContainText('Đường dẫn chỉ hiện một lần');
    const address = await dialog.getByLabel('Đường dẫn đặt mật khẩu').inputValue();
    await dialog.getByRole('link', { name: 'Mở trang của tài khoản' }).click();
    await expect(administrator.getByRole('heading', { level: 1, name })).toBeVisible();
    return address;
  });

  const person = await (await browser.newContext()).newPage();
  await test.step('the person sets a password and signs in with it', async () => {
    await person.goto(link);
    await person.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
    await person.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await expect(person.getByText('Đã đặt mật khẩu mới.')).toBeVisible();
    await person.getByLabel('Tên đăng nhập', { exact: true }).fill(username);
    await person.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await person.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await expect(person.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
    await expect(person.getByRole('banner')).toContainText(name);
  });

  await test.step('the link has worked once', async () => {
    const other = await (await browser.newContext()).newPage();
    await other.goto(link);
    await other.getByLabel('Mật khẩu mới', { exact: true }).fill('mat khau cua ke khac 99');
    await other.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await expect(other.getByRole('alert')).toContainText('đường dẫn');
  });

  await test.step('disabling ends the open session at once', async () => {
    await administrator.getByRole('button', { name: 'Khóa tài khoản' }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Khóa tài khoản' }).click();
    await expect(administrator.getByText('Đã khóa').first()).toBeVisible();
    await person.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click();
    const lock = person.getByRole('dialog', { name: 'Phiên làm việc đang tạm khóa' });
    await lock.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await lock.getByRole('button', { name: 'Tiếp tục làm việc' }).click();
    await expect(lock.getByRole('alert')).toContainText('Sai tên đăng nhập hoặc mật khẩu');
  });

  await test.step('the log tells all of it', async () => {
    await administrator.getByRole('link', { name: 'Nhật ký', exact: true }).click();
    for (const action of ['Tạo tài khoản', 'Đặt lại mật khẩu bằng đường dẫn', 'Sửa tài khoản'])
      await expect(administrator.getByRole('cell', { name: action, exact: true }).first()).toBeVisible();
  });
});

test('units are found without accents', async ({ browser }) => {
  const administrator = await openAs(browser, 'quantri');
  await choose(administrator, 'Đơn vị');
  const search = administrator.getByLabel('Tìm đơn vị');
  await search.fill('moc chau');
  await search.press('Enter');
  await expect(administrator.getByRole('link', { name: 'UBND phường Mộc Châu' })).toBeVisible();
  await expect(administrator.getByRole('link', { name: 'Sở Tư pháp' })).toHaveCount(0);
});

test('settings are saved, and the log names who changed what', async ({ browser }) => {
  const administrator = await openAs(browser, 'quantri');
  await choose(administrator, 'Thiết lập');
  const place = administrator.getByLabel('Địa danh ghi trên văn bản');
  await expect(place).not.toHaveValue('');
  await place.fill('Tô Hiệu');
  await administrator.getByRole('button', { name: 'Lưu thiết lập' }).click();
  await expect(administrator.getByText('Đã lưu thiết lập.')).toBeVisible();
  await administrator.reload();
  await expect(place).toHaveValue('Tô Hiệu');

  await choose(administrator, 'Nhật ký');
  const entry = administrator.getByRole('row', { name: 'Sửa cấu hình' }).first();
  await expect(entry).toContainText('Đinh Hữu Trọng');
  await expect(entry).toContainText('Địa danh');
  await expect(entry).toContainText('Tô Hiệu');
});

test('a signer and a symbol of the settings are what the next report is issued with', async ({ browser }) => {
  test.setTimeout(120_000);
  const administrator = await openAs(browser, 'quantri');

  await test.step('a symbol that no report can carry is refused, then a right one kept', async () => {
    await administrator.goto('/thiet-lap-chung?muc=van-ban');
    const symbol = administrator.getByLabel('Ký hiệu sau số');
    await symbol.fill('TB-BCĐ');
    await administrator.getByRole('button', { name: 'Lưu thiết lập' }).click();
    await expect(administrator.getByRole('alert').first()).toContainText('bắt đầu bằng "BC-"');
    await symbol.fill('BC-BCĐ');
    await administrator.getByRole('button', { name: 'Lưu thiết lập' }).click();
    await expect(administrator.getByText('Đã lưu thiết lập.')).toBeVisible();
  });

  await test.step('the former signer ends where the new one begins, or it is refused', async () => {
    await administrator.getByRole('tab', { name: 'Người ký' }).click();
    const add = async (row: number, signer: string, from: string) => {
      await administrator.getByRole('button', { name: 'Thêm người ký' }).click();
      const fields = administrator.getByRole('group', { name: `Người ký ${row}` });
      await fields.getByLabel('Họ và tên').fill(signer);
      await date(fields.getByLabel('Ký từ ngày', { exact: true }), from);
      return fields;
    };
    const former = await add(1, 'Nguyễn Văn An', '01/07/2025');
    await add(2, 'Lò Thị Bình', '01/03/2026');
    await administrator.getByRole('button', { name: 'Lưu thiết lập' }).click();
    await expect(administrator.getByRole('alert').first()).toContainText('Chức vụ này đã có Nguyễn Văn An giữ');
    await date(former.getByLabel('Thôi ký từ ngày', { exact: true }), '01/03/2026');
    await administrator.getByRole('button', { name: 'Lưu thiết lập' }).click();
    await expect(administrator.getByText('Đã lưu thiết lập.')).toBeVisible();
    await choose(administrator, 'Nhật ký');
    await expect(administrator.getByRole('row', { name: 'Sửa danh sách người ký' }).first()).toContainText(
      'Đinh Hữu Trọng',
    );
  });

  await test.step('the secretary is offered who signs on the day of the report, and its number has the symbol', async () => {
    const secretary = await openAs(browser, 'thuky');
    await secretary.goto(`/bao-cao/${await firstQuarterReport(secretary)}`);
    await secretary.getByRole('button', { name: 'Ban hành' }).click();
    const dialog = secretary.getByRole('dialog', { name: 'Ban hành báo cáo' });
    await dialog.getByLabel('Số báo cáo').fill('77');
    await dialog.getByLabel('Người ký').click();
    await expect(secretary.locator('.ant-select-item-option:visible')).toHaveText(['Lò Thị Bình']);
    await secretary.locator('.ant-select-item-option:visible').first().click();
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    await expect(dialog).toBeHidden({ timeout: 30_000 });
    await secretary.getByRole('tab', { name: 'Xem trước' }).click();
    const preview = secretary.getByRole('tabpanel', { name: 'Xem trước' });
    await expect(preview).toContainText('77/BC-BCĐ');
    await expect(preview).toContainText('Lò Thị Bình');
    await expect(preview).toContainText('TM. ỦY BAN NHÂN DÂN');
  });

  await test.step('nobody else is shown the form', async () => {
    const leader = await openAs(browser, 'lanhdao');
    await leader.goto('/thiet-lap-chung?muc=nguoi-ky');
    await expect(leader.getByText('Chỉ quản trị hệ thống sửa được thiết lập.')).toBeVisible();
  });

  await test.step('as it was, for the journeys that come after', async () => {
    await administrator.goto('/thiet-lap-chung?muc=van-ban');
    await administrator.getByLabel('Ký hiệu sau số').fill('BC-UBND');
    await administrator.getByRole('button', { name: 'Lưu thiết lập' }).click();
    await expect(administrator.getByText('Đã lưu thiết lập.')).toBeVisible();
  });
});

/** Types a day as people do, and leaves the field. */
async function date(field: Locator, day: string) {
  await field.fill(day);
  await field.press('Tab');
}

/** The draft for the first quarter of 2026; another story may have made it already. */
async function firstQuarterReport(page: Page): Promise<number> {
  const items = async (path: string) =>
    ((await (await page.request.get(`/api/${path}`)).json()) as { items: { id: number; code?: string }[] }).items;
  const periodId = (await items('periods?year=2026')).find(({ code }) => code === 'Q1')?.id;
  const answer = await page.request.post('/api/reports', {
    data: { periodId, planId: (await items('plans?year=2026'))[0]?.id },
  });
  const made = (await answer.json()) as { id?: number; details?: { id: number } };
  const id = made.id ?? made.details?.id;
  if (id === undefined) throw new Error(`no report: ${await answer.text()}`);
  return id;
}

/** Opens a choice of the dialog, types what narrows it, and takes the option. */
async function pick(page: Page, label: string, typed: string, option: string) {
  const field = page.getByRole('dialog').getByLabel(label, { exact: true });
  await field.click();
  if (typed) await field.fill(typed);
  await page.locator('.ant-select-item-option:visible').getByText(option, { exact: true }).click();
}
