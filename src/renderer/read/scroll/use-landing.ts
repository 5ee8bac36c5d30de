import { useLayoutEffect, useRef } from 'react';
import type { Report } from '../../../shared/model.ts';
import { anchorService } from '../../anchor/anchors.ts';
import type { PaneAnchor } from '../../anchor/pane-anchor.ts';
import { useService } from '../../state/context.ts';
import type { Target, Visit } from '../../state/reader-state.ts';
import { blockElement, scrollToElement, scrollToTop } from '../../text/place.ts';
import type { ScrollLink } from './scroll-link.ts';
import { useKeptMeaning } from './use-kept-meaning.ts';
import type { KeepMeaning } from './use-kept-meaning.ts';
import { CITATION, HIGHLIGHT, LANDED } from '../../text/page-signs.ts';

/** How long the place that was landed on stays marked. */
const LANDED_MS = 2400;

interface Options {
  readonly key: string;
  readonly visit: Visit | null;
  readonly report: Report;
  readonly anchor: PaneAnchor | null;
  readonly scroller: HTMLElement | null;
  readonly link: ScrollLink;
}

/**
 * Goes where a visit leads, once for each, as soon as the text is on the page; a text that is shown again (after
 * another view, in another copy) stands where it was left.
 */
export function useLanding({ key, visit, report, anchor, scroller, link }: Options): void {
  const anchors = useService(anchorService);
  const keepMeaning = useKeptMeaning();
  const placed = useRef<PaneAnchor | null>(null);
  useLayoutEffect(() => {
    if (scroller === null || anchor === null) return;
    const isNew = placed.current !== anchor;
    placed.current = anchor;
    const kept = isNew ? anchors.leftAt(key, report.id) : undefined;
    if (visit !== null && !anchors.hasBegun(key, visit.token)) {
      anchors.begin(key, visit.token);
      if (kept !== undefined) anchor.goTo(kept);
      land({ key, visit, report, anchor, scroller, link, keepMeaning });
    } else if (isNew) anchor.goTo(kept ?? null);
  }, [key, visit, report, anchor, scroller, link, anchors, keepMeaning]);

  // After the landing: until then the pane stands where it was left.
  useLayoutEffect(() => {
    if (anchor === null) return;
    const ways = [anchors.join(key, report.id, anchor), anchor.keep()];
    return () => {
      for (const leave of ways) leave();
    };
  }, [anchors, anchor, key, report]);
}

interface Landing extends Options {
  readonly visit: Visit;
  readonly anchor: PaneAnchor;
  readonly scroller: HTMLElement;
  readonly keepMeaning: KeepMeaning;
}

function land({ key, visit, report, anchor, scroller, link, keepMeaning }: Landing): void {
  const { target, focus } = visit;
  if (target.kind === 'place') {
    anchor.goTo(target.place);
    return;
  }
  if (target.kind === 'linked') {
    if (link.bring(key)) anchor.take();
    else keepMeaning(key, report, anchor);
    return;
  }
  // Whatever else is asked for, the other panes come along.
  link.lead(key);
  const goal = goalOf(scroller, report, target);
  if (goal === null) {
    scrollToTop(scroller);
    anchor.take();
    return;
  }
  scrollToElement(scroller, goal.element, goal.centred, () => {
    anchor.take();
    link.scrolled(key);
  });
  LANDED.put(goal.element);
  if (focus) goal.element.focus({ preventScroll: true });
  setTimeout(() => LANDED.take(goal.element), LANDED_MS);
}

interface Goal {
  readonly element: HTMLElement;
  /** Into the upper third rather than to the upper edge: what stands before it matters too. */
  readonly centred: boolean;
}

function goalOf(
  scroller: HTMLElement,
  report: Report,
  target: Exclude<Target, { kind: 'place' } | { kind: 'linked' }>,
): Goal | null {
  switch (target.kind) {
    case 'block':
      return found(blockElement(scroller, target.block), false);
    case 'words': {
      const block = blockElement(scroller, target.block);
      // Of all that is marked in the block, what is gone to comes first.
      const mark = HIGHLIGHT.find(block, 0);
      return found(mark ?? block, true);
    }
    case 'reference': {
      const index = report.references.findIndex((reference) => reference.number === target.number);
      const blocks = report.sections.flatMap((section) => section.blocks);
      const block = blocks.find((entry) => entry.kind === 'reference' && entry.reference === index);
      return block === undefined ? null : found(blockElement(scroller, block.id), true);
    }
    case 'citation':
      return found(CITATION.find(scroller, target.citation), true);
  }
}

function found(element: HTMLElement | null, centred: boolean): Goal | null {
  return element === null ? null : { element, centred };
}
