/** What is said to the thread that draws pages, and what it says. */
import type { PageSpan } from '../formats/pdf/pdf-pages.ts';
import type {
  DrawnPage,
  HeldText,
  OutlinedPage,
  PageSize,
  PixelBox,
  WordOnPage,
} from '../../shared/original/original.ts';
import type { ErrorCode } from '../../shared/result.ts';
import type { Span } from '../../shared/model.ts';

/** A file as it was added. */
interface AddedFile {
  readonly path: string;
  /** Of its bytes as they were added. */
  readonly sha256: string;
  /** As messages call it. */
  readonly name: string;
  /** UTF-16 length of the text that was read from it. */
  readonly length: number;
}

/** A file without pages. */
export interface UnpagedFile extends AddedFile {
  /** As its user said that its characters are written. */
  readonly encoding?: string;
  /** Which of its parts is meant, from 1, where it is a volume. */
  readonly part?: number;
}

/** A PDF. */
export interface OriginalFile extends AddedFile {
  /** Its pages, by their numbers, where it is a part of a volume. */
  readonly part?: PageSpan;
}

/** Of the file, from 1. */
type PageNumber = number;

interface PageRequests {
  /** How its pages are to be looked at. */
  views: {
    given: { readonly file: OriginalFile };
    answer: readonly (PageSize | null)[];
  };
  draw: {
    given: {
      readonly file: OriginalFile;
      readonly page: PageNumber;
      /** Pixels to a point. */
      readonly scale: number;
      readonly part?: PixelBox;
      readonly form: 'bmp' | 'png';
      /** Stretches of the source that are outlined. */
      readonly marked?: readonly Span[];
      /** Written below the page. */
      readonly caption?: string;
    };
    answer: DrawnPage;
  };
  /** Where stretches of the source stand. */
  outline: {
    given: { readonly file: OriginalFile; readonly places: readonly Span[] };
    answer: readonly OutlinedPage[];
  };
  words: {
    given: { readonly file: OriginalFile; readonly page: PageNumber };
    answer: readonly WordOnPage[];
  };
  /** What a file without pages holds. */
  held: {
    given: { readonly file: UnpagedFile };
    answer: HeldText;
  };
}

export type PageRequestName = keyof PageRequests;
export type Requested<Name extends PageRequestName> = PageRequests[Name]['given'];
export type Answered<Name extends PageRequestName> = PageRequests[Name]['answer'];

export interface ToPageThread<Name extends PageRequestName = PageRequestName> {
  readonly name: Name;
  readonly given: Requested<Name>;
}

export type FromPageThread<Name extends PageRequestName = PageRequestName> =
  /** The thread is there, and takes this up. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'done'; readonly answer: Answered<Name> }
  /** `null` of what is no expected failure. */
  | { readonly kind: 'failed'; readonly code: ErrorCode | null; readonly message: string };
