import { expect, it } from 'vitest';
import { showPreferences } from '../../../src/renderer/preferences/show-preferences.ts';
import { DEFAULT_PREFERENCES } from '../../../src/shared/contract/preferences.ts';
import { PAGE_LOOKS } from '../../../src/shared/first-screen/first-screen.ts';

const looksOf = (root: HTMLElement) =>
  [...root.getAttributeNames().filter((name) => name !== 'style'), ...root.style].toSorted();

it('gives the page all the looks that a first screen keeps, and takes each of them away again', () => {
  const root = document.createElement('html');
  showPreferences(root, {
    ...DEFAULT_PREFERENCES,
    textSize: 120,
    lineLength: DEFAULT_PREFERENCES.lineLength + 1,
    leading: DEFAULT_PREFERENCES.leading + 10,
    theme: 'dark',
    motion: 'reduced',
  });
  expect(looksOf(root)).toEqual(PAGE_LOOKS.toSorted());
  showPreferences(root, DEFAULT_PREFERENCES);
  expect(looksOf(root)).toEqual([]);
});
