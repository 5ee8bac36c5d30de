/**
 * The page goes nowhere, `about:blank` included, whatever runs in it: a browser tells before it navigates, and may be
 * told no. The shell of the desktop form keeps the window as well (`src/main/hardening.ts`).
 */
interface Navigation {
  readonly addEventListener: (name: 'navigate', listener: (event: NavigateEvent) => void) => void;
}

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string; readonly sameDocument: boolean };
  /** A link that is kept as a file goes nowhere. */
  readonly downloadRequest: string | null;
  readonly navigationType: string;
}

/** @param place the window, whose address is the page's */
export function stayHere(place: Window & { readonly navigation?: Navigation }): void {
  const home = withoutFragment(place.location.href);
  place.navigation?.addEventListener('navigate', (event) => {
    const { destination, downloadRequest } = event;
    if (destination.sameDocument || downloadRequest !== null) return;
    if (withoutFragment(destination.url) !== home) event.preventDefault();
  });
  // Links that the reader opens go another way (`host.open-external`).
  place.open = () => null;
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
