/** How a format is recognised and read: what each entry of the registry says. */
import type { SourceDocument } from '../../../core/report/lines/source-document.ts';
import type { Finding } from '../../../shared/model.ts';
import type { HeldText } from '../../../shared/original/original.ts';
import type { FileFace } from './file-face.ts';

/** What a file is found to hold. */
interface ReadFile {
  /** What was noticed of the file itself, before its text was read as a report. */
  readonly findings: readonly Finding[];
  /** Characters of the file, white space aside, that are in the text of no document. */
  readonly lost?: number;
  /** What the file itself holds, where that was asked for and it has no pages; the places are those of the whole file. */
  readonly held?: HeldText;
}

/** A file whose text is one, whatever it holds. */
export interface ReadDocument extends ReadFile {
  readonly document: SourceDocument;
}

/** A file in its publications: one, or the parts of a volume. */
export interface ReadDocuments extends ReadFile {
  /** Each as if it stood in a file of its own; made when it is called for, so that of a volume one is in memory at a time. */
  readonly documents: readonly (() => SourceDocument)[];
}

export interface ReadOptions {
  /** How the characters of a text or page are written, where the user says it (a name of the Encoding Standard). */
  readonly encoding?: string | undefined;
  /** Say as well where in the file the text stands. */
  readonly wantsHeld?: boolean;
  /** Told how many pages of a long file are read by now. */
  readonly onPages?: ((done: number, count: number) => void) | undefined;
}

export interface FormatReader {
  /** What every file begins with that is of this format and of no other, as Latin-1. */
  readonly mark?: string;
  /**
   * Whether a file is of this format. Asked in the order of the registry, once no mark tells and nothing is known
   * that speaks against the file.
   */
  readonly fits: (file: FileFace) => boolean;
  /**
   * Reads a file. A library is loaded for the first file that needs it, so that those who have none do not wait.
   *
   * @throws ReaderError `unusable-file`, one sentence; the file's name is put before it where it is missing
   */
  readonly read: (file: FileFace, options: ReadOptions) => Promise<ReadDocument | ReadDocuments>;
}
