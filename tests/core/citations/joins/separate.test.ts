import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedBy, sourceProfile } from '../../../../src/core/citations/identity/source-profile.ts';
import { joinOf } from '../../../../src/core/citations/joins/same-source.ts';
import { separate } from '../../../../src/core/citations/joins/separate.ts';
import { SourceGroups } from '../../../../src/core/citations/joins/source-groups.ts';
import { reference } from '../../bibliography/printed-lists.ts';

interface Entry {
  /** Its place in the order of all. */
  readonly at: number;
  readonly text: string;
}
type Pair = readonly [one: Entry, other: Entry];

const profileOf = ({ text }: Entry) => sourceProfile(namedBy(reference(text)), { area: 'Kazakhstan' });

function separatedBy(pairs: readonly Pair[]) {
  if (pairs.length === 0) return null;
  const from = new Map<Entry, Set<Entry>>();
  for (const [one, other] of [...pairs, ...pairs.map(([a, b]) => [b, a] as const)])
    from.set(one, (from.get(one) ?? new Set()).add(other));
  const compare = (one: Entry, other: Entry) => one.at - other.at;
  return { from, takenOut: new Set(pairs.map(([, other]) => other)), compare };
}

/** Sources as lists of places, each and all in order. */
function sourcesOf(entries: readonly Entry[], pairs: readonly Pair[]): readonly (readonly number[])[] {
  const groups = new SourceGroups<Entry>();
  for (const entry of entries) groups.add(entry, entry.text, () => profileOf(entry));
  groups.keepApart(separatedBy(pairs));
  return [...groups.each()]
    .map((members) => members.map(({ at }) => at).sort((one, other) => one - other))
    .sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}

const LAW =
  'Government of Kazakhstan. Labor Code of the Republic of Kazakhstan, No. 414-V. Enacted: November 23, 2015.';
const SAME_NUMBER =
  'Government of Kazakhstan. Labour Code, No. 414-V, enacted November 23, 2015. http://adilet.zan.kz/eng/docs/K1500000414';
const BY_ADDRESS =
  'Government of Kazakhstan. Labor Code of Kazakhstan. http://adilet.zan.kz/eng/docs/K1500000414';

const entries = (...texts: readonly string[]): Entry[] => texts.map((text, at) => ({ at, text }));

describe('entries that are kept apart', () => {
  it('leave the others where they are: what is as much like both stays with the one that was looked at', () => {
    const [a, b, c, d] = entries(LAW, LAW, LAW, SAME_NUMBER) as [Entry, Entry, Entry, Entry];
    expect(sourcesOf([a, b, c, d], [])).toEqual([[0, 1, 2, 3]]);
    expect(sourcesOf([a, b, c, d], [[a, b]])).toEqual([[0, 2, 3], [1]]);
    expect(sourcesOf([a, b, c, d], [[b, a]])).toEqual([[0], [1, 2, 3]]);
  });

  it('stand together where both were taken out and are alike', () => {
    const [a, b, c, d] = entries(LAW, LAW, LAW, LAW) as [Entry, Entry, Entry, Entry];
    const pairs: Pair[] = [
      [a, b],
      [a, c],
    ];
    expect(sourcesOf([a, b, c, d], pairs)).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });

  it('take with them what is more like them: a number proves more than an address', () => {
    const [a, b, c] = entries(BY_ADDRESS, SAME_NUMBER, LAW) as [Entry, Entry, Entry];
    expect(joinOf(profileOf(a), profileOf(b))?.proof).toBe(2);
    expect(joinOf(profileOf(c), profileOf(b))?.proof).toBe(3);
    expect(sourcesOf([a, b, c], [])).toEqual([[0, 1, 2]]);
    expect(sourcesOf([a, b, c], [[a, b]])).toEqual([[0], [1, 2]]);
    expect(sourcesOf([a, b, c], [[c, a]])).toEqual([[0], [1, 2]]);
    // Nothing but the one between them makes these two alike, and that goes with the stronger proof.
    expect(sourcesOf([a, b, c], [[a, c]])).toEqual([[0], [1, 2]]);
  });

  const TEXTS = [
    LAW,
    SAME_NUMBER,
    BY_ADDRESS,
    `${BY_ADDRESS} Accessed 2016.`,
    'ILO. Report on Cotton. Geneva; 2014.',
  ];
  const worlds = fc
    .array(fc.constantFrom(...TEXTS), { minLength: 2, maxLength: 9 })
    .map((texts) => entries(...texts))
    .chain((all) => {
      const one = fc.constantFrom(...all);
      const pair = fc.tuple(one, one).filter(([a, b]) => a !== b);
      return fc.record({
        all: fc.constant(all),
        shuffled: fc.shuffledSubarray(all, { minLength: all.length }),
        pairs: fc.array(pair, { minLength: 1, maxLength: 5 }),
      });
    });

  it('are never joined, nothing is joined that was not, and taking it back gives what was there before', () => {
    fc.assert(
      fc.property(worlds, ({ all, shuffled, pairs }) => {
        const before = sourcesOf(all, []);
        const after = sourcesOf(all, pairs);
        for (const [one, other] of pairs)
          expect(after.some((source) => source.includes(one.at) && source.includes(other.at))).toBe(false);
        for (const source of after)
          expect(before.some((whole) => source.every((at) => whole.includes(at)))).toBe(true);
        expect(after.flat().sort((a, b) => a - b)).toEqual(all.map(({ at }) => at));
        // The order in which entries come does not matter.
        expect(sourcesOf(shuffled, pairs)).toEqual(after);
        expect(sourcesOf(all, pairs.slice(0, 0))).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('leave alone every source that holds none of them', () => {
    fc.assert(
      fc.property(worlds, ({ all, pairs }) => {
        const named = new Set(pairs.flat().map(({ at }) => at));
        const after = sourcesOf(all, pairs);
        for (const source of sourcesOf(all, []))
          if (!source.some((at) => named.has(at))) expect(after).toContainEqual(source);
      }),
    );
  });

  it('part nothing where the other one is not in the source', () => {
    const [a, b] = entries(LAW, LAW) as [Entry, Entry];
    const gone = { at: 9, text: LAW };
    const holders = [{ profile: profileOf(a), members: [a, b] }];
    expect(separate(holders, separatedBy([[a, gone]]))).toEqual([[a, b]]);
  });
});
