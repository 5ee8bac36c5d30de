/** The page's own protocol, which can reach the files of the build and nothing else. */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { Session } from 'electron';
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

/** Answer all addresses of the home's scheme: those of listed files and of pictures of pages with these, all others with "not found". */
export function servePageProtocol(
  session: Session,
  files: PageFiles,
  images: PageImages,
  home: string,
): void {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy("'none'"),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
  session.protocol.handle(new URL(home).protocol.slice(0, -1), async ({ url, method }) => {
    if (method !== 'GET') return new Response(null, { status: 405, headers });
    const address = pageFileOf(url, home) ?? '';
    if (isPageImage(address)) {
      const image = await images(address);
      if (image === null) return new Response(null, { status: 404, headers });
      return new Response(image.bytes, {
        headers: { ...headers, 'Content-Type': image.type, 'Cache-Control': 'no-store' },
      });
    }
    const file = files.get(address);
    if (file === undefined) return new Response(null, { status: 404, headers });
    return new Response(await readFile(file.path), { headers: { ...headers, 'Content-Type': file.type } });
  });
}
