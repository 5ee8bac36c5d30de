/**
 * What the window showed when it was closed, as far as it was in sight: the next start shows it while the program makes itself
 * ready. Elements and words only; what it can say is listed here, and nothing in it can run, load or lead anywhere.
 */

/** Words, or an element with its attributes and what is in it. */
export type ScreenNode = string | ScreenElement;
export type ScreenElement = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly ScreenNode[],
];

/** Of a page, in its own pixels. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen in one of the page's. */
  readonly ratio: number;
}

export interface FirstScreen {
  /**
   * Of the page that it was taken of: in a window of another size everything stands elsewhere. `null` where it was made for
   * windows of any size in which the library stands beside the text: it holds more than any of them shows.
   */
  readonly size: ScreenSize | null;
  /** Of the page's root: those of `PAGE_LOOKS` that it has. */
  readonly page: Readonly<Record<string, string>>;
  readonly body: readonly ScreenNode[];
}

/**
 * What the preferences give the page's root, attributes and properties of its style: theme, text size and the like. They
 * set and take away each of these once they are read, and nothing else of a first screen outlasts it.
 */
export const PAGE_LOOKS = ['data-theme', 'data-motion', '--text-scale', '--line-length', '--leading'];

/** Where in an element's attributes its own style stands: as such, the page's content policy would refuse it. */
export const KEPT_STYLE = 'data-kept-style';
/** How far an element was scrolled down, in pixels: nearly, because what is out of sight is left out. */
export const KEPT_TOP = 'data-kept-top';
/** Where the first block in sight of it stood, from the top of the window. */
export const KEPT_AT = 'data-kept-at';

const TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr article aside b bdi bdo blockquote button caption cite code col colgroup data dd del details dfn div dl dt em fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr i input ins kbd label legend li main mark menu nav ol output p pre q ' +
    's samp search section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr ' +
    'svg g path circle ellipse line polyline polygon rect text tspan title br'
  ).split(' '),
);

const ATTRIBUTES =
  /^(?:class|dir|lang|hidden|open|type|value|placeholder|disabled|role|colspan|rowspan|start|span|width|height|viewBox|d|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|points|transform|fill|stroke|stroke-[a-z]+|fill-[a-z]+|opacity|data-[a-z0-9-]+|aria-[a-z]+)$/;

const DEEPEST = 100;
const MOST_NODES = 50_000;
const MOST_CHARACTERS = 4_000_000;
/** As JSON, in characters. */
export const LONGEST_FIRST_SCREEN = 8_000_000;

export const isScreenTag = (name: string): boolean => TAGS.has(name);
export const isScreenAttribute = (name: string): boolean => ATTRIBUTES.test(name);

/** The first screen that a text holds; `null` where it holds none, or something that is more than one. */
export function readFirstScreen(text: string): FirstScreen | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFirstScreen(value) ? value : null;
  } catch {
    return null;
  }
}

function isFirstScreen(value: unknown): value is FirstScreen {
  if (typeof value !== 'object' || value === null) return false;
  if (!('size' in value && 'page' in value && 'body' in value)) return false;
  const { size, page, body } = value;
  if (!isSize(size) || !isAttributes(page, isPageLook) || !Array.isArray(body)) return false;
  const room = { nodes: MOST_NODES, characters: MOST_CHARACTERS };
  return body.every((node) => isNode(node, DEEPEST, room));
}

function isSize(value: unknown): value is ScreenSize | null {
  if (value === null) return true;
  if (typeof value !== 'object' || !('width' in value && 'height' in value && 'ratio' in value)) return false;
  const { width, height, ratio } = value;
  return [width, height, ratio].every((number) => typeof number === 'number' && number > 0);
}

interface Room {
  nodes: number;
  characters: number;
}

function isNode(value: unknown, deep: number, room: Room): boolean {
  room.nodes -= 1;
  if (typeof value === 'string') room.characters -= value.length;
  if (deep === 0 || room.nodes < 0 || room.characters < 0) return false;
  if (typeof value === 'string') return true;
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [tag, attributes, children]: readonly unknown[] = value;
  return (
    typeof tag === 'string' &&
    isScreenTag(tag) &&
    isAttributes(attributes, isScreenAttribute) &&
    Array.isArray(children) &&
    children.every((child) => isNode(child, deep - 1, room))
  );
}

const isPageLook = (name: string): boolean => PAGE_LOOKS.includes(name);

function isAttributes(value: unknown, isAllowed: (name: string) => boolean): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([name, text]) => isAllowed(name) && typeof text === 'string')
  );
}
