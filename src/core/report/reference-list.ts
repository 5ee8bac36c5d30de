/** References out of their lines: numbered, classified, with their addresses. */
import type { Inline, Reference, ReferenceKind } from '../../shared/model.ts';
import { shownSpanOf } from '../../shared/shown-text.ts';
import type { Sink } from './sink.ts';
import { composed } from './repairs/composed.ts';
import type { Piece } from './compose-text.ts';
import { joinPieces } from './joined-pieces.ts';
import { checkability, printedDate, referenceKind } from './reference-kind.ts';
import { type ReferenceItem, referenceItems } from './reference-items.ts';
import { type FoundUrl, findUrls, referenceUrls } from './reference-urls.ts';
import type { Edit } from './repairs/edit.ts';
import { widened } from './repairs/edit.ts';
import type { Line } from './working-line.ts';

export interface ReferenceList {
  readonly references: readonly Reference[];
  readonly strays: readonly Line[];
}

export function referenceList(source: string, lines: readonly Line[], sink: Sink): ReferenceList {
  const { items, strays } = referenceItems(lines, sink.furniture);
  let before: ReferenceKind | null = null;
  const references = items.map((item) => {
    const reference = buildReference(source, item, before, sink);
    before = reference.kind;
    return reference;
  });
  return { references, strays };
}

function buildReference(
  source: string,
  item: ReferenceItem,
  before: ReferenceKind | null,
  sink: Sink,
): Reference {
  recordNumber(source, item, sink);
  const joined = joinPieces(source, item.pieces);
  const found = findUrls(joined.text, new Set(joined.breaks));
  const edits = found.flatMap((address) =>
    urlEdits(source, item.pieces, joined.sourceOffset, address, joined.text),
  );
  const pieces = withoutSpaces(item.pieces, joined.breaks, found);
  const content = composed(source, pieces, 'reference', edits, sink.log);
  const links = found.flatMap((address): Inline[] => {
    const place = {
      start: joined.sourceOffset(address.start),
      end: joined.sourceOffset(address.end - 1) + 1,
    };
    const shown = shownSpanOf(content, place);
    return shown === null
      ? []
      : [{ kind: 'link', ...shown, url: fullUrl(address.url), damaged: address.damaged }];
  });
  const kind = referenceKind(joined.text, before);
  const date = printedDate(joined.text);
  const urls = referenceUrls(joined.text, found);
  return {
    number: item.number,
    recovered: item.recovered,
    kind,
    checkable: checkability(joined.text, kind, urls.length > 0),
    ...(date === undefined ? {} : { date }),
    content: { ...content, inlines: [...content.inlines, ...links].sort((a, b) => a.start - b.start) },
    urls: urls.map((url) => ({ ...url, url: fullUrl(url.url) })),
    place: item.place,
  };
}

function recordNumber(source: string, item: ReferenceItem, sink: Sink): void {
  const shown = String(item.number);
  if (item.recovered) {
    const { start } = item.pieces[0] ?? item.place;
    sink.log.add({ kind: 'recovered-number', start, end: start, printed: '', shown });
  } else if (item.misread !== null) {
    const printed = source.slice(item.misread.start, item.misread.end);
    sink.log.add({ kind: 'glyph', ...item.misread, printed, shown });
  }
}

/** An address on one line is one repair; over several lines each space inside it is one. */
function urlEdits(
  source: string,
  pieces: readonly Piece[],
  offset: (at: number) => number,
  address: FoundUrl,
  text: string,
): Edit[] {
  const printed = text.slice(address.start, address.end);
  if (printed === address.url) return [];
  const start = offset(address.start);
  const end = offset(address.end - 1) + 1;
  const whole = pieces.some((piece) => piece.start <= start && end <= piece.end);
  if (whole) return [{ start, end, kind: 'url', shown: address.url }];
  const edits: Edit[] = [];
  for (const piece of pieces) {
    const from = Math.max(piece.start, start);
    const to = Math.min(piece.end, end);
    for (const space of from < to ? source.slice(from, to).matchAll(/\s+/g) : []) {
      const at = from + space.index;
      const edit = widened(source, { start: at, end: at + space[0].length, kind: 'url', shown: '' }, 'after');
      if (edit.end <= to && (edits.at(-1)?.end ?? 0) <= edit.start) edits.push(edit);
    }
  }
  return edits;
}

/** Where a line break stands inside an address, the lines are set on without a space. */
function withoutSpaces(
  pieces: readonly Piece[],
  breaks: readonly number[],
  found: readonly FoundUrl[],
): Piece[] {
  return pieces.map((piece, index) => {
    const at = breaks[index - 1];
    const inside = at !== undefined && found.some((address) => address.start < at && at < address.end);
    return inside ? { ...piece, joint: 'none' } : piece;
  });
}

function fullUrl(url: string): string {
  return url.startsWith('www.') ? `http://${url}` : url;
}
