/** Folding of characters that mean the same to a reader: quotation marks, hyphens and dashes, case. */

const QUOTES: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u00b4': "'",
  '`': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u00ab': '"',
  '\u00bb': '"',
};
const PLAIN = /^[\t\n -&(-,.-Z[-_a-~]*$/;
const QUOTE = /[\u2018\u2019\u201a\u201b\u02bc\u00b4`\u201c\u201d\u201e\u201f\u00ab\u00bb]/g;
const DASH = /[\u2010-\u2015\u2212\u00ad]/g;

/** Quotation marks and apostrophes straight, every hyphen and dash a hyphen. Length may not change. */
export function foldMarks(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(QUOTE, (mark) => QUOTES[mark] ?? mark).replace(DASH, '-');
}

/** `foldMarks`, in lower case and composed form. */
export function foldText(text: string): string {
  return foldMarks(text.normalize('NFC')).toLowerCase();
}

/**
 * The glyphs that scans of these reports confuse, I and l for 1 and O for 0, read as digits: only for a text that
 * is nothing but such glyphs and digits, so that no word is touched.
 */
export function foldGlyphs(text: string): string {
  return /^[\dIlO|]+$/.test(text) ? text.replace(/[Il|]/g, '1').replace(/O/g, '0') : text;
}
