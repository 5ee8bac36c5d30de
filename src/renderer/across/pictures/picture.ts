/** A picture as a list of shapes: the same is drawn in the window, written as SVG and painted for PNG. Plain data. */
import type { Level } from '../../../shared/model.ts';
import type { AcrossRow } from '../../../shared/across/across.ts';

/** Colours by their names in `style/tokens.css`. */
export type Paint =
  'ink' | 'ink-quiet' | 'ink-faint' | 'line' | 'line-strong' | 'accent' | 'paper' | 'hover' | Level;

export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: Paint;
      readonly stroke?: Paint;
    }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly fill?: Paint;
      readonly stroke?: Paint;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Paint;
      readonly width?: number;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly fill: Paint;
      readonly weight?: 400 | 600;
      readonly anchor?: 'start' | 'middle' | 'end';
    };

/** Something in a picture that can be gone to and opened. */
export interface Mark {
  readonly row: AcrossRow;
  /** What it is and says: "Kazakhstan, 2016: Moderate". */
  readonly label: string;
  /** Where it stands among the marks, for the arrow keys. */
  readonly place: { readonly row: number; readonly column: number };
  /** Where its name is shown while it is pointed at. */
  readonly at: { readonly x: number; readonly y: number };
  readonly shapes: readonly Shape[];
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly marks: readonly Mark[];
  /** Rows and columns of the marks. */
  readonly size: { readonly rows: number; readonly columns: number };
}

export const NOTE_SIZE = 12;
export const TEXT_SIZE = 13;

/** Over the rows of a group: its name, how many there are, and a rule to the end. */
export function groupHead(
  title: string,
  count: number,
  { y, end }: { readonly y: number; readonly end: number },
): Shape[] {
  return [
    { kind: 'text', x: 0, y: y + 6, text: `${title}: ${count}`, size: TEXT_SIZE, weight: 600, fill: 'ink' },
    { kind: 'line', x1: 0, y1: y + 13, x2: end, y2: y + 13, stroke: 'line-strong' },
  ];
}

/** About how wide a text is drawn: half of its size for a letter, in the sans of the frame. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.5;
}

/** A text that fits, with an ellipsis where it was too long. */
export function fitting(text: string, width: number, size: number): string {
  const most = Math.max(1, Math.floor(width / (size * 0.5)));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
