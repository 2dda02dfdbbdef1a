import { request } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { CONNECTION_LIMITS, keepWhileAnswering } from './connections';
import { keepDoor } from './door';
import { Turns } from './turns';

const later = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

const turns = (sideBySide: number, waiting: number, waitMs: number) =>
  new Turns({ sideBySide: () => sideBySide, waiting, waitMs, refusal: () => new Error('too many') });

describe('turns', () => {
  it('lets in as many as it may and the others in their order, as places become free', async () => {
    const door = turns(2, 10, 60_000);
    await Promise.all([door.enter(), door.enter()]);
    const order: number[] = [];
    const waiting = [1, 2, 3].map((n) => door.enter().then(() => order.push(n)));
    await later(0);
    expect(order).toEqual([]);
    door.leave();
    await waiting[0];
    expect(order).toEqual([1]);
    door.leave();
    door.leave();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  it('refuses who would wait too long or is one too many', async () => {
    const door = turns(1, 1, 50);
    await door.enter();
    const waiting = door.enter();
    await expect(door.enter()).rejects.toThrow('too many');
    await expect(waiting).rejects.toThrow('too many');
    door.leave();
    await door.enter();
  });
});

describe('a server with a door', () => {
  let server: FastifyInstance;
  let port: number;
  let release: () => void;
  const entered: string[] = [];
  beforeAll(async () => {
    // A quarter of a second instead of twenty; the rest as it is served.
    server = Fastify({ ...CONNECTION_LIMITS, connectionTimeout: 250 });
    keepWhileAnswering(server);
    keepDoor(server, turns(1, 5, 60_000));
    server.get<{ Params: { name: string } }>('/api/:name', async (asked) => {
      entered.push(asked.params.name);
      await new Promise<void>((done) => (release = done));
      return 'xong';
    });
    server.post('/api/body', async () => 'xong');
    server.get('/api/health', async () => 'sống');
    await server.listen({ port: 0, host: '127.0.0.1' });
    port = (server.server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  const get = (path: string) => {
    const asked = request({ port, host: '127.0.0.1', path });
    const answer = new Promise<number | undefined>((done) => {
      asked.once('response', (got) => {
        got.resume();
        done(got.statusCode);
      });
      asked.once('error', () => done(undefined));
    });
    asked.end();
    return { answer, leave: () => asked.destroy() };
  };
  const until = async (what: () => boolean) => {
    while (!what()) await later(5);
  };

  it('gives back the place of who left while he waited, and answers the watchman at once', async () => {
    const first = get('/api/first');
    await until(() => entered.includes('first'));
    const gone = get('/api/gone');
    await later(50);
    gone.leave();
    await gone.answer;
    const second = get('/api/second');
    expect(await get('/api/health').answer).toBe(200);
    // Longer than a connection may be idle: the server itself is at work.
    await later(400);
    release();
    expect(await first.answer).toBe(200);
    await until(() => entered.includes('second'));
    release();
    expect(await second.answer).toBe(200);
    expect(entered).toEqual(['first', 'second']);
  });

  it('cuts off who stops in the midst of a request', async () => {
    const head = 'POST /api/body HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n';
    const closed = [head, `${head}content-length: 100\r\n\r\n{"a"`, ''].map(
      (begun) =>
        new Promise<void>((done) => {
          const socket = connect(port, '127.0.0.1', () => begun && socket.write(begun));
          socket.once('close', () => done()).on('error', () => undefined);
          socket.resume();
        }),
    );
    await Promise.all(closed);
  });
});
