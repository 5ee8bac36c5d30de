/** A passage through the years as one HTML file that needs nothing else: no script, no address that is loaded. */
import { escapeHtml } from '../../compare/export/escape-html.ts';
import { headingOf, leadOf, piecesOf, sourceLines, yearHeadingOf } from './exported-passage.ts';
import type { ExportedPassage } from './exported-passage.ts';
import type { PassageInYear } from '../../../shared/history/history.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.55 Georgia, 'Times New Roman', serif; max-width: 42rem; margin: 2rem auto; padding: 0 1.5rem; }
h1, h2, .citation, ul { font-family: system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
blockquote { margin: 0; }
.citation, ul { font-size: .85rem; margin: .5rem 0 0; }
del { text-decoration: line-through; background: light-dark(#f7e8de, #3a281d); }
ins { text-decoration: underline #22627f; background: light-dark(#e0edf3, #1d323d); }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } section { break-inside: avoid; } }
`.trim();

export function passageHtml(exported: ExportedPassage): string {
  const title = escapeHtml(headingOf(exported));
  const years = exported.cited.map(({ passage, citation }) => {
    const sources = sourceLines(passage).map((line) => `<li>${escapeHtml(line)}</li>`);
    return [
      `<section><h2>${escapeHtml(yearHeadingOf(passage))}</h2>`,
      ...(passage.text === '' ? [] : [`<blockquote>${wording(passage)}</blockquote>`]),
      ...(citation === null ? [] : [`<p class="citation">${escapeHtml(citation)}</p>`]),
      ...(sources.length === 0 ? [] : [`<ul>${sources.join('')}</ul>`]),
      '</section>',
    ].join('\n');
  });
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style></head>`,
    `<body>\n<h1>${title}</h1>\n<p>${escapeHtml(leadOf(exported))}</p>\n${years.join('\n')}\n</body></html>\n`,
  ].join('\n');
}

function wording(passage: PassageInYear): string {
  return piecesOf(passage)
    .map(({ kind, text }) => {
      const shown = escapeHtml(text).replaceAll('\t', ' | ');
      if (kind === 'same') return shown;
      return kind === 'deleted' ? `<del>${shown}</del>` : `<ins>${shown}</ins>`;
    })
    .join('');
}
