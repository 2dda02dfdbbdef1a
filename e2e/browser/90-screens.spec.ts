import { expect, test, type Page } from '@playwright/test';
import { INJECTIONS } from '../support/injections';
import { collectErrors, expectNoAxeViolations, expectNoSidewaysScroll, screenshot, signIn } from './support';

/** What the addresses of single things need, read through the API as the person who looks. */
interface Ids {
  plan2026: number;
  plan2019: number;
  ownTask: number;
  groupTask: number;
  returnedTask: number;
  decided: number | undefined;
  sourceTask: number;
  unit: number;
  closedUnit: number;
  user: number | undefined;
  issuedMeeting: number | undefined;
  plannedMeeting: number | undefined;
  indicator: number;
  index: number;
  inspection: number | undefined;
  scoring: number | undefined;
}
type Screen = [name: string, address: (ids: Ids) => string];

/** Everybody reaches these, and what they offer depends on the role. */
const BY_ROLE: Screen[] = [
  ['tong-quan', () => '/'],
  ['nhiem-vu', () => '/nhiem-vu'],
  ['mot-nhiem-vu', ({ ownTask }) => `/nhiem-vu/${ownTask}`],
  ['nhiem-vu-nhieu-don-vi', ({ groupTask }) => `/nhiem-vu/${groupTask}`],
  ['nhiem-vu-loc-don-vi', ({ groupTask }) => `/nhiem-vu/${groupTask}?phan=chua&donVi=so`],
  ['nhiem-vu-bi-tra-lai', ({ returnedTask }) => `/nhiem-vu/${returnedTask}`],
  ['ke-hoach', () => '/ke-hoach'],
  ['mot-ke-hoach', ({ plan2026 }) => `/ke-hoach/${plan2026}`],
  ['bao-cao', () => '/bao-cao'],
  ['don-vi', () => '/don-vi'],
  ['mot-don-vi', ({ unit }) => `/don-vi/${unit}`],
  ['ban-chi-dao', () => '/ban-chi-dao'],
];
/** Who reads meetings: what was issued, or all of it. */
const MEETINGS: Screen[] = [
  ['cuoc-hop', () => '/cuoc-hop'],
  ['mot-cuoc-hop', ({ issuedMeeting }) => `/cuoc-hop/${issuedMeeting}`],
  ['ket-luan', () => '/ket-luan'],
];
const IN_THE_ROOM: Screen[] = [
  ['cuoc-hop-sap-toi', ({ plannedMeeting }) => `/cuoc-hop/${plannedMeeting}`],
  ['trinh-chieu', ({ plannedMeeting }) => `/cuoc-hop/${plannedMeeting}/trinh-chieu`],
];
/** The same for everybody: one person looks at them. */
const SAME_FOR_ALL: Screen[] = [
  ['tong-quan-2019', ({ plan2019 }) => `/?planId=${plan2019}`],
  ['nhiem-vu-loc', ({ plan2026 }) => `/nhiem-vu?planId=${plan2026}&schedule=openOverdue`],
  ['nhiem-vu-trong', () => '/nhiem-vu?q=khong-co-nhiem-vu-nay'],
  ['nhiem-vu-2019', ({ sourceTask }) => `/nhiem-vu/${sourceTask}?asOf=2019-06-14`],
  ['ke-hoach-nam-trong', () => '/ke-hoach?year=2031'],
  ['don-vi-tim', () => '/don-vi?q=moc chau&includeClosed=true'],
  ['don-vi-trong', () => '/don-vi?q=khong-co-don-vi-nay'],
  ['don-vi-da-ket-thuc', ({ closedUnit }) => `/don-vi/${closedUnit}`],
  ['tai-khoan-cua-toi', () => '/tai-khoan-cua-toi'],
  ['doi-mat-khau', () => '/doi-mat-khau'],
  ['khong-tim-thay', () => '/khong-co-trang-nay'],
  ['khong-tim-thay-nhiem-vu', () => '/nhiem-vu/999999'],
];
/** Figures, registers and templates: lists, and the first thing of each. */
const FIGURES: Screen[] = [
  ['so-lieu', () => '/so-lieu'],
  ['chi-tieu', () => '/chi-tieu'],
  ['mot-chi-tieu', ({ indicator }) => `/chi-tieu/${indicator}`],
  ['so-theo-doi', () => '/so-theo-doi'],
  ['chi-so', () => '/so-theo-doi/chi-so'],
  ['mot-chi-so', ({ index }) => `/so-theo-doi/chi-so/${index}`],
  ['van-ban', () => '/so-theo-doi/van-ban'],
  ['kiem-tra', () => '/so-theo-doi/kiem-tra'],
  ['mot-cuoc-kiem-tra', ({ inspection }) => `/so-theo-doi/kiem-tra/${inspection}`],
  ['han-che', () => '/so-theo-doi/han-che'],
  ['khen-thuong', () => '/so-theo-doi/khen-thuong'],
  ['cham-diem', () => '/so-theo-doi/cham-diem'],
  ['mot-dot-cham-diem', ({ scoring }) => `/so-theo-doi/cham-diem/${scoring}`],
  ['bao-cao-don-vi', () => '/bao-cao-don-vi'],
  ['so-sanh-bao-cao', () => '/bao-cao/so-sanh'],
];
const WORK: Screen[] = [['viec-cua-toi', () => '/viec-cua-toi']];
const OF_ROLE: Record<string, Screen[]> = {
  thuky: [
    ...SAME_FOR_ALL,
    ...WORK,
    ...MEETINGS,
    ...IN_THE_ROOM,
    ['lap-cuoc-hop', () => '/cuoc-hop/tao'],
    ['tu-van-ban', ({ plannedMeeting }) => `/cuoc-hop/${plannedMeeting}/tu-van-ban`],
    ['ghi-chep', ({ plannedMeeting }) => `/cuoc-hop/${plannedMeeting}/ghi-chep`],
    ['cho-xac-nhan', () => '/cho-xac-nhan'],
    ['cho-xac-nhan-da-quyet-dinh', ({ decided }) => `/cho-xac-nhan?submissionId=${decided}`],
    ['lap-ke-hoach', () => '/ke-hoach/tao'],
    ['lich-ky-bao-cao', () => '/lich-ky-bao-cao'],
    ['mau-bao-cao', () => '/mau-bao-cao'],
    ...FIGURES,
  ],
  lanhdao: [...WORK, ...MEETINGS, ...IN_THE_ROOM],
  'truong.skhcn': WORK,
  'chuyenvien.stp': WORK,
  xem: [],
  quantri: [
    ['tai-khoan', () => '/tai-khoan'],
    ['tai-khoan-trong', () => '/tai-khoan?q=khong-co-nguoi-nay'],
    ['mot-tai-khoan', ({ user }) => `/tai-khoan/${user}`],
    ['nhat-ky', () => '/nhat-ky'],
    ['trang-thai-he-thong', () => '/trang-thai-he-thong'],
    ['thiet-lap', () => '/thiet-lap-chung'],
    ['thiet-lap-van-ban', () => '/thiet-lap-chung?muc=van-ban'],
    ['thiet-lap-nguoi-ky', () => '/thiet-lap-chung?muc=nguoi-ky'],
    ['thiet-lap-gio-lam-viec', () => '/thiet-lap-chung?muc=gio-lam-viec'],
    ['thiet-lap-ngay-nghi', () => '/thiet-lap-chung?muc=ngay-nghi'],
    ['thiet-lap-quy-tac', () => '/thiet-lap-chung?muc=quy-tac'],
  ],
};

