/** The first search after a start: as a process of the command line, and of an engine as the window has it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startEngine } from '../../src/engine/host/start-engine.ts';
import { root } from '../electron.ts';
import { makeLargeLibrary } from '../large-library.ts';
import { median, milliseconds, ratio } from '../report.ts';

const ROUNDS = 5;
const QUERY = 'forced begging';

/** @param count of chapters @param given a data folder with such a library, instead of a new one */
export async function measureFirstSearch(count: number, given: string | undefined): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'bench-restart-'));
  try {
    if (given === undefined) makeLargeLibrary(data, count);
    else cpSync(join(given, 'library'), join(data, 'library'), { recursive: true });
    const search = [join(root, 'out/main/cli.js'), 'search', '--library', join(data, 'library'), QUERY];
    // The first one makes the index and what V8 keeps.
    run(search);
    const nothing: number[] = [];
    const process_: number[] = [];
    const window: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      nothing.push(run(['-e', '0']));
      process_.push(run(search));
      window.push(await firstAnswer(data));
    }
    const anchor = median(nothing);
    console.log(`\nThe first search after a start, ${count.toLocaleString('en')} chapters`);
    console.log(`  a process that does nothing         ${milliseconds(anchor)}`);
    for (const [name, times] of [
      ['search of the command line          ', process_],
      ['engine started to query answered    ', window],
    ] as const)
      console.log(`  ${name}${milliseconds(median(times))}  ${ratio(median(times), anchor)} of it`);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function run(words: readonly string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - began;
}

/** From the start of an engine until it has answered a search of the whole library. */
async function firstAnswer(data: string): Promise<number> {
  const began = performance.now();
  const engine = startEngine({
    worker: pathToFileURL(join(root, 'out/main/engine.js')),
    engine: {
      reportsFolder: join(root, 'resources/reports'),
      dataFolder: data,
      version: '0.1.0',
      opensWindow: true,
    },
    onDefect: console.error,
  });
  const answer = await engine.call('search.query', { query: QUERY, limit: 20 });
  const took = performance.now() - began;
  await engine.stop();
  if (!answer.ok || answer.value.total === 0) throw new Error('The search found nothing.');
  return took;
}
