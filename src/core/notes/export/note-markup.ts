/** What somebody noted, which is Markdown, as safe HTML. Pure. */
import { micromark } from 'micromark';
import { gfmAutolinkLiteral, gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal';
import { escapeMarkup } from '../../../shared/text/escape-markup.ts';

/** Letters. Longer notes are texts that were pasted in, and some of those would take minutes to be read as Markdown. */
const LONGEST = 8_000;
/** Quotations within quotations, as replies to replies have them. */
const DEEP = /^[\t >]*(?:>[\t ]*){16}/mu;

/**
 * No tag of the note itself is left, no address leads anywhere but to the web or to mail, and nothing is fetched by
 * whoever opens it: of a picture its name stands there as a link. What is too long or too deep is left as it was typed,
 * a paragraph for each line.
 */
export function noteMarkup(text: string): string {
  if (text.length > LONGEST || DEEP.test(text))
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => `<p>${escapeMarkup(line)}</p>`)
      .join('\n');
  return micromark(text, {
    extensions: [gfmAutolinkLiteral(), { disable: { null: NO_MARKDOWN } }],
    htmlExtensions: [gfmAutolinkLiteralHtml()],
  });
}

/** Signs that say something else in a note: tags, pictures, an indented line, "[1]: see there". */
const NO_MARKDOWN = ['labelStartImage', 'codeIndented', 'htmlFlow', 'htmlText', 'definition'];
