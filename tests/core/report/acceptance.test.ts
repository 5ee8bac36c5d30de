/** What is known of the five reports that ship as text from outside the parser. */
import { describe, expect, it } from 'vitest';
import { shownTexts } from '../../../src/core/report/shown-texts.ts';
import { findCitations } from '../../../src/core/citations/marks/find-citations.ts';
import type { Concept, Report, Table } from '../../../src/shared/model.ts';
import { FILES, reportOf, textOf } from './resources.ts';

const report2013 = reportOf('kazakhstan-2013.txt');
const report2016 = reportOf('kazakhstan-2016.txt');
const report2022 = reportOf('kazakhstan-2022.txt');

function tableOf(report: Report, concept: Concept): Table {
  const found = report.tables.filter((table) => table.concept === concept);
  expect(found).toHaveLength(1);
  return found[0] as Table;
}

function cells(table: Table): string[][] {
  return table.rows.map((row) => row.cells.map((cell) => cell.content.text));
}

function withoutMarks(text: string): string {
  return text.replace(/\s*\(\d[\d,;\s–-]*\)$/, '');
}

describe('look-alikes', () => {
  it('24 stretches that look like marks are none', () => {
    const alike = [report2013, report2016, report2022].flatMap((report) => {
      const source = textOf(`${report.id}.txt` as (typeof FILES)[number]);
      const cited = new Set(report.citations.map((citation) => citation.start));
      const inList = (at: number): boolean =>
        report.references.some(({ place }) => at >= place.start && at < place.end);
      return [...source.matchAll(/\(\s*\d[\d,;\s–-]*\)/g)].filter(
        ({ index }) => !cited.has(index) && !inList(index),
      );
    });
    expect(alike).toHaveLength(24);
  });
});

describe('recovered numbers', () => {
  it('6 in 2022 and 30 in 2016, none in 2013', () => {
    const recovered = (report: Report): number[] =>
      report.references.filter((reference) => reference.recovered).map((reference) => reference.number);
    expect(recovered(report2022)).toEqual([5, 15, 30, 36, 39, 40]);
    expect(recovered(report2016)).toEqual([
      1, 2, 4, 5, 6, 10, 12, 13, 14, 15, 16, 17, 19, 20, 24, 25, 26, 27, 28, 29, 34, 35, 36, 37, 39, 40, 44,
      45, 47, 49,
    ]);
    expect(recovered(report2013)).toEqual([]);
    const repairs = [...report2022.repairs, ...report2016.repairs].filter(
      ({ kind }) => kind === 'recovered-number',
    );
    expect(repairs).toHaveLength(36);
  });

  it('every reference is cited, every mark points somewhere', () => {
    for (const report of [report2013, report2016, report2022]) {
      const kinds = report.findings.map((finding) => finding.kind);
      expect(kinds).not.toContain('never-cited');
      expect(kinds).not.toContain('unresolved-citation');
      expect(kinds).not.toContain('missing-table');
      expect(kinds).not.toContain('missing-section');
    }
  });
});

describe('concepts', () => {
  it('table 6 of 2013 and 8 of 2016 and 2022 are coordination', () => {
    expect(
      [report2013, report2016, report2022].map((report) => tableOf(report, 'coordination').number),
    ).toEqual([6, 8, 8]);
  });

  it('each table of a report has a concept of its own', () => {
    for (const report of [report2013, report2016, report2022]) {
      const concepts = report.tables.map((table) => table.concept);
      expect(new Set(concepts).size).toBe(concepts.length);
      expect(concepts).not.toContain(null);
    }
  });
});

describe('numbers of rows', () => {
  it.each([
    ['2013', report2013, [4, 9, 6, 11, 4, 5, 2, 5, 8]],
    ['2016', report2016, [4, 11, 6, 13, 3, 19, 9, 4, 2, 2, 6]],
    ['2022', report2022, [4, 12, 6, 12, 2, 14, 6, 1, 3, 3, 14]],
  ])('%s', (_year, report, rows) => {
    expect(report.tables.map((table) => table.rows.length)).toEqual(rows);
    for (const table of report.tables) {
      const width = table.columns.length || 2;
      for (const row of table.rows) expect(row.cells).toHaveLength(width);
    }
  });
});

describe('summaries', () => {
  it('2022:1 and 2022:5 are one paragraph', () => {
    const [block] = report2022.sections[0]?.blocks ?? [];
    const text = block?.kind === 'paragraph' ? block.content.text : '';
    expect(text).toMatch(/^In 2022, Kazakhstan made minimal advancement/);
    expect(text).toContain('On December 30, 2021, the President of Kazakhstan signed a law');
    expect(text).toMatch(/or national security\.$/);
  });

  it('2022:152 and 2022:156 are one paragraph', () => {
    const all = [...shownTexts(report2022)].map((content) => content.text);
    expect(all.some((text) => text.includes('Combating Organized Crime to develop methodological'))).toBe(
      true,
    );
  });
});

