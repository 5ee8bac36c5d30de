/** Whether a style sheet is one that a first screen can be shown in. */
import type { FirstScreen, ScreenNode } from '../../shared/first-screen/first-screen.ts';

/**
 * The classes of a style have names that last from version to version (`electron.vite.config.ts`). A screen with one that
 * this style does not know was drawn by a window of another make.
 */
export function hasStyleFor(screen: FirstScreen, style: string): boolean {
  const known = new Set([...style.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name]) => name));
  return screen.body.every((node) => isKnown(node, known));
}

function isKnown(node: ScreenNode, known: ReadonlySet<string | undefined>): boolean {
  if (typeof node === 'string') return true;
  const [, attributes, children] = node;
  const classes = (attributes['class'] ?? '').split(/\s+/).filter((name) => name !== '');
  return classes.every((name) => known.has(name)) && children.every((child) => isKnown(child, known));
}
