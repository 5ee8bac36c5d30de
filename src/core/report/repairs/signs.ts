/** Signs that there may be something to repair. Most texts hold none, and are left alone after one look. */
import { DOUBLE_SPACE, OTHER_SPACE } from '../../../shared/text/white-space.ts';
import type { TextContext } from './edit.ts';

/** Signs of markup, of note marks apart from their word, of lost spaces: looked for in every text. */
const EVERYWHERE = [
  String.raw`[\\\u00AD]`,
  String.raw`\$(?=[^$]+\$)`,
  String.raw`<(?=/?[A-Za-z])`,
  String.raw`\[(?=[*†‡§])`,
  String.raw`&(?=[a-z]+;)`,
  String.raw`[†‡§](?<=\s.)`,
  // A stop or comma set on to a capital, but not that of an initial ("U.S."). A letter beyond ASCII counts
  // as a capital here: the look may find too much, never too little.
  String.raw`[.,](?=[A-Z\u00C0-\u1FFF\u2070-\uFFFF])(?<!(?:^|[\s.(])[A-Z].)`,
];
/** A star is emphasis only in running text. */
const STAR = String.raw`\*`;
/** A dash with a space on one side only, and a lone I or l: references keep them as printed. */
const LOOSE_DASH = String.raw`[-–](?:(?<=\S.)\s|(?<=\s.)\S)`;
const LONE_STROKE = String.raw`[Il](?![A-Za-z\d'’])(?<=(?:^|[\s([,;–-]).)`;

interface Looks {
  readonly signs: RegExp;
  /** The same, and white space other than plain spaces: one look instead of two. */
  readonly signsAndSpaces: RegExp;
}

function looks(...signs: readonly string[]): Looks {
  const source = [...EVERYWHERE, ...signs].join('|');
  return { signs: new RegExp(source), signsAndSpaces: new RegExp(`${source}|${OTHER_SPACE.source}`) };
}

const IN_PROSE = looks(STAR, LOOSE_DASH, LONE_STROKE);
const IN_REFERENCES = looks(STAR);
const ELSEWHERE = looks(LOOSE_DASH, LONE_STROKE);

function looksIn(context: TextContext): Looks {
  if (context === 'prose') return IN_PROSE;
  return context === 'reference' ? IN_REFERENCES : ELSEWHERE;
}

/** Whether a rule of repair may find something in a text. */
export function hasSigns(text: string, context: TextContext): boolean {
  return looksIn(context).signs.test(text);
}

/** Whether a text is shown as it stands: nothing to repair, and no white space but single spaces. */
export function isPlain(text: string, context: TextContext): boolean {
  return !looksIn(context).signsAndSpaces.test(text) && !DOUBLE_SPACE.test(text);
}
