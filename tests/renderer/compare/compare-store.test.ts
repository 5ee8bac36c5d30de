import { describe, expect, it } from 'vitest';
import { createCompareStore, hiddenClasses } from '../../../src/renderer/compare/compare-store.ts';
import { UNIMPORTANT_CLASSES } from '../../../src/shared/comparison/comparison.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { testBridge } from '../helpers/bridge.ts';
import { comparison } from './build.ts';

const PAIR = { left: 'kazakhstan-2016', right: 'kazakhstan-2022' };
const settled = () => new Promise((resolve) => setTimeout(resolve));

function open() {
  const answers = [fail('engine-stopped', 'The engine stopped.'), ok(comparison([]))];
  const bridge = testBridge({ 'compare.reports': () => answers.shift() ?? ok(comparison([])) });
  return { bridge, store: createCompareStore(bridge) };
}

describe('comparisons that the window holds', () => {
  it('are asked for once, and again where that failed', async () => {
    const { bridge, store } = open();
    expect(store.comparison(PAIR)).toEqual({ status: 'loading' });
    expect(store.comparison(PAIR)).toEqual({ status: 'loading' });
    await settled();
    expect(store.comparison(PAIR)).toMatchObject({ status: 'failed' });
    store.retry(PAIR);
    await settled();
    expect(store.comparison(PAIR)).toMatchObject({ status: 'ready' });
    expect(bridge.calls).toHaveLength(2);
  });

  it('are asked for anew when the library changed, and those that failed when the engine came back', async () => {
    const { bridge, store } = open();
    store.comparison(PAIR);
    await settled();
    bridge.tell({ kind: 'engine-restarted', reason: 'It stopped.' });
    store.comparison(PAIR);
    await settled();
    const ready = store.comparison(PAIR);
    bridge.tell({ kind: 'engine-restarted', reason: 'It stopped.' });
    expect(store.comparison(PAIR)).toBe(ready);
    bridge.tell({ kind: 'library-changed' });
    expect(store.comparison(PAIR)).toEqual({ status: 'loading' });
    expect(bridge.calls).toHaveLength(3);
  });

  it('are the other way round another comparison', () => {
    const { bridge, store } = open();
    store.comparison(PAIR);
    store.comparison({ left: PAIR.right, right: PAIR.left });
    expect(bridge.calls.map(([, pair]) => pair)).toEqual([PAIR, { left: PAIR.right, right: PAIR.left }]);
  });
});

describe('what is hidden', () => {
  it.each([
    [true, [], UNIMPORTANT_CLASSES],
    [true, ['case', 'spacing'], UNIMPORTANT_CLASSES.filter((one) => one !== 'case' && one !== 'spacing')],
    [false, ['case'], []],
  ] as const)('%j with %j shown', (hideUnimportant, shownClasses, hidden) => {
    expect(hiddenClasses({ hideUnimportant, shownClasses })).toEqual(hidden);
  });
});
