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
  // An address of digits needs no name: whatever would still connect is sent through a proxy that has no address.
  app.commandLine.appendSwitch('proxy-server', 'http://none.invalid:1');
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
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
  // Calls between two pages (WebRTC) are no requests, and no policy for contents names them: their datagrams go out
  // only through a proxy, and there is none (electron/electron, docs/api/web-contents.md).
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
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
