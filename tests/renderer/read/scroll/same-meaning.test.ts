import { describe, expect, it } from 'vitest';
import { sameMeaning } from '../../../../src/renderer/read/scroll/same-meaning.ts';
import { heading, paragraph, report, section } from '../../helpers/build.ts';

/** Two years of a chapter: the later one says more of the law, and has no programs. */
const BEFORE = report({
  id: 'before',
  sections: [
    section('a0', 'law', [heading('law', 'LAW'), paragraph('l1', 'One.'), paragraph('l2', 'Two.')]),
    section('a1', 'enforcement', [heading('enf', 'ENFORCEMENT'), paragraph('e1', 'Three.')]),
    section('a2', 'programs', [heading('pro', 'PROGRAMS'), paragraph('p1', 'Four.')]),
  ],
});
const NOW = report({
  id: 'now',
  sections: [
    section('b0', 'law', [
      heading('LAW', 'LAW'),
      paragraph('L0', 'New.'),
      paragraph('L1', 'One.'),
      paragraph('L2', 'Two.'),
    ]),
    section('b1', 'enforcement', [heading('ENF', 'ENFORCEMENT'), paragraph('E1', 'Three.')]),
  ],
});
const tops = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([left, right]) => ({
    left: { block: left, fraction: 0 },
    right: { block: right, fraction: 0 },
  }));
const FINER = tops(['law', 'LAW'], ['l1', 'L1'], ['l2', 'L2'], ['enf', 'ENF'], ['e1', 'E1']);

const at = (block: string, fraction = 0) => ({ block, fraction });
const blockOf = (place: ReturnType<typeof sameMeaning>) => place?.block;

describe('the same meaning in another year', () => {
  it('is the same section, as long as only sections are known', () => {
    expect(sameMeaning(at('enf'), BEFORE, NOW)).toEqual(at('ENF'));
    expect(blockOf(sameMeaning(at('l1', 0.5), BEFORE, NOW))).toMatch(/^L/);
    expect(blockOf(sameMeaning(at('e1', 0.5), BEFORE, NOW))).toBe('E1');
  });

  it('is the same passage where passages are known, as far down in it', () => {
    expect(sameMeaning(at('l1', 0.5), BEFORE, NOW, FINER)).toEqual({
      block: 'L1',
      fraction: expect.closeTo(0.5, 3) as number,
    });
    expect(sameMeaning(at('l2'), BEFORE, NOW, FINER)).toEqual(at('L2'));
  });

  it('goes back as it came', () => {
    const back = FINER.map(({ left, right }) => ({ left: right, right: left }));
    for (const block of ['law', 'l1', 'l2', 'enf', 'e1']) {
      const there = sameMeaning(at(block, 0.25), BEFORE, NOW, FINER);
      expect(blockOf(sameMeaning(there, NOW, BEFORE, back))).toBe(block);
    }
  });

  it('of what the other does not say is near what stands before it', () => {
    expect(blockOf(sameMeaning(at('p1', 0.5), BEFORE, NOW, FINER))).toBe('E1');
  });

  it('is the top at the top, and where nothing corresponds', () => {
    const other = report({ id: 'other', sections: [section('c0', null, [paragraph('x', 'Else.')])] });
    expect(sameMeaning(null, BEFORE, NOW)).toBeNull();
    expect(sameMeaning(at('l1'), BEFORE, other)).toBeNull();
    expect(sameMeaning(at('gone'), BEFORE, NOW)).toBeNull();
  });
});
