/** Suggested actions of Kazakhstan 2013 to 2022 against the years that the chapters print with them. */
import { describe, expect, it } from 'vitest';
import { followActions } from '../../../src/core/years/follow-actions.ts';
import type { Report } from '../../../src/shared/model.ts';
import type { ActionThread } from '../../../src/shared/years.ts';
import { kazakhstan2013, kazakhstan2016, kazakhstan2022 } from '../compare/built-in.ts';
import { buildReport } from '../compare/build-report.ts';
import { chapter } from '../history/chapter.ts';

const YEARS: readonly Report[] = [
  kazakhstan2013,
  chapter('kazakhstan-2014'),
  chapter('kazakhstan-2015'),
  kazakhstan2016,
  ...[2017, 2018, 2019, 2020, 2021].map((year) => chapter(`kazakhstan-${year}`)),
  kazakhstan2022,
];

/** Share of the actions whose printed span begins within the years at hand that begin there. */
function beginAsPrinted(threads: readonly ActionThread[]): {
  readonly share: number;
  readonly actions: number;
} {
  const rows = threads.flatMap(({ wordings }) =>
    wordings.flatMap(({ suggested }) =>
      suggested === null || suggested.from < 2013 ? [] : [suggested.from === wordings[0]?.year],
    ),
  );
  return { share: rows.filter(Boolean).length / rows.length, actions: rows.length };
}

describe('suggested actions of ten years', () => {
  it('begin in the printed first year: 85 of 100 by their words alone, 95 with the printed years', () => {
    const [words, print] = [
      beginAsPrinted(followActions(YEARS, 'Kazakhstan', 'words')),
      beginAsPrinted(followActions(YEARS, 'Kazakhstan')),
    ];
    expect(words.actions).toBeGreaterThan(80);
    expect(words.share).toBeGreaterThanOrEqual(0.85);
    expect(print.share).toBeGreaterThanOrEqual(0.95);
  });

  it('are never two of one year in one thread', () => {
    for (const evidence of ['words', 'words-and-print'] as const)
      for (const { wordings } of followActions(YEARS, 'Kazakhstan', evidence))
        expect(new Set(wordings.map(({ year }) => year)).size).toBe(wordings.length);
  });

  it('say where the printed years and the reports do not agree', () => {
    const found = followActions(YEARS, 'Kazakhstan').find(({ text }) =>
      text.startsWith('Publish information on activities undertaken to implement the National Action Plan'),
    );
    expect(found?.disagreement).toEqual({
      printed: { from: 2020, to: 2022 },
      absent: [2020, 2021],
      earlier: [],
    });
    const research = followActions(YEARS, 'Kazakhstan').find(({ text }) =>
      text.startsWith('Conduct research'),
    );
    expect(research?.disagreement).toBeNull();
  });
});

describe('an action in another wording', () => {
  const COLUMNS = ['Area', 'Suggested Action', 'Year(s) Suggested'];
  const table = (year: number, ...rows: readonly (readonly string[])[]) =>
    buildReport({
      id: `ruritania-${year}`,
      area: 'Ruritania',
      year,
      sections: [
        { topic: 'actions', blocks: [{ concept: 'actions', caption: 'Actions', columns: COLUMNS, rows }] },
      ],
    });

  it('is known by an opening that no other action of the two years has', () => {
    const threads = followActions([
      table(2015, [
        'Enforcement',
        'Increase the number of labor inspectors responsible for enforcing laws related to child labor in order to provide adequate coverage of the workforce.',
        '2015',
      ]),
      table(2016, [
        'Enforcement',
        'Increase the number of labor inspectors to meet the ILO recommendation.',
        '',
      ]),
    ]);
    expect(threads.map(({ wordings }) => wordings.length)).toEqual([2]);
  });

  it('is said to be unsure where only the printed years speak for it', () => {
    const [thread] = followActions([
      table(2015, [
        'Enforcement',
        'Make the training system for investigators and its funding publicly available.',
        '2015',
      ]),
      table(2016, [
        'Enforcement',
        'Publish how many visits were made to worksites, and the funding of the inspectorate.',
        '2015 – 2016',
      ]),
    ]);
    expect(thread?.wordings.map(({ unsure }) => unsure)).toEqual([undefined, true]);
  });

  it('is not joined where two could be meant', () => {
    const threads = followActions([
      table(
        2015,
        [
          'Enforcement',
          'Make the training system for investigators and its funding publicly available.',
          '2015',
        ],
        ['Enforcement', 'Permit visits at night.', '2015'],
      ),
      table(2016, [
        'Enforcement',
        'Publish how many visits were made to worksites, and the funding of the inspectorate.',
        '2015 – 2016',
      ]),
    ]);
    expect(threads).toHaveLength(3);
  });
});

describe('a table of actions that this copy has torn', () => {
  const report = (year: number, torn: boolean): Report => {
    const built = buildReport({
      id: `ruritania-${year}`,
      year,
      sections: [
        {
          topic: 'actions',
          blocks: [
            {
              concept: 'actions',
              caption: 'Suggested Government Actions',
              columns: ['Area', 'Suggested Action', 'Year(s) Suggested'],
              rows: torn
                ? [['Enforcement', 'Publish something else. Hire more of them.', '2015 – 2017']]
                : [['Enforcement', 'Collect and publish statistics on working children.', '2015 – 2016']],
            },
          ],
        },
      ],
    });
    return torn ? { ...built, tables: built.tables.map(unsplit) } : built;
  };
  const unsplit = (table: Report['tables'][number]) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, unsplit: true as const })),
  });
  const fate = (reports: readonly Report[]) => {
    const thread = followActions(reports).find(({ text }) => text.startsWith('Collect'));
    return { state: thread?.state, closedBy: thread?.closedBy?.year, torn: thread?.notMadeOutIn };
  };

  it('closes nothing', () => {
    expect(fate([report(2016, false), report(2017, true)])).toEqual({ state: 'unclear', torn: [2017] });
    expect(fate([report(2016, false), report(2017, true), report(2018, true)])).toEqual({
      state: 'unclear',
      torn: [2017, 2018],
    });
    expect(fate([report(2016, false), report(2017, true), report(2018, false)])).toEqual({ state: 'open' });
  });
});
