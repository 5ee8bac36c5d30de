import { describe, expect, it } from 'vitest';
import { isEnded, isWrapped, joining } from '../../../../src/core/report/lines/paragraph-joining.ts';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';
import { workingLines } from '../../../../src/core/report/lines/working-line.ts';

const apart = { interrupted: false, wrapped: false };

function joined(text: string, between = apart) {
  const [last, line] = workingLines(textDocument(text));
  if (last === undefined || line === undefined) throw new Error('Two lines are needed.');
  return joining(last, line, between);
}

describe('the end of a paragraph', () => {
  it.each([
    ['It enforces the law.', true],
    ['It enforces the law.(3)', true],
    ['It enforces the law (3, 4)', true],
    ['He said: “No.”', true],
    ['It enforces the', false],
    ['It enforces the law', false],
  ])('%s: %s', (text, ended) => {
    expect(isEnded(text)).toBe(ended);
  });
});

describe('a line after another', () => {
  it.each([
    ['goes on behind an open word', 'The Ministry of\nLabor enforces laws.', 'space'],
    ['goes on with a small letter', 'The Ministry\nenforces laws.', 'space'],
    ['is set on to a hyphen', 'It is anti-\ntrafficking law.', 'none'],
    ['opens its own behind a stop', 'It enforces laws.(3)\nThe police help.', null],
    ['opens its own behind a blank line', 'It enforces laws.\n\nthe police help.', null],
    [
      'goes on over a blank line where it cannot have ended',
      'It enforces the\n\nlaw of 2015.',
      'joined-paragraph',
    ],
  ])('%s', (_what, text, expected) => {
    expect(joined(text)).toBe(expected);
  });

  it('goes on in wrapped text where the line before is full', () => {
    const full = 'The Ministry of Labor and Social Protection enforces the laws.';
    expect(joined(`${full}\nThe police help.`, { interrupted: false, wrapped: true })).toBe('space');
    expect(joined('It enforces.\nThe police help.', { interrupted: false, wrapped: true })).toBeNull();
  });
});

describe('wrapped text', () => {
  const line = 'The Ministry of Labor and Social Protection enforces all of the laws';

  it.each([
    ['lines of one measure', Array.from({ length: 12 }, () => line).join('\n'), true],
    ['paragraphs a line each', Array.from({ length: 12 }, () => line).join('\n\n'), false],
    ['few lines', Array.from({ length: 4 }, () => line).join('\n'), false],
    ['short lines', Array.from({ length: 12 }, () => 'Agriculture').join('\n'), false],
  ])('%s', (_what, text, wrapped) => {
    expect(isWrapped(workingLines(textDocument(text)))).toBe(wrapped);
  });
});
