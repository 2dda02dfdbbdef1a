import { isIP } from 'node:net';
import { resolve } from 'node:path';

export type DatabaseConfig = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

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
  backup: {
    /** Where backups go; null: made only by hand, into DATA_DIR/backups. */
    dir: string | null;
    /** Hour of the day in the province at which one is made. */
    hour: number;
    /** How many of them are kept. */
    keep: number;
  };
  /** From which level on events are logged. */
  logLevel: LogLevel;
  /** Requests that take longer are logged and shown to administrators. */
  slowRequestMs: number;
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
    port: readNumber(env['PORT'], 'PORT', 3000, [0, 65_535]),
    dataDir,
    db: databaseUrl ? { kind: 'postgres', url: databaseUrl } : { kind: 'sqlite', file: resolve(dataDir, 'cchc.db') },
    publicUrl,
    tls: publicUrl?.protocol === 'https:',
    seed: seed ?? 'demo',
    allowDemoRemote: readYes(env['ALLOW_DEMO_REMOTE'], 'ALLOW_DEMO_REMOTE'),
    auditKey: readKey(env['AUDIT_KEY']),
    backup: {
      dir: env['BACKUP_DIR'] ? resolve(env['BACKUP_DIR']) : null,
      hour: readNumber(env['BACKUP_HOUR'], 'BACKUP_HOUR', 1, [0, 23]),
      keep: readNumber(env['BACKUP_KEEP'], 'BACKUP_KEEP', 14, [1, 1000]),
    },
    logLevel: readLevel(env['LOG_LEVEL']),
    slowRequestMs: readNumber(env['SLOW_REQUEST_MS'], 'SLOW_REQUEST_MS', 1000, [1, 600_000]),
    webRoot: resolve(__dirname, '../../../web'),
  };
}

function readNumber(text: string | undefined, name: string, preset: number, [least, most]: [number, number]): number {
  const value = text === undefined || text === '' ? preset : Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw new ConfigError(`${name} must be a number from ${least} to ${most}, not "${text}".`);
  return value;
}
function readLevel(text: string | undefined): LogLevel {
  if (!text) return 'warn';
  const level = LOG_LEVELS.find((l) => l === text);
  if (!level) throw new ConfigError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${text}".`);
  return level;
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
