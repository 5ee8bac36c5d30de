/** Pairing the rows of one table in two years, by label first. */
import { align } from './align.ts';
import type { Alignment } from './align.ts';
import type { Item } from './candidates.ts';
import { likeness, profileOfWords } from './likeness.ts';
import type { Profile, WordWeight } from './likeness.ts';
import type { LabelledRow } from './table-rows.ts';

/** Values that weigh less than this ("Yes", "16") say nothing about which row they belong to. */
const TELLING_MASS = 10;
/** A row under a group row seldom becomes a row of its own, unless the new label holds its words and the group's. */
const OTHER_RANK = 0.12;
/** Share of the words of the row under a group that the new label then holds. */
const OWN_WORDS = 0.45;
/** The label of a group has no values, and stands for a row with values only where nothing fits better. */
const GROUP_FOR_ROW = 0.15;
const OTHER_GROUP = 0.08;
/** Labels that name the same thing and differ in the details after it. */
const SAME_HEAD = 0.72;

interface RowItem extends Item {
  readonly source: LabelledRow;
  readonly values: Profile;
  readonly own: Profile;
}

/** Pairs are indices into the given lists; `likeness` is 1 for the same label. */
export function alignRows(
  left: readonly LabelledRow[],
  right: readonly LabelledRow[],
  weight: WordWeight,
): Alignment {
  const [leftItems, rightItems] = [left.map(item), right.map(item)];
  const score = (i: number, j: number): number => {
    const [one, other] = [leftItems[i], rightItems[j]];
    return one === undefined || other === undefined ? 0 : rowLikeness(one, other, weight);
  };
  return align(leftItems, rightItems, { weight, minimum: 0.36, movedMinimum: 0.55, score });

  function item(source: LabelledRow): RowItem {
    return {
      source,
      kind: 'row',
      key: source.labelKey,
      profile: profileOfWords(source.words, weight),
      own: profileOfWords(source.label.words, weight),
      values: profileOfWords(source.valueWords, weight),
    };
  }
}

function rowLikeness(one: RowItem, other: RowItem, weight: WordWeight): number {
  const groups = [one.source.group.toLowerCase(), other.source.group.toLowerCase()];
  const otherGroup = groups[0] !== groups[1] && groups.every((group) => group !== '');
  if (one.key === other.key && one.key !== '') return otherGroup ? 0.9 : 1;
  if (one.source.row.unsplit === true || other.source.row.unsplit === true)
    return likeness(whole(one, weight), whole(other, weight), weight);
  const ranks = [one.source.row.kind, other.source.row.kind] as const;
  const otherRank = (ranks[0] === 'sub') !== (ranks[1] === 'sub');
  const own = likeness(one.own, other.own, weight);
  const sub = ranks[0] === 'sub' ? one.own : other.own;
  const held = sub.mass === 0 ? 0 : (own * (one.own.mass + other.own.mass)) / 2 / sub.mass;
  const penalty = otherRank ? OTHER_RANK : 0;
  let label = Math.max(
    own - penalty,
    likeness(one.profile, other.profile, weight) - (held >= OWN_WORDS ? 0 : 2 * penalty),
  );
  if ((ranks[0] === 'group') !== (ranks[1] === 'group')) label -= GROUP_FOR_ROW;
  const { labelHead } = one.source;
  if (labelHead !== '' && labelHead === other.source.labelHead) label = Math.max(label, SAME_HEAD);
  if (otherGroup) label -= OTHER_GROUP;
  const telling = one.values.mass >= TELLING_MASS && other.values.mass >= TELLING_MASS;
  const values = telling ? likeness(one.values, other.values, weight) : 0;
  return Math.min(0.99, Math.max(label, 0.65 * label + 0.35 * values, values * 0.9 - 0.1));
}

function whole({ source }: RowItem, weight: WordWeight): Profile {
  return profileOfWords([...source.words, ...source.valueWords], weight);
}
