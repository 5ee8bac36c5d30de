/**
 * What goes into the package: the files that the program's start names, the files that those name, and so on. What is built for
 * other forms of the reader (`serve`, the command line of a checkout) is named by none of them and stays out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What the system is told to start, and what the start looks for without naming it in a file that is built. */
const STARTS = [
  'out/main/launch.cjs',
  'out/renderer/index.html',
  'out/licences.json',
  'out/first-screen.json',
];
const TEXTS = /\.(?:c?js|css|html|json)$/;

/**
 * Paths of the built files that are needed, relative to `root` and in order.
 *
 * @throws where something that is started is not built
 */
export function neededFiles(root: string): readonly string[] {
  const built = filesBelow(root, 'out');
  const needed = new Set<string>();
  const queue = [...STARTS];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (needed.has(path)) continue;
    if (!built.includes(path)) throw new Error(`${path} is not built`);
    needed.add(path);
    if (!TEXTS.test(path)) continue;
    const named = new Set(readFileSync(join(root, path), 'utf8').match(/[\w.-]+\.\w+/g));
    queue.push(...built.filter((other) => named.has(basename(other))));
  }
  return [...needed].toSorted();
}

/** The reports that ship, with their manifest, their sources and their ready forms. */
export function shippedReports(root: string): readonly string[] {
  return filesBelow(root, 'resources/reports').toSorted();
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}
