/**
 * Comparing two chapters, against one plain word diff of their whole texts by the same library. The target is less
 * than three times that. Then texts that ask for more: a document of some 300 pages, and two texts without a word in common.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diffWords } from 'diff';
import { compareReports } from '../../src/core/compare/compare-reports.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { textDocument } from '../../src/core/report/lines/text-document.ts';
import type { Report } from '../../src/shared/model.ts';
import { median, milliseconds, ratio } from '../report.ts';

const reports = join(import.meta.dirname, '../../resources/reports');

interface Sample {
  readonly text: string;
  readonly report: Report;
}

function sample(name: string): Sample {
  const text = readFileSync(join(reports, name), 'utf8');
  return { text, report: parsed(text, basename(name, '.txt')) };
}

function parsed(text: string, id: string): Report {
  return parseReport(textDocument(text), { file: `${id}.txt`, sha256: id });
}

function measure(runs: number, work: () => void): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

let worst = 0;
for (const [left, right] of [
  ['kazakhstan-2013.txt', 'kazakhstan-2016.txt'],
  ['kazakhstan-2016.txt', 'kazakhstan-2022.txt'],
] as const) {
  const [one, other] = [sample(left), sample(right)];
  const plain = measure(1, () => void diffWords(one.text, other.text));
  const whole = measure(9, () => void compareReports(one.report, other.report));
  worst = Math.max(worst, whole / plain);
  console.log(
    `${left} and ${right}: comparison ${milliseconds(whole)}, plain word diff ${milliseconds(plain)}, ${ratio(whole, plain)}`,
  );
}

const same = sample('kazakhstan-2022.txt');
console.log(
  `the same chapter twice: ${milliseconds(measure(5, () => void compareReports(same.report, same.report)))}`,
);

const base = sample('kazakhstan-2022.txt')
  .text.split('\n')
  .filter((line) => line.length > 60 && !line.includes('\t'));
const long = (seed: number): string =>
  Array.from(
    { length: 1800 },
    (_, i) => `${base[(i * seed) % base.length] ?? ''} Paragraph ${i * seed}.`,
  ).join('\n\n');
const [longLeft, longRight] = [parsed(long(7), 'long-left'), parsed(long(11), 'long-right')];
console.log(
  `two documents of some 300 pages: ${milliseconds(measure(1, () => void compareReports(longLeft, longRight)))}`,
);

const noise = (letter: string): string =>
  Array.from({ length: 20_000 }, (_, i) => `${letter}${(i * i) % 7919}`).join(' ');
const [noiseLeft, noiseRight] = [parsed(noise('a'), 'noise-left'), parsed(noise('b'), 'noise-right')];
console.log(
  `two paragraphs of 20,000 words, none in common: ${milliseconds(measure(1, () => void compareReports(noiseLeft, noiseRight)))}`,
);

/** Texts of 60 KB and more, against the time for one: growing faster than the text costs more than their length. */
const LENGTHS = [1, 10, 100];
const grown = (id: string, times: number): Report =>
  parsed(
    Array.from(
      { length: 150 * times },
      (_, i) => `${base[(i * (id === 'left' ? 7 : 11)) % base.length] ?? ''} Paragraph ${i}.`,
    ).join('\n\n'),
    `${id}-${times}`,
  );
let once = 0;
for (const times of LENGTHS) {
  const [left, right] = [grown('left', times), grown('right', times)];
  const took = measure(1, () => void compareReports(left, right));
  once ||= took;
  console.log(
    `two texts of ${(left.source.length / 1e6).toFixed(2)} million characters (${times}x): ${milliseconds(took)}, ${ratio(took, once)} of 1x, ${(took / once / times).toFixed(2)} for each time its length`,
  );
}

console.log(`worst ratio to a plain word diff: ${worst.toFixed(2)} (target below 3)`);
