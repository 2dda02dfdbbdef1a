import fc from 'fast-check';
import {
  type Action,
  type Actor,
  can,
  hasPermission,
  meetingAccess,
  type MeetingSubject,
  ownUnitIds,
  PERMISSIONS,
  type Role,
  ROLES,
  seesAllUnits,
  type Subject,
} from './permissions';

const STANDING_AGENCY = 1;
const LEAD = 2;
const COORDINATING = 3;
const OTHER = 4;

/** Written by hand, not derived: x = may try. Order: administrator, secretary, leader, unitHead, unitOfficer, readOnly. */
const ORDER: readonly Role[] = ['administrator', 'secretary', 'leader', 'unitHead', 'unitOfficer', 'readOnly'];
const MATRIX: Record<Action, string> = {
  'session.read': 'xxxxxx',
  'account.manageOwn': 'xxxxxx',
  'reference.read': 'xxxxxx',
  'period.manage': 'xx....',
  'indicator.read': 'xxxxxx',
  'indicator.manage': 'xx....',
  'statistics.read': 'xxxxxx',
  'statistics.record': '.x....',
  'settings.manage': 'x.....',
  'unit.read': 'xxxxxx',
  'unit.manage': 'x.....',
  'user.read': 'x.....',
  'user.manage': 'x.....',
  'plan.read': 'xxxxxx',
  'plan.manage': '.x....',
  'task.read': 'xxxxxx',
  'task.manage': '.x....',
  'submission.read': '.xxxxx',
  'submission.write': '.x.xx.',
  'submission.submit': '.x.x..',
  'submission.decide': '.x....',
  'comment.read': '.xxxxx',
  'comment.write': '.xxxx.',
  'return.read': '.xxxxx',
  'return.write': '.x.xx.',
  'return.submit': '.x.x..',
  'return.decide': '.x....',
  'return.manage': '.x....',
  'work.read': 'xxxxxx',
  'inbox.read': 'xxxxxx',
  'inbox.mark': 'xxxxxx',
  'report.read': 'xxxxxx',
  'report.manage': '.x....',
  'report.review': '.xx...',
  'reportTemplate.manage': 'xx....',
  'committee.read': 'xxxxxx',
  'committee.manage': '.x.x..',
  'meeting.read': '.xxxxx',
  'meeting.write': '.x.xx.',
  'index.read': 'xxxxxx',
  'index.manage': 'xx....',
  'document.read': 'xxxxxx',
  'document.manage': '.x....',
  'inspection.read': '.xxxxx',
  'inspection.manage': '.x....',
  'commendation.read': '.xxxxx',
  'commendation.manage': '.x....',
  'scoring.read': '.xxxxx',
  'scoring.manage': '.x....',
  'scoring.write': '.x.xx.',
  'scoring.submit': '.x.x..',
  'scoring.appraise': '.x....',
  'audit.read': 'x.....',
  'operations.read': 'x.....',
  'operations.manage': 'x.....',
};

const actor = (role: Role, unitId: number | null, userId = 100): Actor => ({
  userId,
  fullName: 'Nguyễn Văn A',
  roles: [{ role, unitId }],
});
const nobody: Actor = { userId: 100, fullName: 'Nguyễn Văn A', roles: [] };
const holding = (...roles: [Role, number | null][]): Actor => ({
  ...nobody,
  roles: roles.map(([role, unitId]) => ({ role, unitId })),
});
const readerAndOfficer = holding(['readOnly', null], ['unitOfficer', OTHER]);

/** A submission of the lead unit, confirmed by the standing agency, written by person 7. */
const SUBMISSION: Subject = {
  leadUnitIds: [LEAD],
  coordinatingUnitIds: [COORDINATING],
  confirmingUnitId: STANDING_AGENCY,
  authorIds: [7],
};
const outcome = (a: Actor, action: Action, subject: Subject = SUBMISSION): string => {
  const decision = can(a, action, subject);
  return decision.allowed ? 'allowed' : decision.reason;
};

