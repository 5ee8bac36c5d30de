/**
 * Words and numbers of a text with their places.
 *
 * A token is the smallest thing a reader could mean by itself: `79,690` is one number, `26.1` is one,
 * `U.S.` is one word; `Nur-Sultan`, `45-п` and `26.1(2)` are two that stand together, so that either
 * half is found alone and both are found as a sequence.
 */
import type { Span } from '../../shared/model.ts';
import { foldText, sourceSpan } from './fold.ts';

export interface Token extends Span {
  /** The folded form it is found by: `79690`, `us`, `children`. */
  readonly form: string;
}

/** Stands for "No.", "Nos." and "№" before a number, which are no "no". */
export const NUMBER_SIGN = '№';

const TOKEN = new RegExp(
  [
    // Grouped thousands and decimals: 79,690 or 1,234.5; 26.1 and 1.2.3.
    String.raw`\p{N}{1,3}(?:,\p{N}{3})+(?:\.\p{N}+)?(?![\p{L}\p{N}])`,
    String.raw`\p{N}+(?:\.\p{N}+)+(?![\p{L}\p{N}])`,
    // Letters with full stops between: U.S., D.C., e.g.
    String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?`,
    // A possessive belongs to its word.
    String.raw`[\p{L}\p{N}]+(?:'s(?![\p{L}\p{N}]))?`,
    '№',
  ].join('|'),
  'gu',
);

const NUMBER_WORD = /^(?:no|nos|n|nr)$/u;
const NUMBER_FOLLOWS = /^\.?\s*\p{N}/u;

/**
 * Tokens of a text in order. Spans in `skip` (rising, such as citation marks) hold none; a token that
 * overlaps one is dropped.
 */
export function tokenise(text: string, skip: readonly Span[] = []): Token[] {
  const folded = foldText(text);
  const tokens: Token[] = [];
  let skipped = 0;
  for (const match of folded.text.matchAll(TOKEN)) {
    const stop = match.index + match[0].length;
    const place = sourceSpan(folded, match.index, stop);
    while (skipped < skip.length && (skip[skipped]?.end ?? 0) <= place.start) skipped += 1;
    const next = skip[skipped];
    if (next !== undefined && next.start < place.end) continue;
    tokens.push({ form: formOf(match[0], folded.text, stop), start: place.start, end: place.end });
  }
  return tokens;
}

function formOf(matched: string, folded: string, stop: number): string {
  const first = matched.charCodeAt(0);
  if (matched.length > 1 && matched.includes('.')) {
    return isDigit(first) ? matched.replaceAll(',', '') : matched.replaceAll('.', '');
  }
  if (isDigit(first)) return matched.replaceAll(',', '');
  if (matched.endsWith("'s")) return matched.slice(0, -2);
  if (matched.length <= 3 && NUMBER_WORD.test(matched) && NUMBER_FOLLOWS.test(folded.slice(stop, stop + 4))) {
    return NUMBER_SIGN;
  }
  return matched;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
