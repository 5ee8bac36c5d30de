/**
 * A Word file as a source document, by way of HTML. A Word file is a ZIP archive, which can claim anything
 * about what it unpacks to: its parts are unpacked here, within bounds that hold whatever it claims, and only
 * the few that carry text are handed on.
 */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Unzipped } from 'fflate';
import { ReaderError } from '../../shared/result.ts';
import { readHtml } from './html-document.ts';
import type { ReadDocument } from './read-document.ts';

/** Of one part, and of all together, unpacked. The text of a whole yearbook is a tenth of it. */
const LARGEST_PART_BYTES = 48 * 1024 * 1024;
const LARGEST_TOTAL_BYTES = 96 * 1024 * 1024;
const MOST_PARTS = 10_000;

/** Text and what it is shown by: no pictures, fonts, macros or embedded files. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/;
const BODY = 'word/document.xml';

/** @throws ReaderError `unusable-file` */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = unpack(bytes);
  if (parts[BODY] === undefined)
    throw unusable('it is an archive or of another office program: save it as .docx or PDF and add that.');
  for (const part of Object.values(parts)) {
    // Word writes no document type; one that has it wants the reader to expand what it declares.
    if (strFromU8(part.subarray(0, 4_096)).includes('<!DOCTYPE'))
      throw unusable('it declares things that no Word file declares, and is not opened.');
  }
  const { default: mammoth } = await import('mammoth');
  const archive = Buffer.from(zipSync(parts, { level: 0 }));
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: archive },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    return { document: { ...readHtml(value), format: 'docx' }, findings: [] };
  } catch (error) {
    if (error instanceof ReaderError || error instanceof RangeError) throw error;
    throw new ReaderError('unusable-file', 'the Word file is damaged: open it in Word and save it again.', {
      cause: error,
    });
  }
}

function unpack(bytes: Uint8Array): Unzipped {
  let parts = 0;
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        if (parts > MOST_PARTS) throw unusable('it holds more parts than any Word file has.');
        if (!WANTED.test(name)) return false;
        total += originalSize;
        // The archive's own claim is the size of the space it is unpacked into: what it does not claim has no room.
        if (originalSize > LARGEST_PART_BYTES || total > LARGEST_TOTAL_BYTES)
          throw unusable('it unpacks to far more than a report can hold, and is not opened.');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    throw new ReaderError(
      'unusable-file',
      'the file is damaged or cut short: copy it again from where it came from.',
      {
        cause: error,
      },
    );
  }
}

function unusable(message: string): ReaderError {
  return new ReaderError('unusable-file', message);
}
