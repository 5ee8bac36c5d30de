/**
 * Running heads, feet and page numbers: what stands in the margin of page after page. They are known by
 * their place and by coming again, not by their words.
 */
import type { Fragment } from './fragments.ts';
import type { PageContent } from './page-content.ts';

export type MarginKind = 'running-head' | 'page-number';

/** Margins as shares of the page's height. */
const HEAD_ZONE = 0.9;
const FOOT_ZONE = 0.08;
const SAME_PLACE = 4;
/** A line of a publication's head is set this much larger than its text where it is the title. */
const TITLE_SIZE = 1.4;

const PAGE_NUMBER = /^(?:page)?[-–—|]*#(?:[-–—|]*|of#|\/#)$/;

interface Candidate {
  readonly page: number;
  readonly fragment: Fragment;
  readonly key: string;
  readonly head: boolean;
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
  const found = new Map<Fragment, MarginKind>();
  const many = Math.max(2, Math.ceil(pages.length * 0.3));
  for (const candidate of candidates) {
    const kind = kindOf(candidate, candidates, many, pages.length);
    if (kind) found.set(candidate.fragment, kind);
  }
  const opening = candidates.filter((each) => each.page === 0 && each.head && found.has(each.fragment));
  if (opening.some((each) => each.fragment.style.size >= bodySize * TITLE_SIZE)) {
    for (const each of opening) if (found.get(each.fragment) === 'running-head') found.delete(each.fragment);
  }
  return found;
}

function marginal(page: PageContent, fragments: readonly Fragment[], index: number): readonly Candidate[] {
  return fragments.flatMap((fragment): Candidate[] => {
    const head = fragment.baseline > page.height * HEAD_ZONE;
    if (!head && fragment.baseline > page.height * FOOT_ZONE) return [];
    return [{ page: index, fragment, key: keyOf(fragment.text), head }];
  });
}

/** The text without what changes from page to page, and without spaces, since some feet are letter-spaced. */
function keyOf(text: string): string {
  return text.replace(/\s+/g, '').replace(/\d+/g, '#').toLowerCase();
}

function numberOf(candidate: Candidate): number {
  return Number(/\d+/.exec(candidate.fragment.text)?.[0] ?? Number.NaN);
}

function kindOf(
  candidate: Candidate,
  all: readonly Candidate[],
  many: number,
  pageCount: number,
): MarginKind | undefined {
  const { baseline } = candidate.fragment;
  const near = all.filter(
    (other) => other.head === candidate.head && Math.abs(other.fragment.baseline - baseline) <= SAME_PLACE,
  );
  const alike = new Set(near.filter((other) => other.key === candidate.key).map((other) => other.page)).size;
  const places = new Set(near.map((other) => other.page)).size;
  if (PAGE_NUMBER.test(candidate.key)) {
    // The numbers of pages rise with the pages; those of notes and references in the same place do not.
    const offset = numberOf(candidate) - candidate.page;
    const inStep = new Set(
      near.filter((other) => numberOf(other) - other.page === offset).map((other) => other.page),
    );
    return inStep.size >= Math.min(2, pageCount) ? 'page-number' : undefined;
  }
  if (pageCount > 1 && alike >= many) return 'running-head';
  // Heads and feet of left and right pages differ, and a short publication shows some of them once: the place
  // is furniture where every page has something in it and some of that comes again.
  const repeats = near.some((other) => near.some((each) => each !== other && each.key === other.key));
  return !candidate.head && pageCount > 1 && places === pageCount && (repeats || alike > 1)
    ? 'running-head'
    : undefined;
}