for (const [username, screens] of Object.entries(OF_ROLE)) {
  test(`every screen of ${username}`, async ({ page }) => {
    test.setTimeout(600_000);
    const errors = collectErrors(page);
    await signIn(page, username);
    const ids = await idsFor(page);
    for (const [name, address] of [...BY_ROLE, ...screens]) {
      await test.step(name, async () => {
        await page.goto(address(ids));
        await settled(page);
        await inspect(page, `${username}-${name}`);
      });
    }
    // A missing task is a 404 that the browser reports by itself; anything else is a fault.
    expect(errors.filter((error) => !error.includes('/api/tasks/999999'))).toEqual([]);
  });
}

test('before signing in: the form, a wrong password, a cut-off link', async ({ page }) => {
  const errors = collectErrors(page);
  await page.goto('/bao-cao');
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  await inspect(page, 'dang-nhap');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('cần sửa các mục sau');
  await inspect(page, 'dang-nhap-trong');
  await page.getByLabel('Tên đăng nhập', { exact: true }).fill('lanhdao');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('khong-phai-mat-khau-nay');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Sai tên đăng nhập hoặc mật khẩu');
  await inspect(page, 'dang-nhap-sai');
  await page.goto('/dat-lai-mat-khau');
  await expect(page.getByText('Đường dẫn không đầy đủ')).toBeVisible();
  await inspect(page, 'dat-lai-mat-khau');
  await page.goto('/thiet-lap#khong-con-dung-duoc');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await inspect(page, 'thiet-lap-quan-tri');
  expect(errors.filter((error) => !/\/api\/auth\/(login|me)/.test(error))).toEqual([]);
});

