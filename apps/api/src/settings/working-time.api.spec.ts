import { DEFAULT_PLAN_RULES } from '#domain/plan-rules';
import { USUAL_HOURS } from '#domain/working-calendar';
import type { PlanView } from '#contract/plan';
import type { PlanDefaultsView } from '#contract/plan-rules';
import type { HolidaysView, WorkingCalendarView, WorkingHoursView } from '#contract/working-time';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

const HOLIDAY = { date: '2026-09-02', name: 'Quốc khánh', kind: 'off', toBeChecked: true };
const SUMMER = { ...USUAL_HOURS, validFrom: '2026-05-01', startsAt: '07:00', reminderAt: '06:30' };

describe('settings of working time and of new plans', () => {
  let test: TestApp;
  let admin: Client;
  let secretary: Client;
  beforeAll(async () => {
    test = await testApp();
    admin = await test.as(await test.given.user('administrator'));
    secretary = await test.as(await test.given.user('secretary', await test.given.unit()));
  });
  afterAll(() => test.close());

  it('401 and 403 first', async () => {
    for (const section of ['working-hours', 'holidays', 'plan-defaults', 'working-calendar']) {
      expect((await test.anonymous.get(`settings/${section}`)).status).toBe(401);
      expect((await secretary.get(`settings/${section}`)).status).toBe(200);
    }
    const { version } = (await admin.get<HolidaysView>('settings/holidays')).body;
    expect((await secretary.put('settings/holidays', { version, items: [HOLIDAY] })).status).toBe(403);
    expect((await secretary.put('settings/working-hours', { version: 0, items: [USUAL_HOURS] })).status).toBe(403);
    expect((await secretary.put('settings/plan-defaults', { version: 0, ...DEFAULT_PLAN_RULES })).status).toBe(403);
  });

  it('422 with the cell at fault', async () => {
    const hours = (...items: unknown[]) => admin.put('settings/working-hours', { version: 0, items });
    expect(fieldsOf(await hours({ ...USUAL_HOURS, startsAt: '24:00', workdays: [] })).sort()).toEqual(['items.0.startsAt', 'items.0.workdays']);
    expect(fieldsOf(await hours({ ...USUAL_HOURS, endsAt: '07:30' }, USUAL_HOURS)).sort()).toEqual(['items.0.endsAt', 'items.1.validFrom']);
    expect((await hours(null)).status).toBe(422);
    const holidays = (...items: unknown[]) => admin.put('settings/holidays', { version: 0, items });
    expect(fieldsOf(await holidays({ ...HOLIDAY, date: '2026-09-31', kind: 'maybe', toBeChecked: 1, name: '' })).sort()).toEqual(['items.0.date', 'items.0.kind', 'items.0.name', 'items.0.toBeChecked']);
    expect(fieldsOf(await holidays(HOLIDAY, HOLIDAY))).toEqual(['items.1.date']);
    expect(fieldsOf(await admin.put('settings/plan-defaults', { version: 0, dueSoonDays: 5, reminderDays: [7] }))).toEqual(['reminderDays']);
  });

  it('keeps each section by itself, with a trace, and refuses a stale edit', async () => {
    expect((await admin.get<WorkingHoursView>('settings/working-hours')).body).toEqual({ version: 0, items: [USUAL_HOURS] });
    const saved = await admin.put<WorkingHoursView>('settings/working-hours', { version: 0, items: [SUMMER, USUAL_HOURS] });
    expect(saved).toMatchObject({ status: 200, body: { version: 1, items: [{ validFrom: '2000-01-01' }, { validFrom: '2026-05-01' }] } });
    expect((await admin.put('settings/working-hours', { version: 0, items: [SUMMER] })).body).toMatchObject({ code: 'STALE', details: { version: 1 } });
    const { version } = (await admin.get<HolidaysView>('settings/holidays')).body;
    expect((await admin.put('settings/holidays', { version, items: [HOLIDAY, { ...HOLIDAY, date: '2026-01-01', name: 'Tết Dương lịch' }] })).status).toBe(200);
    const [entry] = await test.unitOfWork.manager.find(AuditEntryEntity, { order: { id: 'DESC' }, take: 1 });
    expect(entry).toMatchObject({ action: 'settings.holidaysChanged', after: { items: [{ date: '2026-01-01' }, { date: '2026-09-02' }] } });
    expect((await secretary.get<WorkingCalendarView>('settings/working-calendar')).body).toMatchObject({ hours: [{}, { reminderAt: '06:30' }], holidays: [{}, { name: 'Quốc khánh' }] });
  });

  it('a day that is not in the calendar, and a list that somebody else has saved meanwhile', async () => {
    const { version, items } = (await admin.get<HolidaysView>('settings/holidays')).body;
    const answer = await admin.put('settings/holidays', { version, items: [{ ...HOLIDAY, date: '2026-04-31' }] });
    expect(answer).toMatchObject({ status: 422, body: { details: [{ field: 'items.0.date', message: 'Ngày phải là ngày có thật, dạng năm-tháng-ngày' }] } });
    const mine = [...items, { ...HOLIDAY, date: '2026-12-24' }];
    const theirs = [...items, { ...HOLIDAY, date: '2026-12-31' }];
    expect((await admin.put('settings/holidays', { version, items: theirs })).status).toBe(200);
    const stale = await admin.put('settings/holidays', { version, items: mine });
    expect(stale).toMatchObject({ status: 409, body: { code: 'STALE', details: { version: version + 1, current: { items: theirs } } } });
    expect((await admin.get<HolidaysView>('settings/holidays')).body.items).toEqual(theirs);
  });

  it('a new plan begins with what the settings say, as far as its writer says nothing else', async () => {
    expect((await secretary.get<PlanDefaultsView>('settings/plan-defaults')).body).toEqual({ version: 0, ...DEFAULT_PLAN_RULES });
    const saved = await admin.put<PlanDefaultsView>('settings/plan-defaults', { version: 0, ...DEFAULT_PLAN_RULES, rounding: 'half-up', continuousFrom: null, reminderDays: [1, 5] });
    expect(saved.body).toEqual({ version: 1, ...DEFAULT_PLAN_RULES, rounding: 'half-up', continuousFrom: null, reminderDays: [5, 1] });
    // What is left out stays.
    expect((await admin.put<PlanDefaultsView>('settings/plan-defaults', { version: 1, dueSoonDays: 4 })).body).toMatchObject({ version: 2, rounding: 'half-up', dueSoonDays: 4, reminderDays: [1] });
    const programme = await test.given.programme();
    const heading = { year: 2027, title: 'Kế hoạch cải cách hành chính năm 2027', programmeId: programme.id };
    const made = await secretary.post<PlanView>('plans', { ...heading, headlineDue: 'original' });
    expect(made).toMatchObject({ status: 201, body: { rules: { rounding: 'half-up', headlineDue: 'original', dueSoonDays: 4, reminderDays: [1], continuousFrom: null } } });
    const { id } = made.body;
    expect((await secretary.put(`plans/${id}`, { ...heading, version: 1, dueSoonDays: null })).body).toMatchObject({ details: [{ field: 'dueSoonDays' }] });
    await admin.put('settings/plan-defaults', { version: 2, rounding: 'truncate' });
    expect((await secretary.put<PlanView>(`plans/${id}`, { ...heading, version: 1, dueSoonDays: 9 })).body.rules).toMatchObject({ rounding: 'half-up', headlineDue: 'original', dueSoonDays: 9, reminderDays: [1] });
  });
});
