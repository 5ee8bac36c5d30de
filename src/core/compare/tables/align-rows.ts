/** Pairing the rows of one table in two years, by label first. */
import { foldedLine } from '../../../shared/text/fold.ts';
import { align } from '../align/align.ts';
import type { Alignment } from '../align/align.ts';
import type { Item } from '../align/candidates.ts';
import { BELOW_SAME, similarity, profileOfWords } from '../words/similarity.ts';
import type { Profile, WordWeight } from '../words/similarity.ts';
import type { Pair } from '../align/longest-increasing-subsequence.ts';
import { sameRows } from './same-rows.ts';
import { stem } from '../words/subject-words.ts';
import type { LabelledRow } from '../units/table-rows.ts';

// Chosen on the built-in reports and the chapters in `tests/core/compare/excerpts`, held by `hand-checked-*.test.ts`
// there; ADR 15 has how firmly each stands.
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
/** Long values speak for a pair of labels, the more the liker they are, and against it below this similarity. */
const LIKE_VALUES = 0.3;
const SPEAK_FOR = 0.35;
const SPEAK_AGAINST = 0.3;
const OTHER_SUBJECT = 0.15;
const SUBJECTS = ['trafficking', 'child'].map(stem);
/** Of activities the one names first what the other names among others; too little to go by where it is one common word. */
const HELD_HEAD = 0.45;
/** Activities that name nothing in common first are seldom one ("..., sometimes as a result of human trafficking"). */
const OTHER_HEAD = 0.15;
const TELLING_HEAD = 2;
/** In a table of few rows a word stands in many labels by chance. */
const FEW_ROWS = 8;

/** Similarity below which two rows are two. */
const MINIMUM = 0.36;
/** Similarity from which a row out of order is one that moved. */
const MOVED = 0.55;
/** What label and values are worth together, and values alone against any label. */
const TOGETHER = { label: 0.65, values: 0.35 };
const VALUES_ALONE = { share: 0.9, less: 0.1 };
/** A row of the series under a name that is not known must be much like it. */
const SERIES_ROW_REWORDED = 0.6;
/** By so much a pair must be better than what else is free. */
const TELLING_MARGIN = 0.04;
const BEYOND_DOUBT = 0.8;

interface RowItem extends Item {
  readonly source: LabelledRow;
  /** Folded. */
  readonly group: string;
  readonly values: Profile;
  readonly own: Profile;
  readonly head: Profile;
}

/** Pairs are indices into the given lists; `similarity` is 1 for the same label. */
export function alignRows(
  left: readonly LabelledRow[],
  right: readonly LabelledRow[],
  words: WordWeight,
): Alignment {
  const weight = telling([...left, ...right], words);
  const [leftItems, rightItems] = [left.map(item), right.map(item)];
  const score = (i: number, j: number): number => {
    const [one, other] = [leftItems[i], rightItems[j]];
    if (one === undefined || other === undefined) return 0;
    const [series, otherSeries] = [one.source.identity.series, other.source.identity.series];
    if (series !== null && otherSeries !== null) return 0;
    const alike = rowSimilarity(one, other, weight);
    return series === otherSeries || alike >= SERIES_ROW_REWORDED ? alike : 0;
  };
  const settled = sameRows(
    left,
    right,
    { left: leftItems.map(({ values }) => values), right: rightItems.map(({ values }) => values) },
    weight,
  );
  const found = align(leftItems, rightItems, {
    weight,
    minimum: MINIMUM,
    movedMinimum: MOVED,
    score,
    settled,
  });
  return withoutDoubtful(found, settled, leftItems, rightItems, score);

  function item(source: LabelledRow): RowItem {
    return {
      source,
      group: foldedLine(source.group),
      kind: 'row',
      key: source.labelKey,
      profile: profileOfWords(source.words, weight),
      own: profileOfWords(source.label.words, weight),
      head: profileOfWords(source.headWords, weight),
      values: profileOfWords(source.valueWords, weight),
    };
  }
}

/**
 * Leaves apart what could as well have been another: of two rows that are about as like to a third one, neither is
 * shown as what became of it.
 */
