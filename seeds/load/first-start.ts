import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '#api/platform/clock';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DEMO_PLAN } from '../demo/plan-2026';
import { loadDemo } from './load-demo';
import { demoPasswordHashes, loadPeople } from './load-people';
import { loadProvince } from './load-province';
import { loadReference } from './load-reference';
import { loadSonLa } from './load-source';

/** A year is played in one transaction. */
const TIME_LIMIT_MS = 10 * 60_000;

/**
 * The demonstration province in one transaction: a load that is killed leaves nothing behind. The working year comes
 * before the source's plans, because the year is recorded as it went and the source today.
 */
export async function loadDemonstration(app: INestApplicationContext): Promise<void> {
  const unitOfWork = app.get(UnitOfWork);
  const clock = app.get(Clock);
  const hashes = await demoPasswordHashes();
  try {
    await unitOfWork.run(async () => {
      clock.set(`${DEMO_PLAN.issuedOn}T00:30:00.000Z`);
      await loadReference(app);
      const units = await loadProvince(app);
      const people = await loadPeople(app, units, hashes, '2018-01-01');
      await loadDemo(app, units, people);
      clock.set();
      await loadSonLa(app, units, people.get('thuky')!);
      await app.get(AuditLog).append({ actor: null, action: 'seed.loaded', subjectType: 'settings', subjectId: 1, after: { dataSet: 'demo' } });
    }, TIME_LIMIT_MS);
  } finally {
    clock.set();
  }
}
