/**
 * Questions to all countries over a library of 1,200 mutated chapters: how large what is kept of them is, on disk and in
 * memory, and how long the first question after a start and the next ones take. `main.ts [CHAPTERS]` for another number.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { answerAcross } from '../../src/core/across/answer.ts';
import type { StatingReport } from '../../src/core/across/stating-report.ts';
import { textDocument } from '../../src/core/report/lines/text-document.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { createLibraryFacts } from '../../src/engine/facts/library-facts.ts';
import type { LibraryFacts } from '../../src/engine/facts/library-facts.ts';
import { createBackground } from '../../src/engine/support/background.ts';
import type { AcrossQuestion } from '../../src/shared/across/across.ts';
import type { Report } from '../../src/shared/model.ts';
import { median, milliseconds } from '../report.ts';
import { mutatedTexts } from '../search/mutate.ts';

const REPORTS = resolve(import.meta.dirname, '../../resources/reports');
const ORIGINALS = ['kazakhstan-2013', 'kazakhstan-2016', 'kazakhstan-2022'].map((name) =>
  readFileSync(join(REPORTS, `${name}.txt`), 'utf8'),
);
const QUESTIONS: readonly AcrossQuestion[] = [
  { concept: 'laws', row: 'Minimum Age for Work' },
  { concept: 'labor-enforcement', row: 'Number of Labor Inspectors' },
  { concept: 'conventions', row: 'Palermo Protocol' },
  { concept: 'work-by-sector', row: 'cotton' },
  { concept: 'actions', row: 'inspectors' },
  { concept: 'level' },
  { concept: 'laws', row: 'Minimum Age for Work', against: 'Compulsory Education Age' },
];

const count = Number(process.argv[2] ?? 1200);
const folder = mkdtempSync(join(tmpdir(), 'bench-across-'));
const file = join(folder, 'facts');

interface Listed {
  readonly id: string;
  readonly area: string;
  readonly year: number;
}
const listed: Listed[] = [];

function factsOver(reports: () => readonly Report[]): LibraryFacts {
  return createLibraryFacts({
    file,
    version: 'bench',
    reports,
    parserOf: () => 'bench',
    background: createBackground({ emit: () => undefined, onDefect: (what) => console.log(what) }),
    refused: (id, error) => console.log(id, error),
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function ask(facts: LibraryFacts, question: AcrossQuestion): Promise<number> {
  const stated = await facts.stated(question.concept);
  const reports = listed.map(({ id, area, year }): StatingReport => ({
    id,
    kind: 'chapter',
    area,
    areas: [],
    year,
    stated: stated.get(id) ?? null,
  }));
  return answerAcross(reports, question).rows.length;
}

/** What stands in memory once nothing is waiting to be given back, in bytes. */
async function memory(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    globalThis.gc?.();
    await new Promise((done) => setTimeout(done, 50));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function fill(): Promise<void> {
  const reports: Report[] = [];
  const facts = factsOver(() => reports);
  const times: number[] = [];
  for (const { area, year, text } of mutatedTexts(ORIGINALS, count, 1)) {
    const parsed = parseReport(textDocument(text), { file: 'bench.txt', sha256: 'bench' });
    const report: Report = { ...parsed, id: `${area}-${year}`, area, year };
    listed.push({ id: report.id, area, year });
    times.push(await timed(() => facts.put(report)));
    // The library's texts are not what is measured.
    const { id, source } = report;
    reports.push({ ...report, tables: [], sections: [], citations: [], references: [], id, source });
  }
  await facts.keep();
  console.log(`one report more         ${milliseconds(median(times))}`);
}

await fill();
console.log(
  `${count.toLocaleString('en')} chapters kept      ${(statSync(file).size / 1e6).toFixed(1)} MB on disk`,
);
const stubs = listed.map(
  ({ id }) => Object.assign(Object.create(null), { id, source: { sha256: 'bench' } }) as Report,
);
const before = await memory();
const facts = factsOver(() => stubs);
const [first] = QUESTIONS;
if (first !== undefined)
  console.log(`first after a start     ${milliseconds(await timed(() => ask(facts, first)))}`);
for (const question of QUESTIONS) {
  const other = await timed(() => ask(facts, question));
  const again: number[] = [];
  for (let at = 0; at < 7; at += 1) again.push(await timed(() => ask(facts, question)));
  const name = `${question.concept}${question.row === undefined ? '' : `, ${question.row}`}`;
  console.log(
    `${name.padEnd(46)} ${milliseconds(other)} when it is asked for anew, ${milliseconds(median(again))} again`,
  );
}
console.log(`in memory               ${(((await memory()) - before) / 1e6).toFixed(1)} MB`);
rmSync(folder, { recursive: true, force: true });
