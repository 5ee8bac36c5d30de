/** What the window must never do, whatever a report holds: reach the network, leave its page, get a permission. */
import { app } from 'electron';
import type { Session, WebContents } from 'electron';
import { isPageAddress } from './page-address.ts';

/** Before the app is ready: Chromium's own background services stay off, and no name resolves. */
export function forbidBackgroundNetworking(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'dns-prefetch-disable',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** No request but for the page's own files; no permission, no device, no download, no spelling dictionary. */
export function closeSession(session: Session, home: string): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isAllowedRequest(url, home) }));
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

/** The page, and the developer tools' own files, which are part of the program. */
function isAllowedRequest(address: string, home: string): boolean {
  return isPageAddress(address, home) || address.startsWith('devtools://devtools/');
}

/** No navigation but to the page itself, no window, no embedded page. */
export function confine(contents: WebContents, home: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isPageAddress(event.url, home)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPageAddress(event.url, home)) event.preventDefault();
  });
  // `about:blank` is no request and is told of only when it has begun (electron/electron, docs/api/web-contents.md).
  contents.on('did-start-navigation', ({ url, isSameDocument, isMainFrame }) => {
    if (!isSameDocument && isMainFrame && !isAllowedRequest(url, home)) contents.stop();
  });
  contents.on('did-navigate', (_event, url) => {
    if (!isAllowedRequest(url, home)) void contents.loadURL(`${home}index.html`);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
