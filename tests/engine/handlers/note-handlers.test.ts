import { micromark } from 'micromark';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteHandlers } from '../../../src/engine/handlers/note-handlers.ts';
import type { Library } from '../../../src/engine/library/library.ts';
import type { NoteFormat } from '../../../src/shared/contract/notes.ts';
import type { Note, PartStretch } from '../../../src/shared/notes/note.ts';
import { partsOf } from '../../../src/shared/text/report-parts.ts';
import { openTestLibrary, removeTestFolder } from '../library/open-test-library.ts';
import { readDocx } from '../../../src/engine/formats/docx/docx-document.ts';

let folder: string;
let library: Library;
let handlers: ReturnType<typeof noteHandlers>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notes-'));
  library = await openTestLibrary(folder);
  handlers = noteHandlers(Promise.resolve(library));
});
afterEach(() => removeTestFolder(folder));

const ALL = { query: '', sort: 'changed', limit: 100 } as const;

function placeOf(id: string, words: string): PartStretch {
  for (const { index, content } of partsOf(library.report(id)).all) {
    const start = content.text.indexOf(words);
    if (start >= 0) return { part: index, start, end: start + words.length };
  }
  throw new Error(`There is no "${words}".`);
}

async function add(words: string, text = '', tags: string[] = [], report = 'kazakhstan-2022'): Promise<Note> {
  return handlers['notes.add']({
    passages: [{ report, stretches: [placeOf(report, words)] }],
    colour: 'green',
    text,
    tags,
  });
}

const exported = (format: NoteFormat) => handlers['notes.export']({ format, style: 'apa' });

