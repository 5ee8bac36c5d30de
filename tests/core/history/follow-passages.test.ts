/** Threads of passages in small chapters: what goes on, what is left out, and what is no thread at all. */
import { describe, expect, it } from 'vitest';
import { followPassages } from '../../../src/core/history/follow-passages.ts';
import { passageHistory } from '../../../src/core/history/passage-history.ts';
import { wordsOf } from '../../../src/core/history/passages/passage-words.ts';
import type { PassageHistory, PassageKind } from '../../../src/shared/history/history.ts';
import type { Report, Topic } from '../../../src/shared/model.ts';
import { buildReport } from '../compare/build-report.ts';
import {
  iloNews,
  kazakhstan2013,
  kazakhstan2016,
  kazakhstan2021,
  kazakhstan2022,
} from '../compare/built-in.ts';
import { chapter } from './chapter.ts';

const COTTON = 'Children in Ruritania pick cotton and carry heavy bales in the southern provinces.';
const BRICKS = 'Children also carry bricks and tend kilns near the capital during the dry season.';
const INSPECTORS = 'The Ministry of Labor employed 12 inspectors, who made 40 visits to workshops.';
const LAW = 'The Labor Code sets the minimum age for work at 16, which is below the end of schooling.';

function ruritania(
  year: number,
  paragraphs: readonly string[],
  rest: Partial<Record<Topic, readonly string[]>> = {},
) {
  return buildReport({
    id: `ruritania-${year}`,
    area: 'Ruritania',
    year,
    sections: [
      { topic: 'prevalence', blocks: paragraphs },
      { topic: 'law', blocks: rest.law ?? [LAW] },
    ],
    references: ['Ministry of Labor. Letter.', 'ILO. Another report on cotton. Geneva, 2014.'],
  });
}

function through(reports: readonly Report[], id: string, words: string, kind?: PassageKind): PassageHistory {
  const report = reports.find((one) => one.id === id);
  if (report === undefined) throw new Error(id);
  const history = followPassages(reports);
  const at = history.years.findIndex((year) => year.report === id);
  const start = history.threads
    .flatMap(({ places }) => places)
    .find((place) => place.at === at && wordsOf(report, place).startsWith(words))?.source.start;
  const found = passageHistory(
    history,
    { report: (name) => reports.find((one) => one.id === name) },
    { report: id, start: start ?? -1, ...(kind === undefined ? {} : { kind }) },
  );
  if (found === null) throw new Error(`nothing begins with "${words}" in ${id}`);
  return found;
}

const states = ({ passages }: PassageHistory) => passages.map(({ year, state }) => `${year} ${state}`);

describe('a passage through the years', () => {
  const years = [
    ruritania(2014, [`${COTTON} (1)`, BRICKS]),
    ruritania(2015, [`${COTTON} (1)`, BRICKS]),
    ruritania(2016, [`${COTTON.replace('heavy', 'very heavy')} (2)`]),
    ruritania(2018, [BRICKS]),
  ];

  it('is first said, the same, reworded and dropped', () => {
    expect(states(through(years, 'ruritania-2015', 'Children in'))).toEqual([
      '2014 new',
      '2015 same',
      '2016 changed',
      '2018 dropped',
    ]);
  });

  it('is known by any of its years', () => {
    const one = through(years, 'ruritania-2014', 'Children in');
    expect(through(years, 'ruritania-2016', 'Children in')).toEqual(one);
  });

  it('says which sources came and went', () => {
    const changed = through(years, 'ruritania-2016', 'Children in').passages[2];
    expect(changed).toMatchObject({
      sources: [2],
      came: [{ number: 2, text: 'ILO. Another report on cotton. Geneva, 2014.' }],
      went: [{ number: 1, text: 'Ministry of Labor. Letter.' }],
      changes: [
        { kind: 'same', text: 'Children in Ruritania pick cotton and carry ' },
        { kind: 'inserted', text: 'very' },
        { kind: 'same', text: ' heavy bales in the southern provinces. ' },
        { kind: 'deleted', text: '(1)' },
        { kind: 'inserted', text: '(2)' },
      ],
    });
  });

  it('is said again after it was left out', () => {
    const { passages } = through(years, 'ruritania-2018', 'Children also');
    expect(passages.map(({ year, state, again }) => [year, state, again ?? false])).toEqual([
      [2014, 'new', false],
      [2015, 'same', false],
      [2016, 'dropped', false],
      [2018, 'same', true],
    ]);
  });

  it('may be older where the year before is not in the library', () => {
    expect(through(years, 'ruritania-2014', 'Children in')).toMatchObject({
      first: 2014,
      unknownBefore: 2013,
      missing: [2017],
    });
    const later = [...years, ruritania(2019, [BRICKS, INSPECTORS])];
    expect(through(later, 'ruritania-2019', 'The Ministry')).toMatchObject({
      first: 2019,
      unknownBefore: null,
    });
  });

  it('where it was dropped, names the place where it would stand', () => {
    const dropped = through(
      [ruritania(2014, [BRICKS, COTTON]), ruritania(2015, [BRICKS])],
      'ruritania-2014',
      'Children in',
    ).passages[1];
    expect(dropped).toMatchObject({ report: 'ruritania-2015', state: 'dropped', text: '' });
    expect(dropped?.start).toBe(dropped?.end);
    expect(dropped?.start).toBeGreaterThan(0);
  });

  it('is followed into another section', () => {
    const moved = [
      ruritania(2014, [BRICKS, INSPECTORS]),
      ruritania(2015, [BRICKS], { law: [LAW, INSPECTORS] }),
    ];
    expect(through(moved, 'ruritania-2014', 'The Ministry').passages[1]).toMatchObject({
      state: 'same',
      moved: 'section',
    });
  });
});

