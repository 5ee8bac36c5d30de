/**
 * A page saved as one file (`.mhtml`): a MIME message of related parts (RFC 2557), the first page of which is the
 * text. Pictures, styles and the pages of frames are left where they are.
 */
import { ReaderError } from '../../../shared/result.ts';

const HEADERS_END = /\r?\n\r?\n/;
/** The message itself, what holds its parts, and those of a part in a part; browsers write two levels. */
const DEEPEST = 5;
const MOST_PARTS = 10_000;

export interface ArchivedPage {
  /** Of the page, its transfer encoding undone. */
  readonly bytes: Uint8Array;
  /** What the part says of its encoding. */
  readonly charset?: string;
}

/** Whether the beginning of a file is that of a MIME message with parts; `head` is Latin-1. */
export function isWebArchive(head: string): boolean {
  const [headers = ''] = head.split(HEADERS_END, 1);
  return (
    /^(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*MIME-Version:/i.test(`${headers}\n`) &&
    /^Content-Type:\s*(?:multipart\/|text\/html)/im.test(headers)
  );
}

/** @throws ReaderError `unusable-file` where the message holds no page */
export function pageOfArchive(bytes: Uint8Array): ArchivedPage {
  const page = pageIn(Buffer.from(bytes).toString('latin1'), 0);
  if (page === null)
    throw new ReaderError(
      'unusable-file',
      'no page was found in this saved page: open it in a browser and save it again as a page or PDF.',
    );
  return page;
}

function pageIn(message: string, depth: number): ArchivedPage | null {
  const end = HEADERS_END.exec(message);
  const headers = message.slice(0, end?.index ?? 0).replace(/\r?\n[ \t]+/g, ' ');
  const body = end === null ? message : message.slice(end.index + end[0].length);
  const type = header(headers, 'Content-Type');
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== undefined && depth < DEEPEST) {
    for (const part of partsOf(body, boundary)) {
      const page = pageIn(part, depth + 1);
      if (page !== null) return page;
    }
    return null;
  }
  if (!/^(?:text\/html|application\/xhtml\+xml)/i.test(type)) return null;
  const charset = parameter(type, 'charset');
  const bytes = decoded(body, header(headers, 'Content-Transfer-Encoding').trim().toLowerCase());
  return charset === undefined ? { bytes } : { bytes, charset };
}

/** What stands between the lines that are the boundary (RFC 2046, 5.1.1). */
function* partsOf(body: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`;
  let from: number | null = null;
  let parts = 0;
  for (
    let at = body.indexOf(mark);
    at >= 0 && parts < MOST_PARTS;
    at = body.indexOf(mark, at + mark.length)
  ) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (from !== null) yield body.slice(from, at).replace(/\r?\n$/, '');
    parts += 1;
    const line = body.indexOf('\n', at);
    if (line < 0 || body.startsWith('--', at + mark.length)) return;
    from = line + 1;
  }
  // Cut short: what is there of the last part is read.
  if (from !== null) yield body.slice(from);
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replace(/=[ \t]{0,80}\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, 'latin1');
}

function header(headers: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(headers)?.[1] ?? '';
}

function parameter(value: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
  return found?.[1] ?? found?.[2];
}
