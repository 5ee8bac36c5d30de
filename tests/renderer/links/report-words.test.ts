import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/shared/text/report-parts.ts';
import {
  linkToParts,
  linkToSelection,
  linkToWords,
  placeOfQuotation,
} from '../../../src/renderer/links/report-words.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import type { PassageLink } from '../../../src/shared/links/passage-link.ts';

const text = readFileSync(resolve('resources/reports/kazakhstan-2016.txt'), 'utf8');
const report = parseReport(textDocument(text), { file: 'kazakhstan-2016.txt', sha256: '' });
const { all, ofBlock } = partsOf(report);

const printedAt = ({ quotation }: PassageLink) => {
  const place = quotation === null ? null : placeOfQuotation(report, quotation);
  return { block: place?.block, texts: place?.places.map(({ start, end }) => text.slice(start, end)) };
};

describe('the words of a link', () => {
  it('lead to any text of a report that has a letter: paragraphs, cells, notes, references', () => {
    for (const part of all) {
      const link = linkToParts(report, part, part);
      expect(link.report).toBe('Kazakhstan 2016');
      if (link.quotation === null) expect(part.content.text).not.toMatch(/[\p{L}\p{N}]/u);
      else expect(printedAt(link).block).toBe(part.block);
    }
  });

  it('lead to a row of a table, cell by cell', () => {
    const [block, parts] =
      [...ofBlock].find(([, some]) => some.some(({ where }) => where.kind === 'cell')) ?? [];
    const cells = parts?.filter(({ where }) => where.kind === 'cell' && where.row === 1) ?? [];
    const [first, last] = [cells[0], cells.at(-1)];
    if (first === undefined || last === undefined) return expect.unreachable();
    const place = printedAt(linkToParts(report, first, last));
    expect(place.block).toBe(block);
    expect(place.texts?.length).toBe(
      cells.filter(({ content }) => /[\p{L}\p{N}]/u.test(content.text)).length,
    );
  });

  it('lead to a passage of several blocks, and mark it in each', () => {
    const paragraphs = all.filter(({ where, content }) => where.kind === 'text' && content.text.length > 200);
    const [first, last] = [paragraphs[1], paragraphs[2]];
    if (first === undefined || last === undefined) return expect.unreachable();
    const { quotation } = linkToParts(report, first, last);
    const place = quotation === null ? null : placeOfQuotation(report, quotation);
    expect(place?.block).toBe(first.block);
    expect(place?.further.at(-1)?.block).toBe(last.block);
    const blocks = all
      .slice(first.index, last.index + 1)
      .filter(({ content }) => /\p{L}/u.test(content.text));
    expect([first.block, ...(place?.further.map(({ block }) => block) ?? [])]).toEqual([
      ...new Set(blocks.map(({ block }) => block)),
    ]);
    expect(place?.further.every(({ places }) => places.length > 0)).toBe(true);
  });

  it('lead to a hit, and to a selection that goes on behind it', () => {
    const start = text.indexOf('cotton');
    const block = all.find(({ content }) => content.text.includes('cotton'))?.block ?? '';
    expect(printedAt(linkToWords(report, block, { start, end: start + 6 })).texts).toEqual(['cotton']);
    const after = text.slice(start, start + 30);
    expect(printedAt(linkToSelection(report, block, start, after)).texts?.join('')).toContain('cotton');
    expect(linkToWords(report, 'nowhere', { start: -5, end: -1 }).quotation).toBeNull();
  });
});
