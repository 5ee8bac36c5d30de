/** Whether two references name the same source, and what stands behind a citation on each side. */
import type { Reference, Report } from '../../../shared/model.ts';
import { authorsBefore } from '../../bibliography/reference/reference-author.ts';
import { whySameSource } from '../../citations/joins/same-source.ts';
import { sourceKeys } from '../../citations/joins/source-keys.ts';
import { namedBy, sourceProfile } from '../../citations/identity/source-profile.ts';
import type { SourceProfile } from '../../citations/identity/source-profile.ts';

/** Whether two references of different reports name the same source. */
export type SameSource = (left: Reference, right: Reference) => boolean;

/** Answers about two reports' sources by number, each pair asked once. */
export interface SourceBook {
  /** Numbers paired where the source is the same, and the rest of each side, in order and once. */
  readonly compare: (left: readonly number[], right: readonly number[]) => SourcePairs;
  /**
   * Whether the sources are the same. `unknown` where one side's are not in its list and may be what the other has:
   * nothing can be said of them.
   */
  readonly judge: (left: readonly number[], right: readonly number[]) => 'same' | 'other' | 'unknown';
  /** Numbers of right references by the left number whose source they are. */
  readonly rightOf: (left: number) => number | undefined;
  /** The lists as wholes: a source that a list holds twice is one, and in both as soon as either entry is. */
  readonly listed: () => SourcePairs;
}

export interface SourcePairs {
  readonly kept: (readonly [left: number, right: number])[];
  readonly left: number[];
  readonly right: number[];
}

/** Sources of two reports, by what their references print unless `sameSource` is given. */
export function sourceBook(left: Report, right: Report, sameSource?: SameSource): SourceBook {
  const pairs = left.references === right.references ? identity(left) : matched(left, right, sameSource);
  const known = {
    left: new Set(left.references.map(({ number }) => number)),
    right: new Set(right.references.map(({ number }) => number)),
  };
  return {
    rightOf: (number) => pairs.get(number),
    listed: () => listedSources(left, right, sameSource),
    compare,
    judge: (leftNumbers, rightNumbers) => {
      const rest = compare(leftNumbers, rightNumbers);
      if (rest.left.length + rest.right.length === 0) return 'same';
      const named = {
        left: rest.left.filter((number) => known.left.has(number)).length,
        right: rest.right.filter((number) => known.right.has(number)).length,
      };
      // A source that the other side has no unlisted number for is not there.
      const mayBeThere =
        named.left <= rest.right.length - named.right && named.right <= rest.left.length - named.left;
      return mayBeThere ? 'unknown' : 'other';
    },
  };

  function compare(leftNumbers: readonly number[], rightNumbers: readonly number[]): SourcePairs {
    const rest = new Set(rightNumbers);
    const kept: (readonly [number, number])[] = [];
    const only: number[] = [];
    for (const number of new Set(leftNumbers)) {
      const match = pairs.get(number) ?? (known.left.has(number) ? undefined : unlisted(number, rest));
      if (match !== undefined && rest.delete(match)) kept.push([number, match]);
      else only.push(number);
    }
    return { kept, left: only, right: [...rest] };
  }

  /** A number without a reference in either list can only be compared as a number. */
  function unlisted(number: number, rest: ReadonlySet<number>): number | undefined {
    return rest.has(number) && !known.right.has(number) ? number : undefined;
  }
}

function listedSources(left: Report, right: Report, sameSource: SameSource | undefined): SourcePairs {
  const partners = (from: Report, to: Report): ((reference: Reference) => readonly Reference[]) =>
    sameSource === undefined ? partnersByPrint(from, to) : partnersBy(to, sameSource);
  const [there, back] = [partners(left, right), partners(right, left)];
  const [twins, otherTwins] = [partners(left, left), partners(right, right)];
  const kept: (readonly [number, number])[] = [];
  for (const one of distinct(left.references, twins)) {
    const [match] = [one, ...twins(one)].flatMap((twin) => there(twin));
    if (match !== undefined) kept.push([one.number, match.number]);
  }
  const alone = (
    report: Report,
    own: (reference: Reference) => readonly Reference[],
    opposite: (reference: Reference) => readonly Reference[],
  ): number[] =>
    distinct(report.references, own)
      .filter((one) => [one, ...own(one)].every((twin) => opposite(twin).length === 0))
      .map(({ number }) => number);
  return { kept, left: alone(left, twins, there), right: alone(right, otherTwins, back) };
}

/** The first entry of each source. */
function distinct(
  references: readonly Reference[],
  twins: (reference: Reference) => readonly Reference[],
): Reference[] {
  const again = new Set<Reference>();
  return references.filter((reference) => {
    if (again.has(reference)) return false;
    for (const twin of twins(reference)) again.add(twin);
    return true;
  });
}

function identity({ references }: Report): ReadonlyMap<number, number> {
  return new Map(references.map(({ number }) => [number, number]));
}

/** Right numbers by left numbers, each used once. */
function matched(
  left: Report,
  right: Report,
  sameSource: SameSource | undefined,
): ReadonlyMap<number, number> {
  const partners = sameSource === undefined ? partnersByPrint(left, right) : partnersBy(right, sameSource);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const reference of left.references) {
    const match = partners(reference).find(({ number }) => !taken.has(number));
    if (match === undefined) continue;
    pairs.set(reference.number, match.number);
    taken.add(match.number);
  }
  return pairs;
}

function partnersBy(right: Report, sameSource: SameSource): (reference: Reference) => readonly Reference[] {
  return (reference) => right.references.filter((other) => sameSource(reference, other));
}

const profiles = new WeakMap<Report, ReadonlyMap<Reference, SourceProfile>>();

function profilesOf(report: Report): ReadonlyMap<Reference, SourceProfile> {
  const known = profiles.get(report);
  if (known !== undefined) return known;
  const before = authorsBefore(report.references);
  const made = new Map(
    report.references.map((reference, i) => [
      reference,
      sourceProfile(namedBy(reference), { area: report.area, authorBefore: before[i] ?? null }),
    ]),
  );
  profiles.set(report, made);
  return made;
}

/** References that share a key are put to the proof. */
function partnersByPrint(left: Report, right: Report): (reference: Reference) => readonly Reference[] {
  const byKey = new Map<string, Set<Reference>>();
  const there = profilesOf(right);
  for (const [reference, profile] of there)
    for (const key of sourceKeys(profile)) {
      const list = byKey.get(key) ?? new Set();
      byKey.set(key, list.add(reference));
    }
  const here = profilesOf(left);
  return (reference) => {
    const profile = here.get(reference);
    if (profile === undefined) return [];
    const candidates = new Set(sourceKeys(profile).flatMap((key) => [...(byKey.get(key) ?? [])]));
    return [...candidates].filter((other) => {
      const otherProfile = there.get(other);
      return otherProfile !== undefined && whySameSource(profile, otherProfile) !== null;
    });
  };
}

/** Reference numbers behind citations, in order. */
export function citedNumbers(report: Report, citations: readonly number[]): number[] {
  return citations.flatMap((index) => report.citations[index]?.numbers ?? []);
}
