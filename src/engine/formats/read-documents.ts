/**
 * The documents in a file's bytes, by what the bytes are and not by what the file is called; only whether a
 * text is Markdown, or a bare piece of HTML, cannot be told from its bytes.
 */
import { SERIES } from '../../core/report/series/findings-series.ts';
import { documentParts } from '../../core/volume/line-parts.ts';
import { ReaderError } from '../../shared/result.ts';
import { FORMATS } from './formats.ts';
import { faceOf } from './reader/file-face.ts';
import type { FileFace } from './reader/file-face.ts';
import type { FormatReader, ReadDocuments, ReadOptions } from './reader/format-reader.ts';
import { whyUnusable } from './unusable-kinds.ts';

/**
 * @param name what the file is called in messages
 * @throws ReaderError `unusable-file`, one sentence that names the file and what to do
 */
export async function readDocuments(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<ReadDocuments> {
  try {
    return await documentsOf(faceOf(bytes, name), options);
  } catch (error) {
    if (error instanceof ReaderError) {
      if (error.message.startsWith(name)) throw error;
      throw new ReaderError(error.code, `${name}: ${error.message}`, { cause: error });
    }
    // A stack that runs over is what deep nesting does to any reader of trees.
    if (error instanceof RangeError)
      throw unusable(`${name} is nested too deeply to be read: save it in another form.`);
    throw error;
  }
}

async function documentsOf(file: FileFace, options: ReadOptions): Promise<ReadDocuments> {
  const read = await readerOf(file).read(file, options);
  if ('documents' in read) return read;
  const { document, ...known } = read;
  return { ...known, documents: documentParts(document, SERIES).map((part) => () => part) };
}

/** @throws ReaderError `unusable-file` for what no reader here can open */
function readerOf(file: FileFace): FormatReader {
  const formats = Object.values(FORMATS);
  const marked = formats.find(({ mark }) => mark !== undefined && file.head.startsWith(mark));
  if (marked !== undefined) return marked;
  const why = whyUnusable(file);
  if (why !== null) throw unusable(`${file.name} ${why}`);
  const fitting = formats.find(({ fits }) => fits(file));
  if (fitting === undefined) throw new Error(`no format fits ${file.name}`);
  return fitting;
}

function unusable(message: string): ReaderError {
  return new ReaderError('unusable-file', message);
}
