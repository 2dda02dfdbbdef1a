import { codeSortKey } from './task-code';

test('codes sort as people count', () => {
  const codes = ['II.1', 'I.10', 'IX.1', 'I.2', 'V.1', 'IV.3', 'I.1', 'VII.10', 'VI.7'];
  const sorted = [...codes].sort((a, b) => (codeSortKey(a) < codeSortKey(b) ? -1 : 1));
  expect(sorted).toEqual(['I.1', 'I.2', 'I.10', 'II.1', 'IV.3', 'V.1', 'VI.7', 'VII.10', 'IX.1']);
});
