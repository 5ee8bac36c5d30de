/** Whatever is asked of a report with thousands of everything, other calls are answered meanwhile. Run as it is built. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../src/engine/host/start-engine.ts';
import type { EngineHost } from '../../src/engine/host/start-engine.ts';
import type { Argument, EngineMethod } from '../../src/shared/contract/contract.ts';
import { hashOf } from '../../src/engine/formats/read-reports.ts';
import { DEFAULT_PREFERENCES } from '../../src/shared/contract/preferences.ts';
import type { Note } from '../../src/shared/notes/note.ts';
import { FORMAT, FORMAT_VERSION, MANIFEST_NAME } from '../../src/engine/library/one-file/manifest.ts';
import { makePdf } from './import/make-pdf.ts';

/** A tenth or less of the largest that is taken in. Where time grows with the square of it, calls take many times too long. */
const MANY = 2_500;
/** Another call waits no longer; what is asked has it and a little more. */
const LONGEST_MS = 2_000;
const PROBE_EVERY_MS = 10;

const times = (of: (at: number) => string): string =>
  Array.from({ length: MANY }, (_, at) => of(at)).join('\n');
const chapter = (year: number, body: string): string =>
  `<!DOCTYPE html><html><body><h1>Chile</h1><p>${year} FINDINGS ON THE WORST FORMS OF CHILD LABOR</p><p>MINIMAL ADVANCEMENT</p>${body}</body></html>\n`;
const SAME = 'ILO. Child labor in cotton. Geneva; 2017. https://www.example.org/cotton.pdf';
const list = (of: (at: number) => string): string =>
  `<h2>References</h2><ol>${times((at) => `<li>${of(at)}</li>`)}</ol>`;
const CHAPTERS: Readonly<Record<string, string>> = {
  'same-2017.html': chapter(
    2017,
    list(() => SAME),
  ),
  'cited-2018.html': chapter(
    2018,
    `<h2>I. Prevalence and Sectoral Distribution of Child Labor</h2>${times((at) => `<p>Children work in field ${at}. (1, ${at + 1})</p>`)}${list((at) => `ILO. Report ${at + 1} on child labor. Geneva; ${2000 + (at % 20)}.`)}`,
  ),
  // One paragraph without an end of a sentence, and nothing but marks in another.
  'marks-2019.html': chapter(
    2019,
    `<h2>I. Prevalence and Sectoral Distribution of Child Labor</h2><p>${times((at) => `and in field ${at} (1)`)}</p><p>${times(() => '(1)')}</p><h2>References</h2><ol><li>${SAME}</li></ol>`,
  ),
  'table-2020.html': chapter(
    2020,
    `<h2>III. Enforcement of Laws on the Worst Forms of Child Labor</h2><p>Table 6. Labor Law Enforcement Efforts Related to Child Labor</p><table><tr><td>Overview of Labor Law Enforcement</td><td>2019</td><td>2020</td></tr>${times((at) => `<tr><td>Number ${at} of Labor Inspectors</td><td>${at} (1)</td><td>${at + 1} (1)</td></tr>`)}</table><h2>References</h2><ol><li>${SAME}</li></ol>`,
  ),
};

/** As many lines, forty a page. */
const PRINTED = makePdf(
  Array.from({ length: MANY / 40 }, (_, page) => ({
    texts: [
      ...(page > 0
        ? []
        : [
            { text: 'Chile', x: 54, y: 760, size: 24, font: 'F2' },
            { text: '2021 FINDINGS ON THE WORST FORMS OF CHILD LABOR', x: 54, y: 745 },
            { text: 'MINIMAL ADVANCEMENT', x: 54, y: 730, font: 'F2' },
          ]),
      ...Array.from({ length: 40 }, (__, line) => ({
        text: `Children work in field ${page * 40 + line} and in no other.`,
        x: 54,
        y: 700 - line * 16,
      })),
    ],
  })),
);

/** The same report as one of them, in another file with other words. */
const COPY = {
  name: 'copy-2018.html',
  bytes: Buffer.from(CHAPTERS['cited-2018.html']?.replaceAll('Children work', 'Many work') ?? ''),
};

/** A library file that holds as many notes and nothing else. */
const NOTED = 'noted.findings-library';