describe('roles × actions', () => {
  it('the matrix names every action and every role', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(Object.keys(PERMISSIONS).sort());
    expect([...ORDER].sort()).toEqual([...ROLES].sort());
  });

  const cells = (Object.keys(MATRIX) as Action[]).flatMap((action) =>
    ORDER.map((role, i) => [role, action, MATRIX[action][i] === 'x'] as const),
  );
  it.each(cells)('%s, %s: %s', (role, action, allowed) => {
    expect(hasPermission(actor(role, LEAD), action)).toBe(allowed);
    if (!allowed) expect(outcome(actor(role, LEAD), action)).toBe('role');
  });

  it('who holds no role may do nothing', () => {
    for (const action of Object.keys(MATRIX) as Action[]) {
      expect(hasPermission(nobody, action)).toBe(false);
      expect(outcome(nobody, action)).toBe('role');
    }
  });

  it('actions without a row rule follow the table alone', () => {
    const withRowRule = [
      'submission.read',
      'submission.write',
      'submission.submit',
      'submission.decide',
      'comment.read',
      'comment.write',
      'return.read',
      'return.write',
      'return.submit',
      'return.decide',
      'committee.manage',
      'meeting.read',
      'meeting.write',
      'scoring.write',
      'scoring.submit',
      'scoring.appraise',
    ];
    for (const [role, action, allowed] of cells) {
      if (withRowRule.includes(action)) continue;
      expect(can(actor(role, OTHER), action).allowed).toBe(allowed);
    }
  });
});

describe('returns of units', () => {
  it.each<[Role, number, Action, string]>([
    ['unitOfficer', LEAD, 'return.write', 'allowed'],
    ['unitHead', LEAD, 'return.submit', 'allowed'],
    ['unitOfficer', LEAD, 'return.submit', 'role'],
    ['unitHead', OTHER, 'return.submit', 'unit'],
    ['secretary', STANDING_AGENCY, 'return.write', 'unit'],
    ['secretary', STANDING_AGENCY, 'return.decide', 'allowed'],
    ['secretary', OTHER, 'return.decide', 'confirming-unit'],
    ['unitHead', LEAD, 'return.decide', 'role'],
    ['leader', OTHER, 'return.read', 'allowed'],
    ['secretary', OTHER, 'return.read', 'allowed'],
    ['readOnly', OTHER, 'return.read', 'allowed'],
    ['unitHead', LEAD, 'return.read', 'allowed'],
    ['unitOfficer', OTHER, 'return.read', 'unit'],
  ])('%s of unit %i, %s: %s', (role, unit, action, expected) => {
    expect(outcome(actor(role, unit), action)).toBe(expected);
  });

  it('reading for the whole province is not lost by a role in a unit', () => {
    expect(outcome(readerAndOfficer, 'return.read')).toBe('allowed');
  });

  it('who wrote in it does not decide on it', () => {
    expect(outcome(actor('secretary', STANDING_AGENCY, 7), 'return.decide')).toBe('four-eyes');
  });

  it('the content of a draft is its unit’s alone', () => {
    const draft = { leadUnitIds: [LEAD], draft: true };
    expect(outcome(actor('unitOfficer', LEAD), 'return.read', draft)).toBe('allowed');
    for (const role of ['secretary', 'leader', 'readOnly'] as const)
      expect(outcome(actor(role, STANDING_AGENCY), 'return.read', draft)).toBe('unit');
  });
});

