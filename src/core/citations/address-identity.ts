/** When two printed addresses lead to one document, whatever happened to them on the way. */
import type { ReferenceUrl } from '../../shared/model.ts';

export interface AddressIdentity {
  /** Compared form: no scheme, no `www.`, nothing of what line ends and recognition take away. */
  readonly key: string;
  /** For people. */
  readonly shown: string;
  /** The address holds a number or code that no other document of the site has. */
  readonly numbered: boolean;
  readonly damaged: boolean;
}

const IDLE_PARAMETERS =
  /^(?:lang|language|p_lang|sublink|mode|action|print|comments|user_comments|size|pagewanted|_r|utm_\w+|opendocument|openelement)(?:=|$)/i;

/** The addresses of a reference that are particular enough to tell documents apart. */
export function addressIdentities(urls: readonly ReferenceUrl[]): readonly AddressIdentity[] {
  const identities: AddressIdentity[] = [];
  for (const url of urls) {
    const identity = addressIdentity(url);
    if (identity !== null && !identities.some((other) => other.key === identity.key))
      identities.push(identity);
  }
  return identities;
}

const SHORT_LINK = /^https?:\/\/(?:www\.)?(?:bit\.ly|goo\.gl|tinyurl\.com|ow\.ly|glo\.bo|youtu\.be)\//i;

function addressIdentity({ url, damaged }: ReferenceUrl): AddressIdentity | null {
  // Of a short link every letter counts, its case too.
  const isShort = SHORT_LINK.test(url);
  const bare = (isShort ? url : decoded(url).toLowerCase())
    .replace(/^https?:\/\//, '')
    .replace(/^www\d?\./, '');
  const slash = bare.indexOf('/');
  if (slash < 0) return null;
  const host = bare.slice(0, slash);
  const [beforeFragment = '', fragment = ''] = splitOnce(bare.slice(slash), '#');
  const [path = '', query = ''] = splitOnce(beforeFragment, '?');
  const parameters = query
    .split('&')
    .filter((parameter) => parameter !== '' && !IDLE_PARAMETERS.test(parameter));
  const route = fragment.startsWith('!') ? fragment : '';
  const file = path
    .replace(/\/(?:index|default)\.[a-z]+$/, '')
    .replace(/(?<=\/document)\/document\.aspx$/, '')
    .replace(/\/+$/, '');
  const own = `${file} ${parameters.join(' ')} ${route}`.trim();
  if (own === '') return null;
  const key = `${host}/${own}`.replaceAll(/[\s_~-]+/g, '');
  const numbered = isShort || isNumbered(own);
  if (!numbered && !isWordy(own)) return null;
  return { key, shown: `${host}${path}${query === '' ? '' : `?${query}`}`, numbered, damaged };
}

/** Digits that are no year or date, or the code of a short link. */
function isNumbered(own: string): boolean {
  if (/\bv=[\w-]{8,}/.test(own)) return true;
  const runs = own.match(/\d{5,}/g) ?? [];
  return runs.some((run) => !/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?$/.test(run));
}

/** A last step that names the document in words, and not the site's section. */
function isWordy(own: string): boolean {
  const last = own.split('/').findLast((step) => step !== '') ?? '';
  const letters = last.replace(/\.[a-z]{2,5}$/, '').replaceAll(/[^\p{L}]+/gu, '');
  return letters.length >= 15 || (letters.length >= 8 && own.split('/').length > 3);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function splitOnce(text: string, sign: string): readonly string[] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
