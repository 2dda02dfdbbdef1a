import { createHash } from 'node:crypto';
import { createApp } from '#api/create-app';
import { Sessions } from '#api/auth/sessions';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import { readConfig, type Config } from '#api/platform/config';
import { openReader } from '#api/platform/database/data-source';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ReportCorrectionService } from '#api/report/report-correction.service';
import { ReportIssueService } from '#api/report/report-issue.service';
import { ReportService } from '#api/report/report.service';
import { Builders } from '#api/testing/builders';
import { testDatabase, type TestDatabase } from '#api/testing/test-database';
import { REPORT_FORMATS, type ReportPageView } from '#contract/report';
import type { Actor } from '#domain/permissions';
import { compileProduct, type CompiledProduct, type Serving } from './support/compiled-product';
import { checkRecord } from './support/record-check';
import { inSoak } from './support/soak';

const ROUNDS = inSoak(6, 60);
/** Issuing takes longer than this only on a machine that is very busy; the kills are spread over the time it took once. */
const LONGEST_KILL_MS = 8_000;

describe('kill -9 while one report is being issued and another drafted', () => {
  let database: TestDatabase;
  let config: Config;
  let settings: Record<string, string>;
  let product: CompiledProduct;
  let server: Serving | undefined;
  let cookie: string;
  /** Drafts to be issued; every second one is the correction of an issued report. */
  let draftIds: number[];
  /** What is drafted: a plan, and a period for every round. */
  let planId: number;
  let periodIds: number[];

  beforeAll(
    async () => {
      product = compileProduct();
      database = await testDatabase();
      const { dataDir, db } = database;
      settings = { DATA_DIR: dataDir, SEED: 'none', ...(db.kind === 'postgres' ? { DATABASE_URL: db.url } : {}) };
      config = readConfig(settings);
      await prepare();
    },
    inSoak(120_000, 600_000),
  );
  afterAll(async () => {
    await server?.kill();
    product.remove();
    await database.drop();
  });

  it(
    `${ROUNDS} times: a report is issued with all its files, or is the draft it was; a draft is whole, or is not there`,
    async () => {
      const [first, ...others] = draftIds;
      const [firstPeriod, ...otherPeriods] = periodIds;
      server = await product.start(settings);
      const began = Date.now();
      expect((await issue(server.address, first!)).status).toBe(200);
      const took = Math.min(Date.now() - began, LONGEST_KILL_MS);
      const draftingBegan = Date.now();
      const example = await draft(server.address, firstPeriod!);
      const drafting = Math.min(Date.now() - draftingBegan, LONGEST_KILL_MS);
      expect(example.status).toBe(201);
      const whole = await partsOf(example.id);
      expect(whole).toMatchObject({ created: 1 });
      expect(Math.min(whole.sections, whole.lists)).toBeGreaterThan(0);
      const outcomes: string[] = [];
      const drafts: string[] = [];
      for (const [round, id] of others.entries()) {
        let answered = false;
        const issuing = issue(server.address, id).then(
          ({ status }) => (answered = status === 200),
          () => false,
        );
        const killAfter = (took * (round + 1)) / ROUNDS + Math.random() * 50;
        // Drafting begins the later before the kill, the earlier the round.
        const draftAfter = Math.max(0, killAfter - (drafting * round) / ROUNDS - Math.random() * 20);
        await new Promise((done) => setTimeout(done, draftAfter));
        const drafted = draft(server.address, otherPeriods[round]!).catch(() => null);
        await new Promise((done) => setTimeout(done, killAfter - draftAfter));
        await server.kill();
        await issuing;
        const acknowledged = (await drafted)?.status === 201;
        server = await product.start(settings);
        expect((await checkRecord(config)).faults).toEqual([]);
        // Drafted again, it is made, or the one that is there is named; either way there is one and it is whole.
        const again = await draft(server.address, otherPeriods[round]!);
        drafts.push(again.status === 201 ? 'none' : 'whole');
        expect([201, 409]).toContain(again.status);
        if (acknowledged) expect(again.status).toBe(409);
        expect([round, await standing(server.address, again.id)]).toEqual([round, 'draft']);
        expect([round, await partsOf(again.id)]).toEqual([round, whole]);
        expect(await reportsOf(otherPeriods[round]!)).toEqual([again.id]);
        const status = await standing(server.address, id);
        if (answered) expect(status).toBe('issued');
        outcomes.push(status);
        // A draft that was left behind is issued like any other.
        if (status === 'draft') expect((await issue(server.address, id)).status).toBe(200);
        expect(await standing(server.address, id)).toBe('issued');
      }
      // The test would prove nothing if every kill had come after the end.
      expect(outcomes).toContain('draft');
      expect(drafts).toContain('none');
    },
    inSoak(300_000, 2_400_000),
  );

  /** What the report is, after everything that belongs to it was compared. */
  async function standing(address: string, id: number): Promise<string> {
    const { body } = await get<ReportPageView>(address, `reports/${id}`);
    const tree = await get<{ draft: boolean; numberLine: string }>(address, `reports/${id}/document`);
    const issued = body.status === 'issued';
    expect([
      body.files.map(({ format }) => format),
      tree.body.draft,
      body.number !== null,
      body.issuedAt !== null,
    ]).toEqual([issued ? [...REPORT_FORMATS] : [], !issued, issued, issued]);
    for (const { format, sha256 } of body.files) {
      const path = `reports/${id}/${format === 'json' || format === 'csv' ? 'data' : 'document'}.${format}`;
      const bytes = Buffer.from(await (await fetch(`${address}/api/${path}`, { headers: { cookie } })).arrayBuffer());
      expect([format, createHash('sha256').update(bytes).digest('hex')]).toEqual([format, sha256]);
    }
    if (issued) expect(tree.body.numberLine).toBe(`Số: ${body.number}`);
    return body.status;
  }

  /** Answers the draft's id: of the one that was made, or of the one that is there already. */
  async function draft(address: string, periodId: number): Promise<{ status: number; id: number }> {
    const answer = await fetch(`${address}/api/reports`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ periodId, planId }),
    });
    const body = (await answer.json()) as { id: number; details?: { id: number } };
    return { status: answer.status, id: body.details?.id ?? body.id };
  }

  /** How much lies beside a report's own row. */
  async function partsOf(id: number): Promise<{ sections: number; lists: number; created: number }> {
    const [row] = await query<{ sections: number; lists: number; created: number }>(
      `select (select count(*) from report_section where report_id = ${id}) as "sections",
              (select count(*) from report_fact_list where report_id = ${id}) as "lists",
              (select count(*) from audit_entry where action = 'report.created' and subject_id = ${id}) as "created"`,
    );
    return row!;
  }
  const reportsOf = async (periodId: number) =>
    (await query<{ id: number }>(`select id from report where period_id = ${periodId}`)).map(({ id }) => id);

  async function query<T>(sql: string): Promise<T[]> {
    const reader = await openReader(config.db, []);
    try {
      return await reader.query(sql);
    } finally {
      await reader.destroy();
    }
  }

  function issue(address: string, id: number): Promise<{ status: number }> {
    const today = new Date().toISOString().slice(0, 10);
    return fetch(`${address}/api/reports/${id}/issue`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({
        version: 1,
        number: `${100 + id}`,
        issuedOn: today,
        signer: 'Lò Văn Ký',
        acceptStale: true,
      }),
    });
  }

  async function get<T>(address: string, path: string): Promise<{ status: number; body: T }> {
    const answer = await fetch(`${address}/api/${path}`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    return { status: answer.status, body: (await answer.json()) as T };
  }

  /** A plan of last year, a draft for every round, half of them corrections; through the services. */
  async function prepare(): Promise<void> {
    const app = await createApp(config);
    await app.init();
    const given = new Builders(app);
    const user = await given.secretary();
    cookie = `sid=${await app.get(UnitOfWork).run(() => app.get(Sessions).open(user.id))}`;
    const unit = await given.unit();
    const year = new Date().getUTCFullYear() - 1;
    const plan = await given.issuedPlan({
      year,
      tasks: Array.from({ length: 30 }, (_, i) => ({ code: `I.${i + 1}`, leads: [unit], dueOn: `${year}-06-30` })),
    });
    const actor: Actor = {
      userId: user.id,
      fullName: 'Lò Thị Thử',
      roles: [{ role: 'secretary', unitId: (await given.standingAgency()).id }],
    };
    planId = plan.id;
    periodIds = [];
    for (let i = 0; i <= ROUNDS; i++) {
      const to = `${year}-11-${String(1 + (i % 28)).padStart(2, '0')}`;
      const window = { from: `${year}-01-01`, to };
      const { id } = await given.period({ code: `D${i}`, year, title: `Kỳ lập ${i + 1} năm ${year}`, ...window });
      periodIds.push(id);
    }
    draftIds = [];
    for (let i = 0; i <= ROUNDS; i++) {
      const period = await given.period({
        code: `R${i}`,
        year,
        title: `Kỳ ${i + 1} năm ${year}`,
        from: `${year}-01-01`,
        to: `${year}-12-${String(1 + (i % 28)).padStart(2, '0')}`,
      });
      const draft = await app.get(ReportService).create(actor, { periodId: period.id, planId: plan.id });
      if (i % 2 === 0) draftIds.push(draft.id);
      else draftIds.push(await corrected(draft.id));
    }
    const entries = await app
      .get(UnitOfWork)
      .read(() => app.get(UnitOfWork).manager.countBy(AuditEntryEntity, { action: 'report.correctionOpened' }));
    expect(entries).toBe(Math.floor((ROUNDS + 1) / 2));
    await app.close();

    async function corrected(id: number): Promise<number> {
      const today = new Date().toISOString().slice(0, 10);
      const one = await app
        .get(ReportIssueService)
        .issue(actor, id, { version: 1, number: `${id}`, issuedOn: today, signer: 'Lò Văn Ký', acceptStale: true });
      const two = await app
        .get(ReportCorrectionService)
        .open(actor, id, {
          version: one.version,
          reason: 'Bổ sung kết quả đã xác nhận',
          basis: 'Công văn số 1/SNV',
          figures: 'kept',
        });
      return two.id;
    }
  }
});
