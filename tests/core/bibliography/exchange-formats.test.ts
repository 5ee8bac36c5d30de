import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toBibtex } from '../../../src/core/bibliography/formats/bibtex.ts';
import { toCslJson } from '../../../src/core/bibliography/formats/csl-json.ts';
import { toRis } from '../../../src/core/bibliography/formats/ris.ts';
import {
  recordOfReference,
  recordOfReport,
  type SourceRecord,
} from '../../../src/core/bibliography/reference/source-record.ts';
import { chapter, LIST_YEARS, printedList } from './printed-lists.ts';

/** What an independent reader (citation-js 0.8.2) makes of a file, one item a record. */
const Items = z.array(
  z.looseObject({
    title: z.string(),
    URL: z.string().optional(),
    note: z.string().optional(),
    author: z
      .array(
        z.object({
          literal: z.string().optional(),
          family: z.string().optional(),
          given: z.string().optional(),
          suffix: z.string().optional(),
        }),
      )
      .optional(),
    issued: z.looseObject({ 'date-parts': z.array(z.array(z.number())).optional() }).optional(),
  }),
);
type Item = z.infer<typeof Items>[number];

function readBack(file: string, forceType: string): readonly Item[] {
  return Items.parse(plugins.input.chain(file, { forceType, generateGraph: false }));
}

const records = LIST_YEARS.flatMap((year) => {
  const report = chapter(year, printedList(year));
  return report.references.map((reference) => recordOfReference(reference, report));
});

/** One name, however its parts are labelled. */
function names(item: Item): readonly string[] {
  return (item.author ?? []).map(
    ({ literal, family, given, suffix }) =>
      literal ?? [family, given, suffix].filter((part) => part !== undefined).join(', '),
  );
}

function expectedNames({ authors, moreAuthors }: SourceRecord, inRis: boolean): readonly string[] {
  const given = authors.map((author) => {
    if (author.kind === 'person') return `${author.family}, ${author.given}`;
    return author.name;
  });
  return moreAuthors ? [...given, inRis ? 'et al.' : 'others'] : given;
}

describe('every reference of the three texts, read back by another program', () => {
  it('has 130 records', () => {
    expect(records).toHaveLength(130);
  });

  const files = [
    ['RIS', readBack(toRis(records), '@ris/file'), true],
    ['BibTeX', readBack(toBibtex(records), '@bibtex/text'), false],
  ] as const;

  for (const [format, items, inRis] of files) {
    it.each(records.map((record, index) => [record.id, record, items[index]] as const))(
      `${format}: %s`,
      (_id, record, item) => {
        expect(item).toBeDefined();
        if (item === undefined) return;
        expect(item.title).toBe(record.title);
        expect(item.URL).toBe(record.urls[0]);
        expect(names(item)).toStrictEqual(expectedNames(record, inRis));
        const from = record.issued?.split('/')[0]?.split('-').map(Number);
        expect(item.issued?.['date-parts']?.[0]).toStrictEqual(from);
        expect(item.note?.replaceAll(/\s+/g, ' ')).toContain(record.notes[0]?.replaceAll(/\s+/g, ' ').trim());
      },
    );
  }
});

describe('a body with commas in its name', () => {
  const name = 'Government of Burma, Ministry of Social Welfare, Relief and Resettlement';
  const record: SourceRecord = {
    id: 'burma-2019-1',
    type: 'report',
    authors: [{ kind: 'body', name }],
    moreAuthors: false,
    title: 'A report',
    urls: [],
    notes: [`Listed in Burma 2019 (reference 1): ${name}. A report.`],
  };

  it('is one author of RIS in the characters it is printed with', () => {
    expect(
      toRis([record])
        .match(/^AU {2}- .*$/gm)
        ?.map((line) => line.trimEnd()),
    ).toEqual([`AU  - ${name}`]);
    const [item, ...others] = readBack(toRis([record]), '@ris/file');
    expect(others).toEqual([]);
    expect(item === undefined ? [] : names(item)).toEqual([name]);
    expect(item?.note).toContain(name);
  });

  it('stays so in BibTeX and CSL-JSON', () => {
    expect(toBibtex([record])).toContain(`author = {{${name}}}`);
    expect(Items.parse(JSON.parse(toCslJson([record])))[0]?.author).toEqual([{ literal: name }]);
  });
});

