import '../../helpers/page.ts';
import { afterEach, describe, expect, it } from 'vitest';
import {
  selectedPassage,
  selectedRange,
} from '../../../../src/renderer/citations/passage/selected-passage.ts';
import { ReportText } from '../../../../src/renderer/read/ReportText.tsx';
import type { Report } from '../../../../src/shared/model.ts';
import { citation, paragraph, reference, report, section, shown, table } from '../../helpers/build.ts';
import { inReport, show } from '../../helpers/show.tsx';

// 2022:53 in short: a mark in the text, a repaired glyph, a table, a reference.
const TEXT = 'Children face difficulties. (3) They pay $5.';
const REPORT = report({
  id: 'kazakhstan-2022',
  citations: [citation('(3)', [3])],
  repairs: [{ kind: 'escape', printed: '\\$', shown: '$', start: 141, end: 143 }],
  tables: [
    table({
      id: 't1',
      number: 6,
      caption: shown('Enforcement', 300),
      columns: [{ content: shown('Overview', 320) }, { content: shown('2022', 330) }],
      rows: [
        { kind: 'item', cells: [{ content: shown('Inspectors', 340) }, { content: shown('256', 352) }] },
        { kind: 'item', cells: [{ content: shown('Inspections', 360) }, { content: shown('7,000', 373) }] },
      ],
    }),
  ],
  references: [reference(3, 'U.S. Embassy. Reporting.', { content: shown('U.S. Embassy. Reporting.', 500) })],
  sections: [
    section('s1', 'prevalence', [
      {
        kind: 'paragraph',
        id: 'p1',
        content: shown(
          TEXT,
          100,
          [{ kind: 'citation', citation: 0, start: 28, end: 31 }],
          [
            { at: 0, length: 41, source: { start: 100, end: 141 } },
            { at: 41, length: 1, source: { start: 141, end: 143 }, repair: 0 },
            { at: 42, length: 2, source: { start: 143, end: 145 } },
          ],
        ),
      },
      paragraph('p2', 'Second paragraph.', 200),
      { kind: 'table', id: 'b3', table: 0 },
      { kind: 'reference', id: 'b4', reference: 0 },
    ]),
  ],
});

afterEach(() => document.getSelection()?.removeAllRanges());

function draw(asPrinted = false): HTMLElement {
  const { container } = show(inReport(REPORT, <ReportText highlight={null} />, asPrinted));
  return container;
}

/** From before the first words to after the last, wherever in the text they stand. */
function select(page: HTMLElement, from: string, to: string): Range {
  const range = document.createRange();
  const [start, startAt] = find(page, from);
  const [end, endAt] = find(page, to);
  range.setStart(start, startAt);
  range.setEnd(end, endAt + to.length);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  return range;
}

function find(page: HTMLElement, words: string): readonly [Node, number] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at >= 0) return [node, at];
  }
  throw new Error(`"${words}" is not on the page in one piece`);
}

const passage = (page: HTMLElement, range: Range, of: Report = REPORT, asPrinted = false) =>
  selectedPassage(range, page, of, asPrinted ? of.repairs : undefined);

describe('a selected passage', () => {
  it.each([
    ['face', 'difficulties.', { block: 'p1', source: { start: 109, end: 127 }, text: 'face difficulties.' }],
    [
      'difficulties',
      'They',
      { block: 'p1', source: { start: 114, end: 136 }, text: 'difficulties. (3) They' },
    ],
    ['pay', '5.', { block: 'p1', source: { start: 137, end: 145 }, text: 'pay $5.' }],
    ['They', 'Second', { block: 'p1', source: { start: 132, end: 145 }, text: 'They pay $5.\n\nSecond' }],
    ['256', '256', { block: 'b3', source: { start: 352, end: 355 }, text: '256' }],
    [
      'Inspectors',
      '7,000',
      { block: 'b3', source: { start: 340, end: 350 }, text: 'Inspectors\t256\nInspections\t7,000' },
    ],
    ['Enforcement', 'Enforcement', { block: 'b3', source: { start: 300, end: 311 }, text: 'Enforcement' }],
    ['2022', '2022', { block: 'b3', source: { start: 330, end: 334 }, text: '2022' }],
    ['Embassy', 'Embassy', { block: 'b4', source: { start: 505, end: 512 }, text: 'Embassy' }],
  ])('from "%s" to "%s"', (from, to, expected) => {
    const page = draw();
    expect(passage(page, select(page, from, to))).toEqual(expected);
  });

  it('is found at its place where the printed form is shown', () => {
    const page = draw(true);
    const range = select(page, '5.', '5.');
    expect(passage(page, range, REPORT, true)).toEqual({
      block: 'p1',
      source: { start: 143, end: 145 },
      text: '5.',
    });
  });

  it('holds nothing of what the reader says about a reference', () => {
    const page = draw();
    const range = select(page, 'Embassy reporting', 'Embassy reporting');
    expect(passage(page, range)).toBeNull();
  });
});

describe('a selection', () => {
  it('counts only where it lies inside the text as a whole', () => {
    const page = draw();
    select(page, 'face', 'difficulties.');
    expect(selectedRange(page)?.toString()).toBe('face difficulties.');
    const block = page.querySelector<HTMLElement>('[data-block="p2"]');
    expect(block === null ? undefined : selectedRange(block)).toBeNull();
    document.getSelection()?.collapseToStart();
    expect(selectedRange(page)).toBeNull();
  });
});
