import { describe, expect, it } from 'vitest';
import { acrossCsv } from '../../../src/core/across/across-csv.ts';
import { answerAcross } from '../../../src/core/across/answer.ts';
import type { StatingReport } from '../../../src/core/across/stating-report.ts';
import { packFacts, unpackFacts } from '../../../src/core/across/facts/pack-facts.ts';
import { withHistory } from '../../../src/core/across/since.ts';
import { readingFacts } from '../../../src/core/across/facts/read-facts.ts';
import { inOneGo } from '../../../src/core/years/in-one-go.ts';
import type { AcrossQuestion } from '../../../src/shared/across/across.ts';
import { parsed, reportOf, textOf } from '../report/resources.ts';
import type { ResourceFile } from '../report/resources.ts';

const CHAPTERS = ['kazakhstan-2013.txt', 'kazakhstan-2016.txt', 'kazakhstan-2022.txt'] as const;

function ask(question: AcrossQuestion, files: readonly ResourceFile[] = CHAPTERS) {
  const reports = files.map((file): StatingReport => {
    const report = reportOf(file);
    const { id, kind, area, year } = report;
    const stated = inOneGo(readingFacts(report))[question.concept] ?? null;
    return { id, kind, area: area ?? '', areas: [], year: year ?? 0, stated };
  });
  return answerAcross(reports, question);
}

const texts = ({ rows }: ReturnType<typeof ask>) =>
  rows.map(({ year, cells }) => [year, ...cells.map(({ text }) => text)]);

