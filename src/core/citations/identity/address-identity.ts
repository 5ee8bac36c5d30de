/** When two printed addresses lead to one document, whatever happened to them on the way. */
import type { ReferenceUrl } from '../../../shared/model.ts';

export interface AddressIdentity {
  /** Compared form: no scheme, no `www.`, nothing of what line ends and recognition take away. */
  readonly key: string;
  /** For people. */
  readonly shown: string;
  /** The address holds a number or code that no other document of the site has. */
  readonly numbered: boolean;
  readonly damaged: boolean;
  /** The site it is on. */
  readonly site: string;
  /** The first step of its path: where a site is rebuilt, its documents move from one to another. */
  readonly branch: string;
  /** The front page of a section: two of them may show one document, and one shows many. */
  readonly landing: boolean;
}

const IDLE_PARAMETERS =
  /^(?:lang|language|p_lang|locale|sid|phpsessid|jsessionid|cfid|cftoken|sessionid|fbclid|gclid|ref|source|sublink|mode|action|print|comments|user_comments|size|pagewanted|_r|utm_\w+|opendocument|openelement)(?:=|$)/i;

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
  const bare = (isShort ? url : decoded(originalOf(url)).toLowerCase())
    .replace(/^https?:\/\//, '')
    .replace(/^www\d?\./, '')
    .replace(/^([^/:]+):(?:80|443)(?=\/|$)/, '$1');
  const slash = bare.indexOf('/');
  if (slash < 0) return null;
  const host = bare.slice(0, slash);
  const [beforeFragment = '', fragment = ''] = splitOnce(bare.slice(slash), '#');
  const [path = '', query = ''] = splitOnce(beforeFragment, '?');
  const parameters = query
    .split('&')
    .filter((parameter) => parameter !== '' && !IDLE_PARAMETERS.test(parameter));
  // An address cut short in its question ("Download.aspx?symboln") leads to no document.
  if (parameters.length > 0 && !parameters.some((parameter) => /[=\d]/.test(parameter))) return null;
  const route = fragment.startsWith('!') ? fragment : '';
  const file = path
    .replace(/;jsessionid=[^/?#]*/, '')
    .replace(/\/lang-+[a-z]{2}(?=\/|$)/, '')
    .replace(/\/(?:index|default)\.[a-z]+$/, '')
    .replace(/(?<=\/document)\/document\.aspx$/, '')
    .replace(/\/+$/, '');
  const own = `${file} ${parameters.join(' ')} ${route}`.trim();
  if (own === '') return null;
  const number = documentNumber(path, query);
  if (number === null && namesOnlyPage(path, query)) return null;
  const key = `${host}/${number ?? own}`.replaceAll(/[\s_~-]+/g, '');
  const numbered = isShort || number !== null || isNumbered(own);
  if (!numbered && !isWordy(own) && !IS_FILE.test(file)) return null;
  const landing = !numbered && /\/(?:index|default)\.[a-z]+$/.test(path);
  const shown = `${host}${path}${query === '' ? '' : `?${query}`}`;
  return { key, shown, numbered, damaged, site: host, branch: path.split('/')[1] ?? '', landing };
}

const IS_FILE = /\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt)$/;

/** What an archived copy was made of. */
function originalOf(url: string): string {
  return /\/\/web\.archive\.org\/web\/\d[^/]*\/(.+)$/i.exec(url)?.[1] ?? url;
}

/**
 * The number under which a site files the document, where its addresses name it in several ways: the ILO's
 * comments (`f?p=1000:13100:SESSION::NO:13100:P13100_COMMENT_ID:3148475`) and documents (`WCMS_235054`).
 */
function documentNumber(path: string, query: string): string | null {
  const wcms = /\bwcms[_-]?(\d{5,7})/.exec(path)?.[1];
  if (wcms !== undefined) return `wcms${wcms}`;
  const comment = /comment_?id[^:=]*[:=](\d{6,8})/.exec(query)?.[1];
  return comment === undefined ? null : `comment${comment}`;
}

/** `f?p=1000:13100:0::NO:`: the page of a database and the session of whoever looked, but no item of it. */
function namesOnlyPage(path: string, query: string): boolean {
  return path.endsWith('/f') && /^p=[^:&]*:[^:&]*(?::[^:&]*){0,4}:?(?:&|$)/.test(query);
}

/**
 * Each leads to a document of one site, and not to the same. Addresses that are damaged, or name only a site or the
 * front page of a section, say nothing; nor do copies on two sites.
 *
 * @param mayHaveMoved the two are named so exactly that only two addresses of one form tell them apart: the site may
 * have been rebuilt between them
 */
export function addressesDiffer(
  one: readonly AddressIdentity[],
  other: readonly AddressIdentity[],
  mayHaveMoved: boolean,
): boolean {
  if (one.length === 0 || other.length === 0) return false;
  if (one.some(({ key }) => other.some((twin) => twin.key === key))) return false;
  return one.some((a) =>
    other.some((b) => a.site === b.site && (!mayHaveMoved || a.branch === b.branch) && leadElsewhere(a, b)),
  );
}

/** The rest was lost at the end of a line; within a number nothing is. */
function isCutShort(short: string, long: string): boolean {
  return long.startsWith(short) && !/\d{2}$/.test(long.slice(0, short.length + 1));
}

function leadElsewhere(a: AddressIdentity, b: AddressIdentity): boolean {
  return namesDocument(a) && namesDocument(b) && !isCutShort(a.key, b.key) && !isCutShort(b.key, a.key);
}

function namesDocument({ landing, damaged }: AddressIdentity): boolean {
  return !landing && !damaged;
}

/** Digits that are no year or date, or the code of a short link. */
function isNumbered(own: string): boolean {
  if (/\bv=[\w-]{8,}/.test(own)) return true;
  const runs = own.match(/\d{5,}/g) ?? [];
  return runs.some((run) => !/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?$/.test(run));
}

// Letters, and steps of the path. Chosen on the lists of 50 texts (2,129 sources): TELLING of 12 or 20 joins two to five of
// them otherwise, TELLING_DEEP of 6 two, of 11 none.
const TELLING = 15;
const TELLING_DEEP = 8;
const DEEP = 3;

/** A last step that names the document in words, and not the site's section. */
function isWordy(own: string): boolean {
  const last = own.split('/').findLast((step) => step !== '') ?? '';
  const letters = last.replace(/\.[a-z]{2,5}$/, '').replaceAll(/[^\p{L}]+/gu, '');
  return letters.length >= TELLING || (letters.length >= TELLING_DEEP && own.split('/').length > DEEP);
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
