import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placesOfBlock } from '../../../src/shared/text/block-places.ts';
import { passageAt } from '../../../src/shared/text/passage-at.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';

const text = readFileSync('resources/reports/kazakhstan-2016.txt', 'utf8');
const report = parseReport(textDocument(text), { file: 'kazakhstan-2016.txt', sha256: '0' });
const placeOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('passageAt', () => {
  it('gives the words of a paragraph, and the block that they stand in', () => {
    const passage = passageAt(report, placeOf('children in Kazakhstan engage in'));
    expect(passage?.text).toBe('children in Kazakhstan engage in');
    const block = report.sections.flatMap(({ blocks }) => blocks).find(({ id }) => id === passage?.block);
    expect(block?.kind).toBe('paragraph');
  });

  it('gives the cells of a row with tabs', () => {
    const row = text.split('\n').find((line) => line.startsWith('Agriculture\t')) ?? '';
    expect(passageAt(report, placeOf(row))?.text).toMatch(/^Agriculture\t\S/);
  });

  it('says nothing of what is in no block', () => {
    expect(passageAt(report, { start: text.length, end: text.length + 5 })).toBeNull();
  });
});

describe('placesOfBlock', () => {
  const blocks = report.sections.flatMap((section) => section.blocks);

  it('gives stretches of the source that rise, lie apart and hold what the block shows', () => {
    for (const block of blocks) {
      const places = placesOfBlock(report, block);
      expect(places.length).toBeGreaterThan(0);
      places.forEach(({ start, end }, at) => {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThan(places[at - 1]?.end ?? -1);
      });
    }
  });

  it('leaves out the running head that stands in the middle of a list', () => {
    const head = 'Kazakhstan\n';
    const references = blocks.filter(({ kind }) => kind === 'reference');
    const texts = references.flatMap((block) =>
      placesOfBlock(report, block).map(({ start, end }) => text.slice(start, end)),
    );
    expect(texts.some((one) => one.startsWith(head))).toBe(false);
  });
});
