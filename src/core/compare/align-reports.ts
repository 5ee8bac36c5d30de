/** Which block of one report stands for which block of another: sections by topic, tables by concept, text by content. */
import { insertAll } from '../../shared/lists.ts';
import type { Report } from '../../shared/model.ts';
import { align } from './align/align.ts';
import type { Item } from './align/candidates.ts';
import { BELOW_SAME, similarity, profileOfWords } from './words/similarity.ts';
import type { Profile, WordWeight } from './words/similarity.ts';
import { reportWeights } from './words/report-words.ts';
import { sharesSentence } from './diff/sentence-operations.ts';
import { cutOf } from './split-paragraphs.ts';
import { sourceBook } from './diff/sources.ts';
import type { SameSource, SourceBook } from './diff/sources.ts';
import { orderedKeys, planGroups } from './plan-groups.ts';
import type { GroupPair, LeftOut } from './plan-groups.ts';
import { unitGroups } from './units/units.ts';
import type { Unit } from './units/units.ts';

/**
 * One place of the comparison. Entries stand in right order; what is only left stands where it stood.
 * `moved-away` marks the place in left order of a unit that is shown with its right partner in a `pair`.
 */
export type Entry =
  | { readonly kind: 'pair'; readonly left: Unit; readonly right: Unit; readonly moved: boolean }
  | { readonly kind: 'left'; readonly left: Unit }
  | { readonly kind: 'right'; readonly right: Unit }
  | { readonly kind: 'moved-away'; readonly left: Unit };

export interface ReportAlignment {
  readonly entries: readonly Entry[];
  readonly leftOut: readonly LeftOut[];
  readonly weight: WordWeight;
  readonly sources: SourceBook;
}

// Chosen on the built-in reports, held by the pairs read by hand in `tests/core/compare`; ADR 15 has how firmly each stands.
/** Similarity from which two texts between settled neighbours are one text reworded. */
const REWORDED = 0.24;
/** Similarity from which passages of two kinds of publication speak of one thing. */
const IN_COMMON = 0.38;
/** Summaries say the same things in few sentences: the one of a year stands for the one of another. */
const REWORDED_SUMMARY = 0.12;
/** Similarity from which a text out of place is one that moved. */
const MOVED = 0.66;
/** Share of a text that has to stand in a longer one to be held for a part of it, and what that is worth. */
const CONTAINED = 0.5;
const CONTAINED_WORTH = 0.55;
/** Weight below which a text is too short to be followed from section to section. */
const FOLLOWED_MASS = 14;

/** Similarity below which two texts must have a sentence in common: two paragraphs about one matter share its words. */
const BEYOND_DOUBT = 0.5;

type Match = { readonly unit: Unit; readonly moved: boolean };

export function alignReports(left: Report, right: Report, sameSource?: SameSource): ReportAlignment {
  const sources = sourceBook(left, right, sameSource);
  const plan = planGroups({ left, right }, { left: unitGroups(left), right: unitGroups(right) });
  const weight = reportWeights([left, right]);
  const rightOf = new Map<Unit, Match>();
  for (const pair of plan.pairs) alignGroup(pair, weight, sources, rightOf);
  const pairs = plan.pairs.map((pair) => withCuts(pair, weight, rightOf));
  followMoves(pairs, weight, rightOf);
  const leftOf = new Map([...rightOf].map(([unit, match]) => [match.unit, { unit, moved: match.moved }]));
  const leftOut: LeftOut[] = [...plan.leftOut];
  const entries = pairs.flatMap((pair) => {
    const kept = withoutUnmatched(pair, rightOf, leftOf, leftOut);
    return entriesOf(kept.left, kept.right, rightOf, leftOf);
  });
  return { entries, leftOut, weight, sources };
}

