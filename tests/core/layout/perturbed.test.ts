/** One chapter set in many ways reads the same: where columns break and stand, how numbers hang, which rules are drawn. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/core/layout/lay-out.ts';
import type { Box, PageContent, Rule, Style, Word } from '../../../src/core/layout/page/page-content.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import type { Report } from '../../../src/shared/model.ts';
import { BODY, box, CELL, HEAD, HEADING, line, page, ruled, SMALL, TITLE } from './pages.ts';

const ENTRIES: readonly (readonly string[])[] = [
  ['ILO Committee of Experts. Direct Request concerning', 'Minimum Age Convention. Published: 2016.'],
  ['U.S. Embassy- Accra. Reporting. January 15, 2019.'],
  ['Government of Ghana. Labour Act of 2003, Act', '651. Enacted: March 31, 2004.'],
  ['UNICEF. Situation Analysis of Children. Accra, 2018.'],
  ['U.S. Embassy- Accra. Reporting. January 17, 2020.'],
  ['Bengard, Anastasia. Child Labor. June 11, 2015.'],
  ['U.S. Department of State. Trafficking in Persons', 'Report- 2018: Ghana. June 28, 2018.'],
  ['World Bank. Country Program. Washington, DC, 2019.'],
  ['Ghana Statistical Service. Living Standard Survey,', '2016–2017. Accra, June 2019.'],
  ['U.S. Embassy- Accra. Reporting. February 3, 2020.'],
  ['de Hoop, Jacobus, et al. Impact of Cash Transfers on', 'Child Labour. UNICEF, 2020.'],
];
const EXPECTED = ENTRIES.map((lines, index) => `${index + 1} ${lines.join(' ')}`);
const LEADING = 9.6;

interface Setting {
  /** Entries in the left column. */
  readonly left: number;
  /** Lines of text above the list on its page, so that it begins lower. */
  readonly above: number;
  readonly gutter: number;
  /** How much lower the right column stands. */
  readonly lower: number;
  readonly numbers: 'hanging' | 'stopped' | 'set on';
  readonly scale: number;
}

const setting: fc.Arbitrary<Setting> = fc.record({
  left: fc.integer({ min: 3, max: ENTRIES.length - 1 }),
  above: fc.integer({ min: 0, max: 30 }),
  gutter: fc.integer({ min: -2, max: 12 }),
  lower: fc.constantFrom(-9.6, -4.8, -3, 0, 3, 4.8, 9.6),
  numbers: fc.constantFrom('hanging', 'stopped', 'set on'),
  scale: fc.constantFrom(0.85, 1, 1.15),
});

function entryWords(at: number, left: number, top: number, numbers: Setting['numbers']): Word[] {
  const [first = '', ...rest] = ENTRIES[at] ?? [];
  const mark = numbers === 'hanging' ? String(at + 1) : `${at + 1}.`;
  const opening =
    numbers === 'set on'
      ? line(left, top, `${mark}${first}`, SMALL)
      : [...line(left, top, mark, SMALL), ...line(left + 18, top, first, SMALL)];
  // A particle in small letters is not set on to its number in any of the chapters.
  const words =
    numbers === 'set on' && /^\p{Ll}/u.test(first) ? line(left, top, `${mark} ${first}`, SMALL) : opening;
  const indent = numbers === 'set on' ? 10 : 18;
  return [
    ...words,
    ...rest.flatMap((text, index) => line(left + indent, top - (index + 1) * LEADING, text, SMALL)),
  ];
}

function listPage(each: Setting, number: number): PageContent {
  const top = 690 - each.above * 12;
  const words: Word[] = line(54, top + 18, 'REFERENCES', { ...HEADING, size: 10 });
  const column = (from: number, to: number, left: number, first: number): void => {
    let at = first;
    for (let entry = from; entry < to; entry += 1) {
      words.push(...entryWords(entry, left, at, each.numbers));
      at -= ((ENTRIES[entry]?.length ?? 1) - 1) * LEADING + 11;
    }
  };
  column(0, each.left, 54, top);
  column(each.left, ENTRIES.length, 312 + each.gutter, top + 14 - each.lower);
  const text = Array.from({ length: each.above }, (_, at) =>
    line(
      54,
      top + 40 + at * 12,
      'Children work in fishing and in agriculture, and some of them are trafficked.',
      BODY,
    ),
  ).flat();
  return framed([...(each.above > 0 ? text : []), ...words], number);
}

function framed(words: readonly Word[], number: number, more: Partial<PageContent> = {}): PageContent {
  return page(
    [
      ...line(54, 760, 'Ghana', TITLE),
      ...line(54, 742, 'MODERATE ADVANCEMENT', HEADING),
      ...words,
      ...line(202.5, 30.5, '2019 FINDINGS ON THE WORST FORMS OF CHILD LABOR', SMALL),
      ...line(579.5, 29.1, String(number), { ...SMALL, size: 10, bold: true }),
    ],
    { number, ...more },
  );
}

