import { mayBecome, MEETING_STATUSES, PLAN_STATUSES, REPORT_STATUSES, SUBMISSION_STATUSES } from './transitions';

/** Every status of a noun; `from → to` is allowed exactly when listed here. */
const CASES = [
  ['plan', PLAN_STATUSES, ['draft', 'issued', 'closed'], ['draft → issued', 'issued → closed']],
  [
    'submission',
    SUBMISSION_STATUSES,
    ['draft', 'submitted', 'returned', 'confirmed', 'discarded', 'recorded'],
    [
      'draft → submitted',
      'draft → discarded',
      'submitted → confirmed',
      'submitted → returned',
      // An annulled confirmation: the submission is back in the queue.
      'confirmed → submitted',
    ],
  ],
  ['meeting', MEETING_STATUSES, ['draft', 'held', 'signed', 'issued'], ['draft → held', 'held → signed', 'signed → issued']],
  ['report', REPORT_STATUSES, ['draft', 'issued'], ['draft → issued']],
] as const;

describe.each(CASES)('the statuses of a %s', (noun, statuses, expected, allowed) => {
  it('are known', () => {
    expect([...statuses].sort()).toEqual([...expected].sort());
  });

  it.each(expected.flatMap((from) => expected.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
    expect(mayBecome(noun, from, to)).toBe((allowed as readonly string[]).includes(`${from} → ${to}`));
  });

  it('refuses a status that is not in the table', () => {
    expect(mayBecome(noun, 'archived', 'issued')).toBe(false);
    expect(mayBecome(noun, 'draft', 'archived')).toBe(false);
  });
});

it('a closed plan, an issued report and a recorded progress report stay as they are', () => {
  const all = [...PLAN_STATUSES, ...SUBMISSION_STATUSES, ...REPORT_STATUSES];
  for (const to of all) {
    expect(mayBecome('plan', 'closed', to)).toBe(false);
    expect(mayBecome('report', 'issued', to)).toBe(false);
    expect(mayBecome('submission', 'recorded', to)).toBe(false);
  }
});
