/**
 * What a paged format gives to the layout: words with their places and styles, and the ruled lines and
 * filled boxes of the page. All lengths are in points; y grows upwards from the foot of the page.
 */

/** A box on the page: `left < right`, `bottom < top`. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** How a word is set. One object is shared by all words of a style, so that identity can be compared. */
export interface Style {
  /** Type size in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Lightness of the type: 0 black to 1 white. */
  readonly lightness: number;
}

/** A stretch of printed characters without a space inside. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that the letters stand on. */
  readonly baseline: number;
  readonly style: Style;
  /** The file holds no space between this word and the one before it in the order of the file. */
  readonly glued: boolean;
}

/** A horizontal ruled line. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order of the file, which need not be the reading order. */
  readonly words: readonly Word[];
  /** Words outside the part of the page that is printed, such as the printer's marks. */
  readonly outside?: readonly Word[];
  readonly rules: readonly Rule[];
  /** Boxes filled with a colour other than white: header rows, page-number tabs. */
  readonly fills: readonly Box[];
  /** Check marks that are drawn instead of set in type. */
  readonly ticks: readonly Box[];
}