describe('a note', () => {
  it('is found where it was made, on the disk, and after the next start', async () => {
    const note = await add('over 10,300 sites', 'How many were there in 2016?', ['inspections']);
    expect(await handlers['notes.in-report']({ id: 'kazakhstan-2022' })).toEqual([
      {
        note,
        passage: 0,
        certainty: 'certain',
        stretches: [placeOf('kazakhstan-2022', 'over 10,300 sites')],
        at: { block: expect.any(String), places: [expect.objectContaining({})] },
      },
    ]);
    expect(await handlers['notes.in-report']({ id: 'kazakhstan-2016' })).toEqual([]);
    const again = noteHandlers(Promise.resolve(await openTestLibrary(folder)));
    expect((await again['notes.list'](ALL)).notes.map((one) => one.note)).toEqual([note]);
  });

  it('is changed, removed and put back', async () => {
    const note = await add('over 10,300 sites');
    const changed = await handlers['notes.change']({ id: note.id, text: 'More', tags: ['a'] });
    expect(changed).toMatchObject({ id: note.id, text: 'More', tags: ['a'], colour: 'green' });
    await handlers['notes.remove']({ ids: [note.id] });
    expect((await handlers['notes.list'](ALL)).total).toBe(0);
    await expect(handlers['notes.change']({ id: note.id, text: '' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await handlers['notes.restore']({ notes: [note] });
    expect((await handlers['notes.list'](ALL)).notes[0]?.note).toEqual(note);
  });

  it('whose words are others now asks, and is settled', async () => {
    const note = await add('over 10,300 sites');
    const [passage] = note.passages;
    if (passage === undefined) throw new Error('There is no passage.');
    const other = { ...note, passages: [{ ...passage, exact: 'over 10,400 places', copy: 'other' }] };
    await handlers['notes.restore']({ notes: [other] });
    const [placed] = await handlers['notes.in-report']({ id: 'kazakhstan-2022' });
    expect(placed).toMatchObject({ certainty: 'likely' });
    expect(placed?.stretches).toHaveLength(1);
    await handlers['notes.settle']({ id: note.id, passage: 0 });
    expect(await handlers['notes.in-report']({ id: 'kazakhstan-2022' })).toMatchObject([
      { certainty: 'certain' },
    ]);
  });

  it('needs words', async () => {
    const empty = { report: 'kazakhstan-2022', stretches: [{ part: 0, start: 0, end: 0 }] };
    await expect(
      handlers['notes.add']({ passages: [empty], colour: 'pink', text: '', tags: [] }),
    ).rejects.toMatchObject({ code: 'bad-argument' });
  });

  it('of a report that is gone stays, and is lost where its words are', async () => {
    const note = await add('over 10,300 sites', 'Kept');
    const passages = note.passages.map((passage) => ({
      ...passage,
      report: 'freedonia-2015',
      label: 'Freedonia 2015',
    }));
    await handlers['notes.restore']({ notes: [{ ...note, passages }] });
    expect((await handlers['notes.list'](ALL)).notes).toMatchObject([
      { area: 'Freedonia', year: 2015, isHere: false },
    ]);
    expect((await exported('markdown')).text).toContain('Freedonia 2015 is not in the library.');
  });
});

describe('on what another year says as well', () => {
  const WORDS = 'in efforts to eliminate the worst forms of child labor';
  const ofOthers = async (id: string) =>
    (await handlers['notes.of-other-years']({ id })).map(({ note, year, kind, isChanged, part }) => ({
      id: note.id,
      year,
      kind,
      isChanged,
      text: partsOf(library.report(id)).all[part]?.content.text.slice(0, 20),
    }));

  it('is told at that passage, and not in its own year', async () => {
    const note = await add(WORDS, 'Said every year', [], 'kazakhstan-2016');
    expect(await ofOthers('kazakhstan-2022')).toEqual([
      { id: note.id, year: 2016, kind: 'sentence', isChanged: true, text: 'In 2022, Kazakhstan ' },
    ]);
    expect(await ofOthers('kazakhstan-2016')).toEqual([]);
    expect(await ofOthers('ilo-news-2021-05-31')).toEqual([]);
  });

  it('is told nowhere where its own words are not certain', async () => {
    const note = await add(WORDS, '', [], 'kazakhstan-2016');
    const passages = note.passages.map((one) => ({ ...one, exact: `${one.exact} anywhere`, copy: '' }));
    await handlers['notes.restore']({ notes: [{ ...note, passages }] });
    expect(await ofOthers('kazakhstan-2022')).toEqual([]);
  });

  it('is told nowhere where the other year does not say it', async () => {
    await add('resulting in 45,000 site visits', '', [], 'kazakhstan-2016');
    expect(await ofOthers('kazakhstan-2022')).toEqual([]);
  });
});

describe('the list', () => {
  it('is narrowed, searched and counted', async () => {
    await add('over 10,300 sites', 'Compare with [2016]', ['inspections', 'numbers']);
    await add('Trafficking in persons'.slice(0, 11), 'Who says so?', ['sources'], 'kazakhstan-2016');
    const find = async (query: string) => (await handlers['notes.list']({ ...ALL, query })).total;
    expect(await find('')).toBe(2);
    expect(await find('sites')).toBe(1);
    expect(await find('site')).toBe(1);
    expect(await find('note:compare')).toBe(1);
    expect(await find('note:sites')).toBe(0);
    expect(await find('tag:inspections OR tag:sources')).toBe(0);
    expect(await find('tag:sources')).toBe(1);
    expect(await find('-tag:sources')).toBe(1);
    expect(await find('year:2016')).toBe(1);
    expect(await find('"who says"')).toBe(1);
    expect(await handlers['notes.list']({ ...ALL, year: 2022 })).toMatchObject({ total: 1, all: 2 });
    expect(await handlers['notes.list']({ ...ALL, tag: 'numbers', sort: 'report' })).toMatchObject({
      total: 1,
      areas: [{ value: 'Kazakhstan', count: 2 }],
      years: [
        { value: 2016, count: 1 },
        { value: 2022, count: 1 },
      ],
      colours: [{ value: 'green', count: 2 }],
    });
  });
});

describe('taken along', () => {
  beforeEach(async () => {
    await add('over 10,300 sites', 'A *note* with <signs> & 🙂', ['inspections']);
  });

  it('with the finished citation and the sources spelled out', async () => {
    const { text, name } = await exported('markdown');
    expect(name).toBe('Notes.md');
    expect(text).toContain('## Kazakhstan 2022');
    expect(text).toContain('> over 10,300 sites');
    expect(text).toContain('(Bureau of International Labor Affairs, 2023, sec. VI, Table 10)');
    expect(text).toMatch(/- Source \d+: /);
    expect(text).toContain('A *note* with <signs> & 🙂');
    expect(text).toContain('## Bibliography');
    const page = (await exported('html')).text;
    expect(page).toContain('A <em>note</em> with &lt;signs&gt; &amp; 🙂');
    const table = (await exported('csv')).text;
    expect(table.split('\r\n')).toHaveLength(3);
  });

  it('of words of a reference with that reference, whole', async () => {
    const reference = library.report('kazakhstan-2022').references[20];
    if (reference === undefined) throw new Error('There is no such reference.');
    await add(reference.content.text.slice(0, 30));
    expect((await exported('csv')).text.replaceAll('""', '"')).toContain(
      `${reference.number}. ${reference.content.text}`,
    );
  });

  it('as a Word file', async () => {
    const { text, isBase64 } = await exported('docx');
    expect(isBase64).toBe(true);
    const files = unzipSync(Buffer.from(text, 'base64'));
    expect(Object.keys(files)).toContain('word/document.xml');
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('over 10,300 sites');
    expect(document).toContain('&lt;signs&gt; &amp; 🙂');
    expect(document).toContain('<w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">note</w:t>');
  });

  it('as a Word file and Markdown that say the same when they are read', async () => {
    const word = readDocx(Buffer.from((await exported('docx')).text, 'base64')).document.text;
    const page = micromark((await exported('markdown')).text);
    const said = [
      'over 10,300 sites',
      'A note with ',
      '& 🙂',
      'Source ',
      'Bibliography',
      'Tags: inspections',
    ];
    for (const words of said) {
      expect(word).toContain(words);
      expect(page.replaceAll(/<[^>]+>/gu, '').replaceAll('&amp;', '&')).toContain(words);
    }
  });

  it('for Zotero', async () => {
    const { text: ris } = await exported('ris');
    expect(ris).toMatch(/^TY {2}- RPRT\r\n/);
    expect(ris).toMatch(/N1 {2}- “over 10,300 sites” .*A \*note\*.*\r\nER {2}- \r\n$/);
    // Each line a tag, two spaces, a dash, a space and a value; from TY to ER is a record (RIS, Research Information Systems).
    const lines = ris.trimEnd().split('\r\n');
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /u.test(`${line} `))).toBe(true);
    const tags = lines.map((line) => line.slice(0, 2));
    expect([tags[0], tags.at(-1)]).toEqual(['TY', 'ER']);
    expect(tags.filter((tag) => tag === 'TY' || tag === 'ER')).toHaveLength(2);
    const noted = lines.filter((line) => line.startsWith('N1')).map((line) => line.slice(6));
    expect(noted.some((line) => line.includes('over 10,300 sites') && line.includes('[inspections]'))).toBe(
      true,
    );
    const [item] = JSON.parse((await exported('csl-json')).text);
    expect(item.note).toContain('“over 10,300 sites”');
  });

  it('as Web Annotations that come back as they were, and once', async () => {
    const { text } = await exported('json');
    const [before] = (await handlers['notes.list'](ALL)).notes;
    expect(JSON.parse(text).first.items).toMatchObject([
      {
        type: 'Annotation',
        motivation: 'commenting',
        target: [
          {
            source: 'findings-reader:Kazakhstan%202022',
            selector: [{ type: 'TextQuoteSelector', exact: 'over 10,300 sites' }, {}, {}],
          },
        ],
      },
    ]);
    expect(await handlers['notes.import']({ name: 'a.json', text })).toEqual({
      added: 0,
      known: 1,
      problems: [],
    });
    await handlers['notes.remove']({ ids: [before?.note.id ?? ''] });
    expect(await handlers['notes.import']({ name: 'a.json', text })).toMatchObject({ added: 1, known: 0 });
    expect((await handlers['notes.list'](ALL)).notes).toEqual([before]);
  });
});

describe('notes of other programs', () => {
  const hypothesis = {
    total: 3,
    rows: [
      {
        id: 'abc',
        uri: 'https://www.dol.gov/sites/dolgov/files/ILAB/child_labor_reports/tda2022/Kazakhstan.pdf',
        document: { title: ['Kazakhstan'] },
        user: 'acct:ann@hypothes.is',
        created: '2024-01-02T03:04:05+00:00',
        updated: '2024-01-03T03:04:05+00:00',
        text: 'Ask them',
        tags: ['todo'],
        target: [
          {
            source: 'https://www.dol.gov/x.pdf',
            selector: [
              { type: 'RangeSelector', startContainer: '/p[1]' },
              { type: 'TextPositionSelector', start: 5, end: 22 },
              { type: 'TextQuoteSelector', exact: 'over 10,300 sites', prefix: '', suffix: '' },
            ],
          },
        ],
      },
      { id: 'page-note', uri: 'https://www.dol.gov/x.pdf', text: 'Of the page', target: [{ source: 'x' }] },
      {
        id: 'elsewhere',
        uri: 'https://example.org/',
        text: 'No report',
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'words that nobody has ever written' }] }],
      },
      7,
    ],
  };

  it('are brought to their reports by their words; what cannot be is said', async () => {
    const outcome = await handlers['notes.import']({ name: 'h.json', text: JSON.stringify(hypothesis) });
    expect(outcome).toEqual({
      added: 1,
      known: 0,
      problems: [
        'h.json: 1 note names no words of a text (it has no TextQuoteSelector) and was left out.',
        'h.json: 1 note belongs to no report that the reader could tell and was left out.',
        'h.json: 1 note could not be read and was left out.',
      ],
    });
    expect(await handlers['notes.in-report']({ id: 'kazakhstan-2022' })).toMatchObject([
      { note: { id: 'abc', text: 'Ask them', tags: ['todo'], creator: 'ann@hypothes.is' } },
    ]);
  });

  it.each(['', '{', '"words"', '{"a":1}'])('%s is no file of notes', async (text) => {
    await expect(handlers['notes.import']({ name: 'x.json', text })).rejects.toMatchObject({
      code: 'unusable-file',
    });
  });
});

