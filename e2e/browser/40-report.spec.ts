import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { choose, openAs } from './support';

const organisation = 'Ban Chỉ đạo đã họp ba phiên, giao 11 kết luận thành nhiệm vụ và kiểm tra tại 21 cơ quan, đơn vị.';
const outlook = 'Quý IV tập trung hoàn thành các nhiệm vụ quá hạn và kiểm tra các xã, phường vùng cao.';

test('the report of the third quarter: figures, words, preview, issue, the same file for ever', async ({ browser }) => {
  test.setTimeout(180_000);
  const secretary = await openAs(browser, 'thuky');

  await test.step('a draft with the figures of the period', async () => {
    await choose(secretary, 'Báo cáo');
    await secretary.getByRole('button', { name: 'Lập báo cáo' }).click();
    const dialog = secretary.getByRole('dialog', { name: 'Lập báo cáo' });
    await pick(secretary, 'Năm', 'Năm 2026');
    await pick(secretary, 'Kỳ báo cáo', 'quý III');
    await dialog.getByRole('button', { name: 'Lập dự thảo' }).click();
    await expect(secretary.getByRole('heading', { level: 1 })).toContainText('quý III năm 2026');
    await expect(secretary.getByText('Dự thảo').first()).toBeVisible();
  });
  const address = new URL(secretary.url()).pathname;

  await test.step('two sections are written and shown in the preview', async () => {
    for (const [section, text] of [
      ['Mục I.2. Về tổ chức chỉ đạo, điều hành cải cách hành chính', organisation],
      ['Mục IV. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI', outlook],
    ] as const) {
      await secretary.getByRole('textbox', { name: section }).fill(text);
      await secretary.getByRole('button', { name: `Lưu ${section}` }).click();
      await expect(secretary.getByRole('region', { name: section }).getByRole('status')).toContainText('Đã lưu lúc');
    }
    await secretary.getByRole('tab', { name: 'Xem trước' }).click();
    const preview = secretary.getByRole('tabpanel', { name: 'Xem trước' });
    await expect(preview).toContainText('DỰ THẢO');
    await expect(preview).toContainText(organisation);
    await expect(preview).toContainText(outlook);
  });

  await test.step('the figures are taken anew, the words stay', async () => {
    await secretary.getByRole('button', { name: 'Lấy lại số liệu' }).first().click();
    await secretary.getByRole('dialog').getByRole('button', { name: 'Lấy lại số liệu' }).click();
    await expect(secretary.getByRole('dialog')).toBeHidden();
    await expect(secretary.getByRole('tabpanel', { name: 'Xem trước' })).toContainText(organisation);
  });

  await test.step('issued with number, date and signer', async () => {
    await secretary.getByRole('button', { name: 'Ban hành' }).click();
    const dialog = secretary.getByRole('dialog', { name: 'Ban hành báo cáo' });
    await dialog.getByLabel('Số báo cáo').fill('298');
    await dialog.getByLabel('Người ký').fill('Phan Trọng Nghĩa');
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    // Three files are rendered first; that takes its time on a busy machine.
    await expect(dialog).toBeHidden({ timeout: 30_000 });
    await expect(secretary.getByText('Đã ban hành').first()).toBeVisible();
  });

  await test.step('nothing can be written any more, after a reload as before it', async () => {
    for (const reloaded of [false, true]) {
      if (reloaded) await secretary.goto(address);
      else await secretary.getByRole('tab', { name: 'Nội dung' }).click();
      await expect(secretary.getByText(organisation).first()).toBeVisible();
      await expect(secretary.getByRole('main').getByRole('textbox')).toHaveCount(0);
      await expect(secretary.getByRole('button', { name: /^(Ban hành|Lấy lại số liệu|Lưu Mục)/ })).toHaveCount(0);
    }
  });

  await test.step('the file is the same at every download, and for everybody', async () => {
    const first = await download(secretary);
    for (const [format, magic] of [
      ['docx', 'PK'],
      ['pdf', '%PDF-1.7'],
      ['xlsx', 'PK'],
    ] as const) {
      const [one, two] = [await download(secretary, format), await download(secretary, format)];
      expect(one.name).toMatch(new RegExp(`\\.${format}$`));
      expect(one.bytes.toString('latin1').startsWith(magic)).toBe(true);
      expect(two.bytes.equals(one.bytes)).toBe(true);
    }

    const leader = await openAs(browser, 'lanhdao');
    await choose(leader, 'Báo cáo');
    await leader.getByRole('link', { name: /quý III năm 2026/i }).click();
    await expect(leader.getByText(outlook)).toBeVisible();
    await leader.getByRole('tab', { name: 'Xem trước' }).click();
    await expect(leader.getByRole('tabpanel', { name: 'Xem trước' })).toContainText('298');
    expect((await download(leader)).bytes.equals(first.bytes)).toBe(true);
  });
});

async function pick(page: Page, label: string, option: string) {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).click();
  await page
    .locator('.ant-select-item-option:visible', { hasText: new RegExp(option, 'i') })
    .first()
    .click();
}

async function download(page: Page, format = 'docx') {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: `Tải tệp .${format}` }).click();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
