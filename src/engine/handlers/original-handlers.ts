/** The pages of a report's original. */
import type { EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import type { Library } from '../library/library.ts';
import { originalsOf } from '../original/originals.ts';
import type { Originals } from '../original/originals.ts';
import type { PageDrawer } from '../original/page-drawer.ts';

type OriginalMethod = Extract<EngineMethod, `original.${string}`>;

/** @param library awaited by every call */
export function originalHandlers(library: Promise<Library>, drawer: PageDrawer): Handlers<OriginalMethod> {
  const originals: Promise<Originals> = library.then((opened) => originalsOf(opened, drawer));
  // Told to whoever asks.
  originals.catch(() => undefined);
  return {
    'original.open': async ({ id }) => (await originals).pages(id),
    'original.text': async ({ id }) => (await originals).text(id),
    'original.words': async ({ id, page }) => (await originals).words({ report: id, page }),
    'original.outline': async ({ id, places }) => (await originals).outline(id, places),
    'original.trouble': async ({ id, page }) => (await originals).trouble({ report: id, page }),
    'original.draw': async ({ id, sha256, page, scale, part }) =>
      (await originals).draw(
        { report: id, page },
        { sha256, scale, ...(part === undefined ? {} : { part }) },
      ),
    'original.rest': () => {
      drawer.rest();
      return null;
    },
    'original.save': async ({ id, path }) => (await originals).save(id, path),
    'original.save-page': async ({ id, page, path, marked, style }) =>
      (await originals).savePage({ report: id, page }, { path, marked: marked ?? null, style }),
  };
}
