import fs, { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorView } from '#contract/errors';
import { AuditLog } from '#api/platform/audit-log';
import type { DataSources } from '#api/platform/database/data-source';
import { DATA_SOURCES } from '#api/platform/database/unit-of-work';
import { pdfFile } from '#api/testing/sample-files';
import type { Client } from '#api/testing/test-app';
import { completion, scene, type Scene } from './support/scene';

/*
 * Without privileges no test can fill a disk, but both databases can be made to say that theirs is full, and
 * /dev/full says so to whoever writes a file.
 */
describe('a full disk', () => {
  let s: Scene;
  let head: Client;
  let assignmentId: number;
  let sources: DataSources;
  beforeAll(async () => {
    s = await scene();
    head = s.head;
    sources = s.test.app.get<DataSources>(DATA_SOURCES);
    const plan = await s.test.given.issuedPlan({ tasks: [{ leads: [s.unit], dueOn: '2026-12-31' }] });
    assignmentId = plan.tasks[0]!.assignments[0]!.id;
  });
  afterAll(() => s.test.close());

  /** What a write of the database meets from now on; answers how to make room again. */
  async function fillDatabaseDisk(): Promise<() => Promise<void>> {
    const { writer } = sources;
    if (s.test.unitOfWork.kind === 'sqlite') {
      const [row] = (await writer.query('PRAGMA page_count')) as { page_count: number }[];
      await writer.query(`PRAGMA max_page_count = ${row!.page_count}`);
      return () => writer.query('PRAGMA max_page_count = 1073741823') as Promise<void>;
    }
    await writer.query(
      `create function full_disk() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100', message = 'could not extend file: No space left on device'; end $$`,
    );
    await writer.query(
      'create trigger full_disk before insert on audit_entry for each row execute function full_disk()',
    );
    return () => writer.query('drop trigger full_disk on audit_entry') as Promise<void>;
  }
  /** Long enough that no free room in a page takes it. */
  const handIn = () =>
    head.post<ErrorView>(`assignments/${assignmentId}/submissions`, {
      ...completion(),
      result: 'Kết quả thực hiện. '.repeat(500),
      kind: 'progress',
      percent: 5,
    });
  const count = async (table: string) =>
    ((await s.test.unitOfWork.manager.query(`select count(*) as "n" from ${table}`)) as { n: number }[])[0]!.n;
  const counts = () => Promise.all(['submission', 'evidence', 'assignment_event', 'audit_entry'].map(count));

  it('of the database: writes are refused in words, readers go on, nothing is half-written, and room is enough to go on', async () => {
    const before = await counts();
    const makeRoom = await fillDatabaseDisk();
    for (let i = 0; i < 5; i++) {
      const refused = await handIn();
      expect(refused).toMatchObject({
        status: 507,
        body: { code: 'STORAGE_FULL', message: expect.stringContaining('Máy chủ hết chỗ lưu trữ') },
      });
      expect((await head.get('work')).status).toBe(200);
      expect((await head.get(`tasks`)).status).toBe(200);
    }
    expect(await counts()).toEqual(before);
    await makeRoom();
    expect((await handIn()).status).toBe(201);
    expect(await s.test.app.get(AuditLog).verify()).toMatchObject({ broken: null });
  });

  it('of the files: an upload is refused in words and leaves nothing behind', async () => {
    const files = () =>
      readdirSync(join(s.test.config.dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((e) =>
        e.isFile(),
      );
    const { createWriteStream } = fs;
    const full = jest.spyOn(fs, 'createWriteStream').mockImplementation(() => createWriteStream('/dev/full'));
    const refused = await head.upload<ErrorView>('files', [{ name: 'a.pdf', bytes: pdfFile('đầy') }]);
    full.mockRestore();
    expect(refused).toMatchObject({ status: 507, body: { code: 'STORAGE_FULL' } });
    expect(files()).toEqual([]);
    expect(await count('stored_file')).toBe(0);
    expect((await head.upload('files', [{ name: 'a.pdf', bytes: pdfFile('đầy') }])).status).toBe(201);
  });
});
