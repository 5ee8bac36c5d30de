/** Whether nothing is to move on its own: as the reader's preferences say (on the page's root), or as the system asks. */
export function prefersStillness(): boolean {
  if (document.documentElement.dataset['motion'] === 'reduced') return true;
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
