import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditList } from '#contract/audit';
import { AuditLog } from '#api/platform/audit-log';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import type { GivenUser } from '#api/testing/builders';
import { verifyAudit } from './verify-audit';

let test: TestApp;
const append = (count: number, subjectType = 'plan', actor: GivenUser['actor'] | null = null) =>
  test.unitOfWork.run(async () => {
    for (let n = 1; n <= count; n++) {
      await test.app.get(AuditLog).append({ actor, action: `${subjectType}.changed`, subjectType, subjectId: n, before: { title: 'cũ' }, after: { title: 'mới', n } });
    }
  });

describe('audit log', () => {
  let admin: Client;
  let administrator: GivenUser;

  beforeAll(async () => {
    test = await testApp();
    administrator = await test.given.user('administrator', null, { fullName: 'Đinh Hữu Trọng' });
    admin = await test.as(administrator);
    await append(3, 'plan');
    await append(2, 'task', administrator.actor);
  });
  afterAll(() => test.close());

  it('401 for nobody', async () => {
    expect((await test.anonymous.get('audit')).status).toBe(401);
  });

  it.each(['secretary', 'leader', 'unitHead', 'unitOfficer', 'readOnly'] as const)('403 for %s', async (role) => {
    const person = await test.as(await test.given.user(role, await test.given.unit()));
    expect((await person.get('audit')).status).toBe(403);
  });

  it('422 with the fields at fault', async () => {
    const answer = await admin.get('audit?subjectId=x&actorId=0&page=0&pageSize=500&from=2026-02-30&to=hôm nay');
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer).sort()).toEqual(['actorId', 'from', 'page', 'pageSize', 'subjectId', 'to']);
  });

  it('the last day that a date can name is a day like others', async () => {
    const { status, body } = await admin.get<AuditList>('audit?from=1900-01-01&to=2199-12-31');
    expect([status, body.total]).toEqual([200, 5]);
  });

  it('shows the newest first: who, in which role, what was before and after', async () => {
    const { body } = await admin.get<AuditList>('audit');
    expect(body.total).toBe(5);
    expect(body.items.map((e) => [e.subjectType, e.subjectId])).toEqual([['task', 2], ['task', 1], ['plan', 3], ['plan', 2], ['plan', 1]]);
    expect(body.items[0]).toEqual({
      id: expect.any(Number),
      at: '2026-11-22T02:00:00.001Z',
      actorName: 'Đinh Hữu Trọng',
      actorRole: 'administrator',
      action: 'task.changed',
      subjectType: 'task',
      subjectId: 2,
      before: { title: 'cũ' },
      after: { title: 'mới', n: 2 },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(body.items[4]).toMatchObject({ actorName: 'Hệ thống', actorRole: 'system' });
  });

  it('filters by subject and person, and pages', async () => {
    const found = async (query: string) => {
      const { body } = await admin.get<AuditList>(`audit?${query}`);
      return [body.total, ...body.items.map((e) => `${e.subjectType} ${e.subjectId}`)];
    };
    expect(await found('subjectType=plan')).toEqual([3, 'plan 3', 'plan 2', 'plan 1']);
    expect(await found('subjectType=plan&subjectId=2')).toEqual([1, 'plan 2']);
    expect(await found(`actorId=${administrator.id}`)).toEqual([2, 'task 2', 'task 1']);
    expect(await found('page=2&pageSize=2')).toEqual([5, 'plan 3', 'plan 2']);
    expect(await found('subjectType=meeting')).toEqual([0]);
  });

  it('filters by days of the province, first and last included', async () => {
    // The last moment of 23 November in the province and the first of the 24th, which is still the 23rd in UTC.
    for (const at of ['2026-11-23T16:59:59.999Z', '2026-11-23T17:00:00.000Z']) {
      test.clock.set(at);
      await append(1, 'unit');
    }
    const later = await test.as(administrator);
    const found = async (query: string) => (await later.get<AuditList>(`audit?${query}`)).body.total;
    expect([await found('to=2026-11-22'), await found('from=2026-11-23&to=2026-11-23'), await found('from=2026-11-24'), await found('from=2026-11-23')]).toEqual([5, 1, 1, 2]);
  });

  it('offers no way to write or delete an entry', async () => {
    for (const answer of [await admin.post('audit', {}), await admin.put('audit/1', {}), await admin.delete('audit/1')]) expect(answer.status).toBe(404);
  });
});

