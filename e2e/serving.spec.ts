import { request } from 'node:http';
import type { ChildProcess } from 'node:child_process';
import { testDatabase, type TestDatabase } from '#api/testing/test-database';
import { compileProduct, type CompiledProduct } from './support/compiled-product';

/** The process as an office runs it: what it writes to its log, and how it ends. */
describe('a serving process', () => {
  let product: CompiledProduct;
  let database: TestDatabase;
  let child: ChildProcess;
  let output = '';
  let address = '';
  beforeAll(async () => {
    product = compileProduct();
    database = await testDatabase();
    const { dataDir, db } = database;
    child = product.run('main', [], {
      DATA_DIR: dataDir,
      SEED: 'none',
      PORT: '0',
      LOG_LEVEL: 'info',
      ...(db.kind === 'postgres' ? { DATABASE_URL: db.url } : {}),
    });
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (piece) => (output += String(piece)));
    while (!/http:\/\/127\.0\.0\.1:\d+\/thiet-lap#/.test(output)) {
      if (child.exitCode !== null) throw new Error(output);
      await new Promise((done) => setTimeout(done, 20));
    }
    address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)![0];
  }, 60_000);
  afterAll(async () => {
    child.kill('SIGKILL');
    product.remove();
    await database.drop();
  });

  const lines = () =>
    output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('logs every request as one line of JSON with its id, and nothing of people', async () => {
    const refused = await fetch(`${address}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'sid=bi-mat-1' },
      body: JSON.stringify({ username: 'nguyenvanbimat', password: 'mat-khau-bi-mat-2' }),
    });
    expect(refused.status).toBe(401);
    const { requestId } = (await refused.json()) as { requestId: string };
    await fetch(`${address}/api/tasks?q=bi-mat-3`);
    await fetch(`${address}/api/bi-mat-4?x=bi-mat-5`);
    await fetch(`${address}/api/plans`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"bi-mat-6": ',
    });
    await new Promise((done) => setTimeout(done, 100));
    const said = lines().filter((l) => l['requestId'] === requestId);
    const line = said.find(({ msg }) => msg === 'request');
    expect(said.find((l) => l !== line)).toMatchObject({ level: 'warn', msg: 'sign-in refused', userId: null });
    expect(line).toMatchObject({
      level: 'info',
      msg: 'request',
      method: 'POST',
      path: '/api/auth/login',
      status: 401,
      milliseconds: expect.any(Number),
      time: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(lines().map((l) => l['path'])).toEqual(expect.arrayContaining(['/api/tasks', '(khác)', '/api/plans']));
    expect(output).not.toMatch(/bi-?mat|remoteAddress|user-agent|cookie|\?/i);
  });

  it('asked to end it answers what it was asked before, then goes', async () => {
    // A request whose body is still on its way when the signal comes.
    const answered = new Promise<number>((done, failed) => {
      const body = JSON.stringify({ username: 'ai-do', password: 'sai' });
      const sending = request(
        `${address}/api/auth/login`,
        { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': body.length } },
        (answer) => {
          answer.resume();
          answer.once('end', () => done(answer.statusCode!));
        },
      );
      sending.once('error', failed);
      sending.write(body.slice(0, 10));
      setTimeout(() => child.kill('SIGTERM'), 100);
      setTimeout(() => sending.end(body.slice(10)), 400);
    });
    const gone = new Promise((done) => child.once('close', (code, signal) => done([code, signal])));
    expect(await answered).toBe(401);
    expect([
      [0, null],
      [null, 'SIGTERM'],
    ]).toContainEqual(await gone);
    expect(lines().filter((l) => l['level'] === 'error')).toEqual([]);
  });
});
