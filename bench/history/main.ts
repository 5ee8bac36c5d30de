/**
 * The history of a country of ten years, against comparing each pair of neighbouring years once (the target is at most
 * 1.5 times that), and how well suggested actions are followed against the years that their tables print.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports } from '../../src/core/compare/compare-reports.ts';
import { followPassages } from '../../src/core/history/follow-passages.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { textDocument } from '../../src/core/report/lines/text-document.ts';
import { followActions } from '../../src/core/years/follow-actions.ts';
import type { ActionEvidence } from '../../src/core/years/action-similarity.ts';
import type { Report } from '../../src/shared/model.ts';
import { chapter } from '../../tests/core/history/chapter.ts';
import { median, milliseconds, ratio } from '../report.ts';

const reports = join(import.meta.dirname, '../../resources/reports');

function builtIn(id: string): Report {
  const text = readFileSync(join(reports, `${id}.txt`), 'utf8');
  return parseReport(textDocument(text), { file: `${id}.txt`, sha256: id });
}

const shipped = [2013, 2016, 2022].map((year) => builtIn(`kazakhstan-${year}`));
const excerpts = [2014, 2015, 2017, 2018, 2019, 2020, 2021].map((year) => chapter(`kazakhstan-${year}`));
const years = [...shipped, ...excerpts].toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
/** Whole chapters throughout, tables and references with them, so that both sides have all there is to do. */
const whole = Array.from({ length: 10 }, (_, index): Report => {
  const report = shipped[index % shipped.length];
  if (report === undefined) throw new Error('three chapters ship');
  return { ...report, id: `kazakhstan-${2013 + index}`, year: 2013 + index };
});

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function comparePairs(series: readonly Report[]): void {
  for (const [index, report] of series.entries()) {
    const before = series[index - 1];
    if (before !== undefined) compareReports(before, report);
  }
}

for (const [name, series] of [
  ['ten whole chapters', whole],
  ['prose and actions of ten years', years],
] as const) {
  const rounds = Array.from({ length: 5 }, () => ({
    pairs: timed(() => comparePairs(series)),
    history: timed(() => void followPassages(series)),
  })).slice(1);
  const [pairs, history] = [median(rounds.map((one) => one.pairs)), median(rounds.map((one) => one.history))];
  console.log(
    `${name}: history ${milliseconds(history)}, one comparison for each pair of neighbours ${milliseconds(pairs)}, ${ratio(history, pairs)} (target at most 1.5)`,
  );
}

/** Of the actions whose printed span begins within the years at hand, how many begin there. */
function asPrinted(evidence: ActionEvidence): string {
  const rows = followActions(years, 'Kazakhstan', evidence).flatMap(({ wordings }) =>
    wordings.flatMap(({ suggested }) =>
      suggested === null || suggested.from < 2013 ? [] : [suggested.from === wordings[0]?.year],
    ),
  );
  const right = rows.filter(Boolean).length;
  return `${right} of ${rows.length} (${((100 * right) / rows.length).toFixed(1)} %)`;
}

console.log(
  `suggested actions that begin in the printed first year, by words alone: ${asPrinted('words')} (target 85 %)`,
);
console.log(`with the printed years as further evidence: ${asPrinted('words-and-print')} (target 95 %)`);
