import { describe, expect, it } from 'vitest';
import { toAnnotations } from '../../../src/core/notes/exchange/web-annotation.ts';
import { readAnnotations } from '../../../src/engine/notes/read-annotations.ts';
import type { NotedPage, ReportOfPage } from '../../../src/engine/notes/read-annotations.ts';
import type { Note } from '../../../src/shared/notes/note.ts';

const nobody: ReportOfPage = () => Promise.resolve(null);
const read = (value: unknown, reportOf: ReportOfPage = nobody) =>
  readAnnotations(JSON.stringify(value), 'notes.json', reportOf);

const NOTE: Note = {
  id: '0f0e0d0c-0b0a-4908-8706-050403020100',
  passages: [
    {
      report: 'kazakhstan-2022',
      label: 'Kazakhstan 2022',
      exact: 'Children pick cotton',
      prefix: 'In the south, ',
      suffix: ' every autumn.',
      start: 120,
      end: 140,
      copy: 'a'.repeat(64),
      places: [],
    },
  ],
  colour: 'blue',
  text: 'How many?',
  tags: ['cotton', 'harvest'],
  created: '2026-01-02T03:04:05.000Z',
  modified: '2026-02-03T04:05:06.000Z',
  creator: 'Ana',
};

const quoted = (exact: string) => ({ type: 'TextQuoteSelector', exact });

describe('notes of the reader', () => {
  it('come back as they went out', async () => {
    expect(await read(toAnnotations([NOTE]))).toEqual({ notes: [NOTE], problems: [] });
  });

  it('keep the report that their link names, where the place of their own is gone', async () => {
    const source = 'findings-reader:Kazakhstan%202022';
    const { notes } = await read([{ id: 'one', target: { source, selector: quoted('cotton') } }]);
    expect(notes.map(({ passages }) => passages)).toEqual([
      [expect.objectContaining({ report: '', label: 'Kazakhstan 2022', exact: 'cotton', copy: '' })],
    ]);
  });
});

describe('what Hypothesis gives out', () => {
  const ROW = {
    id: 'Xy_1',
    created: '2026-01-02T03:04:05.000Z',
    updated: '2026-03-04T05:06:07.000Z',
    user: 'acct:ana@hypothes.is',
    uri: 'https://www.dol.gov/kazakhstan',
    text: 'Since when?',
    tags: ['cotton', ' cotton '],
    document: { title: ['Kazakhstan | U.S. Department of Labor'] },
    target: [
      {
        source: 'https://www.dol.gov/kazakhstan',
        selector: [{ type: 'TextPositionSelector', start: 5, end: 11 }, quoted('cotton')],
      },
    ],
  };

  it('is brought to the report that its page is, without the offsets of another text', async () => {
    const asked: NotedPage[] = [];
    const { notes, problems } = await read({ rows: [ROW] }, (page) => {
      asked.push(page);
      return Promise.resolve({ report: 'kazakhstan-2022', label: 'Kazakhstan 2022' });
    });
    expect(asked).toEqual([
      {
        source: 'https://www.dol.gov/kazakhstan',
        title: 'Kazakhstan | U.S. Department of Labor',
        exact: 'cotton',
      },
    ]);
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      expect.objectContaining({
        id: 'Xy_1',
        text: 'Since when?',
        tags: ['cotton'],
        creator: 'ana@hypothes.is',
        modified: '2026-03-04T05:06:07.000Z',
      }),
    ]);
    expect(notes[0]?.passages[0]).toMatchObject({ report: 'kazakhstan-2022', start: 0, end: 0 });
  });

  it('of a page that is no report is left out, and it is said how much', async () => {
    expect(await read({ rows: [ROW] })).toEqual({
      notes: [],
      problems: ['notes.json: 1 note belongs to no report that the reader could tell and was left out.'],
    });
    const { problems } = await read({ rows: [ROW, ROW] });
    expect(problems).toEqual([
      'notes.json: 2 notes belong to no report that the reader could tell and were left out.',
    ]);
  });
});

describe('a list', () => {
  const item = { id: 'a', target: { source: 'findings-reader:Chad%202022', selector: quoted('work') } };

  it.each([
    ['an array', [item]],
    ['a collection with a page', { first: { items: [item] } }],
    ['a page', { items: [item] }],
    ['rows', { rows: [item] }],
    ['annotations', { annotations: [item] }],
    ['one annotation', item],
  ])('is taken as %s', async (_form, value) => {
    expect((await read(value)).notes.map(({ id }) => id)).toEqual(['a']);
  });

  it('gives what can be read, and says what cannot', async () => {
    const wordless = { id: 'b', target: { source: 'findings-reader:Chad%202022' } };
    expect(await read([wordless, 7, item])).toMatchObject({
      notes: [{ id: 'a' }],
      problems: [
        'notes.json: 1 note names no words of a text (it has no TextQuoteSelector) and was left out.',
        'notes.json: 1 note could not be read and was left out.',
      ],
    });
  });

  it('gives the same note the same name each time, where it has none', async () => {
    const nameless = { ...item, id: undefined };
    const [first, second] = [await read([nameless]), await read([nameless])];
    expect(first.notes[0]?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(second.notes[0]?.id).toBe(first.notes[0]?.id);
  });
});

it.each([
  ['{', /^notes\.json is no file of notes: it is not JSON/],
  ['{"a":1}', /^notes\.json holds no notes that the reader knows/],
])('%j is refused in a sentence', async (text, message) => {
  await expect(readAnnotations(text, 'notes.json', nobody)).rejects.toThrow(message);
});

it('a mark of the byte order before it does no harm', async () => {
  expect(await readAnnotations('\ufeff[]', 'notes.json', nobody)).toEqual({ notes: [], problems: [] });
});
