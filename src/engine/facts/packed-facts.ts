import { packFacts } from '../../core/across/facts/pack-facts.ts';
import type { PackedFacts } from '../../core/across/facts/pack-facts.ts';
import { readingFacts } from '../../core/across/facts/read-facts.ts';
import { inOneGo } from '../../core/years/in-one-go.ts';
import { ACROSS_CONCEPTS } from '../../shared/across/across.ts';
import type { AcrossConcept } from '../../shared/across/across.ts';
import type { Report } from '../../shared/model.ts';

/** What a report states, packed, by concept. */
export type ReportPackedFacts = Readonly<Partial<Record<AcrossConcept, PackedFacts>>>;

/** Reads what a report states in its tables, in the form in which it is kept. */
export function packedFacts(report: Report): ReportPackedFacts {
  return inOneGo(packingFacts(report));
}

/** The same; yields between the rows. */
export function* packingFacts(report: Report): Generator<undefined, ReportPackedFacts> {
  const facts = yield* readingFacts(report);
  const packed: Partial<Record<AcrossConcept, PackedFacts>> = {};
  for (const concept of ACROSS_CONCEPTS) {
    const stated = facts[concept];
    if (stated !== undefined) packed[concept] = packFacts(stated);
    yield;
  }
  return packed;
}
