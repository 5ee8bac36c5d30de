import { describe, expect, it } from 'vitest';
import { isTable, itemOf } from '../../../../src/core/layout/page/blocks.ts';
import { fragmentsOf } from '../../../../src/core/layout/page/fragments.ts';
import type { Word } from '../../../../src/core/layout/page/page-content.ts';
import { readingOrder } from '../../../../src/core/layout/prose/reading-order.ts';
import { BODY, line, SMALL } from '../pages.ts';

function order(words: readonly Word[]): readonly string[] {
  return readingOrder(fragmentsOf(words).map(itemOf), 612).flatMap((column) =>
    column.flatMap(({ content }) => (isTable(content) ? [] : [content.text])),
  );
}

const column = (left: number, top: number, texts: readonly string[]): Word[] =>
  texts.flatMap((text, index) => line(left, top - index * 10, text, SMALL));

const LEFT = ['Alpha wrote of children in cotton', 'fields of the south of the', 'country and its markets'];
const RIGHT = ['Beta wrote of schools in the', 'north of the country and of', 'their teachers and pupils'];

describe('readingOrder', () => {
  it('reads the left column before the right one', () => {
    expect(order([...column(54, 700, LEFT), ...column(317, 702, RIGHT)])).toEqual([...LEFT, ...RIGHT]);
  });

  it('reads what stands over the full width before and after the columns', () => {
    const wide =
      'Based on a review of available information, Table 2 provides an overview of work by sector and activity';
    const words = [
      ...line(54, 720, wide, SMALL),
      ...column(54, 700, LEFT),
      ...column(317, 700, RIGHT),
      ...line(54, 660, wide, SMALL),
    ];
    expect(order(words)).toEqual([wide, ...LEFT, ...RIGHT, wide]);
  });

  it('takes numbers that hang before their text for no column', () => {
    const hanging = (left: number, first: number, texts: readonly string[]): Word[] =>
      texts.flatMap((text, index) => [
        ...line(left, 700 - index * 10, String(first + index), SMALL),
        ...line(left + 18, 700 - index * 10, text, SMALL),
      ]);
    expect(order([...hanging(54, 1, LEFT), ...hanging(317, 4, RIGHT)])).toEqual([
      ...LEFT.flatMap((text, index) => [String(1 + index), text]),
      ...RIGHT.flatMap((text, index) => [String(4 + index), text]),
    ]);
  });

  it('keeps columns of a single line apart where they meet in the middle of the page', () => {
    expect(order([...column(54, 700, LEFT.slice(0, 1)), ...column(317, 700, RIGHT.slice(0, 1))])).toEqual([
      LEFT[0],
      RIGHT[0],
    ]);
  });

  it('reads a line that is cut by a gap as one line', () => {
    expect(order([...line(54, 700, 'Domestic', BODY), ...line(150, 700, '7 projects', BODY)])).toEqual([
      'Domestic',
      '7 projects',
    ]);
  });
});
