import { expect, it } from 'vitest';
import { NO_QUESTION } from '../../../src/renderer/query/search-state.ts';
import { wholeSearchService } from '../../../src/renderer/query/whole-search.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { testBridge } from '../helpers/bridge.ts';
import { searchHit, searchPage } from '../helpers/build.ts';
import { made } from '../helpers/services.ts';

const QUESTION = { ...NO_QUESTION, query: 'cotton' };
const HITS = Array.from({ length: 2300 }, (_, at) => searchHit({ report: '2022', block: `b${at}` }));

it('learns every hit, a thousand at a time, and once', async () => {
  const bridge = testBridge({
    'search.query': ({ query, offset = 0, limit = 0 }) =>
      ok(searchPage({ query, total: HITS.length, hits: HITS.slice(offset, offset + limit) })),
  });
  const whole = made(wholeSearchService, bridge);
  await whole.learn(QUESTION);
  expect(whole.get().page?.hits).toEqual(HITS);
  expect(bridge.calls).toHaveLength(3);
  await whole.learn({ ...QUESTION, limit: 160 });
  expect(bridge.calls).toHaveLength(3);
  bridge.tell({ kind: 'library-changed' });
  expect(whole.get().page).toBeNull();
});

it('says where the engine could not give them, and asks again', async () => {
  let answers = false;
  const bridge = testBridge({
    'search.query': ({ query }) =>
      answers ? ok(searchPage({ query, total: 1, hits: HITS.slice(0, 1) })) : fail('internal', 'No.'),
  });
  const whole = made(wholeSearchService, bridge);
  await whole.learn(QUESTION);
  expect(whole.get()).toMatchObject({ failed: true, page: null });
  answers = true;
  await whole.learn(QUESTION);
  expect(whole.get().page?.hits).toHaveLength(1);
});
