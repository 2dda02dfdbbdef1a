import { isBelow, SHEET_STEPS, type SheetStep } from './unit-scoring';

describe('the way of a scoring sheet (domain.md §6)', () => {
  it('is scored by the unit, handed in, appraised, explained, closed; each step only from where it belongs', () => {
    const steps = (Object.keys(SHEET_STEPS) as SheetStep[]).flatMap((step) =>
      SHEET_STEPS[step].from.map((from) => `${step}: ${from} → ${SHEET_STEPS[step].to}`),
    );
    expect(steps).toEqual([
      'score: selfScoring → selfScoring',
      'submit: selfScoring → submitted',
      'return: submitted → selfScoring',
      'appraise: submitted → appraised',
      'explain: appraised → explained',
      'finalise: appraised → final',
      'finalise: explained → final',
      'reopen: final → explained',
    ]);
  });

  it('a line stands below another by its whole code', () => {
    expect([isBelow('2.1', '2'), isBelow('2.1.3', '2.1'), isBelow('21', '2'), isBelow('2', '2')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
