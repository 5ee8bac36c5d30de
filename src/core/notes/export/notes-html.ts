/** Notes as a page of their own, which any browser and word processor opens. Pure. */
import { escapeMarkup } from '../../../shared/text/escape-markup.ts';
import { noteMarkup } from './note-markup.ts';
import { bibliographyOf, byReport } from './exported-note.ts';
import type { ExportedNote, ExportedPassage } from './exported-note.ts';

const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,serif;color:#222}
h1,h2{font-family:system-ui,sans-serif;line-height:1.2}article{border-top:1px solid #ccc;padding:1rem 0}
blockquote{margin:0 0 .5rem;padding-left:1rem;border-left:3px solid #bbb}.of{font-weight:bold}
.citation,.tags,.sources,.remark{font-size:.9rem;color:#555}.note{unicode-bidi:plaintext}.note p{white-space:pre-line}
.note :is(p,li,h1,h2,h3,h4,h5,h6){unicode-bidi:plaintext}.note :is(h1,h2,h3,h4,h5,h6){font-size:1rem}`;

export function notesToHtml(notes: readonly ExportedNote[]): string {
  const parts = [...byReport(notes)].map(
    ([label, group]) =>
      `<section><h2>${escapeMarkup(label)}</h2>\n${group.map(article).join('\n')}</section>`,
  );
  const entries = bibliographyOf(notes);
  const bibliography =
    entries.length === 0
      ? ''
      : `<section><h2>Bibliography</h2><ul>${entries.map((entry) => `<li>${escapeMarkup(entry)}</li>`).join('')}</ul></section>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Notes</title><style>${STYLE}</style></head>
<body><h1>Notes</h1>
${parts.join('\n')}
${bibliography}
</body></html>
`;
}

function article({ note, passages }: ExportedNote): string {
  const { text, tags } = note;
  const shown = passages.map((passage) => passageElements(passage, passages.length > 1)).join('\n');
  const noted = text === '' ? '' : `<div class="note">${noteMarkup(text.trim())}</div>`;
  const tagged = tags.length === 0 ? '' : `<p class="tags">Tags: ${escapeMarkup(tags.join(', '))}</p>`;
  return `<article>${shown}${noted}${tagged}</article>`;
}

function passageElements(passage: ExportedPassage, isOneOfSeveral: boolean): string {
  const { label, quotation, citation, sources, remark } = passage;
  const quoted = quotation
    .split('\n')
    .map((line) => `<p dir="auto">${escapeMarkup(line)}</p>`)
    .join('');
  return [
    isOneOfSeveral ? `<p class="of">${escapeMarkup(label)}</p>` : '',
    `<blockquote>${quoted}</blockquote>`,
    citation === null ? '' : `<p class="citation">${escapeMarkup(citation.inText)}</p>`,
    remark === '' ? '' : `<p class="remark">${escapeMarkup(remark)}</p>`,
    sources.length === 0
      ? ''
      : `<ul class="sources">${sources.map(({ number, text }) => `<li>Source ${number}: ${escapeMarkup(text)}</li>`).join('')}</ul>`,
  ].join('');
}
