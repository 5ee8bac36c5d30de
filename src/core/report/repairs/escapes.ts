/** Escapes that a converter left in the text: `\$5.2 million`, `&amp;`. */
import { matchesOf } from '../../text/matches.ts';
import { type Edit, type Found, NOTHING_FOUND } from './edit.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&ndash;': '–',
  '&mdash;': '—',
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&rdquo;': '”',
  '&ldquo;': '“',
};

const ESCAPE = /\\([$%&#_{}~^*[\]])|&(?:amp|lt|gt|quot|nbsp|[nm]dash|[lr][sd]quo);/g;

/** The escaped character stands for itself. */
export function escapes(text: string): Found {
  if (!text.includes('\\') && !text.includes('&')) return NOTHING_FOUND;
  const edits: Edit[] = [];
  for (const found of matchesOf(ESCAPE, text)) {
    const shown = found[1] ?? ENTITIES[found[0]];
    if (shown === undefined) continue;
    edits.push({ start: found.index, end: found.index + found[0].length, kind: 'escape', shown });
  }
  return { edits };
}
