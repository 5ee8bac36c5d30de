/** The sources of the library: the list, one of them, what changed, and a file to take along. */
import type { EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import { sourceChanges } from '../answers/sources/source-changes.ts';
import { sourceListing } from '../answers/sources/source-listing.ts';
import { sourceDetails } from '../answers/sources/source-details.ts';
import { exportSources } from '../answers/sources/source-export.ts';
import type { Library } from '../library/library.ts';

type SourceMethod = Extract<EngineMethod, `sources.${string}`>;

/** @param library awaited by every call */
export function sourceHandlers(library: Promise<Library>): Handlers<SourceMethod> {
  return {
    'sources.list': async () => sourceListing(await library),
    'sources.details': async ({ id }) => sourceDetails(await library, id),
    'sources.keep-apart': async ({ one, other }) => {
      const { changes, prepareSources } = await library;
      await prepareSources();
      await changes.keepApart(one, other);
      return null;
    },
    'sources.keep-apart-as-there': async ({ separations }) => {
      await (await library).changes.keepApartAsThere(separations);
      return null;
    },
    'sources.put-together': async ({ one, other }) => {
      const { changes, prepareSources } = await library;
      await prepareSources();
      await changes.putTogether(one, other);
      return null;
    },
    'sources.changes': async (pair) => sourceChanges(await library, pair),
    'sources.export': async (argument) => exportSources(await library, argument),
  };
}
