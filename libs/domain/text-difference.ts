/** A stretch of one of two texts: in both, only in the first, or only in the second. */
export interface TextPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Above this many comparisons (words of the one × words of the other) paragraphs are shown as replaced as a whole. */
const MOST_COMPARISONS = 1_000_000;

/**
 * What was taken out of `from` and put in to get `to`: paragraph by paragraph, and word by word inside paragraphs that
 * changed. The parts of kind `same` and `removed` together are `from`, those of kind `same` and `added` are `to`.
 */
export function textDifference(from: string, to: string): TextPart[] {
  const parts: TextPart[] = [];
  const paragraphs = sequenceDifference(split(from, /(?<=\n)/), split(to, /(?<=\n)/));
  for (const [index, part] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    if (part.kind === 'removed' && next?.kind === 'added') push(parts, wordDifference(part.text, next.text));
    else if (part.kind !== 'added' || paragraphs[index - 1]?.kind !== 'removed') push(parts, [part]);
  }
  return parts;
}

function wordDifference(from: string, to: string): TextPart[] {
  return sequenceDifference(split(from, /(?<=\s)(?=\S)/), split(to, /(?<=\s)(?=\S)/));
}
const split = (text: string, at: RegExp): string[] => (text === '' ? [] : text.split(at));

/** The longest common subsequence of two lists of tokens; what was removed stands before what was added. */
function sequenceDifference(from: readonly string[], to: readonly string[]): TextPart[] {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let [endFrom, endTo] = [from.length, to.length];
  while (endFrom > start && endTo > start && from[endFrom - 1] === to[endTo - 1]) {
    endFrom -= 1;
    endTo -= 1;
  }
  const parts: TextPart[] = [];
  push(parts, [{ kind: 'same', text: from.slice(0, start).join('') }]);
  push(parts, middle(from.slice(start, endFrom), to.slice(start, endTo)));
  push(parts, [{ kind: 'same', text: from.slice(endFrom).join('') }]);
  return parts;
}

function middle(from: readonly string[], to: readonly string[]): TextPart[] {
  const replaced: TextPart[] = [
    { kind: 'removed', text: from.join('') },
    { kind: 'added', text: to.join('') },
  ];
  if (from.length === 0 || to.length === 0 || from.length * to.length > MOST_COMPARISONS) return replaced;
  const common = commonLengths(from, to);
  const width = to.length + 1;
  const parts: TextPart[] = [];
  let gap: { removed: string; added: string } = { removed: '', added: '' };
  const close = () => {
    push(parts, [
      { kind: 'removed', text: gap.removed },
      { kind: 'added', text: gap.added },
    ]);
    gap = { removed: '', added: '' };
  };
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      close();
      push(parts, [{ kind: 'same', text: from[i]! }]);
      i += 1;
      j += 1;
    } else if (j >= to.length || (i < from.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      gap.removed += from[i]!;
      i += 1;
    } else {
      gap.added += to[j]!;
      j += 1;
    }
  }
  close();
  return parts;
}

/** At [i, j]: how long the longest common subsequence of what follows in both is. */
function commonLengths(from: readonly string[], to: readonly string[]): Uint32Array {
  const width = to.length + 1;
  const lengths = new Uint32Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        from[i] === to[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  return lengths;
}

/** Appends without empty parts; neighbours of one kind become one part. */
function push(parts: TextPart[], more: readonly TextPart[]): void {
  for (const { kind, text } of more) {
    const last = parts.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  }
}
