/**
 * Every wording of the series, in all its forms and as the copies print it, is told for what it is: no quick look
 * beforehand refuses what the closer look would take.
 */
import { describe, expect, it } from 'vitest';
import { allWordings } from '../../../../src/core/report/series/all-wordings.ts';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';
import { textsOf } from '../../../../src/core/report/series/phrase.ts';
import { largest } from '../../../../src/shared/lists.ts';
import type { Worded } from '../../../../src/core/report/series/wording/wording.ts';
import { WORDINGS } from '../../../../src/core/report/series/wording/wordings.ts';

const all = allWordings(WORDINGS);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** As it may stand in print: each form with a capital and in capitals, and the examples. */
const printed = ({ says, examples = [] }: Worded): string[] => [
  ...textsOf(says).flatMap((text) => [capital(text), text.toUpperCase()]),
  ...examples,
];
const asWritten = ({ says, examples = [] }: Worded): string[] => [...textsOf(says), ...examples];
const matchedWhole = (pattern: RegExp, text: string): boolean =>
  [...text.matchAll(pattern)].some(([found]) => found === text);

describe('headings', () => {
  it.each(all('headings'))('$topic: $says', (wording) => {
    for (const text of printed(wording)) {
      for (const numeral of ['', 'II. ', '3) '])
        expect(SERIES.sectionHeading(numeral + text), text).toMatchObject({ topic: wording.topic });
    }
  });

  it.each(all('subheadings'))('below: $says', (wording) => {
    for (const text of printed(wording)) expect(SERIES.subheading(text), text).toBe(true);
  });

  it.each(all('headings').filter(({ topic }) => topic !== 'references'))(
    'are found again in a text without line breaks: $says',
    ({ says, examples = [] }) => {
      const [pattern] = SERIES.printedLines.headings;
      const ends = all('headingEnds').flatMap((end) => textsOf(end.says));
      const whole = examples.filter((text) => ends.some((end) => text.toLowerCase().endsWith(end)));
      const [opening] = textsOf(says)[0]?.split(' of the ') ?? [];
      for (const text of [...whole, `${opening ?? ''} on ${ends[0] ?? ''}`])
        expect(pattern !== undefined && matchedWhole(pattern, `IV. ${text}`), text).toBe(true);
    },
  );
});

describe('headings of reference lists', () => {
  it.each(all('headings').filter(({ topic }) => topic === 'references'))(
    'are found again in a text without line breaks: $says',
    ({ says }) => {
      const pattern = SERIES.printedLines.headings[2] ?? /(?!)/g;
      for (const text of textsOf(says.toUpperCase()))
        expect(`It ends.(3) ${text} 1. ILO.`.match(pattern), text).toEqual([text]);
    },
  );
});

