/**
 * Writes the next migration from the difference between the entities and the schema that the present migrations give,
 * for both databases: `npm run migration -- add-files`. Needs TEST_DATABASE_URL for PostgreSQL, else starts a
 * throw-away server as the tests do. Read what it wrote before committing it.
 */
import 'reflect-metadata';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENTITIES } from '#api/entities';
import { MIGRATIONS } from '#api/migrations';
import { closeDataSources, openDataSources } from '#api/platform/database/data-source';
import type { DatabaseConfig } from '#api/platform/config';
import { providePostgres } from './run/postgres';

async function difference(db: DatabaseConfig): Promise<{ up: string[]; down: string[] }> {
  const sources = await openDataSources(db, { entities: ENTITIES, migrations: MIGRATIONS });
  const { upQueries, downQueries } = await sources.writer.driver.createSchemaBuilder().log();
  await closeDataSources(sources);
  return { up: upQueries.map((q) => q.query), down: downQueries.map((q) => q.query).reverse() };
}

async function main(): Promise<void> {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9-]+$/.test(name)) throw new Error('name the migration in kebab-case, e.g. npm run migration -- add-files');
  const postgres = await providePostgres();
  try {
    const sqlite = await difference({ kind: 'sqlite', file: join(mkdtempSync(join(tmpdir(), 'cchc-')), 'schema.db') });
    const pg = await difference({ kind: 'postgres', url: postgres.url });
    if (sqlite.up.length + pg.up.length === 0) return console.log('no difference');
    const stamp = Date.now();
    const className = `${name.replace(/(^|-)([a-z0-9])/g, (_, __, c: string) => c.toUpperCase())}${stamp}`;
    const list = (queries: string[]) => queries.map((q) => `    ${JSON.stringify(q)},`).join('\n');
    const text = `import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
${list(sqlite.up)}
  ],
  postgres: [
${list(pg.up)}
  ],
};
const DOWN = {
  sqlite: [
${list(sqlite.down)}
  ],
  postgres: [
${list(pg.down)}
  ],
};
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
`;
    const file = `apps/api/src/platform/database/migrations/${stamp}-${name}.ts`;
    writeFileSync(file, text);
    console.log(`${file}: add ${className} to apps/api/src/migrations.ts`);
  } finally {
    postgres.stop();
  }
}
void main();
