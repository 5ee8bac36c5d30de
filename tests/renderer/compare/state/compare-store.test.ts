import { describe, expect, it } from 'vitest';
import { compareService, hiddenClasses } from '../../../../src/renderer/compare/state/compare-store.ts';
import { UNIMPORTANT_CLASSES } from '../../../../src/shared/comparison/comparison.ts';
import { fail, ok } from '../../../../src/shared/result.ts';
import { testBridge } from '../../helpers/bridge.ts';
import { made } from '../../helpers/services.ts';
import { comparison } from '../build.ts';

const PAIR = { left: 'kazakhstan-2016', right: 'kazakhstan-2022' };
const settled = () => new Promise((resolve) => setTimeout(resolve));

function open() {
  const answers = [fail('engine-stopped', 'The engine stopped.'), ok(comparison([]))];
  const bridge = testBridge({ 'compare.reports': () => answers.shift() ?? ok(comparison([])) });
  return { bridge, store: made(compareService, bridge) };
}

describe('comparisons that the window holds', () => {
  it('are asked for once, and again where that failed', async () => {
    const { bridge, store } = open();
    expect(store.comparisons.get(PAIR)).toEqual({ status: 'loading' });
    expect(store.comparisons.get(PAIR)).toEqual({ status: 'loading' });
    await settled();
    expect(store.comparisons.get(PAIR)).toMatchObject({ status: 'failed' });
    store.comparisons.retry(PAIR);
    await settled();
    expect(store.comparisons.get(PAIR)).toMatchObject({ status: 'ready' });
    expect(bridge.calls).toHaveLength(2);
  });

  it('are asked for anew when the library changed, and those that failed when the engine came back', async () => {
    const { bridge, store } = open();
    store.comparisons.get(PAIR);
    await settled();
    bridge.tell({ kind: 'engine-restarted', reason: 'It stopped.' });
    store.comparisons.get(PAIR);
    await settled();
    const ready = store.comparisons.get(PAIR);
    bridge.tell({ kind: 'engine-restarted', reason: 'It stopped.' });
    expect(store.comparisons.get(PAIR)).toBe(ready);
    bridge.tell({ kind: 'library-changed' });
    expect(store.comparisons.get(PAIR)).toEqual({ status: 'loading' });
    expect(bridge.calls).toHaveLength(3);
  });

  it('are never those that were asked for before the library changed', async () => {
    const open: ((label: string) => void)[] = [];
    const bridge = testBridge({
      'compare.reports': () =>
        new Promise((resolve) => {
          open.push((label) => resolve(ok({ ...comparison([]), leftLabel: label })));
        }),
    });
    const store = made(compareService, bridge);
    store.comparisons.get(PAIR);
    bridge.tell({ kind: 'library-changed' });
    store.comparisons.get(PAIR);
    open[0]?.('before');
    await settled();
    expect(store.comparisons.get(PAIR)).toEqual({ status: 'loading' });
    open[1]?.('after');
    await settled();
    expect(store.comparisons.get(PAIR)).toMatchObject({ value: { leftLabel: 'after' } });
  });

  it('are the other way round another comparison', () => {
    const { bridge, store } = open();
    store.comparisons.get(PAIR);
    store.comparisons.get({ left: PAIR.right, right: PAIR.left });
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
