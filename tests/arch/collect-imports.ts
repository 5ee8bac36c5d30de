import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** One import, however it is written. `specifier` is `null` where it is computed at run time. */
export interface Import {
  readonly specifier: string | null;
  readonly form: 'static' | 'export' | 'dynamic' | 'type' | 'require' | 'url';
}

interface Named {
  readonly type: string;
}

/** Every way in which a module can name another: read from the syntax tree, not matched in the text. */
export function importsOf(file: string, source: string): Import[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: Import[] = [];
  const add = (form: Import['form'], node: Named | null | undefined) =>
    found.push({ form, specifier: literal(node) });
  new Visitor({
    ImportDeclaration: (node) => add(node.importKind === 'type' ? 'type' : 'static', node.source),
    ExportNamedDeclaration: (node) => node.source && add('export', node.source),
    ExportAllDeclaration: (node) => add('export', node.source),
    ImportExpression: (node) => add('dynamic', node.source),
    TSImportType: (node) => add('type', node.source),
    TSImportEqualsDeclaration: (node) => {
      if (node.moduleReference.type === 'TSExternalModuleReference')
        add('require', node.moduleReference.expression);
    },
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require')
        add('require', node.arguments[0]);
    },
    NewExpression: (node) => {
      const isUrl =
        node.callee.type === 'Identifier' && ['URL', 'Worker', 'SharedWorker'].includes(node.callee.name);
      const path = isUrl ? literal(node.arguments[0]) : null;
      if (path !== null && /\.tsx?$/.test(path)) add('url', node.arguments[0]);
    },
  }).visit(program);
  return found;
}

export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

/** All TypeScript files below a folder, with their text; paths with forward slashes. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.replaceAll('\\', '/'), source: readFileSync(path, 'utf8') }));
}

function literal(node: Named | null | undefined): string | null {
  if (node?.type !== 'Literal' || !('value' in node)) return null;
  return typeof node.value === 'string' ? node.value : null;
}
