import { expect, test, type Locator, type Page } from '@playwright/test';
import { choose, openAs } from './support';

/** A plan of its own, of last year, so that the leader's page and the lists of this year stay those of the demonstration. */
interface Story {
  planId: number;
  tasks: Record<'returned' | 'late' | 'bulkOne' | 'bulkTwo' | 'slow', number>;
}
const TITLES = {
  returned: 'Rà soát văn bản quy phạm pháp luật theo kế hoạch bổ sung',
  late: 'Công khai quyết toán ngân sách của các đơn vị trực thuộc',
  bulkOne: 'Ban hành quy chế chi tiêu nội bộ sửa đổi',
  bulkTwo: 'Công bố danh mục nhiệm vụ khoa học cấp tỉnh',
  slow: 'Số hóa hồ sơ lưu trữ của ba sở',
} as const;
const reason = 'Thiếu danh mục văn bản hết hiệu lực. Đề nghị bổ sung phụ lục.';

test('a quarter of three units: progress, completion with documents, one returned, one late, the rest confirmed at once', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const secretary = await openAs(browser, 'thuky');
  const leader = await openAs(browser, 'lanhdao');
  const { planId, tasks } = await freshPlan(secretary);
  const figures = () => figuresOf(leader, planId);

  await test.step('issued: the units hear of it, nothing is done, one is late already', async () => {
    expect(await figures()).toEqual({
      headline: '0/5 nhiệm vụ · 0%',
      onTime: 0,
      late: 0,
      within: 4,
      overdue: 1,
      awaiting: 0,
    });
    const head = await openAs(browser, 'truong.stc');
    await head.goto('/hop-thu?unread=true');
    const lines = head.getByRole('main').getByRole('link', { name: /Kế hoạch số 77\/KH-UBND/ });
    await expect(lines.filter({ hasText: 'được giao chủ trì 3 nhiệm vụ' }).first()).toBeVisible();
    // The unit that helps hears of it too, and its entry opens exactly that list.
    await lines.filter({ hasText: 'được giao phối hợp thực hiện 1 nhiệm vụ' }).first().click();
    await expect(head.locator('.result-line strong')).toHaveText('1 nhiệm vụ');
    await expect(head.getByRole('link', { name: TITLES.returned })).toBeVisible();
  });

  await test.step('an officer reports progress: seen at once, counted never', async () => {
    const officer = await openAs(browser, 'chuyenvien.skhcn');
    await officer.goto(`/nhiem-vu/${tasks.slow}`);
    const part = officer.getByRole('article', { name: 'Sở Khoa học và Công nghệ', exact: true });
    await part.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await part.getByLabel('Kết quả thực hiện').fill('Đã số hóa 12.000 trang hồ sơ.');
    await part.getByLabel('Tỷ lệ tự đánh giá (%)').fill('60');
    await part.getByRole('button', { name: 'Lưu và trình thủ trưởng' }).click();
    await expect(part.getByText('Đã lưu bản nháp.')).toBeVisible();
    const head = await openAs(browser, 'truong.skhcn');
    await head.goto(`/nhiem-vu/${tasks.slow}`);
    await head.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click();
    await expect(head.getByText('Đã ghi nhận báo cáo tiến độ.')).toBeVisible();
    expect(await figures()).toEqual({
      headline: '0/5 nhiệm vụ · 0%',
      onTime: 0,
      late: 0,
      within: 4,
      overdue: 1,
      awaiting: 0,
    });
  });

  const justice = await openAs(browser, 'truong.stp');
  await test.step('a completion with a document and its file waits for the secretary', async () => {
    await handIn(justice, tasks.returned, 'Đã rà soát 46 văn bản.', '318/BC-STP', 'Báo cáo rà soát – Đợt 2.pdf');
    expect(await figures()).toMatchObject({ headline: '0/5 nhiệm vụ · 0%', awaiting: 1 });
  });

  await test.step('it comes back with a reason, which the unit reads first', async () => {
    await openInQueue(secretary, 'QT.1');
    await expect(current(secretary).getByRole('link', { name: /Báo cáo rà soát – Đợt 2\.pdf/ })).toBeVisible();
    await current(secretary).getByRole('radio', { name: 'Trả lại đơn vị' }).check();
    await current(secretary).getByLabel('Lý do trả lại').fill(reason);
    await current(secretary).getByRole('button', { name: 'Trả lại đơn vị' }).click();
    await expect(secretary.getByText('Đã trả lại đề nghị về nhiệm vụ QT.1 cho Sở Tư pháp.')).toBeVisible();
    const own = justice.getByRole('article', { name: 'Sở Tư pháp', exact: true });
    await justice.goto(`/nhiem-vu/${tasks.returned}`);
    // What was reported since does not push the reason out of sight.
    await own.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await own.getByLabel('Kết quả thực hiện').fill('Đang lập phụ lục.');
    await own.getByRole('button', { name: 'Gửi báo cáo tiến độ' }).click();
    await expect(own.getByText('Đã ghi nhận báo cáo tiến độ.')).toBeVisible();
    await expect(own.getByRole('alert').filter({ hasText: 'bị trả lại' })).toContainText(reason);
  });

  await test.step('the coordinating unit says what it knows, and the lead unit hears of it', async () => {
    const finance = await openAs(browser, 'chuyenvien.stc');
    await finance.goto(`/nhiem-vu/${tasks.returned}`);
    const words = 'Sở Tài chính đã gửi danh mục 5 văn bản hết hiệu lực.';
    await finance.getByLabel('Nội dung trao đổi').fill(words);
    await finance.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await expect(finance.getByText('Đã gửi ý kiến.')).toBeVisible();
    await justice.goto('/hop-thu?unread=true');
    await justice
      .getByRole('link', { name: /\(Sở Tài chính\) trao đổi về nhiệm vụ QT\.1/ })
      .first()
      .click();
    await expect(justice.getByRole('listitem').filter({ hasText: words })).toBeFocused();
  });

  await test.step('mended and handed in again, starting from what was written', async () => {
    await justice.getByRole('button', { name: 'Đề nghị xác nhận hoàn thành' }).click();
    await expect(justice.getByLabel('Số, ký hiệu')).toHaveValue('318/BC-STP');
    await justice.getByLabel('Kết quả thực hiện').fill('Đã rà soát 46 văn bản, kèm phụ lục 5 văn bản hết hiệu lực.');
    await justice.getByRole('button', { name: 'Gửi đề nghị xác nhận' }).click();
    await expect(justice.getByText('Đã gửi đề nghị xác nhận hoàn thành.')).toBeVisible();
  });

  await test.step('the other units hand in theirs, one after its due date', async () => {
    const finance = await openAs(browser, 'truong.stc');
    await handIn(finance, tasks.late, 'Đã công khai quyết toán của 9 đơn vị.', '801/BC-STC');
    await handIn(finance, tasks.bulkOne, 'Đã ban hành quy chế sửa đổi.', '44/QĐ-STC');
    const science = await openAs(browser, 'truong.skhcn');
    await handIn(science, tasks.bulkTwo, 'Đã công bố danh mục 21 nhiệm vụ.', '95/QĐ-SKHCN');
    // Handed in is not done: only a confirmation moves the figures.
    expect(await figures()).toMatchObject({ headline: '0/5 nhiệm vụ · 0%', overdue: 1, awaiting: 4 });
  });

  await test.step('the secretary confirms all four in one go', async () => {
    await choose(secretary, 'Chờ xác nhận');
    const ticks = [/^Chọn QT\.1 /, /^Chọn QT\.2 /, /^Chọn QT\.3 /, /^Chọn QT\.4 /];
    for (const name of ticks) await secretary.getByRole('checkbox', { name }).check();
    await secretary.getByRole('button', { name: 'Xác nhận 4 đề nghị' }).click();
    const dialog = secretary.getByRole('dialog', { name: 'Xác nhận hoàn thành 4 đề nghị?' });
    await dialog.getByRole('button', { name: 'Xác nhận 4 đề nghị' }).click();
    await expect(secretary.getByText('Đã xác nhận 4/4 đề nghị.')).toBeVisible();
  });

  await test.step('four of five, one of them late, and each number opens its list', async () => {
    expect(await figures()).toEqual({
      headline: '4/5 nhiệm vụ · 80,00%',
      onTime: 3,
      late: 1,
      within: 1,
      overdue: 0,
      awaiting: 0,
    });
    await cellLink(leader, 'Đã hoàn thành quá hạn').click();
    await expect(leader.locator('.result-line strong')).toHaveText('1 nhiệm vụ');
    await leader.getByRole('link', { name: TITLES.late }).click();
    await expect(leader.getByRole('heading', { level: 1 })).toHaveText(`QT.2. ${TITLES.late}`);
    await expect(leader.getByRole('region', { name: 'Diễn biến' })).toContainText('Xác nhận');
  });

  await test.step('a link to a decided request says so, and by whom', async () => {
    const colleague = await openAs(browser, 'thuky2');
    await colleague.goto('/hop-thu');
    await colleague
      .getByRole('link', { name: /đề nghị xác nhận hoàn thành nhiệm vụ QT\.4/ })
      .first()
      .click();
    await expect(colleague.getByText(/Đề nghị về nhiệm vụ QT\.4 .* đã được xác nhận hoàn thành bởi/)).toBeVisible();
    await colleague.getByRole('link', { name: 'Mở đề nghị này' }).click();
    await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(`QT.4. ${TITLES.bulkTwo}`);
  });

  await closePlan(secretary, planId, tasks.slow);
});

