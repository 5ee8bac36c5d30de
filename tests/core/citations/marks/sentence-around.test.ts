import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../../../src/core/citations/marks/sentence-around.ts';
import type { ShownText } from '../../../../src/shared/model.ts';

/** Shown text with every "(numbers)" a citation. */
function shown(text: string): ShownText {
  const marks = [...text.matchAll(/\(\d[\d, -]*\)/g)];
  return {
    text,
    chunks: [{ at: 0, length: text.length, source: { start: 0, end: text.length } }],
    inlines: marks.map((mark, index) => ({
      kind: 'citation',
      citation: index,
      start: mark.index,
      end: mark.index + mark[0].length,
    })),
  };
}

function passage(text: string, mark: string): string {
  const start = text.indexOf(mark);
  return sentenceAround(shown(text), { start, end: start + mark.length }).excerpt;
}

const FIRST =
  'Children in Kazakhstan are subjected to the worst forms of child labor, including in commercial sexual exploitation, sometimes as a result of human trafficking. (1-6)';
const SECOND =
  'Children also engage in child labor in agriculture, including in the production of cotton in the south of the country. (3, 14-16)';
const THIRD =
  'The U.S. Embassy reported that 12.5 percent of the work places (22) were inspected, and No. 45 of the orders was changed. (7) (8)';
const PARAGRAPH = `${FIRST} ${SECOND} ${THIRD} Research found no change.`;

describe('sentenceAround', () => {
  it.each([
    ['a mark after the full stop', '(1-6)', FIRST],
    ['the sentence between two marks', '(3, 14-16)', SECOND],
    ['an abbreviation and a number with a point do not end a sentence', '(7)', THIRD.replace(' (8)', '')],
    ['the second of two marks', '(8)', THIRD],
    ['a mark inside a sentence', '(22)', THIRD.replace(' (7) (8)', '')],
  ])('%s', (_what, mark, sentence) => {
    expect(passage(PARAGRAPH, mark)).toBe(sentence);
  });

  it('takes a mark glued to the full stop (2016:9)', () => {
    const glued = PARAGRAPH.replaceAll('. (', '.(');
    expect(passage(glued, '(3, 14-16)')).toBe(SECOND.replace('. (', '.('));
  });

  it('takes a mark before the full stop (2013:114)', () => {
    const before = `${FIRST} The labor inspectorate carried out inspections in all regions (3, 5). There is no hotline for complaints about child labor, as far as is known.`;
    expect(passage(before, '(3, 5)')).toBe(
      'The labor inspectorate carried out inspections in all regions (3, 5).',
    );
  });

  it('gives a cell whole', () => {
    expect(passage('Article 31 of the Labor Code (24)', '(24)')).toBe('Article 31 of the Labor Code (24)');
  });

  it('is verbatim, holds the mark and never leaves the text', () => {
    const part = fc.constantFrom(
      'The U.S. said so. ',
      'A b c',
      '. ',
      '(1)',
      ' (2, 3)',
      '! ',
      '"Yes." ',
      'é Й ',
      'No. 5 ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 60 }), (parts) => {
        const content = shown(parts.join(''));
        for (const inline of content.inlines) {
          const { excerpt, mark } = sentenceAround(content, inline);
          expect(content.text).toContain(excerpt);
          expect(excerpt.slice(mark.start, mark.end)).toBe(content.text.slice(inline.start, inline.end));
        }
      }),
    );
  });
});

describe('a text without an end', () => {
  const words = 'and in the field ';
  it('gives the words around a mark, and never a part of a word', () => {
    const text = `${words.repeat(400)}(7) ${words.repeat(400)}`;
    const excerpt = passage(text, '(7)');
    expect(excerpt).toContain('(7)');
    expect(excerpt.length).toBeLessThan(6_000);
    expect(excerpt.split(/\s+/).filter((word) => !/^(?:and|in|the|field|\(7\)|)$/.test(word))).toEqual([]);
  });

  it('gives the mark where it stands in nothing but marks', () => {
    const text = `${'(1) '.repeat(2_000)}(7) ${'(1) '.repeat(2_000)}`;
    const start = text.indexOf('(7)');
    const { excerpt, mark } = sentenceAround(shown(text), { start, end: start + 3 });
    expect(excerpt.slice(mark.start, mark.end)).toBe('(7)');
    expect(excerpt.length).toBeLessThan(6_000);
  });
});