function alignGroup(
  { topic, left, right, onlyMatched }: GroupPair,
  weight: WordWeight,
  sources: SourceBook,
  rightOf: Map<Unit, Match>,
): void {
  const references = { left: left.filter(isReference), right: right.filter(isReference) };
  const byNumber = new Map(references.right.map((unit) => [unit.reference?.number, unit]));
  for (const unit of references.left) {
    const number = unit.reference === undefined ? undefined : sources.rightOf(unit.reference.number);
    const match = number === undefined ? undefined : byNumber.get(number);
    if (match !== undefined) rightOf.set(unit, { unit: match, moved: false });
  }
  const texts = {
    left: left.filter((unit) => !isReference(unit)),
    right: right.filter((unit) => !isReference(unit)),
  };
  const items = { left: texts.left.map(toItem), right: texts.right.map(toItem) };
  const { inOrder, moved } = align(items.left, items.right, {
    weight,
    minimum: onlyMatched === undefined ? (topic === 'summary' ? REWORDED_SUMMARY : REWORDED) : IN_COMMON,
    movedMinimum: MOVED,
    score: (i, j) => {
      const [one, other] = [texts.left[i], texts.right[j]];
      const [item, otherItem] = [items.left[i], items.right[j]];
      if (one === undefined || other === undefined || item === undefined || otherItem === undefined) return 0;
      if (topic !== null && i === 0 && j === 0 && one.kind === 'heading' && other.kind === 'heading')
        return 1;
      return unitSimilarity(one, item, other, otherItem, weight);
    },
  });
  for (const [pairs, isMoved] of [
    [inOrder, false],
    [moved, true],
  ] as const)
    for (const pair of pairs) {
      const [one, other] = [texts.left[pair.left], texts.right[pair.right]];
      if (one !== undefined && other !== undefined) rightOf.set(one, { unit: other, moved: isMoved });
    }

  function toItem(unit: Unit): Item {
    return itemOf(unit, weight);
  }
}

/** The groups with every paragraph in the parts that the other report made of it. */
function withCuts(pair: GroupPair, weight: WordWeight, rightOf: Map<Unit, Match>): GroupPair {
  const lists = { left: [...pair.left], right: [...pair.right] };
  const leftOf = new Map<Unit, Match>();
  for (const left of pair.left) {
    const match = rightOf.get(left);
    if (match !== undefined) leftOf.set(match.unit, { ...match, unit: left });
  }
  for (const [side, opposite] of [
    ['right', 'left'],
    ['left', 'right'],
  ] as const)
    for (let index = 0; index < lists[side].length; index += 1) {
      const rest = lists[side][index];
      if (rest === undefined || !isParagraph(rest) || partnerOf(rest, side) !== undefined) continue;
      for (const beside of [index - 1, index + 1]) {
        const partner = lists[side][beside];
        const whole = partner === undefined ? undefined : partnerOf(partner, side);
        if (partner === undefined || whole === undefined || !isParagraph(partner)) continue;
        const cut = cutOf(whole, partner, rest, beside > index, weight);
        if (cut === null) continue;
        const [head, tail] = cut.parts;
        lists[opposite].splice(lists[opposite].indexOf(whole), 1, head, tail);
        if (opposite === 'left') rightOf.delete(whole);
        const [first, second] = cut.restFirst ? [rest, partner] : [partner, rest];
        join(first, head, side);
        join(second, tail, side);
        break;
      }
    }
  return { ...pair, ...lists };

  function partnerOf(unit: Unit, side: 'left' | 'right'): Unit | undefined {
    const match = side === 'left' ? rightOf.get(unit) : leftOf.get(unit);
    return match?.moved === true ? undefined : match?.unit;
  }

  function join(unit: Unit, part: Unit, side: 'left' | 'right'): void {
    const [left, right] = side === 'left' ? [unit, part] : [part, unit];
    // What it was taken for elsewhere is free again.
    const elsewhere = leftOf.get(right)?.unit;
    if (elsewhere !== undefined) rightOf.delete(elsewhere);
    rightOf.set(left, { unit: right, moved: false });
    leftOf.set(right, { unit: left, moved: false });
  }
}

function isParagraph({ kind }: Unit): boolean {
  return kind === 'paragraph' || kind === 'list-item';
}

/** Texts and tables that found no partner in their own section and have one in another. */
function followMoves(pairs: readonly GroupPair[], weight: WordWeight, rightOf: Map<Unit, Match>): void {
  const taken = new Set([...rightOf.values()].map(({ unit }) => unit));
  const free = (units: readonly Unit[], isTaken: (unit: Unit) => boolean): Unit[] =>
    units.filter(
      (unit) =>
        !isTaken(unit) &&
        unit.kind !== 'heading' &&
        !isReference(unit) &&
        (unit.kind === 'table' || profileOfWords(unit.passage.words, weight).mass >= FOLLOWED_MASS),
    );
  const left = pairs.flatMap((pair) => free(pair.left, (unit) => rightOf.has(unit)));
  const right = pairs.flatMap((pair) => free(pair.right, (unit) => taken.has(unit)));
  const items = {
    left: left.map((unit) => itemOf(unit, weight)),
    right: right.map((unit) => itemOf(unit, weight)),
  };
  const { inOrder, moved } = align(items.left, items.right, {
    weight,
    minimum: MOVED,
    movedMinimum: MOVED,
    score: (i, j) => {
      const [one, other, item, otherItem] = [left[i], right[j], items.left[i], items.right[j]];
      if (one === undefined || other === undefined || item === undefined || otherItem === undefined) return 0;
      return unitSimilarity(one, item, other, otherItem, weight);
    },
  });
  for (const pair of [...inOrder, ...moved]) {
    const [one, other] = [left[pair.left], right[pair.right]];
    if (one !== undefined && other !== undefined) rightOf.set(one, { unit: other, moved: true });
  }
}

