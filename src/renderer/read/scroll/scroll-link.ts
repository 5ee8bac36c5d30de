/**
 * Linked scrolling: one pane leads, the others follow it by meaning.
 *
 * The pane that the user's pointer, wheel, finger or keyboard was last in leads, and a pane that was
 * scrolled by anything but this link takes the lead. Only the leader's scrolling is passed on, and what
 * the link itself moved is known by where it was put, so that nothing comes back.
 */
import type { Report } from '../../../shared/model.ts';
import type { PaneAnchor } from '../../anchor/pane-anchor.ts';
import { ledBySections, pairAnchors } from './anchors.ts';
import type { Anchor, BlockOrder, PlacePair } from './anchors.ts';
import { followedScrollTop, lastAtOrAbove, readingHeight } from '../../text/follow.ts';
import type { Knot } from '../../text/interpolate.ts';
import { heightOf, extentOfScroller } from '../../text/place.ts';
import { prefersStillness } from '../../ui/motion.ts';
import { glideFrom, isFar, nextStep } from './glide.ts';
import type { Glide } from './glide.ts';

/** A pane as the link sees it. */
export interface LinkedPane {
  readonly key: string;
  readonly report: Pick<Report, 'id'>;
  readonly scroller: HTMLElement;
  readonly anchor: Pick<PaneAnchor, 'settle'>;
  readonly anchors: readonly Anchor[];
  readonly order: BlockOrder;
}

/** A leader that scrolled this lately keeps the lead: layout may nudge a follower meanwhile. */
const LEAD_HOLDS_MS = 200;

/** Scroll positions are rounded to device pixels. */
const TOLERANCE = 2;

export interface ScrollLink {
  /** Returns the way out again. */
  readonly join: (pane: LinkedPane) => () => void;
  /** The user is in this pane now. */
  readonly lead: (key: string) => void;
  /** Put a pane where the others stand. @returns whether there was anything to go by */
  readonly bring: (key: string) => boolean;
  /** A pane has scrolled. Followers move with the next frame. */
  readonly scrolled: (key: string) => void;
  readonly turn: (on: boolean) => void;
  /**
   * Places of two reports that belong side by side, finer than sections and tables, rising in both.
   * From then on they lead from one report to the other, in either direction.
   */
  readonly learn: (left: string, right: string, pairs: readonly PlacePair[]) => void;
}

