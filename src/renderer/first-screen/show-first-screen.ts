/** The first screen that came with the page (`shared/first-screen`): put in order before it is painted, and left once drawn anew. */
import { KEPT_AT, KEPT_STYLE, KEPT_TOP, readFirstScreen } from '../../shared/first-screen/first-screen.ts';
import type { FirstScreen } from '../../shared/first-screen/first-screen.ts';
import { NARROW } from '../ui/narrow-width.ts';

/** Long enough for a paint, short enough for a window that is not painted at all because it is minimised. */
const PAINTED_WITHIN_MS = 500;

/** Whether the root holds a first screen still. */
export function holdsFirstScreen(root: HTMLElement): boolean {
  return root.dataset['firstScreen'] !== undefined;
}

/**
 * Show what came with the page, if anything did. Resolves once it was painted, or where nothing is being painted; what came from a
 * window of another size is taken out again.
 */
export async function firstScreenPainted(root: HTMLElement): Promise<void> {
  if (!holdsFirstScreen(root)) return;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, PAINTED_WITHIN_MS);
    onceSized(() => {
      // The window may have been drawn meanwhile; its elements are the page's own.
      if (!holdsFirstScreen(root) || !showFirstScreen(root)) {
        resolve();
        return;
      }
      // A frame's callbacks run before it is painted; a message comes after.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(null);
    });
  });
}

/** In the first frame in which the window has a size: one that is not shown yet may have none, in its first frame as well. */
function onceSized(then: () => void): void {
  requestAnimationFrame(() => {
    if (window.innerWidth > 0) then();
    else window.addEventListener('resize', then, { once: true });
  });
}

/** For whoever measures a start, beside the browser's own marks. */
const SHOWN = 'first-screen';
const DRAWN = 'drawn';

/** Give it the styles and places that it had. */
function showFirstScreen(root: HTMLElement): boolean {
  const facts = factsOf(root);
  if (facts === null || !fits(facts)) {
    root.replaceChildren();
    leaveFirstScreen(root);
    return false;
  }
  for (const [name, value] of Object.entries(facts.page)) {
    if (name.startsWith('--')) document.documentElement.style.setProperty(name, value);
    else document.documentElement.setAttribute(name, value);
  }
  for (const element of root.querySelectorAll<HTMLElement>(`[${KEPT_STYLE}]`))
    element.style.cssText = element.getAttribute(KEPT_STYLE) ?? '';
  for (const element of root.querySelectorAll(`[${KEPT_TOP}]`)) scrollToPlace(element);
  performance.mark(SHOWN);
  return true;
}

/** The frame of a window may differ by this much from the one it had, in pixels, where the system makes it as large as it can. */
const FRAME = 24;

function fits({ size }: Facts): boolean {
  if (size === null) return !window.matchMedia(NARROW).matches;
  const { innerWidth, innerHeight, devicePixelRatio } = window;
  return (
    Math.abs(size.width - innerWidth) <= FRAME &&
    Math.abs(size.height - innerHeight) <= FRAME &&
    size.ratio === devicePixelRatio
  );
}

function scrollToPlace(scroller: Element): void {
  scroller.scrollTop = Number(scroller.getAttribute(KEPT_TOP));
  const block = scroller.querySelector(`[${KEPT_AT}]`);
  if (block === null) return;
  scroller.scrollTop += block.getBoundingClientRect().top - Number(block.getAttribute(KEPT_AT));
}

/** The page's own elements stand there now, and can be used. */
export function leaveFirstScreen(root: HTMLElement): void {
  performance.mark(DRAWN);
  delete root.dataset['firstScreen'];
  root.removeAttribute('aria-hidden');
  root.inert = false;
}

type Facts = Omit<FirstScreen, 'body'>;

/** `null` where they are not as the program writes them. */
function factsOf(root: HTMLElement): Facts | null {
  return readFirstScreen(`{"body":[],${(root.dataset['firstScreen'] ?? '').slice(1)}`);
}
