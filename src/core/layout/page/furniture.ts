/**
 * Running heads, feet and page numbers: what stands in the margin of page after page. They are known by
 * their place and by coming again, not by their words.
 */
import type { Fragment } from './fragments.ts';
import type { PageContent } from './page-content.ts';

export type MarginKind = 'running-head' | 'page-number' | 'off-page';

// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** Margins as shares of the page's height. */
export const HEAD_ZONE = 0.9;
export const FOOT_ZONE = 0.08;
/** Heights that differ by less than this, in points, are the same place or neighbours. */
const SAME_PLACE = 3;
/** A head comes again on this share of the pages at least: each second one, where left and right ones differ. */
const MANY_PAGES = 0.3;
/** A margin with more in it is a part of the page's text. */
const MOST_IN_MARGIN = 24;
/** A line of a publication's head is set this much larger than its text where it is the title. */
const TITLE_SIZE = 1.4;

/** Text stands no further behind its number than this, in points. */
const WIDEST_HANG = 40;
/** Lines of one text follow each other within this multiple of the type size; feet stand further below it. */
const LINE_ABOVE = 1.45;
const LEAST_LINE_ABOVE = 0.8;

const PAGE_NUMBER = /^(?:page)?[-–—|]*#(?:[-–—|]*|of#|\/#)$/;

interface Candidate {
  readonly page: number;
  readonly fragment: Fragment;
  readonly key: string;
  readonly head: boolean;
  /** Height on the page in steps of `SAME_PLACE`, heads and feet apart. */
  readonly place: number;
}

/**
 * The fragments of each page that are furniture. `bodySize` is the type size of the running text. On the
 * first page a head that holds the title stays in the text, with the lines that stand by it.
 */
export function furnitureOf(
  pages: readonly PageContent[],
  fragments: readonly (readonly Fragment[])[],
  bodySize: number,
): ReadonlyMap<Fragment, MarginKind> {
  const candidates = pages.flatMap((page, index) => marginal(page, fragments[index] ?? [], index));
  const margins = new Margins(candidates);
  const found = new Map<Fragment, MarginKind>();
  for (const candidate of candidates) {
    const kind = kindOf(candidate, margins, pages.length);
    if (kind) found.set(candidate.fragment, kind);
  }
  for (const candidate of candidates) {
    if (!found.has(candidate.fragment)) continue;
    const around = fragments[candidate.page] ?? [];
    if (opensEntry(candidate, around, found) || endsText(candidate, around, found))
      found.delete(candidate.fragment);
  }
  const opening = candidates.filter((each) => each.page === 0 && each.head && found.has(each.fragment));
  if (opening.some((each) => each.fragment.style.size >= bodySize * TITLE_SIZE)) {
    for (const each of opening) if (found.get(each.fragment) === 'running-head') found.delete(each.fragment);
  }
  return found;
}

/** A number that hangs before text which is no furniture is that of a list's entry, whatever the page's own is. */
function opensEntry(
  { fragment }: Candidate,
  around: readonly Fragment[],
  found: ReadonlyMap<Fragment, MarginKind>,
): boolean {
  return (
    found.get(fragment) === 'page-number' &&
    around.some(
      (other) =>
        other !== fragment &&
        !found.has(other) &&
        Math.abs(other.baseline - fragment.baseline) < 1 &&
        other.left >= fragment.right &&
        other.left - fragment.left < WIDEST_HANG,
    )
  );
}

/** What follows a line of the text in its type and at its leading is the text's last line, and no foot. */
function endsText(
  { fragment, head }: Candidate,
  around: readonly Fragment[],
  found: ReadonlyMap<Fragment, MarginKind>,
): boolean {
  const { baseline, left, right, style } = fragment;
  return (
    !head &&
    around.some(
      (other) =>
        !found.has(other) &&
        other.style.size === style.size &&
        other.baseline - baseline > style.size * LEAST_LINE_ABOVE &&
        other.baseline - baseline < style.size * LINE_ABOVE &&
        other.left < right &&
        other.right > left,
    )
  );
}

function marginal(page: PageContent, fragments: readonly Fragment[], index: number): readonly Candidate[] {
  const found = fragments.flatMap((fragment): Candidate[] => {
    const head = fragment.baseline > page.height * HEAD_ZONE;
    if (!head && fragment.baseline > page.height * FOOT_ZONE) return [];
    const place = Math.round(fragment.baseline / SAME_PLACE) * (head ? 1 : -1);
    return [{ page: index, fragment, key: keyOf(fragment.text), head, place }];
  });
  return found.length > MOST_IN_MARGIN ? [] : found;
}

/** The text without what changes from page to page, and without spaces, since some feet are letter-spaced. */
function keyOf(text: string): string {
  return text.replace(/\s+/g, '').replace(/\d+/g, '#').toLowerCase();
}

/** On which pages something stands at a place, the same text, or a number in step with the pages. */
class Margins {
  readonly #pages = new Map<string, Set<number>>();
  /** By place: the most pages that one text stands on there. */
  readonly #recurring = new Map<number, number>();

  constructor(candidates: readonly Candidate[]) {
    for (const { page, place, key, fragment } of candidates) {
      this.#add(`${place}`, page);
      this.#add(`${place} ${key}`, page);
      this.#add(`${place} +${numberOf(fragment.text) - page}`, page);
    }
    for (const { place, key } of candidates) {
      const count = this.#pages.get(`${place} ${key}`)?.size ?? 0;
      this.#recurring.set(place, Math.max(count, this.#recurring.get(place) ?? 0));
    }
  }

  /** Number of pages with something at this height. */
  filled({ place }: Candidate): number {
    return this.#count(place, '');
  }

  /** Number of pages with this text at this height. */
  alike({ place, key }: Candidate): number {
    return this.#count(place, ` ${key}`);
  }

  /** Number of pages whose number at this height is as far from their place in the file. */
  inStep({ place, fragment, page }: Candidate): number {
    return this.#count(place, ` +${numberOf(fragment.text) - page}`);
  }

  /** Whether some text comes again at this height. */
  recurs({ place }: Candidate): boolean {
    return [place - 1, place, place + 1].some((each) => (this.#recurring.get(each) ?? 0) > 1);
  }

  #add(name: string, page: number): void {
    const pages = this.#pages.get(name);
    if (pages) pages.add(page);
    else this.#pages.set(name, new Set([page]));
  }

  #count(place: number, what: string): number {
    const sets = [place - 1, place, place + 1].flatMap((each) => this.#pages.get(`${each}${what}`) ?? []);
    return sets.length === 1 ? (sets[0]?.size ?? 0) : new Set(sets.flatMap((pages) => [...pages])).size;
  }
}

function numberOf(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
}

function kindOf(candidate: Candidate, margins: Margins, pageCount: number): MarginKind | undefined {
  if (PAGE_NUMBER.test(candidate.key)) {
    // The numbers of pages rise with the pages; those of notes and references in the same place do not.
    return margins.inStep(candidate) >= Math.min(2, pageCount) ? 'page-number' : undefined;
  }
  if (pageCount === 1) return undefined;
  if (margins.alike(candidate) >= Math.max(2, Math.ceil(pageCount * MANY_PAGES))) return 'running-head';
  // Heads and feet of left and right pages differ, and a short publication shows some of them once: the place
  // is furniture where every page has something in it and some of that comes again.
  const isPlace = !candidate.head && margins.filled(candidate) === pageCount && margins.recurs(candidate);
  return isPlace ? 'running-head' : undefined;
}
