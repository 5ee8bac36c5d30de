/** What of a web page is shown, and what of it is the page's text. */
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** What a browser does not show as text. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'annotation annotation-xml audio base canvas datalist embed head iframe img input link meta noembed noframes noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
/** What stands in the middle of a line (HTML Standard, phrasing content; MathML). Anything else begins a new one. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math meter nobr output progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr menclose mfenced mfrac mi mmultiscripts mn mo mover mpadded mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics'.split(
    ' ',
  ),
);
/** What surrounds the text of a page on a site. */
const CHROME = new Set(['nav', 'footer', 'aside', 'button', 'dialog']);
const CHROME_ROLE = /^(?:navigation|banner|contentinfo|search|complementary)$/;

/** Classes by which sites keep text for screen readers alone (Bootstrap, Drupal, WordPress, USWDS and their like). */
const UNSEEN_CLASS =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|element-(?:invisible|hidden))(?:$|[\s_-])/i;
/** Bootstrap's, where no other class of its kind shows the element again on wider windows. */
const GONE_CLASS = /(?:^|\s)d-none(?:\s|$)(?!.*\bd-)/;

const UNSEEN_STYLE = [
  /(?:^|;)\s*display\s*:\s*none/i,
  /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/i,
  /(?:^|;)\s*opacity\s*:\s*0*(?:\.0*)?\s*(?:!|;|$)/i,
  /(?:^|;)\s*font-size\s*:\s*0*(?:\.0*)?(?:px|pt|em|rem|%)?\s*(?:!|;|$)/i,
  /(?:^|;)\s*clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)/i,
  /(?:^|;)\s*clip-path\s*:\s*inset\(\s*(?:50|100)%/i,
  /(?:^|;)\s*(?:left|top|text-indent|margin-left)\s*:\s*-\d{3,}(?:\.\d+)?(?:px|em|rem|pt|%)/i,
  /(?:^|;)\s*mso-hide\s*:\s*all/i,
] as const;

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

/** Whether the element and all in it is there without being seen. */
export function isHidden(element: Element): boolean {
  if (element.attrs.length === 0) return false;
  if (attribute(element, 'hidden') !== undefined) return true;
  const style = attribute(element, 'style');
  if (style !== undefined && UNSEEN_STYLE.some((pattern) => pattern.test(style))) return true;
  const names = attribute(element, 'class');
  if (names !== undefined && (UNSEEN_CLASS.test(names) || GONE_CLASS.test(names))) return true;
  // Decoration, as a rule; but a page that was saved while a dialog stood before it says so of its whole text.
  return attribute(element, 'aria-hidden') === 'true' && !holds(element, PROSE);
}

/** Whether the element surrounds the text of a page and is no part of it. */
export function isChrome(element: Element): boolean {
  if (CHROME.has(element.tagName)) return true;
  if (CHROME_ROLE.test(attribute(element, 'role') ?? '')) return true;
  // Some sites put one form around the whole page.
  return element.tagName === 'form' && !holds(element, BODY);
}

const PROSE: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'table', 'li']);
const BODY: ReadonlySet<string> = new Set(['h1', 'h2', 'main', 'article', 'table']);

function holds(element: Element, names: ReadonlySet<string>): boolean {
  const open: Node[] = [...element.childNodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('childNodes' in node)) continue;
    if ('tagName' in node && names.has(node.tagName)) return true;
    for (const child of node.childNodes) open.push(child);
  }
  return false;
}
