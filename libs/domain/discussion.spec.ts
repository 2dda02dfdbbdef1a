import { isWithdrawable, speaksFor, WITHDRAWAL_MINUTES } from './discussion';
import type { Actor, ActorRole } from './permissions';

const WRITTEN = '2026-11-22T02:00:00.000Z';

describe('withdrawing a comment', () => {
  it.each([
    ['2026-11-22T02:00:00.000Z', true],
    ['2026-11-22T02:15:00.000Z', true],
    ['2026-11-22T02:15:00.001Z', false],
    ['2026-11-23T02:00:00.000Z', false],
  ])('at %s: %s', (now, allowed) => {
    expect(isWithdrawable(WRITTEN, now)).toBe(allowed);
  });

  it('is a matter of minutes', () => {
    expect(WITHDRAWAL_MINUTES).toBe(15);
  });
});

describe('for which unit a person speaks', () => {
  const TASK = { leadUnitIds: [2, 3], coordinatingUnitIds: [4], confirmingUnitId: 1 };
  const person = (...roles: ActorRole[]): Actor => ({ userId: 9, fullName: 'Nguyễn Văn A', roles });

  it.each<[string, Actor, number | null]>([
    ['a lead unit', person({ role: 'unitOfficer', unitId: 3 }), 3],
    ['a coordinating unit', person({ role: 'unitHead', unitId: 4 }), 4],
    ['the confirming agency', person({ role: 'secretary', unitId: 1 }), 1],
    ['of two units the leading one', person({ role: 'unitHead', unitId: 4 }, { role: 'unitOfficer', unitId: 2 }), 2],
    ['a leader in the unit of the office', person({ role: 'leader', unitId: 7 }), 7],
    ['a leader of no unit', person({ role: 'leader', unitId: null }), null],
    [
      'not for the unit in which one only reads',
      person({ role: 'readOnly', unitId: 4 }, { role: 'leader', unitId: 7 }),
      7,
    ],
  ])('%s', (_, actor, unitId) => {
    expect(speaksFor(actor, TASK)).toBe(unitId);
  });
});