describe('scores of units', () => {
  it.each<[Role, number, Action, string]>([
    ['unitOfficer', LEAD, 'scoring.write', 'allowed'],
    ['unitOfficer', OTHER, 'scoring.write', 'unit'],
    ['unitHead', LEAD, 'scoring.submit', 'allowed'],
    ['unitHead', OTHER, 'scoring.submit', 'unit'],
    ['unitOfficer', LEAD, 'scoring.submit', 'role'],
    ['secretary', STANDING_AGENCY, 'scoring.write', 'unit'],
    ['secretary', STANDING_AGENCY, 'scoring.appraise', 'allowed'],
    ['unitHead', LEAD, 'scoring.appraise', 'role'],
  ])('%s of unit %i, %s: %s', (role, unit, action, expected) => {
    expect(outcome(actor(role, unit), action)).toBe(expected);
  });

  it('who wrote a sheet does not appraise it', () => {
    expect(outcome(actor('secretary', STANDING_AGENCY, 7), 'scoring.appraise')).toBe('four-eyes');
    expect(outcome(actor('secretary', STANDING_AGENCY, 7), 'scoring.appraise', {})).toBe('allowed');
  });

  it('findings and scores of all units are seen by whoever keeps, leads or watches the province, the others see their own', () => {
    const all = ORDER.filter((role) => seesAllUnits(actor(role, LEAD)));
    expect(all).toEqual(['secretary', 'leader', 'readOnly']);
    expect([seesAllUnits(readerAndOfficer), seesAllUnits(nobody)]).toEqual([true, false]);
    const twice = [...readerAndOfficer.roles, { role: 'unitHead' as const, unitId: OTHER }];
    expect(ownUnitIds({ ...nobody, roles: [...twice, { role: 'unitOfficer', unitId: LEAD }] })).toEqual([OTHER, LEAD]);
    expect(ownUnitIds(nobody)).toEqual([]);
  });
});

describe('who writes and submits', () => {
  it.each<[Role, number, Action, string]>([
    ['unitOfficer', LEAD, 'submission.write', 'allowed'],
    ['unitHead', LEAD, 'submission.write', 'allowed'],
    ['unitHead', LEAD, 'submission.submit', 'allowed'],
    ['unitOfficer', LEAD, 'submission.submit', 'role'],
    ['unitOfficer', COORDINATING, 'submission.write', 'unit'],
    ['unitHead', COORDINATING, 'submission.submit', 'unit'],
    ['unitHead', OTHER, 'submission.write', 'unit'],
    // The standing agency does not write for others; it does for its own tasks.
    ['secretary', STANDING_AGENCY, 'submission.write', 'unit'],
    ['secretary', STANDING_AGENCY, 'submission.submit', 'unit'],
    ['secretary', LEAD, 'submission.write', 'allowed'],
    ['secretary', LEAD, 'submission.submit', 'allowed'],
    ['leader', LEAD, 'submission.write', 'role'],
    ['readOnly', LEAD, 'submission.write', 'role'],
    ['administrator', LEAD, 'submission.write', 'role'],
  ])('%s of unit %i, %s: %s', (role, unitId, action, expected) => {
    expect(outcome(actor(role, unitId), action)).toBe(expected);
  });

  it('needs the role in the lead unit itself, not just somewhere', () => {
    const both: Actor = {
      ...nobody,
      roles: [
        { role: 'unitHead', unitId: OTHER },
        { role: 'unitOfficer', unitId: LEAD },
      ],
    };
    expect(outcome(both, 'submission.write')).toBe('allowed');
    expect(outcome(both, 'submission.submit')).toBe('unit');
  });

  it('one of several lead units is enough; without a lead unit nobody writes', () => {
    expect(outcome(actor('unitOfficer', LEAD), 'submission.write', { leadUnitIds: [OTHER, LEAD] })).toBe('allowed');
    expect(outcome(actor('unitOfficer', LEAD), 'submission.write', {})).toBe('unit');
    expect(can(actor('unitOfficer', LEAD), 'submission.write')).toEqual({ allowed: false, reason: 'unit' });
  });
});

