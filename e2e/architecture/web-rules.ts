import { below, importsFrom, isSpec, sourcesBelow, type Rule } from './rule';

const web = 'apps/web/src/';

/** Inside the browser's application: routes → features → ui, lib. */
export const webRules: Rule[] = [
  {
    name: 'the web never imports seeds',
    offenders: (tree) => importsFrom(sourcesBelow(tree, 'apps/web/'), ({ file }) => below(file, 'seeds/')),
    madeUp: { 'apps/web/src/lib/units.ts': "import { units } from '#seeds/reference/units';" },
    expected: ['apps/web/src/lib/units.ts → #seeds/reference/units'],
  },
  {
    name: 'a feature of the web imports no other feature',
    offenders: (tree) =>
      importsFrom(sourcesBelow(tree, `${web}features/`), ({ source, file }) => {
        const other = featureOf(file);
        return other !== undefined && other !== featureOf(source.path);
      }),
    madeUp: {
      'apps/web/src/features/task/task-page.tsx':
        "import { PlanTag } from '../plan/plan-tag';\nimport { TaskForm } from './task-form';",
    },
    expected: ['apps/web/src/features/task/task-page.tsx → ../plan/plan-tag'],
  },
  {
    name: 'ui and lib of the web stand below features and routes, and features below routes',
    offenders: (tree) => [
      ...importsFrom(sourcesBelow(tree, `${web}ui/`, `${web}lib/`), ({ file }) =>
        below(file, `${web}features/`, `${web}routes.`, `${web}main.`),
      ),
      ...importsFrom(
        sourcesBelow(tree, `${web}features/`),
        ({ source, file }) => !isSpec(source.path) && below(file, `${web}routes.`, `${web}main.`),
      ),
    ],
    madeUp: {
      'apps/web/src/routes.tsx': "import { TaskPage } from './features/task/task-page';",
      'apps/web/src/ui/header.tsx':
        "import { TaskPage } from '../features/task/task-page';\nimport { paths } from '../paths';",
      'apps/web/src/features/task/task-page.tsx': "import { routes } from '../../routes';",
    },
    expected: [
      'apps/web/src/ui/header.tsx → ../features/task/task-page',
      'apps/web/src/features/task/task-page.tsx → ../../routes',
    ],
  },
];

function featureOf(path: string | undefined): string | undefined {
  return path?.match(/^apps\/web\/src\/features\/([^/]+)/)?.[1];
}