// Long because who leads, who follows and where each was put are one state that every way in changes.
export function createScrollLink(): ScrollLink {
  const panes = new Map<string, LinkedPane>();
  const learnt = new Map<string, readonly PlacePair[]>();
  /** Where the link put a pane. */
  const put = new Map<string, number>();
  /** Panes that were put where the others stand, until somebody scrolls: what is learnt late still counts for them. */
  const brought = new Set<string>();
  const glides = new Map<string, Glide>();
  const paired = new Map<string, Paired>();
  let leader = '';
  let ledAt = -Infinity;
  let on = true;
  let frame = 0;
  /** The pane whose scrolling is passed on next: a pointer may reach another one before that. */
  let scrolledLast = '';

  const pairsOf = (leading: LinkedPane, pane: LinkedPane): readonly PlacePair[] => {
    const finer = learnt.get(pairKey(leading.report.id, pane.report.id));
    const before = paired.get(pairKey(leading.key, pane.key));
    if (before?.leading === leading && before.pane === pane && before.finer === finer) return before.pairs;
    const pairs = ledBySections(finer ?? pairAnchors(leading.anchors, pane.anchors), leading, pane);
    paired.set(pairKey(leading.key, pane.key), { leading, pane, finer, pairs });
    return pairs;
  };
  const targetOf = (leading: LinkedPane, pane: LinkedPane): number => {
    const extent = extentOfScroller(leading.scroller);
    const pairs = pairsOf(leading, pane);
    const knots = knotsAround(leading.scroller, pane.scroller, pairs, readingHeight(extent));
    return followedScrollTop(extent, extentOfScroller(pane.scroller), knots);
  };
  const move = ({ key, scroller }: LinkedPane, to: number) => {
    scroller.scrollTop = to;
    put.set(key, scroller.scrollTop);
  };
  /** Somewhat on the way where it is far, there at once where it is near or motion is not wanted. */
  const moveTowards = (pane: LinkedPane, to: number) => {
    const { scrollTop, clientHeight } = extentOfScroller(pane.scroller);
    const now = performance.now();
    const begun = glides.get(pane.key);
    const glide =
      begun ??
      (isFar(scrollTop, to, clientHeight) && !prefersStillness()
        ? glideFrom(scrollTop, to, clientHeight, now)
        : null);
    if (glide === null) {
      move(pane, to);
      return;
    }
    const next = nextStep(glide, scrollTop, to, clientHeight, now);
    if (next === to) glides.delete(pane.key);
    else glides.set(pane.key, glide);
    move(pane, next);
  };
  const follow = () => {
    frame = 0;
    const leading = panes.get(scrolledLast);
    if (leading === undefined || !on) return glides.clear();
    // Everything is measured before anything is moved: one layout for all panes.
    const moves = [...panes.values()]
      .filter((pane) => pane !== leading)
      .map((pane) => ({ pane, to: targetOf(leading, pane) }));
    glides.delete(leading.key);
    for (const { pane, to } of moves) moveTowards(pane, to);
    if (glides.size > 0) frame = requestAnimationFrame(follow);
  };
  const bring = (key: string): boolean => {
    const pane = panes.get(key);
    const others = [...panes.values()].filter((other) => other !== pane);
    const leading = others.find((other) => other.key === scrolledLast) ?? others[0];
    if (pane === undefined || leading === undefined || !on) return false;
    // The room that the pane takes may have moved the text of the others.
    leading.anchor.settle();
    move(pane, targetOf(leading, pane));
    brought.add(key);
    return true;
  };

  const leads = (pane: LinkedPane): boolean => {
    if (Math.abs(pane.scroller.scrollTop - (put.get(pane.key) ?? -Infinity)) <= TOLERANCE) return false;
    return pane.key === leader || performance.now() - ledAt > LEAD_HOLDS_MS;
  };

  return {
    join(pane) {
      panes.set(pane.key, pane);
      return () => {
        if (panes.get(pane.key) !== pane) return;
        panes.delete(pane.key);
        put.delete(pane.key);
        glides.delete(pane.key);
        brought.delete(pane.key);
      };
    },
    lead(key) {
      if (leader === key) return;
      leader = key;
      put.delete(key);
    },
    bring,
    scrolled(key) {
      const pane = panes.get(key);
      if (pane === undefined || !leads(pane)) return;
      leader = key;
      scrolledLast = key;
      ledAt = performance.now();
      put.delete(key);
      brought.clear();
      if (frame === 0) frame = requestAnimationFrame(follow);
    },
    turn(next) {
      on = next;
    },
    learn(left, right, pairs) {
      learnt.set(pairKey(left, right), pairs);
      learnt.set(
        pairKey(right, left),
        pairs.map((pair) => ({ left: pair.right, right: pair.left })),
      );
      for (const key of brought) {
        const report = panes.get(key)?.report.id;
        if (report === left || report === right) bring(key);
      }
    },
  };
}

/** Pairs that were set in order once, and what they were made of. */
interface Paired {
  readonly leading: LinkedPane;
  readonly pane: LinkedPane;
  readonly finer: readonly PlacePair[] | undefined;
  readonly pairs: readonly PlacePair[];
}

function pairKey(left: string, right: string): string {
  return JSON.stringify([left, right]);
}

/**
 * Heights now of the paired places around the one that is being read, rising in both texts. The places
 * rise, so that only a few are measured, however many there are; where one of them is not on the page, all.
 */
function knotsAround(
  leader: HTMLElement,
  follower: HTMLElement,
  pairs: readonly PlacePair[],
  height: number,
): readonly Knot[] {
  const heightAt = (index: number) => {
    const pair = pairs[index];
    return pair === undefined ? null : heightOf(leader, pair.left);
  };
  const before = lastAtOrAbove(pairs.length, heightAt, height);
  const around = pairs.slice(Math.max(0, before), before + 2);
  const knots = knotsOf(leader, follower, around);
  if (knots.length !== around.length) return knotsOf(leader, follower, pairs);
  return [...knots, ...knotsAhead(leader, follower, pairs.slice(before + 1), height)];
}

/** Screens of the leader in which the follower may set out for what lies ahead. */
const LOOK_AHEAD = 1.5;

/** What lies ahead and is soon reached, after the first pair, up to where the next section begins. */
function knotsAhead(
  leader: HTMLElement,
  follower: HTMLElement,
  pairs: readonly PlacePair[],
  height: number,
): readonly Knot[] {
  const section = pairs.findIndex(({ opens }) => opens === true);
  const within = section < 0 ? pairs : pairs.slice(0, section + 1);
  const end = height + leader.clientHeight * LOOK_AHEAD;
  const knots: Knot[] = [];
  for (const pair of within.slice(1)) {
    const [knot] = knotsOf(leader, follower, [pair]);
    if (knot === undefined || knot.from > end) break;
    knots.push(knot);
  }
  return knots;
}

function knotsOf(leader: HTMLElement, follower: HTMLElement, pairs: readonly PlacePair[]): readonly Knot[] {
  return pairs.flatMap(({ left, right }) => {
    const from = heightOf(leader, left);
    const to = heightOf(follower, right);
    return from === null || to === null ? [] : [{ from, to }];
  });
}
