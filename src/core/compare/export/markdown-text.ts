/** Text and addresses as Markdown that reads as printed (CommonMark 0.31; also where GitHub's extensions are on). */

/** An address with its scheme, up to what CommonMark lets stand between the angle brackets of a link. */
const ADDRESS = /(?<![a-z])(?:https?|ftp):\/\/[^\s<>\p{Cc}]+|(?<![\p{L}\p{N}])www\.[^\s<>\p{Cc}]+/giu;
/** Signs that end the sentence and not the address. */
const AFTER = /[.,;:!'"’”»$]$/;

/**
 * Text whose characters Markdown or HTML would take for their own are escaped. An address is none: a backslash inside it
 * would be a part of it for every program that finds addresses by itself. It stands as a link of its own, `<https://…>`,
 * in which nothing is escaped.
 */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  let written = '';
  let at = 0;
  for (const found of line.matchAll(ADDRESS)) {
    const address = withoutTail(found[0]);
    written += escaped(line.slice(at, found.index)) + link(address);
    at = found.index + address.length;
  }
  return (written + escaped(line.slice(at))).replace(
    /^(\s*)([-+]|\d+[.)])(?=\s)/,
    (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
  );
}

/** Without a scheme an address is no link of its own: its text leads to it. */
function link(address: string): string {
  if (!/^www\./i.test(address)) return `<${address}>`;
  return `[${escaped(address)}](<http://${address.replace(/[\\<>]/g, '\\$&')}>)`;
}

function withoutTail(address: string): string {
  let end = address.length;
  for (;;) {
    const kept = address.slice(0, end);
    if (AFTER.test(kept) || (/[)\]}]$/.test(kept) && !isClosed(kept))) end -= 1;
    else return kept;
  }
}

/** Whether the last bracket was opened inside: "…/Tokelau_(island)". */
function isClosed(address: string): boolean {
  const close = address.slice(-1);
  const open = { ')': '(', ']': '[', '}': '{' }[close] ?? '';
  return address.split(open).length >= address.split(close).length;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$&]/g, (character) => `\\${character}`);
}
