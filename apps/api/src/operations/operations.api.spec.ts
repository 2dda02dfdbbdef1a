import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditStatusView, BackupStatusView, StatusView } from '#contract/operations';
import type { ErrorView } from '#contract/errors';
import type { HealthView } from '#contract/reference';
import { HealthController } from '#api/health.controller';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import type { DataSources } from '#api/platform/database/data-source';
import { DATA_SOURCES } from '#api/platform/database/unit-of-work';
import { Jobs } from '#api/platform/jobs';
import { pdfFile } from '#api/testing/sample-files';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';
import { AuditCheck } from './audit-check';
import { BackupNow } from './backup-now';
import { ScheduledBackup } from './scheduled-backup';

describe('operations', () => {
  let test: TestApp;
  let folder: string;
  let administrator: Client;
  let officer: Client;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cchc-operations-'));
    // Every request is slow by this measure.
    test = await testApp('2026-11-22T02:00:00.000Z', { slowRequestMs: 0, backup: { dir: folder, hour: 8, keep: 2 } });
    administrator = await test.as(await test.given.user('administrator'));
    const unit = await test.given.unit();
    officer = await test.as(await test.given.user('unitOfficer', unit));
  });
  afterAll(async () => {
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const status = async () => (await administrator.get<StatusView>('operations/status')).body;

  it('401 for nobody, 403 for everyone but the administrator', async () => {
    expect((await test.anonymous.get('operations/status')).status).toBe(401);
    expect((await test.anonymous.post('operations/audit-verification')).status).toBe(401);
    expect((await officer.get('operations/status')).status).toBe(403);
    expect((await officer.post('operations/audit-verification')).status).toBe(403);
    expect((await test.anonymous.post('operations/backup')).status).toBe(401);
    expect((await officer.post('operations/backup')).status).toBe(403);
  });

  it('says what is running, where it keeps things and how much room is left', async () => {
    await officer.upload('files', [{ name: 'a.pdf', bytes: pdfFile('a') }]);
    await officer.upload('files', [{ name: 'b.pdf', bytes: pdfFile('a') }]);
    const answer = await status();
    expect(answer).toMatchObject({
      version: '0.1.0',
      runtime: expect.stringMatching(/^Node\.js \d+/),
      files: { count: 1, bytes: pdfFile('a').length },
      slowRequestMs: 0,
    });
    expect(answer.database).toMatchObject({ kind: test.unitOfWork.kind, schema: expect.stringMatching(/\d{13}$/) });
    expect(Math.min(answer.database.bytes, answer.memoryBytes, answer.freeBytes!)).toBeGreaterThan(10_000);
    expect(answer.startedAt <= answer.now).toBe(true);
    expect(answer.jobs.map((job) => job.name)).toEqual(
      expect.arrayContaining(['backup', 'daily-reminder', 'session-clean-up']),
    );
  });

  it('keeps slow requests by their route, without query and without people', async () => {
    await officer.get('tasks?q=Nguy%E1%BB%85n');
    await officer.get('/api/kh%C3%B4ng-c%C3%B3?ten=Nguyen');
    const { slowRequests } = await status();
    expect(slowRequests[1]).toMatchObject({ method: 'GET', path: '/api/tasks', status: 200, at: test.clock.now() });
    expect(slowRequests[0]).toMatchObject({ method: 'GET', path: '(khác)', status: 404 });
    expect(Object.keys(slowRequests[0]!).sort()).toEqual([
      'at',
      'method',
      'milliseconds',
      'path',
      'requestId',
      'status',
    ]);
    for (let i = 0; i < 60; i++) await test.anonymous.get('health');
    expect((await status()).slowRequests).toHaveLength(50);
  });

  it('walks the audit chain in the background and says what it found', async () => {
    expect((await status()).audit.lastVerification).toBeNull();
    const begun = await administrator.post<AuditStatusView>('operations/audit-verification');
    expect(begun).toMatchObject({ status: 202, body: { headHash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    await test.app.get(AuditCheck).run();
    const { audit, jobs } = await status();
    expect(audit).toMatchObject({ verifying: false, lastVerification: { checked: audit.entries, brokenAt: null } });
    expect(audit.entries).toBeGreaterThan(0);
    expect(jobs.find((job) => job.name === 'audit-verification')).toMatchObject({ outcome: 'succeeded' });
    const { id } = (await test.unitOfWork.manager.find(AuditEntryEntity, { order: { id: 'ASC' }, take: 1 }))[0]!;
    await test.unitOfWork.run(() => test.unitOfWork.manager.update(AuditEntryEntity, { id }, { actorName: 'Ai đó' }));
    await test.app.get(AuditCheck).run();
    expect((await status()).audit.lastVerification).toMatchObject({ brokenAt: id });
  });

  it('makes a backup a day from its hour on, keeps the newest, and says when the last one was', async () => {
    const scheduled = test.app.get(ScheduledBackup);
    expect((await status()).backup).toEqual({ last: null, dailyAt: 8, keep: 2, running: false, failed: false });
    const at = async (instant: string) => {
      test.clock.set(instant);
      return scheduled.run(folder);
    };
    writeFileSync(join(folder, 'ghi-chu.txt'), 'của người khác');
    writeFileSync(join(folder, 'cchc-2026-11-01T010000Z.tar.gz.partial'), '');
    utimesSync(join(folder, 'cchc-2026-11-01T010000Z.tar.gz.partial'), 0, 0);
    expect(await at('2026-11-22T00:59:00.000Z')).toBeNull();
    expect(await at('2026-11-22T01:00:00.000Z')).toMatch(/^Đã sao lưu [\d.]+ dòng và 1 tệp\.$/);
    expect(await at('2026-11-22T01:01:00.000Z')).toBeNull();
    expect(await at('2026-11-22T16:59:00.000Z')).toBeNull();
    expect(await at('2026-11-23T03:00:00.000Z')).not.toBeNull();
    expect(await at('2026-11-24T01:30:00.000Z')).not.toBeNull();
    expect(readdirSync(folder).sort()).toEqual([
      'cchc-2026-11-23T030000Z.tar.gz',
      'cchc-2026-11-24T013000Z.tar.gz',
      'ghi-chu.txt',
    ]);
    expect((await test.anonymous.get('health')).status).toBe(200);
    administrator = await test.as(await test.given.user('administrator'));
    expect((await status()).backup.last).toMatchObject({
      fileName: 'cchc-2026-11-24T013000Z.tar.gz',
      takenAt: '2026-11-24T01:30:00.000Z',
      damagedFiles: 0,
    });
  });

  it('makes one when an administrator asks for it, in the background, and keeps the newest of these apart from the daily ones', async () => {
    const now = test.app.get(BackupNow);
    for (const time of ['03:00', '04:00', '05:00']) {
      test.clock.set(`2026-11-24T${time}:00.000Z`);
      administrator = await test.as(await test.given.user('administrator'));
      const begun = await administrator.post<BackupStatusView>('operations/backup');
      expect(begun).toMatchObject({ status: 202, body: { running: true, failed: false } });
      await now.run();
    }
    const { backup, jobs } = await status();
    expect(backup).toMatchObject({ running: false, failed: false, last: { takenAt: '2026-11-24T05:00:00.000Z' } });
    expect(jobs.find((job) => job.name === 'backup-now')).toMatchObject({
      outcome: 'succeeded',
      detail: expect.stringMatching(/^Đã sao lưu [\d.]+ dòng và 1 tệp\.$/),
    });
    expect(readdirSync(folder).sort()).toEqual([
      'cchc-2026-11-23T030000Z.tar.gz',
      'cchc-2026-11-24T013000Z.tar.gz',
      'cchc-2026-11-24T040000Z-theo-yeu-cau.tar.gz',
      'cchc-2026-11-24T050000Z-theo-yeu-cau.tar.gz',
      'ghi-chu.txt',
    ]);
    const entries = await test.unitOfWork.manager.findBy(AuditEntryEntity, { action: 'backup.requested' });
    expect(entries).toHaveLength(3);
  });

  it('says that one asked for did not come about', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'không phải thư mục');
    expect((await administrator.post('operations/backup')).status).toBe(202);
    await test.app.get(BackupNow).run();
    expect((await status()).backup).toMatchObject({ running: false, failed: true });
  });

  it('a job that fails is kept as failed and runs again; nothing due leaves the last outcome', async () => {
    const jobs = test.app.get(Jobs);
    const state = () => jobs.list().find((job) => job.name === 'thử');
    await jobs.run('thử', () => Promise.reject(new Error('hỏng')));
    expect(state()).toMatchObject({ outcome: 'failed', detail: null });
    await jobs.run('thử', () => Promise.resolve('xong'));
    await jobs.run('thử', () => Promise.resolve(null));
    expect(state()).toMatchObject({ outcome: 'succeeded', detail: 'xong' });
  });

  describe('health', () => {
    it('is live and ready, and ready no more when the schema is not there or the end has begun', async () => {
      for (const url of ['health', 'health/live', 'health/ready']) {
        expect(await test.anonymous.get<HealthView>(url)).toMatchObject({
          status: 200,
          body: { status: 'ok', database: test.unitOfWork.kind, version: '0.1.0' },
        });
      }
      const { writer } = test.app.get<DataSources>(DATA_SOURCES);
      await writer.query("update migrations set name = name || 'x' where id = 1");
      expect(await test.anonymous.get<ErrorView>('health/ready')).toMatchObject({
        status: 503,
        body: { code: 'BUSY' },
        headers: { 'retry-after': '5' },
      });
      await writer.query("update migrations set name = replace(name, 'x', '') where id = 1");
      expect((await test.anonymous.get('health/live')).status).toBe(200);
      expect((await test.anonymous.get('health/ready')).status).toBe(200);
      const health = test.app.get(HealthController);
      health.onModuleDestroy();
      expect((await test.anonymous.get('health/live')).status).toBe(200);
      expect((await test.anonymous.get<ErrorView>('health/ready')).body.message).toBe(
        'Hệ thống chưa sẵn sàng: máy chủ đang dừng.',
      );
    });
  });
});
