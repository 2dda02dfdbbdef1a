import type { SubmissionView } from '#contract/submission';
import type { Child } from './child';
import type { DataFolder } from './data-folders';
import { assertAll, bestOf, measure, type Measured, type Step } from './load';
import { headers } from './reads';
import type { Database } from './database';

/** As the reads are: warmed up, then the best of so many. */
const TIMES = 3;
const SECONDS = 1;
const WARM_UP_SECONDS = 2;
/** What becomes of a submission in one round; at its end the assignment is as open as before. */
export const ROUND = ['submitted', 'confirmed', 'annulled', 'returned'] as const;

const COMPLETION = {
  kind: 'completion',
  percent: 100,
  result: 'Đã hoàn thành nhiệm vụ được giao, kết quả đính kèm.',
  evidence: [
    {
      number: '152/BC-STP',
      issuedOn: '2026-01-15',
      issuer: 'Sở Tư pháp',
      title: 'Báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính',
    },
  ],
};
const PROGRESS = { kind: 'progress', percent: 40, result: 'Đang triển khai theo kế hoạch.', evidence: [] };

/** The work of one installation, and what the product has acknowledged of it. */
export class Updates {
  /** How often work was taken; far more assignments than connections go round, so no two work on the same one. */
  private taken = 0;
  private readonly acknowledged: { id: number; what: (typeof ROUND)[number] }[] = [];

  constructor(
    private readonly product: Child,
    private readonly data: DataFolder,
  ) {}

  /** A unit's head asks for confirmation, the secretary confirms, annuls and returns; each on an assignment of its own. */
  async submitAndDecide(connections: number): Promise<Measured> {
    const reason = 'Đề nghị bổ sung tài liệu kiểm chứng.';
    const steps = [
      this.submit(),
      this.decide('confirmed', 'confirm', {}),
      this.decide('annulled', 'annul', { reason }),
      this.decide('returned', 'return', { reason }),
    ];
    if (this.acknowledged.length === 0)
      await measure(this.product, { connections: 1, steps, seconds: WARM_UP_SECONDS });
    return this.best(connections, steps, 'submit and decide');
  }

  /** A progress report, then a read: the first one after a change has to be evaluated anew. */
  async readAfterChange(connections: number, path: string): Promise<Measured> {
    const report: Step = {
      setupRequest: (request) => {
        const { assignmentId, head } = this.takeWork();
        return post(request, `/api/assignments/${assignmentId}/submissions`, head, PROGRESS);
      },
    };
    const read: Step = {
      setupRequest: (request) => ({
        ...request,
        method: 'GET',
        path,
        headers: headers(this.data.secretary),
        body: undefined,
      }),
    };
    return this.best(connections, [report, read], 'read after a change');
  }

  private async best(connections: number, steps: Step[], what: string): Promise<Measured> {
    const all: Measured[] = [];
    for (let i = 0; i < TIMES; i++) all.push(await measure(this.product, { connections, steps, seconds: SECONDS }));
    for (const one of all) assertAll([200, 201], one, what);
    return bestOf(all);
  }

  /** 16 people add a word each to the same draft, again and again, with the version they read. */
  async fightOverDraft(): Promise<{ acknowledged: number; refused: number; lost: number; measured: Measured }> {
    const { assignmentId, head } = this.takeWork();
    const id = await this.draft(assignmentId, head);
    const acknowledged: string[] = [];
    let words = 0;
    const read: Step = {
      setupRequest: (request) => ({
        ...request,
        method: 'GET',
        path: `/api/submissions/${id}`,
        headers: { cookie: head },
        body: undefined,
      }),
      onResponse: (status, body, context) => {
        if (status !== 200) return;
        const view = JSON.parse(body) as SubmissionView;
        Object.assign(context, { version: view.version, result: view.result, word: `t${words++}` });
      },
    };
    const write: Step = {
      setupRequest: (request, { version, result, word }) => {
        const body = { ...COMPLETION, asDraft: true, version, result: `${String(result)} ${String(word)}` };
        return { ...post(request, `/api/submissions/${id}`, head, body), method: 'PUT' };
      },
      onResponse: (status, _body, { word }) => {
        if (status === 200) acknowledged.push(word as string);
      },
    };
    const measured = await measure(this.product, { connections: 16, steps: [read, write], seconds: SECONDS });
    assertAll([200, 409], measured, 'read, change, write');
    const last = await fetch(`${this.product.url}/api/submissions/${id}`, { headers: { cookie: head } });
    const kept = new Set(((await last.json()) as SubmissionView).result.split(' '));
    return {
      acknowledged: acknowledged.length,
      refused: measured.statuses.get(409) ?? 0,
      lost: acknowledged.filter((word) => !kept.has(word)).length,
      measured,
    };
  }

  /** Acknowledged changes that are not in the stopped installation exactly once, as event and in the audit chain. */
  async countLost(database: Database): Promise<{ acknowledged: number; lost: number }> {
    const events = await counted(
      database,
      'select submission_id as "id", \'submission.\' || type as "what" from assignment_event where submission_id is not null',
    );
    const entries = await counted(
      database,
      'select subject_id as "id", action as "what" from audit_entry where subject_type = \'submission\'',
    );
    const lost = this.acknowledged.filter(({ id, what }) =>
      [events, entries].some((found) => found.get(`${id} submission.${what}`) !== 1),
    );
    return { acknowledged: this.acknowledged.length, lost: lost.length };
  }

  private submit(): Step {
    return {
      setupRequest: (request) => {
        const { assignmentId, head } = this.takeWork();
        return post(request, `/api/assignments/${assignmentId}/submissions`, head, COMPLETION);
      },
      onResponse: (status, body, context) => this.acknowledge('submitted', status === 201, body, context),
    };
  }

  private decide(what: (typeof ROUND)[number], verb: string, body: object): Step {
    return {
      setupRequest: (request, { id, version }) =>
        post(request, `/api/submissions/${String(id)}/${verb}`, this.data.secretary, { version, ...body }),
      onResponse: (status, answer, context) => this.acknowledge(what, status === 200, answer, context),
    };
  }

  private acknowledge(
    what: (typeof ROUND)[number],
    done: boolean,
    body: string,
    context: Record<string, unknown>,
  ): void {
    if (!done) return;
    const { id, version } = JSON.parse(body) as SubmissionView;
    Object.assign(context, { id, version });
    this.acknowledged.push({ id, what });
  }

  private takeWork(): DataFolder['work'][number] {
    return this.data.work[this.taken++ % this.data.work.length]!;
  }

  private async draft(assignmentId: number, head: string): Promise<number> {
    const request = {
      method: 'POST',
      headers: { cookie: head, 'content-type': 'application/json' },
      body: JSON.stringify({ ...COMPLETION, asDraft: true }),
    };
    const answer = await fetch(`${this.product.url}/api/assignments/${assignmentId}/submissions`, request);
    if (answer.status !== 201) throw new Error(`draft: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as SubmissionView).id;
  }
}

async function counted(database: Database, sql: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { id, what } of await database.all<{ id: number; what: string }>(sql))
    counts.set(`${id} ${what}`, (counts.get(`${id} ${what}`) ?? 0) + 1);
  return counts;
}

/** Without accept-encoding: the answer carries the next step's version and must stay text. */
function post(request: object, path: string, cookie: string, body: object): object {
  return {
    ...request,
    method: 'POST',
    path,
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
