/** Assessment levels: the Department's labels, with their suffixes, in any case and with any dash. */
import type { Level } from '../../../shared/model.ts';
import { evenlySpaced } from '../../../shared/text/white-space.ts';
import { type AllWordings, firstFitting, said } from './all-wordings.ts';
import { firstWords, oneAnywhere, oneOf, patternAnywhere } from './phrase.ts';
import type { LevelWording } from './wording/wording.ts';

export interface LevelLabel {
  readonly level: Level;
  /** In title case, one space between words. */
  readonly label: string;
}

export interface LevelInProse extends LevelLabel {
  readonly start: number;
  readonly end: number;
}

export interface Levels {
  /** Whether a line states a level and nothing else; prose about a level does not. */
  readonly isLevelLabel: (text: string) => boolean;
  /** The level that a line states, or `null`. */
  readonly levelLabel: (text: string) => LevelLabel | null;
  /** The level that the summary states, for copies without a title block or running head. */
  readonly levelInProse: (text: string) => LevelInProse | null;
  /** Capitals as the Department sets a label in running text; a label that is not all capitals stays. */
  readonly titleCase: (text: string) => string;
}

const LEAD = 'assessment:\\s*';
/** A suffix that no year at hand prints: a dash and words. */
const OTHER_SUFFIX = "\\s*[-–—]+\\s*\\p{L}[\\p{L}\\s,'’-]{3,120}";
/** The longest label of the sample chapters has 82 characters. */
const LONGEST = 160;

export function levels(all: AllWordings): Levels {
  const wordings = all('levels');
  const openedBy = firstFitting(wordings, (says) => `^(?:${LEAD})?${patternAnywhere(says)}`);
  const labels = oneAnywhere(said(wordings));
  const suffixes = oneOf([OTHER_SUFFIX, ...said(all('levelSuffixes')).map((says) => patternAnywhere(says))]);
  const whole = new RegExp(`^(?:${LEAD})?${labels}${suffixes}?$`, 'iu');
  const lead = new RegExp(`^${LEAD}`, 'i');
  // By its first letter most lines are told to be none.
  const letters = new Set([...firstWords(said(wordings)), 'assessment'].map((word) => word.charAt(0)));
  const firstLetters = [...letters].map((letter) => letter + letter.toUpperCase()).join('');
  const inProse = proseFinder(wordings);
  const lowerLabel = new RegExp(`^${labels}`);

  function isLevelLabel(text: string): boolean {
    return text.length <= LONGEST && firstLetters.includes(text.charAt(0)) && whole.test(text);
  }

  function titleCase(text: string): string {
    const plain = evenlySpaced(text).trim();
    if (/\p{Ll}/u.test(plain.replace(lowerLabel, ''))) return plain;
    return capitalised(plain);
  }

  return {
    isLevelLabel,
    levelLabel: (text) => {
      if (!isLevelLabel(text)) return null;
      const level = openedBy(text)?.level;
      return level === undefined ? null : { level, label: titleCase(text.replace(lead, '')) };
    },
    levelInProse: (text) => {
      const found = inProse(text);
      return found === null ? null : { ...found, label: titleCase(found.label) };
    },
    titleCase,
  };
}

/** The first place at which a text states a level, with the label in small letters. */
function proseFinder(wordings: readonly LevelWording[]): (text: string) => LevelInProse | null {
  const sentences = [...new Set(wordings.map(({ inProse }) => inProse))].map((inProse) => ({
    inProse,
    stated: wordings.filter((wording) => wording.inProse === inProse),
  }));
  const patterns = sentences.map(({ inProse, stated }) => {
    const [before = '', after = ''] = inProse.split('{label}').map((part) => patternAnywhere(part));
    return `\\b${before}${oneOf(stated.map(({ says }) => `(${patternAnywhere(says)})`))}${after}\\b`;
  });
  const order = sentences.flatMap(({ stated }) => stated);
  const pattern = new RegExp(oneOf(patterns), 'i');
  return (text) => {
    const found = pattern.exec(text);
    const at = found === null ? -1 : order.findIndex((_, index) => found[index + 1] !== undefined);
    const stated = order[at];
    if (found === null || stated === undefined) return null;
    return {
      level: stated.level,
      label: (found[at + 1] ?? '').toLowerCase(),
      start: found.index,
      end: found.index + found[0].length,
    };
  };
}

const SMALL_WORDS = new Set('a an and but by for in of on or that the to with'.split(' '));

function capitalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{L}[\p{L}'’]*/gu, (word, at: number) =>
      at > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}
