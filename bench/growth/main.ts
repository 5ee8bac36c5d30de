/**
 * How the time for reading a file grows with its length, for each format and shape, at 1, 10 and 100 times: bytes
 * to report, as an import does it. A reader that is linear needs ten times as long for ten times as much.
 *
 * `node bench/growth/main.ts [FORMAT]`
 */
import { reportsOf } from '../../src/engine/formats/read-reports.ts';
import { median, milliseconds, ratio } from '../report.ts';
import { GROWING } from './inputs.ts';

const LENGTHS = [1, 10, 100];
const RUNS = [9, 5, 1];
/** Beyond this for the second length, the third would take minutes. */
const TOO_LONG_MS = 15_000;
const format = process.argv[2];

for (const { format: of, shape, make } of GROWING.filter(
  (each) => format === undefined || each.format === format,
)) {
  const times: number[] = [];
  for (const [at, length] of LENGTHS.entries()) {
    if ((times.at(-1) ?? 0) > TOO_LONG_MS) break;
    const bytes = make(length);
    // Once without a clock, so that code is compiled and libraries are loaded.
    if (at === 0) await read(bytes, of);
    const runs: number[] = [];
    for (let run = 0; run < (RUNS[at] ?? 1); run += 1) runs.push(await read(bytes, of));
    times.push(median(runs));
  }
  const [one = NaN, ten = NaN, hundred] = times;
  const last =
    hundred === undefined ? 'not run' : `${milliseconds(hundred)} (${ratio(hundred, ten)} of 10 x)`;
  console.log(
    `${of}, ${shape}: ${milliseconds(one)}, 10 x ${milliseconds(ten)} (${ratio(ten, one)}), 100 x ${last}`,
  );
}

async function read(bytes: Uint8Array, of: string): Promise<number> {
  const began = performance.now();
  const reports = await reportsOf(bytes, { file: `growing.${of === 'text' ? 'txt' : of}`, sha256: '' });
  for (const report of reports) report();
  return performance.now() - began;
}
