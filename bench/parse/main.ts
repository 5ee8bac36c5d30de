/**
 * What parsing a chapter costs, against indexing the same text with plain MiniSearch in the same run, how it
 * grows with the length of the text, and what 10 MB of anything cost.
 */
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { textDocument } from '../../src/core/report/lines/text-document.ts';
import { median, milliseconds, ratio } from '../report.ts';

const CHAPTERS = ['kazakhstan-2013', 'kazakhstan-2016', 'kazakhstan-2022'];
/** Many short runs: what else the machine does, and when code is compiled anew, moves single ones by half. */
const RUNS = 201;
const WARM_UP = 200;
const LENGTHS = [1, 10, 100];

for (const chapter of CHAPTERS) {
  const text = readFileSync(new URL(`../../resources/reports/${chapter}.txt`, import.meta.url), 'utf8');
  for (let run = 0; run < WARM_UP; run += 1) {
    parse(text);
    index(text);
  }
  const {
    first: parsing,
    second: indexing,
    pairs,
  } = alternating(
    RUNS,
    () => parse(text),
    () => index(text),
  );
  console.log(
    `${chapter}: parse ${milliseconds(parsing)}, index ${milliseconds(indexing)}, ${pairs.toFixed(2)} x`,
  );
}

const chapter = readFileSync(new URL('../../resources/reports/kazakhstan-2016.txt', import.meta.url), 'utf8');
let [once, indexedOnce] = [0, 0];
for (const length of LENGTHS) {
  const text = `${chapter}\n\n`.repeat(length);
  const {
    first: parsing,
    second: indexing,
    pairs,
  } = alternating(
    length > 10 ? 3 : 9,
    () => parse(text),
    () => index(text),
  );
  if (once === 0) [once, indexedOnce] = [parsing, indexing];
  console.log(
    `${length} x: parse ${milliseconds(parsing)} (${ratio(parsing, once)} of one), index ${milliseconds(indexing)} (${ratio(indexing, indexedOnce)} of one), ${pairs.toFixed(2)} x`,
  );
}

/** Texts that have been slow, by the stretch that they repeat. */
const LARGE: readonly (readonly [name: string, unit: string])[] = [
  ['chapters', `${chapter}\n\n`],
  ['one line of a chapter', chapter.replaceAll(/\s+/g, ' ')],
  ['tab lines', 'Agriculture\tFarming, including weeding (3, 4)\tYes\n'],
  ['short tab lines', 'a\tb\n'],
  ['digits and brackets', '(12, 3) 45(6 '],
  ['list items', '- a\n'],
  ['addresses', 'http://www.example.org/a-b/c.pdf '],
];
const TENTH = 1_000_000;

for (const [name, unit] of LARGE) {
  const [small, large] = [TENTH, 10 * TENTH].map((size) => {
    const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    return timed(() => parse(text));
  });
  if (small === undefined || large === undefined) continue;
  console.log(`10 MB of ${name}: parse ${milliseconds(large)} (${ratio(large, small)} of 1 MB)`);
}

function parse(text: string): number {
  return parseReport(textDocument(text), { file: 'chapter.txt', sha256: '' }).coverage.characters;
}

function index(text: string): number {
  const search = new MiniSearch({ fields: ['text'] });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  search.addAll(lines.map((line, id) => ({ id, text: line })));
  return search.documentCount;
}

interface Alternated {
  /** Medians, in milliseconds. */
  readonly first: number;
  readonly second: number;
  /** Median of the first as a multiple of the second, pair by pair: both of a pair see the same machine. */
  readonly pairs: number;
}

/** Two jobs that take turns. */
function alternating(runs: number, first: () => number, second: () => number): Alternated {
  const times: (readonly [number, number])[] = [];
  for (let run = 0; run < runs; run += 1) times.push([timed(first), timed(second)]);
  return {
    first: median(times.map(([one]) => one)),
    second: median(times.map(([, other]) => other)),
    pairs: median(times.map(([one, other]) => one / other)),
  };
}

function timed(job: () => number): number {
  const start = performance.now();
  job();
  return performance.now() - start;
}
