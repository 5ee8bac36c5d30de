/**
 * The registry of formats: how each is recognised and read, in the order in which they are asked. What is known of
 * them outside the engine (names, endings) stands in `shared/formats/report-formats.ts`; a format there without a reader here
 * fails the build.
 */
import type { SourceFormat } from '../../shared/model.ts';
import { DOCX } from './docx/docx-format.ts';
import { HTML } from './html/html-format.ts';
import { PDF } from './pdf/pdf-format.ts';
import type { FormatReader } from './reader/format-reader.ts';
import { MARKDOWN, TEXT } from './text/text-format.ts';

export const FORMATS: Readonly<Record<SourceFormat, FormatReader>> = {
  pdf: PDF,
  docx: DOCX,
  html: HTML,
  markdown: MARKDOWN,
  // What is nothing else.
  text: TEXT,
};
