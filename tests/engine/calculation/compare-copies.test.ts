import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import { compareCopyTexts } from '../../../src/engine/calculation/compare-copies.ts';

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
      counts: { text: 0, tables: 0, citations: 0, references: 0 },
      passages: [],
      readingSame: { count: 0, numbers: [] },
      more: 0,
    });
  });

  it('counts a list of references that one file has not by itself, and no mark that it leaves without a source', () => {
    const whole = copy(TEXT);
    const other = copy(TEXT.slice(0, whole.references[0]?.place.start));
    expect(other.references).toHaveLength(0);
    for (const { counts, passages, more } of [
      compareCopyTexts(whole, other),
      compareCopyTexts(other, whole),
    ]) {
      expect(counts.references).toBe(whole.references.length);
      expect({ ...counts, references: 0 }).toEqual({ text: 0, tables: 0, citations: 0, references: 0 });
      expect(passages.length + more).toBe(counts.references);
    }
  });

  it('still tells a citation that stands in one file only', () => {
    const whole = copy(TEXT);
    const mark = whole.citations.find(({ numbers }) => numbers.length === 1);
    const at = mark?.start ?? 0;
    const without = TEXT.slice(0, at) + TEXT.slice(mark?.end ?? 0);
    expect(compareCopyTexts(whole, copy(without)).counts.citations).toBe(1);
  });

  it('strikes out nothing that is put back as it was: marks that lead to another source are counted and numbered', () => {
    const whole = copy(TEXT);
    const [number] = whole.citations.find(({ numbers }) => numbers.length === 1)?.numbers ?? [];
    const place = whole.references.find((reference) => reference.number === number)?.place;
    if (number === undefined || place === undefined) expect.unreachable('no reference to replace');
    const entry = `${number}. Bureau of Other Matters. A Book About Something Else. Oslo: 1987.`;
    const other = copy(`${TEXT.slice(0, place.start)}${entry}${TEXT.slice(place.end)}`);
    expect(other.references).toHaveLength(whole.references.length);
    const { counts, passages, readingSame, more } = compareCopyTexts(whole, other);
    expect(counts.citations).toBeGreaterThan(0);
    expect(readingSame).toEqual({ count: counts.citations, numbers: [number] });
    expect(passages.length + more + readingSame.count).toBe(
      counts.text + counts.tables + counts.citations + counts.references,
    );
    for (const { segments } of passages)
      for (const [at, { kind, text }] of segments.entries())
        if (kind === 'deleted') expect(segments[at + 1]).not.toEqual({ kind: 'inserted', text });
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
