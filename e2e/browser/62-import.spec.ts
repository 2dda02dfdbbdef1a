import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { Workbook } from 'exceljs';
import { choose, expectNoAxeViolations, expectNoSidewaysScroll, openAs, screenshot } from './support';

/** A plan is issued in its year or the one before. */
const year = new Date().getFullYear() + 1;
const title = `Kế hoạch cải cách hành chính tỉnh Sơn La năm ${year} (nhập từ Excel)`;
const upload = 'Chọn tệp kế hoạch';

/** The annex as an office sends it: titles, the head on row 5, merged cells, groups, several lines in a cell, faults. */
async function messyWorkbook(): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Phụ lục');
  for (const [cell, text] of Object.entries({
    A1: 'ỦY BAN NHÂN DÂN TỈNH SƠN LA',
    A2: `PHỤ LỤC NHIỆM VỤ NĂM ${year}`,
    A3: '(Kèm theo Kế hoạch số      /KH-UBND)',
  })) {
    sheet.mergeCells(`${cell}:G${cell.slice(1)}`);
    sheet.getCell(cell).value = text;
  }
  sheet.getRow(5).values = [
    'STT',
    'Nội dung,\nnhiệm vụ',
    'Sản phẩm',
    'Cơ quan\nchủ trì',
    'Cơ quan phối hợp',
    'Thời gian hoàn thành',
    'Ghi chú',
  ];
  sheet.mergeCells('A6:G6');
  sheet.getCell('A6').value = 'I. Công tác chỉ đạo, điều hành';
  sheet.getRow(7).values = [
    1,
    'Ban hành Kế hoạch kiểm tra\ncải cách hành chính',
    'Kế hoạch',
    'Sở Nội vị',
    'VP UBND tỉnh;\nSở Tài chính',
    'Quý I',
  ];
  sheet.getRow(8).values = [2, 'Kiểm tra công vụ đột xuất', 'Báo cáo', 'Sở Nội vụ', '', '31/4'];
  sheet.getRow(9).values = ['II', 'Cải cách thể chế'];
  sheet.getRow(10).values = [1, 'Rà soát văn bản quy phạm pháp luật', 'Danh mục', 'Sở Tư pháp', '', 'Quý V'];
  sheet.getRow(11).values = [
    2,
    'Bãi bỏ văn bản hết hiệu lực',
    'Tờ trình',
    'Sở Kế hoạch và Đầu tư',
    '',
    new Date(Date.UTC(year, 5, 30)),
  ];
  sheet.getRow(12).values = [3, 'Tập huấn nghiệp vụ', 'Hội nghị', 'Sở Tư pháp', '', 'Thường xuyên'];
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test('a plan from a messy workbook: checked, mended in the marked file, applied, undone, applied again, issued', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const page = await openAs(browser, 'thuky');
  await choose(page, 'Kế hoạch');
  await page.getByRole('link', { name: 'Lập kế hoạch mới' }).click();
  await page.getByLabel('Tên kế hoạch').fill(title);
  await page.getByLabel('Năm', { exact: true }).fill(String(year));
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nhập kế hoạch từ Excel' })).toBeVisible();
  await lookAt(page, '62-import-1-empty');

  let marked: Buffer;
  await test.step('the dry run names every fault with its cell; nothing is applied', async () => {
    await send(page, 'phu-luc.xlsx', await messyWorkbook());
    const faults = page.getByRole('table', { name: 'Lỗi và cảnh báo' });
    await expect(faults.getByRole('row')).toHaveCount(5, { timeout: 60_000 });
    await expect(faults.getByRole('row', { name: /F8/ })).toContainText('31/4');
    await expect(faults.getByRole('row', { name: /F10/ })).toContainText('Quý V');
    await expect(faults.getByRole('row', { name: /D11/ })).toContainText('đã kết thúc hoạt động');
    await expect(faults.getByRole('row', { name: /D7/ })).toContainText('được hiểu là “Sở Nội vụ”');
    await expect(page.getByRole('button', { name: 'Nhập vào dự thảo' })).toBeDisabled();
    await expect(page.getByText('5 nhiệm vụ').first()).toBeVisible();
    await lookAt(page, '62-import-2-faults');
  });

  await test.step('the result is still there after a reload', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Kết quả kiểm tra: phu-luc.xlsx' })).toBeVisible();
  });

  await test.step('the marked file comes back with the faulty cells filled and commented', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải tệp đánh dấu lỗi (.xlsx)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('phu-luc - đánh dấu lỗi.xlsx');
    const path = join(test.info().outputDir, 'marked.xlsx');
    await download.saveAs(path);
    const workbook = new Workbook();
    await workbook.xlsx.readFile(path);
    const sheet = workbook.getWorksheet('Phụ lục')!;
    for (const cell of ['F8', 'F10', 'D11']) {
      expect(sheet.getCell(cell).fill, cell).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
      expect(JSON.stringify(sheet.getCell(cell).note), cell).toContain('Kiểm tra nhập kế hoạch');
    }
    // Mended in the marked file itself, as the person would.
    for (const [cell, text] of Object.entries({ D7: 'Sở Nội vụ', F8: '30/4', F10: 'Quý IV', D11: 'Sở Tài chính' }))
      sheet.getCell(cell).value = text;
    marked = Buffer.from(await workbook.xlsx.writeBuffer());
  });

  await test.step('mended, it is applied', async () => {
    await send(page, 'phu-luc - da sua.xlsx', marked);
    await expect(page.getByRole('heading', { name: 'Kết quả kiểm tra: phu-luc - da sua.xlsx' })).toBeVisible();
    await expect(page.getByText('5 thêm mới').first()).toBeVisible({ timeout: 60_000 });
    await apply(page);
    await lookAt(page, '62-import-3-applied');
  });

  await test.step('undone, the draft is empty again; sent and applied again there are five lines', async () => {
    await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click();
    await expect(page.getByText(/Đã hoàn tác/).first()).toBeVisible();
    await send(page, 'lan-hai.xlsx', marked);
    await expect(page.getByRole('heading', { name: 'Kết quả kiểm tra: lan-hai.xlsx' })).toBeVisible();
    await expect(page.getByText('5 thêm mới').first()).toBeVisible({ timeout: 60_000 });
    await apply(page);
    await send(page, 'lan-ba.xlsx', marked);
    await expect(page.getByRole('heading', { name: 'Kết quả kiểm tra: lan-ba.xlsx' })).toBeVisible();
    await expect(page.getByText('5 không đổi').first()).toBeVisible({ timeout: 60_000 });
  });

  await test.step('issued, its figures are those of the workbook', async () => {
    await page.getByRole('link', { name: title }).first().click();
    await expect(page.getByRole('heading', { name: 'Nhiệm vụ của dự thảo (5)' })).toBeVisible();
    await expect(page.getByRole('row', { name: /^I\.2/ })).toContainText(`30/04/${year}`);
    await page.getByRole('button', { name: 'Ban hành kế hoạch' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ban hành kế hoạch' });
    await dialog.getByLabel('Số, ký hiệu').fill('2811/QĐ-UBND');
    await dialog.getByLabel('Người ký').fill('Phan Trọng Nghĩa');
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    await expect(page.getByText('Đã ban hành kế hoạch.')).toBeVisible();
    await page.getByRole('link', { name: 'Danh sách 5 nhiệm vụ' }).click();
    await expect(page.locator('.result-line strong')).toHaveText('5 nhiệm vụ');
    await expect(page.getByRole('table').getByText('Chưa xác định thời hạn').first()).toBeVisible();
    await lookAt(page, '62-import-4-issued');
  });
});

async function send(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel(upload)
    .setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
}

async function apply(page: Page): Promise<void> {
  const accept = page.getByRole('checkbox', { name: /cảnh báo và đồng ý/ });
  if (await accept.isVisible()) await accept.check();
  await page.getByRole('button', { name: 'Nhập vào dự thảo' }).click();
  await expect(page.getByText('Đã nhập vào dự thảo.')).toBeVisible({ timeout: 60_000 });
}

async function lookAt(page: Page, name: string): Promise<void> {
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}
