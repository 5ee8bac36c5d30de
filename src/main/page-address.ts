/** Addresses of the page: `reader://app/` and what lies below it, nothing else. */

export const PAGE_SCHEME = 'reader';
export const PAGE_ORIGIN = `${PAGE_SCHEME}://app`;
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/`;

/** Path of a page file below the build's folder (`index.html`), or `null` where the address is not the page's. */
export function pageFileOf(address: string): string | null {
  if (!isPageAddress(address)) return null;
  const { pathname } = new URL(address);
  try {
    return decodeURIComponent(pathname.slice(1)) || 'index.html';
  } catch {
    return null;
  }
}

/** Whether an address belongs to the page. Parsed, not compared as text: `reader://app.evil/` does not. */
export function isPageAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${PAGE_SCHEME}:` && host === 'app' && username === '' && password === '';
}

/** What is asked of a frame that sends a message. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** Only the window's own top frame, showing the page, may call. */
export function isOwnFrame(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isPageAddress(frame.url);
}
