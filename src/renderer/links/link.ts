/**
 * Links to searches and to questions to all countries, `findings-reader:#/search?q=cotton&year=2016` and
 * `findings-reader:#/across?concept=level`, and to passages: they hold in any reader, and nothing of one machine or of one
 * start of the program stands in them.
 * Earlier versions gave out addresses of the page (`http://127.0.0.1:…/#/search?q=cotton`) and places within it
 * (`#/read/kazakhstan-2022/p12?at=102-112`): these are still followed.
 * Pure.
 */
import {
  formatPassageLink,
  isPassageLink,
  LINK_SCHEME,
  LONGEST_LINK,
  parsePassageLink,
} from '../../shared/links/passage-link.ts';
import type { PassageLink } from '../../shared/links/passage-link.ts';
import type { Span } from '../../shared/model.ts';
import { questionOf, questionValues } from '../question/question-link.ts';
import type { QuestionState } from '../question/question-state.ts';
import { questionOf as searchOf, questionValues as searchValues } from '../query/question-values.ts';
import type { AskedWords } from '../query/question-values.ts';

/** What can be copied. */
export type ReaderLink =
  | ({ readonly kind: 'search' } & AskedWords)
  | { readonly kind: 'across'; readonly question: QuestionState }
  | ({ readonly kind: 'passage' } & PassageLink);

/** What can be followed. */
export type FollowedLink =
  | ReaderLink
  /** It means to be a link to a passage and cannot be read. */
  | { readonly kind: 'damaged' }
  | {
      readonly kind: 'place';
      readonly report: string;
      readonly block: string;
      /** Words to mark, as source offsets; empty for the block as such. */
      readonly places: readonly Span[];
    };

/** The link as a whole address, which leads to the same on any machine. */
export function linkAddress(link: ReaderLink): string {
  if (link.kind === 'passage') return formatPassageLink(link);
  const home = `${LINK_SCHEME}:`;
  if (link.kind === 'across') return `${home}#/across?${questionValues(link.question).toString()}`;
  return `${home}#/search?${searchValues(link).toString()}`;
}

/**
 * What a text leads to, where it is a link of the reader: a whole address or just its part from `#` on.
 * Of an address only that part counts, so that a link outlives the start that it was copied in.
 */
export function parseLink(text: string): FollowedLink | null {
  // Programs that send texts break long lines and put addresses into angle brackets.
  const address = isPassageLink(text) ? text.replaceAll(/[\s<>"“”]/gu, '') : text.trim();
  const within = address.length > LONGEST_LINK ? null : WITHIN_PAGE.exec(address);
  if (within === null && isPassageLink(text)) {
    const passage = parsePassageLink(text);
    return passage === null ? { kind: 'damaged' } : { kind: 'passage', ...passage };
  }
  const [, route, rest = ''] = within ?? [];
  const [path = '', values = ''] = rest.split(/\?(.*)/su);
  if (route === 'search') {
    const search = path === '' || path === '/' ? searchLink(new URLSearchParams(values)) : null;
    return search === null && isPassageLink(text) ? { kind: 'damaged' } : search;
  }
  if (route === 'across') {
    const question = questionOf(new URLSearchParams(values));
    return question === null ? { kind: 'damaged' } : { kind: 'across', question };
  }
  return route === 'read' ? placeLink(path, new URLSearchParams(values)) : null;
}

/** The scheme of the links or the address of a page, and a place within. */
const WITHIN_PAGE =
  /^(?:findings-reader:(?:\/\/)?\/?|[a-z][a-z\d+.-]*:\/\/[^\s#]*)?#\/(search|across|read)([/?]\S*)$/iu;

function searchLink(values: URLSearchParams): ReaderLink | null {
  const asked = searchOf(values);
  return asked === null ? null : { kind: 'search', ...asked };
}

function placeLink(path: string, values: URLSearchParams): FollowedLink | null {
  const [, report = '', block = '', ...further] = path.split('/').map(decoded);
  if (report === '' || further.length > 0) return null;
  const places = [...(values.get('at') ?? '').matchAll(/(\d{1,9})-(\d{1,9})(?:,|$)/gu)].map((at) => ({
    start: Number(at[1]),
    end: Number(at[2]),
  }));
  return { kind: 'place', report, block, places: places.filter(({ start, end }) => start < end) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
