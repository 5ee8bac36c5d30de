import { describe, expect, it } from 'vitest';
import { scaleOf } from '../../../../src/renderer/across/model/scale.ts';
import { shownAnswer } from '../../../../src/renderer/across/model/shown-answer.ts';
import { filteredLines, sortedLines, tableModel } from '../../../../src/renderer/across/model/table-model.ts';
import { titleOf } from '../../../../src/renderer/across/model/words.ts';
import { FIRST_QUESTION } from '../../../../src/renderer/question/question-state.ts';
import type { AcrossAnswer } from '../../../../src/shared/across/across.ts';
import { answer, count, row, unknown } from '../answers.ts';

const INSPECTORS = answer(
  [
    count('Burma', 2018, 163),
    count('Burma', 2019, 151),
    unknown('Nepal', 2018),
    count('Nepal', 2019, 10),
    count('Ghana', 2019, 1300, { region: 'Sub-Saharan Africa' }),
  ],
  {
    missing: [
      { area: 'Ghana', region: 'Sub-Saharan Africa', year: 2018, why: 'no-report', report: null },
      { area: 'Tonga', region: 'Indo-Pacific', year: 2018, why: 'no-report', report: null },
      { area: 'Tonga', region: 'Indo-Pacific', year: 2019, why: 'no-table', report: 'tonga-2019' },
    ],
  },
);

function tableOf(given: AcrossAnswer, question = FIRST_QUESTION) {
  const shown = shownAnswer(given, question);
  return tableModel(given, shown, scaleOf(shown.rows, given.main));
}

const texts = ({ lines }: ReturnType<typeof tableOf>) =>
  lines.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]);

describe('tableModel', () => {
  it('sets years side by side, says why one is missing, and what changed', () => {
    const model = tableOf(INSPECTORS);
    expect(model.columns.map(({ name }) => name)).toEqual(['2018', '2019', 'Change']);
    expect(texts(model)).toEqual([
      ['Burma', '163', '151', '−12'],
      ['Ghana', 'no report', '1,300', ''],
      ['Nepal', 'Unknown*', '10', ''],
      ['Tonga', 'no report', 'no such table', ''],
    ]);
  });

  it('takes a region and a span of years', () => {
    const africa = tableOf(INSPECTORS, { ...FIRST_QUESTION, region: 'Sub-Saharan Africa', from: 2019 });
    expect(africa.columns.map(({ name }) => name)).toEqual(['Stated']);
    expect(texts(africa)).toEqual([['Ghana', '1,300']]);
  });

  it('sorts by size, what is no number behind it and what is missing last, either way', () => {
    const model = tableOf(INSPECTORS);
    const names = (by: string, down: boolean) =>
      sortedLines(model, model.lines, { by, down }).map(({ name }) => name);
    expect(names('2019', true)).toEqual(['Ghana', 'Burma', 'Nepal', 'Tonga']);
    expect(names('2019', false)).toEqual(['Nepal', 'Burma', 'Ghana', 'Tonga']);
    expect(names('2018', true)).toEqual(['Burma', 'Nepal', 'Ghana', 'Tonga']);
    expect(names('', true)).toEqual(['Tonga', 'Nepal', 'Ghana', 'Burma']);
  });

  it('filters by any cell', () => {
    const model = tableOf(INSPECTORS);
    expect(filteredLines(model, 'no such').map(({ name }) => name)).toEqual(['Tonga']);
    expect(filteredLines(model, '1,300 ghana').map(({ name }) => name)).toEqual(['Ghana']);
    expect(filteredLines(model, ' ')).toBe(model.lines);
    expect(filteredLines(model, '=HYPERLINK(')).toEqual([]);
    const named = (words: string, column: string) =>
      filteredLines(model, words, column).map(({ name }) => name);
    expect([named('10', '2019'), named('10', '2018'), named('a', '')]).toEqual([
      ['Nepal'],
      [],
      ['Burma', 'Ghana', 'Nepal', 'Tonga'].filter((name) => name.toLowerCase().includes('a')),
    ]);
  });

  it('gives rows that were found by words a line each', () => {
    const found = answer(
      [
        row(
          'Burma',
          2019,
          'Agriculture',
          { kind: 'text' },
          { label: 'Picking cotton†', since: 2015, sinceOrEarlier: true },
        ),
        row('Burma', 2019, 'Industry', { kind: 'text' }, { label: 'Ginning cotton' }),
      ],
      { concept: 'work-by-sector', title: '“cotton”', names: [], columns: ['Sector/Industry'] },
    );
    expect(titleOf(found)).toBe('Children’s work by sector with “cotton”');
    expect(texts(tableOf(found))).toEqual([
      ['Burma', '2019', '≤2015', 'Picking cotton†', 'Agriculture'],
      ['Burma', '2019', '2019', 'Ginning cotton', 'Industry'],
    ]);
  });

  it('sets two rows against each other', () => {
    const [first, second] = [count('Burma', 2019, 14), count('Burma', 2019, 10)];
    const four = { difference: 4, values: [14, 10] as const, unit: 'years' as const };
    const none = { difference: null, values: null, unit: null };
    const pair = answer([first, count('Tonga', 2019, 3)], {
      against: {
        title: 'Compulsory Education Age',
        rows: [second],
        missing: [{ area: 'Tonga', region: null, year: 2019, why: 'not-made-out', report: 'tonga-2019' }],
        differences: [
          { area: 'Burma', region: null, year: 2019, entity: '', row: 0, other: 0, ...four },
          { area: 'Burma', region: null, year: 2019, entity: 'North', row: 0, other: null, ...none },
          { area: 'Tonga', region: null, year: 2019, entity: '', row: 1, other: null, ...none },
        ],
        unit: 'years',
        rule: 'one minus the other',
      },
    });
    expect(texts(tableOf(pair))).toEqual([
      ['Burma', '2019', '14', '10', '4'],
      ['Burma, North', '2019', '14', 'not stated', ''],
      ['Tonga', '2019', '3', 'not made out in this copy', ''],
    ]);
  });
});

describe('scaleOf', () => {
  it('makes classes that say their bounds and hold about as many', () => {
    const values = Array.from({ length: 50 }, (_, at) => count('A', 2000 + at, at * at));
    const scale = scaleOf(values, 0);
    expect(scale?.classes.map(({ name }) => name)).toEqual([
      '0 to 81',
      '100 to 361',
      '400 to 841',
      '900 to 1,521',
      '1,600 to 2,401',
    ]);
    expect(scale?.classOf({ kind: 'number', value: 400, unit: 'count' })).toBe(2);
    expect(scale?.classOf({ kind: 'unknown' })).toBeNull();
  });

  it('gives few numbers a class each, and words none', () => {
    const ages = [14, 15, 16].map((value) => row('A', value, `${value}`, { kind: 'age', value }));
    expect(scaleOf(ages, 0)?.classes.map(({ name }) => name)).toEqual(['14', '15', '16']);
    expect(scaleOf([row('A', 1, 'x', { kind: 'text' })], 0)).toBeNull();
    expect(scaleOf([row('A', 1, 'Yes', { kind: 'answer', value: 'yes' })], 0)?.kind).toBe('answer');
  });
});