describe('who reads submissions (figures.md §8)', () => {
  const DRAFT: Subject = { ...SUBMISSION, draft: true };

  it.each<[Role, number | null, string, string]>([
    ['unitOfficer', LEAD, 'allowed', 'allowed'],
    ['unitHead', LEAD, 'allowed', 'allowed'],
    ['unitOfficer', COORDINATING, 'allowed', 'unit'],
    ['unitHead', COORDINATING, 'allowed', 'unit'],
    ['unitHead', OTHER, 'unit', 'unit'],
    ['unitOfficer', OTHER, 'unit', 'unit'],
    ['secretary', STANDING_AGENCY, 'allowed', 'unit'],
    ['secretary', OTHER, 'unit', 'unit'],
    ['unitHead', STANDING_AGENCY, 'allowed', 'unit'],
    ['leader', OTHER, 'allowed', 'unit'],
    ['leader', null, 'allowed', 'unit'],
    ['readOnly', OTHER, 'allowed', 'unit'],
    ['readOnly', null, 'allowed', 'unit'],
    ['administrator', null, 'role', 'role'],
  ])('%s of unit %s: %s, a draft: %s', (role, unitId, submission, draft) => {
    expect(outcome(actor(role, unitId), 'submission.read')).toBe(submission);
    expect(outcome(actor(role, unitId), 'submission.read', DRAFT)).toBe(draft);
  });

  it('a role without a unit does not match a task without a confirming unit', () => {
    expect(outcome(actor('secretary', null), 'submission.read', { confirmingUnitId: null })).toBe('unit');
  });
});

describe('who takes part in the discussion of a task (domain.md §10.5, figures.md §8)', () => {
  it.each<[Role, number | null, string, string]>([
    ['unitOfficer', LEAD, 'allowed', 'allowed'],
    ['unitHead', LEAD, 'allowed', 'allowed'],
    ['unitOfficer', COORDINATING, 'allowed', 'allowed'],
    ['unitHead', COORDINATING, 'allowed', 'allowed'],
    ['unitHead', OTHER, 'involved', 'involved'],
    ['unitOfficer', OTHER, 'involved', 'involved'],
    ['secretary', STANDING_AGENCY, 'allowed', 'allowed'],
    ['secretary', OTHER, 'involved', 'involved'],
    ['leader', OTHER, 'allowed', 'allowed'],
    ['leader', null, 'allowed', 'allowed'],
    ['readOnly', OTHER, 'allowed', 'role'],
    ['readOnly', LEAD, 'allowed', 'role'],
    ['administrator', null, 'role', 'role'],
  ])('%s of unit %s reads: %s, writes: %s', (role, unitId, reads, writes) => {
    expect(outcome(actor(role, unitId), 'comment.read')).toBe(reads);
    expect(outcome(actor(role, unitId), 'comment.write')).toBe(writes);
  });

  it('reading for the whole province does not let an officer of another unit write', () => {
    expect(outcome(readerAndOfficer, 'comment.read')).toBe('allowed');
    expect(outcome(readerAndOfficer, 'comment.write')).toBe('involved');
  });
});

