/**
 * A library of the whole series: chapters made of those that ship, added by the engine as the window does it.
 * Measured are adding, what other calls wait meanwhile, the next start, and memory; and, where PDF files are
 * given, adding them against the raw text extraction of pdf.js on one thread, in the same run.
 *
 * `node bench/library/main.ts [CHAPTERS] [FOLDER-OF-PDF-FILES]`
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startEngine } from '../../src/engine/host/start-engine.ts';
import type { EngineHost } from '../../src/engine/host/start-engine.ts';
import { mutatedTexts } from '../search/mutate.ts';
import { rawPdfText } from './raw-pdf.ts';

const count = Number(process.argv[2] ?? 1200);
const pdfFolder = process.argv[3];
const folder = mkdtempSync(join(tmpdir(), 'bench-library-'));
const root = resolve(import.meta.dirname, '../..');

function start(data: string): EngineHost {
  return startEngine({
    worker: new URL('../../src/engine/worker.ts', import.meta.url),
    engine: { reportsFolder: join(root, 'resources/reports'), dataFolder: data, version: 'bench' },
    onDefect: (description) => console.error(description),
  });
}

interface Timed<T> {
  readonly value: T;
  readonly ms: number;
  /** Of all threads; on a busy machine it says more than the time that passed. */
  readonly cpuMs: number;
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(used);
  return { value, ms: performance.now() - began, cpuMs: (user + system) / 1000 };
}

const seconds = ({ ms, cpuMs }: Timed<unknown>) =>
  `${(ms / 1000).toFixed(1)} s (processors ${(cpuMs / 1000).toFixed(1)} s)`;

function makeFiles(): string {
  const files = join(folder, 'files');
  mkdirSync(files);
  const years = [2013, 2016, 2022];
  const originals = years.map((year) =>
    readFileSync(join(root, 'resources/reports', `kazakhstan-${year}.txt`), 'utf8'),
  );
  let characters = 0;
  for (const [at, { area, year, text }] of mutatedTexts(originals, count, 1).entries()) {
    const moved = text.replaceAll(String(years[at % 3]), String(year));
    characters += moved.length;
    writeFileSync(join(files, `${area}-${year}.txt`), moved);
  }
  console.log(`${count} chapters, ${(characters / 1e6).toFixed(1)} million characters`);
  return files;
}

const megabytes = () => Math.round(process.memoryUsage().rss / 1024 / 1024);
const at = (sorted: readonly number[], share: number) =>
  (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);

async function addAll(engine: EngineHost, files: string): Promise<void> {
  const waits: number[] = [];
  const stop = new AbortController();
  let most = 0;
  const probe = async () => {
    while (!stop.signal.aborted) {
      const { ms } = await timed(() => engine.call('report.open', { id: 'kazakhstan-2022' }));
      waits.push(ms);
      most = Math.max(most, megabytes());
      await new Promise((wake) => setTimeout(wake, 50));
    }
  };
  const probing = probe();
  const adding = await timed(() => engine.call('library.import', { sources: [{ path: files }] }));
  const { value } = adding;
  stop.abort();
  await probing;
  if (!value.ok) throw new Error(value.error.message);
  const { added, copies, problems } = value.value;
  waits.sort((a, b) => a - b);
  console.log(
    `adding: ${seconds(adding)}, ${added.length} added, ${copies.length} copies, ${problems.length} not used`,
  );
  console.log(
    `other calls meanwhile: median ${at(waits, 0.5)} ms, 95 % within ${at(waits, 0.95)} ms, longest ${at(waits, 0.9999)} ms; at most ${most} MB`,
  );
}

async function nextStart(data: string): Promise<void> {
  const engine = start(data);
  const list = await timed(() => engine.call('library.list', {}));
  const search = await timed(() => engine.call('search.query', { query: 'labor inspectors' }));
  const before = megabytes();
  const cite = await timed(() => engine.call('cite.reference', { report: 'kazakhstan-2022', number: 5 }));
  const hits = search.value.ok ? search.value.value.total : 0;
  console.log(
    `next start: list after ${seconds(list)}, then searchable after ${seconds(search)}, ${hits} hits; ${before} MB`,
  );
  console.log(`first citation: ${seconds(cite)}; ${megabytes()} MB`);
  const times: number[] = [];
  for (const query of [
    'cotton',
    'labor inspection',
    '"child labor"',
    'traffick*',
    'hazardous work list',
    'minstry of education',
  ]) {
    times.push((await timed(() => engine.call('search.query', { query }))).ms);
  }
  times.sort((a, b) => a - b);
  console.log(`queries: median ${at(times, 0.5)} ms, longest ${at(times, 0.9999)} ms; ${megabytes()} MB`);
  await engine.stop();
}

async function pdfRatio(pdfs: string): Promise<void> {
  const paths = readdirSync(pdfs)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(pdfs, name));
  const raw = await timed(() => rawPdfText(paths));
  const data = join(folder, 'pdf-data');
  const engine = start(data);
  await engine.call('search.query', { query: 'warm' });
  const ours = await timed(() => engine.call('library.import', { sources: [{ path: pdfs }] }));
  await engine.stop();
  console.log(
    `${paths.length} PDF files: added in ${seconds(ours)}; raw pdf.js text ${seconds(raw)}, ${raw.value} pages; ratio ${(ours.ms / raw.ms).toFixed(2)}`,
  );
}

try {
  if (pdfFolder !== undefined) await pdfRatio(pdfFolder);
  if (count > 0) {
    const files = makeFiles();
    const data = join(folder, 'data');
    const engine = start(data);
    await engine.call('search.query', { query: 'warm' });
    await addAll(engine, files);
    await engine.stop();
    await nextStart(data);
    await nextStart(data);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
