import { Workbook } from 'exceljs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { choose, demoPassword, expectNoAxeViolations, expectNoSidewaysScroll, openAs, screenshot } from './support';

/** A half-year that the province asks for by itself; no other story collects over this window. */
const period = 'Nửa đầu năm 2026 theo tháng dương lịch';
/** Due long ago: whoever hands it in now is late. */
const past = 'Tháng 10 năm 2026';

/**
 * What the ten units state: 7.8.M applications received (of the period), 7.8 of them online, 4.5 civil servants (as of the
 * last day). Worked out by hand below.
 */
const STATED: Record<string, { received: number; online: number; staff: number | null }> = {
  'Sở Tư pháp': { received: 1200, online: 900, staff: 52 },
  'Sở Tài chính': { received: 800, online: 650, staff: 60 },
  'Sở Khoa học và Công nghệ': { received: 450, online: 400, staff: 41 },
  'Sở Y tế': { received: 5000, online: 3750, staff: 75 },
  'Sở Xây dựng': { received: 2350, online: 2000, staff: 68 },
  'UBND phường Tô Hiệu': { received: 1010, online: 700, staff: 30 },
  'UBND phường Chiềng An': { received: 640, online: 480, staff: 22 },
  'UBND xã Mường La': { received: 360, online: 180, staff: 21 },
  'UBND xã Phiêng Khoài': { received: 290, online: 40, staff: 19 },
  // Nil: nothing came in, and nothing is said of what stands.
  'UBND phường Mộc Châu': { received: 0, online: 0, staff: null },
};
/**
 * 1.200 + 800 + 450 + 5.000 + 2.350 + 1.010 + 640 + 360 + 290 + 0 = 12.100
 *   900 + 650 + 400 + 3.750 + 2.000 +   700 + 480 + 180 +  40 + 0 =  9.100; 9.100/12.100 = 0,75206…, cut: 75,20%
 *    52 +  60 +  41 +    75 +    68 +    30 +  22 +  21 +  19     =    388, of nine
 */
const BY_HAND = [
  { code: '7.8.M', total: '12.100', coverage: '10/89 đơn vị' },
  { code: '7.8', total: '9.100', coverage: '10/89 đơn vị' },
  { code: '7.8.TL', total: '75,20%', coverage: '10/89 đơn vị' },
  { code: '4.5', total: '388', coverage: '9/89 đơn vị' },
];
/** Who writes the same way as the others: over the API, as its head. */
const WITHOUT_SCREEN: Record<string, string> = {
  'Sở Khoa học và Công nghệ': 'truong.skhcn',
  'Sở Y tế': 'truong.syt',
  'Sở Xây dựng': 'truong.sxd',
  'UBND phường Tô Hiệu': 'truong.tohieu',
  'UBND phường Chiềng An': 'truong.chiengan',
  'UBND xã Mường La': 'truong.muongla',
  'UBND xã Phiêng Khoài': 'truong.phiengkhoai',
};

