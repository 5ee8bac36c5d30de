/** What a file that is one publication is read as. */
import type { SourceDocument } from '../../../src/core/report/lines/source-document.ts';
import { readPdf } from '../../../src/engine/formats/pdf/pdf-document.ts';
import { readDocuments } from '../../../src/engine/formats/read-documents.ts';
import type { ReadDocument } from '../../../src/engine/formats/reader/format-reader.ts';

/** The document of a PDF that holds one. */
export async function wholePdf(bytes: Uint8Array): Promise<SourceDocument> {
  return only(await readPdf(bytes));
}

/** The document of a file that holds one, with what was found of the file. */
export async function wholeDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const { documents, ...known } = await readDocuments(bytes, name);
  return { document: only(documents), ...known };
}

function only(documents: readonly (() => SourceDocument)[]): SourceDocument {
  const [document, ...others] = documents;
  if (document === undefined || others.length > 0) throw new Error('not one document');
  return document();
}
