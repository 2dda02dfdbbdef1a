import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findProgram, installFromDistribution } from './command';

export interface Postgres {
  /** Connection URL of a database the tests may fill as they like. */
  url: string;
  /** Stops the server and removes its folder; harmless when called again. */
  stop(): void;
}

interface Account {
  uid: number;
  gid: number;
}

/** Debian keeps the server's programs outside PATH. */
const debianFolder = '/usr/lib/postgresql';

/** The database of TEST_DATABASE_URL when given, else a throw-away server of our own. Throws when there is no way to one. */
export async function providePostgres(): Promise<Postgres> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: () => undefined };
  return startServer(findServerPrograms() ?? installServer());
}

function installServer(): string {
  console.log('No PostgreSQL server on this machine: installing the one of the distribution');
  installFromDistribution('postgresql');
  const programs = findServerPrograms();
  if (!programs) throw new Error('PostgreSQL was installed, but initdb is not where it should be');
  return programs;
}

/** The folder with initdb and pg_ctl; of several versions the newest. */
function findServerPrograms(): string | undefined {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const newestFirst = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debianFolder, version, 'bin'));
  const initdb = findProgram('initdb', newestFirst);
  return initdb && existsSync(join(dirname(initdb), 'pg_ctl')) ? dirname(initdb) : undefined;
}

async function startServer(programs: string): Promise<Postgres> {
  const account = unprivilegedAccount();
  const folder = mkdtempSync(join(tmpdir(), 'cchc-pg-'));
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const log = join(folder, 'server.log');
  const call = (program: string, args: string[]) => {
    // The server must not hold our output open, or whoever reads it would wait for the server's end.
    const answer = spawnSync(join(programs, program), args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      ...account,
    });
    return answer.status === 0 ? undefined : `${program}: ${answer.error?.message ?? answer.stderr}`;
  };
  const stop = () => {
    if (!existsSync(folder)) return;
    if (existsSync(join(data, 'postmaster.pid'))) {
      const trouble = call('pg_ctl', ['stop', '-D', data, '-m', 'immediate', '-w']);
      if (trouble) console.error(`PostgreSQL in ${folder} did not stop: ${trouble}`);
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const password = randomBytes(16).toString('hex');
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account) chownSync(passwordFile, account.uid, account.gid);
    const port = await freePort();
    const settings = `-c listen_addresses=127.0.0.1 -p ${port} -k ${folder} -c fsync=off -c max_connections=200`;
    const trouble =
      call('initdb', [
        '-D',
        data,
        '-U',
        'postgres',
        '-E',
        'UTF8',
        '--no-locale',
        '-A',
        'scram-sha-256',
        '--pwfile',
        passwordFile,
        '--no-sync',
      ]) ?? call('pg_ctl', ['start', '-D', data, '-w', '-l', log, '-o', settings]);
    if (trouble) throw new Error(`${trouble}\n${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
    return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** PostgreSQL refuses to run as root: then the account that Debian made for it, or else `nobody`. */
function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((what) => spawnSync('id', [what, name], { encoding: 'utf8' }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('PostgreSQL does not run as root, and this machine knows neither the account postgres nor nobody');
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
