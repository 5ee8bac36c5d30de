/** A passage through the years as Markdown. */
import { escapeMarkdown } from '../../compare/export/markdown-text.ts';
import { headingOf, leadOf, piecesOf, sourceLines, yearHeadingOf } from './exported-passage.ts';
import type { ExportedPassage } from './exported-passage.ts';
import type { WordingPiece } from '../../../shared/history/history.ts';

/** Wordings oldest first, what went and came in `del` and `ins` as in an exported comparison, each with its citation. */
export function passageMarkdown(exported: ExportedPassage): string {
  const lines = [`# ${escapeMarkdown(headingOf(exported))}`, '', escapeMarkdown(leadOf(exported)), ''];
  for (const { passage, citation } of exported.cited) {
    lines.push(`## ${escapeMarkdown(yearHeadingOf(passage))}`, '');
    if (passage.text !== '') lines.push(`> ${markdownWording(piecesOf(passage))}`, '');
    if (citation !== null) lines.push(escapeMarkdown(citation), '');
    for (const line of sourceLines(passage)) lines.push(`- ${escapeMarkdown(line)}`);
    if (sourceLines(passage).length > 0) lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What went in `del`, what came in `ins`; cells of a row are parted by a bar. */
export function markdownWording(pieces: readonly WordingPiece[]): string {
  return pieces
    .map(({ kind, text }) => {
      const cells = text.split('\t').map(escapeMarkdown);
      if (kind === 'same') return cells.join(' \\| ');
      const tag = kind === 'deleted' ? 'del' : 'ins';
      return cells.map((cell) => (cell.trim() === '' ? cell : `<${tag}>${cell}</${tag}>`)).join(' \\| ');
    })
    .join('');
}
