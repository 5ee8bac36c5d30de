/** The PDFs that pages are drawn of, held open while they are likely to be asked for again. */
import { layOutWords } from '../../../core/layout/lay-out.ts';
import type { PlacedWord } from '../../../core/layout/placed-words.ts';
import { ReaderError } from '../../../shared/result.ts';
import { pdfLibrary } from '../../formats/pdf/pdf-library.ts';
import type { PdfLibrary } from '../../formats/pdf/pdf-library.ts';
import { openPdf, pdfFile } from '../../formats/pdf/pdf-open.ts';
import type { OpenPdf } from '../../formats/pdf/pdf-open.ts';
import { readPdfPages } from '../../formats/pdf/pdf-pages.ts';
import { readOriginal } from '../read-original.ts';
import type { OriginalFile } from '../messages.ts';

export interface OpenedFile {
  readonly library: PdfLibrary;
  readonly pdf: OpenPdf;
  /**
   * The text that was read of it, or of one of its parts, and where each of its words stands.
   *
   * @throws ReaderError `unusable-file` where the text is another one than its report was made of
   */
  readonly words: (file: OriginalFile) => Promise<PlacedText>;
}

interface PlacedText {
  readonly text: string;
  readonly words: readonly PlacedWord[];
}

export interface OpenedFiles {
  /** @throws ReaderError `disk` where it is gone or altered; `unusable-file` where it cannot be opened */
  readonly open: (file: OriginalFile) => Promise<OpenedFile>;
  /** The library was left in an unknown state: what was opened with it is not used again. */
  readonly forget: (library: PdfLibrary) => void;
}

/** As many as a window has panes. */
const MOST_FILES = 4;
const MOST_BYTES = 96 * 1024 * 1024;

interface Held {
  readonly bytes: number;
  readonly file: OpenedFile;
}

export function createOpenedFiles(): OpenedFiles {
  const held = new Map<string, Held>();

  function makeRoom(bytes: number): void {
    let sum = bytes;
    for (const one of held.values()) sum += one.bytes;
    for (const [name, one] of held) {
      if (held.size < MOST_FILES && sum <= MOST_BYTES) return;
      one.file.pdf.close();
      held.delete(name);
      sum -= one.bytes;
    }
  }

  return {
    open: async (file) => {
      const known = held.get(file.sha256);
      if (known !== undefined) {
        held.delete(file.sha256);
        held.set(file.sha256, known);
        return known.file;
      }
      const bytes = await readOriginal(file);
      makeRoom(bytes.length);
      const library = await pdfLibrary();
      // Of a volume those of the last part that was asked for: one text takes as much memory as the file.
      let placed: { readonly first: number; readonly text: Promise<PlacedText> } | null = null;
      const opened: OpenedFile = {
        library,
        pdf: openPdf(library, pdfFile(bytes)),
        words: (asked) => {
          const first = asked.part?.first ?? 0;
          if (placed?.first !== first) placed = { first, text: placedText(bytes, asked) };
          return placed.text;
        },
      };
      held.set(file.sha256, { bytes: bytes.length, file: opened });
      return opened;
    },
    forget: (library) => {
      for (const [name, { file }] of held) if (file.library === library) held.delete(name);
    },
  };
}

async function placedText(bytes: Uint8Array, { name, length, part }: OriginalFile): Promise<PlacedText> {
  const { pages, title } = await readPdfPages(bytes, part === undefined ? {} : { only: part });
  const { document, words } = layOutWords(pages, part === undefined ? title : undefined);
  if (document.text.length !== length)
    throw new ReaderError(
      'unusable-file',
      `${name} was read by another version of the reader: add it again, and its words are found on its pages.`,
    );
  return { text: document.text, words: words() };
}
