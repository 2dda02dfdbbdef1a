import type { SplitItemView } from '#contract/conclusion-text';
import { splitConclusionNotice } from '#domain/conclusion-notice';
import { NOTICE_SAMPLES } from '#domain/conclusion-notice.samples';
import { proposedRow } from './notice-draft';
import { mergedWithAbove, splitInTwo, type SplitWork } from './notice-pieces';

const YEAR = 2019;

/** As the server answers it, without the catalogue's proposals but for those given. */
function workOf(source: string, proposals: Partial<SplitItemView>[] = []): SplitWork {
  const { text, header, items, pieces, warnings } = splitConclusionNotice(source);
  const nothing = { leads: [], coordinating: [], monitoring: [], deadlines: [], citations: [], area: null };
  const split = {
    text,
    header: { number: null, issuedOn: null, kind: null, subject: null, chair: null, meetingOn: null },
    items: items.map((item, i): SplitItemView => ({ ...item, ...nothing, ...proposals[i] })),
    pieces,
    warnings,
  };
  expect(header).toBeDefined();
  return { split, rows: split.items.map((item) => proposedRow(item, YEAR)) };
}

/** Nothing of the text is lost, and every piece names an item that is there. */
function expectWhole({ split, rows }: SplitWork): void {
  expect(split.pieces.map(({ start, end }) => split.text.slice(start, end)).join('')).toBe(split.text);
  expect(split.pieces.filter(({ item }) => item !== null && !split.items[item])).toEqual([]);
  expect(split.items.filter(({ parent }) => parent !== null && !split.items[parent])).toEqual([]);
  expect(rows).toHaveLength(split.items.length);
}

const partyAt = (text: string, words: string, id: number): SplitItemView['leads'][number] => ({
  text: words,
  range: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
  found: { kind: 'unit', id, name: words },
  candidates: [],
  sureness: 'certain',
  reason: null,
  inherited: false,
});

it('the twelfth conclusion of source S2 is two sentences again', () => {
  const before = workOf(NOTICE_SAMPLES.at(-1)!.text);
  expect(before.split.items).toHaveLength(14);
  const after = mergedWithAbove(before, 13);
  expectWhole(after);
  const words =
    'Sau công bố, các cấp, các ngành phải báo cáo đánh giá, xây dựng chương trình kế hoạch CCHC năm sau. Các cơ quan, đơn vị căn cứ kết quả xếp hạng CCHC xây dựng kế hoạch khắc phục những hạn chế, nâng cao điểm số xếp hạng.';
  expect(after.split.items).toHaveLength(13);
  expect(after.split.items[12]).toMatchObject({ wording: words, sureness: 'certain', reason: null });
  expect(after.rows[12]).toMatchObject({ text: words, confirmed: false, tasks: [{ title: words }] });
  // The others are what they were.
  expect(after.rows.slice(0, 12)).toEqual(before.rows.slice(0, 12));
});

const TEXT =
  '1. Giao Sở Nội vụ rà soát; giao Sở Tài chính bố trí kinh phí.\n2. Sở Y tế báo cáo.\na) Lần một.\nb) Lần hai.';

it('one item becomes two, each with whom its own words name; joined again they are the one of before', () => {
  const before = workOf(TEXT, [
    { leads: [partyAt(TEXT, 'Sở Nội vụ', 1), partyAt(TEXT, 'Sở Tài chính', 2)] },
    { leads: [partyAt(TEXT, 'Sở Y tế', 3)] },
  ]);
  const words = before.rows[0]!.text;
  const parents = before.split.items.map(({ parent }) => parent);
  const two = splitInTwo(before, 0, words.indexOf('giao Sở Tài chính'), YEAR)!;
  expectWhole(two);
  expect(two.rows.map(({ text, tasks }) => [text, tasks[0]!.leads.unitIds])).toEqual([
    ['Giao Sở Nội vụ rà soát;', [1]],
    ['giao Sở Tài chính bố trí kinh phí.', [2]],
    ['Sở Y tế báo cáo.', [3]],
    ['Lần một.', []],
    ['Lần hai.', []],
  ]);
  // Who stands under the second item does so still.
  expect(two.split.items.map(({ parent }) => parent)).toEqual([
    null,
    ...parents.map((parent) => (parent === null ? null : parent + 1)),
  ]);
  expect(two.split.pieces.filter(({ item }) => item === 1).map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    expect.stringContaining('giao Sở Tài chính'),
  ]);

  const one = mergedWithAbove(two, 1);
  expectWhole(one);
  expect(one.rows[0]).toMatchObject({ text: words, tasks: [{ leads: { unitIds: [1, 2] } }] });
  expect(one.split.items.map(({ parent }) => parent)).toEqual(parents);
  expect(one.split.pieces).toEqual(before.split.pieces);
});

it('what a person has typed stays: words, units, deadline; and it is to be confirmed anew', () => {
  const before = workOf(TEXT);
  const [upper, lower] = [before.rows[0]!, before.rows[1]!];
  const typed: SplitWork = {
    ...before,
    rows: [
      { ...upper, confirmed: true, text: 'Giao Sở Nội vụ rà soát.', areaId: 4 },
      {
        ...lower,
        confirmed: true,
        outcome: 'noTask',
        noTaskReason: 'Đã làm xong',
        tasks: [{ ...lower.tasks[0]!, leads: { unitIds: [7], groupIds: [] }, deadlineText: 'Quý III' }],
      },
      ...before.rows.slice(2),
    ],
  };
  expect(mergedWithAbove(typed, 1).rows[0]).toMatchObject({
    outcome: 'tasks',
    confirmed: false,
    text: 'Giao Sở Nội vụ rà soát. Sở Y tế báo cáo.',
    areaId: 4,
    noTaskReason: 'Đã làm xong',
    tasks: [{ leads: { unitIds: [7] }, deadlineText: 'Quý III' }],
  });
  const two = splitInTwo(typed, 0, 'Giao Sở Nội vụ'.length, YEAR)!;
  expectWhole(two);
  expect(two.rows.slice(0, 2)).toMatchObject([
    { text: 'Giao Sở Nội vụ', confirmed: false, areaId: 4 },
    { text: 'rà soát.', confirmed: false, areaId: 4 },
  ]);
});

it.each([0, 99])('is not cut at place %i: one half would be empty', (place) => {
  expect(splitInTwo(workOf(TEXT), 0, place, YEAR)).toBeNull();
});
