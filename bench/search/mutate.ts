/**
 * Many chapters out of a few: words are replaced by a Simon process, so that the vocabulary grows with the
 * text as it does in real libraries (some words everywhere, half of them once), while headings, tables,
 * citation marks and reference lists stay what they are.
 */
import { pick, randomFrom } from './random.ts';

/** Share of the words that are replaced, and of the replacements that are coined anew. */
const REPLACED = 0.3;
const COINED = 0.06;
const YEARS = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022];

const ONSETS = 'b br c ch cl d dr f fl g gr h j k kh l m n p pl pr r s sh sk st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 't', 'nd', 'rk', 'st', 'ng'];

export interface MutatedText {
  readonly area: string;
  readonly year: number;
  readonly text: string;
}

/** `count` texts, the same for the same arguments. */
export function mutatedTexts(originals: readonly string[], count: number, seed: number): MutatedText[] {
  const random = randomFrom(seed);
  const history: string[] = [];
  const texts: MutatedText[] = [];
  for (let index = 0; index < count; index += 1) {
    const area = areaName(Math.floor(index / YEARS.length));
    const year = YEARS[index % YEARS.length] ?? 2022;
    const original = originals[index % originals.length] ?? '';
    const lines = original
      .split('\n')
      .map((line) => (isStructure(line) ? line : mutateLine(line, random, history)));
    texts.push({ area, year, text: lines.join('\n').replaceAll('Kazakhstan', area) });
  }
  return texts;
}

function areaName(index: number): string {
  const random = randomFrom(7919 + index);
  const name = coin(random) + coin(random);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Headings, captions and header rows, by which a chapter is read. */
function isStructure(line: string): boolean {
  return (
    /^(?:[IVX]+\. |Table |Source |Based on|REFERENCES|MINIMAL|MODERATE|In \d{4}, )/u.test(line) ||
    line.length < 60
  );
}

function mutateLine(line: string, random: () => number, history: string[]): string {
  return line.replace(/(?<![\w/.:%@-])[a-z]{4,}(?![\w/:@-])|(?<![\d(,;.-])\d{2,6}(?![\d),;-])/gu, (word) => {
    if (/\d/u.test(word))
      return random() < REPLACED ? String(Math.floor(random() * 10 ** word.length)) : word;
    if (random() >= REPLACED) {
      history.push(word);
      return word;
    }
    const replacement =
      random() < COINED ? coinWord(random) : pick(history.length > 0 ? history : [word], random);
    history.push(replacement);
    return replacement;
  });
}

function coin(random: () => number): string {
  return pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random);
}

function coinWord(random: () => number): string {
  return (
    coin(random) +
    coin(random) +
    (random() < 0.6 ? coin(random) : '') +
    pick(['', '', 's', 'ing', 'ed', 'tion', 'er'], random)
  );
}
