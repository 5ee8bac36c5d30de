import { describe, expect, it } from 'vitest';
import { isSamePanes, leadsElsewhere, panesPlace } from '../../../src/renderer/places/panes-place.ts';
import { NO_COUNTRY } from '../../../src/renderer/state/country-state.ts';
import { initialReader } from '../../../src/renderer/state/session-state.ts';
import type { ReaderAction } from '../../../src/renderer/state/reader-state.ts';
import { entry } from '../helpers/build.ts';

const REPORTS = ['kazakhstan-2016', 'kazakhstan-2022'].map((id) => entry({ id }));
const STATE = initialReader(null, REPORTS);

const at = (start: number, block = 'b1') => ({
  block,
  fraction: 0,
  words: { start, letters: 'children', lines: 0 },
});
const here = (...places: readonly (ReturnType<typeof at> | null)[]) =>
  panesPlace(STATE, ({ key }) => places[Number(key.slice(-1))] ?? null);

describe('the place of the panes', () => {
  it('is each pane’s report and what stands at its reading line', () => {
    expect(here(at(7), null)).toEqual({
      view: 'read',
      active: 'pane-0',
      country: NO_COUNTRY,
      panes: [
        { key: 'pane-0', report: 'kazakhstan-2016', place: at(7) },
        { key: 'pane-1', report: 'kazakhstan-2022', place: null },
      ],
    });
  });

  it.each([
    ['the same', here(at(1000), null), here(at(1000), null), true],
    ['some lines further, in another block', here(at(1000), at(9)), here(at(1300, 'b2'), at(9)), true],
    ['a screen further in one pane', here(at(1000), at(9)), here(at(1000), at(2000)), false],
    ['some lines below the top', here(null, null), here(at(200), null), true],
    ['far below the top', here(null, null), here(at(2000), null), false],
    ['another view', here(null, null), { ...here(null, null), view: 'compare' }, false],
    ['another active pane', here(null, null), { ...here(null, null), active: 'pane-1' }, true],
    [
      'another country',
      here(null, null),
      { ...here(null, null), country: { ...NO_COUNTRY, area: 'Peru' } },
      false,
    ],
    ['a pane less', here(null, null), { ...here(null, null), panes: here().panes.slice(1) }, false],
    [
      'another report',
      here(null, null),
      { ...here(null, null), panes: here().panes.map((pane) => ({ ...pane, report: 'peru-2022' })) },
      false,
    ],
    [
      'without words, by block',
      panesPlace(STATE, () => ({ block: 'b1', fraction: 0 })),
      panesPlace(STATE, () => ({ block: 'b2', fraction: 0 })),
      false,
    ],
  ])('%s', (_what, one, other, same) => {
    expect(isSamePanes(one, other)).toBe(same);
    expect(isSamePanes(other, one)).toBe(same);
  });
});

describe('what leads elsewhere', () => {
  const block = { kind: 'block', block: 'b1' } as const;
  it.each<[boolean, ReaderAction]>([
    [true, { kind: 'open', report: 'kazakhstan-2013' }],
    [true, { kind: 'add-pane', report: 'kazakhstan-2013' }],
    [true, { kind: 'close-pane', pane: 'pane-0' }],
    [true, { kind: 'visit', report: 'kazakhstan-2016', target: block }],
    [false, { kind: 'visit', report: 'kazakhstan-2016', target: block, walking: true }],
    [true, { kind: 'view', view: 'compare' }],
    [false, { kind: 'view', view: 'read' }],
    [true, { kind: 'country', area: 'Peru' }],
    [true, { kind: 'panes', reports: ['kazakhstan-2013'] }],
    [false, { kind: 'about', areas: ['Peru'] }],
    [false, { kind: 'link', linked: false }],
    [false, { kind: 'as-printed', asPrinted: true }],
  ])('%s: %j', (leads, action) => {
    expect(leadsElsewhere(action, STATE)).toBe(leads);
  });
});
