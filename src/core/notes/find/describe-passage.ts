/** Words of a report as a note keeps them. Pure. */
import { letterAt } from '../../../shared/links/letters.ts';
import { reportLabel } from '../../../shared/label.ts';
import type { Report } from '../../../shared/model.ts';
import type { NotePassage, PartStretch } from '../../../shared/notes/note.ts';
import { sourceSpanOf } from '../../../shared/shown-text.ts';
import { evenlySpaced } from '../../../shared/text/white-space.ts';
import { notedReport } from './report-letters.ts';
import type { NotedReport } from './report-letters.ts';

/** Letters of context on each side: enough to tell two places apart where every fiftieth letter is another one. */
const CONTEXT = 80;

/**
 * @param stretches in reading order; white space at their ends is left out, and those that hold nothing else
 * @returns `null` where they hold no words and no signs
 */
export function describePassage(report: Report, stretches: readonly PartStretch[]): NotePassage | null {
  const noted = notedReport(report);
  const pieces = stretches.flatMap((stretch) => trimmed(noted, stretch) ?? []);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  const sources = pieces.flatMap(
    ({ part, start, end }) => sourceSpanOf(contentOf(noted, part), { start, end }) ?? [],
  );
  return {
    report: report.id,
    label: reportLabel(report),
    exact: pieces
      .map(({ part, start, end }) => evenlySpaced(contentOf(noted, part).text.slice(start, end)))
      .join('\n'),
    prefix: contextBefore(noted, first),
    suffix: contextBehind(noted, last),
    start: sources[0]?.start ?? 0,
    end: sources.at(-1)?.end ?? sources[0]?.start ?? 0,
    copy: report.source.sha256,
    places: pieces.flatMap(({ part }) => noted.places[part] ?? []),
  };
}

const NO_TEXT = { text: '', chunks: [], inlines: [] } as const;

function contentOf({ parts }: NotedReport, part: number) {
  return parts[part]?.content ?? NO_TEXT;
}

function trimmed(noted: NotedReport, { part, start, end }: PartStretch): PartStretch | null {
  const { text } = contentOf(noted, part);
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return from < to ? { part, start: from, end: to } : null;
}

function contextBefore(noted: NotedReport, { part, start }: PartStretch): string {
  const to = letterAt(noted.letters, part, start);
  return textBetween(noted, Math.max(0, to - CONTEXT), { part, offset: start }, 'before');
}

function contextBehind(noted: NotedReport, { part, end }: PartStretch): string {
  const from = letterAt(noted.letters, part, end);
  const to = Math.min(noted.letters.folded.length, from + CONTEXT);
  return textBetween(noted, to, { part, offset: end }, 'behind');
}

/** The text between a place and a letter before or behind it; texts on lines of their own. */
function textBetween(
  { letters, parts }: NotedReport,
  letter: number,
  { part, offset }: { readonly part: number; readonly offset: number },
  side: 'before' | 'behind',
): string {
  const isBefore = side === 'before';
  const other = isBefore
    ? { part: letters.text[letter] ?? part, offset: letters.start[letter] ?? offset }
    : { part: letters.text[letter - 1] ?? part, offset: letters.end[letter - 1] ?? offset };
  const [from, to] = isBefore ? [other, { part, offset }] : [{ part, offset }, other];
  if (from.part > to.part || (from.part === to.part && from.offset >= to.offset)) return '';
  const lines: string[] = [];
  for (let at = from.part; at <= to.part; at += 1) {
    const text = parts[at]?.content.text ?? '';
    lines.push(text.slice(at === from.part ? from.offset : 0, at === to.part ? to.offset : text.length));
  }
  return lines.map(evenlySpaced).join('\n');
}
