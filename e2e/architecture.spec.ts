import { rules } from './architecture/rules';
import { madeUpTree, readTree } from './architecture/tree';

describe('architecture', () => {
  const tree = readTree();

  it('is looked for where the code is', () => {
    expect(tree.sources.map(({ path }) => path)).toContain('e2e/architecture.spec.ts');
    expect(tree.files).toContain('package.json');
  });

  describe.each(rules)('$name', ({ offenders, madeUp, expected }) => {
    it('holds', () => expect(offenders(tree)).toEqual([]));
    it('finds made-up offenders', () => expect(offenders(madeUpTree(madeUp))).toEqual(expected));
  });
});
