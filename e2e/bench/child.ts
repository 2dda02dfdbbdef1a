import { fork, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformFileSync } from '@swc/core';

const root = resolve(__dirname, '../..');
/** Linux reports processor time in hundredths of a second on every architecture Node runs on. */
const MS_PER_TICK = 10;
const PATIENCE_MS = 60_000;

const running = new Set<Child>();

/** A server process of ours. Linux only: processor time and memory are read from /proc. */
export class Child {
  constructor(
    readonly process: ChildProcess,
    readonly url: string,
  ) {
    running.add(this);
  }

  /** Processor time used so far by all its threads, user and system, in ms; steps of 10 ms. */
  cpuMs(): number {
    const stat = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
  }

  /** Resident memory in MiB. */
  rssMiB(): number {
    return this.memory('VmRSS');
  }

  /** The most memory it has had resident since `forgetPeak`, in MiB. */
  peakMiB(): number {
    return this.memory('VmHWM');
  }
  forgetPeak(): void {
    writeFileSync(`/proc/${this.process.pid}/clear_refs`, '5');
  }
  private memory(what: string): number {
    return (
      Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))![1]) /
      1024
    );
  }

  /** Waits until it works on nothing more that a measurement left behind; at most 20 s. */
  async settle(): Promise<void> {
    for (let i = 0; i < 200; i++) {
      const before = this.cpuMs();
      await sleep(100);
      if (this.cpuMs() - before <= MS_PER_TICK) return;
    }
  }

  /** Asks it to end, and ends it after five seconds. */
  async stop(): Promise<void> {
    running.delete(this);
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill('SIGTERM');
    const hard = setTimeout(() => this.process.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(hard);
  }
}

/** Whatever way the bench ends, no server that it started and no data stay. */
export function leaveNothingBehind(folder: string): void {
  process.once('exit', () => {
    running.forEach((child) => child.process.kill('SIGKILL'));
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}

/** What `npm start` runs: "node …". */
const START = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }).scripts
  .start;

/** Starts the built product on a data folder; loopback, a port the system chooses. */
export function startProduct(folder: string, databaseUrl?: string): Promise<Child> {
  const { DATABASE_URL: _url, PUBLIC_URL: _public, AUDIT_KEY: _key, BACKUP_DIR: _backup, ...env } = process.env;
  const settings = {
    ...env,
    DATA_DIR: folder,
    SEED: 'none',
    HOST: '127.0.0.1',
    PORT: '0',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
  return startProgram(START.split(' ').slice(1), settings);
}

/** Starts a Nest application with nothing in it, compiled like the product. */
export function startEmptyNest(): Promise<Child> {
  const compiled = join(root, 'dist/bench/empty-nest.js');
  mkdirSync(join(root, 'dist/bench'), { recursive: true });
  writeFileSync(
    compiled,
    transformFileSync(join(__dirname, 'empty-nest.ts'), { configFile: join(root, '.swcrc') }).code,
  );
  return startProgram([compiled], process.env);
}

/** A program that prints the address at which it listens. */
async function startProgram(args: string[], env: NodeJS.ProcessEnv): Promise<Child> {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await announced(child, (found) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
      if (address) found(address[0]);
    });
  });
  return new Child(child, url);
}

/** An answer of the product as it went over the wire. */
export interface Bytes {
  type: string;
  encoding: string | null;
  body: Buffer;
}

/** Starts a bare Fastify server that answers `/0`, `/1` … with the given bytes. */
export async function startBare(answers: Bytes[]): Promise<Child> {
  const child = fork(join(__dirname, 'bare-server.ts'), {
    cwd: root,
    execArgv: ['-r', '@swc-node/register'],
    serialization: 'advanced',
  });
  const url = await announced(child, (found) => {
    child.on('message', (port) => found(`http://127.0.0.1:${String(port)}`));
    child.send(answers);
  });
  return new Child(child, url);
}

/** The address, once told; a child that ends or stays silent is an error, and is ended. */
function announced(child: ChildProcess, listen: (found: (url: string) => void) => void): Promise<string> {
  return new Promise((resolvePort, reject) => {
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`a server did not start: ${why}`));
    };
    const ended = (code: number | null) => fail(`it ended with ${code}`);
    const timer = setTimeout(() => fail(`silent for ${PATIENCE_MS} ms`), PATIENCE_MS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', ended);
    listen((url) => {
      clearTimeout(timer);
      // Only this one: a later line of the log comes here again, when others wait for the end.
      child.off('exit', ended);
      resolvePort(url);
    });
  });
}
