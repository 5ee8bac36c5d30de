/** Whether what tells the characters of a font is whole (ISO 32000-1, 9.10.3). */

const SECTION = /\b(begin|end)(bfchar|bfrange)\b/g;
/** Codes and characters in hexadecimal digits, arrays of them, and names of characters. */
const ENTRIES = /^(?:\s|\0|%[^\r\n]*|<[\da-fA-F\s]*>|[[\]]|\/[^\s<>[\]()/%]+)*$/;

/** A map of which some was cut off or overwritten; what sound ones leave out is not asked for. */
export function isBrokenMap(map: Buffer): boolean {
  const text = map.toString('latin1');
  if (/\0{8}[^\0]/.test(text)) return true;
  let open: { readonly what: string | undefined; readonly start: number } | null = null;
  let isBroken = false;
  for (const { 0: word, 1: edge, 2: what, index } of text.matchAll(SECTION)) {
    if (edge === 'begin') {
      isBroken ||= open !== null;
      open = { what, start: index + word.length };
    } else {
      isBroken ||= open === null || open.what !== what || !ENTRIES.test(text.slice(open.start, index));
      open = null;
    }
  }
  return isBroken || open !== null;
}
