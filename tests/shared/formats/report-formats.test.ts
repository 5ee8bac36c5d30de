import { describe, expect, it } from 'vitest';
import {
  endingOf,
  hasPages,
  lineName,
  mayNeedEncoding,
  REPORT_FORMATS,
  reportFormat,
  SOURCE_FORMATS,
  withoutPages,
} from '../../../src/shared/formats/report-formats.ts';

describe('the formats of reports', () => {
  it('have each a name, and endings that no other has', () => {
    const endings = REPORT_FORMATS.flatMap(({ endings: all }) => [...all]);
    expect(new Set(endings).size).toBe(endings.length);
    for (const format of SOURCE_FORMATS) expect(reportFormat(format).name).not.toBe('');
  });

  it('have pages, or are said to have none', () => {
    expect(SOURCE_FORMATS.filter(hasPages)).toEqual(['pdf']);
    expect(withoutPages('kazakhstan-2022.txt')).toBe(
      'kazakhstan-2022.txt has no pages, because it is no PDF: read its text, or add the chapter as a PDF.',
    );
  });
});

it('a text or page may need to be told how its characters are written; PDF and Word files say it', () => {
  expect(SOURCE_FORMATS.filter(mayNeedEncoding)).toEqual(['text', 'markdown', 'html']);
});

it('a line of a file is called what its format calls it, and else a line', () => {
  expect(lineName('docx')).toBe('Paragraph');
  expect(lineName('html')).toBe('Source line');
  expect([lineName('text'), lineName('pdf')]).toEqual(['Line', 'Line']);
});

it.each([
  ['Chad.PDF', 'pdf'],
  ['a.b.docx', 'docx'],
  ['.htm', 'htm'],
  ['Chad', null],
  ['Chad.', null],
])('the ending of %j is %j', (name, ending) => {
  expect(endingOf(name)).toBe(ending);
});
