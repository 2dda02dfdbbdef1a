import type { ErrorView } from '#contract/errors';
import type { PlanView } from '#contract/plan';
import type { SubmissionView } from '#contract/submission';
import type { TaskList, TaskPageView } from '#contract/task';
import { completion, EVIDENCE, scene, type Scene } from './support/scene';

/** What people and attackers type: every text must come back as it was typed, in NFC. */
const TEXTS: [name: string, typed: string, stored: string][] = [
  ['a formula', '=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")'],
  ['other beginnings of formulas', "+1+cmd|'/C calc'!A0", "+1+cmd|'/C calc'!A0"],
  ['a full-width formula', '＝1+1', '＝1+1'],
  ['a script', '<script>alert("1")</script>', '<script>alert("1")</script>'],
  ['an image that fails', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['the end of a CDATA section', ']]><w:p/>', ']]><w:p/>'],
  ['SQL', "'); drop table plan; --", "'); drop table plan; --"],
  ['a template', '{{7*7}} ${7*7} %s %n', '{{7*7}} ${7*7} %s %n'],
  ['decomposed Vietnamese', 'Sở Nội vụ Điện Biên'.normalize('NFD'), 'Sở Nội vụ Điện Biên'],
  ['control characters', 'Kế\u0000 ho\u0008ạch\u001b[31m đỏ\u007f', 'Kế hoạch[31m đỏ'],
  ['a bidi override', 'Báo cáo \u202Excod.exe', 'Báo cáo xcod.exe'],
  ['zero-width characters', 'Sở\u200b Tư\ufeff pháp', 'Sở Tư pháp'],
  ['a lone surrogate', 'Báo cáo \ud800 quý', 'Báo cáo  quý'],
  ['beyond the basic plane', 'Chữ Nôm 𡨸喃 👍', 'Chữ Nôm 𡨸喃 👍'],
  ['lines', 'dòng 1\r\ndòng 2\tcột', 'dòng 1\ndòng 2\tcột'],
];

describe('hostile text', () => {
  let at: Scene;
  beforeAll(async () => {
    at = await scene();
  });
  afterAll(() => at.test.close());

  it.each(TEXTS)('%s comes back as typed', async (_, typed, stored) => {
    const { id } = await at.test.given.assignment({ unit: at.unit });
    const body = completion({
      result: typed,
      difficulties: typed,
      proposals: typed,
      asDraft: true,
      evidence: [{ ...EVIDENCE, title: typed, issuer: typed }],
    });
    const draft = await at.head.post<SubmissionView>(`assignments/${id}/submissions`, body);
    expect(draft.status).toBe(201);
    const { result, difficulties, proposals, evidence } = (
      await at.head.get<SubmissionView>(`submissions/${draft.body.id}`)
    ).body;
    expect([result, difficulties, proposals, evidence[0]!.title, evidence[0]!.issuer]).toEqual(Array(5).fill(stored));
    expect(stored).toBe(stored.normalize('NFC'));
  });

  it.each(TEXTS)('%s as the title of a task is found again', async (_, typed, stored) => {
    const plan = await at.test.given.issuedPlan({ tasks: [{ leads: [at.unit], dueOn: '2026-12-31' }] });
    const draft = await at.test.given.draftPlan({ tasks: [] });
    const { areas } = (await at.secretary.get<{ programmes: { areas: { id: number }[] }[] }>('reference')).body
      .programmes[0]!;
    const task = {
      code: 'I.1',
      title: typed,
      areaId: areas[0]!.id,
      expectedProduct: typed,
      leadUnitIds: [at.unit.id],
      coordinatingUnitIds: [],
      dueOn: '2026-12-31',
    };
    const created = await at.secretary.post<{ id: number }>(`plans/${draft.id}/tasks`, task);
    expect(created.status).toBe(201);
    const page = (await at.secretary.get<TaskPageView>(`tasks/${created.body.id}`)).body;
    expect([page.title, page.expectedProduct]).toEqual([stored, stored]);
    const view = (await at.secretary.get<PlanView>(`plans/${draft.id}`)).body;
    const issue = { version: view.version, number: '02/KH-UBND', issuedOn: '2026-01-05', signer: typed };
    const issued = await at.secretary.post<PlanView>(`plans/${draft.id}/issue`, issue);
    expect([issued.status, issued.body.signer]).toEqual([200, stored]);
    // An address cannot carry half of a surrogate pair.
    const askable = [typed, stored].filter((text) => !/\p{Cs}/u.test(text));
    for (const q of askable.map(encodeURIComponent)) {
      const found = await at.secretary.get<TaskList>(`tasks?planId=${draft.id}&q=${q}`);
      expect([found.status, found.body.items.map((t) => t.id)]).toEqual([200, [created.body.id]]);
      expect((await at.secretary.get<TaskList>(`tasks?planId=${plan.id}&q=${q}`)).body.total).toBe(0);
    }
  });

  it('wildcards of SQL are letters like others', async () => {
    const { planId } = await at.test.given.assignment({ unit: at.unit });
    for (const q of ['%', '_', '\\', "'", '"', '*', 'NEAR(', '%25']) {
      const answer = await at.secretary.get<TaskList>(`tasks?planId=${planId}&q=${encodeURIComponent(q)}`);
      expect([q, answer.status, answer.body.total]).toEqual([q, 200, 0]);
      for (const list of ['units', 'users'])
        expect([q, (await at.administrator.get(`${list}?q=${encodeURIComponent(q)}`)).status]).toEqual([q, 200]);
    }
  });

  it('a name or password of control characters is a wrong one, not an error', async () => {
    for (const text of ['\u0000', 'a\u0000b', '\ud800', '\u202e', ' ', '']) {
      const answer = await at.test.anonymous.post<ErrorView>('auth/login', { username: text, password: text });
      expect([JSON.stringify(text), answer.status, answer.body.code]).toEqual([
        JSON.stringify(text),
        401,
        'SIGN_IN_FAILED',
      ]);
    }
  });

  it('NUL in addresses, queries and cookies is no error either', async () => {
    for (const url of [
      'tasks?q=%00',
      'units?q=a%00b',
      'tasks?asOf=%00',
      'tasks?knownAt=%00',
      'plans/%00',
      'tasks?planId=%00',
      'submissions?status=%00',
    ]) {
      const { status } = await at.head.get(url);
      expect([url, status >= 200 && status < 500]).toEqual([url, true]);
    }
    for (const sid of ['%00', '\ufffd', 'x'.repeat(4000), ''])
      expect((await at.raw({ method: 'GET', url: '/api/auth/me', cookies: { sid } })).status).toBe(401);
  });
});
