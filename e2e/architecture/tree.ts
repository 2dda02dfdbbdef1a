import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** As written, for messages. */
  specifier: string;
  /** A file of the repository ("libs/domain/rate.ts"); a file that is not there keeps the path as it would be. */
  file?: string;
  /** Something from outside: "typeorm", "@nestjs/common", "node:fs". */
  package?: string;
}

export interface Source {
  path: string;
  imports: Import[];
  /** What is called or constructed, as written: "Date.now", "manager.getRepository", "new Date" (without arguments). */
  calls: string[];
  hasDefaultExport: boolean;
}

export interface Tree {
  /** Every file of the repository, also those not committed yet; ignored ones are left out. */
  files: string[];
  /** The TypeScript among them, below apps, libs, seeds and e2e. */
  sources: Source[];
}

const root = resolve(__dirname, '../..');

/** The aliases, from the one place where they are declared: "#domain/" → "libs/domain/". */
const aliases = readAliases();

/** Reads the working tree. */
export function readTree(): Tree {
  // A checkout made by another account is still the repository.
  const list = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const answer = execFileSync('git', list, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const files = [...new Set(answer.split('\0'))].filter((file) => file !== '' && existsSync(join(root, file)));
  return treeOf(files, (file) => readFileSync(join(root, file), 'utf8'));
}

/** A tree of made-up files: path → text. */
export function madeUpTree(texts: Record<string, string>): Tree {
  return treeOf(Object.keys(texts), (file) => texts[file] ?? '');
}

function treeOf(files: string[], textOf: (file: string) => string): Tree {
  const known = new Set(files);
  const sources = files
    .filter((file) => /^(apps|libs|seeds|e2e)\/.*\.(ts|tsx|mts)$/.test(file))
    .map((file) => readSource(file, textOf(file), known));
  return { files, sources };
}

function readSource(path: string, text: string, known: Set<string>): Source {
  const source: Source = { path, imports: [], calls: [], hasDefaultExport: false };
  const add = (node: ts.Node | undefined) => {
    if (node && ts.isStringLiteralLike(node)) source.imports.push(resolveImport(path, node.text, known));
  };
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    if (ts.isExternalModuleReference(node)) add(node.expression);
    if (ts.isExportAssignment(node) || (ts.isExportSpecifier(node) && node.name.text === 'default'))
      source.hasDefaultExport = true;
    if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
      source.hasDefaultExport = true;
    if (ts.isNewExpression(node) && !node.arguments?.length) source.calls.push(`new ${node.expression.getText(tree)}`);
    if (ts.isCallExpression(node)) {
      const callee = node.expression.getText(tree);
      if (['import', 'require', 'require.resolve', 'jest.mock'].includes(callee)) add(node.arguments[0]);
      else source.calls.push(callee);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return source;
}

function resolveImport(from: string, specifier: string, known: Set<string>): Import {
  const alias = aliases.find(({ prefix }) => specifier.startsWith(prefix));
  const local = specifier.startsWith('.')
    ? posix.join(posix.dirname(from), specifier)
    : alias && alias.folder + specifier.slice(alias.prefix.length);
  if (local === undefined) return { specifier, package: packageOf(specifier) };
  const candidates = [local, ...['.ts', '.tsx', '.mts', '/index.ts', '/index.tsx'].map((ending) => local + ending)];
  return { specifier, file: candidates.find((candidate) => known.has(candidate)) ?? local };
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function readAliases(): { prefix: string; folder: string }[] {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    imports: Record<string, { default: string }>;
  };
  return Object.entries(imports).map(([alias, target]) => ({
    prefix: alias.replace('*', ''),
    folder: target.default.replace(/^\.\//, '').replace(/\*.*$/, ''),
  }));
}
