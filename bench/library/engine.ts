/** One phase of the library's bench in a process of its own, so that its memory is that of the engine alone. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startEngine } from '../../src/engine/host/start-engine.ts';

const [, , phase, data = '', files = ''] = process.argv;
const root = resolve(import.meta.dirname, '../..');
const PROBE_EVERY_MS = 20;
const QUERIES = [
  'cotton',
  'labor inspection',
  '"child labor"',
  'traffick*',
  'hazardous work list',
  'minstry of education',
];
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const megabytes = (): number => Math.round(process.memoryUsage().rss / 2 ** 20);
const before = megabytes();
const began = performance.now();
const engine = startEngine({
  worker: new URL('../../src/engine/worker.ts', import.meta.url),
  engine: { reportsFolder: join(root, 'resources/reports'), dataFolder: data, version },
  onDefect: (description) => console.error(description),
});

interface Timed<Value> {
  readonly value: Value;
  readonly ms: number;
}

async function timed<Value>(work: () => Promise<Value>): Promise<Timed<Value>> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

/** Do some work; tells what other calls wait meanwhile, and the most memory that was seen. */
async function watched<Value>(
  work: () => Promise<Value>,
): Promise<Timed<Value> & { waits: number[]; most: number }> {
  const waits: number[] = [];
  let most = 0;
  const stop = new AbortController();
  const probe = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      waits.push((await timed(() => engine.call('report.open', { id: 'kazakhstan-2022' }))).ms);
      most = Math.max(most, megabytes());
      await setTimeout(PROBE_EVERY_MS);
    }
  };
  const probing = probe();
  const result = await timed(work);
  stop.abort();
  await probing;
  return { ...result, waits: waits.toSorted((one, other) => one - other), most };
}

const share = (sorted: readonly number[], part: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(1);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const waiting = (waits: readonly number[]): string =>
  `other calls wait ${share(waits, 0.5)} ms in the middle, ${share(waits, 1)} ms at most`;

async function add(): Promise<void> {
  await engine.call('search.query', { query: 'warm' });
  const { value, ms, waits, most } = await watched(() =>
    engine.call('library.import', { sources: [{ path: files }] }),
  );
  if (!value.ok) throw new Error(value.error.message);
  const { added, copies, problems } = value.value;
  console.log(
    `adding: ${seconds(ms)}; ${added.length} added, ${copies.length} copies, ${problems.length} not used; ${waiting(waits)}; at most ${most} MB`,
  );
}

async function start(): Promise<void> {
  const list = await timed(() => engine.call('library.list', {}));
  const search = await watched(() => engine.call('search.query', { query: 'labor inspectors' }));
  const hits = search.value.ok ? search.value.value.total : 0;
  console.log(
    `next start: the list after ${seconds(list.ms)}, searchable after ${seconds(performance.now() - began)} (${hits} hits); ${waiting(search.waits)}; ${before} MB before, at most ${search.most} MB`,
  );
  const times: number[] = [];
  for (const query of QUERIES) times.push((await timed(() => engine.call('search.query', { query }))).ms);
  times.sort((one, other) => one - other);
  console.log(
    `queries: ${share(times, 0.5)} ms in the middle, ${share(times, 1)} ms at most; ${megabytes()} MB`,
  );
  const cite = await timed(() => engine.call('cite.reference', { report: 'kazakhstan-2022', number: 5 }));
  const all = await watched(() => engine.call('sources.list', {}));
  console.log(
    `first citation ${seconds(cite.ms)}, all sources ${seconds(all.ms)}; ${waiting(all.waits)}; at most ${all.most} MB`,
  );
}

await (phase === 'add' ? add() : start());
await engine.stop();
