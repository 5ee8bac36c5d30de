import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byCell,
  mergedStretches,
  sideStretches,
  unmarked,
} from '../../../../src/renderer/compare/state/stretches.ts';
import type { Stretch } from '../../../../src/renderer/compare/state/stretches.ts';
import { UNIMPORTANT_CLASSES } from '../../../../src/shared/comparison/comparison.ts';
import type { ComparisonRow } from '../../../../src/shared/comparison/comparison.ts';
import { edit, row, tableRow } from '../build.ts';

const SIGNS = { same: '', deleted: '-', inserted: '+' } as const;

/** "In [-2016][+2022], ..." */
function written(of: ComparisonRow, stretches: readonly Stretch[]): string {
  return stretches
    .map(({ side, start, end, kind }) => {
      const text = of[side]?.text.slice(start, end) ?? '';
      return kind === 'same' ? text : `[${SIGNS[kind]}${text}]`;
    })
    .join('');
}

describe('stretches of a row', () => {
  // kazakhstan-2016.txt:3 and kazakhstan-2022.txt:1.
  const summary = row(
    'In 2016, Kazakhstan made a moderate advancement',
    'In 2022, Kazakhstan made minimal advancement',
    {
      edits: [edit([3, 7], [3, 7]), edit([25, 35], [25, 32])],
    },
  );

  it('marks on each side what is its own', () => {
    expect(written(summary, sideStretches(summary, 'left', []))).toBe(
      'In [-2016], Kazakhstan made [-a moderate] advancement',
    );
    expect(written(summary, sideStretches(summary, 'right', []))).toBe(
      'In [+2022], Kazakhstan made [+minimal] advancement',
    );
  });

  it('sets both into one text', () => {
    expect(written(summary, mergedStretches(summary, []))).toBe(
      'In [-2016][+2022], Kazakhstan made [-a moderate][+minimal] advancement',
    );
  });

  it('takes the space along with words that are gone', () => {
    const cut = row('made a moderate advancement', 'made advancement', { edits: [edit([5, 15], [4, 4])] });
    expect(written(cut, mergedStretches(cut, []))).toBe('made[- a moderate] advancement');
  });

  it('does not mark what is hidden, and marks it quietly where it is shown', () => {
    const one = row('rests (3)', 'rests (36)', {
      edits: [edit([6, 9], [6, 10], { classes: ['citation-number'] })],
    });
    expect(written(one, mergedStretches(one, UNIMPORTANT_CLASSES))).toBe('rests (36)');
    expect(mergedStretches(one, []).map(({ kind, minor }) => [kind, minor])).toEqual([
      ['same', false],
      ['deleted', true],
      ['inserted', true],
    ]);
  });

  it('shows what is only in one report as gone or new as a whole, side by side unmarked', () => {
    expect(written(row('gone', null), mergedStretches(row('gone', null), []))).toBe('[-gone]');
    expect(written(row(null, 'new'), mergedStretches(row(null, 'new'), []))).toBe('[+new]');
    expect(written(row(null, 'new'), sideStretches(row(null, 'new'), 'right', []))).toBe('new');
  });

  it('gives each cell its own', () => {
    // Table 1, kazakhstan-2016.txt and kazakhstan-2022.txt: an empty cell stands between.
    const rate = tableRow('Primary Completion Rate (%)||109.2', 'Primary Completion Rate (%)||102.0', 0, {
      edits: [edit([29, 34], [29, 34])],
    });
    const cells = byCell(rate, mergedStretches(rate, []));
    expect(cells.map((cell) => written(rate, cell))).toEqual([
      'Primary Completion Rate (%)',
      '',
      '[-109.2][+102.0]',
    ]);
    const gone = tableRow('a|b', null);
    expect(byCell(gone, mergedStretches(gone, [])).map((cell) => written(gone, cell))).toEqual([
      '[-a]',
      '[-b]',
    ]);
  });

  it('keeps every character of a side, whatever the edits', () => {
    const edits = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)), { maxLength: 8 }).map((steps) => {
      let [l, r] = [0, 0];
      return steps.map(([gap, left, right]) => {
        const made = edit([l + gap, l + gap + left], [r + gap, r + gap + right]);
        [l, r] = [made.left[1], made.right[1]];
        return made;
      });
    });
    fc.assert(
      fc.property(edits, (list) => {
        const last = list.at(-1);
        const text = (length: number) => 'abcdefghij'.repeat(12).slice(0, length + 7);
        const made = row(text(last?.left[1] ?? 0), text(last?.right[1] ?? 0), { edits: list });
        for (const side of ['left', 'right'] as const)
          expect(
            sideStretches(made, side, [])
              .map(({ start, end }) => made[side]?.text.slice(start, end))
              .join(''),
          ).toBe(made[side]?.text);
        const right = mergedStretches(made, []).filter((stretch) => stretch.side === 'right');
        expect(right.map(({ start, end }) => made.right?.text.slice(start, end)).join('')).toBe(
          made.right?.text,
        );
      }),
    );
  });
});

describe('what differs in its sources only', () => {
  it('is told apart from words, and takes numbers of the same source along', () => {
    const cited = row('(3, 5)', '(36)', {
      edits: [edit([0, 6], [0, 4], { classes: ['citation-source', 'citation-number'] })],
    });
    expect(sideStretches(cited, 'left', UNIMPORTANT_CLASSES)).toEqual([
      { side: 'left', start: 0, end: 6, kind: 'deleted', minor: false, sources: true },
    ]);
    const worded = row('a (3)', 'b (36)', {
      edits: [edit([0, 5], [0, 6], { classes: ['word', 'citation-source'] })],
    });
    expect(sideStretches(worded, 'left', UNIMPORTANT_CLASSES)[0]).not.toHaveProperty('sources');
  });

  it('stands unmarked where it does not count', () => {
    expect(unmarked(mergedStretches(row('gone', null), []))).toEqual([
      { side: 'left', start: 0, end: 4, kind: 'same', minor: false },
    ]);
  });
});
