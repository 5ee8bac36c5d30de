import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import { placesOfTarget } from '../../../../src/renderer/original/pages/outlined.ts';

const text = readFileSync('resources/reports/kazakhstan-2022.txt', 'utf8');
const report = parseReport(textDocument(text), { file: 'kazakhstan-2022.txt', sha256: '0' });
const said = (places: ReturnType<typeof placesOfTarget>) =>
  places.map(({ start, end }) => text.slice(start, end));

describe('placesOfTarget', () => {
  it('is nothing where one goes to a place only', () => {
    expect(placesOfTarget(report, undefined)).toEqual([]);
    expect(placesOfTarget(report, { kind: 'place', place: null })).toEqual([]);
    expect(placesOfTarget(report, { kind: 'block', block: 'no-such-block' })).toEqual([]);
    expect(placesOfTarget(report, { kind: 'citation', citation: 99_999 })).toEqual([]);
  });

  it('is the words, the mark, the reference or the block that one goes to', () => {
    const place = { start: 5, end: 12 };
    expect(placesOfTarget(report, { kind: 'words', block: 'b', places: [place] })).toEqual([place]);
    expect(said(placesOfTarget(report, { kind: 'citation', citation: 0 }))).toEqual([
      report.citations[0]?.text,
    ]);
    expect(said(placesOfTarget(report, { kind: 'reference', number: 3 })).join('')).toContain('3');
    const heading = report.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'heading');
    expect(said(placesOfTarget(report, { kind: 'block', block: heading?.id ?? '' })).join(' ')).toContain(
      'PREVALENCE',
    );
  });
});
