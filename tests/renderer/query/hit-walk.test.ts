import { describe, expect, it } from 'vitest';
import { firstHitFrom, walkIndex, walkService } from '../../../src/renderer/query/hit-walk.ts';
import { NO_QUESTION } from '../../../src/renderer/query/search-state.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { testBridge } from '../helpers/bridge.ts';
import { made } from '../helpers/services.ts';
import { searchHit, searchPage } from '../helpers/build.ts';

const hit = (report: string, block: string) => searchHit({ report, block });
const HITS = [hit('2022', 'b1'), hit('2022', 'b4'), hit('2016', 'b2')];
const QUESTION = { ...NO_QUESTION, query: 'cotton' };

function walkOf(hits = HITS) {
  const bridge = testBridge({
    'search.query': ({ query, reports }) =>
      ok(
        searchPage({ query, total: 3, hits: hits.filter(({ report }) => reports?.includes(report) ?? true) }),
      ),
  });
  return { walk: made(walkService, bridge), bridge };
}
const blocks = (found: { readonly report: string; readonly block: string } | null) =>
  found === null ? null : `${found.report} ${found.block}`;

describe('a walk through the hits', () => {
  it('goes through the panes from left to right, in each as it is read, and round the ends', async () => {
    const { walk } = walkOf();
    await walk.learn(QUESTION, null, ['2016', '2022']);
    const visited = Array.from({ length: 4 }, () => blocks(walk.step(1, () => 0)));
    expect(visited).toEqual(['2016 b2', '2022 b1', '2022 b4', '2016 b2']);
    expect(blocks(walk.step(-1, () => 0))).toBe('2022 b4');
  });

  it('goes on from the hit that was chosen', async () => {
    const { walk } = walkOf();
    walk.stand(hit('2022', 'b1'));
    await walk.learn(QUESTION, null, ['2016', '2022']);
    expect(walkIndex(walk.get())).toBe(1);
    expect(blocks(walk.step(1, () => 0))).toBe('2022 b4');
  });

  it('begins where reading stands', async () => {
    const { walk } = walkOf();
    await walk.learn(QUESTION, null, ['2022']);
    expect(blocks(walk.step(1, () => 1))).toBe('2022 b4');
    const { walk: back } = walkOf();
    await back.learn(QUESTION, null, ['2022']);
    expect(blocks(back.step(-1, () => 1))).toBe('2022 b1');
  });

  it('asks once for the same question and panes, and anew after a failure', async () => {
    let calls = 0;
    const bridge = testBridge({
      'search.query': ({ query }) => {
        calls += 1;
        return calls === 1
          ? fail('engine-stopped', 'Stopped.')
          : ok(searchPage({ query, total: 3, hits: HITS }));
      },
    });
    const walk = made(walkService, bridge);
    await walk.learn(QUESTION, null, ['2022']);
    expect(walk.step(1, () => 0)).toBeNull();
    await walk.learn(QUESTION, null, ['2022']);
    await walk.learn(QUESTION, null, ['2022']);
    expect(calls).toBe(2);
    expect(walk.step(1, () => 0)).not.toBeNull();
  });

  it('begins anew with another search', async () => {
    const { walk } = walkOf();
    walk.about('cotton');
    await walk.learn(QUESTION, null, ['2022']);
    walk.step(1, () => 0);
    walk.about('tobacco');
    expect(walk.get()).toEqual({ hits: null, current: null });
  });
});

describe('firstHitFrom', () => {
  const order = new Map(['b0', 'b1', 'b2', 'b3', 'b4'].map((block, index) => [block, index]));
  it.each([
    ['2022', 'b0', 0],
    ['2022', 'b2', 1],
    ['2022', 'b4', 1],
    ['2022', 'unknown', 0],
    // Behind the last hit of the report comes the first of the next.
    ['2016', 'b3', 3],
  ] as const)('in %s from %s on it is %i', (report, block, index) => {
    expect(firstHitFrom(HITS, report, block, order)).toBe(index);
  });
});
