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

/** @param startAgain what the window shows once it was asked for what a start shows */
function keptAtTheEnd(state: ReaderState, open = false, startAgain = '<p>Words</p>'): unknown[] {
  const bridge = testBridge({ 'host.keep-first-screen': () => ok(null) });
  const services = createServices(bridge);
  const show = () => {
    const root = document.querySelector('#root');
    if (root !== null) root.innerHTML = startAgain;
  };
  const { unmount } = renderHook(() => useFirstScreen(state, open, show), {
    wrapper: ({ children }) => <ServicesContext value={services}>{children}</ServicesContext>,
  });
  window.dispatchEvent(new Event('pagehide'));
  unmount();
  window.dispatchEvent(new Event('pagehide'));
  return bridge.calls.map(([, argument]) => argument);
}

const keeping = (words: string) => [{ screen: expect.stringContaining(`["p",{},["${words}"]]`) as string }];

it('hands over what is in sight as the window is closed', () => {
  expect(keptAtTheEnd(STARTED, false, '<p>Others</p>')).toEqual(keeping('Words'));
});

it.each([
  ['no library beside the text', { ...STARTED, libraryShown: false }, false],
  ['the library over the text', { ...STARTED, drawerOpen: true }, false],
  ['another pane at hand than the first', { ...STARTED, active: 'pane-1' }, false],
  ['something over the view', STARTED, true],
])('shows with %s what a start shows, and hands that over', (_name, state, open) => {
  expect(keptAtTheEnd(state, open, '<p>Others</p>')).toEqual(keeping('Others'));
});

it('hands over that there is nothing while something stands beside a text that no start opens, or pages or another view are shown', () => {
  const nothing = [{ screen: null }];
  expect(keptAtTheEnd(STARTED, true, '<search data-passing=""></search>')).toEqual(nothing);
  const panes = STARTED.panes.map((pane) => ({ ...pane, original: true as const }));
  expect(keptAtTheEnd({ ...STARTED, panes })).toEqual(nothing);
  expect(keptAtTheEnd({ ...STARTED, view: 'compare' })).toEqual(nothing);
});

it('hands over nothing where the page is not said to begin with it', () => {
  document.head.replaceChildren();
  expect(keptAtTheEnd(STARTED)).toEqual([]);
});
