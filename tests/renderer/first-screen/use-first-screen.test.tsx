import '../helpers/page.ts';
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useFirstScreen } from '../../../src/renderer/first-screen/use-first-screen.ts';
import { createServices } from '../../../src/renderer/services/services.ts';
import { ServicesContext } from '../../../src/renderer/state/context.ts';
import type { ReaderState } from '../../../src/renderer/state/reader-state.ts';
import { initialReader } from '../../../src/renderer/state/session-state.ts';
import { ok } from '../../../src/shared/result.ts';
import { testBridge } from '../helpers/bridge.ts';
import { entry } from '../helpers/build.ts';

const STARTED = initialReader(null, [entry({ id: 'kazakhstan-2016' }), entry({ id: 'kazakhstan-2022' })]);

beforeEach(() => {
  document.head.innerHTML = '<meta name="first-screen" content="kept">';
  document.body.innerHTML = '<div id="root"><p>Words</p></div>';
});
afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

function keptAtTheEnd(state: ReaderState, open = false): unknown[] {
  const bridge = testBridge({ 'host.keep-first-screen': () => ok(null) });
  const services = createServices(bridge);
  const { unmount } = renderHook(() => useFirstScreen(state, open), {
    wrapper: ({ children }) => <ServicesContext value={services}>{children}</ServicesContext>,
  });
  window.dispatchEvent(new Event('pagehide'));
  unmount();
  window.dispatchEvent(new Event('pagehide'));
  return bridge.calls.map(([, argument]) => argument);
}

it('hands over what is in sight as the window is closed', () => {
  expect(keptAtTheEnd(STARTED)).toEqual([
    { screen: expect.stringContaining('["p",{},["Words"]]') as string },
  ]);
});

it.each([
  ['another view', { ...STARTED, view: 'compare' }],
  ['no library beside the text', { ...STARTED, libraryShown: false }],
  ['the library over the text', { ...STARTED, drawerOpen: true }],
  ['another pane at hand than the first', { ...STARTED, active: 'pane-1' }],
])('hands over that there is nothing with %s: a start shows something else', (_name, state) => {
  expect(keptAtTheEnd(state)).toEqual([{ screen: null }]);
});

it('hands over that there is nothing while something lies over the view or stands beside it', () => {
  expect(keptAtTheEnd(STARTED, true)).toEqual([{ screen: null }]);
  document.querySelector('#root')?.insertAdjacentHTML('beforeend', '<search data-passing=""></search>');
  expect(keptAtTheEnd(STARTED)).toEqual([{ screen: null }]);
});

it('hands over nothing where the page is not said to begin with it', () => {
  document.head.replaceChildren();
  expect(keptAtTheEnd(STARTED)).toEqual([]);
});
