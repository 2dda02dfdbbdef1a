import { request, type Agent } from 'node:http';
import { join } from 'node:path';
import { createApp } from '#api/create-app';
import { Sessions } from '#api/auth/sessions';
import type { Config } from '#api/platform/config';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { Builders, type GivenUnit, type GivenUser } from '#api/testing/builders';
import type { Step } from './record-check';

/** One unit's head and the secretary who decides what the head hands in, each with a session. */
export interface Writer {
  head: string;
  secretary: string;
  /** One assignment per round: after a crash nobody knows how the last step of the old one ended. */
  assignmentIds: number[];
}

/** People, a plan of this year with an assignment per writer and round, and sessions; through the services, on an empty database. */
export async function prepareWriters(config: Config, count: number, rounds: number): Promise<Writer[]> {
  const app = await createApp(config);
  await app.init();
  const given = new Builders(app);
  const session = (user: GivenUser) => app.get(UnitOfWork).run(() => app.get(Sessions).open(user.id));
  await given.standingAgency();
  const units: GivenUnit[] = [];
  for (let i = 0; i < count; i++) units.push(await given.unit());
  const year = new Date().getUTCFullYear();
  const tasks = Array.from({ length: rounds }, (_, i) => ({
    code: `I.${i + 1}`,
    leads: units,
    dueOn: `${year}-12-31`,
  }));
  const plan = await given.issuedPlan({ year, tasks });
  const found: Writer[] = [];
  for (const [i, unit] of units.entries()) {
    const head = await session(await given.user('unitHead', unit));
    const secretary = await session(await given.secretary());
    found.push({ head, secretary, assignmentIds: plan.tasks.map((task) => task.assignments[i]!.id) });
  }
  await app.close();
  return found;
}

/**
 * Hands in, has it confirmed, annulled and returned, and hands in again, as fast as the answers come, until one does
 * not come. @throws on any answer but success: nothing here is contested.
 */
export async function write(
  address: string,
  agent: Agent,
  writer: Writer,
  round: number,
  acknowledge: (step: string) => void,
): Promise<'unanswered'> {
  const year = new Date().getUTCFullYear();
  const evidence = [{ number: '1/BC', issuedOn: `${year - 1}-12-31`, issuer: 'Sở', title: 'Báo cáo kết quả' }];
  const reason = 'Kiểm tra lại tài liệu kèm theo';
  const assignment = `assignments/${writer.assignmentIds[round]}/submissions`;
  const step = async (name: Step, cookie: string, path: string, body: object) => {
    const { status, body: view } = await send(address, agent, 'POST', path, body, cookie);
    if (status !== 200 && status !== 201) throw new Error(`${path} → ${status} ${JSON.stringify(view)}`);
    acknowledge(`${name} ${view.id}`);
    return view;
  };
  try {
    for (;;) {
      await step('progressed', writer.head, assignment, {
        kind: 'progress',
        result: 'Đang thực hiện',
        percent: 50,
        evidence: [],
      });
      const sent = await step('submitted', writer.head, assignment, {
        kind: 'completion',
        result: 'Đã hoàn thành',
        evidence,
      });
      const confirmed = await step('confirmed', writer.secretary, `submissions/${sent.id}/confirm`, {
        version: sent.version,
      });
      const annulled = await step('annulled', writer.secretary, `submissions/${sent.id}/annul`, {
        version: confirmed.version,
        reason,
      });
      await step('returned', writer.secretary, `submissions/${sent.id}/return`, { version: annulled.version, reason });
    }
  } catch (error) {
    if (['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return 'unanswered';
    throw error;
  }
}

export interface Answered {
  status: number;
  body: { id: number; version: number };
}
/** One request with a session ("": none). */
export function send(
  address: string,
  agent: Agent | undefined,
  method: string,
  path: string,
  body: object | undefined,
  session: string,
): Promise<Answered> {
  return new Promise((done, failed) => {
    const headers = { cookie: `sid=${session}`, ...(body ? { 'content-type': 'application/json' } : {}) };
    const outgoing = request(`${address}${join('/api', path)}`, { method, agent, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += String(chunk)));
      answer.once('error', failed);
      answer.once('end', () => done({ status: answer.statusCode ?? 0, body: JSON.parse(text) as Answered['body'] }));
    });
    outgoing.once('error', failed);
    outgoing.end(body ? JSON.stringify(body) : undefined);
  });
}
