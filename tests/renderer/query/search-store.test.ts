import { describe, expect, it } from 'vitest';
import { searchService } from '../../../src/renderer/query/search-store.ts';
import { NO_QUESTION, NO_SEARCH, searchReducer } from '../../../src/renderer/query/search-state.ts';
import type { Question } from '../../../src/renderer/query/search-state.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { SearchPage, SearchQuery } from '../../../src/shared/search.ts';
import { testBridge } from '../helpers/bridge.ts';
import { made } from '../helpers/services.ts';
import { searchHit, searchPage } from '../helpers/build.ts';

const page = (query: string, total = 1) => searchPage({ query, total });

/** A bridge whose answers are given by hand, in any order. */
function slowSearch() {
  const waiting: {
    readonly asked: SearchQuery;
    readonly query: string;
    readonly answer: (result: Result<SearchPage>) => void;
  }[] = [];
  const bridge = testBridge({
    'search.query': (asked) => new Promise((answer) => waiting.push({ asked, query: asked.query, answer })),
  });
  return { store: made(searchService, bridge), waiting };
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
    expect(store.get()).toMatchObject({ question: { query: 'cott' }, pending: false, page: { total: 7 } });
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

  it('begins with a question that is asked when it is told to go on, all that was listed in one', async () => {
    const { store, waiting } = slowSearch();
    const question = { ...NO_QUESTION, query: 'cotton', filters: { years: [2016] } };
    store.begin(question, true, { 'kazakhstan-2016': 24 });
    await settled();
    expect(waiting).toEqual([]);
    expect(store.get()).toMatchObject({ question, open: true, pending: true, page: null });
    store.goOn();
    await settled();
    expect(waiting[0]?.asked).toMatchObject({ query: 'cotton', filters: { years: [2016] } });
    waiting[0]?.answer(ok(page('cotton', 40)));
    await settled();
    expect(store.get().page).toBeNull();
    expect(waiting[1]?.asked).toMatchObject({ reports: ['kazakhstan-2016'], limit: 24 });
    waiting[1]?.answer(ok(page('cotton', 24)));
    await settled();
    expect(store.get()).toMatchObject({ page: { total: 40 }, pending: false, wanted: {} });
    expect(Object.keys(store.get().more)).toEqual(['kazakhstan-2016']);
    store.goOn();
    await settled();
    expect(waiting).toHaveLength(2);
  });

  it('shows itself as the next start begins, and asks nothing for that', async () => {
    const { store, waiting } = slowSearch();
    store.showAsBegun();
    expect(store.get()).toEqual(NO_SEARCH);
    store.type('cotton');
    await settled();
    waiting[0]?.answer(ok(page('cotton')));
    await settled();
    store.showAsBegun();
    expect(store.get()).toMatchObject({ question: { query: 'cotton' }, open: true, page: null });
    expect(waiting).toHaveLength(1);
  });

  it('asks only some reports, and all again', async () => {
    const { store, waiting } = slowSearch();
    store.type('cotton');
    store.within(['kazakhstan-2016']);
    await settled();
    waiting[0]?.answer(ok(page('cotton')));
    await settled();
    expect(waiting[1]?.asked).toMatchObject({ query: 'cotton', reports: ['kazakhstan-2016'] });
    waiting[1]?.answer(ok(page('cotton')));
    await settled();
    store.within(null);
    await settled();
    expect(waiting[2]?.asked).not.toHaveProperty('reports');
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

  it('asks again where the text of a report with hits became another, and only there', async () => {
    const { store, waiting } = slowSearch();
    store.refresh();
    store.type('cotton');
    await settled();
    const hits = [searchHit({ report: 'peru-2022' })];
    waiting[0]?.answer(ok(searchPage({ query: 'cotton', hits })));
    await settled();
    store.show(false);
    store.refresh(['kenya-2016']);
    await settled();
    expect(waiting).toHaveLength(1);
    store.refresh(['kenya-2016', 'peru-2022']);
    await settled();
    expect(waiting.map(({ query }) => query)).toEqual(['cotton', 'cotton']);
    // What stands there stays until the answer has come, and a panel that was put away stays away.
    expect(store.get()).toMatchObject({ pending: true, open: false, page: { hits } });
    waiting[1]?.answer(ok(searchPage({ query: 'cotton', hits: [] })));
    await settled();
    expect(store.get()).toMatchObject({ pending: false, page: { hits: [] } });
  });

  it('asks nothing of the engine for an empty field, and closes the panel', async () => {
    const { store, waiting } = slowSearch();
    store.type('   ');
    await settled();
    expect(waiting).toHaveLength(0);
    expect(store.get().open).toBe(false);
  });

  it('sends no more of a long query than the engine takes', async () => {
    const { store, waiting } = slowSearch();
    store.type('cotton '.repeat(2000));
    await settled();
    expect(waiting[0]?.query).toHaveLength(2000);
  });
});

describe('filters, order and more hits', () => {
  async function answered() {
    const { store, waiting } = slowSearch();
    store.type('cotton');
    await settled();
    waiting[0]?.answer(ok({ ...page('cotton', 30), hits: [searchHit({ report: 'a' })] }));
    await settled();
    return { store, waiting };
  }

  it('asks anew with a filter and an order, and forgets both with the search', async () => {
    const { store, waiting } = await answered();
    store.filter({ years: [2016] });
    await settled();
    expect(waiting[1]?.asked).toMatchObject({ query: 'cotton', filters: { years: [2016] } });
    waiting[1]?.answer(ok(page('cotton', 2)));
    await settled();
    store.sort('year');
    await settled();
    expect(waiting[2]?.asked).toMatchObject({ filters: { years: [2016] }, sort: 'year' });
    store.type('');
    expect(store.get().question).toEqual(NO_QUESTION);
  });

  it('keeps the filters while the words are typed on', async () => {
    const { store, waiting } = await answered();
    store.filter({ kinds: ['table'] });
    store.type('cotton f');
    waiting[1]?.answer(ok(page('cotton')));
    await settled();
    expect(waiting[2]?.asked).toMatchObject({ query: 'cotton f', filters: { kinds: ['table'] } });
  });

  it('lists more of one report, until the question is another one', async () => {
    const { store, waiting } = await answered();
    const more = store.more('a', 4);
    expect(waiting[1]?.asked).toMatchObject({ query: 'cotton', reports: ['a'], limit: 24 });
    waiting[1]?.answer(ok({ ...page('cotton'), hits: [searchHit({ report: 'a', block: 'b9' })] }));
    await more;
    expect(store.get().more['a']?.hits.map((hit) => hit.block)).toEqual(['b9']);
    store.type('cottons');
    await settled();
    waiting[2]?.answer(ok(page('cottons')));
    await settled();
    expect(store.get().more).toEqual({});
  });

  it('keeps what was unfolded while further reports come', async () => {
    const { store, waiting } = await answered();
    const more = store.more('a', 4);
    waiting[1]?.answer(ok(page('cotton')));
    await more;
    store.further();
    await settled();
    expect(waiting[2]?.asked.limit).toBe(160);
    waiting[2]?.answer(ok(page('cotton')));
    await settled();
    expect(Object.keys(store.get().more)).toEqual(['a']);
  });

  it('can be put away and shown again, and ends only when it is closed', async () => {
    const { store } = await answered();
    store.show(false);
    expect(store.get()).toMatchObject({ open: false, page: { total: 30 } });
    store.show(true);
    expect(store.get().open).toBe(true);
    store.close();
    store.show(true);
    expect(store.get().open).toBe(false);
  });
});

describe('searchReducer', () => {
  it('takes no answer to another question than the latest', () => {
    const question = (query: string): Question => ({ ...NO_QUESTION, query });
    const state = searchReducer(NO_SEARCH, { kind: 'asked', question: question('tobacco') });
    const late = { kind: 'answered', question: question('tobacco'), page: page('tobacco') } as const;
    expect(searchReducer(state, late)).toBe(state);
  });
});
