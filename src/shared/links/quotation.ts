/**
 * A passage named by its words, with a little of what stands before and behind it, as the text fragments of the Web do
 * (WICG, URL Fragment Text Directives). It is found again by letters and figures in any copy of the text. Pure.
 */
import { foldedLetters, writtenAs } from './letters.ts';
import type { Letters, Stretch } from './letters.ts';

export interface Quotation {
  /** What stands before; empty at the beginning. */
  readonly prefix: string;
  /** The passage, or how it begins. */
  readonly start: string;
  /** How it ends, where it is long; else empty. */
  readonly end: string;
  /** What stands behind; empty at the end. */
  readonly suffix: string;
}

/** Longer passages are named by their beginning and end: some programs cut addresses of 2,000 characters. */
const LONGEST_WHOLE = 160;
const LETTERS_OF_END = 48;
/** Letters of context on each side: more only where these do not tell two places apart. */
const CONTEXTS = [16, 40, 100, 240] as const;

/** Fewer letters may stand anywhere: they count where something of their context is there too. */
const FEWEST_ALONE = 12;
/** So much of a beginning still is that passage's. */
const LEAST_PART = 0.6;

/** Names a stretch of letters, which holds at least one. */
export function quotationOf(letters: Letters, passage: Stretch): Quotation {
  const isLong = passage.end - passage.start > LONGEST_WHOLE;
  const start = isLong
    ? { start: passage.start, end: toWordEnd(letters, passage.start + LETTERS_OF_END) }
    : passage;
  const end = isLong
    ? writtenAs(letters, { start: toWordStart(letters, passage.end - LETTERS_OF_END), end: passage.end })
    : '';
  let quotation: Quotation = { prefix: '', start: '', end, suffix: '' };
  for (const context of CONTEXTS) {
    const from = toWordStart(letters, Math.max(0, passage.start - context));
    const to = toWordEnd(letters, Math.min(letters.folded.length, passage.end + context));
    quotation = {
      prefix: writtenAs(letters, { start: from, end: passage.start }),
      start: writtenAs(letters, start),
      end,
      suffix: writtenAs(letters, { start: passage.end, end: to }),
    };
    const found = findQuotation(letters, quotation);
    if (found?.start === passage.start && found.end === passage.end) break;
  }
  return quotation;
}

/** The beginning of the word that a letter is of. */
function toWordStart(letters: Letters, letter: number): number {
  let at = letter;
  while (at > 0 && areOneWord(letters, at - 1)) at -= 1;
  return at;
}

function toWordEnd(letters: Letters, letter: number): number {
  let at = letter;
  while (at > 0 && at < letters.folded.length && areOneWord(letters, at - 1)) at += 1;
  return at;
}

/** Whether a letter and the next one stand side by side. */
function areOneWord({ text, start, end }: Letters, letter: number): boolean {
  return text[letter] === text[letter + 1] && (end[letter] ?? 0) >= (start[letter + 1] ?? 0);
}

export interface FoundQuotation extends Stretch {
  /** Only a part of its words is there. */
  readonly isPart: boolean;
}

/**
 * The letters of a quotation in a text: where they stand more than once, those with the most of its context; of a few
 * letters only such as have some. `null` where they are not there.
 */
export function findQuotation({ folded }: Letters, quotation: Quotation): FoundQuotation | null {
  const context = { prefix: foldedLetters(quotation.prefix), suffix: foldedLetters(quotation.suffix) };
  const [start, end] = [foldedLetters(quotation.start), foldedLetters(quotation.end)];
  const whole = bestOf(folded, { start, end }, context);
  if (whole !== null) return { ...whole, isPart: false };
  if (start === '') return null;
  const part = Math.floor(start.length * (end === '' ? LEAST_PART : 1));
  for (const some of [start.slice(0, part), start.slice(start.length - part)]) {
    const found = some.length < FEWEST_ALONE ? null : bestOf(folded, { start: some, end: '' }, context);
    if (found !== null) return { ...found, isPart: true };
  }
  return null;
}

interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

function bestOf(
  folded: string,
  { start, end }: { readonly start: string; readonly end: string },
  { prefix, suffix }: Context,
): Stretch | null {
  if (start === '') return null;
  let best: (Stretch & { readonly worth: number }) | null = null;
  for (let at = folded.indexOf(start); at >= 0; at = folded.indexOf(start, at + 1)) {
    const before = alikeBefore(folded, at, prefix);
    // Another context cannot be better by more than the whole of what stands behind.
    if (best !== null && before + suffix.length <= best.worth) continue;
    const stop = endOf(folded, at + start.length, end, suffix);
    if (stop === null) continue;
    const worth = before + alikeBehind(folded, stop, suffix);
    if (worth > (best?.worth ?? -1)) best = { start: at, end: stop, worth };
  }
  if (best === null) return null;
  const needed = Math.min(FEWEST_ALONE, prefix.length + suffix.length);
  return start.length + end.length < FEWEST_ALONE && best.worth < needed
    ? null
    : { start: best.start, end: best.end };
}

/** Where a passage ends: the nearest place where its last words stand with the most of what is behind them. */
function endOf(folded: string, from: number, end: string, suffix: string): number | null {
  if (end === '') return from;
  let best: { readonly stop: number; readonly worth: number } | null = null;
  for (let at = folded.indexOf(end, from); at >= 0; at = folded.indexOf(end, at + 1)) {
    const stop = at + end.length;
    const worth = alikeBehind(folded, stop, suffix);
    if (worth > (best?.worth ?? -1)) best = { stop, worth };
    if (worth === suffix.length) break;
  }
  return best?.stop ?? null;
}

/** How many letters before a place are the last ones of a text. */
function alikeBefore(folded: string, at: number, text: string): number {
  let count = 0;
  while (count < text.length && folded[at - 1 - count] === text[text.length - 1 - count]) count += 1;
  return count;
}

function alikeBehind(folded: string, at: number, text: string): number {
  let count = 0;
  while (count < text.length && folded[at + count] === text[count]) count += 1;
  return count;
}
