/** The lockfile must work on any machine: it may name packages and checksums, never an address. */
import { readFileSync } from 'node:fs';

const lock = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const lines = lock
  .split('\n')
  .flatMap((line, index) => (/"resolved"|https?:\/\/[^"]*\.tgz/.test(line) ? [index + 1] : []));
if (lines.length > 0) {
  console.error(
    `package-lock.json holds ${lines.length} addresses, the first in line ${lines[0]}. Install with the project's .npmrc.`,
  );
  process.exitCode = 1;
}
