import type { IndicatorView } from '#contract/indicator';
import { acceptedValues, checkForm } from './return-form';

const indicator = (more: Partial<IndicatorView>) =>
  ({
    id: 1,
    code: '2.3',
    name: 'Số văn bản ban hành',
    valueType: 'count',
    decimals: 0,
    accumulation: 'flow',
    axes: [],
    rules: [],
    choices: [],
    ...more,
  }) as unknown as IndicatorView;
const ITEMS = [
  { code: 'nghi-quyet', name: 'Nghị quyết', kind: 'part', of: null },
  { code: 'mot-phan', name: 'Trong đó', kind: 'subset', of: 'nghi-quyet' },
] as const;

it('a nil return states zero of the flows of its window, total and every part, and nothing of what stands', () => {
  const form = checkForm(
    [
      indicator({ axes: [{ code: 'loai', name: 'Loại', items: [...ITEMS] }] }),
      indicator({ id: 2, code: '6.2', valueType: 'money', decimals: 3 }),
      indicator({ id: 3, code: '4.5', accumulation: 'stock' }),
      indicator({ id: 4, code: '9.1', valueType: 'text' }),
    ],
    [],
    {},
  );
  expect(acceptedValues(form, true).map(({ indicatorId, axisItem, value }) => [indicatorId, axisItem, value])).toEqual([
    [1, null, { kind: 'number', amount: 0, decimals: 0, approximate: null }],
    [1, 'nghi-quyet', { kind: 'number', amount: 0, decimals: 0, approximate: null }],
    [1, 'mot-phan', { kind: 'number', amount: 0, decimals: 0, approximate: null }],
    [2, null, { kind: 'number', amount: 0, decimals: 3, approximate: null }],
  ]);
  expect(acceptedValues(form, false)).toEqual([]);
});
