/** Adding reports to the library and taking them away. */
import type { EngineMethod, Handlers } from '../shared/contract.ts';
import type { Library } from './library.ts';

type ImportMethod = Exclude<Extract<EngineMethod, `library.${string}`>, 'library.list'>;

/** @param library awaited by every call */
export function importHandlers(library: Promise<Library>): Handlers<ImportMethod> {
  return {
    'library.import': async ({ sources }) => (await library).changes.import(sources),
    'library.cancel-import': async () => {
      (await library).changes.cancelImport();
      return null;
    },
    'library.remove': async ({ id }) => ({ removed: await (await library).changes.remove(id) }),
    'library.restore': async ({ id }) => ({ restored: await (await library).changes.restore(id) }),
  };
}
