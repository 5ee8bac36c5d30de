import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import { countStates, rowState } from '../../../src/shared/comparison/comparison.ts';
import type { Comparison, ComparisonRow } from '../../../src/shared/comparison/comparison.ts';
import { buildReport } from './build-report.ts';
import type { ReportSpec } from './build-report.ts';
import { iloNews, kazakhstan2013, kazakhstan2016, kazakhstan2021, kazakhstan2022 } from './built-in.ts';
import { ALL_SHOWN, ONLY_UNIMPORTANT_SHOWN, sketch } from './marked.ts';

const RAIDS = 'Officials carried out targeted raids in local markets, gas stations, and construction sites.';
const HOTLINE = 'The ministry runs a hotline that receives complaints about hazardous work from parents.';
const SHELTERS = 'Government-funded shelters house survivors of trafficking in seven provinces.';
const TRAINING = 'Police officers received training on the identification of victims of forced begging.';

function chapter(paragraphs: readonly string[], rest: Partial<ReportSpec> = {}) {
  return buildReport({
    sections: [{ topic: 'enforcement', title: 'ENFORCEMENT', blocks: paragraphs }],
    ...rest,
  });
}

describe('paragraphs', () => {
  it('keep their order, and one that stands elsewhere has moved', () => {
    const comparison = compareReports(
      chapter([RAIDS, HOTLINE, SHELTERS, TRAINING], { year: 2016 }),
      chapter([HOTLINE, SHELTERS, TRAINING, RAIDS]),
    );
    expect(sketch(comparison)).toEqual([
      'same heading: ENFORCEMENT',
      `same paragraph: ${HOTLINE}`,
      `same paragraph: ${SHELTERS}`,
      `same paragraph: ${TRAINING}`,
      `moved paragraph: ${RAIDS}`,
    ]);
    expect(comparison.rows.at(-1)?.move).toEqual({ leftBefore: 1, leftTopic: 'enforcement' });
  });

  it('move from section to section', () => {
    const left = buildReport({
      year: 2016,
      sections: [
        { topic: 'law', title: 'LAW', blocks: [HOTLINE] },
        { topic: 'enforcement', title: 'ENFORCEMENT', blocks: [RAIDS] },
      ],
    });
    const right = buildReport({
      sections: [
        { topic: 'law', title: 'LAW', blocks: [] },
        { topic: 'enforcement', title: 'ENFORCEMENT', blocks: [RAIDS, HOTLINE] },
      ],
    });
    const moved = compareReports(left, right).rows.find(({ state }) => state === 'moved');
    expect(moved).toMatchObject({ topic: 'enforcement', move: { leftBefore: 1, leftTopic: 'law' } });
  });

  it('that stand twice are not said to have moved', () => {
    const left = chapter([RAIDS, HOTLINE, SHELTERS, HOTLINE], { year: 2016 });
    const right = chapter([SHELTERS, RAIDS, HOTLINE, TRAINING, HOTLINE]);
    const states = compareReports(left, right).rows.map(({ state }) => state);
    expect(states.filter((state) => state === 'moved').length).toBeLessThanOrEqual(1);
  });

  it('that were taken out or put in stand alone', () => {
    const comparison = compareReports(chapter([RAIDS, HOTLINE], { year: 2016 }), chapter([RAIDS, TRAINING]));
    expect(comparison.counts).toEqual({ same: 2, changed: 0, moved: 0, left: 1, right: 1 });
  });

  it('link a sentence that went into another paragraph', () => {
    const left = chapter([`${RAIDS} ${HOTLINE} ${TRAINING}`, SHELTERS], { year: 2016 });
    const right = chapter([`${RAIDS} ${TRAINING}`, `${SHELTERS} ${HOTLINE}`]);
    const { rows } = compareReports(left, right);
    const links = rows.flatMap((row, index) => row.edits.map(({ elsewhere }) => [index, elsewhere?.row]));
    expect(links).toEqual([
      [1, 2],
      [2, 1],
    ]);
    const [there] = rows[1]?.edits ?? [];
    expect(rows[2]?.sentences).toMatchObject([{ side: 'right', row: 1 }]);
    expect(rows[2]?.right?.text.slice(...(there?.elsewhere?.range ?? [0, 0]))).toBe(HOTLINE);
  });
});

