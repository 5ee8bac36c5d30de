import { describe, expect, it } from 'vitest';
import { fragmentsOf } from '../../../../src/core/layout/page/fragments.ts';
import { BODY, CELL, line, ruled, SMALL, TITLE } from '../pages.ts';

const texts = (...parameters: Parameters<typeof fragmentsOf>) =>
  fragmentsOf(...parameters).map((each) => each.text);

describe('fragmentsOf', () => {
  it('joins the words of a line, whatever their order in the file', () => {
    const words = line(54, 700, 'In 2021, Kazakhstan made minimal advancement').toReversed();
    expect(texts(words)).toEqual(['In 2021, Kazakhstan made minimal advancement']);
  });

  it('parts a line at gaps wider than a space', () => {
    expect(
      texts([...line(54, 700, 'Legal Framework', CELL), ...line(153.9, 700, 'Ratify ILO C. 182.', CELL)]),
    ).toEqual(['Legal Framework', 'Ratify ILO C. 182.']);
  });

  it('sets no space where the file has none', () => {
    const name = line(54, 700, 'PETI', BODY);
    const mark = line(76, 700, '.(44)', BODY).map((word) => ({ ...word, glued: true }));
    expect(texts([...name, ...mark])).toEqual(['PETI.(44)']);
  });

  it('keeps a raised mark with the word it follows', () => {
    const mark = { text: '†', left: 87.5, right: 90, baseline: 704, style: SMALL, glued: true };
    expect(texts([...line(54, 700, 'cotton', BODY), mark])).toEqual(['cotton†']);
  });

  it('keeps a shifted mark of the same size with its word', () => {
    // uzbekistan-2016.pdf, page 2: "Child Labor" at 665.5, the mark at 667.5.
    const words = line(58.5, 665.5, 'Child Labor', CELL);
    const end = words.at(-1)?.right ?? 0;
    const mark = { text: '‡', left: end, right: end + 4, baseline: 667.5, style: CELL, glued: true };
    expect(texts([...words, mark])).toEqual(['Child Labor‡']);
  });

  it('takes no small text beside a large letter for a raised mark', () => {
    const initial = {
      text: 'F',
      left: 47,
      right: 86,
      baseline: 526,
      style: { ...TITLE, size: 74 },
      glued: false,
    };
    const words = [
      initial,
      ...line(87.6, 571, 'or more than 25 years, the'),
      ...line(87.6, 556, 'Department of Labor'),
      ...line(87.6, 526, 'to inform policy'),
    ];
    expect(texts(words)).toEqual(['For more than 25 years, the', 'Department of Labor', 'to inform policy']);
  });

  it('parts full cells at a border that the rule below has', () => {
    const first = line(58, 700, 'trafficking and', CELL);
    const end = first.at(-1)?.right ?? 0;
    const words = [...first, ...line(end + 5, 700, 'Responds to cases', CELL)];
    expect(texts(words)).toEqual(['trafficking and Responds to cases']);
    expect(texts(words, ruled(696, 54, end + 3, 558))).toEqual(['trafficking and', 'Responds to cases']);
  });

  it('does not part a line of prose at a border below it', () => {
    const words = line(54, 700, 'The government has established laws and regulations related to child labor');
    const space = words[3]?.right ?? 0;
    expect(texts(words, ruled(650, 54, space + 1, 558))).toHaveLength(1);
  });

  it('keeps the words of a line together where another column stands a hair lower', () => {
    // falkland-islands-islas-malvinas-2015, last page: lines of two columns 1.25 points apart, with rounding.
    const left = line(54, 300, 'Child Protection, Government of Falkland Islands', SMALL);
    const right = line(320, 298.75, 'Louder Than Words: An agenda for action to end', SMALL).map(
      (word, index) => ({
        ...word,
        baseline: word.baseline + (index % 2 === 0 ? 0.06 : -0.06),
      }),
    );
    expect(fragmentsOf([...left, ...right]).map((fragment) => fragment.text)).toEqual([
      'Child Protection, Government of Falkland Islands',
      'Louder Than Words: An agenda for action to end',
    ]);
  });
});
