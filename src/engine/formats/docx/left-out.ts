/**
 * An independent count of a Word file's text. It asks neither the tree nor the walk that the text came from, only
 * the markup as it stands, so that what those pass over is found out here.
 */
const MARKUP = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Text that was taken out and not yet for good, and the lines that Word draws above notes. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['del', 'moveFrom']);

/** How often each character stands in the text that a part shows. */
function charactersOf(xml: string, counts = new Map<string, number>()): Map<string, number> {
  const open: string[] = [];
  /** For each AlternateContent that is open: whether a choice with text has been seen. */
  const chosen: boolean[] = [];
  /** For each field that is open: whether its result has begun. */
  const fields: boolean[] = [];
  let skipped = 0;
  for (const [, closes, name = '', attributes = '', empty, text] of xml.matchAll(MARKUP)) {
    if (text !== undefined) {
      if (open.at(-1) !== 't' || skipped > 0 || fields.includes(false)) continue;
      if (chosen.length > 0 && text.trim() !== '' && open.includes('Choice'))
        chosen[chosen.length - 1] = true;
      count(text, counts);
    } else if (closes === '/') {
      const closed = open.pop();
      if (closed === 'AlternateContent') chosen.pop();
      if (skipped > 0 && closed !== undefined && isSkipped(closed)) skipped -= 1;
    } else {
      if (name === 'fldChar') field(attributes, fields);
      if (empty === '/') continue;
      if (name === 'AlternateContent') chosen.push(false);
      const shown = name === 'Fallback' ? chosen.at(-1) !== true : !NOT_SHOWN.has(name);
      open.push(shown ? name : `-${name}`);
      if (!shown) skipped += 1;
    }
  }
  return counts;
}

function isSkipped(name: string): boolean {
  return name.startsWith('-');
}

function field(attributes: string, fields: boolean[]): void {
  const type = /fldCharType\s*=\s*["'](\w+)/.exec(attributes)?.[1];
  if (type === 'begin') fields.push(false);
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = true;
  else if (type === 'end') fields.pop();
}

function count(text: string, counts: Map<string, number>): void {
  const plain = text.replace(REFERENCE, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  countCharacters(plain, counts, 1);
}

function countCharacters(text: string, counts: Map<string, number>, by: number): void {
  for (const sign of text) if (!/\s/.test(sign)) counts.set(sign, (counts.get(sign) ?? 0) + by);
}

/**
 * How many characters of the parts did not come into the text.
 *
 * @param generated what stands in the text without standing in the file as text: numbers of lists and notes
 */
export function charactersLeftOut(
  parts: readonly (string | undefined)[],
  text: string,
  generated: readonly string[],
): number {
  const counts = new Map<string, number>();
  for (const part of parts) if (part !== undefined) charactersOf(part, counts);
  for (const piece of generated) countCharacters(piece, counts, 1);
  countCharacters(text, counts, -1);
  let missing = 0;
  for (const rest of counts.values()) missing += Math.max(rest, 0);
  return missing;
}