test('ten units hand in a half-year: typed, by Excel with a faulty cell, nil, late, sent back; board and sums are right at every step', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const secretary = await openAs(browser, 'thuky');
  await layOut(secretary);

  await test.step('the standing agency opens the period for every department and commune', async () => {
    await choose(secretary, 'Báo cáo đơn vị');
    await open(secretary, period);
    await expectBoard(secretary, 0, { notStarted: 89 });
    await expect(secretary.getByText('(còn 7 ngày)')).toBeVisible();
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
    await shown(secretary);
    await expectBoard(secretary, 0, { notStarted: 88, drafting: 1 });
  });

  await test.step('the head fills the rest in Excel; the faulty cell comes back by its address, the others are kept', async () => {
    const head = await openAs(browser, 'truong.stp');
    await choose(head, 'Việc của tôi');
    await head.getByRole('link', { name: `${period}: Sở Tư pháp` }).click();
    const download = head.waitForEvent('download');
    await head.getByRole('link', { name: 'Tải biểu Excel' }).click();
    const form = new Workbook();
    await form.xlsx.readFile(await (await download).path());
    const { received, online, staff } = STATED['Sở Tư pháp']!;
    const cells = fill(form, { '7.8.M': received, '7.8': online, '4.5': 'năm mươi' });
    await upload(head, form);
    await expect(head.getByText(new RegExp(`Lỗi ô ${cells['4.5']}\\b`))).toBeVisible();
    await expect(head.getByRole('link', { name: 'Tải lại chính tệp này, có đánh dấu ô lỗi' })).toBeVisible();
    await head.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await expect(
      head
        .getByRole('alert')
        .filter({ hasText: 'Dữ liệu chưa hợp lệ' })
        .or(head.getByRole('alert').filter({ hasText: '4.5' }))
        .first(),
    ).toBeVisible();
    fill(form, { '4.5': staff! });
    await upload(head, form);
    await expect(head.getByRole('heading', { name: 'Đủ điều kiện gửi' })).toBeVisible();
    await head.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await expect(head.getByText('Chờ tiếp nhận').first()).toBeVisible();
    await shown(secretary);
    await expectBoard(secretary, 0, { notStarted: 88, submitted: 1 });
  });

  const commune = await openAs(browser, 'truong.mocchau');
  await test.step('another unit hands in nil with a reason', async () => {
    await nil(commune, period);
    await shown(secretary);
    await expectBoard(secretary, 0, { notStarted: 87, submitted: 2 });
  });

  const finance = await openAs(browser, 'truong.stc');
  await test.step('the others write and hand in, each head for their own unit', async () => {
    await handIn(finance, 'Sở Tài chính', { ...STATED['Sở Tài chính']!, received: 700 });
    const administrator = await openAs(browser, 'quantri');
    for (const [unit, username] of Object.entries(WITHOUT_SCREEN))
      await handIn(await headOf(browser, administrator, username), unit, STATED[unit]!);
    await shown(secretary);
    await expectBoard(secretary, 0, { notStarted: 79, submitted: 10 });
    await secretary.getByRole('link', { name: /^Chưa nhập/ }).click();
    await expect(secretary.locator('.return-wall li')).toHaveCount(79);
    await expect(wall(secretary, 'Sở Công Thương')).toBeVisible();
    for (const unit of Object.keys(STATED)) await expect(wall(secretary, unit)).toHaveCount(0);
    await secretary.getByRole('link', { name: /^Chưa nhập/ }).click();
    await expect(secretary.locator('.return-wall li')).toHaveCount(89);
  });

  await test.step('one is sent back with its reason, mended by its unit, and handed in again', async () => {
    await wall(secretary, 'Sở Tài chính').click();
    await secretary.getByRole('button', { name: 'Trả lại…' }).click();
    await secretary.getByLabel('Lý do trả lại, nội dung cần sửa').fill('Thiếu 100 hồ sơ tiếp nhận tháng 6.');
    await secretary.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await expect(secretary.getByText('Đã trả lại báo cáo cho đơn vị.')).toBeVisible();
    await secretary.getByRole('link', { name: 'Báo cáo của các đơn vị' }).click();
    await expectBoard(secretary, 0, { notStarted: 79, submitted: 9, returned: 1 });

    await choose(finance, 'Việc của tôi');
    await finance.getByRole('link', { name: `${period}: Sở Tài chính` }).click();
    await expect(finance.getByText('Thiếu 100 hồ sơ tiếp nhận tháng 6.').first()).toBeVisible();
    await finance.locator('[id="so-7.8.M"]').fill('800');
    await finance.locator('[id="so-7.8"]').focus();
    await finance.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await expect(finance.getByText('Chờ tiếp nhận').first()).toBeVisible();
    await shown(secretary);
    await expectBoard(secretary, 0, { notStarted: 79, submitted: 10 });
  });

  await test.step('the standing agency accepts them all; one of them on the screen', async () => {
    await wall(secretary, 'Sở Tư pháp').click();
    await secretary.getByRole('button', { name: 'Tiếp nhận' }).click();
    await expect(secretary.getByText('Đã tiếp nhận. Số liệu của đơn vị được đưa vào tổng hợp.')).toBeVisible();
    for (const unit of Object.keys(STATED).filter((name) => name !== 'Sở Tư pháp')) await accept(secretary, unit);
    await secretary.getByRole('link', { name: 'Báo cáo của các đơn vị' }).click();
    await shown(secretary);
    await expectBoard(secretary, 10, { notStarted: 79, accepted: 10 });
  });

  await test.step('the sums are those worked out by hand; who is missing is named; a number opens its units', async () => {
    await secretary.getByRole('link', { name: 'Số liệu tổng hợp của kỳ' }).click();
    for (const { code, total, coverage } of BY_HAND) {
      const row = secretary.getByRole('row').filter({ has: secretary.getByRole('cell', { name: code, exact: true }) });
      await expect(row.getByRole('link', { name: `${code}: ${total}, mở số liệu từng đơn vị` })).toBeVisible();
      await expect(row.getByRole('link', { name: coverage })).toBeVisible();
      // The first in the official order of those of which nothing has come.
      await expect(row.getByText(/Thiếu: Văn phòng UBND tỉnh; Sở Nội vụ; .* đơn vị khác/)).toBeVisible();
    }
    await secretary.getByRole('link', { name: '7.8.M: 12.100, mở số liệu từng đơn vị' }).click();
    for (const [unit, { received }] of Object.entries(STATED)) {
      const line = secretary.getByRole('row').filter({ has: secretary.getByRole('link', { name: unit, exact: true }) });
      await expect(line).toContainText('Có số liệu');
      await expect(line.locator('strong').first()).toHaveText(new Intl.NumberFormat('vi-VN').format(received));
    }
    await expect(secretary.getByText('đã có số liệu 10/89 đơn vị')).toBeVisible();
  });

  await test.step('one of them owes a month that was due long ago: it is late, and says so', async () => {
    await choose(secretary, 'Báo cáo đơn vị');
    await open(secretary, past);
    await nil(commune, past);
    await shown(secretary);
    await expectBoard(secretary, 0, { notStarted: 88, submitted: 1 }, { late: 1, overdue: 88 });
    await secretary.getByRole('link', { name: /^Gửi quá hạn/ }).click();
    await expect(secretary.locator('.return-wall li')).toHaveCount(1);
    await expect(wall(secretary, 'UBND phường Mộc Châu')).toContainText(/\+\d+ ngày/);
  });

  await test.step('one click reminds all who have not handed in, once a day', async () => {
    await choosePeriod(secretary, period);
    await secretary.getByRole('button', { name: 'Nhắc 79 đơn vị chưa gửi' }).click();
    await secretary.getByRole('dialog').getByRole('button', { name: 'Gửi nhắc' }).click();
    await expect(secretary.getByText(/^Đã nhắc \d+ đơn vị\./)).toBeVisible();
    await expectNoAxeViolations(secretary);
    await expectNoSidewaysScroll(secretary);
    await screenshot(secretary, 'return-board');
  });
});

