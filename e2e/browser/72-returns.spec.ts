import { Workbook } from 'exceljs';
import { expect, test, type Page } from '@playwright/test';
import { choose, expectNoAxeViolations, expectNoSidewaysScroll, openAs, screenshot } from './support';

const period = 'Năm 2026';
const past = 'Quý III năm 2026';

test('units hand in the year: typed, by Excel with a faulty cell, nil, late and sent back; the board is right at every step', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const secretary = await openAs(browser, 'thuky');
  await choose(secretary, 'Báo cáo đơn vị');

  await test.step('the standing agency opens the period for every department and commune', async () => {
    await open(secretary, period);
    await expect(secretary.getByText('Đã tiếp nhận 0/89 đơn vị')).toBeVisible();
    await expectCounts(secretary, { 'Chưa nhập': 89, 'Đang nhập': 0, 'Chờ tiếp nhận': 0 });
    await expectNoAxeViolations(secretary);
    await expectNoSidewaysScroll(secretary);
  });

  const officer = await openAs(browser, 'chuyenvien.stp');
  await test.step('the officer types: a fault is said at its cell, a fix takes it away, a reload loses nothing', async () => {
    await choose(officer, 'Việc của tôi');
    await officer.getByRole('link', { name: `${period}: Sở Tư pháp` }).click();
    await officer.getByRole('button', { name: 'Bắt đầu nhập' }).click();
    await officer.locator('[id="so-3.11.M"]').fill('30.000');
    await officer.locator('[id="so-3.11"]').fill('33.270');
    await officer.locator('[id="so-3.12"]').focus();
    await expect(officer.locator('.finding', { hasText: /33\.270.* lớn hơn .*30\.000/ })).toBeVisible();
    await officer.reload();
    await expect(officer.locator('[id="so-3.11"]')).toHaveValue('33.270');
    await officer.locator('[id="so-3.11"]').fill('29.000');
    await expect(officer.getByText(/33\.270.* lớn hơn/)).toHaveCount(0);
    await expectNoAxeViolations(officer);
    await expectNoSidewaysScroll(officer);
    await screenshot(officer, 'unit-return');
  });

  const head = await openAs(browser, 'truong.stp');
  await test.step('the head fills the rest in Excel; the faulty cell comes back by its address, the others are kept', async () => {
    await choose(head, 'Việc của tôi');
    await head.getByRole('link', { name: `${period}: Sở Tư pháp` }).click();
    const download = head.waitForEvent('download');
    await head.getByRole('link', { name: 'Tải biểu Excel' }).click();
    const form = new Workbook();
    await form.xlsx.readFile(await (await download).path());
    const faulty = fill(form, '4.5', 'năm mươi');
    await upload(head, form);
    await expect(head.getByText(new RegExp(`Lỗi ô ${faulty}\\b`))).toBeVisible();
    await expect(head.getByRole('link', { name: 'Tải lại chính tệp này, có đánh dấu ô lỗi' })).toBeVisible();
    await head.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await expect(
      head
        .getByRole('alert')
        .filter({ hasText: 'Dữ liệu chưa hợp lệ' })
        .or(head.getByRole('alert').filter({ hasText: '4.5' }))
        .first(),
    ).toBeVisible();
    fill(form, '4.5', 52);
    await upload(head, form);
    await expect(head.getByRole('heading', { name: 'Đủ điều kiện gửi' })).toBeVisible();
    await head.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await expect(head.getByText('Chờ tiếp nhận').first()).toBeVisible();
  });

  await test.step('another unit hands in nil with a reason', async () => {
    const finance = await openAs(browser, 'truong.stc');
    await nil(finance, period, 'Sở Tài chính');
  });
  await test.step('a third is late: its period was due in September', async () => {
    await open(secretary, past);
    const commune = await openAs(browser, 'truong.mocchau');
    await nil(commune, past, /Mộc Châu$/);
    await secretary.reload();
    await expectCounts(secretary, { 'Gửi quá hạn': 1, 'Gửi đúng hạn': 0, 'Chờ tiếp nhận': 1 });
    await secretary.getByRole('link', { name: /^Gửi quá hạn/ }).click();
    await expect(secretary.locator('.return-wall li')).toHaveCount(1);
  });

  await test.step('one is accepted, one sent back with its reason', async () => {
    await choosePeriod(secretary, period);
    await expectCounts(secretary, { 'Chưa nhập': 87, 'Chờ tiếp nhận': 2, 'Gửi đúng hạn': 2 });
    await secretary.getByRole('link', { name: /^Sở Tư pháp: Chờ tiếp nhận/ }).click();
    await secretary.getByRole('button', { name: 'Tiếp nhận' }).click();
    await expect(secretary.getByText('Đã tiếp nhận. Số liệu của đơn vị được đưa vào tổng hợp.')).toBeVisible();
    await secretary.getByRole('link', { name: 'Báo cáo của các đơn vị' }).click();
    await secretary.getByRole('link', { name: /^Sở Tài chính: Chờ tiếp nhận/ }).click();
    await secretary.getByRole('button', { name: 'Trả lại…' }).click();
    await secretary.getByLabel('Lý do trả lại, nội dung cần sửa').fill('Sở có phát sinh hồ sơ trong kỳ.');
    await secretary.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await expect(secretary.getByText('Đã trả lại báo cáo cho đơn vị.')).toBeVisible();
    await secretary.getByRole('link', { name: 'Báo cáo của các đơn vị' }).click();
    await expect(secretary.getByText('Đã tiếp nhận 1/89 đơn vị')).toBeVisible();
    await expectCounts(secretary, { 'Bị trả lại': 1, 'Đã tiếp nhận': 1, 'Chưa nhập': 87 });
  });

  await test.step('one click reminds all who have not handed in, once a day', async () => {
    await secretary.getByRole('button', { name: 'Nhắc 88 đơn vị chưa gửi' }).click();
    await secretary.getByRole('dialog').getByRole('button', { name: 'Gửi nhắc' }).click();
    await expect(secretary.getByText(/^Đã nhắc \d+ đơn vị\./)).toBeVisible();
    await screenshot(secretary, 'return-board');
  });
});

