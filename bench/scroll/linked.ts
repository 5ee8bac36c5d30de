/** What the panes do while one of them is scrolled from end to end: whether the others keep to its section, and how they move. */
import type { Page } from 'playwright-core';

export interface LinkedRun {
  /** Frames in which the leader moved. */
  readonly frames: number;
  /** Of them, those in which a follower stood in another section than the leader, though it has the leader's. */
  readonly apart: number;
  /** Steps of a follower against the way of the leader, in frames, and the largest in CSS pixels. */
  readonly backward: number;
  readonly farthestBack: number;
  /** Steps of a follower of more than half its window in one frame. */
  readonly jumps: number;
  /** The largest step of a follower in one frame, in its windows. */
  readonly largestStep: number;
  /** Where the sections differed, and in how many frames: the leader's topic beside the follower's. */
  readonly where: Readonly<Record<string, number>>;
}

/**
 * Scrolls the pane of index `leading` from its top to its end.
 *
 * @param step CSS pixels in a frame
 */
export async function scrollLinked(page: Page, leading: number, step: number): Promise<LinkedRun> {
  await page.locator('[data-pane]').nth(leading).hover();
  return await page.evaluate(
    // Long because what runs in the page must stand in it as a whole.
    async ({ leading: index, step: by }) => {
      /** Once everything has moved that moves with the frame. */
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const scrollers = [...document.querySelectorAll<HTMLElement>('[data-pane] [data-scroller]')];
      const leader = scrollers[index];
      const followers = scrollers.filter((one) => one !== leader);
      if (leader === undefined) throw new Error(`no pane ${index}`);
      const topicsOf = (scroller: HTMLElement) =>
        [...scroller.querySelectorAll<HTMLElement>('[data-topic]')].map((one) => one.dataset['topic']);
      /** The reading line: below the upper edge, at the edge itself at the top, and at the lower edge at the very end. */
      const readAt = (scroller: HTMLElement) => {
        const line = scroller.querySelector('[data-reading-line]');
        if (line === null) throw new Error('the panes are not linked');
        return line.getBoundingClientRect().top;
      };
      const SAME_LINE = 3;
      /** Topics at the line, where a border of sections lies within a pixel or three of it both. */
      const topicsAt = (scroller: HTMLElement) => {
        const y = readAt(scroller);
        return [...scroller.querySelectorAll<HTMLElement>('[data-topic]')].flatMap((one, at, all) => {
          const top = at === 0 ? -Infinity : one.getBoundingClientRect().top;
          const next = all[at + 1]?.getBoundingClientRect().top ?? Infinity;
          return top <= y + SAME_LINE && next > y - SAME_LINE ? [one.dataset['topic'] ?? ''] : [];
        });
      };
      leader.scrollTop = 0;
      for (let wait = 0; wait < 40; wait++) await frame();
      const run = { frames: 0, apart: 0, backward: 0, farthestBack: 0, jumps: 0, largestStep: 0 };
      const where: Record<string, number> = {};
      let before = followers.map((one) => one.scrollTop);
      while (leader.scrollTop < leader.scrollHeight - leader.clientHeight - 1) {
        const from = leader.scrollTop;
        leader.scrollTop += by;
        if (leader.scrollTop === from) break;
        await frame();
        run.frames += 1;
        const here = topicsAt(leader);
        let apart = false;
        for (const [at, follower] of followers.entries()) {
          const moved = follower.scrollTop - (before[at] ?? 0);
          if (moved < -1) run.backward += 1;
          run.farthestBack = Math.max(run.farthestBack, -moved);
          if (moved > follower.clientHeight / 2) run.jumps += 1;
          run.largestStep = Math.max(run.largestStep, moved / follower.clientHeight);
          const own = topicsOf(follower);
          const there = topicsAt(follower);
          if (!here.some((topic) => own.includes(topic)) || here.some((topic) => there.includes(topic)))
            continue;
          apart = true;
          const key = `${here.join('/')} beside ${there.join('/')}`;
          where[key] = (where[key] ?? 0) + 1;
        }
        if (apart) run.apart += 1;
        before = followers.map((one) => one.scrollTop);
      }
      return { ...run, where };
    },
    { leading, step },
  );
}
