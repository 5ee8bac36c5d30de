import { expect, it } from 'vitest';
import { hasStyleFor } from '../../../src/main/first-screen/style-classes.ts';
import type { FirstScreen, ScreenNode } from '../../../src/shared/first-screen/first-screen.ts';

const screen = (...body: ScreenNode[]): FirstScreen => ({ size: null, page: {}, body });
const STYLE = '.read-Pane_bar:hover,.read-Pane_title>.b{margin:0}@media print{.c{display:none}}';

it('knows the classes of a style sheet, wherever they stand', () => {
  const inner: ScreenNode = ['p', { class: 'read-Pane_title b' }, ['Words']];
  expect(
    hasStyleFor(
      screen('Words', ['div', { class: 'read-Pane_bar' }, [inner]], ['i', { class: 'c' }, []]),
      STYLE,
    ),
  ).toBe(true);
});

it.each([
  ['a class that it has not', ['p', { class: 'read-Pane_bar other' }, []]],
  ['one further in', ['p', {}, [['b', { class: 'read-Pane_titles' }, []]]]],
] satisfies [string, ScreenNode][])('is no style for %s', (_name, node) => {
  expect(hasStyleFor(screen(node), STYLE)).toBe(false);
});
