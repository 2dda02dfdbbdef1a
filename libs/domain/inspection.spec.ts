import { findingState } from './inspection';

describe('whether a finding is fixed', () => {
  it('follows its tasks: all of them, on the day of the last', () => {
    expect(findingState(['2026-03-01', '2026-02-01'], null)).toEqual({ status: 'fixed', fixedOn: '2026-03-01' });
    expect(findingState(['2026-03-01', null], null)).toEqual({ status: 'open', fixedOn: null });
  });
  it('a mark counts only where no task was raised', () => {
    expect(findingState([null], '2026-01-01')).toEqual({ status: 'open', fixedOn: null });
    expect(findingState([], '2026-01-01')).toEqual({ status: 'fixed', fixedOn: '2026-01-01' });
    expect(findingState([], null)).toEqual({ status: 'open', fixedOn: null });
  });
});
