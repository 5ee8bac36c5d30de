/** Real entries, and the same with one thing changed that makes them name another document: never one source. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reference } from '../bibliography/printed-lists.ts';
import { AREAS } from './contradictions.ts';
import { KAZAKHSTAN_SAMPLES } from './kazakhstan-samples.ts';
import { OTHER_LISTS } from './other-lists.ts';
import { SIBLINGS } from './sibling-samples.ts';
import { sameSource } from './same-source-entries.ts';

const TEXTS = [
  ...new Set([
    ...OTHER_LISTS.map(([, , text]) => text),
    ...[...KAZAKHSTAN_SAMPLES, ...SIBLINGS].map(({ text }) => text),
  ]),
];

type Swap = (text: string, by: number) => string;

const next = (digits: string, by: number) => String(Number(digits) + by).padStart(digits.length, '0');

/** The country as quoted or after the year, and not the one in the name of a publisher or a ministry. */
const QUOTED =
  /(?<=["“])(?:[^"”“,]+)(?=,?["”],? in\b)|(?<=(?:Report|Practices)\s?- ?\d{4}: )[^.,;]+|(?<=Committee of Experts.*\(No\. \d+\)[ -]*)[^.,;(]+(?= \(ratif)/i;

const SWAPS: Readonly<Record<string, Swap>> = {
  country: (text, by) => {
    const quoted = QUOTED.exec(text)?.[0].trim();
    const other = AREAS[by % AREAS.length];
    return quoted === undefined || other === undefined || !AREAS.includes(quoted)
      ? text
      : text.replace(quoted, other);
  },
  'year of the series': (text, by) =>
    text.replace(
      /((?:Persons Report|Practices|Freedom Report)\s*[-–—]\s*)(\d{4})/,
      (_, head: string, year: string) => head + next(year, by),
    ),
  'law number': (text, by) =>
    text.replace(
      /^((?:The )?Government[^;]{0,80}?\b(?:Law|Act|Decree|Loi|Ley|Lei|Decreto)\b.{0,6}?n(?:o\.?|°|º)\s?)(\d+)/i,
      (_, head: string, number: string) => head + next(number, by),
    ),
  'document symbol': (text, by) =>
    text.replaceAll(
      /((?:CRC|CEDAW|CCPR|CERD)\/C\/\s?[A-Z]{3}\/(?:[A-Z]+\/)?)(\d+)/g,
      (_, head: string, number: string) => head + next(number, by),
    ),
  convention: (text, by) => text.replace(/(?<=\(No\. )\d+(?=\))/, (number) => next(number, by)),
  'comment number': (text, by) => text.replace(/(?<=COMMENT_ID:)\d+/, (number) => next(number, by)),
  'day of a report': (text, by) =>
    text.replace(
      /(\breporting[.,] \w+ )(\d+)(?=, \d{4})/i,
      (_, head: string, day: string) => `${head}${((Number(day) + by) % 28) + 1}`,
    ),
  'day of a message': (text, by) =>
    text.replace(
      /((?:communication|interview)\b.* \w+ \d+, )(\d{4})/i,
      (_, head: string, year: string) => head + next(year, by),
    ),
  post: (text, by) =>
    text.replace(
      /^(U\.S\. Embassy[- ]+)(\p{Lu}[\p{L}-]+)/u,
      (_, head: string) => head + (AREAS[by % AREAS.length] ?? ''),
    ),
  survey: (text, by) =>
    text.replace(
      /(Original data from [^.]*?)((?:19|20)\d\d)/,
      (_, head: string, year: string) => head + next(year, by),
    ),
};

describe('an entry with one thing changed', () => {
  it.each(Object.entries(SWAPS))('another %s', (_what, swap) => {
    const changeable = TEXTS.filter((text) => [1, 2].some((by) => swap(text, by) !== text));
    expect(changeable.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(
        fc.constantFrom(...changeable),
        fc.integer({ min: 1, max: 150 }),
        fc.boolean(),
        (text, by, abroad) => {
          const other = swap(text, by);
          fc.pre(other !== text);
          const [one, two] = [reference(text), reference(other)];
          expect(sameSource(one, two, { area: 'Kenya' }, { area: abroad ? 'Peru' : 'Kenya' })).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });
});
