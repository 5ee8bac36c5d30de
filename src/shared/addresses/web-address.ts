/**
 * What a printed address really leads to, told before it is opened: the host as every browser reads it (WHATWG URL), and
 * whatever makes it look like another. What cannot be shown honestly is not opened.
 */
import { HOSTING } from './hosting.ts';
import { unicodeHost } from './punycode.ts';

/** What browsers and Node share and the language's own library does not declare. */
declare class URL {
  static canParse(text: string): boolean;
  constructor(text: string);
  readonly href: string;
  protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly port: string;
}

export type JudgedAddress =
  | {
      readonly kind: 'opens';
      /** The very address that opens, in ASCII: it looks like nothing else. */
      readonly address: string;
      /** The part of the host that says whose page it is: "evil.example" of "www.dol.gov.evil.example". */
      readonly owner: string;
      /** What stands before it in the host. */
      readonly below: string;
      /** The host in its own letters, where it has others than a to z. */
      readonly letters: string | null;
      /** What to look at twice, in sentences. */
      readonly remarks: readonly string[];
    }
  | { readonly kind: 'refused'; readonly why: string };

/** Controls, directional marks, what has no width, tags and variation selectors. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/u;
const NUMERIC_HOST = /^(?:[\d.]+|\[.*\])$/;
/** Names under which others register: "gov.uk", "co.ke", "com.au". */
const SHARED_ENDING = /^(?:ac|co|com|edu|go|gob|gouv|gov|mil|net|or|org)\.[a-z]{2}$/;
const KNOWN_ENDING = /(?:^|\.)(?:com|edu|gov|int|mil|net|org)(?:\.|$)/;

/** Judge an address as it is printed. */
export function judgeAddress(printed: string): JudgedAddress {
  const text = printed.trim();
  if (UNSEEN.test(text)) return refused('It holds characters that cannot be seen.');
  if (/\s/.test(text)) return refused('It holds a space, so that its end is not certain.');
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    return refused('This is not a web address that can be opened.');
  if (text.includes('\\'))
    return refused('It holds a backslash, which browsers read in another way than people.');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || rawAuthority(text).includes('@'))
    return refused(`It holds a user name that looks like a host. It would lead to ${url.hostname}.`);
  // A name that ends in a dot is the same name, written in full.
  const host = url.hostname.replace(/\.$/, '');
  if (host.split('.').includes('')) return refused('A part of its host is empty, which no site has.');
  const letters = unicodeHost(host);
  if (letters === null) return refused('Its host is written in a code that stands for no letters.');
  if (!isPlainly(rawHost(text).replace(/\.$/, ''), host, letters))
    return refused(`Its host is written so that it looks like another. It would lead to ${host}.`);
  if (text.slice(text.indexOf('//')).length > LONGEST) return refused('It is too long to be shown.');
  const http = url.protocol === 'http:';
  if (http) url.protocol = 'https:';
  const { below, owner } = parts(host);
  return {
    kind: 'opens',
    address: url.href,
    owner,
    below,
    letters: letters === host ? null : letters,
    remarks: [
      ...(http ? ['Printed with http; the reader opens the secure form only.'] : []),
      ...remarksOf({ host, port: url.port, letters, below, owner }),
    ],
  };
}

/** Whether this address is the one that `judgeAddress` would show and open, to the letter. */
export function isOpenable(address: string): boolean {
  const judged = judgeAddress(address);
  return judged.kind === 'opens' && judged.address === address;
}

const LONGEST = 4_000;

function refused(why: string): JudgedAddress {
  return { kind: 'refused', why };
}

/** What stands between the slashes and the path, as printed. */
function rawAuthority(text: string): string {
  return text.replace(/^[a-z]+:\/\//i, '').split(/[/?#]/, 1)[0] ?? '';
}

function rawHost(text: string): string {
  return rawAuthority(text).replace(/:\d*$/, '').toLowerCase();
}

/** The host is printed as it is read: in ASCII, or in its own letters without any sign that stands for another. */
function isPlainly(raw: string, host: string, letters: string): boolean {
  return raw === host || (raw === letters && raw === raw.normalize('NFC'));
}

function parts(host: string): { readonly below: string; readonly owner: string } {
  if (NUMERIC_HOST.test(host)) return { below: '', owner: host };
  const labels = host.split('.');
  const owner = labels.slice(-1 - endingLength(host, labels)).join('.');
  return { below: host.slice(0, host.length - owner.length), owner };
}

/** How many parts of a host at its end belong to nobody's site alone. */
function endingLength(host: string, labels: readonly string[]): number {
  const hosting = HOSTING.find((ending) => host === ending || host.endsWith(`.${ending}`));
  // The page of the hosting company itself is its own.
  if (hosting !== undefined && host !== hosting) return hosting.split('.').length;
  return SHARED_ENDING.test(labels.slice(-2).join('.')) ? 2 : 1;
}

interface HostParts {
  readonly host: string;
  readonly port: string;
  readonly letters: string;
  readonly below: string;
  readonly owner: string;
}

function remarksOf({ host, port, letters, below, owner }: HostParts): string[] {
  const remarks: string[] = [];
  if (NUMERIC_HOST.test(host)) remarks.push('It names a computer by its number and no site.');
  if (/(?:^|\.)localhost$/.test(host)) remarks.push('It leads to this computer itself.');
  if (port !== '') remarks.push(`It leads to port ${port}, which few sites use.`);
  if (KNOWN_ENDING.test(below))
    remarks.push(
      `It is a page of ${owner}, whatever stands before that: not of ${below.replace(/\.$/, '')}.`,
    );
  if (letters.split('.').some(isMixed))
    remarks.push('Its host mixes letters of several alphabets, so that it may only look like another.');
  else if (letters !== host)
    remarks.push(
      'Its host has letters that may only look like those of another. Browsers look for it in the form above.',
    );
  return remarks;
}

const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

function isMixed(label: string): boolean {
  return ALPHABETS.filter((alphabet) => alphabet.test(label)).length > 1;
}
