import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startHeartbeat } from '../../../src/engine/host/heartbeat.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** @param share of the processor that the program is given */
function start({ open = 1, answers = false, share = 1 } = {}) {
  const stuck: string[] = [];
  const state = { open, answers, pings: 0 };
  const heartbeat = startHeartbeat({
    ping: () => {
      state.pings += 1;
      if (state.answers) heartbeat.heard();
    },
    open: () => state.open,
    stuck: (cause) => stuck.push(cause),
    every: 5_000,
    used: () => performance.now() * share,
  });
  return { heartbeat, stuck, state };
}

it('an engine that does not answer while calls are open is stuck after half a minute', () => {
  const { heartbeat, stuck, state } = start();
  heartbeat.heard();
  vi.advanceTimersByTime(34_000);
  expect(stuck).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(stuck).toEqual(['it did not answer for 30 seconds']);
  vi.advanceTimersByTime(600_000);
  expect([stuck.length, state.pings]).toEqual([1, 1]);
});

it('one that answers late, or is asked for nothing, is not', () => {
  const { heartbeat, stuck, state } = start();
  for (let round = 0; round < 20; round += 1) {
    vi.advanceTimersByTime(25_000);
    heartbeat.heard();
  }
  expect(state.pings).toBeGreaterThan(10);
  state.open = 0;
  vi.advanceTimersByTime(600_000);
  expect(stuck).toEqual([]);
  state.open = 1;
  state.answers = true;
  heartbeat.heard();
  vi.advanceTimersByTime(600_000);
  expect(stuck).toEqual([]);
});

it('one that is not given the processor is waited for until it has had its time', () => {
  const { heartbeat, stuck } = start({ share: 0.21 });
  heartbeat.heard();
  vi.advanceTimersByTime(100_000);
  expect(stuck).toEqual([]);
  heartbeat.heard();
  vi.advanceTimersByTime(115_000);
  expect(stuck).toEqual([]);
  vi.advanceTimersByTime(10_000);
  expect(stuck).toEqual(['it did not answer for 115 seconds']);
});

it('one that waits for ever and uses nothing is not waited for without end', () => {
  const { heartbeat, stuck } = start({ share: 0 });
  heartbeat.heard();
  vi.advanceTimersByTime(300_000);
  expect(stuck).toEqual([]);
  vi.advanceTimersByTime(10_000);
  expect(stuck).toEqual(['it did not answer for 300 seconds']);
});

it('one that has not been heard of yet is given longer', () => {
  const { stuck } = start();
  vi.advanceTimersByTime(120_000);
  expect(stuck).toEqual([]);
  vi.advanceTimersByTime(10_000);
  expect(stuck).toHaveLength(1);
});

it('time in which the laptop slept or the host had no turn does not count', () => {
  let tick: () => void = () => undefined;
  const { setInterval: original } = globalThis;
  vi.spyOn(globalThis, 'setInterval').mockImplementation((handler, every) => {
    tick = handler;
    return original(() => undefined, every);
  });
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  const { heartbeat, stuck } = start();
  heartbeat.heard();
  // Each tick comes hours or some seconds late.
  for (const late of [3_600_000, 20_000, 9_000, 8_000, 7_600, 3_600_000, 60_000, 9_000, 9_000]) {
    time += 5_000 + late;
    tick();
  }
  expect(stuck).toEqual([]);
  for (let round = 0; round < 6; round += 1) {
    time += 5_000;
    tick();
  }
  expect(stuck).toHaveLength(1);
});
