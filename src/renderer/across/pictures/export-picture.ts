/** A picture as SVG or PNG: always in the colours of paper, with its title, its notes and where it comes from. */
import { escapeMarkup } from '../../../shared/text/escape-markup.ts';
import type { Paint, Picture, Shape } from './picture.ts';

export interface Caption {
  readonly title: string;
  /** Years, countries, what the signs mean, where it comes from. */
  readonly lines: readonly string[];
}

export type Palette = (paint: Paint) => string;

const FONT = "'Source Sans 3 Variable', 'Source Sans 3', 'Helvetica Neue', Arial, sans-serif";
const MARGIN = 24;
const TITLE = 20;
const LINE = 16;
/** Letters of a line below a picture, for each of its pixels. */
const LETTERS = 0.16;

/** The light half of the window's own colours. */
export function paperPalette(root: Element): Palette {
  const style = getComputedStyle(root);
  return (paint) => {
    const name =
      paint === 'no-assessment' ? '--ink-faint' : isLevel(paint) ? `--level-${paint}` : `--${paint}`;
    const value = style.getPropertyValue(name);
    return /#[\da-f]{3,8}/i.exec(value)?.[0] ?? '#000';
  };
}

function isLevel(paint: Paint): boolean {
  return paint === 'significant' || paint === 'moderate' || paint === 'minimal' || paint === 'none';
}

/** The picture with its title above and its lines below, as one list of shapes. */
export function captioned(picture: Picture, { title, lines }: Caption): Picture {
  const top = MARGIN + TITLE + 18;
  const wrapped = lines.flatMap((line) => wrap(line, Math.floor(picture.width * LETTERS)));
  const below = top + picture.height + 14;
  const shapes: Shape[] = [
    { kind: 'text', x: MARGIN, y: MARGIN + TITLE - 4, text: title, size: TITLE, weight: 600, fill: 'ink' },
    ...[...picture.shapes, ...picture.marks.flatMap((mark) => mark.shapes)].map((shape) =>
      moved(shape, MARGIN, top),
    ),
    ...wrapped.map((text, at): Shape => ({
      kind: 'text',
      x: MARGIN,
      y: below + at * LINE,
      text,
      size: 12,
      fill: 'ink-quiet',
    })),
  ];
  return {
    width: picture.width + 2 * MARGIN,
    height: below + wrapped.length * LINE + MARGIN / 2,
    shapes,
    marks: [],
    size: { rows: 0, columns: 0 },
  };
}

function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > letters) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

function moved(shape: Shape, x: number, y: number): Shape {
  if (shape.kind === 'line')
    return { ...shape, x1: shape.x1 + x, x2: shape.x2 + x, y1: shape.y1 + y, y2: shape.y2 + y };
  return { ...shape, x: shape.x + x, y: shape.y + y };
}

export function pictureSvg({ width, height, shapes }: Picture, palette: Palette): string {
  const drawn = shapes.map((shape) => elementOf(shape, palette)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${content(FONT)}">
<rect width="${width}" height="${height}" fill="${palette('paper')}"/>
${drawn}
</svg>
`;
}

function elementOf(shape: Shape, palette: Palette): string {
  const fill = 'fill' in shape && shape.fill !== undefined ? palette(shape.fill) : 'none';
  const stroke = 'stroke' in shape && shape.stroke !== undefined ? ` stroke="${palette(shape.stroke)}"` : '';
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${fill}"${stroke}/>`;
    case 'circle':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.r}" fill="${fill}"${stroke}/>`;
    case 'line':
      return `<line x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}"${stroke} stroke-width="${shape.width ?? 1}"/>`;
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" font-weight="${shape.weight ?? 400}" text-anchor="${shape.anchor ?? 'start'}" fill="${fill}">${content(shape.text)}</text>`;
  }
}

/** Whatever a report prints stays text. */
function content(text: string): string {
  return escapeMarkup(text.replaceAll(/\p{Cc}/gu, ' '));
}

/** Twice as many pixels as it has points, so that it is sharp in print. */
const SHARPNESS = 2;

/** Bytes of a PNG as base64; `null` where the system draws none of this size. */
export function picturePng({ width, height, shapes }: Picture, palette: Palette): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * SHARPNESS);
  canvas.height = Math.ceil(height * SHARPNESS);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(SHARPNESS, SHARPNESS);
  context.fillStyle = palette('paper');
  context.fillRect(0, 0, width, height);
  for (const shape of shapes) paint(context, shape, palette);
  const [, base64] = canvas.toDataURL('image/png').split(';base64,');
  return base64 === undefined || base64 === '' ? null : base64;
}

function paint(context: CanvasRenderingContext2D, shape: Shape, palette: Palette): void {
  const fill = 'fill' in shape ? shape.fill : undefined;
  const stroke = 'stroke' in shape ? shape.stroke : undefined;
  context.fillStyle = fill === undefined ? 'transparent' : palette(fill);
  context.strokeStyle = stroke === undefined ? 'transparent' : palette(stroke);
  context.lineWidth = shape.kind === 'line' ? (shape.width ?? 1) : 1;
  context.beginPath();
  switch (shape.kind) {
    case 'rect':
      context.rect(shape.x, shape.y, shape.width, shape.height);
      break;
    case 'circle':
      context.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
      break;
    case 'line':
      context.moveTo(shape.x1, shape.y1);
      context.lineTo(shape.x2, shape.y2);
      break;
    case 'text':
      context.font = `${shape.weight ?? 400} ${shape.size}px ${FONT}`;
      context.textAlign = shape.anchor === 'middle' ? 'center' : (shape.anchor ?? 'start');
      context.fillText(shape.text, shape.x, shape.y);
      return;
  }
  if (fill !== undefined) context.fill();
  if (stroke !== undefined) context.stroke();
}
