import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHashedBuckets } from '../../../../src/core/citations/joins/hashed-buckets.ts';

interface Thing {
  readonly name: string;
}

it('holds no fewer things under a key than were put there, and none that were taken away', () => {
  const key = fc.constantFrom('address|a', 'address|b', 'law|c', 'title|d|e');
  const step = fc.record({ key, thing: fc.nat({ max: 4 }), takes: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const things: Thing[] = Array.from({ length: 5 }, (_, at) => ({ name: `thing ${at}` }));
      const buckets = createHashedBuckets<Thing>();
      const expected = new Map<string, Set<Thing>>();
      for (const { key: name, thing: at, takes } of steps) {
        const thing = things[at] ?? { name: '' };
        const there = expected.get(name) ?? new Set();
        expected.set(name, there);
        if (takes) {
          buckets.remove(name, thing);
          there.delete(thing);
        } else {
          buckets.put(name, thing);
          there.add(thing);
        }
      }
      for (const [name, there] of expected) {
        expect(buckets.at(name)).toHaveLength(there.size);
        expect(new Set(buckets.at(name))).toEqual(there);
      }
    }),
  );
});

it('gives an empty list for what was never put', () => {
  expect(createHashedBuckets<Thing>().at('address|a')).toEqual([]);
});

it('spreads the keys of a library: hardly two of 20,000 share a bucket', () => {
  const buckets = createHashedBuckets<Thing>();
  const keys = Array.from({ length: 20_000 }, (_, at) => `address|www.ilo.org/dyn/normlex/${at}`);
  for (const name of keys) buckets.put(name, { name });
  const shared = keys.filter((name) => buckets.at(name).length > 1);
  expect(shared.length).toBeLessThan(10);
});
