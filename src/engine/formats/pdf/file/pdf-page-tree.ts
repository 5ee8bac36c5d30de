/** The pages that a PDF names, in order, and what each names as its contents. */
import type { PdfObjects } from './pdf-objects.ts';
import { nameOf, type PdfEntries, type PdfValue } from './pdf-values.ts';

/** `none`: the page names no contents. `broken`: some of what it names is not there or is no stream. */
type NamedContents = readonly number[] | 'none' | 'broken';

export interface TreePage {
  /** Of its object; `null` for a page that is named and not there. */
  readonly object: number | null;
}

export interface PageTree {
  /** Number of the object that all pages hang on. */
  readonly root: number;
  readonly pages: readonly TreePage[];
  /** Numbers of the pages, from 1, near which one that the file holds is not named. */
  readonly hidden: readonly number[];
}

const MOST_PAGES = 10_000;
const DEEPEST = 40;
const LOST: TreePage = { object: null };

/** `null` where not all objects can be seen, so that nothing can be said to be missing. */
export function pageTree(objects: PdfObjects): PageTree | null {
  if (!objects.isComplete || objects.root === undefined) return null;
  const named = entriesOf(objects, objects.root)?.get('Pages');
  if (named?.kind !== 'reference') return null;
  const root = named.number;
  const top = entriesOf(objects, root);
  if (top?.get('Kids') === undefined) return null;
  const pages: (TreePage | Gone)[] = [];
  const seen = new Set([root]);
  walk(top, 1);
  const gone = pages.filter(isGone);
  const stated = Math.min(numberOf(objects, top.get('Count')) ?? 0, MOST_PAGES);
  if (pages.length === gone.length || pages.length > MOST_PAGES) return null;
  const all = withLost();
  // What is named and not there may be the page that is there and not named.
  return { root, pages: all, hidden: gone.length > 0 ? [] : hiddenPages(objects, all, seen) };

  function walk(node: PdfEntries, depth: number): void {
    for (const kid of itemsOf(objects, node.get('Kids'))) {
      if (pages.length > MOST_PAGES) return;
      const number = kid.kind === 'reference' ? kid.number : undefined;
      const entries = number === undefined ? undefined : entriesOf(objects, number);
      if (number !== undefined && entries?.has('Kids') && !seen.has(number) && depth < DEEPEST) {
        seen.add(number);
        walk(entries, depth + 1);
      } else if (number !== undefined && entries && !entries.has('Kids') && isPage(entries))
        pages.push({ object: number });
      else pages.push({ gone: number });
    }
  }

  /** What is not there may be a part of the tree: its pages name it, and the file states how many there are. */
  function withLost(): TreePage[] {
    const missing = Math.max(0, stated - pages.length);
    const orphans = gone.length > 1 ? orphansOf(objects) : new Map<number, number>();
    const all = pages.flatMap((page) => {
      if (!isGone(page)) return [page];
      const count = gone.length === 1 ? 1 + missing : Math.max(1, orphans.get(page.gone ?? -1) ?? 1);
      return Array.from({ length: count }, () => LOST);
    });
    while (all.length < stated) all.push(LOST);
    return all;
  }
}

/**
 * Pages that hang on a part of the tree which does not name them. Where that part was changed later, or they are
 * as many as those that are named, somebody took them out.
 */
function hiddenPages(objects: PdfObjects, pages: readonly TreePage[], parts: ReadonlySet<number>): number[] {
  const named = new Set(pages.map(({ object }) => object));
  const hidden = objects.numbers.filter((number) => !named.has(number) && isHidden(number));
  return hidden.length < named.size ? hidden.map(near).toSorted((one, other) => one - other) : [];

  function isHidden(number: number): boolean {
    const entries = entriesOf(objects, number);
    if (entries === undefined || nameOf(entries.get('Type')) !== 'Page') return false;
    const parent = entries.get('Parent');
    return (
      parent?.kind === 'reference' &&
      parts.has(parent.number) &&
      !objects.isRewritten(parent.number) &&
      Array.isArray(contentsOf(objects, entries))
    );
  }

  /** The one that is named twice in its place, or the last before it as programs number pages. */
  function near(number: number): number {
    const twice = pages.findIndex(
      ({ object }, at) => object !== null && pages.findIndex((each) => each.object === object) < at,
    );
    if (twice >= 0) return twice + 1;
    const before = pages.findLastIndex(
      ({ object }, at) => object !== null && object < number && (pages[at + 1]?.object ?? Infinity) > number,
    );
    return Math.max(0, before) + 1;
  }
}

/** What the tree names and is no page; a number where that is one of an object. */
interface Gone {
  readonly gone: number | undefined;
}

function isGone(page: TreePage | Gone): page is Gone {
  return 'gone' in page;
}

/** How many pages name each object as the part of the tree that they hang on. */
function orphansOf(objects: PdfObjects): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const number of objects.numbers) {
    const entries = entriesOf(objects, number);
    const parent = entries?.get('Parent');
    if (entries && parent?.kind === 'reference' && isPage(entries))
      counts.set(parent.number, (counts.get(parent.number) ?? 0) + 1);
  }
  return counts;
}

function entriesOf(objects: PdfObjects, number: number): PdfEntries | undefined {
  const value = objects.get(number)?.value;
  return value?.kind === 'dictionary' ? value.entries : undefined;
}

/** The word for what a page is may be left out in practice; a place for it may not. */
function isPage(entries: PdfEntries): boolean {
  const type = entries.get('Type');
  return type === undefined
    ? entries.has('Contents') || entries.has('MediaBox') || entries.has('Resources')
    : nameOf(type) === 'Page';
}

function itemsOf(objects: PdfObjects, value: PdfValue | undefined): readonly PdfValue[] {
  const array = objects.follow(value);
  return array?.kind === 'array' ? array.items : [];
}

function numberOf(objects: PdfObjects, value: PdfValue | undefined): number | undefined {
  const number = objects.follow(value);
  return number?.kind === 'number' ? number.value : undefined;
}

/** Contents are a stream, or an array of streams (ISO 32000-1, 7.7.3.3): the numbers of their objects. */
export function contentsOf(objects: PdfObjects, page: PdfEntries): NamedContents {
  const contents = page.get('Contents');
  if (contents === undefined || contents.kind === 'null') return 'none';
  const array = objects.follow(contents);
  const items = array?.kind === 'array' ? array.items : [contents];
  const numbers = items.flatMap((item) =>
    item.kind === 'reference' && objects.get(item.number)?.data !== undefined ? [item.number] : [],
  );
  if (numbers.length < items.length) return 'broken';
  return numbers.length === 0 ? 'none' : numbers;
}