describe('citations', () => {
  const sentence = (mark: string): string =>
    `Children work in markets and on farms in the south of the country. ${mark}`;
  const LAW =
    'Government of Kazakhstan. Labor Code of the Republic of Kazakhstan, No. 414-V, enacted November 23, 2015.';
  const REPORT =
    'UNICEF. A situation analysis of children in Kazakhstan. 2019. https://www.unicef.org/kazakhstan/situation';
  const pair = (
    left: string,
    leftSources: readonly string[],
    right: string,
    rightSources: readonly string[],
  ) =>
    compareReports(
      chapter([sentence(left)], { year: 2016, references: leftSources }),
      chapter([sentence(right)], { references: rightSources }),
    ).rows.find(({ kind }) => kind === 'paragraph');

  it('are the same under another number', () => {
    const row = pair('(2)', [REPORT, LAW], '(1)', [LAW]);
    expect(row).toMatchObject({ state: 'same', sources: { kept: [[2, 1]], left: [], right: [] } });
    expect(row?.edits.map(({ classes }) => classes)).toEqual([['citation-number']]);
  });

  it('change when another source stands behind the same number', () => {
    const row = pair('(1)', [REPORT], '(1)', [LAW]);
    expect(row).toMatchObject({ state: 'changed', sources: { kept: [], left: [1], right: [1] } });
    expect(row?.edits.map(({ classes }) => classes)).toEqual([['citation-source']]);
  });

  it('are judged by the function that is given', () => {
    const left = chapter([sentence('(1)')], { year: 2016, references: [REPORT] });
    const right = chapter([sentence('(1)')], { references: [LAW] });
    const row = compareReports(left, right, { sameSource: () => true }).rows.find(
      ({ kind }) => kind === 'paragraph',
    );
    expect(row?.state).toBe('same');
  });
});

describe('tables', () => {
  const table = (number: number, rows: readonly (readonly string[])[]) =>
    ({ concept: 'coordination', number, caption: 'Mechanisms', columns: ['Body', 'Role'], rows }) as const;
  const COUNCIL = ['National Council', 'Coordinates efforts to end child labor and meets twice a year.'];
  const OMBUDSMAN = [
    'Ombudsman for Children',
    'Receives complaints about violations of the rights of children.',
  ];

  it('are one table by concept, and prose that names their number says the same', () => {
    const build = (year: number, number: number) =>
      buildReport({
        year,
        sections: [
          {
            topic: 'coordination',
            blocks: [`There are mechanisms (Table ${number}).`, table(number, [COUNCIL])],
          },
        ],
      });
    const { counts, rows } = compareReports(build(2013, 6), build(2016, 8));
    expect(counts).toEqual({ same: 4, changed: 0, moved: 0, left: 0, right: 0 });
    expect(rows[0]?.edits.map(({ classes }) => classes)).toEqual([['table-number']]);
  });

  it('of another concept are not paired though they have the same number and caption', () => {
    const one = buildReport({ year: 2013, sections: [{ topic: 'law', blocks: [table(6, [COUNCIL])] }] });
    const other = buildReport({
      sections: [{ topic: 'law', blocks: [{ ...table(6, [COUNCIL]), concept: 'labor-enforcement' }] }],
    });
    expect(new Set(compareReports(one, other).rows.map(({ state }) => state))).toEqual(
      new Set(['left', 'right']),
    );
  });

  it('give edits cell by cell, as ranges of the row', () => {
    const build = (year: number, rows: readonly (readonly string[])[]) =>
      buildReport({ year, sections: [{ topic: 'coordination', blocks: [table(8, rows)] }] });
    const { rows } = compareReports(
      build(2016, [OMBUDSMAN, COUNCIL]),
      build(2022, [
        OMBUDSMAN,
        ['National Council', 'Coordinates efforts to end child labor and meets once a year.'],
      ]),
    );
    const row = rows.at(-1);
    expect(row?.edits).toHaveLength(1);
    expect(row?.left?.text.slice(...(row.edits[0]?.left ?? [0, 0]))).toBe('twice');
    expect(row?.right?.text.slice(...(row.edits[0]?.right ?? [0, 0]))).toBe('once');
    expect(row?.left?.cells?.map((cell) => row.left?.text.slice(...cell))).toEqual(COUNCIL);
  });
});

