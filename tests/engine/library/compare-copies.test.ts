import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/text-document.ts';
import { compareCopyTexts } from '../../../src/engine/library/compare-copies.ts';

const TEXT = readFileSync('resources/reports/kazakhstan-2022.txt', 'utf8');
const copy = (text: string) => parseReport(textDocument(text), { file: 'kazakhstan-2022.txt', sha256: text });

describe('how two files of a report differ', () => {
  it('is told by the passages that differ, and by nothing else', () => {
    const other = TEXT.replace('made minimal advancement', 'made significant advancement');
    expect(other).not.toBe(TEXT);
    const { passages, more } = compareCopyTexts(copy(TEXT), copy(other));
    expect([passages.length, more]).toEqual([1, 0]);
    const said = (kind: string) =>
      passages[0]?.segments.filter((segment) => segment.kind === kind).map(({ text }) => text.trim());
    expect([said('deleted'), said('inserted')]).toEqual([['minimal'], ['significant']]);
  });

  it('is nothing where only quotation marks and spaces differ', () => {
    expect(compareCopyTexts(copy(TEXT), copy(TEXT.replaceAll("'", '’').replaceAll('  ', ' ')))).toEqual({
      passages: [],
      more: 0,
    });
  });

  it('is bounded, whatever the files hold', () => {
    const lines = Array.from(
      { length: 900 },
      (_, at) => `Paragraph ${at} of a text that has no other like it.`,
    );
    const long = 'word '.repeat(20_000);
    const { passages, more } = compareCopyTexts(copy(TEXT), copy(`${long}\n\n${lines.join('\n\n')}`));
    expect(passages).toHaveLength(200);
    expect(more).toBeGreaterThan(500);
    for (const { segments } of passages)
      expect(segments.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(4_000);
  });
});
