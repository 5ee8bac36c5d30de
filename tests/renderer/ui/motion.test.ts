import { afterEach, expect, it, vi } from 'vitest';
import { prefersStillness } from '../../../src/renderer/ui/motion.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('data-motion');
});

it.each([
  ['what the system asks for', null, true, true],
  ['what the system does not ask for', null, false, false],
  ['the reader’s own choice', 'reduced', false, true],
])('motion is left out by %s', (_why, chosen, asked, still) => {
  vi.stubGlobal('matchMedia', () => ({ matches: asked }));
  if (chosen !== null) document.documentElement.setAttribute('data-motion', chosen);
  expect(prefersStillness()).toBe(still);
});