let folder: string;
/** Names the notes of that file. */
let offer = '';
let engine: EngineHost;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'large-'));
  for (const [name, text] of Object.entries(CHAPTERS)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'printed-2021.pdf'), PRINTED);
  await writeFile(join(folder, COPY.name), COPY.bytes);
  const noted = {
    format: FORMAT,
    version: FORMAT_VERSION,
    made: '',
    reader: '1',
    copies: [],
    chosen: [],
    notes: NOTES,
  };
  await writeFile(join(folder, NOTED), zipSync({ [MANIFEST_NAME]: strToU8(JSON.stringify(noted)) }));
  engine = startEngine({
    worker: new URL('../../out/main/engine.js', import.meta.url),
    engine: { reportsFolder: resolve('resources/reports'), dataFolder: join(folder, 'data'), version: '1' },
    onDefect: (description) => expect.unreachable(description),
  });
  engine.subscribe((event) => {
    if (event.kind === 'import-finished') offer = event.outcome?.offeredNotes?.offer ?? '';
  });
}, 60_000);
afterAll(async () => {
  await engine.stop();
  await rm(folder, { recursive: true, force: true });
});

/**
 * The longest that another call waits while this one is answered. Of the time that passes only that counts in which
 * this process had a processor: on a busy machine everything waits, whatever the engine does.
 */
async function longestWait(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  const stop = new AbortController();
  const probing = (async () => {
    while (!stop.signal.aborted) {
      const [asked, worked] = [performance.now(), process.cpuUsage()];
      await engine.call('session.load', {});
      const { user, system } = process.cpuUsage(worked);
      longest = Math.max(longest, Math.min(performance.now() - asked, (user + system) / 1000));
      await setTimeout(PROBE_EVERY_MS);
    }
  })();
  await work();
  stop.abort();
  await probing;
  return longest;
}

const [same, cited, marks, table] = [2017, 2018, 2019, 2020].map((year) => `chile-${year}`) as [
  string,
  string,
  string,
  string,
];
// Without sections it is taken for a summary.
const printed = 'chile-2021-summary';
const pair = { left: same, right: cited };
const [one, other] = [1, 2].map((number) => ({ report: same, number })) as [
  Argument<'cite.reference'>,
  Argument<'cite.reference'>,
];
const tables = { area: 'Chile', concept: 'labor-enforcement' } as const;

/** As many notes, of words that stand in many places or in none. */
const noteId = (at: number): string => `note-${at}`;
const NOTES: readonly Note[] = Array.from({ length: MANY }, (_, at) => ({
  id: noteId(at),
  passages: [
    {
      ...(at % 2 === 0 ? { report: cited, label: 'Chile 2018' } : { report: table, label: 'Chile 2020' }),
      exact: at % 2 === 0 ? 'Children work in field' : `Number ${at} of Labor Inspectors`,
      prefix: '',
      suffix: ' and so on',
      start: at,
      end: at + 20,
      copy: '',
      places: [],
    },
  ],
  colour: 'blue',
  text: `Field ${at}`,
  tags: [`tag ${at}`],
  created: '2024-01-01T00:00:00.000Z',
  modified: '2024-01-01T00:00:00.000Z',
}));

const unknownPair = (number: number) => {
  const entry = { report: same, number, text: `${SAME} ${number}` };
  return { one: entry, other: { ...entry, report: cited } };
};

