import { describe, expect, it } from 'vitest';
import { readNoteQuery } from '../../../src/core/notes/search-notes.ts';
import type { Note } from '../../../src/shared/notes/note.ts';

const NOTE: Note = {
  id: '1',
  passages: [
    {
      report: 'kazakhstan-2022',
      label: 'Kazakhstan 2022',
      exact: 'Inspectors visited over 10,300 sites',
      prefix: '',
      suffix: '',
      start: 0,
      end: 0,
      copy: '',
      places: [{ kind: 'cell', topic: 'enforcement', concept: 'labor-enforcement' }],
    },
  ],
  colour: 'yellow',
  text: 'How many children were found? Ask the embassy.',
  tags: ['To do', 'numbers'],
  created: '',
  modified: '',
};

describe('a query for notes', () => {
  it.each([
    ['', true],
    ['inspector', true],
    ['embassies', true],
    ['"over 10,300"', true],
    ['"visited sites"', false],
    ['visited near embassy', true],
    ['teachers OR inspectors', true],
    ['inspectors -embassy', false],
    ['note:embassy', true],
    ['note:inspectors', false],
    ['note:"ask the embassy"', true],
    ['-note:inspectors', true],
    ['tag:numbers', true],
    ['tag:num', true],
    ['tag:"to do"', true],
    ['tag:other', false],
    ['tag:numbers note:sites', false],
    ['year:2022', true],
    ['year:2013-2016 sites', false],
    ['area:kazakh', true],
    ['topic:enforcement', true],
    ['topic:law', false],
    ['in:tables', true],
    ['in:references', false],
    ['emba', true],
    ['tag:', true],
  ])('%s', (query, expected) => {
    expect(readNoteQuery(query).matches(NOTE, { area: 'Kazakhstan', year: 2022 })).toBe(expected);
  });

  it('says what it understood otherwise', () => {
    expect(readNoteQuery('tag:numbers').notices).toEqual([]);
    expect(readNoteQuery('colour:red sites').notices[0]).toContain('There is no field “colour:”');
  });
});
