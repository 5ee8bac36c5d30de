import { describe, expect, it } from 'vitest';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { partsOf } from '../../../src/shared/text/report-parts.ts';
import { stretchesAt } from '../../../src/shared/text/stretches-at.ts';

const text = 'A title\n\nChildren pick cotton in the south.\n\nThey do so still, in every year.\n';
const report = parseReport(textDocument(text), { file: 'a.txt', sha256: '0' });
const words = (from: string, to: string) =>
  stretchesAt(report, { start: text.indexOf(from), end: text.indexOf(to) + to.length }).map(
    ({ part, start, end }) => partsOf(report).all[part]?.content.text.slice(start, end),
  );

describe('what a stretch of the source shows', () => {
  it('is told text by text, without the space around it', () => {
    expect(words('pick cotton', 'in the')).toEqual(['pick cotton in the']);
    expect(words('south.', 'They do')).toEqual(['south.', 'They do']);
  });

  it('is nothing where nothing is shown', () => {
    const gap = text.indexOf('\n\nThey');
    expect(stretchesAt(report, { start: gap, end: gap + 2 })).toEqual([]);
  });
});
