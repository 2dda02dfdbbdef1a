import { setImmediate as turn } from 'node:timers/promises';
import { AskedTogether } from './asked-together';

describe('questions asked together', () => {
  const asked: string[][] = [];
  let stored: Map<string, number>;
  let broken: boolean;
  const questions = new AskedTogether(async (keys: string[]) => {
    asked.push(keys);
    const seen = new Map(stored);
    await turn();
    if (broken) throw new Error('the database does not answer');
    return seen;
  });
  beforeEach(() => {
    asked.length = 0;
    broken = false;
    stored = new Map([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('asks at once for who comes alone, and together for all who come meanwhile', async () => {
    expect(await questions.answer('a')).toBe(1);
    expect(await Promise.all(['a', 'b', 'a', 'c', 'b'].map((key) => questions.answer(key)))).toEqual([
      1,
      2,
      1,
      undefined,
      2,
    ]);
    expect(asked).toEqual([['a'], ['a', 'b', 'c']]);
  });

  it('never answers with what was read before the question came', async () => {
    const first = questions.answer('a');
    await turn();
    expect(asked).toHaveLength(1);
    stored = new Map([['a', 10]]);
    expect(await Promise.all([first, questions.answer('a')])).toEqual([1, 10]);
  });

  it('tells everybody of a failure and goes on', async () => {
    broken = true;
    const all = await Promise.allSettled([questions.answer('a'), questions.answer('a'), questions.answer('b')]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    broken = false;
    expect(await questions.answer('b')).toBe(2);
  });
});
