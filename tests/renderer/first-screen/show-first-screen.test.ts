import { afterEach, expect, it, vi } from 'vitest';
import {
  firstScreenPainted,
  holdsFirstScreen,
  leaveFirstScreen,
} from '../../../src/renderer/first-screen/show-first-screen.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  document.documentElement.removeAttribute('data-theme');
  document.documentElement.removeAttribute('style');
});

const SIZE = { width: innerWidth, height: innerHeight, ratio: devicePixelRatio };

function page(facts: object | null): HTMLElement {
  const root = document.createElement('div');
  if (facts !== null) {
    root.dataset['firstScreen'] = JSON.stringify({
      size: SIZE,
      page: { 'data-theme': 'dark', '--leading': '1.8' },
      ...facts,
    });
    root.inert = true;
    root.setAttribute('aria-hidden', 'true');
    root.innerHTML =
      '<div data-kept-style="height: 40px" data-kept-top="120"><p data-kept-at="-7">Words</p></div>';
  }
  document.body.append(root);
  return root;
}

it('gives what came with the page its styles, its place and the page’s own looks', async () => {
  const root = page({});
  await firstScreenPainted(root);
  const [element] = root.children;
  expect(element).toHaveProperty('style.height', '40px');
  // Without a layout the words stand at 0, and not 7 pixels above.
  expect(element).toHaveProperty('scrollTop', 127);
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(document.documentElement.style.getPropertyValue('--leading')).toBe('1.8');
  expect(holdsFirstScreen(root)).toBe(true);
});

it.each([
  ['came from a window of another size', { size: { ...SIZE, width: innerWidth + 100 } }],
  ['is not as the program writes it', { page: { onload: 'run()' } }],
  ['would hide the page for good', { page: { hidden: '' } }],
])('takes out what %s', async (_name, facts) => {
  const root = page(facts);
  await firstScreenPainted(root);
  expect([root.childElementCount, holdsFirstScreen(root), root.inert]).toEqual([0, false, false]);
});

it.each([
  ['a frame that is a little other', { size: { ...SIZE, height: innerHeight - 20 } }, false, true],
  ['any size, in a window that is wide', { size: null }, false, true],
  ['any size, in a window that is narrow', { size: null }, true, false],
])('shows what came for %s: %s', async (_name, facts, narrow, shown) => {
  vi.stubGlobal('matchMedia', () => ({ matches: narrow }));
  const root = page(facts);
  await firstScreenPainted(root);
  expect(holdsFirstScreen(root)).toBe(shown);
});

it('waits for a window that has no size in its first frame', async () => {
  const root = page({});
  vi.stubGlobal('innerWidth', 0);
  const painted = firstScreenPainted(root);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect([root.childElementCount, document.documentElement.dataset['theme']]).toEqual([1, undefined]);
  vi.unstubAllGlobals();
  window.dispatchEvent(new Event('resize'));
  await painted;
  expect([root.childElementCount, document.documentElement.dataset['theme']]).toEqual([1, 'dark']);
});

it('leaves alone what was drawn while a window was not painted, because it was minimised', async () => {
  const root = page({});
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  await firstScreenPainted(root);
  leaveFirstScreen(root);
  root.innerHTML = '<main>The window</main>';
  for (const frame of frames) frame(0);
  expect([frames.length, root.textContent]).toEqual([1, 'The window']);
});

it('has nothing to do where nothing came', async () => {
  const root = page(null);
  await firstScreenPainted(root);
  expect(holdsFirstScreen(root)).toBe(false);
});

it('leaves nothing of it behind', () => {
  const root = page({});
  leaveFirstScreen(root);
  expect(root.getAttributeNames()).toEqual([]);
});
