/** How wide letters are drawn in the type of the words that lie over a page, so that a selection covers what is printed. */

/** As in `PageSheet.module.css`. */
const TYPE = '20px sans-serif';
const TYPE_SIZE = 20;
/** Where nothing can be measured. */
const USUAL = 0.5;

let measuring: CanvasRenderingContext2D | null | undefined;

/** Of a text in type of one pixel, in pixels. */
export function naturalWidth(text: string): number {
  measuring ??= context();
  if (measuring === null) return text.length * USUAL;
  return measuring.measureText(text).width / TYPE_SIZE;
}

function context(): CanvasRenderingContext2D | null {
  const drawn = document.createElement('canvas').getContext('2d');
  if (drawn !== null) drawn.font = TYPE;
  return drawn;
}
