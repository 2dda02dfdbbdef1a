import fc from 'fast-check';
import type { FactDefinition, KeptFact } from './report-fact';
import { FIRST_TEMPLATE } from './report-outline';
import { contentOf, listKeysOf, nearest, templateFaults, textFaults, writeText, type TemplateSection } from './report-template';
import { rate } from './vietnamese-number';

const define = (key: string, more: Partial<FactDefinition> = {}): FactDefinition => ({ key, label: key, kind: 'number', group: 'g', ...more });
const DEFINED = [
  define('plan.total', { hasList: true }),
  define('plan.completed', { hasList: true }),
  define('plan.completedLate', { hasList: true }),
  define('plan.rate', { kind: 'rate' }),
  define('meeting.text', { kind: 'text' }),
];
const KNOWN = new Map(DEFINED.map((definition) => [definition.key, definition]));
const number = (key: string, value: number | null): KeptFact => ({ key, label: key, kind: 'number', value });
const FACTS = new Map<string, KeptFact>([
  ['dossier.received', number('dossier.received', 37_657)],
  ['plan.completed', number('plan.completed', 35)],
  ['plan.openOverdue', number('plan.openOverdue', 0)],
  ['plan.rate', { key: 'plan.rate', label: 'tỷ lệ', kind: 'rate', value: rate(35, 71) }],
  ['meeting.text', { key: 'meeting.text', label: 'họp', kind: 'text', value: 'Đã họp.\nCó kết luận.' }],
]);
const LISTS = new Map([['plan.completed', [{ cells: ['NV-1', 'Ban hành kế hoạch', '–'] }, { cells: ['NV-2', 'Rà soát'] }]]]);
const write = (text: string) => writeText(text, FACTS, LISTS);

describe('writeText', () => {
  test.each([
    ['numbers as Vietnamese prints them', 'Tiếp nhận {{dossier.received}} hồ sơ, đạt {{ plan.rate }}.', 'Tiếp nhận 37.657 hồ sơ, đạt 49,29%.'],
    ['what nobody knows is a dash', 'Có {{plan.inventions}} sáng kiến.', 'Có – sáng kiến.'],
    ['a part with nothing to say is left out', 'Xong {{plan.completed}}[[, quá hạn {{plan.openOverdue}}]][[, đạt {{plan.rate}}]].', 'Xong 35, đạt 49,29%.'],
    ['a line of which nothing is left goes', 'Một.\n[[Quá hạn {{plan.openOverdue}}.]]\nHai.', 'Một.\nHai.'],
    ['paragraphs of a text', '[[{{meeting.text}}]]', 'Đã họp.\nCó kết luận.'],
    ['a list, line by line', 'Gồm:{{plan.completed.list}}', 'Gồm:\n- NV-1, Ban hành kế hoạch;\n- NV-2, Rà soát'],
    ['nothing at all', '[[{{plan.openOverdue}} nhiệm vụ]]', null],
  ])('%s', (_, text, said) => expect(write(text)).toBe(said));

  test('a value is never read as a placeholder again', () => {
    const facts = new Map<string, KeptFact>([['a.b', { key: 'a.b', label: '', kind: 'text', value: '{{plan.completed}} [[x]] $& $1' }]]);
    expect(writeText('{{a.b}}', facts, new Map())).toBe('{{plan.completed}} [[x]] $& $1');
  });

  test('never throws, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void write(text)));
  });
});

describe('faults', () => {
  test.each<[string, string, RegExp]>([
    ['an unknown placeholder, with what is near', 'Xong {{plan.complete}}', /mã "plan\.complete"\. Gần giống: plan\.completed, plan\.completedLate/],
    ['one that is like none', '{{xyz}}', /mã "xyz"\. Chọn mã trong bảng/],
    ['an empty one', '{{ }}', /chưa ghi mã/],
    ['a list of what has none', '{{plan.rate.list}}', /"plan\.rate" không có danh sách/],
    ['braces without their pair', 'a {{plan.total', /\{\{ hoặc \}\}/],
    ['brackets without their pair', '[[a', /\[\[ hoặc \]\]/],
    ['brackets in brackets', '[[a [[b]] c]]', /lồng nhau/],
  ])('%s', (_, text, message) => expect(textFaults(text, KNOWN).join('\n')).toMatch(message));

  test('none in a right text', () => expect(textFaults('{{plan.total}}[[, {{plan.completed.list}}]] {a} [b]', KNOWN)).toEqual([]));

  const section = (code: string, more: Partial<TemplateSection> = {}): TemplateSection => ({ code, level: code.split('.').length as 1, title: 't', kind: 'narrative', periods: [], areaCode: null, text: '', material: null, ...more });
  const faultsOf = (...sections: TemplateSection[]) => templateFaults({ sections, annexes: [] }, DEFINED).map((f) => f.field);
  test('codes are unique, fit their level and follow their heading', () => {
    expect(faultsOf(section('I'), section('I.1'), section('I.1.đ'))).toEqual([]);
    expect(faultsOf(section('I'), section('I'))).toEqual(['sections.1.code']);
    expect(faultsOf(section('II.1'))).toEqual(['sections.0.code']);
    expect(faultsOf(section('I', { level: 2 }))).toEqual(['sections.0.code']);
    expect(faultsOf(section('1'))).toEqual(['sections.0.code']);
    expect(faultsOf(section('I', { kind: 'heading', text: 'x' }))).toEqual(['sections.0.text']);
    expect(faultsOf()).toEqual(['sections']);
  });

  test('annexes are standing tables or lists of facts', () => {
    const annexes = ['annex.tasks', 'plan.total', 'plan.rate', 'nothing'].map((list) => ({ title: 'A', list, periods: [] }));
    expect(templateFaults({ sections: [section('I')], annexes }, DEFINED).map((f) => f.field)).toEqual(['annexes.2.list', 'annexes.3.list']);
  });

  test('nearest is a matter of letters, not of case', () => expect(nearest('PLAN.Totl', [...KNOWN.keys()])[0]).toBe('plan.total'));
});

test('the first template is the outline, and says nothing of what it does not know', () => {
  const codes = (period: string) => contentOf(FIRST_TEMPLATE, period).sections.map((s) => s.code);
  expect(codes('H1')).toEqual(expect.arrayContaining(['I.5', 'I.6']));
  expect(codes('Q3')).not.toContain('I.5');
  expect(listKeysOf(FIRST_TEMPLATE).toSorted()).toEqual(['commendation.praise', 'indicator.all', 'inspection.count', 'inspection.findings', 'legalDocument.count']);
  for (const { text } of FIRST_TEMPLATE.sections) expect(writeText(text, new Map(), new Map())).toBeNull();
});
