/** What the window, the command line and exported files say of a passage's years in the same words. */
import type { PassageInYear, PassageSpan } from './history.ts';

/** "new in 2021", "since 2015", "since 2015 or earlier: 2014 is not in the library". */
export function sinceWords({ first, unknownBefore }: PassageSpan): string {
  if (unknownBefore === null) return `since ${first}`;
  return `since ${first} or earlier: ${unknownBefore} is not in the library`;
}

/** "said to 2019, not in 2020"; `null` where it is said to the end. */
export function untilWords({ last, droppedIn }: PassageSpan): string | null {
  return droppedIn === null ? null : `last said in ${last}, not in ${droppedIn}`;
}

/** What became of a passage in a year: "reworded, in another section". */
export function stateWords({ state, moved, again, unsure, part, came, went }: PassageInYear): string {
  const words = [
    again === true ? 'said again' : null,
    { new: 'first said', same: 'the same', changed: 'reworded', dropped: 'not said any more' }[state],
    moved === undefined ? null : moved === 'section' ? 'in another section' : 'in another paragraph',
    part === undefined
      ? null
      : part === 'cut'
        ? 'as a part of a longer passage'
        : 'put together with another',
    came.length + went.length === 0 || state === 'new' ? null : 'with other sources',
    unsure === undefined ? null : UNSURE[unsure],
  ];
  return words.filter((word) => word !== null).join(', ');
}

const UNSURE = {
  place: 'perhaps: only its place says that it is the same',
  print: 'perhaps: only the years printed with it say that it is the same',
} as const;
