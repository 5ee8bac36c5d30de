/**
 * `npm run soak`: faults that a laptop really has, for hours, against the reader as it is built; what can be said
 * after it stands in `tests/soak/main.ts`. Small disks are mounted in a name space of its own, so that none outlives it.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, root } from './lib/build.mjs';

await ensureBuilt();
const soak = [process.execPath, join(root, 'tests/soak/main.ts'), ...process.argv.slice(2)];
const inOwnNameSpace = [['unshare', '--mount'], ['unshare', '--user', '--map-root-user', '--mount'], []].find(
  ([command, ...words]) =>
    command === undefined || spawnSync(command, [...words, 'true'], { stdio: 'ignore' }).status === 0,
);
const [command, ...words] = [...inOwnNameSpace, ...soak];
const { status } = spawnSync(command, words, { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
