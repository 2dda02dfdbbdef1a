import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { HA_GIANG_CONCLUSIONS, HA_GIANG_MEETING, HA_GIANG_POINTS, HA_GIANG_REPORT } from '../../seeds/sources/ha-giang';
import { NOTICE_SAMPLES } from '../../libs/domain/conclusion-notice.samples';
import { expectNoAxeViolations, expectNoSidewaysScroll, openAs } from './support';

/** Leads are composed: the source names none (domain.md §11.3). `null`: the group that its words name. */
const LEADS: (string | null)[] = [
  null,
  null,
  'Sở Nội vụ',
  'Sở Nội vụ',
  'Sở Nội vụ',
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Tài chính',
  'Sở Nội vụ',
  'Sở Khoa học và Công nghệ',
  'Sở Nội vụ',
  null,
];
const GROUP = 'Các sở, ban, ngành của tỉnh năm 2019';
const AREAS = [
  'Công tác chỉ đạo, điều hành',
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  '',
  '',
  'Cải cách tài chính công',
  'Hiện đại hóa hành chính',
];
const NOTICE = '15/TB-BCĐHG';

/** Source S2 whole, through the screens: what the secretary has is the press report of 13/6/2019. */
test('the meeting of 13/6/2019: from its text to a notice, to work that is confirmed, to the next quarter', async ({
  browser,
}) => {
  test.setTimeout(360_000);
  const secretary = await openAs(browser, 'thuky');
  await givenGroup(await openAs(browser, 'quantri'));

  await test.step('a committee of that time, its meeting', async () => {
    await secretary.goto('/ban-chi-dao');
    await secretary.getByRole('button', { name: 'Thêm Ban Chỉ đạo' }).click();
    const dialog = secretary.getByRole('dialog');
    await dialog.getByLabel('Tên Ban Chỉ đạo').fill(HA_GIANG_MEETING.committee);
    await dialog.getByLabel('Số quyết định thành lập').fill('01/QĐ-UBND');
    await type(dialog.getByLabel('Ngày quyết định'), '15/01/2016');
    await dialog.getByLabel('Ký hiệu').fill('TB-BCĐHG');
    await dialog.getByRole('button', { name: 'Thêm Ban Chỉ đạo' }).click();
    await expect(secretary.getByRole('heading', { level: 1, name: HA_GIANG_MEETING.committee })).toBeVisible();
    await planMeeting(secretary, 'Họp quý II', HA_GIANG_MEETING.title, '13/06/2019');
  });
  const meeting = new URL(secretary.url()).pathname;

  await test.step('agenda, attendance, what was said', async () => {
    await secretary.getByRole('button', { name: 'Thêm nội dung' }).click();
    const dialog = secretary.getByRole('dialog');
    await dialog.getByLabel('Nội dung', { exact: true }).fill('Báo cáo kết quả 6 tháng đầu năm');
    await dialog.getByLabel('Nội dung báo cáo').fill(HA_GIANG_REPORT);
    await dialog.getByRole('button', { name: 'Thêm nội dung' }).click();
    await expect(dialog).toBeHidden();
    await expect(secretary.getByText('37.657 hồ sơ')).toBeVisible();

    await secretary.getByRole('button', { name: 'Thêm người dự' }).click();
    const [{ name, title }] = HA_GIANG_MEETING.attendees;
    await dialog.getByLabel('Họ và tên').fill(name);
    await dialog.getByLabel('Chức vụ').fill(title);
    await dialog.getByRole('button', { name: 'Thêm người dự' }).click();
    await expect(dialog).toBeHidden();
    await secretary.getByRole('button', { name: `Có mặt: ${name}` }).click();
    await secretary.getByRole('button', { name: 'Mời đơn vị' }).click();
    await choose(secretary, dialog.getByLabel('Nhóm đơn vị'), GROUP);
    await dialog.getByRole('button', { name: 'Mời', exact: true }).click();
    await expect(secretary.getByText(/^6 thành phần: .*1 có mặt/)).toBeVisible();

    await secretary.getByRole('button', { name: 'Ghi nhận đã họp' }).click();
    await secretary.getByRole('link', { name: 'Ghi chép tại phòng họp' }).click();
    await typePoints(secretary);
    await secretary.goto(meeting);
  });

  await test.step('its text is taken apart; each item is confirmed beside it; twelve conclusions and one without a task', async () => {
    await secretary.getByRole('link', { name: 'Tách từ văn bản' }).click();
    await secretary.getByLabel('Nội dung văn bản').fill(NOTICE_SAMPLES.at(-1)!.text);
    await secretary.getByRole('button', { name: 'Tách thành kết luận' }).click();
    await expect(secretary.getByRole('heading', { name: '14 mục tách được' })).toBeVisible();
    await expectNoSidewaysScroll(secretary);
    await expectNoAxeViolations(secretary);
    // The last two are two sentences of one conclusion.
    await secretary.getByRole('button', { name: 'Gộp mục (14) với mục trên' }).click();
    await expect(secretary.getByRole('heading', { name: '13 mục tách được' })).toBeVisible();
    await confirmItems(secretary);
    await secretary.getByRole('button', { name: 'Ghi 13 kết luận vào cuộc họp' }).click();
    await expect(secretary.getByRole('heading', { level: 1, name: HA_GIANG_MEETING.title })).toBeVisible();
    const conclusions = secretary.getByRole('region', { name: 'Kết luận', exact: true });
    await expect(conclusions.locator('blockquote')).toHaveCount(13);
    await expect(conclusions.getByText(/Mâu thuẫn trong nguồn/)).toHaveCount(1);
    await expect(conclusions.locator('#ket-luan-7')).toContainText('52/2015/NQ-HĐND, ngày 11.12.2016');
  });

  await test.step('minutes signed, notice issued with its number: every unit hears once', async () => {
    await secretary.getByRole('button', { name: 'Ký biên bản' }).click();
    const dialog = secretary.getByRole('dialog');
    await type(dialog.getByLabel('Ngày ký biên bản'), '14/06/2019');
    await dialog.getByRole('button', { name: 'Ký và khóa biên bản' }).click();
    await expect(dialog).toBeHidden();
    await secretary.getByRole('button', { name: 'Ban hành thông báo kết luận' }).click();
    await type(dialog.getByLabel('Ngày ban hành'), '17/06/2019');
    await dialog.getByLabel('Số', { exact: true }).fill('15');
    await dialog.getByLabel('Chức vụ người ký').fill('Chủ tịch UBND tỉnh');
    await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(secretary.getByText(new RegExp(`số ${NOTICE}, ngày 17/06/2019`)).first()).toBeVisible();
  });

  const file = await test.step('the notice as a Word file', async () => {
    const line = secretary
      .getByRole('region', { name: 'Tải văn bản' })
      .getByRole('listitem')
      .filter({ hasText: NOTICE });
    const started = secretary.waitForEvent('download');
    await line.getByRole('link', { name: 'Word' }).click();
    return await (await started).path();
  });

  await test.step('finance reports how far it is, and hands in what is done', async () => {
    const finance = await openAs(browser, 'truong.stc');
    await finance.goto('/hop-thu?unread=true');
    const told = finance.getByRole('main').getByRole('link', { name: new RegExp(NOTICE) });
    await expect(told).toHaveCount(1);
    await told.click();
    await finance.goto(meeting);
    await finance
      .locator('#ket-luan-8')
      .getByRole('link', { name: /KL15\.8/ })
      .click();
    const part = finance.getByRole('article', { name: 'Sở Tài chính', exact: true });
    // The task leads back to the sentence it comes from.
    await expect(finance.getByRole('main')).toContainText(HA_GIANG_CONCLUSIONS[7]!.text);
    await part.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await part.getByLabel('Kết quả thực hiện').fill('Đã rà soát thu ngân sách của 9 đơn vị.');
    await part.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click();
    await expect(part.getByText('Đã ghi nhận báo cáo tiến độ.')).toBeVisible();

    await finance.goto(meeting);
    await finance
      .locator('#ket-luan-7')
      .getByRole('link', { name: /KL15\.7/ })
      .click();
    await part.getByRole('button', { name: 'Đề nghị xác nhận hoàn thành' }).click();
    await part.getByLabel('Kết quả thực hiện').fill('Đã trình HĐND tỉnh bãi bỏ nghị quyết.');
    await type(part.getByLabel('Ngày hoàn thành'), '20/09/2019');
    await part.getByRole('button', { name: 'Thêm tài liệu kiểm chứng' }).click();
    await part.getByLabel('Số, ký hiệu').fill('212/TTr-STC');
    await type(part.getByLabel('Ngày văn bản'), '20/09/2019');
    await part.getByLabel('Cơ quan ban hành').fill('Sở Tài chính');
    await part.getByLabel('Trích yếu').fill('Tờ trình bãi bỏ nghị quyết về mức chi');
    await part.getByRole('button', { name: 'Gửi đề nghị xác nhận' }).click();
    await expect(part.getByText('Đã gửi đề nghị xác nhận hoàn thành.')).toBeVisible();
  });

  await test.step('the secretary confirms it on the day it was done', async () => {
    await secretary.goto('/cho-xac-nhan');
    await secretary
      .getByRole('navigation', { name: 'Danh sách chờ xác nhận' })
      .getByRole('link', { name: 'KL15.7' })
      .click();
    const request = secretary.getByRole('main').getByRole('article');
    await request.getByRole('radio', { name: /^20\/09\/2019/ }).check();
    await request.getByLabel(/^Lý do/).fill('Ghi lại việc đã qua, theo ngày của tờ trình.');
    await request.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    await expect(secretary.getByText(/Đã xác nhận.*KL15\.7/)).toBeVisible();
  });

  await test.step('the third quarter opens with the eleven that are not done', async () => {
    await secretary.goto('/ban-chi-dao');
    await secretary.getByRole('link', { name: HA_GIANG_MEETING.committee, exact: true }).click();
    await planMeeting(secretary, 'Họp quý III', 'Họp Ban chỉ đạo cải cách hành chính tỉnh quý III', '15/10/2019');
    const review = secretary.getByRole('region', { name: /^Kiểm điểm việc thực hiện kết luận/ });
    await expect(review).toContainText(
      '11 kết luận của các cuộc họp trước chưa hoàn thành, số liệu đến ngày 15/10/2019',
    );
    await expect(review.locator('blockquote')).toHaveText(
      HA_GIANG_CONCLUSIONS.filter((c, i) => i !== 6 && !c.noTaskReason).map((c) => new RegExp(escaped(c.text))),
    );
    await expect(review.getByRole('listitem').filter({ hasText: 'Kết luận số 4' })).toContainText('Quá hạn');
  });

  await test.step('the notice itself, uploaded as a Word file, is split as it was numbered', async () => {
    await secretary.getByRole('link', { name: 'Tách từ văn bản' }).click();
    const bytes = await readFile(file);
    const chooser = secretary.waitForEvent('filechooser');
    await secretary.getByRole('button', { name: 'Chọn tệp Word (.docx)' }).click();
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await (await chooser).setFiles({ name: 'Thông báo kết luận quý II.docx', mimeType, buffer: bytes });
    await expect(secretary.getByText(`Văn bản: THÔNG BÁO`, { exact: false })).toContainText(NOTICE);
    await expect(secretary.getByRole('heading', { name: '13 mục tách được' })).toBeVisible();
  });
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Departments of that time, so that "các sở, ngành" names somebody on 13/6/2019. */
async function givenGroup(administrator: Page): Promise<void> {
  const { items } = (await (await administrator.request.get('/api/units?pageSize=200')).json()) as {
    items: { id: number; name: string }[];
  };
  const names = ['Văn phòng UBND tỉnh', 'Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'Sở Khoa học và Công nghệ'];
  const unitIds = names.map((name) => items.find((unit) => unit.name === name)!.id);
  const data = { name: GROUP, shortName: 'Các sở năm 2019', orderNo: 11, unitIds, validFrom: '2019-01-01' };
  const answer = await administrator.request.post('/api/unit-groups', { data });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** From the committee's page. */
async function planMeeting(page: Page, kind: string, title: string, day: string): Promise<void> {
  await page.getByRole('link', { name: 'Lập cuộc họp' }).click();
  await choose(page, page.getByLabel('Loại cuộc họp'), kind);
  await page.getByLabel('Tên cuộc họp').fill(title);
  await type(page.getByLabel('Bắt đầu'), `08:00 ${day}`);
  await type(page.getByLabel('Kết thúc'), `11:30 ${day}`);
  await page.getByLabel('Địa điểm').fill('UBND tỉnh');
  const chair = page.getByRole('group', { name: 'Chủ trì' });
  await chair.getByLabel('Họ và tên').fill(HA_GIANG_MEETING.chair.name);
  await chair.getByLabel('Chức vụ').fill(HA_GIANG_MEETING.chair.title);
  await page.getByRole('button', { name: 'Lưu cuộc họp' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Typed as it is said: the keyboard alone. */
async function typePoints(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thêm ý kiến' }).first().focus();
  for (const { text } of HA_GIANG_POINTS) {
    await page.keyboard.press('Control+Enter');
    await page.keyboard.insertText(text);
  }
  await expect(page.getByRole('textbox', { name: 'Ý kiến' })).toHaveCount(HA_GIANG_POINTS.length);
  await expect(page.getByText('Mọi ý kiến đã được lưu.')).toBeVisible();
}

/** Area and lead of each, as a secretary gives them who knows the units. */
async function confirmItems(page: Page): Promise<void> {
  const wanted = [
    ...HA_GIANG_CONCLUSIONS.slice(0, 10),
    HA_GIANG_CONCLUSIONS[12]!,
    ...HA_GIANG_CONCLUSIONS.slice(10, 12),
  ];
  for (const [index, conclusion] of wanted.entries()) {
    const row = page.locator(`#muc-${index}`);
    await choose(page, row.getByLabel('Lĩnh vực'), AREAS[Number(conclusion.area)]!);
    if (conclusion.noTaskReason) {
      await row.getByRole('radio', { name: 'Không phát sinh nhiệm vụ' }).check();
      await row.getByLabel('Lý do không phát sinh nhiệm vụ').fill(conclusion.noTaskReason);
    } else {
      if (index === 3) await row.getByLabel('Thời hạn như văn bản ghi').fill('Quý III');
      await leadIs(page, row, LEADS[index > 10 ? index - 1 : index] ?? GROUP);
    }
    await row.getByRole('checkbox', { name: /^Tôi đã xem và xác nhận/ }).check();
  }
}

/** What the words propose is replaced by whom a person names. */
async function leadIs(page: Page, row: Locator, name: string): Promise<void> {
  const box = row.getByLabel('Chủ trì');
  const taken = row.locator('.party-box').first().locator('.ant-select-selection-item');
  await box.click();
  while ((await taken.count()) > 0) await box.press('Backspace');
  await box.fill(name);
  await page.locator('.ant-select-item-option:visible', { hasText: name }).first().click();
  await page.keyboard.press('Escape');
}

/** A date field takes what is typed when Enter is pressed. */
async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click();
  await page.locator('.ant-select-item-option:visible', { hasText: option }).first().click();
  await page.keyboard.press('Escape');
}
