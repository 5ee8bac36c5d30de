import { describe, expect, it } from 'vitest';
import { linkAddress, parseLink } from '../../../src/renderer/links/link.ts';
import { questionOf, questionValues } from '../../../src/renderer/question/question-link.ts';
import { asked, FIRST_QUESTION } from '../../../src/renderer/question/question-state.ts';
import type { QuestionState } from '../../../src/renderer/question/question-state.ts';

const QUESTIONS: readonly QuestionState[] = [
  FIRST_QUESTION,
  {
    ...FIRST_QUESTION,
    row: 'Compulsory Education Age',
    against: 'Minimum Age for Work',
    from: 2016,
    to: 2021,
  },
  { ...FIRST_QUESTION, concept: 'level', row: '', region: 'Sub-Saharan Africa', form: 'squares' },
  { ...FIRST_QUESTION, concept: 'work-by-sector', row: 'cotton | brick', areas: ['Côte d’Ivoire', 'Burma'] },
];

describe('a link to a question', () => {
  it.each(QUESTIONS)('leads back to it: $concept $row', (question) => {
    expect(questionOf(questionValues(question))).toEqual(question);
    const address = linkAddress({ kind: 'across', question });
    expect(address).toMatch(/^findings-reader:#\/across\?concept=/);
    // Earlier versions gave out the address of their page.
    for (const given of [address, address.replace('findings-reader:', 'http://127.0.0.1:4711/x/')])
      expect(parseLink(given)).toEqual({ kind: 'across', question });
  });

  it.each(['', 'concept=everything', 'row=x'])('is none where it names nothing: %s', (values) => {
    expect(questionOf(new URLSearchParams(values))).toBeNull();
    expect(parseLink(`#/across?${values}`)?.kind ?? 'damaged').toBe('damaged');
  });

  it('takes no year and no form that there is not, and no endless words', () => {
    const values = new URLSearchParams({
      concept: 'laws',
      from: '1e9',
      to: '-1',
      form: 'pie',
      row: 'x'.repeat(999),
    });
    expect(questionOf(values)).toMatchObject({ from: null, to: null, form: 'table' });
    expect(questionOf(values)?.row).toHaveLength(300);
  });
});

describe('asked', () => {
  it('leaves region and years, and begins with no second row', () => {
    const before = { ...FIRST_QUESTION, against: 'x', region: 'Indo-Pacific', from: 2016 };
    expect(asked(before, { concept: 'level' })).toEqual({
      ...before,
      concept: 'level',
      row: '',
      against: '',
    });
  });
});
