import { expect, it } from 'vitest';
import { shortened } from '../../scripts/lib/shortened-screen.mjs';

const paragraph = (at: number) => ['p', { 'data-block': `b${at}` }, ['word '.repeat(200)]];

it('holds of a text as much as the largest window shows, and room for the rest', () => {
  const section = ['section', {}, Array.from({ length: 20 }, (_, at) => paragraph(at))];
  const [frame] = shortened([
    [
      'div',
      {},
      [
        ['nav', {}, ['Library']],
        ['article', { 'data-scroller': '' }, [section]],
      ],
    ],
  ]);
  const [, , [nav, [, , [kept, room]]]] = frame;
  expect(nav).toEqual(['nav', {}, ['Library']]);
  expect(kept[2]).toEqual(Array.from({ length: 9 }, (_, at) => paragraph(at)));
  expect(room).toEqual(['div', { 'data-kept-style': 'height: 4620px' }, []]);
});
