/** The original of a report: its pages as they were printed, and where its words stand on them. */
import type { Span } from '../model.ts';

/** On a page as it is looked at, in points from its upper left corner; `top` is the smaller of the two heights. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In points, as the page is looked at. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface OriginalPages {
  /** File name without its folder. */
  readonly file: string;
  /** Of the file as it was added. */
  readonly sha256: string;
  /** Page by page; `null` of one that the file names and does not hold. */
  readonly pages: readonly (PageSize | null)[];
}

/** What is outlined on one page. */
export interface OutlinedPage {
  /** Of the file, from 1. */
  readonly page: number;
  /** As few as hold all of it and nothing else, in reading order. */
  readonly boxes: readonly PageBox[];
}

/** A word as it is printed, and its stretch of the source. */
export interface WordOnPage extends Span, PageBox {
  readonly text: string;
}

/** A picture of a page, or of a part of it. */
export interface DrawnPage {
  /** The bytes of a picture file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** Pixels to a point; fewer than were asked for where the page is too large. */
  readonly scale: number;
}

/** A stretch of a drawn page, in its pixels. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A stretch of the source, and where it stands in what the file holds; one to one where both are equally long. */
export interface SourceRun extends Span {
  readonly from: number;
  readonly to: number;
}

/** A file without pages, as what it holds: the lines of a text, a page's source, the paragraphs of a Word file. */
export interface HeldText {
  readonly text: string;
  /** Rising in the source; what stands in none of them is no text of the report but, of a web page, its markup. */
  readonly runs: readonly SourceRun[];
}

export interface OriginalText extends HeldText {
  /** File name without its folder. */
  readonly file: string;
  /** Of the file as it was added. */
  readonly sha256: string;
}
