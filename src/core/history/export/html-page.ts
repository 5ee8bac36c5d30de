/** What exported histories have in common as HTML: one file that needs nothing else, no script, no address that is loaded. */
import { escapeMarkup } from '../../../shared/text/escape-markup.ts';
import type { WordingPiece } from '../../../shared/history/history.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.55 Georgia, 'Times New Roman', serif; max-width: 42rem; margin: 2rem auto; padding: 0 1.5rem; }
h1, h2, .citation, ul { font-family: system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
blockquote { margin: 0; }
h3 { font: 600 .85rem/1.4 system-ui, sans-serif; margin: 1.25rem 0 .25rem; }
.citation, ul { font-size: .85rem; margin: .5rem 0 0; }
del { text-decoration: line-through; background: light-dark(#f7e8de, #3a281d); }
ins { text-decoration: underline #22627f; background: light-dark(#e0edf3, #1d323d); }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } section { break-inside: avoid; } }
`.trim();

/** @param body markup in which all text is escaped */
export function htmlPage(heading: string, body: string): string {
  const title = escapeMarkup(heading);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style></head>`,
    `<body>\n<h1>${title}</h1>\n${body}\n</body></html>\n`,
  ].join('\n');
}

/** What went in `del`, what came in `ins`; cells of a row are parted by a bar. */
export function htmlWording(pieces: readonly WordingPiece[]): string {
  return pieces
    .map(({ kind, text }) => {
      const shown = escapeMarkup(text).replaceAll('\t', ' | ');
      if (kind === 'same') return shown;
      return kind === 'deleted' ? `<del>${shown}</del>` : `<ins>${shown}</ins>`;
    })
    .join('');
}
