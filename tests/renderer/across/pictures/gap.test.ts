import { describe, expect, it } from 'vitest';
import { gapPicture } from '../../../../src/renderer/across/pictures/gap.ts';
import type { Gap } from '../../../../src/renderer/across/pictures/gap.ts';
import { count } from '../answers.ts';

function gap(area: string, one: number, other: number): Gap {
  const of = { area, region: null, year: 2019, entity: '', row: 0, other: 0 };
  return {
    of: { ...of, difference: one - other, values: [one, other], unit: 'years' },
    row: count(area, 2019, one),
    one,
    other,
  };
}

const OPTIONS = { width: 900, names: ['Work', 'School'], named: 'Nepal' } as const;

describe('two rows against each other', () => {
  const picture = gapPicture(
    [gap('Burma', 14, 10), gap('Nepal', 14, 16), gap('Ghana', 18, 6), gap('Mali', 15, 15)],
    OPTIONS,
  );
  const texts = picture.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

  it('are lines from one value to the other, the widest of each direction first', () => {
    expect(picture.marks.map(({ label }) => label)).toEqual([
      'Ghana, 2019: Work 18, School 6',
      'Burma, 2019: Work 14, School 10',
      'Nepal, 2019: Work 14, School 16',
      'Mali, 2019: Work 15, School 15',
    ]);
    expect(texts).toEqual(
      expect.arrayContaining(['Work is higher: 2', 'School is higher: 1', 'Both are the same: 1']),
    );
  });

  it('say how wide the gap is beside it, and what the signs are', () => {
    expect(texts).toEqual(expect.arrayContaining(['+12', '+4', '−2', '0', 'Work', 'School']));
  });

  it('stay within their width', () => {
    for (const shape of picture.shapes)
      if (shape.kind === 'text') expect(shape.x).toBeLessThanOrEqual(picture.width);
  });
});