function opening(number: number): PageContent {
  return framed(
    [
      ...line(
        54,
        700,
        'In 2019, Ghana made a moderate advancement in efforts to eliminate child labor.',
        BODY,
      ),
      ...line(54, 670, 'I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR', HEADING),
      ...line(54, 640, `Children work in fishing. (1-${ENTRIES.length})`, BODY),
    ],
    number,
  );
}

function scaled(content: PageContent, by: number): PageContent {
  const styles = new Map<Style, Style>();
  const style = (each: Style): Style => {
    const known = styles.get(each) ?? { ...each, size: each.size * by };
    styles.set(each, known);
    return known;
  };
  const scaledBox = (each: Box): Box => box(each.left * by, each.bottom * by, each.right * by, each.top * by);
  return {
    ...content,
    width: content.width * by,
    height: content.height * by,
    words: content.words.map((word) => ({
      ...word,
      left: word.left * by,
      right: word.right * by,
      baseline: word.baseline * by,
      style: style(word.style),
    })),
    rules: content.rules.map((rule) => ({ left: rule.left * by, right: rule.right * by, y: rule.y * by })),
    fills: content.fills.map(scaledBox),
  };
}

function read(pages: readonly PageContent[], scale = 1): Report {
  const report = parseReport(layOut(pages.map((each) => scaled(each, scale))), {
    file: 'chapter.pdf',
    sha256: '',
  });
  expect(report.coverage.lost).toBe(0);
  return report;
}

describe('a reference list in two columns', () => {
  it('has all its entries wherever its columns break and stand, and however its numbers hang', () => {
    fc.assert(
      fc.property(setting, fc.constantFrom(3, 6, 9), (each, number) => {
        const report = read([opening(number - 2), opening(number - 1), listPage(each, number)], each.scale);
        expect(report.references.map(({ number: own, content }) => `${own} ${content.text}`)).toEqual(
          EXPECTED,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('an enforcement table', () => {
  const ROWS = [
    ['Labor Inspectorate Funding', '$100,000 (8)', 'Unknown (11)'],
    ['Number of Labor Inspectors', '520 (8)', '615 (11)'],
    ['Refresher Courses Provided', 'Yes (8)', 'Yes (11)'],
    ['Number of Child Labor Violations Found', '240 (8)', '10 (11)'],
    ['Routine Inspections Conducted', 'Yes (8)', 'No (11)'],
    ['Routine Inspections Targeted', 'No (8)', 'Yes (11)'],
    ['Complaint Mechanism Exists', 'Yes (8)', 'Yes (11)'],
  ] as const;
  const BORDERS = [54, 397.9, 477.9, 558] as const;
  const TOP = 600;
  const STEP = 13.7;

  const table = (labelRules: readonly boolean[], lost: number, chart: boolean, scale: number): Report => {
    const words = ROWS.flatMap((row, index) =>
      row.flatMap((text, column) => line((BORDERS[column] ?? 0) + 4, TOP - index * STEP, text, CELL)),
    );
    const rules = ROWS.flatMap((_, index): Rule[] => {
      const y = TOP - index * STEP - 4;
      const isLast = index === ROWS.length - 1;
      if (index === lost && !isLast) return [];
      return labelRules[index] === true || isLast ? ruled(y, ...BORDERS) : ruled(y, ...BORDERS.slice(1));
    });
    const stray = chart ? [ruled(TOP - 20, 580, 590), ruled(TOP - 44, 580, 590)].flat() : [];
    const heads = ['Overview of Labor Law Enforcement', '2017', '2018'].flatMap((text, column) =>
      line((BORDERS[column] ?? 0) + 4, TOP + 13, text, HEAD),
    );
    const content = framed(
      [
        ...line(
          54,
          700,
          'In 2019, Ghana made a moderate advancement in efforts to eliminate child labor.',
          BODY,
        ),
        ...line(54, 670, 'III. ENFORCEMENT OF LAWS ON CHILD LABOR', HEADING),
        ...line(54, 630, 'Table 6. Labor Law Enforcement Efforts Related to Child Labor', {
          ...HEADING,
          size: 11,
        }),
        ...heads,
        ...words,
        ...line(54, 480, 'Although unannounced inspections are permitted, they rarely happen.', BODY),
      ],
      1,
      { rules: [...rules, ...stray], fills: [box(54, TOP + 9, 558, TOP + 22)] },
    );
    return read([content], scale);
  };

  it('has one label a row, whichever rules are drawn, beside whatever chart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: ROWS.length, maxLength: ROWS.length }),
        fc.integer({ min: -1, max: ROWS.length - 1 }),
        fc.boolean(),
        fc.constantFrom(0.85, 1, 1.15),
        (labelRules, lost, chart, scale) => {
          const report = table(labelRules, lost, chart, scale);
          expect(report.tables).toHaveLength(1);
          expect(report.tables[0]?.rows.map((row) => row.cells.map((cell) => cell.content.text))).toEqual(
            ROWS,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
