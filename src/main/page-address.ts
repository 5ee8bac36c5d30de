/**
 * Addresses of the page: its home and what lies below it, nothing else. The home is `reader://app/`, an origin of
 * its own. That scheme has to be declared before Electron is ready; where the program was loaded too late for
 * that, the home is the build's folder, and the same rules hold for it.
 */

export const PAGE_SCHEME = 'reader';
export const PAGE_HOME = `${PAGE_SCHEME}://app/`;

/**
 * Path of a page file below the build's folder (`index.html`), or `null` where the address is not below the
 * home. Addresses are parsed, not compared as text: `reader://app.evil/` is not below `reader://app/`.
 */
export function pageFileOf(address: string, home: string): string | null {
  if (!URL.canParse(address)) return null;
  const [asked, base] = [new URL(address), new URL(home)];
  const sameHome = asked.protocol === base.protocol && asked.host === base.host;
  if (!sameHome || asked.username !== '' || asked.password !== '') return null;
  const path = asked.pathname === '' ? '/' : asked.pathname;
  if (!path.startsWith(base.pathname)) return null;
  try {
    return decodeURIComponent(path.slice(base.pathname.length)) || 'index.html';
  } catch {
    return null;
  }
}

export function isPageAddress(address: string, home: string): boolean {
  return pageFileOf(address, home) !== null;
}

/** What is asked of a frame that sends a message. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** Only the window's own top frame, showing the page, may call. */
export function isOwnFrame(frame: SenderFrame | null, home: string): boolean {
  return frame !== null && frame.parent === null && isPageAddress(frame.url, home);
}
