import { describe, expect, it } from 'vitest';
import { BodyBuilder } from '../../../src/core/report/body-builder.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import { type Line, workingLines } from '../../../src/core/report/lines/working-line.ts';
import { SERIES } from '../../../src/core/report/series/findings-series.ts';

const TEXT = '1. Ministry of Labor. Report. 2019.';
const [LINE] = workingLines(textDocument(TEXT)) as [Line];

describe('what has no home', () => {
  it('a reference without a list is refused and not lost', () => {
    const body = new BodyBuilder(TEXT, SERIES);
    expect(() => body.reference(LINE)).toThrow('no list');
  });

  it('a reference behind the next heading is refused and not lost', () => {
    const body = new BodyBuilder(TEXT, SERIES);
    body.openReferences();
    body.reference(LINE);
    body.heading(LINE, 3);
    expect(() => body.reference(LINE)).toThrow('no list');
  });

  it('a note without a table is refused and not lost', () => {
    const body = new BodyBuilder(TEXT, SERIES);
    expect(() => body.note(LINE, { mark: '†', markLength: 0, kind: 'note' })).toThrow('no table');
  });

  it('text before any heading is the summary', () => {
    const body = new BodyBuilder(TEXT, SERIES);
    body.paragraph(LINE);
    expect(body.done().sections).toMatchObject([
      { topic: 'summary', elements: [{ kind: 'paragraph', pieces: [{ start: 0, end: TEXT.length }] }] },
    ]);
  });
});
