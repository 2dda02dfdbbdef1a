import { apiRules } from './api-rules';
import { cycles } from './cycles';
import { below, importsFrom, isSpec, pathOf, sourcesBelow, type Rule } from './rule';
import { webRules } from './web-rules';

const contractPackages = ['class-validator', 'class-transformer', 'reflect-metadata'];
const topLevel = [
  /^\./,
  /^(apps|libs|seeds|e2e)$/,
  /^(package|package-lock|tsconfig)\.json$/,
  /^(README\.md|LICENSE)$/,
];
/** Vite, Playwright and Jest read these files by their default export. */
/** A .d.ts says what a package exports. */
const toolsDemandDefault = [/\.config\.m?ts$/, /\.d\.ts$/, /^apps\/web\/src\/testing\/environment\.ts$/];

/** The house of the README's tree, as rules over import lines. */
export const rules: Rule[] = [
  {
    name: 'libs/domain imports nothing outside itself',
    offenders: (tree) =>
      importsFrom(sourcesBelow(tree, 'libs/domain/'), ({ source, file, package: name }) =>
        file !== undefined ? !below(file, 'libs/domain/') : name !== undefined && !isSpec(source.path),
      ),
    madeUp: {
      'libs/domain/rate.ts': "import { IsInt } from 'class-validator';\nimport { PageView } from '#contract/paging';",
    },
    expected: ['libs/domain/rate.ts → class-validator', 'libs/domain/rate.ts → #contract/paging'],
  },
  {
    name: 'libs/domain is told the time, and leaves nothing to chance',
    offenders: (tree) =>
      sourcesBelow(tree, 'libs/domain/')
        .filter(({ path }) => !isSpec(path))
        .flatMap(({ path, calls }) =>
          calls
            .filter((call) => ['Date.now', 'new Date', 'Math.random'].includes(call))
            .map((call) => `${path}: ${call}`),
        ),
    madeUp: {
      'libs/domain/deadline.ts': 'export const late = (due: number) => due < Date.now() && new Date(due) < new Date();',
    },
    expected: ['libs/domain/deadline.ts: Date.now', 'libs/domain/deadline.ts: new Date'],
  },
  {
    name: 'libs/contract imports only domain and the validation packages',
    offenders: (tree) =>
      importsFrom(sourcesBelow(tree, 'libs/contract/'), ({ source, file, package: name }) =>
        file !== undefined
          ? !below(file, 'libs/contract/', 'libs/domain/')
          : name !== undefined && !isSpec(source.path) && !contractPackages.includes(name),
      ),
    madeUp: {
      'libs/contract/task.ts':
        "import { IsInt } from 'class-validator';\nimport { Column } from 'typeorm';\nimport { x } from '#api/task/task.view';",
    },
    expected: ['libs/contract/task.ts → typeorm', 'libs/contract/task.ts → #api/task/task.view'],
  },
  {
    name: 'the API never imports the web, nor the web the API',
    offenders: (tree) => [
      ...importsFrom(sourcesBelow(tree, 'apps/api/'), ({ file }) => below(file, 'apps/web/')),
      ...importsFrom(sourcesBelow(tree, 'apps/web/'), ({ file }) => below(file, 'apps/api/')),
    ],
    madeUp: {
      'apps/api/src/task/task.service.ts': "import { paths } from '../../../web/src/paths';",
      'apps/web/src/main.tsx': "import('#api/task/task.view');",
    },
    expected: [
      'apps/api/src/task/task.service.ts → ../../../web/src/paths',
      'apps/web/src/main.tsx → #api/task/task.view',
    ],
  },
  {
    name: 'seeds import only the API and the libraries',
    offenders: (tree) =>
      importsFrom(
        sourcesBelow(tree, 'seeds/'),
        ({ file }) => file !== undefined && !below(file, 'seeds/', 'apps/api/', 'libs/'),
      ),
    madeUp: {
      'seeds/demo/load.ts': "import { paths } from '../../apps/web/src/paths';\nimport { rate } from '#domain/rate';",
    },
    expected: ['seeds/demo/load.ts → ../../apps/web/src/paths'],
  },
  {
    name: 'nothing imports e2e',
    offenders: (tree) => importsFrom(sourcesBelow(tree, 'apps/', 'libs/', 'seeds/'), ({ file }) => below(file, 'e2e/')),
    madeUp: { 'apps/api/src/main.ts': "import { run } from '../../../e2e/run/command';" },
    expected: ['apps/api/src/main.ts → ../../../e2e/run/command'],
  },
  ...apiRules,
  ...webRules,
  {
    name: 'no import goes in a circle',
    offenders: (tree) => cycles(tree.sources),
    madeUp: {
      'libs/domain/a.ts': "import './b';",
      'libs/domain/b.ts': "import type { C } from '#domain/c';",
      'libs/domain/c.ts': "export { a } from './a';",
    },
    expected: ['libs/domain/a.ts → libs/domain/b.ts → libs/domain/c.ts → libs/domain/a.ts'],
  },
  {
    name: 'no default exports, except where a tool demands one',
    offenders: (tree) =>
      tree.sources
        .filter((source) => source.hasDefaultExport && !toolsDemandDefault.some((pattern) => pattern.test(source.path)))
        .map(pathOf),
    madeUp: {
      'libs/domain/a.ts': 'export default class A {}',
      'libs/domain/b.ts': 'const b = 1;\nexport { b as default };',
      'libs/domain/c.ts': '// export default\nexport const c = 1;',
      'apps/web/vite.config.mts': 'export default {};',
    },
    expected: ['libs/domain/a.ts', 'libs/domain/b.ts'],
  },
  {
    name: 'no barrels',
    offenders: (tree) => tree.sources.map(pathOf).filter((path) => /\/index\.m?tsx?$/.test(path)),
    madeUp: { 'libs/domain/index.ts': "export * from './rate';" },
    expected: ['libs/domain/index.ts'],
  },
  {
    name: 'no folder named for nothing in particular',
    offenders: (tree) => tree.files.filter((file) => /(^|\/)(utils?|common|helpers?)\//.test(file)),
    madeUp: { 'apps/web/src/utils/date.ts': '', 'apps/web/src/lib/date.ts': '' },
    expected: ['apps/web/src/utils/date.ts'],
  },
  {
    name: 'the top level holds only the names of the house',
    offenders: (tree) =>
      [...new Set(tree.files.map((file) => file.split('/')[0] ?? ''))].filter(
        (name) => !topLevel.some((pattern) => pattern.test(name)),
      ),
    madeUp: {
      'README.md': '',
      '.ci/run': '',
      'docs/notes.md': '',
      'jest.config.js': '',
      'seeds/reference/units.ts': '',
    },
    expected: ['docs', 'jest.config.js'],
  },
];