async function call<T>(page: Page, method: 'get' | 'post' | 'put', path: string, data?: object): Promise<T> {
  const answer = await page.request[method](`/api/${path}`, data ? { data } : {});
  if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
interface Items<T> {
  items: T[];
}

/** The half-year is a range of the province's own, due in a week whatever day it is. */
async function layOut(page: Page): Promise<void> {
  const { today } = await call<{ today: string }>(page, 'get', 'auth/me');
  const due = new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10);
  // A second try of the whole story finds it laid out.
  const { items } = await call<Items<{ title: string }>>(page, 'get', 'periods?year=2026');
  if (items.some(({ title }) => title === period)) return;
  await call(page, 'post', 'periods', {
    year: 2026,
    code: 'NUA-NAM',
    title: period,
    from: '2026-01-01',
    to: '2026-06-30',
    cumulative: false,
    dues: { unit: due },
  });
}

/** A head at another desk: with a password of the day, signed in, without a screen. */
async function headOf(browser: Browser, administrator: Page, username: string): Promise<Page> {
  const { items } = await call<Items<{ id: number; username: string }>>(administrator, 'get', `users?q=${username}`);
  const { id } = items.find((user) => user.username === username)!;
  const { path } = await call<{ path: string }>(administrator, 'post', `users/${id}/reset-link`);
  const page = await (await browser.newContext()).newPage();
  await call(page, 'post', 'auth/reset', { token: path.split('#').at(-1), newPassword: demoPassword });
  await call(page, 'post', 'auth/login', { username, password: demoPassword });
  return page;
}

interface Line {
  id: number;
  version: number;
  unit: { name: string };
}
interface Indicator {
  code: string;
  valueType: string;
  choices: string[];
  cells: { version: number; axisItem: string | null }[];
}
const lineOf = async (page: Page, unit: string): Promise<Line> => {
  const periods = await call<Items<{ id: number; title: string }>>(page, 'get', 'periods?year=2026');
  const { id } = periods.items.find(({ title }) => title === period)!;
  const { items } = await call<Items<Line>>(page, 'get', `returns?periodId=${id}`);
  return items.find((item) => item.unit.name === unit)!;
};

