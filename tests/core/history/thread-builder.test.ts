import { describe, expect, it } from 'vitest';
import { ThreadBuilder } from '../../../src/core/history/thread-builder.ts';
import type { FollowedPassage } from '../../../src/core/history/passages/followed-report.ts';

const passage = (key: string, block: string): FollowedPassage =>
  ({
    followed: 'sentence',
    concept: null,
    key,
    block,
    topic: 'law',
    source: { start: 0, end: 1 },
  }) as FollowedPassage;

const spans = (builder: ThreadBuilder) =>
  builder.threads().map(({ places }) => places.map(({ at, block }) => `${at} ${block}`).join(', '));

describe('threads', () => {
  const [one, same, other, fresh] = [
    passage('a', 'b1'),
    passage('a', 'b2'),
    passage('b', 'b3'),
    passage('c', 'b4'),
  ];

  it('go on where a link leads, marked where the words are others', () => {
    const builder = new ThreadBuilder();
    builder.begin([one], 0);
    builder.goOn([{ from: one, to: same }], 1);
    builder.goOn([{ from: same, to: other, unsure: 'place' }], 2);
    const [thread] = builder.threads();
    expect(thread?.places).toMatchObject([{ at: 0 }, { at: 1 }, { at: 2, changed: true, unsure: 'place' }]);
    expect(thread?.places[1]).not.toHaveProperty('changed');
    expect(builder.has(other)).toBe(true);
  });

  it('have one place a year, and a passage has one thread', () => {
    const builder = new ThreadBuilder();
    builder.begin([one, other], 0);
    builder.goOn(
      [
        { from: one, to: same },
        { from: one, to: fresh },
      ],
      1,
    );
    builder.goOn([{ from: other, to: same }], 1);
    builder.begin([same, fresh], 1);
    expect(spans(builder)).toEqual(['0 b1, 1 b2', '0 b3', '1 b4']);
  });

  it('that ended are known by their last wording, and one that is taken up again says so', () => {
    const builder = new ThreadBuilder();
    builder.begin([one, other], 0);
    builder.goOn([{ from: one, to: same }], 1);
    expect(builder.endedBefore(1, 2)).toEqual([other]);
    builder.goOn([{ from: other, to: fresh }], 2, true);
    expect(builder.threads()[1]?.places.at(-1)).toMatchObject({ at: 2, again: true, changed: true });
    expect(builder.endedBefore(1, 2)).toEqual([]);
  });

  it('tell what was cut from them and what they were joined to, and never that of themselves', () => {
    const builder = new ThreadBuilder();
    builder.begin([one, other], 0);
    builder.goOn([{ from: one, to: same }], 1);
    builder.begin([fresh], 1);
    const cut = [
      { from: one, to: fresh },
      { from: one, to: same },
    ];
    builder.cutAndJoin({
      links: [],
      cut,
      joined: [
        { from: other, to: same },
        { from: one, to: same },
      ],
    });
    expect(builder.threads().map(({ cutFrom, joinedTo }) => [cutFrom, joinedTo])).toEqual([
      [undefined, undefined],
      [undefined, 0],
      [0, undefined],
    ]);
  });
});
