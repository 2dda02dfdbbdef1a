import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { SettingsView } from '#contract/settings';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';

const SONLA = { provinceName: 'Sơn La', place: 'Sơn La', issuingAgency: 'ỦY BAN NHÂN DÂN\nTỈNH SƠN LA' };

describe('settings', () => {
  let test: TestApp;
  let admin: Client;
  let secretary: Client;

  beforeAll(async () => {
    test = await testApp();
    admin = await test.as(await test.given.user('administrator'));
    secretary = await test.as(await test.given.user('secretary', await test.given.unit()));
  });
  afterAll(() => test.close());

  it('401 for nobody', async () => {
    expect((await test.anonymous.get('settings')).status).toBe(401);
    expect((await test.anonymous.put('settings', { version: 0, ...SONLA })).status).toBe(401);
  });

  it('403 for everyone but the administrator, who alone changes them', async () => {
    expect((await secretary.put('settings', { version: 0, ...SONLA })).status).toBe(403);
    expect((await secretary.get('settings')).status).toBe(200);
  });

  it('422 with the fields at fault', async () => {
    const answer = await admin.put('settings', { provinceName: 'S', place: 5, issuingAgency: 'x'.repeat(201), standingAgencyId: -1, colour: 'red' });
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer).sort()).toEqual(['colour', 'issuingAgency', 'place', 'provinceName', 'standingAgencyId', 'version']);
  });

  it('starts empty at version 0 and keeps what the administrator says, with a trace', async () => {
    expect((await secretary.get<SettingsView>('settings')).body).toEqual({ version: 0, provinceName: '', place: '', issuingAgency: '', standingAgencyId: null, marking: null });
    const saved = await admin.put<SettingsView>('settings', { version: 0, ...SONLA, provinceName: ' Sơn La '.normalize('NFD'), marking: 'Dữ liệu minh họa' });
    expect(saved).toMatchObject({ status: 200, body: { version: 1, ...SONLA, standingAgencyId: null, marking: 'Dữ liệu minh họa' } });
    expect((await secretary.get<SettingsView>('settings')).body).toEqual(saved.body);
    const [entry] = await test.unitOfWork.manager.find(AuditEntryEntity, { order: { id: 'DESC' }, take: 1 });
    expect(entry).toMatchObject({ action: 'settings.changed', before: { version: 0 }, after: { version: 1, place: 'Sơn La' } });
  });

  it('answers a stale edit with the present values', async () => {
    const { version } = (await admin.get<SettingsView>('settings')).body;
    const next = { version, ...SONLA, place: 'Mộc Châu' };
    const answers = await Promise.all([admin.put('settings', next), admin.put('settings', next)]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    expect(answers.find((a) => a.status === 409)!.body).toMatchObject({ code: 'STALE', details: { version: version + 1, current: { place: 'Mộc Châu' } } });
  });
});
