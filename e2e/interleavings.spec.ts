import type { ErrorView } from '#contract/errors';
import type { CreatedView } from '#contract/paging';
import type { GivenUser } from '#api/testing/builders';
import { MeetingScene } from '#api/testing/meeting-scene';
import { fieldsOf, testApp, type Answer, type Client, type TestApp } from '#api/testing/test-app';
import { completion } from './support/scene';

interface Person {
  user: GivenUser;
  as: Client;
}
interface Written {
  path: string;
  /** Of the answer to its address: the version that a change must carry. */
  version: (page: Page) => number;
  /** What is kept of the text that was written. */
  kept: (page: Page) => unknown;
  /** The request that puts this text in its place. */
  request: (text: string) => object;
  /** Where a change goes to; default where it is read. */
  change?: string;
}
/** What an address answers, as far as it is looked at here. */
interface Page {
  [text: string]: unknown;
  id: number;
  version: number;
  items: Page[];
  lines: Page[];
  sections: Page[];
}

/** Two people, each reading and then writing: r1 before w1, r2 before w2. */
const ORDERS = ['r1 w1 r2 w2', 'r1 r2 w1 w2', 'r1 r2 w2 w1', 'r2 r1 w1 w2', 'r2 r1 w2 w1', 'r2 w2 r1 w1'];
const own = ({ version }: Page) => version;
const ITEM = { toBeChecked: false, kind: 'off', date: '2026-09-02' };

