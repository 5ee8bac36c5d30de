import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/engine/formats/formats.ts';
import { wholeDocument } from './whole-document.ts';
import type { SourceFormat } from '../../../src/shared/model.ts';
import { isReportFile } from '../../../src/shared/formats/report-files.ts';
import { REPORT_FORMATS } from '../../../src/shared/formats/report-formats.ts';
import { makeDocx, paragraph } from '../import/make-docx.ts';
import { makePdf } from '../import/make-pdf.ts';

const TEXT = 'A line of text that is long enough to be read.';
const SAMPLES: Readonly<Record<SourceFormat, Uint8Array>> = {
  pdf: makePdf([{ texts: [{ text: TEXT, x: 72, y: 700 }] }]),
  text: strToU8(TEXT),
  markdown: strToU8(`# Title\n\n${TEXT}`),
  html: strToU8(`<!doctype html><p>${TEXT}</p>`),
  docx: makeDocx(paragraph(TEXT)),
};

describe('the registry of formats', () => {
  it('has one reader for each format that is offered', () => {
    expect(Object.keys(FORMATS).toSorted()).toEqual(REPORT_FORMATS.map(({ format }) => format).toSorted());
  });

  const endings = REPORT_FORMATS.flatMap((one) => one.endings.map((ending) => [one.format, ending] as const));
  it.each(endings)(
    'reads %s in a file that ends in %s, which is tried in a folder',
    async (format, ending) => {
      const name = `report.${ending}`;
      expect(isReportFile(name)).toBe(true);
      const { document } = await wholeDocument(SAMPLES[format], name);
      expect(document.format).toBe(format);
      expect(document.text).toContain(TEXT);
    },
  );

  it('gives no ending to two formats', () => {
    const all = endings.map(([, ending]) => ending);
    expect(new Set(all).size).toBe(all.length);
  });
});