function withoutDoubtful(
  { inOrder, moved }: Alignment,
  settled: readonly Pair[],
  left: readonly RowItem[],
  right: readonly RowItem[],
  score: (i: number, j: number) => number,
): Alignment {
  const all = [...inOrder, ...moved];
  const sure = new Set(settled.map((pair) => pair.left));
  const free = {
    left: freeOf(left, new Set(all.map((pair) => pair.left))),
    right: freeOf(right, new Set(all.map((pair) => pair.right))),
  };
  const isSure = (pair: Pair): boolean => {
    if (sure.has(pair.left) || pair.similarity >= BEYOND_DOUBT) return true;
    const rival = pair.similarity - TELLING_MARGIN;
    return (
      free.right.every((j) => score(pair.left, j) < rival) &&
      free.left.every((i) => score(i, pair.right) < rival)
    );
  };
  return { inOrder: inOrder.filter(isSure), moved: moved.filter(isSure) };
}

function freeOf(items: readonly RowItem[], taken: ReadonlySet<number>): number[] {
  return [...items.keys()].filter((index) => !taken.has(index));
}

/** A word that half of the labels of both tables begin with ("Ministry of") does not tell one row from another. */
function telling(rows: readonly LabelledRow[], weight: WordWeight): WordWeight {
  const counts = new Map<string, number>();
  for (const { label } of rows)
    for (const word of new Set(label.words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => weight(word) * (1 - (counts.get(word) ?? 0) / (rows.length + FEW_ROWS));
}

function rowSimilarity(one: RowItem, other: RowItem, weight: WordWeight): number {
  const otherGroup = one.group !== other.group && one.group !== '' && other.group !== '';
  if (one.source.row.unsplit === true || other.source.row.unsplit === true)
    return similarity(whole(one, weight), whole(other, weight), weight);
  const ranks = [one.source.row.kind, other.source.row.kind] as const;
  const otherRank = (ranks[0] === 'sub') !== (ranks[1] === 'sub');
  const own = similarity(one.own, other.own, weight);
  const sub = ranks[0] === 'sub' ? one.own : other.own;
  const held = sub.mass === 0 ? 0 : (own * (one.own.mass + other.own.mass)) / 2 / sub.mass;
  const penalty = otherRank ? OTHER_RANK : 0;
  let label = Math.max(
    own - penalty,
    similarity(one.profile, other.profile, weight) - (held >= OWN_WORDS ? 0 : 2 * penalty),
  );
  if ((ranks[0] === 'group') !== (ranks[1] === 'group')) label -= GROUP_FOR_ROW;
  const { labelHead } = one.source;
  if (labelHead !== '' && labelHead === other.source.labelHead) label = Math.max(label, SAME_HEAD);
  else if (isAllLabel(one) && isAllLabel(other)) {
    if (!otherGroup && isHeldIn(one.head, other.head)) label = Math.max(label, HELD_HEAD);
    if (similarity(one.head, other.head, weight) === 0) label -= OTHER_HEAD;
  }
  if (otherGroup) label -= OTHER_GROUP;
  if (one.values.mass < TELLING_MASS || other.values.mass < TELLING_MASS) return Math.min(BELOW_SAME, label);
  const values = similarity(one.values, other.values, weight);
  const beyond = values - LIKE_VALUES;
  const subject = haveOtherSubjects(one, other) ? OTHER_SUBJECT : 0;
  const told = label - subject + beyond * (beyond > 0 ? SPEAK_FOR : SPEAK_AGAINST);
  return Math.min(
    BELOW_SAME,
    Math.max(
      told,
      TOGETHER.label * label + TOGETHER.values * values,
      values * VALUES_ALONE.share - VALUES_ALONE.less,
    ),
  );
}

/** Councils, plans and shelters are for children or against trafficking, and else named alike. */
function haveOtherSubjects(one: RowItem, other: RowItem): boolean {
  const [own, others] = [one, other].map(({ own: label }) =>
    SUBJECTS.filter((word) => label.words.has(word)),
  );
  return own?.length === 1 && others?.length === 1 && own[0] !== others[0];
}

/** A row that says nothing but what it is called (a sector's activity). */
function isAllLabel({ source }: RowItem): boolean {
  return source.valueColumns.length === 0;
}

/** Whether all words of one text stand in the other: "Mining" in "Quarrying and mining". */
function isHeldIn(one: Profile, other: Profile): boolean {
  const [small, large] = one.words.size <= other.words.size ? [one, other] : [other, one];
  return small.mass >= TELLING_HEAD && [...small.words.keys()].every((word) => large.words.has(word));
}

function whole({ source }: RowItem, weight: WordWeight): Profile {
  return profileOfWords([...source.words, ...source.valueWords], weight);
}
