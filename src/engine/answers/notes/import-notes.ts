/** Notes out of a file of annotations, each brought to the report that it is about. */
import { foldedLine } from '../../../shared/text/fold.ts';
import type { NotesImported } from '../../../shared/contract/notes.ts';
import type { Library } from '../../library/library.ts';
import { readAnnotations } from '../../notes/read-annotations.ts';
import type { NotedPage } from '../../notes/read-annotations.ts';

/** @throws ReaderError `unusable-file` where it is no file of notes, `disk` where they cannot be kept */
export async function importNotes(
  library: Library,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<NotesImported> {
  const { notes, problems } = await readAnnotations(text, name, (page) => reportOfPage(library, page));
  return { ...(await library.notes.merge(notes)), problems };
}

/** Longer quotations are looked for by their beginning. */
const WORDS_LOOKED_FOR = 12;

/**
 * Which report a page is: the one whose publication has its address, or whose country and year its address and title
 * both name; else the one report that has the very words.
 */
async function reportOfPage(library: Library, { source, title, exact }: NotedPage) {
  const { reports } = library.listing;
  const named = foldedLine(`${source} ${title}`.replaceAll(/[-_/%+.]+/gu, ' '));
  const byName = reports.filter(
    ({ area, year }) =>
      area !== null && year !== null && named.includes(foldedLine(area)) && named.includes(String(year)),
  );
  const [only] = byName;
  if (only !== undefined && byName.length === 1) return { report: only.id, label: only.label };
  const words = exact.replaceAll(/["“”]/gu, ' ').split(/\s+/u).filter(Boolean).slice(0, WORDS_LOOKED_FOR);
  if (words.length < 3) return null;
  const { hits } = await library.search({ query: `"${words.join(' ')}"`, limit: 20 });
  const having = new Map(hits.filter((hit) => hit.similar !== true).map((hit) => [hit.report, hit.label]));
  const among =
    byName.length === 0 ? [...having] : [...having].filter(([id]) => byName.some((one) => one.id === id));
  const [found] = among;
  return found === undefined || among.length > 1 ? null : { report: found[0], label: found[1] };
}
