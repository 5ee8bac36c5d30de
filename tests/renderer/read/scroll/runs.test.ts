import { describe, expect, it } from 'vitest';
import { estimatedHeight, isLong, runsOf } from '../../../../src/renderer/read/scroll/runs.ts';
import { paragraph, reference, report, section } from '../../helpers/build.ts';

describe('runs of blocks', () => {
  it('keep list items and references in lists of their own', () => {
    const blocks = [
      paragraph('b0', 'x'),
      { kind: 'reference', id: 'b1', reference: 0 } as const,
      { kind: 'reference', id: 'b2', reference: 1 } as const,
      paragraph('b3', 'y'),
    ];
    expect(runsOf(section('s', null, blocks)).map((run) => run.map((block) => block.id))).toEqual([
      ['b0'],
      ['b1', 'b2'],
      ['b3'],
    ]);
  });

  it('are cut where a section is very long, and lose no block', () => {
    const blocks = Array.from({ length: 95 }, (_, index) => paragraph(`b${index}`, 'x'));
    const runs = runsOf(section('s', null, blocks));
    expect(runs.length).toBeGreaterThan(3);
    expect(runs.flat()).toEqual(blocks);
  });

  it('grow with their text', () => {
    const long = report({
      id: 'long',
      source: { file: 'a', sha256: '', format: 'pdf', length: 900_000 },
      references: [reference(1, 'x'.repeat(660))],
    });
    expect(isLong(long)).toBe(true);
    expect(isLong(report({ id: 'short' }))).toBe(false);
    const [one, ten] = [
      paragraph('b', 'x'.repeat(60)),
      { kind: 'reference', id: 'r', reference: 0 } as const,
    ];
    expect(estimatedHeight([ten], long)).toBeGreaterThan(estimatedHeight([one], long) * 4);
  });
});
