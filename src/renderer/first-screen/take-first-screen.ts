/** What of the page is in sight, for the next start to begin with (`shared/first-screen`). */
import {
  isScreenAttribute,
  isScreenTag,
  KEPT_AT,
  KEPT_STYLE,
  KEPT_TOP,
  PAGE_LOOKS,
} from '../../shared/first-screen/first-screen.ts';
import type { FirstScreen, ScreenNode } from '../../shared/first-screen/first-screen.ts';
import { BLOCK, SCROLLER } from '../text/page-signs.ts';

/** What is in sight of something that scrolls. */
interface Sight {
  readonly top: number;
  readonly bottom: number;
  /** It is scrolled down: what is seen first has to be brought back to its place. */
  readonly scrolled: boolean;
  /** A block was taken. */
  begun: boolean;
}

const SCROLLS = `[${Object.keys(SCROLLER.on).join()}]`;

/** So much above and below what is in sight is taken as well, in pixels: type may reach out of its box. */
const BEYOND = 40;

/**
 * @param root whose content is taken
 * @returns `null` where something is in it that a first screen cannot show: a screen with a gap would say something else
 */
export function takeFirstScreen(root: HTMLElement): FirstScreen | null {
  if ([...root.querySelectorAll('*')].some(({ localName }) => !isScreenTag(localName))) return null;
  const { innerWidth, innerHeight, devicePixelRatio } = window;
  return {
    size: { width: innerWidth, height: innerHeight, ratio: devicePixelRatio },
    page: looksOf(document.documentElement),
    body: childrenOf(root, null),
  };
}

function looksOf(page: HTMLElement): Record<string, string> {
  const looks = PAGE_LOOKS.map((name): [string, string] => [
    name,
    name.startsWith('--') ? page.style.getPropertyValue(name) : (page.getAttribute(name) ?? ''),
  ]);
  return Object.fromEntries(looks.filter(([, value]) => value !== ''));
}

function childrenOf(element: Element, sight: Sight | null): ScreenNode[] {
  return [...element.childNodes].flatMap((child): ScreenNode[] => {
    if (child instanceof Text) return [child.data];
    return child instanceof Element ? taken(child, sight) : [];
  });
}

function taken(element: Element, sight: Sight | null): ScreenNode[] {
  if (element.matches(SCROLLS)) return [scroller(element)];
  const attributes = attributesOf(element);
  if (sight === null || !mayBeOutOfSight(element))
    return [[element.localName, attributes, childrenOf(element, sight)]];
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom < sight.top - BEYOND || top > sight.bottom + BEYOND) return [];
  const isFirst = sight.scrolled && !sight.begun && BLOCK.of(element) !== undefined;
  if (isFirst) sight.begun = true;
  const placed = isFirst ? { ...attributes, [KEPT_AT]: String(top) } : attributes;
  return [[element.localName, placed, childrenOf(element, sight)]];
}

/** What is out of sight is left out, and room is left for it: the scroll bar is as it was. */
function scroller(element: Element): ScreenNode {
  const { scrollTop, scrollHeight, clientHeight } = element;
  const { top, bottom } = element.getBoundingClientRect();
  const attributes = attributesOf(element);
  const children = childrenOf(element, { top, bottom, scrolled: scrollTop > 0, begun: false });
  const below = room(scrollHeight - scrollTop - clientHeight);
  if (scrollTop === 0) return [element.localName, attributes, [...children, below]];
  return [
    element.localName,
    { ...attributes, [KEPT_TOP]: String(scrollTop) },
    [room(scrollTop), ...children, below],
  ];
}

const room = (height: number): ScreenNode => ['div', { [KEPT_STYLE]: `height: ${height}px` }, []];

/** Paragraphs, tables and the like of a report, and the runs that a long one is drawn in. */
function mayBeOutOfSight(element: Element): boolean {
  if (BLOCK.of(element) !== undefined) return true;
  return element instanceof HTMLElement && element.style.containIntrinsicBlockSize !== '';
}

function attributesOf(element: Element): Record<string, string> {
  const own = [...element.attributes].flatMap(({ name, value }): [string, string][] => {
    if (name === 'style') return [[KEPT_STYLE, value]];
    return isScreenAttribute(name) ? [[name, value]] : [];
  });
  return Object.fromEntries(own);
}
