import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testApp, type TestApp } from '#api/testing/test-app';
import { loadDataSet } from '#seeds/load/data-sets';
import { SOURCES } from '#seeds/sources/sources';

describe.each(SOURCES.map((data) => [data.key, data] as const))('%s', (key, _data) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await testApp();
    await loadDataSet(test.app as NestFastifyApplication, key);
  }, 120_000);
  afterAll(() => test.close());
  it('loads', () => expect(test.app).toBeDefined());
});