describe('hidden classes', () => {
  const left = chapter(['The Government’s raids reached 45,000 sites in 2016 and found children.'], {
    year: 2016,
  });
  const right = chapter(["The government's raids reached 45,000 sites in 2016 and found children."]);

  it('decide what counts as changed', () => {
    expect(compareReports(left, right).rows[1]?.state).toBe('same');
    expect(compareReports(left, right, { hidden: ['case'] }).rows[1]?.state).toBe('changed');
    expect(compareReports(left, right, { hidden: ALL_SHOWN }).rows[1]?.state).toBe('changed');
  });

  it('can be switched without comparing again', () => {
    const comparison = compareReports(kazakhstan2013, kazakhstan2016);
    for (const hidden of [ALL_SHOWN, ONLY_UNIMPORTANT_SHOWN, comparison.hidden])
      expect(comparison.rows.map((row) => rowState(row, hidden))).toEqual(
        compareReports(kazakhstan2013, kazakhstan2016, { hidden }).rows.map(({ state }) => state),
      );
  });
});

describe('odd pairs', () => {
  const statements = ({ statements: list }: Comparison): string[] => list.map(({ kind }) => kind);

  it.each([kazakhstan2013, kazakhstan2016, kazakhstan2021, kazakhstan2022, iloNews])(
    'a report with itself is the same throughout ($id)',
    (report) => {
      const comparison = compareReports(report, report, { hidden: ALL_SHOWN });
      expect(statements(comparison)).toEqual(['same-report']);
      expect(new Set(comparison.rows.map(({ state }) => state))).toEqual(new Set(['same']));
      expect(comparison.rows.every(({ edits }) => edits.length === 0)).toBe(true);
    },
  );

  it.each([
    [kazakhstan2021, kazakhstan2022, 'right'],
    [kazakhstan2022, kazakhstan2021, 'left'],
  ] as const)('a summary beside a chapter is compared as a summary ($id)', (left, right, fuller) => {
    const comparison = compareReports(left, right);
    expect(statements(comparison)).toEqual(['summary-only']);
    expect(comparison.counts).toEqual({ same: 0, changed: 1, moved: 0, left: 0, right: 0 });
    expect(comparison.notCompared).toMatchObject([{ side: fuller }]);
    expect(comparison.notCompared[0]?.topics).toContain('references');
  });

  it('a chapter beside a news item loses nothing', () => {
    const comparison = compareReports(kazakhstan2022, iloNews);
    expect(statements(comparison)).toContain('different-kinds');
    expect(comparison.counts.left).toBe(0);
    expect(comparison.notCompared.map(({ side }) => side)).toEqual(['left']);
  });

  it('two countries are said to be two, and only the wording of the series is the same', () => {
    const other = buildReport({
      area: 'Tunisia',
      year: 2016,
      sections: [
        {
          topic: 'law',
          title: 'II. LEGAL FRAMEWORK FOR THE WORST FORMS OF CHILD LABOR',
          blocks: [
            'Tunisia has ratified all key international conventions concerning child labor (Table 3).',
          ],
        },
      ],
    });
    const comparison = compareReports(kazakhstan2016, other);
    expect(statements(comparison)).toEqual(['different-areas', 'no-tables']);
    expect(sketch(comparison)).toContain(
      'changed paragraph: [-Kazakhstan-]{+Tunisia+} has ratified all key international conventions concerning child labor (Table 3).',
    );
  });

  it('a report without text says so', () => {
    const empty = buildReport({ id: 'empty', sections: [] });
    const other = buildReport({ id: 'other', sections: [] });
    expect(statements(compareReports(empty, other))).toContain('nothing-to-compare');
    expect(statements(compareReports(empty, chapter([RAIDS])))).toContain('nothing-in-common');
  });

  it('a document of hundreds of pages is compared', () => {
    const pages = (shift: number) =>
      Array.from(
        { length: 3000 },
        (_, i) => `Passage ${i + shift} speaks of district ${(i + shift) % 97} and of ${RAIDS}`,
      );
    const build = (id: string, shift: number) =>
      buildReport({
        id,
        kind: 'document',
        area: null,
        year: null,
        sections: [{ topic: null, blocks: pages(shift) }],
      });
    const { counts } = compareReports(build('one', 0), build('two', 5));
    expect(counts.same).toBeGreaterThan(2900);
  });
});

