import { describe, expect, it } from 'vitest';
import { sentenceStarts } from '../../../src/core/text/sentences.ts';

function sentences(text: string): string[] {
  const starts = sentenceStarts(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
}

const rows: readonly (readonly [why: string, text: string, count: number])[] = [
  [
    'a mark glued to the stop (kazakhstan-2016.txt:9)',
    'commercial sexual exploitation.(1-6) Table 1 provides key indicators.',
    2,
  ],
  [
    'a mark after the stop (kazakhstan-2022.txt:49)',
    'the hazards involved. (9) However, research indicates.',
    2,
  ],
  [
    'a stop after the mark (kazakhstan-2013.txt:114)',
    'government-operated hotlines.(3, 5). An official will respond.',
    2,
  ],
  ['letters with stops (kazakhstan-2022.txt:231)', 'Reported by the U.S. Embassy in Astana.', 1],
  [
    'a law number (kazakhstan-2022.txt:253)',
    'Labor Code of the Republic, No. 414-V. Enacted: November 23, 2015.',
    2,
  ],
  ['a convention (kazakhstan-2022.txt:47)', 'relevant to Article 3(d) of ILO C. 182.', 1],
  ['initials (kazakhstan-2016.txt:226)', 'Haarr, R. A Rapid Assessment of Vulnerabilities.', 1],
  ['a decimal', 'The share was 3.2 percent. It fell.', 2],
  ['a quotation that ends a sentence', 'It asked for “work.” The rest followed.', 2],
  ['a question', 'Who says so? The report does!', 2],
  ['no stop at all', 'Working in gas stations', 1],
  ['nothing', '', 1],
];

describe('sentenceStarts', () => {
  it.each(rows)('%s', (_why, text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it('begins the next sentence at its first character', () => {
    expect(sentences('It fell.(1) Then it rose.')).toEqual(['It fell.(1)', 'Then it rose.']);
  });
});