/** Writes the whole return as the screen does, and hands it in: the numbers of the table, 0 for everything else. */
async function handIn(
  head: Page,
  unit: string,
  { received, online, staff }: { received: number; online: number; staff: number | null },
): Promise<void> {
  const { id } = await lineOf(head, unit);
  await call(head, 'post', `returns/${id}/start`, {});
  const { indicators } = await call<{ indicators: Indicator[] }>(head, 'get', `returns/${id}`);
  const numbers: Record<string, number | null> = { '7.8.M': received, '7.8': online, '4.5': staff };
  const typed = ({ code, valueType, choices }: Indicator) =>
    valueType === 'choice' ? choices[0]! : valueType === 'yesNo' ? 'Có' : String(numbers[code] ?? 0);
  const cells = indicators
    .filter(({ valueType }) => valueType !== 'ratio')
    .map((indicator) => ({
      version: indicator.cells[0]!.version,
      indicatorCode: indicator.code,
      typed: typed(indicator),
    }));
  await call(head, 'put', `returns/${id}/cells`, { cells });
  const text = 'Tiếp nhận và giải quyết hồ sơ theo quy định.';
  await call(head, 'put', `returns/${id}/section`, { version: 0, areaCode: '2', kind: 'results', text });
  const { version } = await call<Line>(head, 'get', `returns/${id}`);
  await call(head, 'post', `returns/${id}/submit`, { version });
}

async function accept(secretary: Page, unit: string): Promise<void> {
  const { id, version } = await lineOf(secretary, unit);
  await call(secretary, 'post', `returns/${id}/accept`, { version });
}

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

/** The board of the story's period as it is now. */
async function shown(page: Page): Promise<void> {
  await page.reload();
}

const wall = (page: Page, unit: string) =>
  page.locator('.return-wall').getByRole('link', { name: new RegExp(`^${unit}: `) });

const STATES = {
  notStarted: 'Chưa nhập',
  drafting: 'Đang nhập',
  submitted: 'Chờ tiếp nhận',
  returned: 'Bị trả lại',
  accepted: 'Đã tiếp nhận',
};
const TIMES = { onTime: 'Gửi đúng hạn', late: 'Gửi quá hạn', open: 'Chưa gửi, còn hạn', overdue: 'Chưa gửi, quá hạn' };

/** Every count of the board, those that must be 0 too; in time are those handed in unless said otherwise. */
async function expectBoard(
  page: Page,
  accepted: number,
  states: Partial<Record<keyof typeof STATES, number>>,
  times?: Partial<Record<keyof typeof TIMES, number>>,
): Promise<void> {
  const handedIn = (states.submitted ?? 0) + (states.accepted ?? 0);
  const due = times ?? { onTime: handedIn, open: 89 - handedIn };
  await expect(page.getByText(`Đã tiếp nhận ${accepted}/89 đơn vị`)).toBeVisible();
  const count = (list: string, label: string) =>
    page.getByRole('list', { name: list }).getByRole('link').filter({ hasText: label }).locator('strong');
  for (const [state, label] of Object.entries(STATES))
    await expect(count('Theo trạng thái', label)).toHaveText(String(states[state as keyof typeof STATES] ?? 0));
  for (const [time, label] of Object.entries(TIMES))
    await expect(count('Theo thời hạn', label)).toHaveText(String(due[time as keyof typeof TIMES] ?? 0));
}

/**
 * Writes into lines of the form, zero into every other empty one, and answers the addresses of the cells.
 */
function fill(form: Workbook, values: Record<string, string | number>): Record<string, string> {
  const sheet = form.getWorksheet('Số liệu')!;
  const addresses: Record<string, string> = {};
  sheet.eachRow((row, number) => {
    if (number <= 5) return;
    const key = String(row.getCell(1).value);
    const cell = row.getCell(5);
    const computed = cell.value === '–' || String(cell.value ?? '').endsWith('%');
    if (values[key] !== undefined) [cell.value, addresses[key]] = [values[key], cell.address];
    else if (key === '1.14') cell.value = 'Kết hợp';
    else if (key === '1.15') cell.value = 'Có';
    else if (cell.value === null && !computed) cell.value = 0;
  });
  return addresses;
}

async function upload(page: Page, form: Workbook): Promise<void> {
  const buffer = Buffer.from(await form.xlsx.writeBuffer());
  await page.getByLabel('Chọn biểu Excel đã điền').setInputFiles({
    name: 'Biểu nửa năm.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  });
  await expect(page.getByText(/^Đã đọc Biểu nửa năm\.xlsx/)).toBeVisible();
}

async function nil(page: Page, title: string): Promise<void> {
  await choose(page, 'Việc của tôi');
  await page.getByRole('link', { name: `${title}: UBND phường Mộc Châu` }).click();
  await page.getByRole('button', { name: 'Bắt đầu nhập' }).click();
  await page.getByRole('button', { name: 'Trong kỳ không phát sinh…' }).click();
  await page.getByLabel('Lý do không phát sinh').fill('Trong kỳ đơn vị không phát sinh nhiệm vụ.');
  await page.getByRole('button', { name: 'Đánh dấu không phát sinh' }).click();
  await expect(page.getByText('Báo cáo không phát sinh').first()).toBeVisible();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(page.getByText('Chờ tiếp nhận').first()).toBeVisible();
}