function isReference(unit: Unit): boolean {
  return unit.kind === 'reference';
}

function itemOf(unit: Unit, weight: WordWeight): Item {
  const { passage, table } = unit;
  const concept = table?.table.concept ?? null;
  return {
    kind: unit.kind === 'list-item' ? 'paragraph' : unit.kind,
    key: concept === null ? passage.key : `table of ${concept}`,
    profile: profileOfWords(passage.words, weight),
  };
}

/** Tables are one table if they have one concept, whatever their captions say. */
function unitSimilarity(one: Unit, item: Item, other: Unit, otherItem: Item, weight: WordWeight): number {
  const concepts = [one.table?.table.concept ?? null, other.table?.table.concept ?? null];
  if (one.kind === 'table' && concepts.every((concept) => concept !== null))
    return concepts[0] === concepts[1] ? 1 : 0;
  if (item.key === otherItem.key && item.key !== '') return 1;
  const alike = Math.min(BELOW_SAME, textSimilarity(item.profile, otherItem.profile, weight));
  if (alike >= BEYOND_DOUBT || alike < REWORDED_SUMMARY || one.kind === 'heading' || one.kind === 'table')
    return alike;
  return sharesSentence(one.passage, other.passage, weight) ? alike : 0;
}

/** A sentence that grew into a paragraph has little in common with it by measure, and yet stands in it. */
function textSimilarity(one: Profile, other: Profile, weight: WordWeight): number {
  const alike = similarity(one, other, weight);
  const contained = (alike * (one.mass + other.mass)) / 2 / Math.min(one.mass, other.mass);
  return contained >= CONTAINED ? Math.max(alike, contained * CONTAINED_WORTH) : alike;
}

function withoutUnmatched(
  pair: GroupPair,
  rightOf: ReadonlyMap<Unit, Match>,
  leftOf: ReadonlyMap<Unit, Match>,
  leftOut: LeftOut[],
): Pick<GroupPair, 'left' | 'right'> {
  const side = pair.onlyMatched;
  if (side === undefined) return pair;
  const matched = side === 'left' ? rightOf : leftOf;
  const [kept, dropped] = [
    pair[side].filter((unit) => matched.has(unit)),
    pair[side].filter((unit) => !matched.has(unit)),
  ];
  leftOut.push({ side, topics: orderedKeys(dropped.map(({ topic }) => topic)), blocks: dropped.length });
  return side === 'left' ? { left: kept, right: pair.right } : { left: pair.left, right: kept };
}

function entriesOf(
  left: readonly Unit[],
  right: readonly Unit[],
  rightOf: ReadonlyMap<Unit, Match>,
  leftOf: ReadonlyMap<Unit, Match>,
): Entry[] {
  const entries: Entry[] = [];
  let next = 0;
  for (const unit of right) {
    const match = leftOf.get(unit);
    if (match === undefined) {
      entries.push({ kind: 'right', right: unit });
      continue;
    }
    const at = match.moved || isReference(unit) ? -1 : left.indexOf(match.unit, next);
    const gap = entries.length - trailing(entries);
    if (at >= 0) {
      insertAll(entries, gap, left.slice(next, at).flatMap(alone));
      next = at + 1;
    }
    entries.push({ kind: 'pair', left: match.unit, right: unit, moved: match.moved });
  }
  insertAll(entries, entries.length - trailing(entries), left.slice(next).flatMap(alone));
  return entries;

  /** What is only left stands before what is only right in the same gap. */
  function alone(unit: Unit): Entry[] {
    const match = rightOf.get(unit);
    if (match === undefined) return [{ kind: 'left', left: unit }];
    return match.moved ? [{ kind: 'moved-away', left: unit }] : [];
  }
}

function trailing(entries: readonly Entry[]): number {
  let count = 0;
  while (entries[entries.length - 1 - count]?.kind === 'right') count += 1;
  return count;
}