describe('enforcement tables as printed', () => {
  it('2016', () => {
    const labor = cells(tableOf(report2016, 'labor-enforcement')).map((row) => row.map(withoutMarks));
    expect(labor).toContainEqual(['Number of Labor Inspectors', '320', '320']);
    expect(labor).toContainEqual(['Number of Labor Inspections', '11,400', '7,897‡']);
    expect(labor).toContainEqual(['Labor Inspectorate Funding', 'Unknown', 'Unknown*']);
    const criminal = cells(tableOf(report2016, 'criminal-enforcement')).map((row) => row.map(withoutMarks));
    expect(criminal).toContainEqual(['Number of Investigations', '22', '13']);
  });

  it('2022', () => {
    const labor = cells(tableOf(report2022, 'labor-enforcement')).map((row) => row.map(withoutMarks));
    expect(labor).toContainEqual(['Labor Inspectorate Funding', 'Unknown', '$5.2 million']);
    expect(labor).toContainEqual(['Number of Child Labor Violations Found', '9', '3']);
    const criminal = cells(tableOf(report2022, 'criminal-enforcement')).map((row) => row.map(withoutMarks));
    expect(criminal).toContainEqual(['Number of Prosecutions Initiated', '1', '9']);
  });

  it('groups and their rows (2016:73, 105, 109, 143)', () => {
    const kinds = (concept: Concept): string =>
      tableOf(report2016, concept)
        .rows.map((row) => row.kind[0])
        .join('');
    expect(kinds('laws')).toBe('iiiiiiigsssii');
    expect(kinds('labor-enforcement')).toBe('iiigsssgssiiiiiiiii');
    expect(kinds('criminal-enforcement')).toBe('gsssiiiii');
  });
});

describe('suggested actions', () => {
  it('14 in 2022 with area and years', () => {
    const rows = cells(tableOf(report2022, 'actions'));
    expect(rows.map(([area]) => area)).toEqual([
      ...Array<string>(3).fill('Legal Framework'),
      ...Array<string>(4).fill('Enforcement'),
      'Government Policies',
      ...Array<string>(6).fill('Social Programs'),
    ]);
    for (const [, , years] of rows) expect(years).toMatch(/^(?:\d{4} – )?2022$/);
  });

  it('6 in 2016; the years that the copy lacks (2016:216) are not filled in', () => {
    const rows = cells(tableOf(report2016, 'actions'));
    expect(rows.map(([area, , years]) => [area, years])).toEqual([
      ['Legal Framework', '2016'],
      ['Enforcement', '2015 – 2016'],
      ['Enforcement', '2014 – 2016'],
      ['Enforcement', '2013 – 2016'],
      ['Social Programs', ''],
      ['Social Programs', '2014 – 2016'],
    ]);
  });

  it('8 in 2013, split from lines without borders', () => {
    const rows = cells(tableOf(report2013, 'actions'));
    expect(rows.map(([area, , years]) => [area, years])).toEqual([
      ['Enforcement', '2009 - 2013'],
      ['Enforcement', '2013'],
      ['Enforcement', '2010 - 2013'],
      ['Coordination', '2012 - 2013'],
      ['Coordination', '2012 - 2013'],
      ['Government Policies', '2013'],
      ['Social Programs', '2013'],
      ['Social Programs', '2010 - 2013'],
    ]);
  });
});

describe('work by sector', () => {
  it('12 activities in 2022, 3 of them categorical', () => {
    const rows = cells(tableOf(report2022, 'work-by-sector'));
    expect(rows).toHaveLength(12);
    expect(rows.filter(([sector]) => sector === 'Categorical Worst Forms of Child Labor‡')).toHaveLength(3);
  });
});

describe('what is shown', () => {
  it('holds no running head, LaTeX, backslash or tag', () => {
    for (const file of FILES) {
      for (const { text } of shownTexts(reportOf(file))) {
        expect(text).not.toMatch(
          /(?:MINIMAL|MODERATE) ADVANCEMENT|\\|ensuremath|\$,|<\/?i>|\[[†‡]\]|\([Cc]ont\b/,
        );
      }
    }
  });

  it('repairs are visible: every repair of text has a chunk that shows it', () => {
    for (const file of FILES) {
      const report = reportOf(file);
      const shown = new Set(
        [...shownTexts(report)].flatMap(({ chunks }) => chunks.map((chunk) => chunk.repair)),
      );
      const beside = new Set(['recovered-number', 'joined-table', 'split-cells']);
      for (const [index, repair] of report.repairs.entries()) {
        const atMark = repair.kind === 'markup' && /^(?:\[[†‡*]\]|\$.*\$)$/.test(repair.printed);
        const atNumber = repair.kind === 'glyph' && (repair.printed === 'Table I.' || repair.printed === 'I');
        if (beside.has(repair.kind) || atMark || atNumber) continue;
        expect(shown, `${repair.kind} ${repair.printed}`).toContain(index);
      }
    }
  });

  it('marks found in shown text are the citations of the report', () => {
    const count = [...shownTexts(report2022)].reduce(
      (sum, { text }) => sum + findCitations(text, 40).length,
      0,
    );
    const inReferences = report2022.references.reduce(
      (sum, { content }) => sum + findCitations(content.text, 40).length,
      0,
    );
    expect(count - inReferences).toBe(125);
  });
});