it('a library file carries notes to another library, which takes them in where it is asked to, once', async () => {
  const note = await add('over 10,300 sites', 'Carried');
  const path = join(folder, 'mine.findings-library');
  await library.saver.save(path);
  const other = await mkdtemp(join(tmpdir(), 'notes-other-'));
  const there = await openTestLibrary(other);
  const { offeredNotes } = await there.changes.import([{ path }]);
  expect(offeredNotes).toMatchObject({
    count: 1,
    reports: [{ label: 'Kazakhstan 2022', count: 1 }],
    moreReports: 0,
    first: [
      {
        id: note.id,
        label: 'Kazakhstan 2022',
        words: 'over 10,300 sites',
        text: 'Carried',
        modified: note.modified,
      },
    ],
  });
  expect(await there.notes.all()).toEqual([]);
  const handlersThere = noteHandlers(Promise.resolve(there));
  expect(await handlersThere['notes.take-offered']({ offer: offeredNotes?.offer ?? '' })).toBe(1);
  expect(await there.notes.all()).toEqual([note]);
  expect(await there.changes.import([{ path }])).toMatchObject({ offeredNotes: null });
  await removeTestFolder(other);
});

it('a readable copy stands beside the journal', async () => {
  await add('over 10,300 sites', 'Read me');
  await library.keep();
  const copy = JSON.parse(await readFile(join(folder, 'library/notes/notes.json'), 'utf8'));
  expect(copy.first.items[0].body[0].value).toBe('Read me');
});
