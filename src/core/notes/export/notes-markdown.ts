/** Notes as Markdown: each quotation, its citation, what was noted, the sources behind it. Pure. */
import { escapeMarkdown } from '../../compare/export/markdown-text.ts';
import { bibliographyOf, byReport } from './exported-note.ts';
import type { ExportedNote, ExportedPassage } from './exported-note.ts';

export function notesToMarkdown(notes: readonly ExportedNote[]): string {
  const parts = [...byReport(notes)].map(
    ([label, group]) => `## ${escapeMarkdown(label)}\n\n${group.map(noteLines).join('\n\n---\n\n')}`,
  );
  const entries = bibliographyOf(notes);
  const bibliography =
    entries.length === 0
      ? []
      : [`## Bibliography\n\n${entries.map((entry) => `- ${escapeMarkdown(entry)}`).join('\n')}`];
  return `${['# Notes', ...parts, ...bibliography].join('\n\n')}\n`;
}

function noteLines({ note, passages }: ExportedNote): string {
  const { text, tags } = note;
  return [
    ...passages.map((passage) => passageLines(passage, passages.length > 1)),
    // What was noted is Markdown already.
    ...(text === '' ? [] : [text.trim()]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(escapeMarkdown).join(', ')}`]),
  ].join('\n\n');
}

function passageLines(passage: ExportedPassage, isOneOfSeveral: boolean): string {
  const { label, quotation, citation, sources, remark } = passage;
  const quoted = quotation
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`)
    .join('\n>\n');
  return [
    ...(isOneOfSeveral ? [`**${escapeMarkdown(label)}**`] : []),
    quoted,
    ...(citation === null ? [] : [escapeMarkdown(citation.inText)]),
    ...(remark === '' ? [] : [`_${escapeMarkdown(remark)}_`]),
    ...(sources.length === 0
      ? []
      : [sources.map(({ number, text }) => `- Source ${number}: ${escapeMarkdown(text)}`).join('\n')]),
  ].join('\n\n');
}