/** Every method of the engine with what is hard for it; the first of each is asked before anything else is at hand. */
const ASKED: { readonly [M in EngineMethod]: readonly Argument<M>[] } = {
  'library.import': [
    {
      get sources() {
        return [...Object.keys(CHAPTERS), 'printed-2021.pdf', COPY.name, NOTED].map((name) => ({
          path: join(folder, name),
        }));
      },
    },
  ],
  'library.list': [{}],
  'cite.reference': [
    one,
    { report: cited, number: 1 },
    { report: marks, number: 1 },
    { report: table, number: 1 },
  ],
  'cite.secondary': [{ ...one, style: 'apa' }],
  'cite.passage': [{ report: marks, block: 'unknown', style: 'apa' }],
  'cite.provenance': [{ reports: [same, cited, marks, table] }],
  'sources.list': [{}],
  'sources.details': [{ id: `${same}:1` }, { id: `${cited}:1` }],
  'sources.changes': [pair],
  'sources.export': [
    { subject: { kind: 'sources' }, format: 'ris' },
    { subject: { kind: 'sources' }, format: 'bibtex' },
    { subject: { kind: 'reports' }, format: 'csl-json' },
  ],
  'sources.keep-apart': [{ one, other }],
  'sources.keep-apart-as-there': [
    { separations: Array.from({ length: 1_000 }, (_, number) => unknownPair(number)) },
  ],
  'sources.put-together': [{ one, other }],
  'original.open': [{ id: printed }],
  'original.text': [{ id: same }],
  'original.words': [{ id: printed, page: 1 }],
  'original.outline': [{ id: printed, places: [{ start: 0, end: 1_000_000 }] }],
  'original.trouble': [{ id: printed, page: 1 }],
  'original.rest': [{}],
  'original.draw': [{ id: printed, sha256: hashOf(PRINTED), page: 1, scale: 1 }],
  'original.save': [
    {
      id: printed,
      get path() {
        return join(folder, 'original.pdf');
      },
    },
  ],
  'original.save-page': [
    {
      id: printed,
      page: 1,
      style: 'apa',
      get path() {
        return join(folder, 'page.png');
      },
    },
  ],
  'report.open': [{ id: same }, { id: cited }, { id: marks }, { id: table }],
  'search.query': [
    { query: 'ILO child labor', limit: 10_000 },
    { query: '"in field"', limit: 10_000 },
  ],
  'compare.reports': [pair, { left: marks, right: table }],
  'compare.anchors': [pair, { left: marks, right: table }],
  'compare.export': [{ ...pair, format: 'html', changesOnly: false, hidden: [] }],
  'across.ask': [{ concept: 'laws' }, { concept: 'work-by-sector', row: 'field' }],
  'across.rows': [{}],
  'across.export': [{ question: { concept: 'laws' }, format: 'csv' }],
  'across.workbook': [{ question: { concept: 'laws' } }],
  'years.table': [tables],
  'years.table-csv': [tables],
  'history.passage': [{ report: cited, start: 200 }],
  'history.signs': [{ report: cited }],
  'history.export': [{ report: cited, start: 200, format: 'markdown', style: 'apa' }],
  'history.year': [{ area: 'Chile', year: 2018 }],
  'history.export-year': [{ area: 'Chile', year: 2018, format: 'html' }],
  'years.timeline': [{ area: 'Chile' }],
  'library.compare-copies': [
    { id: cited, shown: hashOf(Buffer.from(CHAPTERS['cited-2018.html'] ?? '')), other: hashOf(COPY.bytes) },
  ],
  'library.origins': [{ id: cited }],
  'library.choose-copy': [{ id: cited, sha256: hashOf(COPY.bytes) }],
  'library.read-as': [{ id: cited, sha256: hashOf(COPY.bytes), encoding: 'windows-1252' }],
  'library.save': [
    {
      get path() {
        return join(folder, 'all.findings-library');
      },
    },
  ],
  'library.cancel-import': [{}],
  'library.cancel-save': [{}],
  'library.remove': [{ id: same }],
  'library.restore': [{ id: same }],
  'library.remove-all': [{ ids: [same] }],
  'library.restore-all': [{ ids: [same] }],
  'notes.add': [
    {
      passages: [{ report: cited, stretches: [{ part: 0, start: 0, end: 20 }] }],
      colour: 'blue',
      text: 'How many?',
      tags: [],
    },
  ],
  'notes.restore': [{ notes: NOTES }],
  'notes.list': [{ query: 'how', sort: 'report', limit: 100 }],
  'notes.in-report': [{ id: cited }, { id: marks }, { id: table }],
  'notes.of-other-years': [{ id: cited }, { id: marks }],
  'notes.change': [{ id: noteId(0), text: 'How many?' }],
  'notes.settle': [{ id: noteId(1), passage: 0 }],
  'notes.remove': [{ ids: NOTES.map(({ id }) => id) }],
  'notes.keep': [{}],
  'notes.export': [{ format: 'markdown', style: 'apa' }],
  'notes.import': [{ name: 'none.json', text: '[]' }],
  'notes.take-offered': [
    {
      get offer() {
        return offer;
      },
    },
  ],
  'session.load': [{}],
  'session.save': [{ version: 1, panes: [], linked: true, asPrinted: false }],
  'preferences.load': [{}],
  'preferences.save': [DEFAULT_PREFERENCES],
};
const calls = Object.entries(ASKED).flatMap(([method, given]) =>
  given.map((argument, at) => [`${method} (${at + 1})`, method as EngineMethod, argument] as const),
);

describe('with thousands of references, marks and rows', () => {
  it.each(calls)(
    '%s holds nobody up, and is answered or given up with a sentence',
    async (_, method, argument) => {
      const wait = await longestWait(async () => {
        // As it comes over: a window reads it in a process of its own.
        const answer = await engine.relay(method, argument);
        if (!answer.ok) expect(['too-much', 'not-yet']).toContain(answer.error.code);
      });
      expect(wait).toBeLessThan(LONGEST_MS);
    },
  );
});
