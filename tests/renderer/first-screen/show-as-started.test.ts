import { expect, it } from 'vitest';
import { showAsStarted } from '../../../src/renderer/first-screen/show-as-started.ts';
import { readerReducer } from '../../../src/renderer/state/reader-state.ts';
import { initialReader } from '../../../src/renderer/state/session-state.ts';
import { entry } from '../helpers/build.ts';

it('brings back the state of a start', () => {
  const started = initialReader(null, [entry({ id: 'kazakhstan-2016' }), entry({ id: 'kazakhstan-2022' })]);
  let state = { ...started, libraryShown: false, drawerOpen: true, active: 'pane-1' };
  showAsStarted(state, (action) => (state = readerReducer(state, action)));
  expect(state).toEqual(started);
});
