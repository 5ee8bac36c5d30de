/** `reader://app/`: the page's own protocol, which can reach the files of the build and nothing else. */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { Session } from 'electron';
import { contentSecurityPolicy } from '../engine/host/page-files.ts';
import type { PageFiles } from '../engine/host/page-files.ts';
import { PAGE_SCHEME, pageFileOf } from './page-address.ts';

const HEADERS = {
  'Content-Security-Policy': contentSecurityPolicy("'none'"),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Before the app is ready: the scheme has an origin of its own and counts as a secure context. */
export function declarePageProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: { standard: true, secure: true } }]);
}

/** Answer the page's addresses from the listed files. */
export function servePageProtocol(session: Session, files: PageFiles): void {
  session.protocol.handle(PAGE_SCHEME, async ({ url, method }) => {
    if (method !== 'GET') return new Response(null, { status: 405, headers: HEADERS });
    const file = files.get(pageFileOf(url) ?? '');
    if (file === undefined) return new Response(null, { status: 404, headers: HEADERS });
    return new Response(await readFile(file.path), { headers: { ...HEADERS, 'Content-Type': file.type } });
  });
}
