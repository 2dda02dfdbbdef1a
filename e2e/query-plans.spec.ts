import type { Database } from 'sqlite3';
import type { SubmissionView } from '#contract/submission';
import type { DataSources } from '#api/platform/database/data-source';
import { DATA_SOURCES } from '#api/platform/database/unit-of-work';
import { MeetingScene } from '#api/testing/meeting-scene';
import type { Answer } from '#api/testing/test-app';
import { completion, scene, type Scene } from './support/scene';

/** Tables that grow with the years and with every change; the others are a province's units, people and settings. */
const GROWING = [
  'task',
  'task_attributes',
  'task_unit',
  'task_group',
  'plan_task',
  'assignment',
  'assignment_event',
  'assignment_span',
  'submission',
  'submission_author',
  'evidence',
  'task_comment',
  'notification',
  'user_session',
  'audit_entry',
];

interface Step {
  detail: string;
}
/** Read from its end and only the last row, whatever the planner calls it. */
const HEAD = 'from audit_entry order by id desc limit 1';
/** SQLite's planner knows nothing of the data here, as in an installation; PostgreSQL gathers figures and chooses anew. */
const onSqlite = process.env['TEST_DATABASE_URL'] === undefined;

(onSqlite ? describe : describe.skip)('what a request reads does not grow with the years', () => {
  let at: Scene;
  let databases: Database[];
  let asked: Set<string>;
  beforeAll(async () => {
    at = await scene();
    const meetings = new MeetingScene(at.secretary, (await at.test.given.programme()).areaIds[0]!);
    const committee = await meetings.committee();
    for (const heldOn of ['2026-04-02', '2026-07-02']) {
      const { id } = await meetings.meeting(committee.id, { heldOn });
      await meetings.conclusion(id, { leads: [at.unit] });
      await meetings.issued(id);
    }
    const sources = at.test.app.get<DataSources>(DATA_SOURCES);
    databases = [sources.writer, sources.reader, ...sources.snapshots].map(
      (source) => (source.driver as unknown as { databaseConnection: Database }).databaseConnection,
    );
    for (const database of databases) database.on('trace', (sql) => asked.add(sql));
  });
  beforeEach(() => (asked = new Set()));
  afterAll(() => at.test.close());

  const explain = (sql: string): Promise<Step[]> =>
    new Promise((done, fail) =>
      databases[0]!.all<Step>(`explain query plan ${sql}`, (error, steps) => (error ? fail(error) : done(steps))),
    );
  /** Statements of the last request that read all of a growing table, or all of it that still holds. */
  const readingAll = async () => {
    const found: string[] = [];
    for (const sql of [...asked].filter((text) => /^\s*(select|with|update|delete|insert)\b/i.test(text))) {
      for (const { detail } of await explain(sql)) {
        const [, alias] = /^SCAN (\w+)/.exec(detail) ?? [];
        const table = alias && (new RegExp(`(\\w+)"?\\s+(?:as\\s+)?"?${alias}\\b`, 'i').exec(sql)?.[1] ?? alias);
        const head = alias === 'audit_entry' && sql.includes(HEAD);
        const all = !head && table !== undefined && (GROWING.includes(table) || GROWING.includes(alias!));
        if (all || /\(superseded_at=\?\)/.test(detail))
          found.push(`${detail} ← ${sql.replace(/\s+/g, ' ').slice(0, 160)}`);
      }
    }
    return found;
  };

  it('is seen when it does', async () => {
    await at.test.unitOfWork.run(() =>
      at.test.unitOfWork.manager.query('select id from task_attributes where title = ?', ['x']),
    );
    expect(await readingAll()).toHaveLength(1);
  });

  it.each([
    'task page',
    'submit',
    'confirm',
    'annul',
    'return',
    'list',
    'progress',
    'work',
    'inbox',
    'conclusions',
    'meetings',
  ])('%s', async (name) => {
    const { id, taskId, planId } = await at.test.given.assignment({ unit: at.unit });
    const lists = () =>
      Promise.all([at.secretary.get(`tasks?planId=${planId}`), at.secretary.get(`plans/${planId}/progress`)]);
    await lists();
    const answered = <T>({ status, body }: Answer<T>): T => (expect([200, 201]).toContain(status), body);
    const sent = async () =>
      answered(await at.head.post<SubmissionView>(`assignments/${id}/submissions`, completion()));
    const decide = async (how: string, { id: submission, version }: SubmissionView) =>
      answered(
        await at.secretary.post<SubmissionView>(`submissions/${submission}/${how}`, {
          version,
          reason: 'Cần xem lại',
        }),
      );
    const see = async (path: string) => answered(await at.secretary.get(path));
    const requests: Record<string, () => Promise<() => Promise<unknown>>> = {
      'task page': async () => () => see(`tasks/${taskId}`),
      submit: async () => sent,
      confirm: async () => {
        const submission = await sent();
        return () => decide('confirm', submission);
      },
      annul: async () => {
        const confirmed = await decide('confirm', await sent());
        return () => decide('annul', confirmed);
      },
      return: async () => {
        const submission = await sent();
        return () => decide('return', submission);
      },
      list: async () => (await sent(), () => see(`tasks?planId=${planId}`)),
      progress: async () => (await sent(), () => see(`plans/${planId}/progress`)),
      work: async () => (await sent(), () => see('work')),
      inbox: async () => (await sent(), () => see('inbox')),
      conclusions: () => Promise.resolve(() => see('conclusions/rates')),
      meetings: () => Promise.resolve(() => see('meetings')),
    };
    const request = await requests[name]!();
    asked.clear();
    await request();
    expect(asked.size).toBeGreaterThan(1);
    expect(await readingAll()).toEqual([]);
  });
});
