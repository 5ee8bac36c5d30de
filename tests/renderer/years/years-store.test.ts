import { describe, expect, it } from 'vitest';
import { yearsService } from '../../../src/renderer/years/years-store.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { testBridge } from '../helpers/bridge.ts';
import { made } from '../helpers/services.ts';
import { line, table } from './build.ts';

const question = { area: 'Kazakhstan', concept: 'laws' } as const;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the store of several years', () => {
  it('asks once for each table and keeps the answer', async () => {
    const bridge = testBridge({ 'years.table': () => ok(table([2022], [])) });
    const store = made(yearsService, bridge);
    let told = 0;
    store.tables.subscribe(() => (told += 1));
    expect(store.tables.get(question).status).toBe('loading');
    expect(store.tables.get({ ...question })).toBe(store.tables.get(question));
    await settled();
    expect(store.tables.get(question)).toEqual({ status: 'ready', value: table([2022], []) });
    expect(bridge.calls).toEqual([['years.table', question]]);
    expect(told).toBe(1);
  });

  it('asks again for what failed, and for everything once the library changed', async () => {
    let broken = true;
    const bridge = testBridge({
      'years.timeline': () => (broken ? fail('not-found', 'There is none.') : ok(line())),
    });
    const store = made(yearsService, bridge);
    store.timelines.get({ area: 'Kazakhstan' });
    await settled();
    expect(store.timelines.get({ area: 'Kazakhstan' })).toEqual({
      status: 'failed',
      error: { code: 'not-found', message: 'There is none.' },
    });
    broken = false;
    store.timelines.retryFailed();
    store.timelines.get({ area: 'Kazakhstan' });
    await settled();
    expect(store.timelines.get({ area: 'Kazakhstan' }).status).toBe('ready');
    bridge.tell({ kind: 'library-changed' });
    expect(store.timelines.get({ area: 'Kazakhstan' }).status).toBe('loading');
    expect(bridge.calls).toHaveLength(3);
  });

  it('drops an answer that was no longer waited for', async () => {
    const bridge = testBridge({ 'years.timeline': () => ok(line({ area: `${bridge.calls.length}` })) });
    const store = made(yearsService, bridge);
    store.timelines.get({ area: 'Kazakhstan' });
    bridge.tell({ kind: 'library-changed' });
    store.timelines.get({ area: 'Kazakhstan' });
    await settled();
    expect(store.timelines.get({ area: 'Kazakhstan' })).toMatchObject({
      status: 'ready',
      value: { area: '2' },
    });
  });
});
