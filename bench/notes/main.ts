/**
 * Notes at full size: how many of a thousand random passages of each built-in text are found again, and how long it takes.
 * `main.ts [PASSAGES]` for another number. Times are given against parsing the text once in the same run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describePassage } from '../../src/core/notes/find/describe-passage.ts';
import { findPassage } from '../../src/core/notes/find/find-passage.ts';
import { textDocument } from '../../src/core/report/lines/text-document.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import type { Report } from '../../src/shared/model.ts';
import type { Note } from '../../src/shared/notes/note.ts';
import { htmlCopy } from '../../tests/core/notes/find/html-copy.ts';
import {
  isRightDamaged,
  isRightInCopy,
  isRightMoved,
  isSamePlace,
  measure,
  together,
} from '../../tests/core/notes/find/measure.ts';
import type { IsRight } from '../../tests/core/notes/find/measure.ts';
import {
  damagedText,
  PASSAGE_KINDS,
  randomPassage,
  withParagraphsMoved,
} from '../../tests/core/notes/find/passages.ts';
import { milliseconds, ratio } from '../report.ts';
import { randomFrom } from '../search/random.ts';
import { searchNotes } from './search-notes.ts';
import { showNotes } from './show-notes.ts';

const FOLDER = resolve(import.meta.dirname, '../../resources/reports');
const PASSAGES = Number(process.argv[2] ?? 1_000);
const NOTES = 10_000;
/** Seeds of the damages, and of the orders of paragraphs, among which the passages are shared out. */
const COPIES = [1, 2, 3, 4, 5, 6, 7, 8];

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const read = (content: string, sha256: string) => parseReport(textDocument(content), { file, sha256 });
  const report = read(text, 'noted');
  const began = performance.now();
  read(text, 'again');
  const parsing = performance.now() - began;
  const copy = htmlCopy(report);
  // One damage is one throw of the dice for all passages of a text: a table whose head it hits loses all of its cells.
  const damaged = COPIES.map((seed) => read(damagedText(text, 0.02, randomFrom(seed)), 'damaged'));
  const moved = COPIES.map((seed) => withParagraphsMoved(report, randomFrom(100 + seed)));
  const tries: readonly (readonly [string, readonly Report[], (other: Report) => IsRight])[] = [
    ['where they were noted', [report], (other) => isSamePlace(report, other)],
    ['in another copy', [copy], (other) => isRightInCopy(report, other)],
    ['with 2 % of the characters damaged', damaged, (other) => isRightDamaged(report, other)],
    ['with paragraphs moved', moved, (other) => isRightMoved(report, other)],
  ];
  console.log(`\n${file}`);
  tries.forEach(([what, others, rightIn], at) => {
    const start = performance.now();
    const measured = together(
      others.map((other, seed) =>
        measure(
          report,
          other,
          PASSAGES / others.length,
          randomFrom(10 * (at + 1) + 100 * seed),
          rightIn(other),
        ),
      ),
    );
    const { passages, right, certain, missed, wronglyCertain } = measured;
    const each = (performance.now() - start) / passages;
    const percent = (count: number) => `${((100 * count) / passages).toFixed(1)} %`;
    console.log(
      `  ${what}: ${passages} passages, ${percent(right)} right, ${percent(certain)} certain, ${missed.length} not found, ${wronglyCertain.length} sure at a wrong place; ${milliseconds(each)} each (${ratio(each, parsing)} of parsing)`,
    );
    for (const { exact, prefix, suffix } of wronglyCertain)
      console.log(`    sure: ${JSON.stringify({ exact: exact.slice(0, 200), prefix, suffix })}`);
  });
}

const text = readFileSync(join(FOLDER, 'kazakhstan-2022.txt'), 'utf8');
const report = parseReport(textDocument(text), { file: 'kazakhstan-2022.txt', sha256: 'noted' });
const random = randomFrom(5);
const notes = Array.from({ length: NOTES }, (_, index): Note[] => {
  const stretches = randomPassage(report, PASSAGE_KINDS[index % PASSAGE_KINDS.length] ?? 'words', random);
  const passage = stretches === null ? null : describePassage(report, stretches);
  if (passage === null) return [];
  const said = { text: `What was found of ${index}?`, tags: [`tag ${index % 40}`] };
  return [{ id: String(index), passages: [passage], colour: 'blue', created: '', modified: '', ...said }];
}).flat();
const placing = performance.now();
for (const { passages } of notes) for (const passage of passages) findPassage(report, passage);
console.log(`\n${notes.length} notes on one text found in it: ${milliseconds(performance.now() - placing)}`);
await searchNotes(notes);
await showNotes(notes);
