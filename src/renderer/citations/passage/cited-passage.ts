import type { CitationStyle, FinishedCitation } from '../../../shared/sources.ts';

/**
 * A quotation with its citation, as it goes on the clipboard. In APA the work is named in the sentence
 * and given in full below; a Chicago note and the plain form say everything at once. A quotation of
 * several paragraphs or rows is a block, and blocks have no quotation marks.
 */
export function citedPassage(
  quotation: string,
  { inText, entry }: FinishedCitation,
  style: CitationStyle,
): string {
  const isBlock = quotation.includes('\n');
  const quoted = isBlock ? quotation : `“${quotation}”`;
  if (style !== 'apa') return `${quoted}\n\n${inText}`;
  return `${quoted}${isBlock ? '\n' : ' '}${inText}\n\n${entry}`;
}
