import '../helpers/page.ts';
import type { ReactNode } from 'react';
import { renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { anchorService } from '../../../src/renderer/anchor/anchors.ts';
import { useSession } from '../../../src/renderer/places/use-session.ts';
import { createServices } from '../../../src/renderer/services/services.ts';
import { ServicesContext } from '../../../src/renderer/state/context.ts';
import { initialReader } from '../../../src/renderer/state/session-state.ts';
import { NO_QUESTION } from '../../../src/renderer/query/search-state.ts';
import { searchService } from '../../../src/renderer/query/search-store.ts';
import type { PanePlace, Session } from '../../../src/shared/contract/contract.ts';
import { ok } from '../../../src/shared/result.ts';
import { fakeAnchor } from '../helpers/anchor.ts';
import { testBridge } from '../helpers/bridge.ts';
import { entry } from '../helpers/build.ts';

const REPORTS = ['kazakhstan-2016', 'kazakhstan-2022'].map((id) => entry({ id }));
const place: PanePlace = { block: 'b7', fraction: 0.25 };

function keeping() {
  const bridge = testBridge({ 'session.save': () => ok(null) });
  const services = createServices(bridge);
  const anchors = services.get(anchorService);
  const { anchor } = fakeAnchor();
  anchors.join('pane-1', 'kazakhstan-2022', anchor);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ServicesContext value={services}>{children}</ServicesContext>
  );
  const state = initialReader(null, REPORTS);
  const { unmount } = renderHook(() => useSession(state), { wrapper });
  const saved = () =>
    bridge.calls.flatMap(([method, session]) =>
      method === 'session.save' ? [(session as { readonly panes: unknown }).panes] : [],
    );
  return { anchor, anchors, bridge, saved, services, unmount };
}

const READ_ON = [
  { report: 'kazakhstan-2016', place: null },
  { report: 'kazakhstan-2022', place },
];

describe('the session', () => {
  it('is written a moment after somebody read on, with the place of then', async () => {
    const { anchor, anchors, saved } = keeping();
    anchors.moved();
    anchor.goTo(place);
    expect(saved()).toEqual([]);
    await vi.waitFor(() => expect(saved()).toEqual([READ_ON]));
  });

  it('is written at once where the window is left, and only if it changed', () => {
    const { anchor, saved } = keeping();
    window.dispatchEvent(new Event('pagehide'));
    expect(saved()).toEqual([]);
    anchor.goTo(place);
    window.dispatchEvent(new Event('pagehide'));
    window.dispatchEvent(new Event('pagehide'));
    expect(saved()).toEqual([READ_ON]);
  });

  it('leaves out what is longer than a session takes, and keeps the rest', () => {
    const { anchor, bridge, services } = keeping();
    const search = services.get(searchService);
    const chosen = () => {
      anchor.goTo({ ...place, fraction: anchor.place()?.fraction === 0.5 ? 0.25 : 0.5 });
      window.dispatchEvent(new Event('pagehide'));
      const saves = bridge.calls.filter(([method]) => method === 'session.save');
      return (saves.at(-1)?.[1] as Session | undefined)?.choices;
    };
    search.begin({ ...NO_QUESTION, query: 'cotton' }, true, {});
    expect(chosen()).toEqual({ search: 'q=cotton' });
    search.begin({ ...NO_QUESTION, query: '棉'.repeat(4000) }, true, {});
    expect(chosen()).toBeUndefined();
  });

  it('is left alone once the window is gone', () => {
    const { anchor, saved, unmount } = keeping();
    unmount();
    anchor.goTo(place);
    window.dispatchEvent(new Event('pagehide'));
    expect(saved()).toEqual([]);
  });
});
