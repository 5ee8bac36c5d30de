import { describe, expect, it } from 'vitest';
import { MOST_PANES, readerReducer } from '../../../src/renderer/state/reader-state.ts';
import type { Pane, ReaderAction, ReaderState } from '../../../src/renderer/state/reader-state.ts';
import { initialReader, sessionOf } from '../../../src/renderer/state/session-state.ts';
import { entry } from '../helpers/build.ts';

const REPORTS = ['kazakhstan-2013', 'kazakhstan-2016', 'kazakhstan-2022'].map((id) => entry({ id }));

function after(...actions: readonly ReaderAction[]): ReaderState {
  return actions.reduce(readerReducer, initialReader(null, REPORTS));
}

const shown = (state: ReaderState) => state.panes.map((pane) => pane.report);

describe('the first start', () => {
  it('opens 2016 and 2022, linked', () => {
    const state = initialReader(null, REPORTS);
    expect(shown(state)).toEqual(['kazakhstan-2016', 'kazakhstan-2022']);
    expect(state.linked).toBe(true);
    expect(state.active).toBe(state.panes[0]?.key);
  });

  it('opens what the library has where those are missing', () => {
    const others = [entry({ id: 'note', kind: 'document' }), entry({ id: 'brazil-2013' })];
    expect(shown(initialReader(null, others))).toEqual(['brazil-2013']);
    expect(shown(initialReader(null, others.slice(0, 1)))).toEqual(['note']);
    expect(shown(initialReader(null, []))).toEqual([]);
  });
});

describe('the session', () => {
  const place = { block: 'b7', fraction: 0.25 };

  it('comes back as it was saved', () => {
    const left = after(
      { kind: 'link', linked: false },
      { kind: 'as-printed', asPrinted: true },
      { kind: 'country', area: 'Kazakhstan' },
      { kind: 'add-pane', report: 'kazakhstan-2013' },
    );
    const session = sessionOf(left, ({ key }) => (key === 'pane-1' ? place : null));
    const again = initialReader(session, REPORTS);
    const visited = ({ visit }: Pane) => (visit?.target.kind === 'place' ? visit.target.place : null);
    expect(sessionOf(again, visited)).toEqual(session);
    expect(again.country.area).toBe('Kazakhstan');
    expect(again.panes[1]?.visit?.target).toEqual({ kind: 'place', place });
    expect(again.panes[0]?.visit).toBeNull();
  });

  it('leaves out panes whose report is gone', () => {
    const session = sessionOf(after(), () => null);
    expect(shown(initialReader(session, REPORTS.slice(0, 2)))).toEqual(['kazakhstan-2016']);
  });
});

describe('panes', () => {
  it('are those of a whole row at once, of which none that is there already is opened anew', () => {
    const before = after({ kind: 'activate', pane: 'pane-0' });
    const reports = ['kazakhstan-2013', 'kazakhstan-2016', 'kazakhstan-2013'];
    const state = readerReducer(before, { kind: 'panes', reports });
    expect(shown(state)).toEqual(reports);
    expect(state.panes[1]).toBe(before.panes[0]);
    expect(state.active).toBe('pane-0');
    expect(new Set(state.panes.map(({ key }) => key)).size).toBe(3);
    expect(readerReducer(before, { kind: 'panes', reports: [] })).toBe(before);
    expect(readerReducer(before, { kind: 'panes', reports: ['kazakhstan-2013'] })).toMatchObject({
      panes: [{ report: 'kazakhstan-2013' }],
    });
  });

  it('are added up to four, and the new one is active', () => {
    const add: ReaderAction = { kind: 'add-pane', report: 'kazakhstan-2013' };
    expect(after(add).active).toBe(after(add).panes[2]?.key);
    expect(after(add, add, add, add).panes).toHaveLength(MOST_PANES);
  });

  it('are closed down to one, and a neighbour becomes active', () => {
    const closed = after({ kind: 'close-pane', pane: 'pane-0' });
    expect(shown(closed)).toEqual(['kazakhstan-2022']);
    expect(closed.active).toBe('pane-1');
    expect(readerReducer(closed, { kind: 'close-pane', pane: 'pane-1' })).toBe(closed);
  });

  it('whose report left the library close, and the last one shows another', () => {
    const state = after({ kind: 'reports', reports: ['kazakhstan-2013'] });
    expect(shown(state)).toEqual(['kazakhstan-2013']);
    const unchanged = after({ kind: 'reports', reports: REPORTS.map((report) => report.id) });
    expect(shown(unchanged)).toEqual(shown(after()));
  });
});

describe('a visit', () => {
  const words = (report: string): ReaderAction => ({
    kind: 'visit',
    report,
    target: { kind: 'words', block: 'b3', places: [{ start: 1, end: 5 }] },
  });

  it('goes to the pane that shows the report', () => {
    const state = after(words('kazakhstan-2022'));
    expect(shown(state)).toEqual(['kazakhstan-2016', 'kazakhstan-2022']);
    expect(state.active).toBe('pane-1');
    expect(state.panes[0]?.visit).toBeNull();
  });

  it('opens any other report in the active pane', () => {
    const state = after({ kind: 'activate', pane: 'pane-1' }, words('kazakhstan-2013'));
    expect(shown(state)).toEqual(['kazakhstan-2016', 'kazakhstan-2013']);
  });

  it('to the same target twice is two visits', () => {
    const once = after(words('kazakhstan-2022'));
    const twice = readerReducer(once, words('kazakhstan-2022'));
    expect(twice.panes[1]?.visit?.token).not.toBe(once.panes[1]?.visit?.token);
  });

  it('begin where the other panes stand, in a new pane and with another report', () => {
    const added = after({ kind: 'add-pane', report: 'kazakhstan-2013' });
    expect(added.panes[2]?.visit?.target).toEqual({ kind: 'linked' });
    const opened = after({ kind: 'open', report: 'kazakhstan-2013' });
    expect(opened.panes[0]?.visit?.target).toEqual({ kind: 'linked' });
  });
});

describe('panes as they once were', () => {
  const place = { block: 'b9', fraction: 0.5 };
  const then = {
    view: 'read',
    active: 'pane-1',
    country: { area: 'Kazakhstan', all: false, pair: null },
    panes: [
      { key: 'pane-1', report: 'kazakhstan-2022', place },
      { key: 'pane-7', report: 'kazakhstan-2013', place: null },
    ],
  };
  const present = REPORTS.map(({ id }) => id);

  it('come back with their keys, reports, places and view', () => {
    const state = after({ kind: 'view', view: 'compare' }, { kind: 'restore', place: then, present });
    expect(shown(state)).toEqual(['kazakhstan-2022', 'kazakhstan-2013']);
    expect(state.panes.map(({ key }) => key)).toEqual(['pane-1', 'pane-7']);
    expect(state.panes.map(({ visit }) => visit?.target)).toEqual([
      { kind: 'place', place },
      { kind: 'place', place: null },
    ]);
    expect([state.view, state.active, state.country.area]).toEqual(['read', 'pane-1', 'Kazakhstan']);
    const tokens = state.panes.map(({ visit }) => visit?.token ?? -1);
    expect(new Set([...tokens, state.next]).size).toBe(3);
  });

  it('come back without those whose report is gone', () => {
    const state = after({ kind: 'restore', place: then, present: ['kazakhstan-2013'] });
    expect(shown(state)).toEqual(['kazakhstan-2013']);
    expect(state.active).toBe('pane-7');
    expect(shown(after({ kind: 'restore', place: then, present: [] }))).toEqual(shown(after()));
  });
});
