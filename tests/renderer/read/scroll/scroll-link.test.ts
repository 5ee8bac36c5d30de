import '../../helpers/page.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blockOrder } from '../../../../src/renderer/text/block-order.ts';
import { anchorsOf } from '../../../../src/renderer/read/scroll/anchors.ts';
import { createScrollLink } from '../../../../src/renderer/read/scroll/scroll-link.ts';
import type { ScrollLink } from '../../../../src/renderer/read/scroll/scroll-link.ts';
import { heading, report, section } from '../../helpers/build.ts';

/** A scrolled text: sections at these heights, in a window of 500 pixels. */
function paneOf(key: string, heights: Readonly<Record<string, number>>, scrollHeight: number) {
  const scroller = document.createElement('div');
  const moves: number[] = [];
  let top = 0;
  Object.defineProperties(scroller, {
    scrollHeight: { value: scrollHeight },
    clientHeight: { value: 500 },
    scrollTop: {
      get: () => top,
      set: (value: number) => {
        top = Math.round(value);
        moves.push(top);
      },
    },
  });
  for (const [block, height] of Object.entries(heights)) {
    const element = document.createElement('p');
    element.dataset['block'] = block;
    element.getBoundingClientRect = () => new DOMRect(0, height - top, 100, 20);
    scroller.append(element);
  }
  const text = report({
    id: key,
    sections: Object.keys(heights).map((block) =>
      section(block, block === 'law' ? 'law' : 'enforcement', [heading(block, block)]),
    ),
  });
  return {
    key,
    report: text,
    scroller,
    anchor: { settle: () => undefined },
    anchors: anchorsOf(text),
    order: blockOrder(text),
    moves,
  };
}

describe('linked scrolling', () => {
  let link: ScrollLink;
  const left = () => paneOf('left', { law: 1000, enforcement: 3000 }, 6000);
  const right = () => paneOf('right', { law: 2000, enforcement: 2500 }, 4000);
  let panes: readonly [ReturnType<typeof left>, ReturnType<typeof right>];

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
    link = createScrollLink();
    panes = [left(), right()];
    for (const pane of panes) link.join(pane);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** So many frames as the longest way takes, each with the scroll events that the one before brought about. */
  function settle() {
    for (let frame = 0; frame < 24; frame += 1) {
      const before = panes.map(({ scroller }) => scroller.scrollTop);
      vi.advanceTimersToNextFrame();
      for (const [index, { key, scroller }] of panes.entries())
        if (scroller.scrollTop !== before[index]) link.scrolled(key);
    }
  }

  /** Scroll as the user does, and let the link answer. */
  function scroll(index: 0 | 1, to: number) {
    panes[index].scroller.scrollTop = to;
    link.scrolled(panes[index].key);
    settle();
  }

  it('brings the same section to the same height', () => {
    link.lead('left');
    scroll(0, 952);
    expect(panes[1].scroller.scrollTop).toBe(1952);
    scroll(0, 2952);
    expect(panes[1].scroller.scrollTop).toBe(2452);
  });

  it('never comes back to the pane that leads', () => {
    link.lead('left');
    for (const to of [100, 400, 952, 1500, 2952]) scroll(0, to);
    expect(panes[0].moves).toEqual([100, 400, 952, 1500, 2952]);
  });

  it('brings the others along to where a jump led, though the pointer rests in another pane by then', () => {
    link.lead('left');
    panes[0].scroller.scrollTop = 952;
    link.scrolled('left');
    link.lead('right');
    settle();
    expect(panes.map(({ scroller }) => scroller.scrollTop)).toEqual([952, 1952]);
  });

  it('is led by the pane that the user went to', () => {
    link.lead('left');
    scroll(0, 952);
    link.lead('right');
    scroll(1, 2452);
    expect(panes[0].scroller.scrollTop).toBe(2952);
  });

  it('is led by a pane that was scrolled by other means', () => {
    link.lead('left');
    scroll(0, 952);
    vi.advanceTimersByTime(500);
    scroll(1, 2452);
    expect(panes[0].scroller.scrollTop).toBe(2952);
  });

  it('leaves the others alone when it is turned off', () => {
    link.turn(false);
    scroll(0, 952);
    expect(panes[1].moves).toEqual([]);
  });

  it('takes a pane that is far away there within a few frames, never back, and at once where motion is not wanted', () => {
    link.lead('left');
    scroll(0, 952);
    const way = [0, ...panes[1].moves];
    const steps = way.slice(1).map((top, index) => top - (way[index] ?? 0));
    expect(steps.length).toBeGreaterThan(4);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...steps)).toBeLessThan(1952 / 3);

    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    scroll(0, 2952);
    vi.unstubAllGlobals();
    expect(new Set(panes[1].moves.slice(steps.length))).toEqual(new Set([2452]));
  });

  it('brings a new pane to where the others stand, and to a finer place as long as nobody scrolls', () => {
    link.lead('left');
    scroll(0, 962);
    const added = paneOf('added', { law: 500, enforcement: 700 }, 2000);
    link.join(added);
    expect(link.bring('added')).toBe(true);
    expect(added.moves).toEqual([462]);
    const pairs = [{ left: { block: 'law', fraction: 0.5 }, right: { block: 'law', fraction: 1 } }];
    link.learn('left', 'added', pairs);
    expect(added.moves).toEqual([462, 472]);
    scroll(0, 2952);
    const moved = added.moves.length;
    link.learn('left', 'added', pairs);
    expect(added.moves).toHaveLength(moved);
  });

  it('has nothing to bring a pane to that is alone, or while it is turned off', () => {
    const alone = createScrollLink();
    alone.join(panes[0]);
    expect(alone.bring('left')).toBe(false);
    link.turn(false);
    expect(link.bring('left')).toBe(false);
  });

  it('follows finer pairs once it has learnt them, in both directions', () => {
    const pairs = [{ left: { block: 'law', fraction: 0.5 }, right: { block: 'law', fraction: 1 } }];
    link.learn('left', 'right', pairs);
    link.lead('left');
    scroll(0, 962);
    expect(panes[1].scroller.scrollTop).toBe(1972);
    link.lead('right');
    scroll(1, 1972);
    expect(panes[0].scroller.scrollTop).toBe(962);
  });

  it('follows no finer pair that would lead into another section', () => {
    const pairs = [{ left: { block: 'law', fraction: 0.5 }, right: { block: 'enforcement', fraction: 0.5 } }];
    link.learn('left', 'right', pairs);
    link.lead('left');
    scroll(0, 952);
    expect(panes[1].scroller.scrollTop).toBe(1952);
  });
});
