/** Assessment levels: the Department's fixed labels, with their suffixes, in any case and with any dash. */
import type { Level } from '../../../shared/model.ts';
import { evenlySpaced } from '../../text/white-space.ts';

export interface LevelLabel {
  readonly level: Level;
  /** In title case, one space between words. */
  readonly label: string;
}

const LABEL =
  /^(?:assessment:\s*)?(?:(significant|moderate|minimal|no) advancement(\s*[-–—]+\s*\p{L}[\p{L}\s,'’-]{3,120})?|(no assessment)(?:\s*[-–—]+\s*\p{L}[\p{L}\s]{3,60})?)$/iu;

/** First letters of the labels, by which most lines are told to be none. */
const FIRST_LETTERS = 'aAsSmMnN';

const LEVEL_OF: Readonly<Record<string, Level>> = {
  significant: 'significant',
  moderate: 'moderate',
  minimal: 'minimal',
  no: 'none',
};

const LONGEST = 160;

/** Whether a line states a level and nothing else; prose about a level does not. */
export function isLevelLabel(text: string): boolean {
  if (text.length > LONGEST || !FIRST_LETTERS.includes(text.charAt(0))) return false;
  return LABEL.test(text);
}

/** The level that a line states, or `null`. */
export function levelLabel(text: string): LevelLabel | null {
  const found = isLevelLabel(text) ? LABEL.exec(text) : null;
  if (found === null) return null;
  const level = found[3] === undefined ? LEVEL_OF[(found[1] ?? '').toLowerCase()] : 'no-assessment';
  if (level === undefined) return null;
  return { level, label: titleCase(text.replace(/^assessment:\s*/i, '')) };
}

/** In prose: "made a moderate advancement", "made minimal advancement", "no assessment has been made". */
const IN_PROSE =
  /\b(?:made|making|assessment of)(?: only)?(?: an?)? (significant|moderate|minimal|no) advancement\b|\b(no assessment) has been made\b/i;

export interface LevelInProse extends LevelLabel {
  readonly start: number;
  readonly end: number;
}

/** The level that the summary states, for copies without a title block or running head. */
export function levelInProse(text: string): LevelInProse | null {
  const found = IN_PROSE.exec(text);
  if (found === null) return null;
  const place = { start: found.index, end: found.index + found[0].length };
  if (found[2] !== undefined) return { level: 'no-assessment', label: 'No Assessment', ...place };
  const word = (found[1] ?? '').toLowerCase();
  const level = LEVEL_OF[word];
  return level === undefined ? null : { level, label: titleCase(`${word} advancement`), ...place };
}

const SMALL_WORDS = new Set('a an and but by for in of on or that the to with'.split(' '));

/** Capitals as the Department sets a label in running text; a label that is not all capitals stays. */
export function titleCase(text: string): string {
  const plain = evenlySpaced(text).trim();
  if (/\p{Ll}/u.test(plain.replace(/^(?:significant|moderate|minimal|no) advancement/, ''))) return plain;
  return plain
    .toLowerCase()
    .replace(/\p{L}[\p{L}'’]*/gu, (word, at: number) =>
      at > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}
