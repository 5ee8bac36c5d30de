import { describe, expect, it } from 'vitest';
import { createYearsStore } from '../../../src/renderer/years/years-store.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { testBridge } from '../helpers/bridge.ts';
import { line, table } from './build.ts';

const question = { area: 'Kazakhstan', concept: 'laws' } as const;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the store of several years', () => {
  it('asks once for each table and keeps the answer', async () => {
    const bridge = testBridge({ 'years.table': () => ok(table([2022], [])) });
    const store = createYearsStore(bridge);
    let told = 0;
    store.subscribe(() => (told += 1));
    expect(store.table(question).status).toBe('loading');
    expect(store.table({ ...question })).toBe(store.table(question));
    await settled();
    expect(store.table(question)).toEqual({ status: 'ready', value: table([2022], []) });
    expect(bridge.calls).toEqual([['years.table', question]]);
    expect(told).toBe(1);
  });

  it('asks again for what failed, and for everything once the library changed', async () => {
    let broken = true;
    const bridge = testBridge({
      'years.timeline': () => (broken ? fail('not-found', 'There is none.') : ok(line())),
    });
    const store = createYearsStore(bridge);
    store.timeline('Kazakhstan');
    await settled();
    expect(store.timeline('Kazakhstan')).toEqual({
      status: 'failed',
      error: { code: 'not-found', message: 'There is none.' },
    });
    broken = false;
    store.retry();
    store.timeline('Kazakhstan');
    await settled();
    expect(store.timeline('Kazakhstan').status).toBe('ready');
    bridge.tell({ kind: 'library-changed' });
    expect(store.timeline('Kazakhstan').status).toBe('loading');
    expect(bridge.calls).toHaveLength(3);
  });

  it('drops an answer that was no longer waited for', async () => {
    const bridge = testBridge({ 'years.timeline': () => ok(line({ area: `${bridge.calls.length}` })) });
    const store = createYearsStore(bridge);
    store.timeline('Kazakhstan');
    bridge.tell({ kind: 'library-changed' });
    store.timeline('Kazakhstan');
    await settled();
    expect(store.timeline('Kazakhstan')).toMatchObject({ status: 'ready', value: { area: '2' } });
  });
});
