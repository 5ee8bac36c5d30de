/** Hyphens with a space behind them that are no damage: the series sets them so. */
import { largest } from '../../../shared/lists.ts';
import { type AllWordings, said } from './all-wordings.ts';
import { oneAnywhere, textsOf } from './phrase.ts';

export interface Hyphens {
  /** Whether the series sets a space behind the hyphen that stands in a text at `at`: "Embassy- Astana". */
  readonly setsSpaceBehind: (text: string, at: number) => boolean;
}

export function hyphens(all: AllWordings): Hyphens {
  const words = said(all('spacedHyphens'));
  const before = new RegExp(`${oneAnywhere(words)}$`);
  const longest = largest(
    words.flatMap(textsOf).map((text) => text.length),
    0,
  );
  return { setsSpaceBehind: (text, at) => before.test(text.slice(Math.max(0, at - longest), at)) };
}