/** Five lines of three units; made through the API, as the journey of the plan's screens is another one. */
async function freshPlan(secretary: Page): Promise<Story> {
  const send = async <T>(path: string, data: object): Promise<T> => {
    const answer = await secretary.request.post(`/api/${path}`, { data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const get = async <T>(path: string): Promise<T> => (await (await secretary.request.get(`/api/${path}`)).json()) as T;
  const { today } = await get<{ today: string }>('auth/me');
  const year = Number(today.slice(0, 4)) - 1;
  const { programmes } = await get<{ programmes: { id: number; toYear: number; areas: { id: number }[] }[] }>(
    'reference',
  );
  const programme = programmes.find(({ toYear }) => toYear >= year)!;
  const unitId = async (name: string) =>
    (await get<{ items: { id: number }[] }>(`units?q=${encodeURIComponent(name)}`)).items[0]!.id;
  const [justice, finance, science] = [
    await unitId('Sở Tư pháp'),
    await unitId('Sở Tài chính'),
    await unitId('Sở Khoa học và Công nghệ'),
  ];
  const title = `Kế hoạch cải cách hành chính bổ sung năm ${year}`;
  const rules = { rounding: 'truncate', completionDate: 'submitted', headlineDue: 'current', dueSoonDays: 7 };
  const plan = await send<{ id: number }>('plans', { year, title, programmeId: programme.id, ...rules });
  const line = async (code: string, taskTitle: string, leadUnitIds: number[], days: number, helpers: number[] = []) => {
    const dueOn = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
    const task = { code, title: taskTitle, areaId: programme.areas[0]!.id, expectedProduct: 'Báo cáo' };
    const units = { leadUnitIds, coordinatingUnitIds: helpers };
    return (await send<{ id: number }>(`plans/${plan.id}/tasks`, { ...task, ...units, deadlineText: '', dueOn })).id;
  };
  const tasks = {
    returned: await line('QT.1', TITLES.returned, [justice], 20, [finance]),
    late: await line('QT.2', TITLES.late, [finance], -12),
    bulkOne: await line('QT.3', TITLES.bulkOne, [finance], 25),
    bulkTwo: await line('QT.4', TITLES.bulkTwo, [science], 30),
    slow: await line('QT.5', TITLES.slow, [justice, finance, science], 35),
  };
  const issue = { version: 1, number: '77/KH-UBND', issuedOn: `${year}-01-05`, signer: 'Phan Trọng Nghĩa' };
  await send(`plans/${plan.id}/issue`, issue);
  return { planId: plan.id, tasks };
}

/** What is left open is settled, so that the lists of the stories after this one are those of the demonstration. */
async function closePlan(secretary: Page, planId: number, openTask: number): Promise<void> {
  const plan = (await (await secretary.request.get(`/api/plans/${planId}`)).json()) as { version: number };
  const { today } = (await (await secretary.request.get('/api/auth/me')).json()) as { today: string };
  const openTasks = [{ taskId: openTask, outcome: 'leftOpen' }];
  const data = { version: plan.version, closedOn: today, openTasks };
  const answer = await secretary.request.post(`/api/plans/${planId}/close`, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
}

const current = (page: Page): Locator => page.getByRole('main').getByRole('article');
/** The cell of the leader's page with its number; the whole line is the link to its list. */
const cellLink = (leader: Page, title: string): Locator =>
  leader
    .getByRole('region', { name: 'Tình trạng thực hiện' })
    .getByRole('link', { name: new RegExp(`^\\d+ ${title}$`) });

/** The leader's page of the plan as it is now. */
async function figuresOf(leader: Page, planId: number) {
  await leader.goto(`/?planId=${planId}`);
  const count = async (title: string) => Number.parseInt(await cellLink(leader, title).innerText(), 10);
  return {
    headline: (await leader.locator('.headline').innerText()).trim(),
    onTime: await count('Đã hoàn thành đúng hạn'),
    late: await count('Đã hoàn thành quá hạn'),
    within: await count('Đang thực hiện trong hạn'),
    overdue: await count('Đang thực hiện quá hạn'),
    awaiting: await count('Chờ xác nhận'),
  };
}

async function openInQueue(secretary: Page, code: string): Promise<void> {
  await choose(secretary, 'Chờ xác nhận');
  await secretary.getByRole('navigation', { name: 'Danh sách chờ xác nhận' }).getByRole('link', { name: code }).click();
  await expect(current(secretary)).toContainText(code);
}

/** The head's request to confirm a completion, with one document and perhaps its file. */
async function handIn(head: Page, taskId: number, result: string, number: string, file?: string): Promise<void> {
  await head.goto(`/nhiem-vu/${taskId}`);
  await head.getByRole('button', { name: 'Đề nghị xác nhận hoàn thành' }).click();
  await head.getByLabel('Kết quả thực hiện').fill(result);
  await head.getByRole('button', { name: 'Thêm tài liệu kiểm chứng' }).click();
  await head.getByLabel('Số, ký hiệu').fill(number);
  await head.getByLabel('Ngày văn bản').fill('20/11/2026');
  await head.getByLabel('Ngày văn bản').press('Enter');
  await head.getByLabel('Cơ quan ban hành').fill('Sở');
  await head.getByLabel('Trích yếu').fill(result);
  if (file) {
    const buffer = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    await head.locator('input[type="file"]').setInputFiles({ name: file, mimeType: 'application/pdf', buffer });
    await expect(head.getByText(file)).toBeVisible();
  }
  await head.getByRole('button', { name: 'Gửi đề nghị xác nhận' }).click();
  await expect(head.getByText('Đã gửi đề nghị xác nhận hoàn thành.')).toBeVisible();
}
