import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toBibtex } from '../../../../src/core/bibliography/formats/bibtex.ts';
import { referenceRecords } from '../../../../src/core/bibliography/formats/export-references.ts';
import type { SourceRecord } from '../../../../src/core/bibliography/reference/source-record.ts';
import { readClassicBibtex } from '../classic-bibtex.ts';
import { chapter, LIST_YEARS, printedList } from '../printed-lists.ts';

const record = (id: string, text: string, parts: Partial<SourceRecord> = {}): SourceRecord => ({
  id,
  type: 'report',
  authors: [{ kind: 'body', name: text }],
  moreAuthors: false,
  title: text,
  publisher: text,
  place: text,
  urls: [`https://example.org/${text.replaceAll(/\s/g, '')}`],
  notes: [text],
  ...parts,
});

const kept = (records: readonly SourceRecord[]) => {
  const { entries, errors } = readClassicBibtex(toBibtex(records));
  return { keys: entries.map(({ key }) => key), errors };
};

describe('the strict reading itself', () => {
  it.each([
    ['@misc{a, title = {one}}\n@misc{b, title = {two}}', ['a', 'b'], 0],
    // As classic BibTeX reads it: the backslash is nothing to it.
    ['@misc{a, title = {one \\{ more}}\n@misc{b, title = {two}}', ['b'], 1],
    ['@misc{a, title = {one \\} more}}\n@misc{b, title = {two}}', ['b'], 1],
    ['@misc{a, title = {{one \\{ \\{ more}}\n}\n@misc{b, title = {two}}', [], 1],
    ['@misc{a, title = {one {\\textbraceleft} more}}\n@misc{b, title = {two}}', ['a', 'b'], 0],
    ['@misc{a, title = {one}}\n@misc{A, title = {two}}', ['a'], 1],
  ])('%s', (file, keys, errors) => {
    const read = readClassicBibtex(file);
    expect([read.entries.map(({ key }) => key), read.errors.length]).toEqual([keys, errors]);
  });
});

describe('entries for classic BibTeX', () => {
  it('are all kept, of every reference of the texts', () => {
    const records = LIST_YEARS.flatMap((year) => referenceRecords(chapter(year, printedList(year))));
    expect(kept(records)).toEqual({ keys: records.map(({ id }) => id), errors: [] });
  });

  it.each([
    // An address of the Security Council's list, cut where the line ended, before and after its second brace.
    'Report of the Independent Expert. A/HRC/31/78. http://www.securitycouncilreport.org/atf/cf/{65BFCF9B-6D27-',
    '4E9C-8CD3-CF6E4FF96FF9}/a_hrc_31_78.pdf, accessed January 22, 2016',
    'Report of the Independent Expert. http://www.securitycouncilreport.org/atf/cf/{65BFCF9B-6D27-4E9C-8CD3-CF6E4FF96FF9}/a_hrc_31_78.pdf',
    '{',
    '}',
    '\\{',
    '\\}',
    '}}',
    '{{',
    '}{',
    '\\',
    '\\\\',
    '@misc{x,',
    '}\n@misc{evil, title = {x}}',
    '"',
    '"}',
    '%',
    '# {',
    "'}",
  ])('are kept after %s', (text) => {
    expect(kept([record('a-1', text), record('a-2', 'The next entry')])).toEqual({
      keys: ['a-1', 'a-2'],
      errors: [],
    });
  });

  it('are kept after 150 hostile ones, and read back as they were by a reader that knows TeX', () => {
    const sign = fc.constantFrom(
      ...'{}\\"@%#$&_~^=,()\n-\'`'.split(''),
      '@misc{x,',
      '\\{',
      '{\\textbraceleft}',
      'word ',
    );
    const text = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => `A${signs.join('')}b`);
    fc.assert(
      fc.property(text, (value) => {
        const records = [record('a-1', value), record('a-2', 'The next entry')];
        expect(kept(records)).toEqual({ keys: ['a-1', 'a-2'], errors: [] });
        const [item] = z
          .array(z.looseObject({ title: z.string() }))
          .parse(plugins.input.chain(toBibtex(records), { forceType: '@bibtex/text', generateGraph: false }));
        expect(item?.title).toBe(value.replaceAll(/\s+/g, ' '));
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('have names of their own, however often a number stands in a list', () => {
    const [reference] = printedList(LIST_YEARS[0]);
    if (reference === undefined) expect.unreachable();
    const many = Array.from({ length: 60 }, () => reference);
    const records = referenceRecords(chapter(LIST_YEARS[0], many));
    expect(new Set(records.map(({ id }) => id.toLowerCase())).size).toBe(60);
    expect(kept(records).errors).toEqual([]);
  });
});