describe('verifying the audit chain', () => {
  /** The ids of five entries, oldest first. */
  let ids: number[];

  beforeEach(async () => {
    test = await testApp();
    await append(5);
    ids = (await test.unitOfWork.manager.find(AuditEntryEntity, { order: { id: 'ASC' } })).map((e) => e.id);
  });
  afterEach(() => test.close());

  const tamper = (...statements: string[]) =>
    test.unitOfWork.run(async () => {
      for (const statement of statements) await test.unitOfWork.manager.query(statement);
    });
  const verified = () => verifyAudit(test.config);

  it('finds an untouched chain intact, beside the serving process', async () => {
    expect(await verified()).toEqual({ intact: true, line: 'audit chain: 5 entries, intact' });
    await append(1200);
    expect(await verified()).toEqual({ intact: true, line: 'audit chain: 1205 entries, intact' });
  });

  it.each([
    ['actor_name', `'Người khác'`],
    ['at', `'2026-11-22T02:00:00.999Z'`],
    ['action', `'plan.seen'`],
    ['subject_id', '99'],
    ['after', `'{"title":"sửa lén"}'`],
    ['before', 'null'],
    ['actor_role', `'leader'`],
    ['actor_id', '7'],
  ])('names the entry whose %s was changed', async (column, value) => {
    await tamper(`update audit_entry set ${column} = ${value} where id = ${ids[2]}`);
    expect(await verified()).toEqual({ intact: false, line: `audit chain broken at entry ${ids[2]}: its content was changed, or it was written with another key` });
  });

  it('names the entry after one that was removed, also the first', async () => {
    await tamper(`delete from audit_entry where id = ${ids[2]}`);
    expect((await verified()).line).toBe(`audit chain broken at entry ${ids[3]}: an entry before it was removed, added or reordered`);
    await tamper(`delete from audit_entry where id = ${ids[0]}`);
    expect((await verified()).line).toContain(`broken at entry ${ids[1]}:`);
  });

  it('names where the order was changed', async () => {
    const [, second, third] = ids as [number, number, number];
    await tamper(
      `update audit_entry set id = 1000000 where id = ${second}`,
      `update audit_entry set id = ${second} where id = ${third}`,
      `update audit_entry set id = ${third} where id = 1000000`,
    );
    expect((await verified()).line).toBe(`audit chain broken at entry ${second}: an entry before it was removed, added or reordered`);
  });

  it('names an entry slipped in without the key', async () => {
    await tamper(
      `insert into audit_entry (at, actor_id, actor_name, actor_role, action, subject_type, subject_id, previous_hash, hash)
       select at, actor_id, actor_name, actor_role, action, subject_type, subject_id, hash, '${'f'.repeat(64)}' from audit_entry where id = ${ids[4]}`,
    );
    expect(await verified()).toMatchObject({ intact: false, line: expect.stringContaining('its content was changed, or it was written with another key') });
  });

  it('says so when the key is another one, and makes no key of its own', async () => {
    const keyFile = join(test.config.dataDir, 'audit.key');
    const key = readFileSync(keyFile);
    writeFileSync(keyFile, 'f'.repeat(64));
    expect((await verified()).line).toContain(`broken at entry ${ids[0]}: its content was changed, or it was written with another key`);
    rmSync(keyFile);
    await expect(verified()).rejects.toThrow('there is no audit key');
    writeFileSync(keyFile, key);
    expect((await verified()).intact).toBe(true);
    expect(await verifyAudit({ ...test.config, auditKey: key.toString() })).toMatchObject({ intact: true });
  });

  it('does not create a database where there is none', async () => {
    const db = { kind: 'sqlite', file: join(test.config.dataDir, 'khong-co.db') } as const;
    await expect(verifyAudit({ ...test.config, db })).rejects.toThrow('there is no database at');
  });
});
