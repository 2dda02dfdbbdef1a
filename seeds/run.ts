/** `npm run seed -- <data set>`: loads a data set into the configured installation while it is not serving. */
import 'reflect-metadata';
import { createApp } from '#api/create-app';
import { ConfigError, readConfig } from '#api/platform/config';
import { holdServingLock } from '#api/platform/database/serving-lock';
import { DATA_SETS, loadDataSet } from './load/data-sets';

async function main(): Promise<void> {
  const name = process.argv[2] ?? '';
  if (!DATA_SETS.includes(name)) throw new ConfigError(`Name a data set: npm run seed -- ${DATA_SETS.join(' | ')}.`);
  const config = readConfig({ SEED: 'none', ...process.env });
  const lock = await holdServingLock(config);
  const app = await createApp(config);
  try {
    await app.init();
    await loadDataSet(app, name);
    console.log(`Loaded: ${name}`);
  } finally {
    await app.close();
    await lock.release();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
