import type { Source } from './tree';

/**
 * Circles of imports, each as "a → b → a" and once, beginning with the file met first. Imports of types count: they
 * vanish at run time, but two files that need each other's types are one thing in two places.
 */
export function cycles(sources: Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const trail: string[] = [];
  const found: string[] = [];
  const visit = (path: string): void => {
    const source = byPath.get(path);
    if (!source || done.has(path)) return;
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    trail.push(path);
    for (const file of new Set(source.imports.map((line) => line.file))) if (file) visit(file);
    trail.pop();
    done.add(path);
  };
  for (const { path } of sources) visit(path);
  return found;
}
