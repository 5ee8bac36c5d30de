/**
 * Shown text as a list of nodes: what stands in it (citations, note marks, links, emphasis), what was
 * repaired, and what is highlighted. Pure; `ShownTextView` turns the nodes into elements.
 */
import type { Decoration } from './decorations.ts';
import { shownSpanOf } from '../../shared/shown-text.ts';
import type { Chunk, Inline, Repair, RepairKind, ShownText, Span } from '../../shared/model.ts';

/** A stretch of text that is drawn in one way. */
export interface Leaf {
  /** Offset in the shown text; unique in its text. */
  readonly at: number;
  readonly text: string;
  readonly emphasis: boolean;
  /** Index of the highlight that covers it, or -1. */
  readonly highlight: number;
  /** Index into `Report.repairs`, or -1. */
  readonly repair: number;
  /** The first leaf of its repair, where something else cuts it into several. */
  readonly opensRepair: boolean;
  /** What lies over it, and what of that ends with it; absent where there is none. */
  readonly over?: readonly Decoration[];
  readonly ends?: readonly Decoration[];
}

interface Leaves {
  readonly at: number;
  readonly leaves: readonly Leaf[];
}

export type TextNode =
  | (Leaves & { readonly kind: 'plain' })
  | (Leaves & { readonly kind: 'citation'; readonly citation: number })
  | (Leaves & { readonly kind: 'note-mark'; readonly mark: string })
  | (Leaves & { readonly kind: 'link'; readonly url: string; readonly damaged: boolean });

export interface TextOptions {
  /** Source spans to highlight. */
  readonly highlights?: readonly Span[];
  /** What lies over the text. */
  readonly decorations?: readonly Decoration[];
  /** Where given, repaired stretches show what was printed instead. */
  readonly printed?: readonly Repair[];
}

type Holder = Exclude<Inline, { readonly kind: 'emphasis' }>;

/** Repairs of a table's build: undone, they would set a table's words beside it a second time. */
const STRUCTURAL: ReadonlySet<RepairKind> = new Set(['joined-row', 'joined-table', 'split-cells']);

/** Whether a repair can be undone where it stands, so that the text as printed shows its printed form. */
export function canBeUndone(repair: Repair): boolean {
  return !STRUCTURAL.has(repair.kind);
}

/** The nodes of a text, in order. Their leaves' text joined is the shown text (or the printed one). */
export function textNodes(content: ShownText, options: TextOptions = {}): readonly TextNode[] {
  if (content.text === '') return [];
  const highlights = (options.highlights ?? []).map((span) => shownSpanOf(content, span));
  const decorations = options.decorations ?? [];
  const holders = content.inlines.filter((inline): inline is Holder => inline.kind !== 'emphasis');
  const emphases = content.inlines.filter((inline) => inline.kind === 'emphasis');
  const repaired = content.chunks.filter((chunk) => chunk.repair !== undefined);
  const borders = bordersOf(content, [
    ...content.inlines,
    ...decorations,
    ...highlights.flatMap((span) => (span === null ? [] : [span])),
    ...repaired.map((chunk) => ({ start: chunk.at, end: chunk.at + chunk.length })),
  ]);

  const nodes: TextNode[] = [];
  let holder: Holder | undefined;
  let leaves: Leaf[] = [];
  const close = () => {
    if (leaves.length > 0) nodes.push(nodeOf(holder, leaves));
    leaves = [];
  };
  for (let index = 0; index + 1 < borders.length; index += 1) {
    const start = borders[index] ?? 0;
    const end = borders[index + 1] ?? start;
    const covers = (span: Span | null) => span !== null && span.start <= start && end <= span.end;
    const over = holders.find(covers);
    if (over !== holder) close();
    holder = over;
    const chunk = repaired.find((part) => part.at <= start && end <= part.at + part.length);
    const text = leafText(content.text.slice(start, end), start, chunk, options.printed);
    if (text === '') continue;
    leaves.push({
      at: start,
      text,
      emphasis: emphases.some(covers),
      highlight: highlights.findIndex(covers),
      repair: chunk?.repair ?? -1,
      opensRepair: chunk?.at === start,
      ...decorated(decorations, start, end),
    });
  }
  close();
  return nodes;
}

function decorated(
  decorations: readonly Decoration[],
  start: number,
  end: number,
): Pick<Leaf, 'over' | 'ends'> {
  if (decorations.length === 0) return {};
  const over = decorations.filter((one) => one.start <= start && end <= one.end);
  return over.length === 0 ? {} : { over, ends: over.filter((one) => one.end === end) };
}

/** In the printed form a repaired chunk shows what was printed, once, however often it is cut. */
function leafText(
  shown: string,
  start: number,
  chunk: Chunk | undefined,
  printed: readonly Repair[] | undefined,
): string {
  const repair = chunk?.repair === undefined ? undefined : printed?.[chunk.repair];
  if (chunk === undefined || repair === undefined || !canBeUndone(repair)) return shown;
  return start === chunk.at ? repair.printed : '';
}

function bordersOf(content: ShownText, spans: readonly Span[]): readonly number[] {
  const length = content.text.length;
  const borders = new Set([0, length]);
  for (const { start, end } of spans) {
    if (start > 0 && start < length) borders.add(start);
    if (end > 0 && end < length) borders.add(end);
  }
  return [...borders].sort((a, b) => a - b);
}

function nodeOf(holder: Holder | undefined, leaves: readonly Leaf[]): TextNode {
  const at = leaves[0]?.at ?? 0;
  if (holder === undefined) return { kind: 'plain', at, leaves };
  switch (holder.kind) {
    case 'citation':
      return { kind: 'citation', citation: holder.citation, at, leaves };
    case 'note-mark':
      return { kind: 'note-mark', mark: holder.mark, at, leaves };
    case 'link':
      return { kind: 'link', url: holder.url, damaged: holder.damaged, at, leaves };
  }
}
