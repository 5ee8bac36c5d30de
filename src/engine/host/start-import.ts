import type { ImportOutcome, ImportSource, ReaderEvent } from '../../shared/contract/contract.ts';
import type { EngineHost } from './start-engine.ts';

/**
 * Has the engine add files, without waiting for it: how far it is and what came of it arrive as events. That it
 * could not even begin is told as a notice, unless it was told of already.
 */
export function startImport(
  engine: Pick<EngineHost, 'call'>,
  emit: (event: ReaderEvent) => void,
): (sources: readonly ImportSource[]) => Promise<ImportOutcome | null> {
  return async (sources) => {
    if (sources.length === 0) return null;
    const result = await engine.call('library.import', { sources });
    if (result.ok) return result.value;
    if (result.error.isTold !== true)
      emit({ kind: 'notice', message: `Reports could not be added: ${result.error.message}` });
    emit({ kind: 'import-finished', outcome: null });
    return null;
  };
}