describe('CSL-JSON', () => {
  const items = Items.parse(JSON.parse(toCslJson(records)));

  it('keeps bodies in one piece and says where an entry was printed', () => {
    const at = records.findIndex(({ id }) => id === 'kazakhstan-2016-25');
    expect(items[at]).toMatchObject({
      type: 'legislation',
      author: [{ literal: 'Government of Kazakhstan, Minister of Health and Social Development' }],
      issued: { 'date-parts': [[2015, 12, 8]] },
      URL: 'http://online.zakon.kz/Document/?doc_id=35844164',
    });
    expect(items[at]?.note).toMatch(
      /^Listed in Kazakhstan 2016 \(reference 25\): Government of Kazakhstan, Minister/,
    );
  });

  it('is read by an independent program without change', () => {
    const back = Items.parse(plugins.input.chain(toCslJson(records), { generateGraph: false }));
    expect(back.map(({ URL, title }) => [title, URL])).toStrictEqual(
      records.map(({ title, urls }) => [title, urls[0]]),
    );
    expect(back.map((item) => names(item))).toStrictEqual(
      items.map(({ author }) =>
        (author ?? []).map((name) => name.literal ?? [name.family, name.given].join(', ')),
      ),
    );
  });

  it('gives both ends of a half-year', () => {
    const at = records.findIndex(({ id }) => id === 'kazakhstan-2013-16');
    expect(items[at]?.issued).toStrictEqual({
      'date-parts': [
        [2012, 1],
        [2012, 6],
      ],
    });
  });
});

describe('the files themselves', () => {
  const ris = toRis(records);

  it('RIS has one tag a line, ends lines with CRLF and wraps none', () => {
    const lines = ris.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => !/^[A-Z][A-Z\d] {2}- /.test(line))).toStrictEqual([]);
    expect(ris.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(1000);
  });

  it('keeps the Cyrillic letter of 2013:234', () => {
    expect(ris).toContain('TI  - Order N 45-п of the Acting Ministry');
    expect(toBibtex(records)).toContain('title = {{Order N 45-п of the Acting Ministry');
  });

  it('a report is dated by its facts, and undated without', () => {
    const report = chapter(2022, []);
    const published = { date: '2023-09-26', source: 'https://example.org/announcement' };
    expect(recordOfReport(report, { published }).issued).toBe('2023-09-26');
    expect(toRis([recordOfReport(report, { published })])).toContain('DA  - 2023/09/26/\r\n');
    const undated = recordOfReport(report);
    expect(undated.issued).toBeUndefined();
    expect(toRis([undated])).not.toMatch(/^(?:PY|DA)/m);
    expect(undated.title).toBe('2022 Findings on the Worst Forms of Child Labor: Kazakhstan');
  });

  it('any title and any body survive both formats', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(...'aЖé09 ,;:.-–"\'`&%$#_~^{}\\()[]<>?!@/|+=*'.split('')),
          fc.constantFrom('--', "''", ' - ', 'http://a.b/c_d'),
        ),
        {
          minLength: 1,
          maxLength: 30,
        },
      )
      .map((parts) => `A${parts.join('')}b`.replaceAll(/\s+/g, ' '));
    fc.assert(
      fc.property(text, text, (title, name) => {
        const record: SourceRecord = {
          id: 'x-1',
          type: 'report',
          authors: [{ kind: 'body', name }],
          moreAuthors: false,
          title,
          urls: [],
          notes: [],
        };
        const [item] = readBack(toBibtex([record]), '@bibtex/text');
        expect(item?.title).toBe(title);
        expect(names(item ?? { title: '' })).toStrictEqual([name]);
        expect(readBack(toRis([record]), '@ris/file')[0]?.title).toBe(title.replaceAll(/ {2}/g, ' '));
      }),
    );
  });
});
