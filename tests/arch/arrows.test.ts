import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './collect-imports.ts';
import { betweenFolders, circles, edgesBetween, groupedBy, named } from './graph.ts';
import type { Edge } from './graph.ts';
import { FEATURES, SUBJECTS, subjectOf } from './subjects.ts';

/** Rows read by a person, one after the other: they are looked up and not read. */
const DATA_ALONE = new Set([
  'tests/core/citations/other-lists.ts',
  'tests/core/history/pairs/second-pairs-2020.ts',
  'tests/core/history/pairs/third-pairs-nepal.ts',
]);

const files = sourceFiles('src');
const edges = edgesBetween(files);

describe('arrows inside the layers', () => {
  it.each(Object.keys(SUBJECTS))('the subjects of %s import what the table says', (layer) => {
    expect(edges.filter((edge) => breaksTable(edge, layer)).map(named)).toEqual([]);
  });

  it.each(Object.entries(SUBJECTS))(
    'the table of %s has every file, no more, and no circle',
    (layer, table) => {
      const paths = files.map(({ path }) => path).filter((path) => path.startsWith(`src/${layer}/`));
      const subjects = paths.map((path) => ({ path, subject: subjectOf(table, below(layer, path)) }));
      expect(subjects.filter(({ subject }) => subject === undefined)).toEqual([]);
      expect(Object.keys(table).filter((one) => subjects.every(({ subject }) => subject !== one))).toEqual(
        [],
      );
      const arrows = Object.entries(table).flatMap(([from, targets]) => targets.map((to) => ({ from, to })));
      expect(circles(arrows)).toEqual([]);
      expect(arrows.filter(({ to }) => !(to in table))).toEqual([]);
    },
  );

  it('no feature of the page imports another', () => {
    const table = SUBJECTS['renderer'] ?? {};
    for (const feature of FEATURES)
      expect(table[feature]?.filter((one) => FEATURES.includes(one))).toEqual([]);
  });

  it('folders are in no circle, types counted', () => {
    const inCircle = circles(betweenFolders(edges)).map((folders) => ({
      folders,
      by: edges.filter(
        ({ from, to }) =>
          posix.dirname(from) !== posix.dirname(to) &&
          [from, to].every((path) => folders.includes(posix.dirname(path))),
      ),
    }));
    expect(inCircle.map(({ folders, by }) => [folders.join(', '), ...by.map(named)].join('\n'))).toEqual([]);
  });

  it('files are in no circle, types counted', () => {
    expect(circles(edges)).toEqual([]);
  });
});

describe('sizes', () => {
  it('no folder holds more than 15 source files', () => {
    const folders = groupedBy(files, ({ path }) => posix.dirname(path));
    expect([...folders].filter(([, inside]) => inside.length > 15).map(([folder]) => folder)).toEqual([]);
  });

  it('no file is longer than 400 lines, no style sheet and no test either', () => {
    const styles = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.css'))
      .map((path) => ({ path: `src/${path}`, source: readFileSync(`src/${path}`, 'utf8') }));
    const all = [...files, ...styles, ...sourceFiles('tests')];
    const long = all.filter(({ source }) => source.split('\n').length > 401).map(({ path }) => path);
    expect(long.filter((path) => !DATA_ALONE.has(path))).toEqual([]);
  });
});

describe('the check itself', () => {
  const at = (path: string, ...imports: string[]) => ({
    path: `src/core/${path}`,
    source: imports.map((specifier) => `import type { X } from '${specifier}';`).join('\n'),
  });

  it('sees a circle of folders in which no file is in a circle', () => {
    const graph = edgesBetween([
      at('a/one.ts', '../b/one.ts'),
      at('a/two.ts'),
      at('b/one.ts'),
      at('b/two.ts', '../a/two.ts'),
    ]);
    expect(circles(graph)).toEqual([]);
    expect(circles(betweenFolders(graph))).toEqual([['src/core/a', 'src/core/b']]);
  });

  it('sees a folder and the one it stands in as two', () => {
    const graph = edgesBetween([
      at('a/b/one.ts', '../two.ts'),
      at('a/one.ts', './b/two.ts'),
      at('a/two.ts'),
      at('a/b/two.ts'),
    ]);
    expect(circles(betweenFolders(graph))).toEqual([['src/core/a', 'src/core/a/b']]);
  });

  it('sees circles of three files and of one, and takes two ways to one file for none', () => {
    expect(
      circles(edgesBetween([at('a.ts', './b.ts'), at('b.ts', './c.ts'), at('c.ts', './a.ts')])),
    ).toHaveLength(1);
    expect(circles(edgesBetween([at('a.ts', './a.ts')]))).toEqual([['src/core/a.ts']]);
    expect(circles(edgesBetween([at('a.ts', './b.ts', './c.ts'), at('b.ts', './c.ts'), at('c.ts')]))).toEqual(
      [],
    );
  });

  it('refuses an arrow upwards, and a subject inside another is a subject of its own', () => {
    const upwards = { from: 'src/core/text/tokens.ts', to: 'src/core/search/report-search.ts' };
    expect(breaksTable(upwards, 'core')).toBe(true);
    expect(breaksTable({ from: upwards.to, to: upwards.from }, 'core')).toBe(false);
    const inwards = { from: 'src/engine/library/store/journal.ts', to: 'src/engine/library/library.ts' };
    expect(breaksTable(inwards, 'engine')).toBe(true);
  });
});

/** Whether an edge inside a layer is none of its table's. */
function breaksTable({ from, to }: Edge, layer: string): boolean {
  const table = SUBJECTS[layer];
  if (table === undefined || ![from, to].every((path) => path.startsWith(`src/${layer}/`))) return false;
  const [source, target] = [subjectOf(table, below(layer, from)), subjectOf(table, below(layer, to))];
  if (source === undefined || target === undefined || source === target) return false;
  return !table[source]?.includes(target);
}

function below(layer: string, path: string): string {
  return path.slice(`src/${layer}/`.length);
}
