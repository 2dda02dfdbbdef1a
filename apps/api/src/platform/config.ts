import { isIP } from 'node:net';
import { resolve } from 'node:path';

export type DatabaseConfig = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };

/** All settings of an installation, read once at start. */
export interface Config {
  host: string;
  port: number;
  dataDir: string;
  db: DatabaseConfig;
  /** Address under which people reach the installation; decides cookies and HSTS. */
  publicUrl: URL | null;
  /** Whether people reach the installation over TLS. */
  tls: boolean;
  /** What the first start loads: the demonstration province, or nothing. */
  seed: 'demo' | 'none';
  /** Lets demo accounts be used from elsewhere than this machine. */
  allowDemoRemote: boolean;
  /** Key of the audit chain when it is not kept in DATA_DIR/audit.key. */
  auditKey: string | null;
  webRoot: string;
}

/** A setting that is wrong or missing; its message is one sentence that names it. */
export class ConfigError extends Error {}

/**
 * Reads and checks the environment.
 * @throws ConfigError naming the variable.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const dataDir = resolve(env['DATA_DIR'] || './data');
  const publicUrl = readUrl(env['PUBLIC_URL']);
  const databaseUrl = env['DATABASE_URL'];
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\/[^/]+\/.+/.test(databaseUrl)) {
    throw new ConfigError('DATABASE_URL must be of the form postgres://user:password@host:port/database.');
  }
  const seed = env['SEED'];
  if (seed === undefined && (databaseUrl || publicUrl)) {
    throw new ConfigError('SEED must be stated (none or demo) when DATABASE_URL or PUBLIC_URL is set.');
  }
  if (seed !== undefined && seed !== 'none' && seed !== 'demo') throw new ConfigError(`SEED must be none or demo, not "${seed}".`);
  const host = env['HOST'] || '127.0.0.1';
  if (host !== 'localhost' && isIP(host) === 0) throw new ConfigError(`HOST must be an IP address to listen on, not "${host}".`);
  return {
    host,
    port: readPort(env['PORT']),
    dataDir,
    db: databaseUrl ? { kind: 'postgres', url: databaseUrl } : { kind: 'sqlite', file: resolve(dataDir, 'cchc.db') },
    publicUrl,
    tls: publicUrl?.protocol === 'https:',
    seed: seed ?? 'demo',
    allowDemoRemote: readYes(env['ALLOW_DEMO_REMOTE'], 'ALLOW_DEMO_REMOTE'),
    auditKey: readKey(env['AUDIT_KEY']),
    webRoot: resolve(__dirname, '../../../web'),
  };
}

function readPort(text: string | undefined): number {
  const port = text === undefined || text === '' ? 3000 : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new ConfigError(`PORT must be a number from 0 to 65535, not "${text}".`);
  return port;
}
function readUrl(text: string | undefined): URL | null {
  if (!text) return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new ConfigError(`PUBLIC_URL must be an http or https address, not "${text}".`);
  return new URL(text);
}
function readYes(text: string | undefined, name: string): boolean {
  if (text === undefined || text === '' || text === 'no') return false;
  if (text === 'yes') return true;
  throw new ConfigError(`${name} must be yes or no, not "${text}".`);
}
function readKey(text: string | undefined): string | null {
  if (!text) return null;
  if (text.length < 32) throw new ConfigError('AUDIT_KEY must have at least 32 characters.');
  return text;
}