describe('tables', () => {
  it.each(all('tableLeads'))('$says', (wording) => {
    for (const text of printed(wording))
      expect(SERIES.tableCaption(/\d|I\b/.test(text) ? `${text}X` : `${text} 4. X`), text).not.toBeNull();
  });

  it.each(all('continuations'))('($says)', ({ says, examples = [] }) => {
    for (const text of [...textsOf(says).map((each) => `(${each})`), ...examples])
      expect(SERIES.tableCaption(`Table 4. Laws ${text}`)?.continuedLength, text).toBeGreaterThan(0);
  });

  it.each([...all('captions'), ...all('captionWords')])('$concept: $says', (wording) => {
    for (const text of printed(wording))
      expect(SERIES.conceptOfCaption(`Table 4. ${text}`), text).toBe(wording.concept);
  });

  it.each(all('captions'))('are found again in a text without line breaks: $says', (wording) => {
    const [, pattern] = SERIES.printedLines.headings;
    for (const text of printed(wording))
      expect(pattern !== undefined && matchedWhole(pattern, `Table 4. ${text}`), text).toBe(true);
  });

  it.each(all('columnHeads'))('head: $says', ({ says, opens, follows }) => {
    const others = all('columnHeads').filter((head) => head.follows === true);
    expect(SERIES.headsIn(says)).toEqual([{ start: 0, end: says.length }]);
    if (opens === true) expect(SERIES.isHeadRow([says, others[0]?.says ?? ''])).toBe(true);
    if (opens === true)
      for (const other of others)
        expect(SERIES.opensWithHead(`${says} ${other.says} and more`), other.says).toBe(
          says.split(' ').length < 3,
        );
    if (follows === true) expect(SERIES.opensWithHead(`Area ${says} and more`)).toBe(true);
  });

  it.each(all('columnWords'))('$concept by its heads: $says', (wording) => {
    for (const text of printed(wording))
      expect(SERIES.conceptOfColumns(text.split(' ')), text).toBe(wording.concept);
  });

  it.each(all('tableRows').flatMap(({ concept, rows }) => rows.map((row) => ({ concept, ...row }))))(
    'row of $concept: $labels',
    ({ concept, labels, inCell }) => {
      for (const label of Object.keys(labels)) {
        expect(SERIES.labelsIn(label, concept), label).toBeLessThan(2);
        if (inCell === undefined) expect(SERIES.labelsIn(label.toUpperCase(), concept), label).toBe(1);
      }
    },
  );

  it.each(all('rowGroups'))('group: $head', ({ head, below, examples }) => {
    const next = below.flatMap(textsOf)[0] ?? '';
    for (const [label, first] of [...textsOf(head).map((text) => [text, next] as const), ...examples]) {
      expect(SERIES.opensAsGroup(label.slice(0, SERIES.groupStartLength)), label).toBe(true);
      expect(SERIES.groupBelow(label, first), label).not.toBeNull();
    }
    for (const text of below.flatMap(textsOf))
      expect(SERIES.groupBelow(textsOf(head)[0] ?? '', text), text).not.toBeNull();
  });

  it.each(all('answers'))('answer: $says', (wording) => {
    for (const text of printed(wording)) {
      expect(SERIES.cellAnswer(text), text).toBe(wording.means);
      expect(SERIES.cellAnswer(`${text}.`), text).toBe(wording.means);
    }
  });

  it.each(all('answers').filter(({ inCellsOnly }) => inCellsOnly !== true))(
    'answer in a row: $says',
    ({ says }) => {
      expect(SERIES.lawRow.exec(`Minimum Age for Work ${says} 16`)?.[2]).toBe(says);
      expect(SERIES.twoValues.exec(`Number of Convictions ${says} ${says}`)?.[2]).toBe(says);
    },
  );

  it.each(all('ageRows'))('row with an age: $says', ({ examples = [] }) => {
    for (const text of examples) expect(SERIES.statesAge(text), text).toBe(true);
  });

  it.each(all('figureSources'))('source of figures: $says', (wording) => {
    for (const text of printed(wording))
      expect(SERIES.namesSourceOf(`${text}: Survey, 2012.`, 'Working'), text).toBe(true);
  });

  it.each(all('figureSourceWords'))('source of some figures: $says', (wording) => {
    for (const text of textsOf(wording.says)) {
      expect(SERIES.namesSourceOf(`Source for the ${text} rate: Survey.`, `Primary ${text} rate`)).toBe(true);
      expect(SERIES.namesSourceOf(`Source for the ${text} rate: Survey.`, 'Working')).toBe(false);
      expect(SERIES.namesSourceOf('Source for the rest: Survey.', `Primary ${text} rate`)).toBe(false);
    }
  });

  it.each(all('figureYears'))('year of figures: $says', (wording) => {
    for (const text of printed(wording))
      expect(SERIES.yearOfFigures(`Source: ${text}, printed 2021.`), text).toBe(2019);
  });

  it.each([...all('tableSources').map((one) => ({ ...one, kind: 'source' })), ...all('tableNotes')])(
    'line below: $says',
    (wording) => {
      const kind = 'kind' in wording ? wording.kind : 'note';
      for (const text of printed(wording)) expect(SERIES.noteOpening(text), text).toMatchObject({ kind });
    },
  );

  it.each(all('noteOpenings'))('second note: $says', (wording) => {
    for (const text of asWritten(wording))
      expect(SERIES.notesInside(`† Age calculated. ‡ ${text}x`), text).toHaveLength(1);
  });

  it.each(all('noteWords'))('note about $concept: $says', (wording) => {
    for (const text of asWritten(wording)) expect(SERIES.conceptOfNote(text), text).toBe(wording.concept);
  });
});

describe('levels', () => {
  const suffixes = ['', ...all('levelSuffixes').flatMap(asWritten)];

  it.each(all('levels'))('$says', (wording) => {
    for (const text of printed(wording))
      for (const suffix of suffixes) {
        expect(SERIES.levelLabel(text + suffix), text + suffix).toMatchObject({ level: wording.level });
        const label = (wording.says + suffix).toUpperCase();
        expect(matchedWhole(SERIES.printedLines.levels, label), label).toBe(true);
      }
  });

  it.each(all('levels'))('$says in prose', ({ level, says, inProse }) => {
    for (const text of textsOf(inProse.replace('{label}', says)))
      expect(SERIES.levelInProse(`In 2019, the country ${text} in efforts.`), text).toMatchObject({ level });
  });
});