test('whatever the server says, no screen takes it for anything but text', async ({ page }) => {
  test.setTimeout(240_000);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(`${page.url()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy ${violatedDirective} ${blockedURI}`),
    );
  });
  const errors = collectErrors(page);
  let nth = 0;
  for (const username of ['thuky', 'quantri']) {
    await signIn(page, username);
    const ids = await idsFor(page);
    // Every text for people gets an injection behind it, each another; codes, dates and names of states stay.
    const hostile = (value: unknown): unknown =>
      typeof value === 'string' && /\s|[^\u0020-\u007e]/.test(value)
        ? `${value} ${INJECTIONS[nth++ % INJECTIONS.length]}`
        : value;
    await page.route('**/api/**', async (route) => {
      const answer = await route.fetch().catch(() => null);
      if (!answer) return route.abort();
      if (!/json/.test(answer.headers()['content-type'] ?? '')) return route.fulfill({ response: answer });
      const body = JSON.stringify(JSON.parse(await answer.text(), (_, value: unknown) => hostile(value)));
      return route.fulfill({ response: answer, body });
    });
    const screens = username === 'thuky' ? [...BY_ROLE, ...MEETINGS, ...IN_THE_ROOM, ...FIGURES] : OF_ROLE[username]!;
    for (const [name, address] of screens) {
      await page.goto(address(ids));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main').locator('[aria-busy="true"], .ant-skeleton')).toHaveCount(0);
      const made = await page
        .locator(
          '.hx, x-hx, main script, main [onerror], main [onload], [href^="javascript:" i], [href*="example.invalid"]',
        )
        .count();
      expect([name, made]).toEqual([name, 0]);
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().clearCookies();
  }
  expect(nth).toBeGreaterThan(INJECTIONS.length * 5);
  expect(dialogs).toEqual([]);
  expect(errors.filter((error) => !/999999|auth\/me/.test(error))).toEqual([]);
});

