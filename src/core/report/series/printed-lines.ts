/** Stretches that the series prints as lines of their own, for copies whose line breaks are lost. */
import { type AllWordings, said } from './all-wordings.ts';
import { oneAnywhere, oneOf, openingPattern, patternAnywhere } from './phrase.ts';

export interface PrintedLines {
  /** Headings and captions: a line begins and ends where they do, and references come behind the last. */
  readonly headings: readonly RegExp[];
  /** Labels of levels, which are lines too. */
  readonly levels: RegExp;
  /** Places where a line begins. */
  readonly starts: readonly RegExp[];
}

const NUMERAL = '(?:VII|VI|IV|V|III|II|I)\\.';
/** Between the opening and the end of a heading; no stop stands inside. */
const HEADING_REST = '[^.:;\\n]{0,90}?';
/** Between the opening and the end of a label in capitals. */
const LABEL_GAP = '[A-Z ]{0,40}?';

export function printedLines(all: AllWordings): PrintedLines {
  const sections = all('headings').filter(({ topic }) => topic !== 'references');
  const lists = all('headings').filter(({ topic }) => topic === 'references');
  const openings = oneOf([...new Set(said(sections).map((says) => openingPattern(says)))]);
  const ends = oneAnywhere(said(all('headingEnds')));
  const leads = oneAnywhere(said(all('tableLeads')));
  const captions = oneAnywhere(said(all('captions')));
  return {
    headings: [
      // The end stands behind the opening or, where the opening holds it, within: "Where Children Work".
      new RegExp(`${NUMERAL} (?:${openings}|(?=${openings}))${HEADING_REST}${ends}(?=[\\s\\p{Lu}]|$)`, 'giu'),
      new RegExp(
        `${leads} (?:\\d{1,2}|I)\\. ${captions}(?:\\s?\\[?[‡†*]\\]?)?(?:\\s?\\(cont\\.?\\))?`,
        'giu',
      ),
      new RegExp(
        `${oneOf(said(lists).map((says) => patternAnywhere(says.toUpperCase())))}(?=\\s|-|\\d)`,
        'g',
      ),
    ],
    levels: levelLabels(all),
    starts: [sourceLines(all), /\[[†‡*]\] ?(?=\p{Lu})/gu, firstSentences(all)],
  };
}

/** In capitals, as a printed page has them; prose has them too. */
function levelLabels(all: AllWordings): RegExp {
  const labels = oneOf(said(all('levels')).map((says) => patternAnywhere(says.toUpperCase())));
  const suffixes = oneOf(
    said(all('levelSuffixes')).map((says) => patternAnywhere(capitals(says), { gap: LABEL_GAP })),
  );
  return new RegExp(`${labels}${suffixes}?`, 'g');
}

/** A phrase in capitals, its named parts left as they are. */
function capitals(phrase: string): string {
  return phrase.replaceAll(/\{\w+\}|[^{}]+/g, (part) => (part.startsWith('{') ? part : part.toUpperCase()));
}

/** Those that are known whole; a looser wording would stand in prose too. */
function sourceLines(all: AllWordings): RegExp {
  const whole = said(all('tableSources')).filter((says) => !says.includes('{'));
  return new RegExp(`${oneAnywhere(whole)} `, 'g');
}

/** The sentence that opens a chapter, where it states the level. */
function firstSentences(all: AllWordings): RegExp {
  const sentences = said(all('firstSentences')).map((says) => patternAnywhere(says, { gap: '.{0,80}?' }));
  const labels = said(all('levels')).map((says) => patternAnywhere(says));
  return new RegExp(`${oneOf(sentences)} (?:an? |only )?${oneOf(labels)}`, 'gu');
}
