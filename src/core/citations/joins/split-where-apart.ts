/**
 * Parts what a chain of similarities brought together: an entry without a year is like that of 2013 and like that of
 * 2014, and those two are not one source. What comes out depends on the entries alone and not on their order.
 */
import { keptApart } from './kept-apart.ts';
import { joinOf } from './same-source.ts';
import type { SourceProfile } from '../identity/source-profile.ts';

interface Holder {
  readonly profile: SourceProfile;
}

/** Holders that nothing tells apart but the country of the list they stand in. */
interface Alike<Item extends Holder> {
  readonly key: string;
  readonly profile: SourceProfile;
  readonly items: Item[];
}

interface Edge {
  readonly one: number;
  readonly other: number;
  readonly proof: number;
  /** Entries that are like both. */
  support: number;
}

/**
 * The sources among `items`, which similarities connect: all of them where no two are kept apart. Else the strongest
 * similarities join first, and one that is no stronger than another which contradicts it joins nothing: an entry that
 * could be of either source is of none. Of too many to be set against each other only those are joined that say the same.
 */
export function splitWhereApart<Item extends Holder>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length <= FEW && standTogether(items)) return [items];
  const kinds = alike(items);
  if (kinds.length > MOST_COMPARED) return kinds.map((kind) => kind.items);
  if (standTogether(kinds)) return [items];
  return joined(kinds, clearEdges(kinds)).map((group) => group.flatMap((at) => kinds[at]?.items ?? []));
}

/** So many are looked at one by one sooner than they are sorted. */
const FEW = 12;
/**
 * So many are compared with one another, and so many times two of their similarities are weighed against each other: half
 * a second at worst. No chain of similarities in the 41 chapters of the samples has more than twelve kinds; a volume whose
 * chapters every country cites has some hundred and fifty, each of which is like the volume alone.
 */
const MOST_COMPARED = 1_000;
const MOST_WEIGHED = 2_000_000;

function standTogether(holders: readonly Holder[]): boolean {
  return !holders.some(({ profile }, at) => {
    for (let to = at + 1; to < holders.length; to += 1)
      if (keptApart(profile, holders[to]?.profile ?? profile)) return true;
    return false;
  });
}

/**
 * Words; shorter titles prove something within one country only. Chosen on the lists of 50 texts, in which nothing changes
 * from 2 to 8.
 */
const TELLING_TITLE = 4;

function alike<Item extends Holder>(items: readonly Item[]): readonly Alike<Item>[] {
  const kinds = new Map<string, Alike<Item>>();
  for (const item of items) {
    const { profile } = item;
    const area = profile.family === 'document' && profile.title.length >= TELLING_TITLE ? '' : profile.area;
    const key = JSON.stringify({
      ...profile,
      area,
      author: '',
      date: '',
      government: area === '' ? '' : profile.government,
    });
    const kind = kinds.get(key);
    // What is not even like itself (a cable without a day) is like nothing.
    if (joinOf(profile, profile) === null) kinds.set(`${key} ${kinds.size}`, { key, profile, items: [item] });
    else if (kind === undefined) kinds.set(key, { key, profile, items: [item] });
    else kind.items.push(item);
  }
  return [...kinds.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** The similarities that no other of their strength contradicts, strongest first; none where they are far too many. */
function clearEdges(kinds: readonly Alike<Holder>[]): readonly Edge[] {
  const edges: Edge[] = [];
  const edgesOf = kinds.map((): Edge[] => []);
  kinds.forEach(({ profile }, one) => {
    for (let other = one + 1; other < kinds.length; other += 1) {
      const join = joinOf(profile, kinds[other]?.profile ?? profile);
      if (join === null) continue;
      const edge = { one, other, proof: join.proof, support: 0 };
      edges.push(edge);
      edgesOf[one]?.push(edge);
      edgesOf[other]?.push(edge);
    }
  });
  const weighed = edges.reduce(
    (sum, edge) => sum + degree(edgesOf, edge.one) + degree(edgesOf, edge.other),
    0,
  );
  if (weighed > MOST_WEIGHED) return [];
  const neighbours = edgesOf.map((list, at) => new Set(list.map((edge) => otherEnd(edge, at))));
  for (const edge of edges)
    for (const third of neighbours[edge.one] ?? []) if (neighbours[edge.other]?.has(third)) edge.support += 1;
  const isClear = (edge: Edge): boolean =>
    [edge.one, edge.other].every((end) =>
      (edgesOf[end] ?? []).every(
        (rival) =>
          rival === edge ||
          strength(rival, edge) < 0 ||
          !areApart(kinds, otherEnd(rival, end), otherEnd(edge, end)),
      ),
    );
  return edges
    .filter(isClear)
    .sort((one, other) => strength(other, one) || one.one - other.one || one.other - other.other);
}

function degree(edgesOf: readonly (readonly Edge[])[], end: number): number {
  return edgesOf[end]?.length ?? 0;
}

function otherEnd({ one, other }: Edge, end: number): number {
  return one === end ? other : one;
}

function strength(one: Edge, other: Edge): number {
  return one.proof - other.proof || one.support - other.support;
}

function areApart(kinds: readonly Alike<Holder>[], one: number, other: number): boolean {
  const [a, b] = [kinds[one]?.profile, kinds[other]?.profile];
  return a !== undefined && b !== undefined && keptApart(a, b);
}

/** Groups along the edges, none of which holds two that are kept apart. */
function joined(kinds: readonly Alike<Holder>[], edges: readonly Edge[]): readonly (readonly number[])[] {
  const groupOf = kinds.map((_, at): readonly number[] => [at]);
  for (const { one, other } of edges) {
    const [mine, theirs] = [groupOf[one] ?? [], groupOf[other] ?? []];
    if (mine === theirs || mine.some((a) => theirs.some((b) => areApart(kinds, a, b)))) continue;
    const both = [...mine, ...theirs];
    for (const at of both) groupOf[at] = both;
  }
  return [...new Set(groupOf)];
}
