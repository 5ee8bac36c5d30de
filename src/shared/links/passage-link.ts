/**
 * Links to a passage: `findings-reader:Kazakhstan%202022?text=before-,the%20words,-behind`. The report is named as
 * people name it, the passage by its words as in a text fragment of the Web; no path and nothing of one machine stands
 * in it. It comes from anywhere and may be anything. Pure.
 */
import type { Quotation } from './quotation.ts';

export const LINK_SCHEME = 'findings-reader';

export interface PassageLink {
  /** Name of the report: "Kazakhstan 2022", "Kazakhstan 2021 (summary)". */
  readonly report: string;
  /** `null` where it leads to the report as such. */
  readonly quotation: Quotation | null;
}

/** Longer ones are none that the reader has made. */
export const LONGEST_LINK = 8_000;
const LONGEST_NAME = 300;

export function formatPassageLink({ report, quotation }: PassageLink): string {
  const name = `${LINK_SCHEME}:${encoded(report)}`;
  if (quotation === null) return name;
  const { prefix, start, end, suffix } = quotation;
  const terms = [
    ...(prefix === '' ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === '' ? [] : [encoded(end)]),
    ...(suffix === '' ? [] : [`-${encoded(suffix)}`]),
  ];
  return `${name}?text=${terms.join(',')}`;
}

/** Whether a text means to be such a link. */
export function isPassageLink(text: string): boolean {
  return /^\s*[<"“]?findings-reader:/iu.test(text);
}

/** What a link leads to; `null` where it is damaged, or none. */
export function parsePassageLink(text: string): PassageLink | null {
  // Programs that send texts break long lines and put addresses into angle brackets.
  const address = text.replaceAll(/[\s<>"“”]/gu, '');
  if (address.length > LONGEST_LINK) return null;
  const [, name = '', terms] =
    /^findings-reader:(?:\/\/)?([^?#&/]+)\/?(?:\?text=([^?#&]*))?$/iu.exec(address) ?? [];
  const report = decoded(name)?.trim() ?? '';
  if (report === '' || report.length > LONGEST_NAME) return null;
  if (terms === undefined) return { report, quotation: null };
  const quotation = quotationOfTerms(terms.split(','));
  return quotation === null ? null : { report, quotation };
}

function quotationOfTerms(terms: readonly string[]): Quotation | null {
  const rest = [...terms];
  const prefix = rest[0]?.endsWith('-') === true ? rest.shift()?.slice(0, -1) : '';
  const suffix = rest.at(-1)?.startsWith('-') === true ? rest.pop()?.slice(1) : '';
  const [start = '', end = '', ...further] = rest;
  if (further.length > 0 || [prefix, start, end, suffix].some((term) => term?.includes('-'))) return null;
  const [before, first, last, behind] = [prefix ?? '', start, end, suffix ?? ''].map(decoded);
  if (typeof before !== 'string' || typeof last !== 'string' || typeof behind !== 'string') return null;
  return first === '' || typeof first !== 'string'
    ? null
    : { prefix: before, start: first, end: last, suffix: behind };
}

/** Marks that mean something in a link, or that programs take for the end of one, are written by their numbers. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '')).replaceAll(
    /[-!'()*~.]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Without what no line of text can hold; `null` where it is no encoded text. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text).replaceAll(/\p{Cc}|\p{Bidi_Control}/gu, ' ');
  } catch {
    return null;
  }
}
