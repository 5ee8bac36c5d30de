import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../src/core/layout/lay-out.ts';
import { isChartLabel } from '../../../../src/core/layout/page/chart-labels.ts';
import { BODY, HEADING, line, page } from '../pages.ts';
import type { Style, Word } from '../../../../src/core/layout/page/page-content.ts';

const LABEL: Style = { ...BODY, size: 9 };

/** A label with its share under its middle, as in a pie. */
function slice(middle: number, baseline: number, label: string, share: string): Word[] {
  const centred = (text: string, at: number) =>
    line(middle - (text.length * LABEL.size) / 4, at, text, LABEL);
  return [...centred(label, baseline), ...centred(share, baseline - 7.8)];
}

const CAPTION = line(320, 425, 'Figure 1. Working Children by Sector, Ages 5-14', { ...BODY, bold: true });
const PROSE = line(
  54,
  330,
  'Based on a review of available information, Table 2 provides an overview.',
  BODY,
);

/** Words of one height come from left to right, as a file may have them in any order. */
function paragraphsOf(words: readonly Word[]): readonly string[] {
  const { text, lines } = layOut([page(words)]);
  return lines.map(
    ({ start, end, hints }) => `${hints.startsParagraph === false ? '+' : ''}${text.slice(start, end)}`,
  );
}

describe('labels of a chart', () => {
  it.each([
    // colombia-2020.pdf: two slices at one height; kyrgyz-republic-2018.pdf and armenia-2016.pdf are of the kind.
    [
      [slice(400, 400, 'Agriculture', '47.3%'), slice(480, 400, 'Services', '36%')],
      ['Agriculture 47.3%', 'Services 36%'],
    ],
    // india-2015.pdf: the share of one stands at the height of the other's label.
    [
      [slice(400, 392.2, 'Agriculture', '56.4%'), slice(480, 400, 'Industry', '33.1%')],
      ['Industry 33.1%', 'Agriculture 56.4%'],
    ],
    [
      [slice(440, 400, 'Services', '10.4%'), slice(440, 370, 'Industry', '1%')],
      ['Services 10.4%', 'Industry 1%'],
    ],
  ])('are read with their own shares, each by itself', (slices, expected) => {
    const found = paragraphsOf([...CAPTION, ...slices.flat(), ...PROSE]);
    expect(found.slice(1, 3)).toEqual(expected);
    expect(found[3]).toMatch(/^Based on/);
  });

  it('are none where no figure is, or where a number stands aside', () => {
    const words = [...slice(400, 400, 'Agriculture', '47.3%'), ...slice(480, 400, 'Services', '36%')];
    expect(paragraphsOf([...words, ...PROSE])[0]).toBe('Agriculture Services');
    const aside = [...line(360, 400, 'Agriculture', LABEL), ...line(440, 392.2, '47.3%', LABEL)];
    expect(paragraphsOf([...CAPTION, ...aside, ...PROSE])).not.toContain('Agriculture 47.3%');
  });

  it.each([
    ['Services 33.7%', true],
    ['Wholesale and Retail Trade 7%', true],
    ['In 2016, 33.7%', false],
    ['Services', false],
    ['33.7%', false],
    ['Services 33.7', false],
  ])('%s: %s', (text, expected) => {
    expect(isChartLabel(text)).toBe(expected);
  });
});

describe('a dash at the start of a line', () => {
  const [above, below] = [
    'This leaves certain sectors, including mining, and fishing',
    'where child labor is reported – outside.',
  ];
  const lines = (first: string) => [
    ...line(54, 700, 'Enforcement', HEADING),
    ...line(54, 680, first),
    ...line(54, 666.8, `– ${below}`),
    ...[653.6, 640.4].flatMap((baseline) => line(62.25, baseline, 'and more that is set in from the edge')),
  ];

  it('goes on with its sentence, and opens an entry of a list only behind the end of one', () => {
    // burma-2019.pdf
    expect(paragraphsOf(lines(above))).toContain(`+– ${below}`);
    expect(paragraphsOf(lines('The government did the following:'))).toContain(`– ${below}`);
  });
});