test('what opens over a screen', async ({ page }) => {
  test.setTimeout(240_000);
  const errors = collectErrors(page);
  await signIn(page, 'quantri');
  for (const [address, button, name] of [
    ['/tai-khoan', 'Tạo tài khoản', 'hop-tao-tai-khoan'],
    ['/don-vi', 'Thêm đơn vị', 'hop-them-don-vi'],
  ] as const) {
    await page.goto(address);
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await inspect(page, name);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/don-vi');
  await page.getByRole('button', { name: 'Danh mục chức năng' }).click();
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Thiết lập' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.screenshot({ path: 'test-results/screens/danh-muc-chuc-nang-phone.png' });
  expect(errors).toEqual([]);
});

test('a report that is being written, and a plan', async ({ page }) => {
  test.setTimeout(400_000);
  const errors = collectErrors(page);
  await signIn(page, 'thuky');
  await page.goto(`/bao-cao/${await draftReport(page)}`);
  for (const tab of ['Nội dung', 'Danh mục nhiệm vụ', 'Xem trước']) {
    await page.getByRole('tab', { name: tab }).click();
    await settled(page);
    await inspect(
      page,
      `du-thao-bao-cao-${tab === 'Nội dung' ? 'noi-dung' : tab === 'Xem trước' ? 'xem-truoc' : 'danh-muc'}`,
    );
  }
  await page.getByRole('button', { name: 'Ban hành' }).click();
  await inspect(page, 'hop-ban-hanh-bao-cao');

  const { plan2026 } = await idsFor(page);
  await page.goto(`/ke-hoach/${plan2026}`);
  await page.getByRole('button', { name: 'Đổi quy tắc tính' }).click();
  await expect(page.getByRole('dialog', { name: 'Đổi quy tắc tính' })).toBeVisible();
  await inspect(page, 'hop-doi-quy-tac-tinh');

  await page.goto('/ke-hoach/tao');
  await page.getByLabel('Tên kế hoạch').fill('Kế hoạch để xem các ô nhập');
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await expect(page.getByRole('dialog', { name: 'Thêm nhiệm vụ' })).toBeVisible();
  await inspect(page, 'hop-them-nhiem-vu');
  expect(errors).toEqual([]);
});

test('an issued report, and a task that people talk about', async ({ page }) => {
  test.setTimeout(400_000);
  const errors = collectErrors(page);
  await signIn(page, 'thuky');
  await page.goto(`/bao-cao/${await issuedReport(page)}`);
  await expect(page.getByText('Đã ban hành').first()).toBeVisible();
  for (const [tab, name] of [
    ['Nội dung', 'noi-dung'],
    ['Danh mục nhiệm vụ', 'danh-muc'],
    ['Xem trước', 'xem-truoc'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await settled(page);
    await inspect(page, `bao-cao-da-ban-hanh-${name}`);
  }

  const { returnedTask } = await idsFor(page);
  await page.goto(`/nhiem-vu/${returnedTask}`);
  await page.getByLabel('Nội dung trao đổi').fill('Đề nghị Sở gửi quyết định phê duyệt trước ngày 30.');
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(page.getByText('Đã gửi ý kiến.')).toBeVisible();
  await inspect(page, 'trao-doi');
  await page.getByRole('button', { name: 'Rút lại' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Rút lại ý kiến này?' });
  await expect(dialog).toBeVisible();
  await inspect(page, 'hop-rut-lai-y-kien');
  await dialog.getByRole('button', { name: 'Rút lại' }).click();
  await expect(page.getByText(/Người viết đã rút lại ý kiến này/).first()).toBeVisible();
  await expectNoAxeViolations(page);
  expect(errors).toEqual([]);
});

test('the lock over a page whose session has ended', async ({ page }) => {
  await signIn(page, 'lanhdao');
  await settled(page);
  await page.context().clearCookies();
  const lock = page.getByRole('dialog', { name: 'Phiên làm việc đang tạm khóa' });
  // The bell asks for its count by itself: it may find the ended session first, and then the lock covers the link.
  const link = page.getByRole('link', { name: 'Đơn vị', exact: true }).click();
  await Promise.any([lock.waitFor(), link.then(() => lock.waitFor())]);
  await link.catch(() => undefined);
  await inspect(page, 'hop-khoa-phien');
});

test('a date that can be taken away again', async ({ page }) => {
  await signIn(page, 'lanhdao');
  await page.goto('/nhiem-vu?asOf=2026-06-30');
  await settled(page);
  await page.getByRole('textbox', { name: 'Số liệu đến ngày' }).hover();
  await expect(page.locator('.date-field .ant-picker-clear').first()).toBeVisible();
  await expectNoAxeViolations(page);
});

test('the report form, with what is missing said at its fields', async ({ page }) => {
  const errors = collectErrors(page);
  await signIn(page, 'chuyenvien.stp');
  const { ownTask } = await idsFor(page);
  await page.goto(`/nhiem-vu/${ownTask}`);
  await page.getByRole('button', { name: 'Đề nghị xác nhận hoàn thành' }).click();
  await page.getByRole('button', { name: 'Thêm tài liệu kiểm chứng' }).click();
  await inspect(page, 'bao-cao-ket-qua');
  await page.getByRole('button', { name: 'Lưu và trình thủ trưởng' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Nhập kết quả thực hiện');
  await inspect(page, 'bao-cao-ket-qua-thieu');
  expect(errors).toEqual([]);
});

/** No broken rule of WCAG, nothing wider than the window, at a desk and on a phone; pictures for people to look at. */
async function inspect(page: Page, name: string) {
  await screenshot(page, name);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoAxeViolations(page);
  if (before) await page.setViewportSize(before);
}

/** A draft of the year so far; another story may have made it already. */
async function draftReport(page: Page): Promise<number> {
  const { plan2026 } = await idsFor(page);
  const periods = (await (await page.request.get('/api/periods?year=2026')).json()) as {
    items: { id: number; code: string }[];
  };
  const periodId = periods.items.find(({ code }) => code === 'YEAR')?.id;
  const data = { periodId, planId: plan2026, asOf: '2026-10-31' };
  const answer = await page.request.post('/api/reports', { data });
  const made = (await answer.json()) as { id?: number; details?: { id: number } };
  const id = made.id ?? made.details?.id;
  if (id === undefined) throw new Error(`no report: ${await answer.text()}`);
  return id;
}

/** A report that was issued by an earlier story, or the first quarter's, issued now. */
async function issuedReport(page: Page): Promise<number> {
  const { items } = (await (await page.request.get('/api/reports?pageSize=200')).json()) as {
    items: { id: number; status: string }[];
  };
  const found = items.find(({ status }) => status === 'issued');
  if (found) return found.id;
  const { plan2026 } = await idsFor(page);
  const periods = (await (await page.request.get('/api/periods?year=2026')).json()) as {
    items: { id: number; code: string }[];
  };
  const periodId = periods.items.find(({ code }) => code === 'Q1')?.id;
  const made = await page.request.post('/api/reports', { data: { periodId, planId: plan2026 } });
  const { id, version } = (await made.json()) as { id: number; version: number };
  const { today } = (await (await page.request.get('/api/auth/me')).json()) as { today: string };
  const data = { version, number: '71', issuedOn: today, signer: 'Phan Trọng Nghĩa' };
  const answer = await page.request.post(`/api/reports/${id}/issue`, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return id;
}

/** The screen is there with its content, not still loading. */
async function settled(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main').locator('[aria-busy="true"], .ant-skeleton')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}

async function idsFor(page: Page): Promise<Ids> {
  const get = async <T>(path: string) => (await (await page.request.get(`/api/${path}`)).json()) as T;
  const list = async (path: string) => (await get<{ items: { id: number; name?: string }[] }>(path)).items;
  const one = async (path: string) => {
    const [first] = await list(path);
    if (!first) throw new Error(`nothing at ${path}`);
    return first.id;
  };
  const plan2026 = await one('plans?year=2026');
  const plan2019 = await one('plans?year=2019');
  const task = (q: string) => one(`tasks?planId=${plan2026}&q=${encodeURIComponent(q)}`);
  const confirmed = await page.request.get('/api/submissions?status=confirmed&pageSize=1');
  const users = await page.request.get('/api/users?q=truong.stp');
  /** Of what not everybody may read: administrators have neither meetings nor registers. */
  const mayBe = async (path: string) => {
    const answer = await page.request.get(`/api/${path}`);
    return answer.ok() ? ((await answer.json()) as { items: { id: number }[] }).items[0]?.id : undefined;
  };
  const meeting = (status: string) => mayBe(`meetings?status=${status}&pageSize=1`);
  return {
    plan2026,
    plan2019,
    ownTask: await task('Phổ biến, giáo dục pháp luật'),
    groupTask: await task('Xây dựng kế hoạch khắc phục hạn chế'),
    // Who may not read reports has no queue to open with one.
    decided: confirmed.ok() ? ((await confirmed.json()) as { items: { id: number }[] }).items[0]?.id : undefined,
    returnedTask: await task('Cập nhật kiến trúc chính quyền số'),
    sourceTask: await one(`tasks?planId=${plan2019}`),
    unit: await one(`units?q=${encodeURIComponent('Sở Nội vụ')}`),
    closedUnit: await one(`units?includeClosed=true&q=${encodeURIComponent('Sở Thông tin và Truyền thông')}`),
    issuedMeeting: await meeting('issued'),
    plannedMeeting: await meeting('draft'),
    indicator: await one('indicators'),
    index: await one('indices'),
    inspection: await mayBe('inspections'),
    scoring: await mayBe('scoring-rounds'),
    user: users.ok() ? ((await users.json()) as { items: { id: number }[] }).items[0]?.id : undefined,
  };
}
