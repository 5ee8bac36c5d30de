import { describe, expect, it } from 'vitest';
import { createSearchStore } from '../../../src/renderer/search/search-store.ts';
import { NO_SEARCH, searchReducer } from '../../../src/renderer/search/search-state.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { SearchPage } from '../../../src/shared/search.ts';
import { testBridge } from '../helpers/bridge.ts';
import { searchPage } from '../helpers/build.ts';

const page = (query: string, total = 1) => searchPage({ query, total });

/** A bridge whose answers are given by hand, in any order. */
function slowSearch() {
  const waiting: { readonly query: string; readonly answer: (result: Result<SearchPage>) => void }[] = [];
  const bridge = testBridge({
    'search.query': ({ query }) => new Promise((answer) => waiting.push({ query, answer })),
  });
  return { store: createSearchStore(bridge), waiting };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('search as you type', () => {
  it('asks one query at a time, and the newest next', async () => {
    const { store, waiting } = slowSearch();
    for (const query of ['c', 'co', 'cot', 'cott']) store.type(query);
    await settled();
    expect(waiting.map((call) => call.query)).toEqual(['c']);
    waiting[0]?.answer(ok(page('c')));
    await settled();
    expect(waiting.map((call) => call.query)).toEqual(['c', 'cott']);
    expect(store.get()).toMatchObject({ page: null, pending: true });
    waiting[1]?.answer(ok(page('cott', 7)));
    await settled();
    expect(store.get()).toMatchObject({ query: 'cott', pending: false, page: { total: 7 } });
  });

  it('keeps the last hits on show while a new query is under way', async () => {
    const { store, waiting } = slowSearch();
    store.type('cotton');
    await settled();
    waiting[0]?.answer(ok(page('cotton', 3)));
    await settled();
    store.type('cotton f');
    expect(store.get()).toMatchObject({ pending: true, page: { total: 3 } });
  });

  it('forgets an answer that comes after the search was closed', async () => {
    const { store, waiting } = slowSearch();
    store.type('cotton');
    await settled();
    store.close();
    waiting[0]?.answer(ok(page('cotton')));
    await settled();
    expect(store.get()).toEqual(NO_SEARCH);
  });

  it('says why a search failed, and can be asked again', async () => {
    const { store, waiting } = slowSearch();
    store.type('cotton');
    await settled();
    waiting[0]?.answer(fail('engine-stopped', 'The engine stopped.'));
    await settled();
    expect(store.get().error?.code).toBe('engine-stopped');
    store.retry();
    await settled();
    waiting[1]?.answer(ok(page('cotton', 2)));
    await settled();
    expect(store.get()).toMatchObject({ error: null, page: { total: 2 } });
  });

  it('asks nothing of the engine for an empty field, and closes the panel', async () => {
    const { store, waiting } = slowSearch();
    store.type('   ');
    await settled();
    expect(waiting).toHaveLength(0);
    expect(store.get().open).toBe(false);
  });
});

describe('searchReducer', () => {
  it('takes no answer to another query than the latest', () => {
    const state = searchReducer(NO_SEARCH, { kind: 'typed', query: 'tobacco' });
    expect(searchReducer(state, { kind: 'answered', query: 'tob', page: page('tob') })).toBe(state);
  });
});
