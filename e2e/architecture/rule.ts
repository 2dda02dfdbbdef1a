import type { Import, Source, Tree } from './tree';

export interface Rule {
  name: string;
  /** Who breaks the rule, readably; empty when it holds. */
  offenders(tree: Tree): string[];
  /** Files (path → text) that break the rule, some of them also with innocent lines beside… */
  madeUp: Record<string, string>;
  /** …and exactly whom the rule must find in them. */
  expected: string[];
}

/** The import lines that are forbidden, as "file → what it imports". */
export function importsFrom(sources: Source[], forbidden: (line: Import & { source: Source }) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((line) => forbidden({ ...line, source }))
      .map(({ specifier }) => `${source.path} → ${specifier}`),
  );
}

export function sourcesBelow(tree: Tree, ...folders: string[]): Source[] {
  return tree.sources.filter(({ path }) => below(path, ...folders));
}

export function below(path: string | undefined, ...folders: string[]): boolean {
  return path !== undefined && folders.some((folder) => path.startsWith(folder));
}

export function isSpec(path: string): boolean {
  return /\.spec\.tsx?$/.test(path);
}

export function pathOf({ path }: Source): string {
  return path;
}
