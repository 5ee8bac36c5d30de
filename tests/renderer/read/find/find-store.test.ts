import { describe, expect, it } from 'vitest';
import {
  findCount,
  marksOf,
  marksOfHit,
  NOT_FINDING,
} from '../../../../src/renderer/read/find/find-state.ts';
import { createFindStore } from '../../../../src/renderer/read/find/find-store.ts';
import { fail, ok } from '../../../../src/shared/result.ts';
import type { Result } from '../../../../src/shared/result.ts';
import type { SearchPage, SearchQuery } from '../../../../src/shared/search.ts';
import { testBridge } from '../../helpers/bridge.ts';
import { searchHit, searchPage } from '../../helpers/build.ts';

const place = (start: number, end: number) => ({ start, end });
const hit = (block: string, ...places: ReturnType<typeof place>[]) =>
  searchHit({ report: 'a', block, places, start: places[0]?.start ?? 0 });

describe('marks', () => {
  const carried = place(10, 14);
  const hits = [hit('b1', place(0, 4)), hit('t1', carried), hit('t1', carried, place(20, 24))];

  it('are gathered by block; a label that is carried down to several rows is marked once', () => {
    expect([...marksOf(hits)]).toEqual([
      ['b1', [place(0, 4)]],
      ['t1', [carried, place(20, 24)]],
    ]);
  });

  it('are known for every hit', () => {
    expect(hits.map((entry) => marksOfHit(entry, marksOf(hits)))).toEqual([[0], [0], [0, 1]]);
  });
});

describe('the count', () => {
  const hits = [hit('b1'), hit('b2')];
  const state = { ...NOT_FINDING, open: true, query: 'cotton' };
  it.each([
    [{ ...state, query: '  ' }, ''],
    [state, ''],
    [{ ...state, hits: [] }, 'None'],
    [{ ...state, hits, total: 2, current: 1 }, '2 of 2'],
    [{ ...state, hits, total: 5000, current: 0 }, '1 of 2+'],
    [
      { ...state, hits: hits.map((entry) => ({ ...entry, similar: true as const })), total: 2, current: 0 },
      '1 of 2, similar',
    ],
    [{ ...state, hits: [], failed: true }, 'Failed'],
  ])('%#: %s', (given, text) => {
    expect(findCount(given)).toBe(text);
  });
});

describe('find in a pane', () => {
  function finder() {
    const waiting: { asked: SearchQuery; answer: (result: Result<SearchPage>) => void }[] = [];
    const bridge = testBridge({
      'search.query': (asked) => new Promise((answer) => waiting.push({ asked, answer })),
    });
    const find = createFindStore(bridge, 'kazakhstan-2022');
    find.open();
    return { find, waiting };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const pageOf = (query: string, ...hits: ReturnType<typeof hit>[]) =>
    ok(searchPage({ query, total: hits.length, hits }));

  it('asks the engine for this report alone, in reading order, the newest query last', async () => {
    const { find, waiting } = finder();
    for (const query of ['c', 'co', 'cot']) find.type(query, () => 0);
    await settled();
    waiting[0]?.answer(pageOf('c', hit('b0', place(0, 1))));
    await settled();
    expect(find.get().hits).toBeNull();
    expect(waiting.map(({ asked }) => asked.query)).toEqual(['c', 'cot']);
    expect(waiting[1]?.asked).toMatchObject({ reports: ['kazakhstan-2022'], sort: 'place' });
    waiting[1]?.answer(pageOf('cot', hit('b1', place(5, 9)), hit('b2', place(15, 19))));
    await settled();
    expect(find.get()).toMatchObject({ total: 2, current: 0 });
    expect(find.marksOf('b1')).toEqual([place(5, 9)]);
    expect(find.marksOf('b9')).toEqual([]);
  });

  it('begins where reading stands, and steps round the ends', async () => {
    const { find, waiting } = finder();
    find.type('cotton', (blocks) => blocks.indexOf('b2'));
    await settled();
    waiting[0]?.answer(pageOf('cotton', hit('b1', place(5, 9)), hit('b2', place(15, 19))));
    await settled();
    expect(find.get().current).toBe(1);
    find.step(1);
    expect(find.get().current).toBe(0);
    find.step(-1);
    expect(find.get().current).toBe(1);
  });

  it('gives a block whose marks stay the same the same marks, so that it is not drawn again', async () => {
    const { find, waiting } = finder();
    find.type('cott', () => 0);
    await settled();
    waiting[0]?.answer(pageOf('cott', hit('b1', place(5, 9)), hit('b2', place(15, 19))));
    await settled();
    const before = find.marksOf('b1');
    const other = find.marksOf('b7');
    find.type('cotto', () => 0);
    await settled();
    waiting[1]?.answer(pageOf('cotto', hit('b1', place(5, 9))));
    await settled();
    expect(find.marksOf('b1')).toBe(before);
    expect(find.marksOf('b7')).toBe(other);
    expect(find.marksOf('b2')).toEqual([]);
  });

  it('leaves no mark when it is closed, and takes no late answer', async () => {
    const { find, waiting } = finder();
    find.type('cotton', () => 0);
    await settled();
    find.close();
    waiting[0]?.answer(pageOf('cotton', hit('b1', place(5, 9))));
    await settled();
    expect(find.get()).toMatchObject({ open: false, hits: null });
    expect(find.marksOf('b1')).toBeNull();
  });

  it('takes no answer to what was rubbed out', async () => {
    const { find, waiting } = finder();
    find.type('cotton', () => 0);
    await settled();
    find.type('', () => 0);
    waiting[0]?.answer(pageOf('cotton', hit('b1', place(5, 9))));
    await settled();
    expect(find.get()).toMatchObject({ open: true, query: '', hits: null });
  });

  it('says why it failed, and goes on with the next query', async () => {
    const { find, waiting } = finder();
    find.type('cotton', () => 0);
    await settled();
    waiting[0]?.answer(fail('engine-stopped', 'The engine stopped.'));
    await settled();
    expect(find.get()).toMatchObject({ failed: true, message: 'The engine stopped.' });
    find.type('cottons', () => 0);
    await settled();
    waiting[1]?.answer(pageOf('cottons', hit('b1', place(5, 9))));
    await settled();
    expect(find.get()).toMatchObject({ failed: false, total: 1, message: '' });
  });
});
