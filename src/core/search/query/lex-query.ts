/** A query cut into its pieces. Total: every string has a reading. */

export type QueryPiece =
  | { readonly kind: 'open' | 'close' | 'or' | 'not' }
  /** `plain`: a sign that stands in names as well. */
  | { readonly kind: 'and'; readonly plain: boolean }
  | {
      readonly kind: 'near';
      readonly last: boolean;
      readonly distance: number | null;
      /** Written in small letters. */ readonly plain: boolean;
    }
  | { readonly kind: 'phrase'; readonly text: string; readonly closed: boolean }
  | { readonly kind: 'field'; readonly name: string; readonly value: string }
  /** `last`: the query ends with it, so that it may be half typed. */
  | { readonly kind: 'chunk'; readonly text: string; readonly last: boolean };

/** Anything that is no character a person types: controls, and halves of a broken surrogate pair. */
const UNTYPED = /\p{Cc}|\p{Cs}/gu;
const QUOTES = /[“”„‟«»″]/gu;
const FIELD = /^([a-z]{2,12}):(?!\/)/iu;
const NEAR = /^near(?:\/(\d{1,3}))?$/iu;

/** Cut a query into pieces. */
export function lexQuery(query: string): QueryPiece[] {
  const text = query.replace(UNTYPED, ' ').replace(QUOTES, '"');
  const pieces: QueryPiece[] = [];
  let at = 0;
  let open = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (/\s/u.test(character)) {
      at += 1;
    } else if (character === '(') {
      pieces.push({ kind: 'open' });
      open += 1;
      at += 1;
    } else if (character === ')') {
      if (open > 0) pieces.push({ kind: 'close' });
      open = Math.max(0, open - 1);
      at += 1;
    } else if (character === '"') {
      const end = text.indexOf('"', at + 1);
      const closed = end !== -1;
      pieces.push({ kind: 'phrase', text: text.slice(at + 1, closed ? end : undefined), closed });
      at = closed ? end + 1 : text.length;
    } else if (/^[-−–]+[^\s\-−–)]/u.test(text.slice(at, at + 8))) {
      pieces.push({ kind: 'not' });
      at += /^[-−–]+/u.exec(text.slice(at))?.[0].length ?? 1;
    } else {
      const first = chunkEnd(text, at, open > 0);
      const joins =
        NUMBER_PREFIX.test(text.slice(at, first)) && NUMBER_NEXT.test(text.slice(first, first + 8));
      const end = joins ? chunkEnd(text, text.slice(first).search(/\S/u) + first, open > 0) : first;
      const chunk = text.slice(at, end);
      const field = FIELD.exec(chunk);
      if (field?.[1] !== undefined) {
        const value = fieldValue(text, at + field[0].length, end);
        pieces.push({ kind: 'field', name: field[1].toLowerCase(), value: value.text });
        at = value.end;
      } else {
        pieces.push(
          operatorOf(chunk, end === text.length) ?? { kind: 'chunk', text: chunk, last: end === text.length },
        );
        at = end;
      }
    }
  }
  return pieces;
}

function operatorOf(chunk: string, last: boolean): QueryPiece | null {
  if (chunk === 'OR' || chunk === '|' || chunk === '||') return { kind: 'or' };
  if (chunk === 'AND' || chunk === '&&' || chunk === '+') return { kind: 'and', plain: false };
  if (chunk === '&') return { kind: 'and', plain: true };
  if (chunk === 'NOT') return { kind: 'not' };
  const near = NEAR.exec(chunk);
  if (near === null) return null;
  const distance = near[1] === undefined ? null : Number(near[1]);
  return { kind: 'near', last, distance, plain: chunk === 'near' };
}

/** "No. 414-V" and "C. 182" are one name written with a space: "No.", or a letter, before a number. */
const NUMBER_PREFIX = /^(?:(?:no|nos|nr)\.?|\p{L}\.|№)$/iu;
const NUMBER_NEXT = /^[ \t]*\p{N}/u;

/** A bracket inside a word belongs to it, as in `26.1(2)`; one that closes a group does not. */
function chunkEnd(text: string, start: number, inGroup: boolean): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (/\s/u.test(character) || character === '"') return at;
    if (character === '(') depth += 1;
    if (character === ')') {
      if (depth === 0 && inGroup) return at;
      depth = Math.max(0, depth - 1);
    }
  }
  return text.length;
}

function fieldValue(text: string, start: number, chunkStop: number): { text: string; end: number } {
  if (text[start] !== '"') return { text: text.slice(start, chunkStop), end: chunkStop };
  const close = text.indexOf('"', start + 1);
  const end = close === -1 ? text.length : close;
  return { text: text.slice(start + 1, end), end: close === -1 ? end : end + 1 };
}
