import { posix } from 'node:path';
import { importsOf } from './collect-imports.ts';
import type { SourceFile } from './collect-imports.ts';

/** One file naming another, both as paths below the root of the project. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** How an edge is written in messages and lists. */
export const named = ({ from, to }: Edge): string => `${from} → ${to}`;

/**
 * All edges between the given files, types and dynamic imports counted, each once. Style sheets are no edges,
 * nor is `new URL('./worker.ts')`: what a thread runs shares nothing with who starts it.
 * @throws where a file names one that is not there
 */
export function edgesBetween(files: readonly SourceFile[]): Edge[] {
  const paths = new Set(files.map(({ path }) => path));
  const edges = new Map<string, Edge>();
  for (const { path, source } of files) {
    for (const { specifier, form } of importsOf(path, source)) {
      if (form === 'url' || specifier === null || !specifier.startsWith('.')) continue;
      const to = targetOf(path, specifier);
      if (!/\.tsx?$/.test(to)) continue;
      if (!paths.has(to)) throw new Error(`${path} imports ${specifier}, which is not there`);
      const edge = { from: path, to };
      edges.set(named(edge), edge);
    }
  }
  return [...edges.values()];
}

/** The file a relative import names; `.js` and `.cjs` are what a source file becomes. */
export function targetOf(path: string, specifier: string): string {
  const target = posix.normalize(posix.join(posix.dirname(path), specifier)).replace(/\?.*$/, '');
  return target.replace(/\.c?js$/, '.ts');
}

/** The same edges between exact folders, without those inside one. */
export function betweenFolders(edges: readonly Edge[]): Edge[] {
  return edges
    .map(({ from, to }) => ({ from: posix.dirname(from), to: posix.dirname(to) }))
    .filter(({ from, to }) => from !== to);
}

/** Every group of nodes that reach each other, by Tarjan's algorithm; none where the graph has no circle. */
export function circles(edges: readonly Edge[]): string[][] {
  const targets = groupedBy(edges, ({ from }) => from);
  const index = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): number => {
    const own = index.size;
    index.set(node, own);
    open.push(node);
    let low = own;
    let isCircle = false;
    for (const { to } of targets.get(node) ?? []) {
      if (to === node) isCircle = true;
      if (!index.has(to)) low = Math.min(low, visit(to));
      else if (open.includes(to)) low = Math.min(low, index.get(to) ?? own);
    }
    if (low === own) {
      const group = open.splice(open.indexOf(node));
      if (group.length > 1 || isCircle) found.push(group.toSorted());
    }
    return low;
  };
  for (const node of targets.keys()) if (!index.has(node)) visit(node);
  return found;
}

/** The items by what the key says of each, in the order in which they came. */
export function groupedBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
