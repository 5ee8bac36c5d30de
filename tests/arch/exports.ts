import { parseSync, Visitor } from 'vite';
import type { SourceFile } from './collect-imports.ts';
import { targetOf } from './graph.ts';

/** The names a file exports itself, not those that it hands on of other files. */
export function exportedNames({ path, source }: SourceFile): string[] {
  const { module } = parseSync(path, source);
  return module.staticExports.flatMap(({ entries }) =>
    entries
      .filter(({ moduleRequest }) => moduleRequest === null)
      .map(({ exportName }) => exportName.name ?? 'default'),
  );
}

/** Each name that one file takes from another by a relative path, as `path#name`; `path#*` where it takes all of it. */
export function usedNames({ path, source }: SourceFile): string[] {
  const { program, module } = parseSync(path, source);
  const used = new Set<string>();
  const add = (specifier: string, name: string) => {
    if (specifier.startsWith('.')) used.add(`${targetOf(path, specifier)}#${name}`);
  };
  for (const { moduleRequest, entries } of module.staticImports)
    for (const { importName } of entries)
      add(moduleRequest.value, importName.kind === 'Default' ? 'default' : (importName.name ?? '*'));
  new Visitor({
    ImportExpression: ({ source: from }) => {
      if (from.type === 'Literal' && typeof from.value === 'string') add(from.value, '*');
    },
    TSImportType: ({ source: from, qualifier }) =>
      add(from.value, qualifier?.type === 'Identifier' ? qualifier.name : '*'),
  }).visit(program);
  return [...used];
}

/** What a file hands on of another: `names` of it by their new names, or `null` for all of it. */
export interface HandedOn {
  readonly by: string;
  readonly of: string;
  readonly names: Readonly<Record<string, string>> | null;
}

/** What a file hands on and does not use itself. */
export function handedOn({ path, source }: SourceFile): HandedOn[] {
  const { module } = parseSync(path, source);
  return module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName, exportName }): HandedOn[] => {
      if (moduleRequest === null || !moduleRequest.value.startsWith('.')) return [];
      const one = { by: path, of: targetOf(path, moduleRequest.value) };
      const [name, as] = [importName.name, exportName.name];
      return [{ ...one, names: name === null || as === null ? null : { [name]: as } }];
    }),
  );
}

/** Whether somebody uses a name of a file, from there or from a file that hands it on. */
export function isUsed(
  path: string,
  name: string,
  used: ReadonlySet<string>,
  handing: readonly HandedOn[],
): boolean {
  if (used.has(`${path}#${name}`) || used.has(`${path}#*`)) return true;
  return handing.some(({ by, of, names }) => {
    if (of !== path) return false;
    const as = names === null ? name : names[name];
    return as !== undefined && isUsed(by, as, used, handing);
  });
}

/**
 * The exported types of a file that another of its exports names: part of how that one is called or answered,
 * so that they are exported with it, whether or not anybody has had to write their name yet.
 */
export function typesOfOtherExports({ path, source }: SourceFile): string[] {
  const { program } = parseSync(path, source);
  const declared = program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration === null) return [];
    const text = source.slice(statement.start, statement.end);
    return [{ declaration: statement.declaration, words: new Set(text.match(/[\w$]+/g)) }];
  });
  return declared.flatMap(({ declaration }, at) => {
    if (declaration.type !== 'TSInterfaceDeclaration' && declaration.type !== 'TSTypeAliasDeclaration')
      return [];
    const { name } = declaration.id;
    return declared.some(({ words }, other) => other !== at && words.has(name)) ? [name] : [];
  });
}
