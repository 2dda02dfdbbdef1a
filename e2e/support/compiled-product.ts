import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
/** A start takes a second of processor time; on a machine that many share, that may be half a minute. */
const START_LIMIT_MS = 120_000;

/** The API as a process of its own, serving. */
export interface Serving {
  /** "http://127.0.0.1:41234" */
  address: string;
  pid: number;
  /** What it has written so far, its log included. */
  output(): string;
  /** Resolves when it has ended, however. */
  gone: Promise<void>;
  /** Ends it with SIGKILL, which no program can answer, and waits until it is gone. */
  kill(): Promise<void>;
}
export interface CompiledProduct {
  /** Starts main on a free port and waits for its address. @throws when it ends or says nothing for too long. */
  start(settings: Record<string, string>): Promise<Serving>;
  /** Starts one of the programs beside main ("restore") and leaves it to the caller. */
  run(program: string, words: string[], settings: Record<string, string>): ChildProcess;
  /** Has one text of a compiled file replaced from now on; answers how to undo it. @throws when it is not there */
  changed(file: string, from: string, to: string): () => void;
  remove(): void;
}

/**
 * The API as `npm run build` compiles it, in a temporary folder: a process starts in a third of the time it takes from
 * source, and what is in dist may be of another day.
 */
export function compileProduct(): CompiledProduct {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-built-'));
  const swc = [join(root, 'node_modules/.bin/swc'), 'apps/api/src', 'libs', 'seeds', '-d', join(folder, 'dist')];
  const options = ['--config-file', '.swcrc', '--ignore', '**/*.spec.ts', '--ignore', '**/testing/**', '-q'];
  const { status, stderr } = spawnSync(process.execPath, [...swc, ...options], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`swc: ${stderr}`);
  // The aliases of the code ("imports") are looked up in the package.json beside it.
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const main = join(folder, 'dist/apps/api/src/main.js');
  return {
    start: (settings) => start(main, settings),
    run: (program, words, settings) =>
      spawn(process.execPath, ['-C', 'built', join(folder, `dist/apps/api/src/${program}.js`), ...words], {
        env: { PATH: process.env['PATH'], ...settings },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    changed(file, from, to) {
      const path = join(folder, 'dist', file);
      const before = readFileSync(path, 'utf8');
      if (!before.includes(from)) throw new Error(`${file} does not hold "${from}"`);
      writeFileSync(path, before.replace(from, to));
      return () => writeFileSync(path, before);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function start(main: string, settings: Record<string, string>): Promise<Serving> {
  const child = spawn(process.execPath, ['-C', 'built', main], {
    env: { PATH: process.env['PATH'], PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const began = Date.now();
  let end = '';
  const gone = new Promise<void>((done) =>
    child.once('close', (code, signal) => {
      end = `it ended with ${signal ?? code} after ${Date.now() - began} ms`;
      done();
    }),
  );
  const kill = () => {
    child.kill('SIGKILL');
    return gone;
  };
  return new Promise((serving, failed) => {
    let output = '';
    const fail = () => failed(new Error(`the server did not come up, ${end}:\n${output}`));
    const limit = setTimeout(() => void kill(), START_LIMIT_MS);
    child.once('error', failed);
    void gone.then(fail).finally(() => clearTimeout(limit));
    const listen = (chunk: unknown) => {
      output += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (!address) return;
      clearTimeout(limit);
      serving({ address, pid: child.pid!, output: () => output, gone, kill });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
}
