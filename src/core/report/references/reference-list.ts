/** References out of their lines: numbered, classified, with their addresses. */
import { firstIndex } from '../../../shared/binary-search.ts';
import type { Reference, ShownText } from '../../../shared/model.ts';
import { shownSpanOf } from '../../../shared/shown-text.ts';
import { checkability } from '../../bibliography/reference/checkability.ts';
import { type AuthorSplit, splitAuthor } from '../../bibliography/reference/reference-author.ts';
import { printedDate } from '../../bibliography/reference/reference-date.ts';
import { referenceKind } from '../../bibliography/reference/reference-kind.ts';
import type { Sink } from '../repairs/sink.ts';
import { composed } from '../repairs/composed.ts';
import type { Piece } from '../repairs/compose-text.ts';
import { joinPieces, type JoinedPieces } from './joined-pieces.ts';
import { type ReferenceItem, referenceItems } from './reference-items.ts';
import { type FoundUrl, findUrls, fullUrl, referenceUrls } from '../../bibliography/addresses/find-urls.ts';
import type { Edit } from '../repairs/edit.ts';
import { widened } from '../repairs/edit.ts';
import type { Line } from '../lines/working-line.ts';

export interface ReferenceList {
  readonly references: readonly Reference[];
  readonly strays: readonly Line[];
}

export function referenceList(source: string, lines: readonly Line[], sink: Sink): ReferenceList {
  const { items, strays } = referenceItems(lines, sink.furniture);
  // A dash stands for the author of the entry before.
  let authorBefore: string | null = null;
  const references = items.map((item) => {
    const { reference, split } = buildReference(source, item, authorBefore, sink);
    if (!split.repeated) authorBefore = split.author;
    return reference;
  });
  return { references, strays };
}

function buildReference(
  source: string,
  item: ReferenceItem,
  authorBefore: string | null,
  sink: Sink,
): { readonly reference: Reference; readonly split: AuthorSplit } {
  recordNumber(source, item, sink);
  const joined = joinPieces(source, item.pieces);
  const found = findUrls(joined.text, joined.breaks.length === 0 ? undefined : new Set(joined.breaks));
  const content = shownReference(source, item, joined, found, sink);
  const citing = content.text.slice(0, LONGEST_CITATION);
  const split = splitAuthor(citing);
  const kind = referenceKind(citing, authorBefore ?? undefined, split);
  const date = printedDate(citing);
  const urls = referenceUrls(joined.text, found);
  const reference: Reference = {
    number: item.number,
    recovered: item.recovered,
    kind,
    checkable: checkability(content.text, urls, kind),
    content,
    urls,
    place: item.place,
  };
  return { reference: date === undefined ? reference : { ...reference, date }, split };
}

/** The entry with its repairs, and its addresses as links. */
function shownReference(
  source: string,
  item: ReferenceItem,
  joined: JoinedPieces,
  found: readonly FoundUrl[],
  sink: Sink,
): ShownText {
  const edits = found.flatMap((address) =>
    urlEdits(source, item.pieces, joined.sourceOffset, address, joined.text),
  );
  const pieces = withoutSpaces(item.pieces, joined.breaks, found);
  const content = composed(source, pieces, 'reference', edits, sink.log);
  if (found.length === 0 && content.inlines.length < 2) return content;
  const inlines = [...content.inlines];
  for (const { start, end, url, damaged } of found) {
    const place = { start: joined.sourceOffset(start), end: joined.sourceOffset(end - 1) + 1 };
    const shown = shownSpanOf(content, place);
    if (shown !== null) inlines.push({ kind: 'link', ...shown, url: fullUrl(url), damaged });
  }
  if (inlines.length === 0) return content;
  if (inlines.length > 1) inlines.sort((a, b) => a.start - b.start);
  return { text: content.text, chunks: content.chunks, inlines };
}

/**
 * A source is named within so many characters; what follows explains it and holds dates of its own. With 400 four lists
 * of the samples are read otherwise, with 1,600 none.
 */
const LONGEST_CITATION = 800;

function recordNumber(source: string, item: ReferenceItem, sink: Sink): void {
  if (item.recovered) {
    const { start } = item.pieces[0] ?? item.place;
    sink.log.add({ kind: 'recovered-number', start, end: start, printed: '', shown: String(item.number) });
  } else if (item.misread !== null) {
    const printed = source.slice(item.misread.start, item.misread.end);
    sink.log.add({ kind: 'glyph', ...item.misread, printed, shown: String(item.number) });
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
  const first = firstEndingAfter(pieces, start);
  const holder = pieces[first];
  const whole = holder !== undefined && holder.start <= start && end <= holder.end;
  if (whole) return [{ start, end, kind: 'url', shown: address.url }];
  const edits: Edit[] = [];
  for (let index = first; (pieces[index]?.start ?? end) < end; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
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

/** Index of the first piece that ends after a source offset; pieces stand in the order of the source. */
function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  return firstIndex(pieces.length, (index) => (pieces[index]?.end ?? Infinity) > offset);
}

/** Where a line break stands inside an address, the lines are set on without a space. */
function withoutSpaces(
  pieces: readonly Piece[],
  breaks: readonly number[],
  found: readonly FoundUrl[],
): readonly Piece[] {
  if (breaks.length === 0 || found.length === 0) return pieces;
  let next = 0;
  return pieces.map((piece, index) => {
    const at = breaks[index - 1];
    if (at === undefined) return piece;
    while (next < found.length && (found[next]?.end ?? 0) <= at) next += 1;
    const address = found[next];
    return address !== undefined && address.start < at ? { ...piece, joint: 'none' } : piece;
  });
}
