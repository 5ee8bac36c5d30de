/** Paragraphs that the other report cut in two, or put together: cut at the same place, so that each part is compared. */
import type { ShownText } from '../../shared/model.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { similarity, profileOfWords } from './words/similarity.ts';
import type { WordWeight } from './words/similarity.ts';
import { subjectWords } from './words/subject-words.ts';
import { keyOf } from './units/units.ts';
import type { Passage, Unit } from './units/units.ts';

// Chosen on the built-in reports; see ADR 15.
/** Similarity from which a paragraph without a partner is the rest of the one beside it. */
const SAME_PART = 0.6;

/** A paragraph in two parts, and whether the first is what the unpaired paragraph says. */
export interface Cut {
  readonly parts: readonly [Unit, Unit];
  readonly restFirst: boolean;
}

/**
 * Where to cut `whole`, whose partner is `partner`, so that the rest is what `rest` says; `null` where it is not.
 *
 * @param restFirst `rest` stands before the partner
 */
export function cutOf(
  whole: Unit,
  partner: Unit,
  rest: Unit,
  restFirst: boolean,
  weight: WordWeight,
): Cut | null {
  const profile = (unit: Unit) => profileOfWords(unit.passage.words, weight);
  const [wanted, kept] = [profile(rest), profile(partner)];
  let best: { readonly cut: Cut; readonly alike: number } | null = null;
  for (const at of boundaries(whole.passage)) {
    const parts = partsOf(whole, at);
    if (parts === null) continue;
    const [first, second] = parts;
    const [piece, other] = restFirst ? [first, second] : [second, first];
    const alike = similarity(profile(piece), wanted, weight);
    const alikeOther = similarity(profile(other), kept, weight);
    if (alike < SAME_PART || alikeOther < similarity(profile(whole), kept, weight)) continue;
    if (best === null || alike + alikeOther > best.alike)
      best = { cut: { parts, restFirst }, alike: alike + alikeOther };
  }
  return best?.cut ?? null;
}

/** Tokens at which a sentence begins; a citation mark belongs to the sentence before it. */
function boundaries({ text, tokens }: Passage): number[] {
  const found: number[] = [];
  for (const start of sentenceStarts(text).slice(1)) {
    const at = tokens.findIndex((token) => token.start >= start && token.kind !== 'citation');
    if (at > 0 && found.at(-1) !== at) found.push(at);
  }
  return found;
}

function partsOf(unit: Unit, token: number): readonly [Unit, Unit] | null {
  const { passage } = unit;
  const place = passage.tokens[token]?.start ?? 0;
  const end = passage.tokens[token - 1]?.end ?? 0;
  const first = slice(passage, 0, end);
  const second = slice(passage, place, passage.text.length);
  if (first === null || second === null) return null;
  const offset = unit.part?.[0] ?? 0;
  return [
    { ...unit, passage: first, part: [offset, offset + end] },
    { ...unit, passage: second, part: [offset + place, offset + passage.text.length] },
  ];
}

function slice(passage: Passage, start: number, end: number): Passage | null {
  const content = sliceShown(passage.content, start, end);
  if (content === null) return null;
  const tokens = passage.tokens
    .filter((token) => token.start >= start && token.end <= end)
    .map((token) => ({ ...token, start: token.start - start, end: token.end - start }));
  return {
    content,
    text: content.text,
    tokens,
    printed: passage.printed
      .filter((piece) => piece.start >= start && piece.end <= end)
      .map((piece) => ({ ...piece, start: piece.start - start, end: piece.end - start })),
    words: subjectWords(tokens),
    key: keyOf(tokens),
  };
}

/** `null` where the border falls into a repaired stretch, whose places are not known one by one. */
function sliceShown(content: ShownText, start: number, end: number): ShownText | null {
  const chunks = [];
  for (const chunk of content.chunks) {
    const [from, to] = [Math.max(chunk.at, start), Math.min(chunk.at + chunk.length, end)];
    if (from >= to) continue;
    const isWhole = from === chunk.at && to === chunk.at + chunk.length;
    const { source } = chunk;
    if (isWhole) chunks.push({ ...chunk, at: from - start });
    else if (chunk.repair === undefined && source.end - source.start === chunk.length) {
      const sourceStart = source.start + from - chunk.at;
      const span = { start: sourceStart, end: sourceStart + to - from };
      chunks.push({ ...chunk, at: from - start, length: to - from, source: span });
    } else return null;
  }
  const inlines = content.inlines
    .filter((inline) => inline.start >= start && inline.end <= end)
    .map((inline) => ({ ...inline, start: inline.start - start, end: inline.end - start }));
  return { text: content.text.slice(start, end), chunks, inlines };
}
