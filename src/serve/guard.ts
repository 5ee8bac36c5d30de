/**
 * Who may ask the loopback server for what. Any page in the browser can send requests to 127.0.0.1; only
 * the page that this server itself sent, opened by its full address, is answered.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isPageImage } from '../shared/original/page-address.ts';

/** The page among the files of the build. */
export const PAGE_ADDRESS = 'served.html';

export interface Request {
  readonly method: string;
  /** The request target as sent: path and query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Place {
  readonly port: number;
  /** First segment of every path. */
  readonly token: string;
}

export type Verdict =
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
  | { readonly kind: 'no-icon' }
  /** From the file that the browser was started with; the key is good for once. */
  | { readonly kind: 'entrance'; readonly key: string }
  | { readonly kind: 'file'; readonly address: string }
  /** A picture of a page of a report's original. */
  | { readonly kind: 'page-image'; readonly address: string }
  | { readonly kind: 'call'; readonly method: string }
  | { readonly kind: 'upload'; readonly fileName: string }
  | { readonly kind: 'download'; readonly name: string }
  | { readonly kind: 'events' };

/** Judge a request by its head alone, before anything of it is used. */
export function judge({ method, target, headers }: Request, { port, token }: Place): Verdict {
  const host = `127.0.0.1:${port}`;
  if (headers.host !== host) return refused(403, `This server answers at ${host} only.`);
  const entrance = /^\/open\/([\w-]{1,64})$/.exec(target)?.[1];
  if (entrance !== undefined) {
    if (method !== 'GET' || !isNavigation(headers)) return refused(403, 'Other pages are not answered.');
    return { kind: 'entrance', key: entrance };
  }
  if (!isOwnOrigin(headers, `http://${host}`)) return refused(403, 'Other pages are not answered.');
  if (target === '/favicon.ico' && method === 'GET') return { kind: 'no-icon' };

  const [, given = '', ...rest] = (target.split('?', 1)[0] ?? '').split('/');
  if (!sameSecret(given, token)) return refused(404, 'Open the reader by the full address it printed.');
  const path = rest.join('/');

  if (rest[0] === 'api') {
    if (method !== 'POST') return refused(405, 'Calls are sent by POST.');
    if (headers.origin === undefined) return refused(403, 'Calls come from the page only.');
    if (!/^application\/json(;|$)/i.test(headers['content-type'] ?? ''))
      return refused(415, 'Calls are JSON.');
    return { kind: 'call', method: rest.slice(1).join('/') };
  }
  if (path === 'upload') {
    if (method !== 'POST') return refused(405, 'Files are sent by POST.');
    if (headers.origin === undefined) return refused(403, 'Files come from the page only.');
    // A form of another page cannot send this type without asking first.
    if (headers['content-type'] !== 'application/octet-stream')
      return refused(415, 'Files are sent as they are.');
    const fileName = bareName(new URLSearchParams(target.split('?', 2)[1] ?? '').get('name') ?? '');
    return fileName === '' ? refused(400, 'A file has a name.') : { kind: 'upload', fileName };
  }
  if (method !== 'GET' && method !== 'HEAD') return refused(405, 'Files are read by GET.');
  if (path === 'events') return { kind: 'events' };
  if (isPageImage(path)) return { kind: 'page-image', address: path };
  if (rest[0] === 'download') {
    // What is fetched is gone: asking about it alone would take it away.
    if (method !== 'GET') return refused(405, 'What was made to be fetched is read by GET.');
    return { kind: 'download', name: rest.slice(1).join('/') };
  }
  return { kind: 'file', address: path === '' ? PAGE_ADDRESS : path };
}

/** `Origin` where a browser sends it, `Sec-Fetch-Site` where it does not: `none` is the address bar. */
function isOwnOrigin(headers: IncomingHttpHeaders, own: string): boolean {
  if (headers.origin !== undefined && headers.origin !== own) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** Somebody goes there: nothing of a page is loaded, embedded or sent. A file is of no origin, which counts as another site. */
function isNavigation(headers: IncomingHttpHeaders): boolean {
  const { 'sec-fetch-mode': mode = 'navigate', 'sec-fetch-dest': purpose = 'document' } = headers;
  return headers.origin === undefined && mode === 'navigate' && purpose === 'document';
}

/** Compares in a time that does not tell how many characters agree. */
function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refused(status: number, reason: string): Verdict {
  return { kind: 'refused', status, reason };
}

const LONGEST_NAME = 255;

/** The end of a path, without what no line of text can hold. It is shown and never used as a path. */
function bareName(name: string): string {
  return name
    .replace(/^.*[/\\]/, '')
    .replace(/\p{C}/gu, '')
    .trim()
    .slice(-LONGEST_NAME);
}
