/** The page's own protocol, which can reach the files of the build and nothing else. */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { ProtocolRequest, ProtocolResponse, Session } from 'electron';
import { contentSecurityPolicy } from '../engine/host/page-files.ts';
import type { PageFiles } from '../engine/host/page-files.ts';
import type { PageImages } from '../engine/host/page-images.ts';
import { isPageImage } from '../shared/original/page-address.ts';
import { PAGE_SCHEME, pageFileOf } from './page-address.ts';

/** Before the app is ready: the scheme has an origin of its own and counts as a secure context. */
export function declarePageProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    // V8 keeps what it has compiled of the page's scripts for the next start.
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

export interface PageSources {
  readonly files: PageFiles;
  readonly images: PageImages;
  /** Address of the page. */
  readonly home: string;
  /** The page with what it showed last, instead of the one that was built; `null` for that. */
  readonly firstPage: () => string | null;
}

/** Answer all addresses of the home's scheme: those of listed files and of pictures of pages with these, all others with "not found". */
export function servePageProtocol(session: Session, { files, images, home, firstPage }: PageSources): void {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy("'none'"),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
  const respond = async ({
    url,
    method,
  }: Pick<ProtocolRequest, 'url' | 'method'>): Promise<ProtocolResponse> => {
    if (method !== 'GET') return { statusCode: 405, headers };
    const address = pageFileOf(url, home) ?? '';
    if (isPageImage(address)) {
      const image = await images(address);
      if (image === null) return NOT_FOUND;
      return found(image.bytes, image.type, { 'Cache-Control': 'no-store' });
    }
    const begun = address === 'index.html' ? firstPage() : null;
    if (begun !== null) return found(Buffer.from(begun), 'text/html; charset=utf-8');
    const file = files.get(address);
    return file === undefined ? NOT_FOUND : found(await readFile(file.path), file.type);
  };
  const FAILED: ProtocolResponse = { statusCode: 500, headers };
  const NOT_FOUND: ProtocolResponse = { statusCode: 404, headers };
  const found = (bytes: Uint8Array, type: string, more = {}): ProtocolResponse => ({
    data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    headers: { ...headers, ...more, 'Content-Type': type },
  });
  const scheme = new URL(home).protocol.slice(0, -1);
  const handler = (request: ProtocolRequest, callback: (response: ProtocolResponse) => void): void => {
    const answer = async (): Promise<void> => callback(await respond(request).catch(() => FAILED));
    void answer();
  };
  // `protocol.handle` loads all of Node's web requests before the first answer, a fifth of the time of a start (ADR 24).
  // It is all that is used here of what Electron calls deprecated.
  // oxlint-disable-next-line typescript/no-deprecated
  if (scheme === PAGE_SCHEME) session.protocol.registerBufferProtocol(scheme, handler);
  // oxlint-disable-next-line typescript/no-deprecated
  else session.protocol.interceptBufferProtocol(scheme, handler);
}
