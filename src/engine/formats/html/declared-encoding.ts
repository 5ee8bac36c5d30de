/** What a page says of its own encoding. */

const XML_LINE = /^\s*<\?xml\s[^>]{0,500}?\bencoding\s*=\s*["']([\w.:-]+)["']/i;
/** Bounded, so that a page of nothing but `<meta` is still read in one go. */
const META = /<meta\b[^>]{0,1000}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/**
 * The encoding that a page names: in XML's own line, or in the first `<meta>` that has one, wherever it stands.
 * Browsers give up after 1024 bytes and then guess; here nothing is guessed that is said.
 *
 * @param page its bytes as Latin-1
 */
export function declaredEncoding(page: string): string | undefined {
  const first = XML_LINE.exec(page)?.[1];
  if (first !== undefined) return first;
  return META.test(page) ? META.exec(page.replace(COMMENT, ''))?.[1] : undefined;
}
