import { describe, expect, it } from 'vitest';
import { anchorsOf, ledBySections, pairAnchors } from '../../../../src/renderer/read/scroll/anchors.ts';
import type { Anchor } from '../../../../src/renderer/read/scroll/anchors.ts';
import type { Concept, Topic } from '../../../../src/shared/model.ts';
import { heading, report, section, table } from '../../helpers/build.ts';

/** A chapter whose sections hold these tables, by concept. */
function chapter(id: string, parts: readonly (readonly [Topic, readonly Concept[]])[]) {
  const tables = parts.flatMap(([, concepts]) => concepts).map((concept) => table({ id: concept, concept }));
  let next = 0;
  return report({
    id,
    tables,
    sections: parts.map(([topic, concepts]) =>
      section(topic, topic, [
        heading(`${id} ${topic}`, topic),
        ...concepts.map((concept) => ({ kind: 'table' as const, id: `${id} ${concept}`, table: next++ })),
      ]),
    ),
  });
}

// The tables of 2013 and 2016: coordination is Table 6 in one and Table 8 in the other.
const EARLY = chapter('2013', [
  ['enforcement', ['agencies']],
  ['coordination', ['coordination']],
]);
const LATE = chapter('2016', [
  ['enforcement', ['agencies', 'labor-enforcement', 'criminal-enforcement']],
  ['coordination', ['coordination']],
]);

describe('anchorsOf', () => {
  it('gives sections and tables, top and bottom, in reading order', () => {
    expect(
      anchorsOf(EARLY).map(
        (anchor) =>
          `${anchor.key}, ${anchor.place.fraction === 0 ? 'top' : 'bottom'} of ${anchor.place.block}`,
      ),
    ).toEqual([
      'section enforcement, top of 2013 enforcement',
      'table agencies, top of 2013 agencies',
      'end of table agencies, bottom of 2013 agencies',
      'end of section enforcement, bottom of 2013 agencies',
      'section coordination, top of 2013 coordination',
      'table coordination, top of 2013 coordination',
      'end of table coordination, bottom of 2013 coordination',
      'end of section coordination, bottom of 2013 coordination',
    ]);
  });

  it('gives none for a text without headings', () => {
    expect(anchorsOf(report({ id: 'news', sections: [section('s', null, [heading('h', 'x')])] }))).toEqual(
      [],
    );
  });
});

describe('pairAnchors', () => {
  const keys = (left: readonly Anchor[], right: readonly Anchor[]) =>
    pairAnchors(left, right).map((pair) => pair.left.block);

  it('pairs by meaning, not by number', () => {
    const pairs = pairAnchors(anchorsOf(EARLY), anchorsOf(LATE));
    expect(
      pairs.find((pair) => pair.left.block === '2013 coordination' && pair.left.fraction === 1)?.right,
    ).toEqual({
      block: '2016 coordination',
      fraction: 1,
    });
    expect(
      pairs.some((pair) => pair.right.block === '2016 labor-enforcement' && pair.right.fraction === 0),
    ).toBe(false);
  });

  it('is the same seen from the other side', () => {
    const there = pairAnchors(anchorsOf(EARLY), anchorsOf(LATE));
    const back = pairAnchors(anchorsOf(LATE), anchorsOf(EARLY));
    expect(back.map(({ left, right }) => ({ left: right, right: left }))).toEqual(there);
  });

  it.each([
    ['one that moved to the end', 'abcd', 'bcda', ['b', 'c', 'd']],
    ['two that changed places', 'abcd', 'acbd', 3],
    ['everything turned round', 'abcd', 'dcba', 1],
    ['nothing shared', 'ab', 'cd', 0],
  ])('rises in both texts: %s', (_what, left, right, expected) => {
    const anchors = (text: string) =>
      text.split('').map((key): Anchor => ({ key, place: { block: key, fraction: 0 } }));
    const found = keys(anchors(left), anchors(right));
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
    const places = found.map((key) => right.indexOf(key));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('pairs that the sections lead', () => {
  const side = (id: string) => ({
    anchors: ['law', 'enforcement'].map((key, index): Anchor => ({
      key: `section ${key}`,
      place: { block: `${id}${index * 2}`, fraction: 0 },
    })),
    order: new Map(['0', '1', '2', '3'].map((block, index) => [`${id}${block}`, index])),
  });
  const pair = (left: string, right: string) => ({
    left: { block: `a${left}`, fraction: 0 },
    right: { block: `b${right}`, fraction: 0 },
  });
  const blocks = (...pairs: readonly ReturnType<typeof pair>[]) =>
    ledBySections(pairs, side('a'), side('b')).map(
      ({ left, right, opens }) => `${left.block} ${right.block}${opens === true ? ' opens' : ''}`,
    );

  it('have the beginning of every section that both have, and the finer ones in it', () => {
    expect(blocks(pair('1', '1'), pair('3', '3'))).toEqual(['a0 b0 opens', 'a1 b1', 'a2 b2 opens', 'a3 b3']);
  });

  it('have none that leads into another section, or says otherwise where one begins', () => {
    expect(blocks(pair('1', '3'), pair('2', '3'))).toEqual(['a0 b0 opens', 'a2 b2 opens']);
    expect(blocks(pair('0', '0'), pair('9', '9'))).toEqual(['a0 b0 opens', 'a2 b2 opens']);
  });
});