describe('who confirms (figures.md §2)', () => {
  it.each<[string, Actor, Subject, string]>([
    ['the confirming agency', actor('secretary', STANDING_AGENCY), SUBMISSION, 'allowed'],
    ['a secretary of another agency', actor('secretary', OTHER), SUBMISSION, 'confirming-unit'],
    ['the unit’s own head', actor('unitHead', LEAD), SUBMISSION, 'role'],
    ['a head in the confirming agency', actor('unitHead', STANDING_AGENCY), SUBMISSION, 'role'],
    ['a leader', actor('leader', STANDING_AGENCY), SUBMISSION, 'role'],
    ['the administrator', actor('administrator', null), SUBMISSION, 'role'],
    ['its author', actor('secretary', STANDING_AGENCY, 7), SUBMISSION, 'four-eyes'],
    ['one of its authors', actor('secretary', STANDING_AGENCY, 8), { ...SUBMISSION, authorIds: [7, 8] }, 'four-eyes'],
    ['an author elsewhere hears the first rule', actor('secretary', OTHER, 7), SUBMISSION, 'confirming-unit'],
    ['no confirming unit is named', actor('secretary', null), { authorIds: [] }, 'confirming-unit'],
    ['nobody has written yet', actor('secretary', STANDING_AGENCY), { confirmingUnitId: STANDING_AGENCY }, 'allowed'],
    ['the confirming unit is empty', actor('secretary', null), { confirmingUnitId: null }, 'confirming-unit'],
    [
      'the agency’s own task, another person than the author',
      actor('secretary', STANDING_AGENCY),
      { ...SUBMISSION, leadUnitIds: [STANDING_AGENCY] },
      'allowed',
    ],
  ])('%s', (_, who, subject, expected) => {
    expect(outcome(who, 'submission.decide', subject)).toBe(expected);
  });

  it('counts the secretary’s own unit, not a unit held in another role', () => {
    const both: Actor = {
      ...nobody,
      roles: [
        { role: 'secretary', unitId: OTHER },
        { role: 'unitHead', unitId: STANDING_AGENCY },
      ],
    };
    expect(outcome(both, 'submission.decide')).toBe('confirming-unit');
  });

  it('never lets an author confirm, whatever roles and units he holds', () => {
    const unit = fc.integer({ min: 1, max: 4 });
    const roles = fc.array(fc.record({ role: fc.constantFrom(...ROLES), unitId: fc.option(unit) }), { maxLength: 6 });
    const person = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(roles, person, fc.array(person), fc.option(unit), (held, userId, authorIds, confirmingUnitId) => {
        const decision = can({ ...nobody, userId, roles: held }, 'submission.decide', { confirmingUnitId, authorIds });
        const entitled = held.some((r) => r.role === 'secretary' && r.unitId !== null && r.unitId === confirmingUnitId);
        expect(decision.allowed).toBe(entitled && !authorIds.includes(userId));
      }),
      { numRuns: 500 },
    );
  });
});