describe('the page', () => {
  const spaced = (text: string): string => Array.from(text.replaceAll(' ', '')).join(' ');

  it.each([...all('runningHeads'), ...all('titles').map(({ says }) => ({ says: `{year} ${says}` }))])(
    '$says',
    (wording) => {
      for (const text of printed(wording).filter((one) => !/^\d.*\s\d+$/.test(one)))
        for (const line of [text, spaced(text), `${text}   12`, text.replace(/^(?!\d)/, '12 ')])
          expect(SERIES.furnitureByWords(line), line).toBe('running-head');
    },
  );

  it.each(all('webChrome'))('$says', (wording) => {
    for (const text of printed(wording)) expect(SERIES.furnitureByWords(text), text).toBe('web-chrome');
  });

  it.each(all('namedWebChrome'))('$says', (wording) => {
    for (const text of asWritten(wording)) expect(SERIES.furnitureByWords(text), text).toBe('web-chrome');
  });

  it.each(all('webChromeEnds'))('$says', (wording) => {
    for (const text of printed(wording)) expect(SERIES.opensChromeTail(text), text).toBe(true);
  });

  it.each(all('icons'))('$says', (wording) => {
    for (const text of printed(wording)) expect(SERIES.iconMeaning(text), text).toBe(wording.means);
  });
});

describe('titles and first sentences', () => {
  it.each(all('titles'))('$says', ({ says, examples = [] }) => {
    for (const text of [`2019 ${says}: Fiji`, `Fiji, 2019 ${says.toUpperCase()}`, ...examples]) {
      expect(SERIES.findingsTitle(text), text).not.toBeNull();
      expect(SERIES.yearOfTitle(text), text).not.toBeNull();
      expect(SERIES.titlePattern.test(text), text).toBe(true);
    }
  });

  it.each(all('firstSentences'))('$says', (wording) => {
    for (const text of asWritten(wording)) expect(SERIES.openingSentence(text), text).not.toBeNull();
    for (const text of wording.examples ?? []) expect(SERIES.chapterName(text), text).not.toBeNull();
  });

  it.each(all('summaryWords').flatMap(asWritten))('a summary says "%s"', (word) => {
    expect(SERIES.chapterName(`In 2019, Fiji made ${word} work.`)).toBe('Fiji 2019');
  });

  it.each(all('governments').flatMap(asWritten))('%s', (text) => {
    expect(SERIES.governmentsIn(`The ${text} acted.`)).toHaveLength(1);
    expect(SERIES.opensWithGovernment(`- 12. ${text}. Law. 2019.`)).toBe(true);
  });
});

describe('the body of a chapter', () => {
  it.each(all('yearOpenings').flatMap(asWritten))('a year is named by "%s"', (text) => {
    for (const line of [`${text}it acted.`, `It acts.(3) ${text}it acted.`, `It acts. ${text}it acted.`])
      expect(SERIES.yearsIn(line), line).toEqual(['2019']);
    expect(SERIES.yearsIn(`It acted ${text.toLowerCase()}too.`)).toEqual([]);
  });

  it.each(all('publishers'))('$says', ({ says, years }) => {
    expect(years?.map((year) => SERIES.publisherIn(year)?.says)).toEqual([says, says]);
  });

  it('is published lately by whom the last year known names', () => {
    const last = largest(all('publishers').flatMap(({ years }) => years ?? []));
    expect(SERIES.publisherIn(null)).toBe(SERIES.publisherIn(last));
  });

  it.each(all('spacedHyphens').flatMap(asWritten))('%s', (text) => {
    const at = text.indexOf('-') < 0 ? text.length : text.indexOf('-');
    expect(SERIES.setsSpaceBehind(`${text.slice(0, at)}- Astana`, at)).toBe(true);
    expect(SERIES.setsSpaceBehind('Awareness- Raising', 9)).toBe(false);
  });
});

describe('the years of a wording', () => {
  it('are in order', () => {
    for (const wording of WORDINGS)
      for (const { years } of Object.values(wording).flat() as readonly Partial<Worded>[])
        if (years !== undefined) expect(years[0]).toBeLessThanOrEqual(years[1]);
  });
});

describe('names over a joint chapter', () => {
  it.each(all('territories'))('$says', ({ examples = [] }) => {
    for (const text of examples) {
      expect(SERIES.namesTerritories(text), text).toBe(true);
      expect(SERIES.namesTerritories(`${text}.`), text).toBe(false);
    }
  });
});
