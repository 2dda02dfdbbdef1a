import { factSays, factText, type ReportFact } from './report-fact';
import { rate } from './vietnamese-number';

const number = (value: number | null, more: object = {}): ReportFact => ({
  key: 'k',
  label: 'l',
  kind: 'number',
  value,
  ...more,
});
const share = (n: number, d: number): ReportFact => ({ key: 'k', label: 'l', kind: 'rate', value: rate(n, d) });
const words = (value: string | null): ReportFact => ({ key: 'k', label: 'l', kind: 'text', value });
const list = (count: number): ReportFact => ({
  key: 'k',
  label: 'l',
  kind: 'list',
  value: count,
  columns: ['Tên'],
  rows: [],
});

test.each<[string, ReportFact, string, boolean]>([
  ['thousands with dots', number(37_657), '37.657', true],
  ['decimals with a comma', number(1234.5, { decimals: 2 }), '1.234,50', true],
  ['a range as its source states it', number(null, { text: '40–50' }), '40–50', true],
  ['nothing counted', number(0), '0', false],
  ['nothing known is not 0', number(null), '–', false],
  ['a share, truncated', share(35, 71), '49,29%', true],
  ['a share of nothing', share(0, 0), '–', false],
  ['0 of 5 is something to say', share(0, 5), '0%', true],
  ['words', words('Đã họp.'), 'Đã họp.', true],
  ['no words', words(null), '', false],
  ['blank words', words(' \n'), ' \n', false],
  ['a list by its length', list(12), '12', true],
])('%s', (_, fact, printed, says) => {
  expect(factText(fact)).toBe(printed);
  expect(factSays(fact)).toBe(says);
});

test('a share that is only stated, without its two numbers', () => {
  const stated: ReportFact = { key: 'k', label: 'l', kind: 'rate', value: null, text: '99,9%' };
  expect(factText(stated)).toBe('99,9%');
  expect(factSays(stated)).toBe(true);
});

test('what nobody answers says nothing', () => expect(factSays(undefined)).toBe(false));
