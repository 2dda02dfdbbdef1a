import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DatabaseConfig } from '#api/platform/config';

export interface TestDatabase {
  db: DatabaseConfig;
  dataDir: string;
  drop(): Promise<void>;
}

/** An empty database of its own: SQLite in a temporary folder, or on the server of TEST_DATABASE_URL. */
export async function testDatabase(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cchc-test-'));
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true });
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) {
    return { db: { kind: 'sqlite', file: join(dataDir, 'test.db') }, dataDir, drop: async () => removeFolder() };
  }
  const name = `cchc_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    db: { kind: 'postgres', url: url.href },
    dataDir,
    drop: async () => {
      removeFolder();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