describe('paragraphs that are cut or put together', () => {
  const whole = [`${COTTON} ${BRICKS}`, INSPECTORS];
  const parts = [COTTON, BRICKS, INSPECTORS];

  const partsOf = (years: readonly Report[], id: string, words: string) =>
    through(years, id, words, 'paragraph').passages.map(({ year, part }) => [year, part ?? null]);

  it('keep the history of the longer one when they are cut', () => {
    const years = [ruritania(2014, whole), ruritania(2015, parts)];
    expect(partsOf(years, 'ruritania-2015', 'Children in')).toEqual([
      [2014, 'cut'],
      [2015, null],
    ]);
    expect(partsOf(years, 'ruritania-2015', 'Children also')).toEqual([
      [2014, null],
      [2015, null],
    ]);
  });

  it('go on in the longer one when they are put together', () => {
    const years = [ruritania(2014, parts), ruritania(2015, whole)];
    expect(partsOf(years, 'ruritania-2014', 'Children in')).toEqual([
      [2014, null],
      [2015, 'joined'],
    ]);
  });
});

describe('what is no series of chapters', () => {
  const oneAYear = (reports: readonly Report[]) => {
    for (const { places } of followPassages(reports).threads)
      expect(new Set(places.map(({ at }) => at)).size).toBe(places.length);
  };

  it('one year alone: every passage is as old as the report, or older', () => {
    const found = through([ruritania(2014, [COTTON])], 'ruritania-2014', 'Children in');
    expect(found).toMatchObject({ first: 2014, unknownBefore: 2013, droppedIn: null });
    expect(states(found)).toEqual(['2014 new']);
  });

  it('no report at all', () => {
    expect(followPassages([])).toEqual({ years: [], threads: [] });
  });

  it('the same chapter under two years: all is the same', () => {
    const twice = [kazakhstan2016, { ...kazakhstan2016, id: 'kazakhstan-2017', year: 2017 }];
    const { threads } = followPassages(twice);
    expect(threads.filter(({ places }) => places[1]?.changed === true)).toEqual([]);
    // What stands twice in one chapter cannot be told apart, and is not joined.
    expect(threads.filter(({ places }) => places.length === 1).length).toBeLessThan(threads.length * 0.05);
    oneAYear(twice);
  });

  it('a year twice: one report speaks for it', () => {
    const years = [kazakhstan2021, { ...chapter('kazakhstan-2021'), id: 'chapter' }, { ...kazakhstan2022 }];
    expect(followPassages(years).years.map(({ report }) => report)).toEqual(['chapter', 'kazakhstan-2022']);
  });

  it('a summary only: what it leaves out was not dropped', () => {
    const years = [kazakhstan2016, kazakhstan2021, kazakhstan2022];
    const { threads, years: found } = followPassages(years);
    expect(found.map(({ scope }) => scope)).toEqual(['whole', 'summary', 'whole']);
    const skipped = threads.filter(({ places }) => places[0]?.at === 0 && places[1]?.at === 2);
    expect(skipped.length).toBeGreaterThan(20);
    const history = through(years, 'kazakhstan-2016', 'Children in Kazakhstan engage');
    expect(states(history)).not.toContain('2021 dropped');
  });

  it('news and reports without a year are not of the series', () => {
    expect(followPassages([iloNews, { ...kazakhstan2013, year: null }]).years).toEqual([]);
  });

  it('a chapter rewritten from scratch: no wild threads', () => {
    const years = [
      ruritania(2014, [COTTON, BRICKS], { law: [LAW] }),
      ruritania(2015, ['Nothing of what was known before could be confirmed by visitors to the islands.'], {
        law: ['A decree of the new parliament repealed every earlier act on employment.'],
      }),
    ];
    expect(followPassages(years).threads.filter(({ places }) => places.length > 1)).toEqual([]);
  });

  it('chapters of two countries in one series', () => {
    const years = [chapter('tonga-2017'), { ...chapter('nepal-2021'), area: 'Tonga' }];
    const { threads } = followPassages(years);
    // What the series says of every country, and nothing else.
    const joined = threads.filter(({ kind, places }) => kind === 'sentence' && places.length > 1);
    expect(joined.length).toBeLessThan(25);
    oneAYear(years);
  });
});
