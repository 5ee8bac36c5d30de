/**
 * Joining the references of a library into sources, held against indexing the very same chapters for
 * search in the same run: 1,200 chapters made of the three full texts. `main.ts [CHAPTERS]` for another number.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import MiniSearch from 'minisearch';
import { createSourceIndex, type SourceIndex } from '../../src/core/citations/source-index.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { textDocument } from '../../src/core/report/lines/text-document.ts';
import type { Reference, Report, ShownText } from '../../src/shared/model.ts';
import { median, milliseconds, ratio } from '../report.ts';

const REPORTS = resolve(import.meta.dirname, '../../resources/reports');
const LISTS = ['kazakhstan-2013', 'kazakhstan-2016', 'kazakhstan-2022'];
const YEARS = 10;
const FIRST_YEAR = 2013;

/** The three full texts; every chapter of the library is one of them under another country's name. */
const ORIGINALS = LISTS.map((name) => {
  const text = readFileSync(join(REPORTS, `${name}.txt`), 'utf8');
  return parseReport(textDocument(text), { file: `${name}.txt`, sha256: name });
});

/** Chapter `index`: ten years of one country after the other, so that lists of one country share sources. */
function chapter(index: number): Report {
  const original = ORIGINALS[index % ORIGINALS.length];
  if (original === undefined) throw new Error('There is no original.');
  const country = Math.floor(index / YEARS);
  const area = nameOf(country);
  const year = FIRST_YEAR + (index % YEARS);
  const moved = (content: ShownText): ShownText => ({
    ...content,
    text: rewritten(content.text, area, country),
  });
  const references = original.references.map((reference): Reference => ({
    ...reference,
    content: moved(reference.content),
    urls: reference.urls.map((url) => ({ ...url, url: rewritten(url.url, area, country) })),
  }));
  return { ...original, id: `${area}-${year}`, area, year, references };
}

/** Names and document numbers of another country; what the United Nations and the ILO number stays. */
function rewritten(text: string, area: string, country: number): string {
  return text
    .replaceAll('Kazakhstan', area)
    .replaceAll(/\b(?:Astana|Nur-Sultan)\b/g, `${area} City`)
    .replaceAll(/doc_id=(\d+)/g, (_all, digits: string) => `doc_id=${Number(digits) + country}`);
}

/** A name that is no misspelling of another. */
function nameOf(country: number): string {
  const syllables = ['bar', 'dol', 'fen', 'gir', 'hum', 'kas', 'lot', 'mev', 'nip', 'ruz', 'sal', 'tov'];
  const [first = '', second = '', third = ''] = [country, country / 12, country / 144].map(
    (at) => syllables[Math.floor(at) % 12],
  );
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${second}${third}`;
}

const count = Number(process.argv[2] ?? 1200);
const chapters = Array.from({ length: count }, (_, index) => chapter(index));
const references = chapters.reduce((sum, report) => sum + report.references.length, 0);
console.log(`${count.toLocaleString('en')} chapters, ${references.toLocaleString('en')} references`);

function timed<Value>(work: () => Value): { readonly value: Value; readonly took: number } {
  const began = performance.now();
  const value = work();
  return { value, took: performance.now() - began };
}

function joined(): SourceIndex {
  const index = createSourceIndex();
  for (const report of chapters) index.add(report);
  return index;
}

function indexedReferences(): MiniSearch {
  const search = new MiniSearch({ fields: ['text'] });
  for (const report of chapters) {
    search.addAll(
      report.references.map(({ content, number }) => ({ id: `${report.id}:${number}`, text: content.text })),
    );
  }
  return search;
}

/** Paragraphs and whole tables as documents: fewer and larger than a search that finds places would take. */
function indexedChapters(): MiniSearch {
  const search = new MiniSearch({ fields: ['text'] });
  for (const report of chapters) {
    search.addAll(passages(report).map((text, number) => ({ id: `${report.id}:${number}`, text })));
  }
  return search;
}

function passages(report: Report): readonly string[] {
  const prose = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'list-item' ? [block.content.text] : [],
    ),
  );
  const tables = report.tables.map(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ content }) => content.text)).join('\n'),
  );
  return [...prose, ...tables, ...report.references.map(({ content }) => content.text)];
}

const joining = timed(joined);
const miniSearch = timed(indexedReferences);
const wholeChapters = timed(indexedChapters);
console.log(`joining them            ${milliseconds(joining.took)}`);
console.log(
  `MiniSearch, lists alone ${milliseconds(miniSearch.took)}; joining takes ${ratio(joining.took, miniSearch.took)} of it`,
);
console.log(
  `MiniSearch, chapters    ${milliseconds(wholeChapters.took)}; joining takes ${ratio(joining.took, wholeChapters.took)} of it`,
);

const index = joining.value;
const rows = timed(() => index.sources());
console.log(
  `sources                 ${rows.value.length.toLocaleString('en')} rows in ${milliseconds(rows.took)}`,
);

const last = chapters.at(-1);
if (last !== undefined) {
  const again = Array.from({ length: 7 }, () => {
    index.remove(last.id);
    return timed(() => index.add(last)).took;
  });
  console.log(
    `one more chapter        ${milliseconds(median(again))}, ${ratio(median(again), joining.took / count)} of the mean`,
  );
  const cards = last.references.map(({ number }) => timed(() => index.details(last.id, number)).took);
  console.log(
    `a card                  ${milliseconds(median(cards))}, at worst ${milliseconds(Math.max(...cards))} (a frame is 16.7 ms)`,
  );
}
