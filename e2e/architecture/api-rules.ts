import { below, importsFrom, isSpec, sourcesBelow, type Rule } from './rule';
import type { Source } from './tree';

const api = 'apps/api/src/';

/** The nouns, from the lowest floor to the highest. Nobody looks up, and neighbours on one floor do not see each other. */
const floors = [
  ['settings'],
  ['reference'],
  ['unit'],
  ['user'],
  ['auth', 'audit', 'file', 'inbox'],
  ['plan', 'indicator', 'legal-document'],
  ['task'],
  ['progress', 'submission', 'discussion', 'plan-import', 'statistics'],
  ['meeting', 'unit-return', 'inspection', 'commendation', 'reform-index'],
  ['unit-scoring', 'work', 'report', 'conclusion-text', 'meeting-document'],
  ['operations', 'list-export'],
];
/** What every noun stands on. */
const ground = ['platform', 'document'];

/** The places where platform may know a noun, each with its reason. */
const platformMayImport: { from: string; to: RegExp; reason: string }[] = [
  { from: `${api}platform/database/`, to: /\.entity\.ts$/, reason: 'a data source is given the list of all entities' },
  {
    from: `${api}platform/access/`,
    to: /^apps\/api\/src\/(session|auth)\//,
    reason: 'the guard asks whose session a cookie is',
  },
];

/** The places that may import seeds, each with its reason; everywhere else the dependency goes the other way. */
const mayImportSeeds = [
  { from: `${api}main.ts`, reason: 'the first start loads the reference and demonstration data' },
  { from: `${api}testing/`, reason: 'specs work on the reference data' },
];

/** The one place that opens transactions and repositories of its own; everybody else is handed a manager by the unit of work. */
const databaseFolder = `${api}platform/database/`;
const databaseCalls = /(^|\.)(getRepository|createQueryRunner|InjectRepository)$|\.transaction$/;

