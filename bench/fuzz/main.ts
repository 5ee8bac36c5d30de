/**
 * Damaged copies of real files by the thousand, read one after the other as an import reads them: each is a
 * report of which nothing is lost, or one line that says why not, in bounded time and memory.
 *
 * `node bench/fuzz/main.ts [COPIES] [FOLDER]`; the chapters that ship where there is no folder of others.
 */
import * as fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reportsOf } from '../../src/engine/formats/read-reports.ts';
import { ReaderError } from '../../src/shared/result.ts';
import { damage, damaged } from '../../tests/engine/import/damage.ts';
import { milliseconds, ratio } from '../report.ts';

const root = resolve(import.meta.dirname, '../..');
const copies = Number(process.argv[2] ?? 3000);
const samples = resolve(process.argv[3] ?? join(root, '../shared/samples/chapters'));
const folder = existsSync(samples) ? samples : join(root, 'resources/reports');
const SEED = 20_221_231;
const ONE_LINE = /^[^\n]{10,300}$/;

interface Read {
  readonly outcome: 'read' | 'refused' | 'wrong';
  readonly ms: number;
  readonly what: string;
}

async function read(bytes: Uint8Array, name: string): Promise<Read> {
  const began = performance.now();
  const done = (outcome: Read['outcome'], what = ''): Read => ({
    outcome,
    ms: performance.now() - began,
    what,
  });
  try {
    const reports = await reportsOf(bytes, { file: name, sha256: '0'.repeat(64) });
    const lost = reports.reduce((sum, report) => sum + report().coverage.lost, 0);
    return lost === 0 ? done('read') : done('wrong', `${lost} characters lost`);
  } catch (error) {
    if (error instanceof ReaderError && error.code === 'unusable-file' && ONE_LINE.test(error.message))
      return done('refused', error.message);
    return done('wrong', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
const whole: number[] = [];
for (const { name, bytes } of [...files, ...files]) whole.push((await read(bytes, name)).ms);
const harms = fc.sample(fc.array(damage, { minLength: 1, maxLength: 4 }), { numRuns: copies, seed: SEED });

const found: Read[] = [];
let mostMemory = 0;
for (const [index, harm] of harms.entries()) {
  const file = files[index % files.length];
  if (file === undefined) break;
  const one = await read(harm.reduce(damaged, file.bytes), file.name);
  found.push(one);
  mostMemory = Math.max(mostMemory, process.memoryUsage().rss);
  if (one.outcome === 'wrong') console.log(`  WRONG ${file.name} ${JSON.stringify(harm)}: ${one.what}`);
}

const count = (outcome: Read['outcome']) => found.filter((one) => one.outcome === outcome).length;
const longest = (reads: readonly number[]) => Math.max(...reads);
const [slowest, slowestWhole] = [longest(found.map(({ ms }) => ms)), longest(whole)];
console.log(`${found.length} damaged copies of the ${files.length} files in ${folder}`);
console.log(
  `  read whole ${count('read')}, refused in one line ${count('refused')}, wrong ${count('wrong')}`,
);
console.log(
  `  slowest ${milliseconds(slowest)}, ${ratio(slowest, slowestWhole)} of the slowest whole file; at most ${Math.round(mostMemory / 2 ** 20)} MB`,
);
if (count('wrong') > 0) process.exitCode = 1;
