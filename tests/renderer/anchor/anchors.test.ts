import { describe, expect, it, vi } from 'vitest';
import { anchorService } from '../../../src/renderer/anchor/anchors.ts';
import { createServices } from '../../../src/renderer/services/services.ts';
import type { Pane } from '../../../src/renderer/state/reader-state.ts';
import { fakeAnchor } from '../helpers/anchor.ts';
import { testBridge } from '../helpers/bridge.ts';

const made = () => createServices(testBridge({})).get(anchorService);
const pane = (report: string, visit: Pane['visit'] = null): Pane => ({ key: 'pane', report, visit });
const place = { block: 'b7', fraction: 0.25 };
const elsewhere = { block: 'b9', fraction: 0.5 };
const toElsewhere = { token: 3, target: { kind: 'place', place: elsewhere }, focus: false } as const;

describe('where a pane stands', () => {
  it('is told by its anchor while its text is shown, and then where it was left', () => {
    const anchors = made();
    expect(anchors.placeOf(pane('one'))).toBeNull();
    const { anchor } = fakeAnchor(place);
    const leave = anchors.join('pane', 'one', anchor);
    anchor.goTo(elsewhere);
    expect(anchors.placeOf(pane('one'))).toBe(elsewhere);
    leave();
    expect(anchors.placeOf(pane('one'))).toBe(elsewhere);
  });

  it('is no place of the report that it showed before', () => {
    const anchors = made();
    const leave = anchors.join('pane', 'one', fakeAnchor(place).anchor);
    expect(anchors.placeOf(pane('two'))).toBeNull();
    leave();
    expect(anchors.placeOf(pane('two'))).toBeNull();
  });

  it('is where it will go to until it went', () => {
    const anchors = made();
    anchors.join('pane', 'one', fakeAnchor(place).anchor);
    expect(anchors.placeOf(pane('one', toElsewhere))).toBe(elsewhere);
    anchors.begin('pane', toElsewhere.token);
    expect(anchors.placeOf(pane('one', toElsewhere))).toBe(place);
  });
});

it('whoever listens is told that somebody has read on, until they stop', () => {
  const anchors = made();
  const heard = vi.fn();
  const stop = anchors.onMoved(heard);
  anchors.moved();
  stop();
  anchors.moved();
  expect(heard).toHaveBeenCalledTimes(1);
});
