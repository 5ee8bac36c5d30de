import { describe, expect, it } from 'vitest';
import type { ExportedPassage } from '../../../../src/core/history/export/exported-passage.ts';
import { sourceLines } from '../../../../src/core/history/export/exported-passage.ts';
import { passageHtml } from '../../../../src/core/history/export/passage-html.ts';
import { passageMarkdown } from '../../../../src/core/history/export/passage-markdown.ts';
import type { PassageInYear } from '../../../../src/shared/history/history.ts';

const passage = (parts: Partial<PassageInYear>): PassageInYear => ({
  report: 'ruritania-2015',
  year: 2015,
  start: 0,
  end: 10,
  block: 'b1',
  topic: 'law',
  text: 'Wages <5 & *low*.',
  state: 'new',
  sources: [],
  came: [],
  went: [],
  ...parts,
});

const exported: ExportedPassage = {
  area: 'Ruritania',
  history: {
    kind: 'sentence',
    concept: null,
    first: 2015,
    unknownBefore: 2014,
    last: 2016,
    droppedIn: 2018,
    missing: [2017],
    passages: [],
  },
  cited: [
    { passage: passage({}), citation: 'Bureau. (2016). Ruritania.' },
    {
      passage: passage({
        year: 2016,
        state: 'changed',
        text: 'Wages <6 & *low*.',
        changes: [
          { kind: 'same', text: 'Wages ' },
          { kind: 'deleted', text: '<5' },
          { kind: 'inserted', text: '<6' },
          { kind: 'same', text: ' & *low*.' },
        ],
        came: [{ number: 3, text: 'ILO. Report.' }],
      }),
      citation: 'Bureau. (2017). Ruritania.',
    },
    { passage: passage({ year: 2018, state: 'dropped', text: '' }), citation: null },
  ],
};

describe('an exported history', () => {
  it('is Markdown that reads as printed', () => {
    expect(passageMarkdown(exported)).toBe(`# A passage on Ruritania through the years

A sentence, since 2015 or earlier: 2014 is not in the library; last said in 2016, not in 2018. The library has no chapter of 2017.

## 2015: first said

> Wages \\<5 \\& \\*low\\*.

Bureau. (2016). Ruritania.

## 2016: reworded, with other sources

> Wages <del>\\<5</del><ins>\\<6</ins> \\& \\*low\\*.

Bureau. (2017). Ruritania.

- Source that came: (3) ILO. Report.

## 2018: not said any more
`);
  });

  it('is a web page without anything that runs', () => {
    const page = passageHtml(exported);
    expect(page).toContain('<blockquote>Wages <del>&lt;5</del><ins>&lt;6</ins> &amp; *low*.</blockquote>');
    expect(page).toContain('<h2>2018: not said any more</h2>');
    expect(page).not.toContain('<script');
  });

  it('names the sources that went by their number in the year before', () => {
    const [line] = sourceLines(passage({ state: 'same', went: [{ number: 7, text: 'A letter.' }] }));
    expect(line).toBe('Source that went: (7 in the year before) A letter.');
  });
});
