import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyService } from '../../../src/renderer/places/window-history.ts';
import { createServices } from '../../../src/renderer/services/services.ts';
import { testBridge } from '../helpers/bridge.ts';

/** A history with a part whose place is a number; places less than ten apart are one. */
function walk() {
  const history = createServices(testBridge({})).get(historyService);
  let at = 0;
  const part = {
    read: () => at,
    restore: (place: number) => {
      // A part may say that it leads elsewhere whenever it is changed.
      history.leave();
      at = place;
    },
    isSame: (one: number, other: number) => Math.abs(one - other) < 10,
  };
  const leaveHistory = history.join(part);
  return {
    history,
    leaveHistory,
    here: () => at,
    /** Reads on, without leading elsewhere. */
    drift: (by: number) => void (at += by),
    go: (to: number) => {
      history.leave();
      at = to;
    },
    can: () => [history.get().canGoBack, history.get().canGoForward],
  };
}

describe('back and forward', () => {
  it('lead through the places and back to the last one', () => {
    const { history, here, go, can } = walk();
    expect(can()).toEqual([false, false]);
    go(100);
    go(200);
    history.back();
    expect([here(), ...can()]).toEqual([100, true, true]);
    history.back();
    expect([here(), ...can()]).toEqual([0, false, true]);
    history.back();
    expect(here()).toBe(0);
    history.forward();
    history.forward();
    expect([here(), ...can()]).toEqual([200, true, false]);
  });

  it('come back to where one had read on to', () => {
    const { history, here, go, drift } = walk();
    go(100);
    drift(40);
    history.back();
    expect(here()).toBe(0);
    history.forward();
    expect(here()).toBe(140);
  });

  it('take places a few lines apart as one', () => {
    const { history, here, go, drift } = walk();
    go(100);
    go(104);
    go(108);
    history.back();
    expect(here()).toBe(0);
    history.forward();
    drift(4);
    go(300);
    history.back();
    history.back();
    expect(here()).toBe(0);
  });

  it('end the way forward where one goes elsewhere', () => {
    const { history, go, can } = walk();
    go(100);
    history.back();
    go(500);
    expect(can()).toEqual([true, false]);
  });

  it('restore all parts together, each of its own kind, and no part that has left', () => {
    const { history, here, go, leaveHistory } = walk();
    let query = 'cotton';
    history.join({
      read: () => query,
      restore: (then: string) => (query = then),
      isSame: (one: string, other: string) => one === other,
    });
    go(100);
    query = 'mining';
    history.back();
    expect([here(), query]).toEqual([0, 'cotton']);
    history.forward();
    expect([here(), query]).toEqual([100, 'mining']);
    leaveHistory();
    history.leave();
    query = 'sugar';
    history.back();
    expect([here(), query]).toEqual([100, 'mining']);
  });

  it('tell only when one can go another way', () => {
    const { history, go } = walk();
    let told = 0;
    history.subscribe(() => (told += 1));
    go(100);
    go(200);
    expect(told).toBe(1);
    history.back();
    expect(told).toBe(2);
  });

  it('lead back over every place that was left, in their order', () => {
    const far = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(far, (steps) => {
        const { history, here, go } = walk();
        const places = [0, ...steps.map((step) => step * 10)];
        for (const place of places.slice(1)) go(place);
        const once = places.filter((place, index) => place !== places[index - 1]);
        const back: number[] = [here()];
        while (history.get().canGoBack) {
          history.back();
          back.push(here());
        }
        expect(back.filter((place, index) => place !== back[index - 1])).toEqual(once.toReversed());
        while (history.get().canGoForward) history.forward();
        expect(here()).toBe(places.at(-1));
      }),
    );
  });
});