describe('answerAcross', () => {
  it('sets the minimum age beside what each year prints of it, under the words of that year', () => {
    const answer = ask({ concept: 'laws', row: 'Minimum Age for Work' });
    expect(answer.columns).toEqual(['Meets International Standards', 'Age', 'Legislation']);
    expect(answer.main).toBe(1);
    expect(texts(answer).map((row) => row.slice(0, 3))).toEqual([
      [2013, 'Yes', '16'],
      [2016, 'No', '16'],
      [2022, 'No', '18'],
    ]);
    expect(answer.notes.join()).toContain('since 2016 it says whether the law meets the international one');
    const hazard = ask({ concept: 'laws', row: 'hazardous occupations' });
    expect(new Set(hazard.rows.map(({ label }) => label)).size).toBe(2);
  });

  it('tells where a row stands in the source, with its sources and notes', () => {
    const { rows } = ask({ concept: 'laws', row: 'Compulsory Education', years: { from: 2016, to: 2016 } });
    const [row] = rows;
    const printed = textOf('kazakhstan-2016.txt').slice(row?.start, row?.end);
    expect(printed).toMatch(/^Compulsory Education Age\s+Yes\s+17 \[‡\]\s+Article 30 of the Constitution/);
    expect(row?.cells[1]).toMatchObject({ text: '17‡', value: { kind: 'age', value: 17 } });
    expect(row?.citations).toEqual([29]);
    expect(row?.notes.join()).toMatch(/^‡ .*[Aa]ge calculated/);
  });

  it('shows the year that a report is about, and what a later report says of the same year beside it', () => {
    const answer = ask({ concept: 'labor-enforcement', row: 'Number of Labor Inspectors' });
    expect(answer.columns).toEqual(['Stated']);
    expect(answer.rows.map(({ year, report }) => [year, report])).toEqual([
      [2015, 'kazakhstan-2016'],
      [2016, 'kazakhstan-2016'],
      [2021, 'kazakhstan-2022'],
      [2022, 'kazakhstan-2022'],
    ]);
    expect(answer.rows[0]?.cells[0]?.value).toEqual({ kind: 'number', value: 320, unit: 'count' });
    expect(answer.missing).toEqual([
      expect.objectContaining({ year: 2013, why: 'no-table', report: 'kazakhstan-2013' }),
    ]);
  });

  it('never takes what is lost for an answer', () => {
    const answer = ask({ concept: 'conventions', row: 'Palermo' });
    expect(answer.rows.map(({ year, cells }) => [year, cells[0]?.value.kind])).toEqual([
      [2013, 'not-in-copy'],
      [2016, 'answer'],
      [2022, 'answer'],
    ]);
    const csv = acrossCsv(answer, (id) => id);
    expect(csv).toMatch(/Kazakhstan,.*,2013,.*not in this copy/);
  });

  it('asks for levels of chapters and summaries, and says where the scale changed', () => {
    const answer = ask({ concept: 'level' }, [...CHAPTERS, 'kazakhstan-2021-summary.txt']);
    expect(answer.rows.map(({ year, cells }) => [year, cells[0]?.value])).toEqual([
      [2013, { kind: 'level', value: 'minimal' }],
      [2016, { kind: 'level', value: 'moderate' }],
      [2021, { kind: 'level', value: 'minimal' }],
      [2022, { kind: 'level', value: 'minimal' }],
    ]);
    expect(answer.notes.join()).toContain('2017');
  });

  it('finds kinds of work by word, with their marks and since when they are reported', () => {
    const { rows } = ask({ concept: 'work-by-sector', row: 'cotton' });
    expect(rows.map(({ year, since }) => [year, since])).toEqual([
      [2013, 2013],
      [2016, 2013],
      [2022, 2013],
    ]);
    for (const { cells } of rows)
      expect(cells.map(({ text }) => text).join()).toMatch(/^Agriculture,.*cotton/i);
    expect(rows.at(0)?.notes.join()).toMatch(/hazardous/i);
  });

  it('sets two rows against each other by a stated rule, and fills nothing in', () => {
    const { rows, against } = ask({
      concept: 'laws',
      row: 'Minimum Age for Work',
      against: 'Compulsory Education Age',
    });
    expect(against?.differences.map(({ year, difference }) => [year, difference])).toEqual([
      [2013, -1],
      [2016, -1],
      [2022, 1],
    ]);
    expect(against?.rule).toMatch(/minus/);
    expect(against?.unit).toBe('years');
    expect(against?.differences[0]?.values).toEqual([16, 17]);
    expect(rows).toHaveLength(3);
    const asked = { concept: 'laws', row: 'Minimum Age for Work', against: 'Compulsory Education Age' };
    const [head = '', ...records] = acrossCsv(ask(asked as AcrossQuestion), (id) => id)
      .trim()
      .split('\r\n');
    expect(head.replace('\uFEFF', '')).toMatch(
      /^Country,Region,Year,Part,Minimum Age for Work,Minimum Age for Work read as,Compulsory Education Age,Compulsory Education Age read as,Difference,In,/,
    );
    expect(records.map((line) => line.split(',').slice(0, 10).join())).toEqual([
      'Kazakhstan,Indo-Pacific,2013,,16,16,17,17,-1,years',
      'Kazakhstan,Indo-Pacific,2016,,16,16,17‡,17,-1,years',
      'Kazakhstan,Indo-Pacific,2022,,18,18,17‡,17,1,years',
    ]);
    const noAge = ask({
      concept: 'laws',
      row: 'Minimum Age for Work',
      against: 'Prohibition of Forced Labor',
    });
    expect(noAge.against?.differences.every(({ difference }) => difference === null)).toBe(true);
  });

  it('sets shares and counts against each other only where they are measured alike', () => {
    const shares = ask({ concept: 'statistics', row: 'Working', against: 'Attending School' });
    for (const { values, row, other } of shares.against?.differences ?? []) {
      if (values === null) continue;
      const [one, second] = [shares.rows[row ?? -1], shares.against?.rows[other ?? -1]];
      expect(one?.cells[0]?.text).toBe(second?.cells[0]?.text);
      expect(one?.cells[0]?.text).not.toBe('');
    }
    // In 2013 the ages stand in the labels: work of those from 7 to 14, school of those from 5 to 14.
    expect(shares.rows[0]).toMatchObject({ year: 2013, label: expect.stringContaining('ages 7 to 14') });
    expect(shares.rows[0]?.cells.map(({ value }) => value)).toEqual([
      { kind: 'empty' },
      { kind: 'number', value: 3.2, unit: 'percent', population: 79690 },
    ]);
    expect(shares.against?.differences[0]).toMatchObject({ year: 2013, difference: null });
    expect(shares.against?.rule).toMatch(/minus/);
    const counts = ask({
      concept: 'labor-enforcement',
      row: 'Number of Labor Inspections',
      against: 'Number of Labor Inspectors',
    });
    expect(counts.against?.differences.some(({ unit }) => unit === 'count')).toBe(true);
  });

  it('says since when a row itself is said, where its country was followed', () => {
    const { rows } = ask({ concept: 'work-by-sector', row: 'cotton' });
    const [first] = rows;
    expect(first?.sinceByRows).toBe(true);
    const told = withHistory(rows, (report) =>
      report === first?.report ? { first: 2009, unknownBefore: 2008 } : null,
    );
    expect(told[0]).toMatchObject({ since: 2009, sinceOrEarlier: true });
    expect(told[0]?.sinceByRows).toBeUndefined();
    expect(told.at(-1)).toEqual(rows.at(-1));
  });

  it('answers honestly where there is nothing', () => {
    expect(ask({ concept: 'policies' }, []).rows).toEqual([]);
    const none = ask({ concept: 'laws', row: 'Minimum Age for Work', years: { from: 1990, to: 1991 } });
    expect([none.rows, none.years, none.missing]).toEqual([[], [], []]);
    expect(ask({ concept: 'laws', row: 'no such words' }).missing.map(({ why }) => why)).toEqual([
      'not-stated',
      'not-stated',
      'not-stated',
    ]);
    expect(ask({ concept: 'laws', regions: ['Sub-Saharan Africa'] }).rows).toEqual([]);
    expect(
      ask({ concept: 'laws', row: 'Minimum Age for Work', reports: ['kazakhstan-2016'] }).rows,
    ).toHaveLength(1);
  });

  it('writes a hostile cell as text', () => {
    const text = textOf('kazakhstan-2022.txt').replace(
      'Articles 31 and 69 of the Labor Code',
      '=HYPERLINK("http://x") <script>alert(1)</script>',
    );
    const report = parsed(text, 'kazakhstan-2022.txt');
    const stated = inOneGo(readingFacts(report)).laws ?? null;
    const answer = answerAcross(
      [{ id: report.id, kind: 'chapter', area: 'Kazakhstan', areas: [], year: 2022, stated }],
      { concept: 'laws', row: 'Minimum Age for Work' },
    );
    expect(acrossCsv(answer, (id) => id)).toContain(`"'=HYPERLINK(""http://x"")`);
  });
});

describe('facts', () => {
  it('are the same after packing', () => {
    for (const file of CHAPTERS)
      for (const stated of Object.values(inOneGo(readingFacts(reportOf(file))))) {
        const packed: unknown = JSON.parse(JSON.stringify(packFacts(stated)));
        expect(packed).toEqual(packFacts(stated));
        expect(unpackFacts(packFacts(stated), new Map())).toEqual(stated);
      }
  });

  it('are none of news', () => {
    expect(inOneGo(readingFacts(reportOf('ilo-news-2021-05-31.txt')))).toEqual({});
  });
});