/** Inside the API: main → nouns → platform, and the floors of the nouns. */
export const apiRules: Rule[] = [
  {
    name: 'platform and document know no noun',
    offenders: (tree) =>
      importsFrom(product(sourcesBelow(tree, ...ground.map((name) => `${api}${name}/`))), ({ source, file }) => {
        const folder = folderOf(file);
        const known = platformMayImport.some(({ from, to }) => below(source.path, from) && to.test(file ?? ''));
        return folder !== undefined && ![...ground, 'testing'].includes(folder) && !known;
      }),
    madeUp: {
      'apps/api/src/task/task.entity.ts': '',
      'apps/api/src/document/layout.ts':
        "import { TaskService } from '#api/task/task.service';\nimport { Config } from '#api/platform/config';",
      'apps/api/src/platform/jobs/jobs.ts': "import { TaskEntity } from '#api/task/task.entity';",
      'apps/api/src/platform/database/data-source.ts': "import { TaskEntity } from '#api/task/task.entity';",
      'apps/api/src/platform/access/guard.ts': "import { Sessions } from '#api/session/session.service';",
    },
    expected: [
      'apps/api/src/document/layout.ts → #api/task/task.service',
      'apps/api/src/platform/jobs/jobs.ts → #api/task/task.entity',
    ],
  },
  {
    name: 'every noun of the API has its floor',
    offenders: (tree) =>
      [
        ...new Set(
          sourcesBelow(tree, api)
            .map(({ path }) => folderOf(path))
            .filter(
              (folder) =>
                folder !== undefined && folder !== 'testing' && !ground.includes(folder) && floorOf(folder) < 0,
            ),
        ),
      ] as string[],
    madeUp: {
      'apps/api/src/main.ts': '',
      'apps/api/src/task/task.view.ts': '',
      'apps/api/src/weather/weather.view.ts': '',
    },
    expected: ['weather'],
  },
  {
    name: 'a noun imports only what stands on a lower floor',
    offenders: (tree) =>
      importsFrom(product(sourcesBelow(tree, api)), ({ source, file }) => {
        const [from, to] = [folderOf(source.path), folderOf(file)];
        return (
          from !== undefined && to !== undefined && from !== to && floorOf(from) >= 0 && floorOf(to) >= floorOf(from)
        );
      }),
    madeUp: {
      'apps/api/src/task/task.service.ts':
        "import { ReportService } from '#api/report/report.service';\nimport { UnitQueries } from '../unit/unit.queries';",
      'apps/api/src/progress/progress.service.ts':
        "import { StatisticsQueries } from '#api/statistics/statistics.queries';",
    },
    expected: [
      'apps/api/src/task/task.service.ts → #api/report/report.service',
      'apps/api/src/progress/progress.service.ts → #api/statistics/statistics.queries',
    ],
  },
  {
    name: "no noun imports another noun's repository",
    offenders: (tree) =>
      importsFrom(
        sourcesBelow(tree, api),
        ({ source, file }) => /\.repository(\.ts)?$/.test(file ?? '') && folderOf(file) !== folderOf(source.path),
      ),
    madeUp: {
      'apps/api/src/report/report.service.ts':
        "import { TaskRepository } from '#api/task/task.repository';\nimport { ReportRepository } from './report.repository';",
    },
    expected: ['apps/api/src/report/report.service.ts → #api/task/task.repository'],
  },
  {
    name: 'what is put together in main is imported by nobody below it',
    offenders: (tree) =>
      importsFrom(
        product(sourcesBelow(tree, api)).filter(({ path }) => folderOf(path) !== undefined),
        ({ file }) => below(file, api) && folderOf(file) === undefined,
      ),
    madeUp: {
      'apps/api/src/app.module.ts': '',
      'apps/api/src/task/task.service.ts': "import { AppModule } from '#api/app.module';",
    },
    expected: ['apps/api/src/task/task.service.ts → #api/app.module'],
  },
  {
    name: 'test tools stay out of the product',
    offenders: (tree) =>
      importsFrom(product(sourcesBelow(tree, 'apps/api/', 'seeds/')), ({ file }) => below(file, `${api}testing/`)),
    madeUp: {
      'apps/api/src/main.ts': "import { testApp } from './testing/test-app';",
      'apps/api/src/task/task.api.spec.ts': "import { testApp } from '#api/testing/test-app';",
    },
    expected: ['apps/api/src/main.ts → ./testing/test-app'],
  },
  {
    name: 'the API does not import seeds, except to load them at the first start',
    offenders: (tree) =>
      importsFrom(
        product(sourcesBelow(tree, 'apps/api/')),
        ({ source, file }) => below(file, 'seeds/') && !mayImportSeeds.some(({ from }) => below(source.path, from)),
      ),
    madeUp: {
      'apps/api/src/main.ts': "import('#seeds/load');",
      'apps/api/src/unit/unit.service.ts': "import { units } from '#seeds/reference/units';",
    },
    expected: ['apps/api/src/unit/unit.service.ts → #seeds/reference/units'],
  },
  {
    name: 'transactions and repositories are opened in platform/database only',
    offenders: (tree) =>
      // e2e looks at the database from outside (is the schema what the entities say?) and may open what it likes.
      sourcesBelow(tree, 'apps/', 'libs/', 'seeds/')
        .filter(({ path }) => !below(path, databaseFolder))
        .flatMap(({ path, calls }) =>
          calls.filter((call) => databaseCalls.test(call)).map((call) => `${path}: ${call}`),
        ),
    madeUp: {
      'apps/api/src/task/task.service.ts':
        'class A { constructor(@InjectRepository(Task) a) { a.manager.getRepository<Task>(Task); source.transaction(() => b); } }',
      'seeds/load.ts': '// source.transaction(…)\nsource.createQueryRunner();',
      'apps/api/src/platform/database/unit-of-work.ts': 'source.transaction(() => work());',
    },
    expected: [
      'apps/api/src/task/task.service.ts: InjectRepository',
      'apps/api/src/task/task.service.ts: a.manager.getRepository',
      'apps/api/src/task/task.service.ts: source.transaction',
      'seeds/load.ts: source.createQueryRunner',
    ],
  },
];

/** Specs and test tools may reach everywhere: a spec of a lower floor sets its scene with the upper ones. */
function product(sources: Source[]): Source[] {
  return sources.filter(({ path }) => !isSpec(path) && !below(path, `${api}testing/`));
}

/** "task" for apps/api/src/task/task.service.ts; nothing for main.ts beside the folders and for files elsewhere. */
function folderOf(path: string | undefined): string | undefined {
  return path?.match(/^apps\/api\/src\/([^/]+)\//)?.[1];
}

function floorOf(folder: string): number {
  return floors.findIndex((floor) => floor.includes(folder));
}
