import { existsSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { importsOf } from './collect-imports.ts';
import type { SourceFile } from './collect-imports.ts';
import { targetOf } from './graph.ts';

const TYPES = new Set(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration']);

/** Whether nothing of a file is left when it runs: it declares types, and imports or hands on nothing else. */
export function isOnlyTypes({ path, source }: SourceFile): boolean {
  return parseSync(path, source).program.body.every((statement) => {
    if (TYPES.has(statement.type)) return true;
    if (statement.type === 'ImportDeclaration') return statement.importKind === 'type';
    if (statement.type !== 'ExportNamedDeclaration') return path.endsWith('.d.ts');
    return statement.exportKind === 'type' || TYPES.has(statement.declaration?.type ?? '');
  });
}

/** By the name of a built file in `out/main`, the source it is made of. */
const builtOf: ReadonlyMap<string, string> = new Map(
  Array.from(
    readFileSync('electron.vite.config.ts', 'utf8').matchAll(/^\s*'?([\w-]+)'?: source\('([^']+\.ts)'\),$/gm),
    ([, name = '', path = '']) => [name, `src/${path}`],
  ),
);

/**
 * The files that run when a file runs: what it imports as more than a type, and what it starts as a thread, from the
 * sources or as it is built.
 */
function runsOf({ path, source }: SourceFile): string[] {
  const imported = importsOf(path, source)
    .filter(({ form, specifier }) => form !== 'type' && specifier?.startsWith('.'))
    .map(({ specifier }) => targetOf(path, specifier ?? ''))
    .filter((target) => /\.tsx?$/.test(target));
  const built = Array.from(source.matchAll(/'out\/main\/([\w-]+)\.js'/g), ([, name = '']) =>
    builtOf.get(name),
  );
  return [...imported, ...built.filter((target) => target !== undefined)];
}

/** Every file that runs when a file runs. */
export function reachOf(path: string): ReadonlySet<string> {
  const reached = new Set([path]);
  for (const at of reached) for (const target of runsOfPath(at)) reached.add(target);
  return reached;
}

const known = new Map<string, readonly string[]>();

function runsOfPath(path: string): readonly string[] {
  const runs =
    known.get(path) ?? (existsSync(path) ? runsOf({ path, source: readFileSync(path, 'utf8') }) : []);
  known.set(path, runs);
  return runs;
}
