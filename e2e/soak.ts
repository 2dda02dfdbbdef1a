/**
 * `npm run test:soak`: the long versions of what `npm test` runs briefly, on both databases, and what has no brief
 * version: power cuts, failing disks, overload, half an hour of steady work; three hours or so. A step takes at most the
 * time its spec allows. Times of the front end on slow lines are printed beside their budgets. `--only=crash-sqlite,backup-sqlite` runs just those. The last line is "N passed, N failed".
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run } from './run/command';
import { jestOutcome } from './run/counts';
import { providePostgres } from './run/postgres';
import { check, runSteps, type Outcome, type Step } from './run/step';

const results = join(root, 'test-results');

/** The specs that know a long version of themselves (support/soak.ts), with what it consists of. */
const LONG = [
  { name: 'crash', spec: 'e2e/crash', title: '200 times kill -9 while people write' },
  { name: 'migration', spec: 'e2e/migration', title: 'Upgrades from every schema, each killed up to 6 times' },
  {
    name: 'figures',
    spec: 'e2e/figures-agree',
    title: 'report = screen = database: 10,000 questions on random plans, 120 reports',
  },
  { name: 'fuzz', spec: 'e2e/fuzz', title: '20,000 requests made at random' },
  { name: 'injection', spec: 'e2e/injection', title: 'Every hostile text through every kind of thing' },
  {
    name: 'backup',
    spec: 'e2e/backup',
    title: '16 writers during a backup, 100 changed bytes, 100 cuts, 25 kills of a restore',
  },
];

/** Specs that have no short version, in e2e/soak; jest's project of that name. */
const ONLY_LONG = [
  { name: 'power-loss', title: 'The power is cut 50 times; a sync before every answer', on: ['sqlite'] },
  { name: 'io-error', title: 'The n-th write or sync fails, n = 1 … 40', on: ['sqlite'] },
  { name: 'overload', title: '200 connections at once, 200 slow senders', on: ['sqlite', 'postgres'] },
  {
    name: 'steady',
    title: '20 requests a second and a report a minute for 30 minutes (STEADY_MINUTES)',
    on: ['sqlite'],
  },
] as const;

async function spec(name: string, pattern: string, databaseUrl?: string, project = 'node'): Promise<Outcome> {
  mkdirSync(results, { recursive: true });
  const file = join(results, `soak-${name}.json`);
  rmSync(file, { force: true });
  const args = [`--selectProjects=${project}`, `--testPathPatterns=${pattern}`, '--json', '--outputFile', file];
  return jestOutcome(file, await run('jest', args, { SOAK: 'yes', TEST_DATABASE_URL: databaseUrl }));
}

async function onPostgres(name: string, pattern: string, project?: string): Promise<Outcome> {
  const postgres = await providePostgres();
  try {
    return await spec(name, pattern, postgres.url, project);
  } finally {
    postgres.stop();
  }
}

interface Component {
  name?: string;
  version?: string;
  licenses?: unknown[];
  hashes?: unknown[];
}
/** They say MIT in an older form or in their text only. */
const MIT_BY_TEXT = ['chainsaw', 'passport-local', 'passport-strategy', 'pause', 'png-js'];
/** Says nothing anywhere; unzipper's, for reading workbooks as streams, which nothing here does. */
const SAYS_NO_LICENCE = ['buffers'];

/**
 * What is delivered: a list of its packages (test-results/sbom.json, CycloneDX), each with version, hash and licence, none
 * from an address of its own; and what the registry knows against them. A registry that does not answer such
 * questions is named, not passed.
 */
async function dependencies(): Promise<Outcome> {
  const listed = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
  const { stdout } = spawnSync('npm', listed, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const { components = [] } = JSON.parse(stdout || '{}') as { components?: Component[] };
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'sbom.json'), stdout);
  const unclear = components.filter(
    ({ name, version, licenses = [], hashes = [] }) =>
      !name ||
      !version ||
      hashes.length === 0 ||
      (licenses.length === 0 && ![...MIT_BY_TEXT, ...SAYS_NO_LICENCE].includes(name)),
  );
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string; link?: boolean; integrity?: string }>;
  };
  // The file holds no addresses (.npmrc): one that has one is a package from somewhere else.
  const elsewhere = Object.entries(lock.packages).filter(
    ([path, { resolved, link, integrity }]) => path !== '' && (link || !integrity || resolved !== undefined),
  );
  console.log(`${components.length} packages are delivered (test-results/sbom.json)`);
  for (const { name, version } of unclear) console.log(`without a version, hash or licence: ${name} ${version}`);
  for (const [path] of elsewhere) console.log(`with an address of its own, or without a hash: ${path}`);
  const clear = check(components.length === 0 || unclear.length + elsewhere.length > 0 ? 1 : 0);
  const known = audit();
  return {
    passed: clear.passed + known.passed,
    failed: clear.failed + known.failed,
    skipped: [...SAYS_NO_LICENCE.map((name) => `licence of ${name}: not stated by its author`), ...known.skipped],
  };
}
/** What the registry knows against the packages of a delivery. */
function audit(): Outcome {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: root, encoding: 'utf8' });
  const answer = JSON.parse(stdout || '{}') as {
    metadata?: { vulnerabilities: Record<string, number> };
    message?: string;
  };
  const found = answer.metadata?.vulnerabilities;
  if (!found)
    return { passed: 0, failed: 0, skipped: [`npm audit: ${answer.message ?? 'the registry gave no answer'}`] };
  console.log(JSON.stringify(found));
  return check((found['high'] ?? 0) + (found['critical'] ?? 0));
}

const steps: Step[] = [
  {
    name: 'openapi',
    title: 'OpenAPI metadata',
    needs: [],
    run: async () => check(await run('npm', ['run', 'openapi'])),
  },
  ...LONG.flatMap(({ name, spec: pattern, title }): Step[] => [
    {
      name: `${name}-sqlite`,
      title: `${title}, on SQLite`,
      needs: ['openapi'],
      run: () => spec(`${name}-sqlite`, pattern),
    },
    {
      name: `${name}-postgres`,
      title: `${title}, on PostgreSQL`,
      needs: ['openapi'],
      run: () => onPostgres(`${name}-postgres`, pattern),
    },
  ]),
  ...ONLY_LONG.flatMap(({ name, title, on }): Step[] =>
    on.map((database) => ({
      name: `${name}-${database}`,
      title: `${title}, on ${database === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`,
      needs: ['openapi'],
      run: () =>
        database === 'sqlite'
          ? spec(`${name}-sqlite`, `soak/${name}`, undefined, 'soak')
          : onPostgres(`${name}-postgres`, `soak/${name}`, 'soak'),
    })),
  ),
  { name: 'dependencies', title: 'What is delivered, and its known weaknesses', needs: [], run: dependencies },
  {
    name: 'front-end',
    title: 'Times of the front end on slow lines',
    needs: ['openapi'],
    async run() {
      if ((await run('npm', ['run', 'build'])) !== 0) return check(1);
      return check(await run('node', ['-r', '@swc-node/register', 'e2e/front-end-times.ts']));
    },
  },
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const wanted = values.only?.split(',');
  const unknown = wanted?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`no such step: ${unknown.join(', ')}; there are ${steps.map((step) => step.name).join(', ')}`);
  const { passed, failed } = await runSteps(steps.filter((step) => !wanted || wanted.includes(step.name)));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
void main();
