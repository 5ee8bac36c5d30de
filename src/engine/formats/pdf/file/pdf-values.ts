/** The values that objects of a PDF are made of (ISO 32000-1, 7.3), as far as pages need them. */

export type PdfEntries = ReadonlyMap<string, PdfValue>;

export type PdfValue =
  | { readonly kind: 'dictionary'; readonly entries: PdfEntries }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'reference'; readonly number: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'null' }
  /** Strings, truth values, and what is no value at all. */
  | { readonly kind: 'other' };

const OTHER: PdfValue = { kind: 'other' };
const DEEPEST = 40;
const TOKEN =
  /%[^\r\n]*|<<|>>|[[\]]|\/[^\s\0()<>[\]{}/%]*|\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|<[^<>]*>|[^\s\0()<>[\]{}/%]+|[^\s\0]/g;

/** The value that `text` begins with. */
export function pdfValue(text: string): PdfValue {
  const tokens = text.matchAll(TOKEN);
  return valueFrom(tokens, nextToken(tokens), 0) ?? OTHER;
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return value?.kind === 'name' ? value.name : undefined;
}

export function numberIn(entries: PdfEntries, key: string): number | undefined {
  const value = entries.get(key);
  return value?.kind === 'number' ? value.value : undefined;
}

type Tokens = Iterator<RegExpExecArray>;

function nextToken(tokens: Tokens): string | null {
  for (;;) {
    const next = tokens.next();
    if (next.done) return null;
    if (!next.value[0].startsWith('%')) return next.value[0];
  }
}

/** `null` where there is no value. */
function valueFrom(tokens: Tokens, token: string | null, depth: number): PdfValue | null {
  if (token === null || token === ']' || token === '>>' || depth > DEEPEST) return null;
  if (token === '[') return { kind: 'array', items: itemsUpTo(']', tokens, depth) };
  if (token === '<<') return { kind: 'dictionary', entries: entriesOf(itemsUpTo('>>', tokens, depth)) };
  if (token === 'null') return { kind: 'null' };
  if (token.startsWith('/')) return { kind: 'name', name: token.slice(1) };
  return /^[+-]?\d+(?:\.\d*)?$/.test(token) ? { kind: 'number', value: Number(token) } : OTHER;
}

function itemsUpTo(end: ']' | '>>', tokens: Tokens, depth: number): PdfValue[] {
  const items: PdfValue[] = [];
  for (;;) {
    const token = nextToken(tokens);
    if (token === null || token === end) return items;
    const number = items.at(-2);
    // A reference is told by its third word: "12 0 R".
    if (token === 'R' && number?.kind === 'number' && items.at(-1)?.kind === 'number')
      items.splice(-2, 2, { kind: 'reference', number: number.value });
    else {
      const value = valueFrom(tokens, token, depth + 1);
      if (value === null) return items;
      items.push(value);
    }
  }
}

function entriesOf(items: readonly PdfValue[]): PdfEntries {
  const entries = new Map<string, PdfValue>();
  for (let at = 0; at + 1 < items.length; at += 1) {
    const key = items[at];
    const value = items[at + 1];
    if (key?.kind !== 'name' || value === undefined) continue;
    entries.set(key.name, value);
    at += 1;
  }
  return entries;
}
