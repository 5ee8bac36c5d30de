/** Web addresses inside references, as the parser needs them: with their fences, for the repair it records. */
import type { ReferenceUrl } from '../../../shared/model.ts';
import { findReferenceUrls } from './reference-urls.ts';
import { hasLostHyphen } from './damaged-address.ts';

const NO_BREAKS: ReadonlySet<number> = new Set();

export interface FoundUrl {
  /** Stretch of the text searched, fences included, end punctuation left out. */
  readonly start: number;
  readonly end: number;
  /** As it is shown: an address printed without a scheme has none here either. */
  readonly url: string;
  readonly damaged: boolean;
}

/**
 * All addresses of one reference text, in order.
 *
 * @param breaks offsets in `text` where a line was broken: there an address goes on more readily.
 */
export function findUrls(text: string, breaks: ReadonlySet<number> = NO_BREAKS): FoundUrl[] {
  return findReferenceUrls(text, breaks).map(({ start, end, url, damaged }) => ({
    start: text[start - 1] === '$' ? start - 1 : start,
    end: text[end] === '$' ? end + 1 : end,
    url: /^www\./i.test(text.slice(start, start + 4)) ? url.replace(/^http:\/\//, '') : url,
    damaged: damaged || hasLostHyphen(url, text),
  }));
}

/** The addresses as the model keeps them: each with a scheme, `printed` only where it differs. */
export function referenceUrls(text: string, found: readonly FoundUrl[]): ReferenceUrl[] {
  return found.map(({ start, end, url, damaged }) => {
    const printed = text.slice(start, end);
    const full = fullUrl(url);
    return printed === url ? { url: full, damaged } : { url: full, damaged, printed };
  });
}

/** An address as it can be opened: one printed without a scheme gets one. */
export function fullUrl(url: string): string {
  return url.startsWith('www.') ? `http://${url}` : url;
}