/** Every kind of thing that two people may have open at once: how one reads it and how one writes it. */
describe('two people write the same', () => {
  let test: TestApp;
  let people: Record<'agency' | 'unit' | 'administration', [Person, Person]>;
  let areaId: number;
  let unitId: number;
  let meetings: MeetingScene;

  const two = async (make: () => Promise<GivenUser>): Promise<[Person, Person]> => {
    const users = [await make(), await make()];
    const [first, second] = await Promise.all(users.map(async (user) => ({ user, as: await test.as(user) })));
    return [first!, second!];
  };
  beforeAll(async () => {
    test = await testApp();
    const { given } = test;
    areaId = (await given.programme()).areaIds[1]!;
    const unit = await given.unit();
    unitId = unit.id;
    people = {
      agency: await two(() => given.secretary()),
      unit: await two(() => given.user('unitOfficer', unit)),
      administration: await two(() => given.user('administrator')),
    };
    meetings = new MeetingScene(people.agency[0].as, areaId);
  });
  afterAll(() => test.close());

  const made = async <T = CreatedView>(answer: Promise<Answer<T>>): Promise<T> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const agency = () => people.agency[0].as;

  const KINDS: [name: string, who: keyof typeof people, make: () => Promise<Written>][] = [
    ['a plan', 'agency', async () => {
      const { id } = await test.given.draftPlan();
      const programme = await test.given.programme();
      const rules = { rounding: 'truncate', completionDate: 'submitted', headlineDue: 'current', dueSoonDays: 7 };
      return { path: `plans/${id}`, version: own, kept: (p) => p['title'], request: (title) => ({ ...rules, year: 2026, programmeId: programme.id, title }) };
    }],
    ['a line of a plan', 'agency', async () => {
      const { taskIds } = await test.given.draftPlan({ tasks: [{ leads: [{ id: unitId, name: '' }], dueOn: '2026-12-31' }] });
      const task = { code: 'I.1', areaId, expectedProduct: 'Báo cáo', leadUnitIds: [unitId], coordinatingUnitIds: [], dueOn: '2026-12-31' };
      return { path: `tasks/${taskIds[0]}`, version: own, kept: (p) => p['title'], request: (title) => ({ ...task, title }) };
    }],
    ['a draft of a submission', 'unit', async () => {
      const { id } = await test.given.assignment({ unit: { id: unitId, name: '' } });
      const draft = await made(people.unit[0].as.post<CreatedView>(`assignments/${id}/submissions`, completion({ asDraft: true })));
      return { path: `submissions/${draft.id}`, version: own, kept: (p) => p['result'], request: (result) => completion({ result, asDraft: true }) };
    }],
    ['a committee', 'agency', async () => {
      const { id } = await meetings.committee();
      const given = { decisionNumber: '12/QĐ-UBND', decisionOn: '2019-01-05' };
      return { path: `committees/${id}`, version: own, kept: (p) => p['name'], request: (name) => ({ ...given, name }) };
    }],
    ['a meeting', 'agency', async () => {
      const committee = await meetings.committee();
      const { id } = await meetings.meeting(committee.id, { draft: true });
      return { path: `meetings/${id}`, version: own, kept: (p) => p['title'], request: (title) => meetings.meetingRequest(committee.id, { title }) };
    }],
    ['a conclusion of a meeting', 'agency', async () => {
      const meeting = await meetings.meeting((await meetings.committee()).id, { heldOn: '2026-04-02' });
      const { id } = await meetings.conclusion(meeting.id, { noTaskReason: 'Chỉ đạo chung' });
      return { path: `conclusions/${id}`, version: own, kept: (p) => p['text'], request: (text) => ({ text, areaId, noTaskReason: 'Chỉ đạo chung' }) };
    }],
    ['an opinion in a meeting', 'agency', async () => {
      const meeting = await meetings.meeting((await meetings.committee()).id, { heldOn: '2026-04-02' });
      const point = await made(agency().post<CreatedView>(`meetings/${meeting.id}/points`, { text: 'Lúc đầu' }));
      const first = (p: Page) => p.items[0]!;
      return { path: `meetings/${meeting.id}/points`, change: `points/${point.id}`, version: (p) => own(first(p)), kept: (p) => first(p)['text'], request: (text) => ({ text }) };
    }],
    ['a sheet of scores', 'unit', async () => {
      const criteria = [{ code: '1', name: 'Chế độ báo cáo', maxScore: 1 }];
      const round = await made(agency().post<CreatedView>('scoring-rounds', { year: 2026, title: 'Chỉ số năm 2026', groupName: 'sở, ban, ngành', unitIds: [unitId], criteria }));
      await made(agency().post(`scoring-rounds/${round.id}/open`, { version: 1 }));
      const { sheets } = (await agency().get<{ sheets: { id: number }[] }>(`scoring-rounds/${round.id}`)).body;
      const path = `scoring-sheets/${sheets[0]!.id}`;
      const line = (p: Page) => p.lines[0]!;
      const { criterionId } = line((await agency().get<Page>(path)).body);
      return { path, change: `${path}/self-scores`, version: own, kept: (p) => line(p)['evidence'], request: (text) => ({ scores: [{ criterionId, score: 1, text }] }) };
    }],
    ['a section of a report', 'agency', async () => {
      const plan = await test.given.issuedPlan({ tasks: [{ leads: [{ id: unitId, name: '' }], dueOn: '2026-05-31' }] });
      const period = await test.given.period();
      const report = await made(agency().post<CreatedView>('reports', { periodId: period.id, planId: plan.id }));
      const section = (p: Page) => p.sections.find((s) => s['kind'] === 'narrative')!;
      const path = `reports/${report.id}`;
      const code = String(section((await agency().get<Page>(path)).body)['code']);
      return { path, change: `${path}/sections/${code}`, version: (p) => own(section(p)), kept: (p) => section(p)['text'], request: (text) => ({ text }) };
    }],
    ['an account', 'administration', async () => {
      const { id } = await test.given.user('readOnly', { id: unitId, name: '' });
      return { path: `users/${id}`, version: own, kept: (p) => p['fullName'], request: (fullName) => ({ fullName, status: 'active' }) };
    }],
    ['a unit', 'administration', async () => {
      const { id } = await test.given.unit();
      return { path: `units/${id}`, version: own, kept: (p) => p['agencyCode'], request: (agencyCode) => ({ agencyCode, orderNo: 5 }) };
    }],
    ['the settings', 'administration', async () => ({
      path: 'settings', version: own, kept: (p) => p['marking'],
      request: (marking) => ({ provinceName: 'Sơn La', place: 'Sơn La', issuingAgency: 'ỦY BAN NHÂN DÂN', marking }),
    })],
    ['the days off', 'administration', async () => ({
      path: 'settings/holidays', version: own, kept: (p) => p.items.find((i) => i['date'] === ITEM.date)?.['name'],
      request: (name) => ({ items: [{ ...ITEM, name }] }),
    })],
    ['a period of the calendar', 'agency', async () => {
      const { id } = await test.given.period({ code: 'NHIEM-KY', from: '2025-12-15', to: '2026-03-13' });
      const it = (p: Page) => p.items.find((i) => i.id === id)!;
      const window = { from: '2025-12-15', to: '2026-03-13', dues: { unit: '2026-03-13' } };
      return { path: 'periods?year=2026', change: `periods/${id}`, version: (p) => own(it(p)), kept: (p) => it(p)['title'], request: (title) => ({ ...window, title }) };
    }],
    ['a document of the register', 'agency', async () => {
      const document = { purpose: 'steering', kind: 'plan', number: '1/KH-UBND', issuedOn: '2026-01-05', issuer: 'UBND tỉnh' };
      const { id } = await made(agency().post<CreatedView>('legal-documents', { ...document, subject: 'Lúc đầu' }));
      const it = (p: Page) => p.items.find((i) => i.id === id)!;
      return { path: 'legal-documents', change: `legal-documents/${id}`, version: (p) => own(it(p)), kept: (p) => it(p)['subject'], request: (subject) => ({ ...document, subject }) };
    }],
  ]; // prettier-ignore

  it.each(KINDS)('%s: in every order, who has not seen the last change is told', async (name, who, make) => {
    const { path, change = path, version, kept, request } = await make();
    const [first, second] = people[who];
    let lost = 0;
    for (const [n, order] of ORDERS.entries()) {
      const seen: Record<string, number> = {};
      let current = version((await first.as.get<Page>(path)).body);
      let winner: { person: Person; text: string } | null = null;
      for (const step of order.split(' ')) {
        const person = step[1] === '1' ? first : second;
        if (step[0] === 'r') {
          seen[step[1]!] = version((await person.as.get<Page>(path)).body);
          continue;
        }
        const text = `Lời ${n} của ${person.user.id}`;
        const read = seen[step[1]!]!;
        const answer = await person.as.put<ErrorView>(change, { ...request(text), version: read });
        const at = [name, order, step];
        if (read === current) {
          expect([...at, answer.status, answer.body]).toEqual([...at, 200, expect.anything()]);
          const now = (await person.as.get<Page>(path)).body;
          expect([...at, kept(now)]).toEqual([...at, text]);
          expect(version(now)).toBeGreaterThan(current);
          current = version(now);
          winner = { person, text };
          continue;
        }
        expect([...at, answer.status, answer.body]).toEqual([
          ...at,
          409,
          expect.objectContaining({
            code: 'STALE',
            message: expect.stringContaining(winner!.person.user.fullName),
            details: {
              version: current,
              current: expect.anything(),
              changedBy: winner!.person.user.fullName,
              changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/),
            },
          }),
        ]);
        expect([...at, JSON.stringify(answer.body.details)]).toEqual([...at, expect.stringContaining(winner!.text)]);
        const now = (await person.as.get<Page>(path)).body;
        if (kept(now) !== winner!.text || version(now) !== current) lost += 1;
      }
    }
    expect([name, lost]).toEqual([name, 0]);
    for (const guess of [{}, { version: null }, { version: '1' }]) {
      const answer = await first.as.put(change, { ...request('Không có phiên bản'), ...guess });
      expect([name, answer.status, fieldsOf(answer)]).toEqual([name, 422, ['version']]);
    }
  });
});
