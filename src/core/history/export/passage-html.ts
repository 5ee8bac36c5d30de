/** A passage through the years as HTML. */
import { escapeMarkup } from '../../../shared/text/escape-markup.ts';
import { htmlPage, htmlWording } from './html-page.ts';
import { headingOf, leadOf, piecesOf, sourceLines, yearHeadingOf } from './exported-passage.ts';
import type { ExportedPassage } from './exported-passage.ts';

export function passageHtml(exported: ExportedPassage): string {
  const years = exported.cited.map(({ passage, citation }) => {
    const sources = sourceLines(passage).map((line) => `<li>${escapeMarkup(line)}</li>`);
    return [
      `<section><h2>${escapeMarkup(yearHeadingOf(passage))}</h2>`,
      ...(passage.text === '' ? [] : [`<blockquote>${htmlWording(piecesOf(passage))}</blockquote>`]),
      ...(citation === null ? [] : [`<p class="citation">${escapeMarkup(citation)}</p>`]),
      ...(sources.length === 0 ? [] : [`<ul>${sources.join('')}</ul>`]),
      '</section>',
    ].join('\n');
  });
  return htmlPage(headingOf(exported), `<p>${escapeMarkup(leadOf(exported))}</p>\n${years.join('\n')}`);
}
