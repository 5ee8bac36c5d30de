/**
 * Takes out of a source what somebody keeps apart.
 *
 * The two that were named come into different sources. Everything else goes by the evidence: the strongest similarities
 * join first (a number or the day of a message before an address, that before a title; entries that say the same before
 * such as are alike), and none joins two that are kept apart. Of equal ones those of an entry that was said to be
 * another source come last: what is as much like the one as like the other stays with the one that was looked at. The
 * outcome depends on the members and on what was said alone, so taking it back gives what was there before.
 */
import type { SourceProfile } from '../identity/source-profile.ts';
import { joinOf } from './same-source.ts';

/** What is kept apart, among members that are compared by identity. */
export interface Separated<Member> {
  /** Of each member that was named, those that it is kept apart from; symmetric. */
  readonly from: ReadonlyMap<Member, ReadonlySet<Member>>;
  /** Those that were said to be another source than the one that was looked at. */
  readonly takenOut: ReadonlySet<Member>;
  /** An order of all members. */
  readonly compare: (one: Member, other: Member) => number;
}

interface Holder<Member> {
  readonly profile: SourceProfile;
  readonly members: readonly Member[];
}

/** Members that nothing tells apart: one that was named, or all others with its profile. */
interface Unit<Member> {
  readonly holder: Holder<Member>;
  readonly members: readonly [Member, ...Member[]];
}

interface Edge<Member> {
  readonly one: Unit<Member>;
  readonly other: Unit<Member>;
  /** How strong the similarity is. */
  readonly proof: number;
  /** Both say the same. */
  readonly isEqual: boolean;
  /** How many of the two were taken out. */
  readonly takenOut: number;
}

/** The sources that the members of one source are: that one where none of them are kept apart. */
export function separate<Member>(
  holders: readonly Holder<Member>[],
  separated: Separated<Member> | null,
): readonly (readonly Member[])[] {
  const all = holders.flatMap(({ members }) => members);
  if (separated === null || !all.some((member) => separated.from.has(member))) return [all];
  const inside = new Set(all);
  const isNamed = (member: Member): boolean =>
    [...(separated.from.get(member) ?? [])].some((other) => inside.has(other));
  if (!all.some(isNamed)) return [all];
  const units = unitsOf(holders, isNamed, separated.compare);
  if (units.length > MOST_WEIGHED) return namedAlone(all, isNamed);
  return joinedApart(units, edgesBetween(units, separated), separated);
}

/** To set so many against each other takes a tenth of a second; no source of the samples has more than twelve. */
const MOST_WEIGHED = 300;

/** Of too many to be set against each other those that were named stand alone, and the others together. */
function namedAlone<Member>(
  all: readonly Member[],
  isNamed: (member: Member) => boolean,
): readonly (readonly Member[])[] {
  const rest = all.filter((member) => !isNamed(member));
  const alone = all.filter(isNamed).map((member) => [member]);
  return rest.length === 0 ? alone : [...alone, rest];
}

function unitsOf<Member>(
  holders: readonly Holder<Member>[],
  isNamed: (member: Member) => boolean,
  compare: Separated<Member>['compare'],
): readonly Unit<Member>[] {
  const units: Unit<Member>[] = [];
  for (const holder of holders) {
    const free: Member[] = [];
    for (const member of holder.members.toSorted(compare)) {
      if (isNamed(member)) units.push({ holder, members: [member] });
      else free.push(member);
    }
    const [first, ...rest] = free;
    if (first !== undefined) units.push({ holder, members: [first, ...rest] });
  }
  return units.sort((one, other) => compare(one.members[0], other.members[0]));
}

/** Strongest first. */
function edgesBetween<Member>(
  units: readonly Unit<Member>[],
  { takenOut }: Separated<Member>,
): readonly Edge<Member>[] {
  const isOut = ({ members }: Unit<Member>): number => Number(takenOut.has(members[0]));
  const edges: Edge<Member>[] = [];
  units.forEach((one, at) => {
    for (const other of units.slice(at + 1)) {
      const join = joinOf(one.holder.profile, other.holder.profile);
      if (join === null) continue;
      const isEqual = one.holder === other.holder;
      edges.push({ one, other, proof: join.proof, isEqual, takenOut: isOut(one) + isOut(other) });
    }
  });
  return edges.sort(
    (one, other) =>
      other.proof - one.proof || Number(other.isEqual) - Number(one.isEqual) || one.takenOut - other.takenOut,
  );
}

function joinedApart<Member>(
  units: readonly Unit<Member>[],
  edges: readonly Edge<Member>[],
  { from }: Separated<Member>,
): readonly (readonly Member[])[] {
  const groupOf = new Map(units.map((unit) => [unit, unit.members as readonly Member[]]));
  for (const { one, other } of edges) {
    const [mine, theirs] = [groupOf.get(one) ?? [], groupOf.get(other) ?? []];
    if (
      mine === theirs ||
      mine.some((member) => theirs.some((their) => from.get(member)?.has(their) === true))
    )
      continue;
    const both = [...mine, ...theirs];
    for (const [unit, group] of groupOf) if (group === mine || group === theirs) groupOf.set(unit, both);
  }
  return [...new Set(groupOf.values())];
}
