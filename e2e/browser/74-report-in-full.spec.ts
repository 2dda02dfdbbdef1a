import { expect, test, type Page } from '@playwright/test';
import { expectNoAxeViolations, expectNoSidewaysScroll, openAs, screenshot } from './support';

const handedIn = 'Đã ban hành 12 văn bản quy phạm pháp luật, kiểm tra 21 văn bản.';
const first = 'Đoàn kiểm tra đã làm việc tại 21 cơ quan, đơn vị.';
const second = 'Đã kiểm tra 06 xã vùng cao.';
const remark = 'Nêu rõ số cuộc họp trong kỳ.';
const meeting = 'Ban Chỉ đạo họp 02 cuộc, ban hành 11 kết luận.';
const inspection = 'Mục I.3. Về kiểm tra cải cách hành chính';
const steering = 'Mục I.2. Về tổ chức chỉ đạo, điều hành cải cách hành chính';

test('a half-year report: from an accepted return through a draft that two write at once, review and issue', async ({
  browser,
}) => {
  test.setTimeout(300_000);
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
    await secretary.getByRole('button', { name: 'Ban hành' }).click();
    const dialog = secretary.getByRole('dialog', { name: 'Ban hành báo cáo' });
    await dialog.getByLabel('Số báo cáo').fill('301');
    await dialog.getByLabel('Người ký').fill('Phan Trọng Nghĩa');
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    await expect(dialog).toBeHidden({ timeout: 40_000 });
    await expect(secretary.getByText('Đã ban hành').first()).toBeVisible();
    await secretary.getByRole('tab', { name: 'Xem trước' }).click();
    const preview = secretary.getByRole('tabpanel', { name: 'Xem trước' });
    for (const text of [handedIn, first, second, meeting, '301']) await expect(preview).toContainText(text);
    const late = await colleague.request.post(`/api/reports/${id}/issue`, {
      data: { version: 1, number: '302', issuedOn: '2026-11-22', signer: 'Phan Trọng Nghĩa' },
    });
    expect(late.status()).toBe(409);
    expect(await late.text()).toContain('đã ban hành');
  });
});

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
