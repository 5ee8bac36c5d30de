/** Adding reports to the library, taking them away, and saving it as one file. */
import type { EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import { comparedCopies } from '../answers/compared-copies.ts';
import type { Calculate } from '../calculation/calculator.ts';
import type { Library } from '../library/library.ts';

type ImportMethod = Exclude<Extract<EngineMethod, `library.${string}`>, 'library.list'>;

/** @param library awaited by every call */
export function importHandlers(library: Promise<Library>, calculate: Calculate): Handlers<ImportMethod> {
  return {
    'library.import': async ({ sources }) => (await library).changes.import(sources),
    'library.cancel-import': async () => {
      (await library).changes.cancelImport();
      return null;
    },
    'library.remove': async ({ id }) => ({ removed: await (await library).changes.remove(id) }),
    'library.remove-all': async ({ ids }) => ({ removed: await (await library).changes.removeAll(ids) }),
    'library.restore-all': async ({ ids }) => ({ restored: await (await library).changes.restoreAll(ids) }),
    'library.save': async ({ path, ...which }) => (await library).saver.save(path, which),
    'library.cancel-save': async () => {
      (await library).saver.cancel();
      return null;
    },
    'library.origins': async ({ id }) => (await library).origins(id),
    'library.choose-copy': async ({ id, sha256 }) => {
      await (await library).changes.choose(id, sha256);
      return null;
    },
    'library.read-as': async ({ id, sha256, encoding }) => {
      await (await library).changes.readAs(id, sha256, encoding);
      return null;
    },
    'library.compare-copies': async (argument) => comparedCopies(await library, calculate, argument),
    'library.restore': async ({ id }) => ({ restored: await (await library).changes.restore(id) }),
  };
}
