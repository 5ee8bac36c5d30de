/** The caption of a table: composed from its first part; lead, continuations and misread numerals are set aside. */
import type { ShownText, Span } from '../../../shared/model.ts';
import { NO_TEXT } from '../repairs/compose-text.ts';
import { composed } from '../repairs/composed.ts';
import type { Sink } from '../repairs/sink.ts';
import type { TableDraft } from './table-draft.ts';

export function tableCaption(source: string, draft: TableDraft, sink: Sink): ShownText {
  let shown: ShownText = NO_TEXT;
  for (const [index, part] of draft.parts.entries()) {
    if (part.repeatedLabel !== undefined) setAside(source, part.repeatedLabel, sink);
    const [first] = part.captionLines;
    if (first === undefined || part.caption === null) continue;
    if (index > 0) {
      setAside(source, first, sink);
      for (const line of part.captionLines.slice(1)) sink.furniture(line, 'table-lead');
      continue;
    }
    const lead = { start: first.start, end: first.start + part.caption.leadLength };
    sink.furniture(lead, 'table-lead');
    const printed = source.slice(lead.start, lead.end).trim();
    const numeral = /(\d+|[IVXl]+)\s?[.:]$/.exec(printed)?.[1] ?? '';
    if (!/^\d/.test(numeral)) {
      const place = { start: lead.start, end: lead.start + printed.length };
      sink.log.add({
        kind: 'glyph',
        ...place,
        printed,
        shown: printed.replace(numeral, String(draft.number)),
      });
    }
    const pieces = part.captionLines.map((line, at) =>
      at === 0 ? { start: lead.end, end: line.end } : line,
    );
    const last = pieces.at(-1);
    const rest = part.caption.continuedLength;
    if (rest > 0 && last !== undefined && pieces.length === 1) {
      sink.furniture({ start: last.end - rest, end: last.end }, 'table-lead');
      pieces[0] = { start: lead.end, end: last.end - rest };
    }
    shown = composed(
      source,
      pieces.map(({ start, end }) => ({ start, end })),
      'caption',
      [],
      sink.log,
    );
  }
  return shown;
}

/** What is printed above a later part of a table, and not shown again. */
function setAside(source: string, { start, end }: Span, sink: Sink): void {
  sink.furniture({ start, end }, 'table-lead');
  sink.log.add({ kind: 'joined-table', start, end, printed: source.slice(start, end), shown: '' });
}
