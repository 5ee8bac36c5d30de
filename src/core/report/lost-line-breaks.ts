/** A text whose line breaks were lost: cut again where the series' own headings and captions stand. */
import type { Span } from '../../shared/model.ts';
import type { SourceDocument, SourceLine } from './source-document.ts';

export interface Recut {
  readonly document: SourceDocument;
  /** Whether line breaks had to be found again. */
  readonly recut: boolean;
}

/** Longer than any paragraph of the series. */
const TOO_LONG = 6000;
const FEWEST_CUTS = 2;

const HEADING =
  /\b(?:VII|VI|IV|V|III|II|I)\. (?:Prevalence|Legal Framework|Enforcement of Laws|Coordination of Government|Government Policies|Social Programs|Suggested Government Actions)[^.:;\n]{0,90}?Child Labor(?:, Including Its Worst Forms)?(?=[\s\p{Lu}]|$)|\bREFERENCES\b/giu;
const CAPTION =
  /\bTable (?:\d{1,2}|I)\. (?:Statistics on Children.s Work and Education|Overview of Children.s Work by Sector and Activity|Ratification of International Conventions on Child Labor|Laws and Regulations (?:Related to|on) Child Labor|Agencies Responsible for Child Labor Law Enforcement|(?:Criminal |Labor )Law Enforcement Efforts Related to (?:the Worst Forms of )?Child Labor|(?:Key )?Mechanisms? to Coordinate Government Efforts on Child Labor|(?:Key )?Policies Related to Child Labor|(?:Key )?Social Programs to Address (?:the Worst Forms of )?Child Labor|Suggested Government Actions to (?:Eliminate|Prevent) Child Labor(?:, Including Its Worst Forms)?)(?:\s?\[?[‡†*]\]?)?(?:\s?\(cont\.?\))?/giu;
const NOTE = /(?:Source for (?:primary completion rate|all other data): |\[[†‡*]\] ?(?=\p{Lu}))/gu;
const REFERENCE = /\s(?=- (?:\d{1,3}\.? )?\p{Lu})|\s(?=\d{1,3}\. \p{Lu})/gu;

/** Lines short enough stay as they are; a long one is cut only where it holds several such places. */
export function withLineBreaks(document: SourceDocument): Recut {
  if (!document.lines.some((line) => line.end - line.start > TOO_LONG)) return { document, recut: false };
  let recut = false;
  const lines = document.lines.flatMap((line): SourceLine[] => {
    if (line.end - line.start <= TOO_LONG || line.cells !== undefined) return [line];
    const cuts = cutsIn(document.text.slice(line.start, line.end));
    if (cuts.length < FEWEST_CUTS) return [line];
    recut = true;
    return pieces(line, cuts).map((span) => ({ ...span, hints: line.hints }));
  });
  return recut ? { document: { ...document, lines }, recut } : { document, recut: false };
}

function cutsIn(text: string): number[] {
  const cuts = new Set<number>();
  let references = -1;
  for (const found of [...text.matchAll(HEADING), ...text.matchAll(CAPTION)]) {
    cuts.add(found.index);
    cuts.add(found.index + found[0].length);
    if (found[0] === 'REFERENCES') references = found.index;
  }
  for (const found of text.matchAll(NOTE)) cuts.add(found.index);
  if (references >= 0) {
    for (const found of text.slice(references).matchAll(REFERENCE)) cuts.add(references + found.index);
  }
  return [...cuts].sort((a, b) => a - b);
}

function pieces(line: Span, cuts: readonly number[]): Span[] {
  const bounds = [0, ...cuts, line.end - line.start];
  const spans: Span[] = [];
  for (const [index, start] of bounds.entries()) {
    const end = bounds[index + 1];
    if (end !== undefined && end > start) spans.push({ start: line.start + start, end: line.start + end });
  }
  return spans;
}
