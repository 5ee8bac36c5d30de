import { packFacts } from '../../core/across/facts/pack-facts.ts';
import type { PackedFacts } from '../../core/across/facts/pack-facts.ts';
import { readFacts } from '../../core/across/facts/read-facts.ts';
import { ACROSS_CONCEPTS } from '../../shared/across/across.ts';
import type { AcrossConcept } from '../../shared/across/across.ts';
import type { Report } from '../../shared/model.ts';

/** What a report states, packed, by concept. */
export type ReportPackedFacts = Readonly<Partial<Record<AcrossConcept, PackedFacts>>>;

/** Reads what a report states in its tables, in the form in which it is kept. */
export function packedFacts(report: Report): ReportPackedFacts {
  const facts = readFacts(report);
  const packed: Partial<Record<AcrossConcept, PackedFacts>> = {};
  for (const concept of ACROSS_CONCEPTS) {
    const stated = facts[concept];
    if (stated !== undefined) packed[concept] = packFacts(stated);
  }
  return packed;
}
