/** What the window, the command line and exported files say of the changes of a year in the same words. */
import type { Topic } from '../model.ts';
import { TOPICS } from '../model.ts';
import type { YearChange, YearChanges } from './history.ts';

export const CHANGE_STATES = ['new', 'changed', 'dropped'] as const satisfies readonly YearChange['state'][];

/** "Reworded, in another section; said since 2015". */
export function changeWords({ state, again, moved, unsure, since }: YearChange): string {
  const words = [
    {
      new: again === true ? 'Said again' : 'First said',
      changed: 'Reworded',
      dropped: 'Not said any more',
    }[state],
    moved === undefined ? null : `in another ${moved}`,
    unsure === undefined
      ? null
      : `perhaps: only ${unsure === 'place' ? 'its place says' : 'the years printed with it say'} that it is the same`,
  ];
  const said = words.filter((word) => word !== null).join(', ');
  if (state === 'new') return said;
  const { first, unknownBefore } = since;
  return `${said}; said since ${first}${unknownBefore === null ? '' : ' or earlier'}`;
}

/** "Against the report of 2019; of 2020 the library has none." */
export function againstWords({ before, between, scope }: YearChanges): string {
  const missing = between.length === 0 ? '' : `; of ${between.join(', ')} the library has no whole report`;
  const partial =
    scope === 'summary'
      ? ' What there is of this year is a summary, which says nothing of what it leaves out.'
      : '';
  return `Against the report of ${before.year}${missing}.${partial}`;
}

/** "12 passages first said, 30 reworded, 4 not said any more". */
export function countWords(counts: YearChanges['counts']): string {
  const passages = counts.new === 1 ? 'passage' : 'passages';
  return `${counts.new} ${passages} first said, ${counts.changed} reworded, ${counts.dropped} not said any more`;
}

/** Both assessments where they differ, else `null`. */
export function levelWords({ levels: { before, after } }: YearChanges): string | null {
  if (before?.label === after?.label) return null;
  return `${before?.label ?? 'no assessment printed'} → ${after?.label ?? 'no assessment printed'}`;
}

/** By section in the order of the reports, each in the order given. */
export function changesByTopic<Change extends Pick<YearChange, 'topic'>>(
  changes: readonly Change[],
): readonly { readonly topic: Topic | null; readonly changes: readonly Change[] }[] {
  return [...TOPICS, null].flatMap((topic) => {
    const own = changes.filter((change) => change.topic === topic);
    return own.length === 0 ? [] : [{ topic, changes: own }];
  });
}
