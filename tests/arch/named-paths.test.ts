/** The documents name no file and no folder of the project that is not there any more. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const DOCUMENTS = [
  'README.md',
  'docs/ARCHITECTURE.md',
  ...readdirSync('docs/adr').map((name) => `docs/adr/${name}`),
];

/** With forward slashes, from the root of the project. */
const ROOTS = ['src', 'tests', 'bench', 'scripts', 'docs', 'resources'];
const PATHS = new Set([
  ...ROOTS,
  ...readdirSync('.'),
  ...ROOTS.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map(
      (path) => `${root}/${path.replaceAll('\\', '/')}`,
    ),
  ),
]);

/** Files by how their paths end: documents leave out the folders that lead to them. */
const ENDS = new Set(
  [...PATHS].flatMap((path) => {
    const parts = path.split('/');
    return /\.\w+$/.test(path) ? parts.map((_, at) => parts.slice(at).join('/')) : [];
  }),
);

/** Below `src`, which documents leave out. */
const LAYERS = readdirSync('src');

/** Made by the build, so that a fresh copy has none. */
const MADE = /^(?:out|dist)\/|^resources\/reports\/ready\b/;

/** What stands between backticks or is linked to, and names a file by its ending or a folder by the one it stands in. */
function namedPaths(text: string): string[] {
  const quoted = Array.from(text.matchAll(/`([^`\n]+)`|\]\(([^)\s]+)\)/g), ([, code, link]) => code ?? link);
  return quoted
    .flatMap((one) => (one ?? '').split(/[\s,]+/))
    .map((one) => one.replace(/^\.\//, '').replace(/\/$/, ''))
    .filter((one) => /^[\w-][\w./-]*$/.test(one) && !MADE.test(one))
    .filter((one) => {
      const [first = '', ...others] = one.split('/');
      return /\.(?:tsx?|mjs|css)$/.test(one) || (others.length > 0 && [...ROOTS, ...LAYERS].includes(first));
    });
}

function isThere(path: string): boolean {
  return PATHS.has(path) || PATHS.has(`src/${path}`) || ENDS.has(path);
}

describe('paths that the documents name', () => {
  it.each(DOCUMENTS)('%s', (document) => {
    const named = namedPaths(readFileSync(document, 'utf8'));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});

it.each(['shared', 'core', 'engine', 'renderer'])('the map names every folder of %s', (layer) => {
  const words = new Set(
    Array.from(
      readFileSync('docs/ARCHITECTURE.md', 'utf8').matchAll(/`([^`\n]+)`/g),
      ([, code]) => code ?? '',
    ).flatMap((code) => code.split('/')),
  );
  const folders = readdirSync(`src/${layer}`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !words.has(name))).toEqual([]);
});

describe('the check itself', () => {
  it.each([
    ['`engine/worker.ts`', ['engine/worker.ts'], true],
    ['`worker.ts`', ['worker.ts'], true],
    ['`src/engine/host/`', ['src/engine/host'], true],
    ['[the map](docs/ARCHITECTURE.md)', ['docs/ARCHITECTURE.md'], true],
    ['`node scripts/start.mjs`', ['scripts/start.mjs'], true],
    ['`engine/host/worker.ts`', ['engine/host/worker.ts'], false],
    ['`core/nowhere`', ['core/nowhere'], false],
  ])('finds in %s %j: %s', (text, paths, there) => {
    expect(namedPaths(text)).toEqual(paths);
    expect(paths.every(isThere)).toBe(there);
  });

  it.each([
    '`locks/`',
    '`choices.json`',
    '`reader://app/`',
    '`@tanstack/query-core`',
    '`out/main/worker.js`',
  ])('takes no path of %s', (text) => {
    expect(namedPaths(text)).toEqual([]);
  });
});
