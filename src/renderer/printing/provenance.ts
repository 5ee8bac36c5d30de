import type { Provenance } from '../../shared/sources.ts';
import { service } from '../services/service.ts';
import { useAnswer, useService } from '../state/context.ts';

/** A country has some ten reports; more countries than these are not gone through before the window is closed. */
const MOST_HELD = 50;
/** As many as the contract tells of. */
const MOST_TOLD = 100;

const provenanceService = service(({ answers }) => answers.to('cite.provenance', { most: MOST_HELD }));

const NONE: readonly Provenance[] = [];

/**
 * Where the texts of these reports come from. Asked for when a view is shown, because nothing can be waited for once a
 * browser prints.
 */
export function useProvenance(reports: readonly string[]): readonly Provenance[] {
  const provenance = useService(provenanceService);
  const loaded = useAnswer(provenance, { reports: reports.slice(0, MOST_TOLD) });
  return loaded.status === 'ready' ? loaded.value : NONE;
}
