import fc from 'fast-check';
import { textDifference } from './text-difference';

const marked = (from: string, to: string) =>
  textDifference(from, to)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('');

describe('the difference of two texts', () => {
  it.each([
    ['', '', ''],
    ['Đã tổ chức 2 hội nghị.', 'Đã tổ chức 2 hội nghị.', 'Đã tổ chức 2 hội nghị.'],
    ['', 'Đã tổ chức.', '{+Đã tổ chức.+}'],
    ['Đã tổ chức.', '', '[-Đã tổ chức.-]'],
    ['đã hoàn thành 35/71 nhiệm vụ', 'đã hoàn thành 36/71 nhiệm vụ', 'đã hoàn thành [-35/71 -]{+36/71 +}nhiệm vụ'],
    ['Một.\nHai.\nBa.', 'Một.\nBa.', 'Một.\n[-Hai.\n-]Ba.'],
    ['Một.\nBa.', 'Một.\nHai mới.\nBa.', 'Một.\n{+Hai mới.\n+}Ba.'],
    ['a b c d', 'a x c y', 'a [-b -]{+x +}c [-d-]{+y+}'],
  ])('%j → %j', (from, to, shown) => {
    expect(marked(from, to)).toBe(shown);
  });

  it('gives back both texts, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'hai ', ' ', '\n', 'nhiệm vụ '), { maxLength: 30 })
      .map((a) => a.join(''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = textDifference(from, to);
        const of = (kinds: string[]) =>
          parts
            .filter((p) => kinds.includes(p.kind))
            .map((p) => p.text)
            .join('');
        expect([of(['same', 'removed']), of(['same', 'added'])]).toEqual([from, to]);
        expect(parts.every((part, i) => part.text !== '' && part.kind !== parts[i + 1]?.kind)).toBe(true);
        if (from === to) expect(parts.filter((p) => p.kind !== 'same')).toEqual([]);
      }),
    );
  });

  it('texts too long to be compared word by word are replaced as a whole', () => {
    const [from, to] = [
      Array.from({ length: 2000 }, (_, i) => `x${i}`).join(' '),
      Array.from({ length: 2000 }, (_, i) => `y${i}`).join(' '),
    ];
    expect(textDifference(from, to).map((p) => p.kind)).toEqual(['removed', 'added']);
  });
});
