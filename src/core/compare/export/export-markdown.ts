/** A comparison as Markdown. */
import { appendAll } from '../../../shared/lists.ts';
import type { Comparison } from '../../../shared/comparison/comparison.ts';
import { mergedSegments } from '../../../shared/comparison/comparison-segments.ts';
import {
  assessmentLines,
  citedSources,
  countLine,
  exportParts,
  sourceChanges,
  STATE_NAMES,
} from './export-comparison.ts';
import { escapeMarkdown } from './markdown-text.ts';
import type { ExportOptions, ExportReports, ExportRow } from './export-comparison.ts';

/**
 * One text with deletions and insertions in `del` and `ins`, which Markdown takes as they are: its own signs for
 * them do not hold beside punctuation. Sources are spelled out. Characters that Markdown or HTML would take for their own
 * are escaped, so that the text reads as it is printed.
 */
export function comparisonMarkdown(
  comparison: Comparison,
  reports: ExportReports,
  options: ExportOptions = {},
): string {
  const parts = exportParts(comparison, reports, options);
  const hidden = options.hidden ?? comparison.hidden;
  const levels = assessmentLines(comparison, reports);
  const lines = [
    `# ${escapeMarkdown(`${comparison.leftLabel} and ${comparison.rightLabel}`)}`,
    '',
    ...levels.map((line) => `- ${escapeMarkdown(line)}`),
    ...(levels.length > 0 ? [''] : []),
    escapeMarkdown(countLine(comparison, options)),
    '',
    `<del>${escapeMarkdown(`Only in ${comparison.leftLabel}`)}</del>, <ins>${escapeMarkdown(`only in ${comparison.rightLabel}`)}</ins>.`,
    '',
    ...comparison.statements.flatMap(({ message }) => [`> ${escapeMarkdown(message)}`, '']),
  ];
  for (const { heading, rows } of parts) {
    lines.push(`## ${heading}`, '');
    for (const row of rows) {
      appendAll(lines, rowLines(row));
      lines.push('');
    }
  }
  const sources = citedSources(parts, reports);
  for (const side of ['left', 'right'] as const) {
    if (sources[side].length === 0) continue;
    const label = side === 'left' ? comparison.leftLabel : comparison.rightLabel;
    lines.push(`## ${escapeMarkdown(`Sources cited in ${label}`)}`, '');
    for (const { number, text } of sources[side]) lines.push(`- (${number}) ${escapeMarkdown(text)}`);
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;

  function rowLines(entry: ExportRow): string[] {
    const { row, state, lead } = entry;
    const text = mergedSegments(row, hidden)
      .map(({ kind, text }) => emphasised(kind, text))
      .join('');
    const number =
      lead.left === lead.right || row.left === null || row.right === null
        ? lead.right || lead.left
        : `${lead.left} / ${lead.right}`;
    const moved = row.move === undefined ? '' : ` (elsewhere in ${escapeMarkdown(comparison.leftLabel)})`;
    const name = state === 'same' ? '' : `*${stateName(state)}${moved}:* `;
    const lines = [`${name}${number === '' ? '' : `${escapeMarkdown(number)} `}${text}`];
    for (const change of sourceChanges(entry, reports, comparison))
      lines.push('', `  - ${escapeMarkdown(change)}`);
    return lines;
  }

  function stateName(state: ExportRow['state']): string {
    if (state === 'left') return escapeMarkdown(`Only in ${comparison.leftLabel}`);
    if (state === 'right') return escapeMarkdown(`Only in ${comparison.rightLabel}`);
    return STATE_NAMES[state];
  }
}

function emphasised(kind: 'same' | 'deleted' | 'inserted', text: string): string {
  const cells = text.split('\t').map(escapeMarkdown);
  if (kind === 'same') return cells.join(' \\| ');
  const tag = kind === 'deleted' ? 'del' : 'ins';
  return cells.map((cell) => (cell.trim() === '' ? cell : `<${tag}>${cell}</${tag}>`)).join(' \\| ');
}