describe('who keeps committees and sees meetings', () => {
  const PROVINCE = { unitId: null, ownRoles: [] as const };
  const meeting = (changes: Partial<MeetingSubject> = {}): MeetingSubject => ({
    internal: false,
    issued: true,
    chairs: false,
    concernedUnitIds: [LEAD, COORDINATING],
    ...changes,
  });

  it.each<[Role, number | null, number | null, string]>([
    ['secretary', STANDING_AGENCY, null, 'allowed'],
    ['unitHead', LEAD, null, 'committee'],
    ['unitHead', LEAD, LEAD, 'allowed'],
    ['unitHead', OTHER, LEAD, 'committee'],
    ['secretary', STANDING_AGENCY, LEAD, 'committee'],
    ['secretary', LEAD, LEAD, 'allowed'],
    ['unitOfficer', LEAD, LEAD, 'role'],
    ['leader', LEAD, null, 'role'],
    ['administrator', null, null, 'role'],
  ])('%s of unit %s keeps the committee of %s: %s', (role, unitId, committeeUnitId, expected) => {
    expect(
      outcome(actor(role, unitId), 'committee.manage', { committee: { unitId: committeeUnitId, ownRoles: [] } }),
    ).toBe(expected);
  });

  it('taking its minutes is not keeping it; without a committee it is the province’s that is meant', () => {
    const committee = { unitId: null, ownRoles: ['secretary'] as const };
    expect(outcome(actor('unitHead', OTHER), 'committee.manage', { committee })).toBe('committee');
    expect(outcome(actor('unitHead', OTHER), 'committee.manage', {})).toBe('committee');
    expect(outcome(actor('secretary', STANDING_AGENCY), 'committee.manage', {})).toBe('allowed');
    expect(outcome(actor('secretary', STANDING_AGENCY), 'meeting.write', {})).toBe('committee');
  });

  it('an officer does not write in the meetings of the unit’s committee, its head does', () => {
    const committee = { unitId: LEAD, ownRoles: [] };
    expect(outcome(actor('unitOfficer', LEAD), 'meeting.write', { committee })).toBe('committee');
    expect(outcome(actor('unitHead', LEAD), 'meeting.write', { committee })).toBe('allowed');
  });

  it('a member who takes its minutes writes, whatever unit they are from; reading roles never do', () => {
    const committee = { unitId: null, ownRoles: ['secretary'] as const };
    for (const [role, expected] of [
      ['unitOfficer', 'allowed'],
      ['unitHead', 'allowed'],
      ['leader', 'role'],
      ['readOnly', 'role'],
    ] as const) {
      expect([role, outcome(actor(role, OTHER), 'meeting.write', { committee })]).toEqual([role, expected]);
    }
    expect(outcome(actor('unitOfficer', OTHER), 'meeting.write', { committee: PROVINCE })).toBe('committee');
  });

  it.each<[string, Actor, readonly ('head' | 'member' | 'secretary')[], Partial<MeetingSubject>, string | null]>([
    [
      'secretary of the standing agency',
      actor('secretary', STANDING_AGENCY),
      [],
      { issued: false, internal: true },
      'write',
    ],
    ['leader', actor('leader', OTHER), [], { issued: false, internal: true }, 'full'],
    ['head of the committee', actor('unitHead', OTHER), ['head'], { issued: false, internal: true }, 'full'],
    ['who presides', actor('unitHead', OTHER), [], { issued: false, internal: true, chairs: true }, 'full'],
    ['member before the notice', actor('unitHead', OTHER), ['member'], { issued: false }, null],
    ['member after the notice', actor('unitHead', OTHER), ['member'], {}, 'issued'],
    ['member of an internal one', actor('unitHead', OTHER), ['member'], { internal: true }, 'issued'],
    ['reader of the province', actor('readOnly', OTHER), [], {}, 'issued'],
    ['reader of the province, internal', actor('readOnly', OTHER), [], { internal: true }, null],
    ['reader of the province before the notice', actor('readOnly', OTHER), [], { issued: false }, null],
    ['unit concerned', actor('unitOfficer', COORDINATING), [], {}, 'concerned'],
    ['unit concerned, internal', actor('unitHead', LEAD), [], { internal: true }, null],
    ['unit concerned before the notice', actor('unitHead', LEAD), [], { issued: false }, null],
    ['another unit', actor('unitHead', OTHER), [], {}, null],
    ['reader of the province with a role in another unit', readerAndOfficer, [], {}, 'issued'],
    [
      'unit concerned, with a role elsewhere too',
      holding(['unitOfficer', OTHER], ['unitHead', LEAD]),
      [],
      {},
      'concerned',
    ],
    ['administrator in a unit concerned', holding(['administrator', LEAD], ['unitHead', OTHER]), [], {}, null],
    ['administrator', actor('administrator', null), ['head'], {}, null],
    ['nobody', nobody, ['head'], {}, null],
  ])('%s', (_, who, ownRoles, changes, expected) => {
    const subject = { committee: { unitId: null, ownRoles }, meeting: meeting(changes) };
    expect(meetingAccess(who, subject)).toBe(expected);
    expect(can(who, 'meeting.read', subject).allowed).toBe(expected !== null);
  });

  it('without a meeting or a committee there is nothing to see, and the refusal says which', () => {
    const who = actor('leader', OTHER);
    expect([meetingAccess(who, { meeting: meeting() }), meetingAccess(who, { committee: PROVINCE })]).toEqual([
      null,
      null,
    ]);
    expect(outcome(who, 'meeting.read', {})).toBe('meeting');
  });

  it('an internal meeting is out of reach for whoever is neither in the committee, nor keeps it, nor leads', () => {
    const roles = fc.array(
      fc.record({ role: fc.constantFrom(...ROLES), unitId: fc.option(fc.integer({ min: 1, max: 4 })) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(roles, fc.boolean(), (held, issued) => {
        const who = { ...nobody, roles: held };
        const access = meetingAccess(who, { committee: PROVINCE, meeting: meeting({ internal: true, issued }) });
        expect(access !== null).toBe(held.some((r) => r.role === 'leader' || r.role === 'secretary'));
      }),
    );
  });
});
