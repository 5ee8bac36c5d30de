import { parseSync, Visitor } from 'vite';
import type { SourceFile } from './collect-imports.ts';
import { targetOf } from './graph.ts';

/** The names a file exports itself; what it hands on of other files counts as used there, not as its own. */
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
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, importName } of entries)
      if (moduleRequest !== null) add(moduleRequest.value, importName.name ?? '*');
  new Visitor({
    ImportExpression: ({ source: from }) => {
      if (from.type === 'Literal' && typeof from.value === 'string') add(from.value, '*');
    },
    TSImportType: ({ source: from, qualifier }) =>
      add(from.value, qualifier?.type === 'Identifier' ? qualifier.name : '*'),
  }).visit(program);
  return [...used];
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
