/** The tree of a web page, no deeper than what walks it can bear. */
import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { ReaderError } from '../../../shared/result.ts';

/** How deep a node stands is kept with it: a table of nodes beside the tree took three times the time of parsing. */
type Parent = DefaultTreeAdapterTypes.ParentNode & { depth?: number };
type Child = DefaultTreeAdapterTypes.ChildNode;

/** As browsers do (Chromium: 512): what is nested deeper stands beside what it stood in, in the same order. */
const DEEPEST = 512;
/** Each element that is open costs time with each that follows; no page has a hundredth of it. */
const MOST_OPEN = 20_000;
/** Signs that are left open are opened again in each paragraph that follows; few pages do, and never by thousands. */
const MOST_OPENED_AGAIN = 50_000;

/**
 * @param located whether each text knows where in `html` it stands
 * @throws ReaderError `unusable-file` where more elements are left open than any page has
 */
export function parsePage(html: string, located = false): DefaultTreeAdapterTypes.Document {
  let open = 0;
  let elements = 0;

  /** The parent itself, or the one above it at the greatest depth. */
  function bounded(parent: Parent): Parent {
    return 'parentNode' in parent && parent.parentNode !== null && depthOf(parent) >= DEEPEST
      ? parent.parentNode
      : parent;
  }

  function depthOf(node: Parent): number {
    return node.depth ?? 0;
  }

  return parse(html, {
    sourceCodeLocationInfo: located,
    treeAdapter: {
      ...defaultTreeAdapter,
      appendChild(parent: Parent, child: Child): void {
        const place = bounded(parent);
        if ('childNodes' in child) {
          const inner: Parent = child;
          inner.depth = depthOf(place) + 1;
        }
        defaultTreeAdapter.appendChild(place, child);
      },
      insertText(parent: Parent, text: string): void {
        defaultTreeAdapter.insertText(bounded(parent), text);
      },
      onItemPush(): void {
        open += 1;
        elements += 1;
        if (open > MOST_OPEN || elements > html.length + MOST_OPENED_AGAIN)
          throw new ReaderError(
            'unusable-file',
            'it is nested too deeply to be read: save it in another form.',
          );
      },
      onItemPop(): void {
        open -= 1;
      },
    },
  });
}

/** The page's own title, white space folded; empty where it has none. */
export function titleOf(page: DefaultTreeAdapterTypes.Document): string {
  const open: Child[] = page.childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('childNodes' in node)) continue;
    if ('tagName' in node && node.tagName === 'title') return textIn(node).replace(/\s+/g, ' ').trim();
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at];
      if (child !== undefined) open.push(child);
    }
  }
  return '';
}

const NONE: ReadonlySet<string> = new Set();

/** All text below a node, whether it is shown or not, without that of the elements named by `except`. */
export function textIn(parent: Parent, except = NONE): string {
  const parts: string[] = [];
  const open: Child[] = parent.childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node) parts.push(node.value);
    else if ('childNodes' in node && !except.has(node.nodeName)) {
      parts.push(' ');
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
        const child = node.childNodes[at];
        if (child !== undefined) open.push(child);
      }
    }
  }
  return parts.join('');
}
