/** Copies that are cut, run together, damaged or no report at all: what can be found, and what cannot, said. */
import { describe, expect, it } from 'vitest';
import { SERIES } from '../../../src/core/report/series/findings-series.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import type { Finding } from '../../../src/shared/model.ts';
import { faultsOf } from './invariants.ts';
import { parsed, textOf } from './resources.ts';

const text2022 = textOf('kazakhstan-2022.txt');
const text2013 = textOf('kazakhstan-2013.txt');

function kinds(findings: readonly Finding[]): Set<string> {
  return new Set(findings.map((finding) => finding.kind));
}

describe('half a chapter', () => {
  it('the first half: what is missing is named', () => {
    const report = parsed(text2022.slice(0, text2022.length / 2));
    expect(report.id).toBe('kazakhstan-2022');
    expect(report.tables).toHaveLength(7);
    expect(report.findings).toContainEqual({
      kind: 'missing-section',
      topics: ['coordination', 'policies', 'programs', 'actions', 'references'],
    });
    expect(kinds(report.findings)).toContain('no-references');
  });

  it('the second half: country and year from the body, and said to be so', () => {
    const report = parsed(text2022.slice(text2022.length / 2));
    expect([report.area, report.year]).toEqual(['Kazakhstan', 2022]);
    expect(report.references).toHaveLength(40);
    expect(report.sections[0]?.topic).toBeNull();
    expect(kinds(report.findings)).toEqual(
      new Set(['no-structure', 'missing-section', 'never-cited', 'missing-table']),
    );
  });

  it('a list that is cut at its beginning counts from the first printed number', () => {
    const report = parsed(textOf('kazakhstan-2022.txt').split('\n').slice(245).join('\n'));
    expect(report.references.map((reference) => reference.number)).toEqual(
      Array.from({ length: 26 }, (_, at) => at + 15),
    );
  });
});

describe('line breaks lost', () => {
  it.each([
    ['2013', text2013, 41, 77],
    ['2022', text2022, 40, 125],
  ])(
    '%s: sections, tables, marks and references are found again; rows stay whole',
    (_year, text, references, marks) => {
      const merged = text.replaceAll(/\n+/g, ' ');
      const report = parsed(merged);
      expect(faultsOf(merged, report)).toEqual([]);
      expect(report.sections.map((section) => section.topic)).toEqual([
        'summary',
        'prevalence',
        'law',
        'enforcement',
        'coordination',
        'policies',
        'programs',
        'actions',
        'references',
      ]);
      expect(report.references).toHaveLength(references);
      expect(report.citations).toHaveLength(marks);
      expect(kinds(report.findings)).toContain('unsplit-rows');
      expect(report.findings[0]).toMatchObject({
        kind: 'no-structure',
        what: expect.stringContaining('line breaks') as string,
      });
    },
  );
});

describe('line ends and marks of encodings', () => {
  it.each([
    ['CRLF', text2022.replaceAll('\n', '\r\n')],
    ['CR', text2022.replaceAll('\n', '\r')],
    ['BOM', `\uFEFF${text2022}`],
  ])('%s changes nothing', (_name, text) => {
    const report = parsed(text);
    expect(report.citations).toHaveLength(125);
    expect(report.tables.map((table) => table.rows.length)).toEqual([4, 12, 6, 12, 2, 14, 6, 1, 3, 3, 14]);
    expect(report.findings).toEqual([]);
    expect(report.coverage.lost).toBe(0);
  });
});

describe('two chapters in one file', () => {
  it('are both read, and the file is said to hold both', () => {
    const report = parsed(`${text2013}\n\n${text2022}`);
    expect(report.findings).toContainEqual({
      kind: 'several-chapters',
      titles: ['Kazakhstan 2013', 'Kazakhstan 2022'],
    });
    expect(report.tables).toHaveLength(20);
    expect(report.references).toHaveLength(81);
  });

  it('the summaries of a joint chapter are no chapters of their own (Norfolk Island 2016)', () => {
    const joint = [
      'Overseas Territories of Australia',
      'CHRISTMAS ISLAND',
      'NO ADVANCEMENT',
      'In 2016, Christmas Island made no advancement in efforts to prevent the worst forms of child labor.',
      '',
      'NORFOLK ISLAND',
      'MINIMAL ADVANCEMENT',
      'In 2016, Norfolk Island made a minimal advancement in efforts to prevent the worst forms of child labor.',
      '',
      'I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR',
      'Research found no evidence that child labor exists on Norfolk Island.(1, 2)',
      '',
      'II. LEGAL FRAMEWORK FOR THE WORST FORMS OF CHILD LABOR',
      'Norfolk Island is a territory of Australia.(1)',
    ].join('\n');
    const report = parsed(joint);
    expect(kinds(report.findings)).not.toContain('several-chapters');
    expect(report.assessment).toBeUndefined();
    expect(report.assessments?.map(({ area, level }) => [area, level])).toEqual([
      ['Christmas Island', 'none'],
      ['Norfolk Island', 'minimal'],
    ]);
  });
});

describe('no report', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\r\n '],
  ])('%s', (_name, text) => {
    const report = parsed(text);
    expect(report.kind).toBe('document');
    expect(report.findings).toEqual([{ kind: 'no-structure', what: 'The file holds no text.' }]);
  });

  it('a text of another kind is a document, and that is said', () => {
    const report = parsed('Minutes of a meeting\n\nNothing was decided.', 'minutes.txt');
    expect([report.id, report.kind, report.title]).toEqual(['minutes', 'document', 'Minutes of a meeting']);
    expect(kinds(report.findings)).toEqual(new Set(['no-structure']));
  });
});

describe('size', () => {
  it.each([
    ['prose', 'word and word '],
    ['digits', '(1, 2, 3'],
    ['dollars', '$a'],
    ['stars', '*a '],
    ['rows', 'a\tb\n'],
    ['captions', 'Table 2. X (Cont.)\na\tb\n'],
    ['notes', 'Table 2. X\na\tb\n\n† Note\n'],
    ['addresses', 'http://a/ b/ '],
    ['clauses', '(1) a; '],
    ['heads', 'ABCDE FGHI\n'],
    ['plain rows', 'Table 2. Overview of Children by Sector and Activity\na b\n'],
  ])(
    // What grows faster than the text would not end within the test's limit; how fast it ends is the bench's to tell.
    '200,000 characters of %s end, and nothing is lost',
    (_name, unit) => {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      const report = parseReport(textDocument(text), { file: 'a.txt', sha256: '' });
      expect(report.coverage.lost).toBe(0);
    },
    60_000,
  );
});

describe('chapterName', () => {
  it.each([
    ['In 2020,Tonga made minimal advancement in efforts', 'Tonga 2020'],
    ['In 2017, the Cook Islands made a moderate advancement in efforts', 'Cook Islands 2017'],
    ['In 2016, Uzbekistan made efforts to eliminate the worst forms of child labor', 'Uzbekistan 2016'],
    [
      'For the 2021 reporting period, no assessment has been made regarding Wallis and Futuna’s efforts to advance',
      'Wallis and Futuna 2021',
    ],
    ['In 2016, the Government funded and participated in programs', null],
    ['In 2022, the Ministry of Internal Affairs (MOIA) developed a draft bill', null],
    ['In 2013, local news reported that 700 students', null],
  ])('%s', (text, name) => {
    expect(SERIES.chapterName(text)).toBe(name);
  });
});
