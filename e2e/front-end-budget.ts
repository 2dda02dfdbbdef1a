import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run/command';

/**
 * The bytes that a person waits for, counted from what was built: `node -r @swc-node/register e2e/front-end-budget.ts`
 * after `npm run build`. A file counts once, compressed with gzip -9. Fails above a budget; kB are 1,000 bytes.
 */
interface Chunk {
  file: string;

  imports?: string[];
  css?: string[];
}
type Manifest = Record<string, Chunk>;

const web = join(root, 'dist/apps/web');
/** React, router, queries and everybody's frame. */
const FRAME = 'index.html';

/** Limits in bytes. */
const BUDGETS: { title: string; routes: string[]; js: number; css: number }[] = [
  { title: 'Leader: Tổng quan', routes: [FRAME, 'src/features/progress/leader-page.tsx'], js: 130_000, css: 25_000 },
  { title: 'Unit: Việc của tôi', routes: [FRAME, 'src/features/work/work-page.tsx'], js: 130_000, css: 25_000 },
  { title: 'Đăng nhập', routes: [FRAME, 'src/features/auth/sign-in.tsx'], js: 130_000, css: 25_000 },
];

/** A later screen brings its own files, the first of them those that most share: the component library. Both come once. */
const LATER = { own: 40_000, library: 320_000, libraryIsSharedBy: 0.25 };
const LANDING = [
  'src/features/progress/leader-page.tsx',
  'src/features/work/work-page.tsx',
  'src/features/auth/sign-in.tsx',
];
const THEME = 'src/ui/themed.tsx';

const sizes = new Map<string, number>();
function zipped(file: string): number {
  const size = sizes.get(file) ?? gzipSync(readFileSync(join(web, file)), { level: 9 }).length;
  sizes.set(file, size);
  return size;
}
const sum = (files: Iterable<string>) => [...files].reduce((bytes, file) => bytes + zipped(file), 0);

/** The files that the browser fetches before the routes can show something: their static imports, each once. */
function filesOf(manifest: Manifest, routes: string[]): { js: Set<string>; css: Set<string> } {
  const seen = new Set<string>();
  const js = new Set<string>();
  const css = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the build has no ${key}: a budget names a file that was moved`);
    js.add(chunk.file);
    for (const file of chunk.css ?? []) css.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  routes.forEach(visit);
  return { js, css };
}

/** Every screen that `routes.tsx` names, each with what only it and few others need. */
function laterScreens(manifest: Manifest, line: (title: string, what: string, bytes: number, limit: number) => void) {
  const named = readFileSync(join(root, 'apps/web/src/routes.tsx'), 'utf8').matchAll(/import\('\.\/([^']+)'\)/g);
  const screens = [...named].map(([, path]) => `src/${path}.tsx`).filter((one) => ![...LANDING, THEME].includes(one));
  const frame = filesOf(manifest, [FRAME]).js;
  const needs = screens.map((screen) => [...filesOf(manifest, [screen, THEME]).js].filter((file) => !frame.has(file)));
  const isShared = (file: string) =>
    needs.filter((files) => files.includes(file)).length >= screens.length * LATER.libraryIsSharedBy;
  const library = new Set(needs.flat().filter(isShared));
  line(
    `The component library, with the first of ${screens.length} later screens`,
    'JavaScript',
    sum(library),
    LATER.library,
  );
  screens.forEach((screen, index) => {
    const own = sum(needs[index]!.filter((file) => !library.has(file)));
    line(screen.replace('src/features/', ''), 'JavaScript', own, LATER.own);
  });
  line('Everything', 'CSS', sum(new Set(Object.values(manifest).flatMap(({ css }) => css ?? []))), 25_000);
}

function main(): void {
  const path = join(web, '.vite/manifest.json');
  if (!existsSync(path)) throw new Error('nothing is built: run npm run build first');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  let broken = 0;
  const line = (title: string, what: string, bytes: number, limit: number) => {
    if (bytes > limit) broken += 1;
    console.log(
      `${bytes > limit ? 'OVER ' : 'within'} ${title}: ${what} ${(bytes / 1000).toFixed(1)} kB of ${(limit / 1000).toFixed(0)} kB`,
    );
  };
  for (const { title, routes, js, css } of BUDGETS) {
    const files = filesOf(manifest, routes);
    line(title, 'JavaScript', sum(files.js), js);
    line(title, 'CSS', sum(files.css), css);
  }
  laterScreens(manifest, line);
  const fonts = Object.values(manifest).filter(({ file }) => /\.(woff2?|ttf|otf)$/.test(file));
  line('Everything', 'web fonts', sum(new Set(fonts.map(({ file }) => file))), 0);
  process.exitCode = broken > 0 ? 1 : 0;
}

main();
