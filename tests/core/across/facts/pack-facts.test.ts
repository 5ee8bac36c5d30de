import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptFacts } from '../../../../src/core/across/facts/facts.ts';
import { packFacts, unpackFacts } from '../../../../src/core/across/facts/pack-facts.ts';

const place = fc.option(fc.nat(9));
const text = fc.constantFrom('', 'Yes', 'No', 'Minimum Age for Work', 'x'.repeat(300));
const source = fc.record({ start: fc.nat(99), end: fc.integer({ min: 100, max: 200 }) });
const fact = fc.record({
  year: fc.integer({ min: 2001, max: 2031 }),
  label: text,
  series: fc.option(text),
  group: text,
  entity: text,
  areas: fc.array(text, { maxLength: 2 }),
  cells: fc.array(
    fc
      .record({ text, column: place, source: fc.option(source), lost: fc.boolean() })
      .map(({ lost, ...cell }) => ({ ...cell, ...(lost ? { lost: true as const } : {}) })),
    { maxLength: 3 },
  ),
  citations: fc.array(fc.nat(50), { maxLength: 3 }),
  notes: fc.array(fc.nat(3), { maxLength: 2 }),
  block: text,
  table: place,
  row: place,
  column: place,
  start: fc.nat(99),
  end: fc.nat(99),
});
const concept: fc.Arbitrary<ConceptFacts> = fc
  .record({
    facts: fc.array(fact, { maxLength: 4 }),
    notes: fc.array(text, { maxLength: 2 }),
    torn: fc.boolean(),
  })
  .map(({ torn, ...facts }) => ({ ...facts, ...(torn ? { torn: true as const } : {}) }));

describe('facts that are packed', () => {
  it('come back as they were, also through a file', () => {
    fc.assert(
      fc.property(concept, (facts) => {
        expect(unpackFacts(JSON.parse(JSON.stringify(packFacts(facts))), new Map())).toEqual(facts);
      }),
    );
  });

  it('hold each text once, and share with other reports those that many say', () => {
    const facts: ConceptFacts = { facts: [], notes: [] };
    const [one] = fc.sample(fact, { numRuns: 1, seed: 1 });
    if (one === undefined) throw new Error('no fact');
    const long = 'y'.repeat(200);
    const said = { ...one, label: 'Minimum Age', group: 'Minimum Age', entity: long };
    const packed = packFacts({ ...facts, facts: [said, said] });
    expect(packed.texts.filter((each) => each === 'Minimum Age')).toHaveLength(1);
    const shared = new Map<string, string>();
    unpackFacts(packed, shared);
    expect(shared.has('Minimum Age')).toBe(true);
    expect(shared.has(long)).toBe(false);
  });
});