describe('rows', () => {
  const text = fc.constantFrom(RAIDS, HOTLINE, SHELTERS, TRAINING, `${RAIDS} ${TRAINING}`, 'Yes', 'No data.');
  const report = fc
    .array(fc.tuple(fc.constantFrom('law', 'enforcement', 'policies'), fc.array(text, { maxLength: 4 })), {
      maxLength: 4,
    })
    .map((sections) =>
      buildReport({
        sections: sections.map(([topic, blocks]) => ({ topic: topic as 'law', title: topic, blocks })),
      }),
    );

  it('leave a passage that moved where it is, where a part of another takes its place', () => {
    const left = buildReport({
      sections: [
        { topic: 'enforcement', title: 'enforcement', blocks: [RAIDS, 'No data.', RAIDS] },
        { topic: 'enforcement', title: 'enforcement', blocks: [`${RAIDS} ${TRAINING}`] },
      ],
    });
    const right = buildReport({
      id: 'right',
      sections: [
        { topic: 'enforcement', title: 'enforcement', blocks: ['No data.', RAIDS] },
        { topic: 'enforcement', title: 'enforcement', blocks: [RAIDS, TRAINING] },
      ],
    });
    const { rows } = compareReports(left, right);
    expect(rows.map((row) => row.left?.block ?? null)).toEqual(['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b6']);
  });

  it('hold every block of both reports once, the right ones in order', () => {
    fc.assert(
      fc.property(report, report, (left, right) => {
        const { rows } = compareReports(left, { ...right, id: 'right' });
        const blocks = (of: typeof left): string[] =>
          of.sections
            .toSorted((a, b) => orderOf(of, a.topic) - orderOf(of, b.topic))
            .flatMap((section) => section.blocks.map(({ id }) => id));
        expect(wholeBlocks(rows, 'left').toSorted()).toEqual(blocks(left).toSorted());
        expect(wholeBlocks(rows, 'right')).toEqual(blocks(right));
        for (const row of rows) {
          expect(row.left ?? row.right).not.toBeNull();
          if (row.move !== undefined) expect(row.move.leftBefore).toBeLessThanOrEqual(rows.length);
        }
        expect(countStates(rows, [])).toBeDefined();
      }),
    );
  });

  /** Blocks as the rows hold them; one that stands in several rows counts once, and its parts must follow each other. */
  function wholeBlocks(rows: readonly ComparisonRow[], side: 'left' | 'right'): readonly string[] {
    const ends = new Map<string, number>();
    const whole: string[] = [];
    for (const row of rows) {
      const { block, part } = row[side] ?? {};
      if (block === undefined) continue;
      if (part === undefined || !ends.has(block)) whole.push(block);
      if (part === undefined) continue;
      expect(part[0]).toBeGreaterThanOrEqual(ends.get(block) ?? 0);
      ends.set(block, part[1]);
    }
    return whole;
  }

  /** Sections of one topic stand together, where the first of them stands. */
  function orderOf(of: ReturnType<typeof buildReport>, topic: string | null): number {
    return of.sections.findIndex((section) => section.topic === topic);
  }
});
