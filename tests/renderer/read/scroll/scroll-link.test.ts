import '../../helpers/page.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
  return { key, report: key, scroller, anchors: anchorsOf(text), moves };
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

  /** Scroll as the user does, and let the link answer, with the scroll events that it brings about. */
  function scroll(index: 0 | 1, to: number) {
    panes[index].scroller.scrollTop = to;
    link.scrolled(panes[index].key);
    vi.advanceTimersToNextFrame();
    for (const pane of panes) link.scrolled(pane.key);
    vi.advanceTimersToNextFrame();
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
    vi.advanceTimersToNextFrame();
    for (const pane of panes) link.scrolled(pane.key);
    vi.advanceTimersToNextFrame();
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

  it('leaves the others alone when it is turned off, or when a pane is put in its place', () => {
    link.turn(false);
    scroll(0, 952);
    expect(panes[1].moves).toEqual([]);
    link.turn(true);
    panes[0].scroller.scrollTop = 2000;
    link.placed('left');
    link.scrolled('left');
    vi.advanceTimersToNextFrame();
    expect(panes[1].moves).toEqual([]);
  });

  it('follows finer pairs once it has learnt them, in both directions', () => {
    const pairs = [{ left: { block: 'law', fraction: 0 }, right: { block: 'enforcement', fraction: 0 } }];
    link.learn('left', 'right', pairs);
    link.lead('left');
    scroll(0, 952);
    expect(panes[1].scroller.scrollTop).toBe(2452);
    link.lead('right');
    scroll(1, 2452);
    expect(panes[0].scroller.scrollTop).toBe(952);
  });
});
