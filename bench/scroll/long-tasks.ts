/** What holds up the page's main thread, as the browser itself reports it. */
import type { CDPSession, Locator, Page } from 'playwright-core';

/** A reader feels what takes longer. */
export const LONG_MS = 50;

export interface LongTasks {
  /** Tasks of 50 ms and more by the clock, as the page's own observer of long tasks reports them. */
  readonly byClock: Spent;
  /**
   * The same by processor time: what the page itself spent. On a busy machine a task is long by the clock because
   * the thread had to wait for a processor.
   */
  readonly byProcessor: Spent;
}

export interface Spent {
  /** Tasks of 50 ms and more. */
  readonly count: number;
  /** Milliseconds; of the clock 0 where no task was long. */
  readonly longest: number;
}

declare global {
  interface Window {
    longTasks?: { readonly start: number; readonly duration: number }[];
  }
}

/** Before the page loads: keep every long task. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: { start: number; duration: number }[] = [];
    window.longTasks = kept;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) kept.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** A task of a trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
}

const [BEGIN, END] = ['bench-begin', 'bench-end'];
const AT_REST_MS = 500;

/** Long tasks of an act and of what it sets off, until the page has been at rest for a moment. */
export async function longTasksOf(page: Page, act: () => Promise<unknown>): Promise<LongTasks> {
  const session = await page.context().newCDPSession(page);
  // What the tools put into the page for the first time is not the page's.
  await page.locator('body').evaluate(() => performance.now());
  const trace = await startTrace(session);
  await page.evaluate((name) => performance.mark(name), BEGIN);
  await act();
  await page.waitForTimeout(AT_REST_MS);
  await page.evaluate((name) => performance.mark(name), END);
  const events = await trace();
  await session.detach();
  return { byClock: await byClock(page), byProcessor: byProcessor(events) };
}

async function byClock(page: Page): Promise<Spent> {
  const durations = await page.evaluate(
    ([begin = '', end = '']) => {
      const at = (name: string) => performance.getEntriesByName(name).at(-1)?.startTime ?? 0;
      const kept = window.longTasks?.splice(0) ?? [];
      return kept.flatMap(({ start, duration }) =>
        start >= at(begin) && start <= at(end) ? [duration] : [],
      );
    },
    [BEGIN, END],
  );
  return spent(durations);
}

function byProcessor(events: readonly TraceEvent[]): Spent {
  const mark = (name: string) => events.findLast((event) => event.name === name);
  const [begin, end] = [mark(BEGIN), mark(END)];
  if (begin === undefined || end === undefined) throw new Error('the trace lost its marks');
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      name === 'ThreadControllerImpl::RunTask' &&
      ph === 'X' &&
      pid === begin.pid &&
      tid === begin.tid &&
      ts > begin.ts &&
      ts < end.ts,
  );
  return spent(tasks.map(({ tdur = 0 }) => tdur / 1000));
}

function spent(durations: readonly number[]): Spent {
  return {
    count: durations.filter((duration) => duration >= LONG_MS).length,
    longest: Math.max(0, ...durations),
  };
}

/** @returns ends the trace and gives what it holds */
async function startTrace(session: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (isTraceEvent(event)) events.push(event);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return events.toSorted((a, b) => a.ts - b.ts);
  };
}

function isTraceEvent(event: object): event is TraceEvent {
  return 'name' in event && 'ts' in event && typeof event.ts === 'number';
}

/** Screens of an element from top to bottom, each left to settle; then back up at speed, and over its whole width. */
export async function scrollThrough(scroller: Locator): Promise<void> {
  await scroller.evaluate(async (element) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const end = () => element.scrollHeight - element.clientHeight;
    element.scrollTop = 0;
    while (element.scrollTop < end() - 1) {
      const before = element.scrollTop;
      element.scrollBy({ top: element.clientHeight * 0.8, behavior: 'instant' });
      for (let frames = 0; frames < 4; frames++) await frame();
      if (element.scrollTop <= before) break;
    }
    while (element.scrollTop > 0) {
      element.scrollBy({ top: -400, behavior: 'instant' });
      await frame();
    }
    // A table can be wider than its window.
    for (let left = 0; left < element.scrollWidth - element.clientWidth; left += 200) {
      element.scrollLeft = left;
      await frame();
    }
    element.scrollLeft = 0;
  });
}
