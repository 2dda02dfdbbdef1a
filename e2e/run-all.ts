import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provideChromium } from './run/chromium';
import { endRunningCommand, root, run } from './run/command';
import { jestOutcome, playwrightOutcome } from './run/counts';
import { providePostgres, type Postgres } from './run/postgres';
import { check, runSteps, type Step } from './run/step';

/**
 * What `npm test` runs: every check there is, from the generated metadata to the journeys in a browser. It brings its
 * own PostgreSQL and Chromium. The last line is "N passed, N failed". `--only=types,lint` runs just those steps.
 */
const results = join(root, 'test-results');
let postgres: Postgres | undefined;

const steps: Step[] = [
  // Everything imports the generated metadata, so nothing else means anything without it.
  {
    name: 'openapi',
    title: 'OpenAPI metadata',
    needs: [],
    run: async () => check(await run('npm', ['run', 'openapi'])),
  },
  { name: 'types', title: 'Types', needs: ['openapi'], run: async () => check(await run('tsc', ['--noEmit'])) },
  { name: 'lint', title: 'Lint', needs: ['openapi'], run: async () => check(await run('npm', ['run', 'lint'])) },
  {
    name: 'jest-sqlite',
    title: 'Jest, on SQLite',
    needs: ['openapi'],
    run: () => jest('jest-sqlite', ['node', 'web']),
  },
  { name: 'jest-postgres', title: 'Jest, on PostgreSQL', needs: ['openapi'], run: jestOnPostgres },
  {
    name: 'build',
    title: 'Production build',
    needs: ['openapi'],
    run: async () => check(await run('npm', ['run', 'build'])),
  },
  {
    name: 'budget',
    title: 'Bytes of the first screens',
    needs: ['build'],
    run: async () => check(await run('node', ['-r', '@swc-node/register', 'e2e/front-end-budget.ts'])),
  },
  { name: 'browser', title: 'Journeys in a browser', needs: ['build'], run: browserJourneys },
];

async function jest(name: string, projects: string[], databaseUrl?: string) {
  const file = freshReport(name);
  // Left to itself jest keeps a core free for somebody at the keyboard.
  const args = ['--selectProjects', ...projects, '--maxWorkers=100%', '--json', '--outputFile', file];
  return jestOutcome(file, await run('jest', args, { TEST_DATABASE_URL: databaseUrl }));
}

async function jestOnPostgres() {
  postgres = await providePostgres();
  try {
    return await jest('jest-postgres', ['node'], postgres.url);
  } finally {
    postgres.stop();
  }
}

async function browserJourneys() {
  const chromiumPath = await provideChromium();
  const file = freshReport('browser');
  const args = ['test', '-c', 'e2e/browser/playwright.config.ts'];
  return playwrightOutcome(file, await run('playwright', args, { CHROMIUM_PATH: chromiumPath }));
}

/** Yesterday's report must not be taken for today's. */
function freshReport(name: string): string {
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function chosenSteps(): Step[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const names = values.only?.split(',');
  const unknown = names?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`--only knows: ${steps.map((step) => step.name).join(', ')}`);
  return steps.filter((step) => names?.includes(step.name) ?? true);
}

async function main(): Promise<void> {
  process.once('exit', () => postgres?.stop());
  for (const [signal, exitCode] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      endRunningCommand();
      process.exit(exitCode);
    });
  }
  mkdirSync(results, { recursive: true });
  const { passed, failed } = await runSteps(chosenSteps());
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

void main();
