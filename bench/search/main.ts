/**
 * Search held against SQLite's FTS5 on the same passages in the same run: on the five reports that ship as text and on
 * 1,200 chapters made of them. `main.ts [CHAPTERS]` for another number. Then the first
 * search after a start, as a process and in the window.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { textDocument } from '../../src/core/report/lines/text-document.ts';
import { passagesOf } from '../../src/core/search/index/passages.ts';
import { createReportSearch } from '../../src/core/search/report-search.ts';
import type { ReportSearch } from '../../src/core/search/report-search.ts';
import { keepReportSearch, openReportSearch } from '../../src/engine/index/index-cache.ts';
import { createIndexTexts } from '../../src/engine/index/index-texts.ts';
import type { Report } from '../../src/shared/model.ts';
import { median, milliseconds, ratio } from '../report.ts';
import { Fts5Search } from './fts5.ts';
import type { Fts5QueryOptions } from './fts5.ts';
import { mutatedTexts } from './mutate.ts';
import { benchQueries } from './queries.ts';
import type { BenchQuery } from './queries.ts';
import { measureFirstSearch } from './first-search.ts';

const LIMIT = 20;
const QUERIES = 200;
/** Each query's best of so many runs counts; a small library is soon through, and needs more to be measured at all. */
const ROUNDS = 3;
const ROUNDS_WHEN_SMALL = 12;
const SMALL = 5000;
const ADDED = 20;
const REPORTS = resolve(import.meta.dirname, '../../resources/reports');
const CHAPTERS = [
  'kazakhstan-2022',
  'kazakhstan-2016',
  'kazakhstan-2022',
  'kazakhstan-2013',
  'kazakhstan-2022',
];
const OTHERS = ['kazakhstan-2021-summary', 'ilo-news-2021-05-31'];

function textOf(name: string): string {
  return readFileSync(join(REPORTS, `${name}.txt`), 'utf8');
}

function parse(text: string, id: string): Report {
  return { ...parseReport(textDocument(text), { file: `${id}.txt`, sha256: id }), id };
}

/** Texts of the library, made anew each time so that no report is kept alive for the bench's sake. */
interface Library {
  readonly name: string;
  readonly count: number;
  readonly characters: number;
  readonly report: (index: number) => Report;
}

function builtIn(): Library {
  const names = [...new Set(CHAPTERS), ...OTHERS];
  const texts = names.map(textOf);
  return {
    name: 'the five texts',
    count: texts.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    report: (index) => parse(texts[index] ?? '', names[index] ?? ''),
  };
}

function mutated(count: number): Library {
  const texts = mutatedTexts(CHAPTERS.map(textOf), count, 20_221_231);
  return {
    name: `${count.toLocaleString('en')} chapters`,
    count,
    characters: texts.reduce((sum, { text }) => sum + text.length, 0),
    report: (index) => {
      const { text = '', area = '', year = 0 } = texts[index] ?? {};
      return { ...parse(text, `${area}-${year}-${index}`), area, year };
    },
  };
}

