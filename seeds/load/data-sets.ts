import type { INestApplicationContext } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '#api/platform/clock';
import { AuditLog } from '#api/platform/audit-log';
import { NotificationEntity } from '#api/inbox/notification.entity';
import { ConfigError } from '#api/platform/config';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { PlanEntity } from '#api/plan/plan.entity';
import { UnitEntity } from '#api/unit/unit.entity';
import { UserQueries } from '#api/user/user.queries';
import { DEMO_PLAN } from '../demo/plan-2026';
import { DEMO_TIMELINE } from '../demo/timeline-2026';
import { SOURCES, type SourceData } from '../sources/sources';
import { composeFiles } from './demo-files';
import { loadDemo } from './load-demo';
import { demoPasswordHashes, loadPeople } from './load-people';
import { loadProvince } from './load-province';
import { loadDemoRegisters } from './load-registers';
import { loadReference } from './load-reference';
import { loadSourceData } from './load-source-data';
import { loadSonLa } from './load-source';

/** A year is played in one transaction. */
const TIME_LIMIT_MS = 10 * 60_000;
const READ_AFTER_MS = 30 * 86_400_000;

const LOADERS: Record<string, (app: INestApplicationContext) => Promise<void>> = {
  reference: loadReference,
  ...Object.fromEntries(SOURCES.map((data) => [data.key, (app: INestApplicationContext) => loadSource(app, data)])),
  demo: loadDemonstration,
};
export const DATA_SETS = Object.keys(LOADERS);

/**
 * Loads a data set in one transaction: a load that is killed leaves nothing behind.
 * @throws ConfigError for an unknown name, or when the installation already holds what the data set would add.
 */
export const loadDataSet = (app: INestApplicationContext, name: string): Promise<void> => {
  const load = LOADERS[name];
  if (!load) throw new ConfigError(`There is no data set "${name}"; there are ${DATA_SETS.join(', ')}.`);
  return load(app);
};

/**
 * The demonstration province. The working year comes before the source's plans, because the year is recorded as it
 * went and the source today.
 */
export async function loadDemonstration(app: INestApplicationContext): Promise<void> {
  if (await app.get(UserQueries).anybody()) throw new ConfigError('The demonstration is loaded only into an empty installation.');
  const clock = app.get(Clock);
  const today = clock.today();
  const backToNow = clock.hold();
  const hashes = await demoPasswordHashes();
  const files = await composeFiles(DEMO_TIMELINE);
  await inOneTransaction(app, 'demo', async () => {
    clock.set(`${DEMO_PLAN.issuedOn}T00:30:00.000Z`);
    await loadReference(app);
    const units = await loadProvince(app);
    const people = await loadPeople(app, units, hashes, '2018-01-01');
    await loadDemo(app, units, people, files, today);
    backToNow();
    await loadSonLa(app, units);
    await loadDemoRegisters(app, units, people, today);
    await readOldNotices(app);
  }).finally(backToNow);
}

/** The demonstration's people have read what is older than a month. */
async function readOldNotices(app: INestApplicationContext): Promise<void> {
  const clock = app.get(Clock);
  const old = { createdAt: LessThan(new Date(clock.millis() - READ_AFTER_MS).toISOString()) };
  await app.get(UnitOfWork).manager.update(NotificationEntity, old, { readAt: clock.now() });
}

/** What one source document states, in an installation of its own, without people: accounts are the administrator's. */
async function loadSource(app: INestApplicationContext, data: SourceData): Promise<void> {
  const { manager } = app.get(UnitOfWork);
  if (await manager.existsBy(PlanEntity, { source: data.source })) throw new ConfigError(`The data set ${data.key} is already loaded.`);
  if (await manager.exists(UnitEntity)) throw new ConfigError(`The data set ${data.key} brings its own units and is loaded only into an installation without any.`);
  await inOneTransaction(app, data.key, () => loadSourceData(app, data));
}

function inOneTransaction(app: INestApplicationContext, dataSet: string, load: () => Promise<void>): Promise<void> {
  return app.get(UnitOfWork).run(async () => {
    await load();
    await app.get(AuditLog).append({ actor: null, action: 'seed.loaded', subjectType: 'settings', subjectId: 1, after: { dataSet } });
  }, TIME_LIMIT_MS);
}