/** Opens a period that is not collected yet. */
async function open(page: Page, title: string): Promise<void> {
  await choosePeriod(page, title);
  await page.getByRole('button', { name: 'Mở kỳ báo cáo' }).click();
  await expect(page.getByText(/Đã tiếp nhận 0\/89/)).toBeVisible();
}

async function choosePeriod(page: Page, title: string): Promise<void> {
  await page.getByLabel('Kỳ báo cáo').click();
  await page.locator(`.ant-select-item-option[title^="${title} (chốt"]`).click();
  await page.waitForURL(/periodId=/);
}

async function expectCounts(page: Page, counts: Record<string, number>): Promise<void> {
  for (const [label, count] of Object.entries(counts))
    await expect(page.locator('.return-counts a', { hasText: label }).locator('strong').first()).toHaveText(
      String(count),
    );
}

/** Writes into a line of the form, zero into every other empty one, and answers the address of the cell. */
function fill(form: Workbook, code: string, value: string | number): string {
  const sheet = form.getWorksheet('Số liệu')!;
  let address = '';
  sheet.eachRow((row, number) => {
    if (number <= 5) return;
    const key = String(row.getCell(1).value);
    const cell = row.getCell(5);
    const computed = cell.value === '–' || String(cell.value ?? '').endsWith('%');
    if (key === code) [cell.value, address] = [value, cell.address];
    else if (key === '1.14') cell.value = 'Kết hợp';
    else if (key === '1.15') cell.value = 'Có';
    else if (cell.value === null && !computed) cell.value = 0;
  });
  return address;
}

async function upload(page: Page, form: Workbook): Promise<void> {
  const buffer = Buffer.from(await form.xlsx.writeBuffer());
  await page.getByLabel('Chọn biểu Excel đã điền').setInputFiles({
    name: 'Biểu năm 2026.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  });
  await expect(page.getByText(/^Đã đọc Biểu năm 2026\.xlsx/)).toBeVisible();
}

async function nil(page: Page, title: string, unit: string | RegExp): Promise<void> {
  await choose(page, 'Việc của tôi');
  const link = page.getByRole('link', {
    name: new RegExp(`^${title}: ${typeof unit === 'string' ? unit : '.*' + unit.source}`),
  });
  await link.click();
  await page.getByRole('button', { name: 'Bắt đầu nhập' }).click();
  await page.getByRole('button', { name: 'Trong kỳ không phát sinh…' }).click();
  await page.getByLabel('Lý do không phát sinh').fill('Trong kỳ đơn vị không phát sinh nhiệm vụ.');
  await page.getByRole('button', { name: 'Đánh dấu không phát sinh' }).click();
  await expect(page.getByText('Báo cáo không phát sinh').first()).toBeVisible();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(page.getByText('Chờ tiếp nhận').first()).toBeVisible();
}