interface Passages {
  readonly texts: string[];
  /** `report id/start in its source` of each. */
  readonly keys: string[];
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

async function measure(library: Library): Promise<void> {
  console.log(`\n${library.name}: ${(library.characters / 1e6).toFixed(1)} million characters`);
  const before = memory();
  const search = createReportSearch();
  const added: number[] = [];
  for (let index = 0; index < library.count; index += 1) {
    const report = library.report(index);
    const began = performance.now();
    search.add(report);
    added.push(performance.now() - began);
  }
  const used = memory() - before;
  const passages = passagesIn(library);
  console.log(
    `  built in ${milliseconds(sum(added))}; ${passages.texts.length} passages; memory ${used.toFixed(0)} MB`,
  );

  const fts5 = new Fts5Search({ prefix: '' });
  const began = performance.now();
  fts5.addAll(passages.texts);
  console.log(`  FTS5 built in ${milliseconds(performance.now() - began)}`);

  const tail = passages.texts.slice(-260);
  const more = fts5.addMore(tail, passages.texts.length);
  const last = added.slice(-ADDED);
  console.log(
    `  one report more: ${milliseconds(median(last))}, at most ${milliseconds(Math.max(...last))} (FTS5 ${milliseconds(more)})`,
  );

  const queries = benchQueries(passages.texts, QUERIES, 4711);
  compare(search, fts5, queries, passages);
  fts5.close();

  await measureRestart(library, search, queries);
}

/** Keep the index as the reader keeps it, and open it as the next start does. */
async function measureRestart(
  library: Library,
  search: ReportSearch,
  queries: readonly BenchQuery[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  try {
    const options = {
      file: join(folder, 'index'),
      version: 'bench',
      parserOf: () => 'bench',
      refused: () => undefined,
      emit: () => undefined,
    };
    const reports = Array.from({ length: library.count }, (_, index) => nameOnly(library.report(index)));
    let began = performance.now();
    await keepReportSearch({ search, texts: createIndexTexts(options.file) }, reports, options);
    const { size } = await stat(options.file);
    console.log(`  kept ${(size / 1e6).toFixed(1)} MB in ${milliseconds(performance.now() - began)}`);
    const before = memory();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    began = performance.now();
    const opened = await openReportSearch(reports, options);
    const took = performance.now() - began;
    delay.disable();
    console.log(
      `  opened in ${milliseconds(took)}, other work waits ${milliseconds(delay.max / 1e6)} at most; memory ${(memory() - before).toFixed(0)} MB`,
    );
    began = performance.now();
    for (const _step of opened.search.makeReady());
    console.log(`  made ready in ${milliseconds(performance.now() - began)} more`);
    const times = queries
      .slice(0, 10)
      .map(({ words }) => timed(() => opened.search.query({ query: words.join(' '), limit: LIMIT })).time);
    console.log(`  then queries 1 to 10: ${times.map((time) => time.toFixed(1)).join(' ')} ms`);
    const again = queries
      .slice(0, 10)
      .map(({ words }) => timed(() => opened.search.query({ query: words.join(' '), limit: LIMIT })).time);
    console.log(`  the same once more:   ${again.map((time) => time.toFixed(1)).join(' ')} ms`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A report of which the index keeps all that a search needs. */
function nameOnly({ id, source, ...rest }: Report): Report {
  return {
    ...rest,
    id,
    source,
    sections: [],
    tables: [],
    references: [],
    citations: [],
    furniture: [],
    repairs: [],
  };
}

function passagesIn(library: Library): Passages {
  const passages: Passages = { texts: [], keys: [] };
  for (let index = 0; index < library.count; index += 1) {
    const report = library.report(index);
    for (const passage of passagesOf(report)) {
      passages.texts.push(passage.text);
      passages.keys.push(`${report.id}/${passage.extent.start}`);
    }
  }
  return passages;
}

function compare(
  search: ReportSearch,
  fts5: Fts5Search,
  queries: readonly BenchQuery[],
  passages: Passages,
): void {
  const fts5With =
    (options: Fts5QueryOptions) =>
    ({ words }: BenchQuery): (string | undefined)[] =>
      fts5.query(words, LIMIT, options).map((index) => passages.keys[index]);
  const engines: Record<string, (query: BenchQuery) => (string | undefined)[]> = {
    'Findings Reader': ({ words }) =>
      search.query({ query: words.join(' '), limit: LIMIT }).hits.map((hit) => `${hit.report}/${hit.start}`),
    'FTS5 forgiving, marked': fts5With({ forgiving: true, marked: true }),
    'FTS5 forgiving, bare': fts5With({ forgiving: true, marked: false }),
    'FTS5 plain, bare': fts5With({ forgiving: false, marked: false }),
  };
  const rows = Object.entries(engines).map(([name, run]) => ({
    name,
    run,
    times: queries.map(() => Infinity),
    found: 0,
    target: 0,
  }));
  const rounds = passages.texts.length < SMALL ? ROUNDS_WHEN_SMALL : ROUNDS;
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, query] of queries.entries()) {
      for (const row of rows) {
        const { time, value } = timed(() => row.run(query));
        row.times[index] = Math.min(row.times[index] ?? Infinity, time);
        if (round > 0) continue;
        if (value.length > 0) row.found += 1;
        if (value.includes(passages.keys[query.target])) row.target += 1;
      }
    }
  }
  const yardstick = rows[1];
  if (yardstick === undefined) return;
  for (const { name, times, found, target } of rows) {
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    console.log(
      `  ${name.padEnd(22)} p50 ${milliseconds(p50)} (${ratio(p50, quantile(yardstick.times, 0.5))})` +
        `  p95 ${milliseconds(p95)} (${ratio(p95, quantile(yardstick.times, 0.95))})  max ${milliseconds(Math.max(...times))}` +
        `  found ${percent(found)}  target ${percent(target)}`,
    );
  }
}

function timed<Value>(run: () => Value): { time: number; value: Value } {
  const began = performance.now();
  const value = run();
  return { time: performance.now() - began, value };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function percent(count: number): string {
  return `${Math.round((100 * count) / QUERIES)}%`;
}

await measure(builtIn());
const count = Number(process.argv[2] ?? 1200);
await measure(mutated(count));
await measureFirstSearch(count, process.argv[3]);
