import { describe, expect, it } from 'vitest';
import { withLineBreaks } from '../../../../src/core/report/lines/lost-line-breaks.ts';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';

const PROSE = 'Children in Kazakhstan pick cotton by hand and carry it to the scales. ';
const recutOf = (text: string) => withLineBreaks(textDocument(text), SERIES.printedLines);

describe('a text whose line breaks were lost', () => {
  const flat = `I. Prevalence and Sectoral Distribution of Child Labor ${PROSE.repeat(60)}II. Legal Framework for Child Labor ${PROSE.repeat(60)}`;

  it('is cut where headings of the series stand, and loses nothing', () => {
    const { document, recut } = recutOf(flat);
    expect(recut).toBe(true);
    const lines = document.lines.map(({ start, end }) => document.text.slice(start, end).trim());
    expect(lines).toContain('I. Prevalence and Sectoral Distribution of Child Labor');
    expect(lines).toContain('II. Legal Framework for Child Labor');
    expect(lines.join(' ').replaceAll(/\s/g, '')).toBe(flat.replaceAll(/\s/g, ''));
  });

  it('says of each piece that its cells cannot be told', () => {
    expect(recutOf(flat).document.lines.every(({ hints }) => hints.merged === true)).toBe(true);
  });
});

describe('a text that stays as it is', () => {
  it.each([
    [
      'lines as long as they are',
      `I. Prevalence and Sectoral Distribution of Child Labor\n${PROSE.repeat(20)}`,
    ],
    ['long prose without a heading', PROSE.repeat(120)],
    [
      'long prose that names a subject',
      `${PROSE.repeat(60)}The legal framework for child labor is weak. ${PROSE.repeat(60)}`,
    ],
  ])('%s', (_what, text) => {
    const document = textDocument(text);
    expect(withLineBreaks(document, SERIES.printedLines)).toEqual({ document, recut: false });
  });
});
