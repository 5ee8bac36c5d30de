/** One line by which a quotation can be proved against the file that it was read from. */
import { originalHash } from '../formats/original-hash.ts';
import type { Page, Source, Span } from '../model.ts';

/**
 * "Kazakhstan 2019, page 3: “Article 134 …” (kazakhstan-2019.pdf, SHA-256 ab12…)"; without a quotation of the whole report.
 * Of a file without pages the place is told in characters of the text that was read from it.
 *
 * @param label how the report is named to people
 */
export function proofLine(
  label: string,
  source: Source,
  quoted: { readonly text: string; readonly place: Span } | null,
): string {
  const file = `${source.file}, SHA-256 ${originalHash(source)}`;
  if (quoted === null) return `${label} (${file})`;
  const words = quoted.text.replace(/\s+/g, ' ').trim();
  return `${label}, ${whereIn(source, quoted.place)}: “${words}” (${file})`;
}

function whereIn({ pages }: Source, { start, end }: Span): string {
  const held = pages?.filter((page) => page.start < end && page.end > start) ?? [];
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return `characters ${start + 1} to ${end}`;
  if (first === last) return `page ${nameOf(first)}`;
  return `pages ${nameOf(first)} to ${nameOf(last)}`;
}

/** As printed, with the file's own number where that is another one. */
function nameOf({ number, printed }: Page): string {
  return printed === undefined || printed === String(number)
    ? String(number)
    : `${printed} (${number} in the file)`;
}
