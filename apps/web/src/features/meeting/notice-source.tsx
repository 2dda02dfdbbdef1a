import { useEffect, useMemo, useRef } from 'react';
import type { SplitNoticeView, TextRangeView } from '#contract/conclusion-text';
import { itemLabel } from './notice-draft';

type Kind = 'lead' | 'coordinating' | 'deadline' | 'citation' | 'header';
const KIND_LABEL: Record<Kind, string> = {
  lead: 'chủ trì',
  coordinating: 'phối hợp',
  deadline: 'thời hạn',
  citation: 'văn bản viện dẫn',
  header: 'số, ngày, trích yếu',
};

interface Mark extends TextRangeView {
  kind: Kind;
}
interface Segment {
  start: number;
  end: number;
  item: number | null;
  kinds: Kind[];
}

/** The whole text cut where an item or a mark begins or ends; the segments follow each other without a gap. */
export function segmentsOf(split: SplitNoticeView): Segment[] {
  const marks = marksOf(split);
  const pieces = split.pieces.filter(({ kind }) => kind === 'item');
  const cuts = new Set([0, split.text.length]);
  for (const { start, end } of [...marks, ...pieces]) {
    cuts.add(start);
    cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const covers = (range: TextRangeView, start: number, end: number) => range.start <= start && range.end >= end;
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1]!;
    return {
      start,
      end,
      item: pieces.find((piece) => covers(piece, start, end))?.item ?? null,
      kinds: [...new Set(marks.filter((mark) => covers(mark, start, end)).map(({ kind }) => kind))],
    };
  });
}

function marksOf({ items, header }: SplitNoticeView): Mark[] {
  const of = (kind: Kind, found: readonly { range: TextRangeView }[]): Mark[] =>
    found.map(({ range }) => ({ kind, ...range }));
  return [
    ...items.flatMap((item) => [
      ...of('lead', item.leads),
      ...of('coordinating', item.coordinating),
      ...of('deadline', item.deadlines),
      ...of('citation', item.citations),
    ]),
    ...of(
      'header',
      Object.values(header).filter((fact) => fact !== null),
    ),
  ];
}

interface Props {
  split: SplitNoticeView;
  active: number | null;
  onChoose: (item: number) => void;
}

/** The notice as it was given, word for word, with what was read out of it marked; a piece opens its item. */
export function NoticeSource({ split, active, onChoose }: Props) {
  const segments = useMemo(() => segmentsOf(split), [split]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active === null || !box.current) return;
    const found = box.current.querySelector<HTMLElement>(`[data-item="${active}"]`);
    // Only the box scrolls: the page stays where the person works.
    if (found) box.current.scrollTop = found.offsetTop - 24;
  }, [active]);
  const groups = grouped(segments);
  return (
    <section className="notice-source" aria-labelledby="source-title">
      <h2 id="source-title">Văn bản</h2>
      <p className="legend">
        {(Object.keys(KIND_LABEL) as Kind[]).map((kind) => (
          <span key={kind}>
            <mark className={`m-${kind}`}>{KIND_LABEL[kind]}</mark>{' '}
          </span>
        ))}
      </p>
      <div className="notice-text" ref={box} tabIndex={0} role="region" aria-label="Nội dung văn bản">
        {groups.map(({ item, parts }) =>
          item === null ? (
            <span key={parts[0]!.start}>{parts.map((part) => marked(part, split.text))}</span>
          ) : (
            <span
              key={parts[0]!.start}
              data-item={item}
              className={item === active ? 'piece active' : 'piece'}
              onClick={() => onChoose(item)}
              title={`Mục ${itemLabel(split.items[item]!, item)}`}
            >
              {parts.map((part) => marked(part, split.text))}
            </span>
          ),
        )}
      </div>
    </section>
  );
}

function marked({ start, end, kinds }: Segment, text: string) {
  const words = text.slice(start, end);
  if (kinds.length === 0) return <span key={start}>{words}</span>;
  return (
    <mark key={start} className={kinds.map((kind) => `m-${kind}`).join(' ')}>
      {words}
      <span className="visually-hidden"> ({kinds.map((kind) => KIND_LABEL[kind]).join(', ')})</span>
    </mark>
  );
}

function grouped(segments: readonly Segment[]) {
  const groups: { item: number | null; parts: Segment[] }[] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last && last.item === segment.item) last.parts.push(segment);
    else groups.push({ item: segment.item, parts: [segment] });
  }
  return groups;
}
