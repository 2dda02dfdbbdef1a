import type { EvidenceDocumentList } from '#contract/submission';
import type { DataSources } from '#api/platform/database/data-source';
import { EvidenceSearchKeys1795362628830 } from '#api/platform/database/migrations/1795362628830-evidence-search-keys';
import { DATA_SOURCES } from '#api/platform/database/unit-of-work';
import { completion, scene } from './support/scene';

it('documents stored before there was a search key are found without accents too', async () => {
  const { test, unit, head } = await scene();
  const plan = await test.given.issuedPlan({ tasks: [{ leads: [unit], dueOn: '2026-12-31' }] });
  const title = 'Quyết định ban hành quy chế tiếp công dân';
  const evidence = [{ number: '77/QĐ-STP', issuedOn: '2026-11-20', issuer: 'Sở Tư pháp', title }];
  await head.post(`assignments/${plan.tasks[0]!.assignments[0]!.id}/submissions`, completion({ evidence }));
  const { writer } = test.app.get<DataSources>(DATA_SOURCES);
  await writer.query("update evidence set search_key = ''");
  const found = async () =>
    (await head.get<EvidenceDocumentList>('evidence?q=77/qd%20tiep%20cong%20dan')).body.items.map((item) => item.title);
  expect(await found()).toEqual([]);
  const runner = writer.createQueryRunner();
  await new EvidenceSearchKeys1795362628830().up(runner);
  expect(await found()).toEqual([title]);
  // SQLite has the one shared runner, which is not ours to release.
  if (writer.options.type === 'postgres') await runner.release();
  await test.close();
});
