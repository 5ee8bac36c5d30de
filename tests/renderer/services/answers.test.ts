import { describe, expect, it } from 'vitest';
import { createAnswerCache } from '../../../src/renderer/services/answers.ts';
import type { Keeping } from '../../../src/renderer/services/answers.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import type { Result } from '../../../src/shared/result.ts';
import { testBridge } from '../helpers/bridge.ts';
import { report } from '../helpers/build.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const titled = (title: string) => ok(report({ id: 'peru-2022', title }));

/** An engine that answers to each call when it is told to. */
function patient(keeping: Keeping = { most: 3 }) {
  const open: ((answer: Result<ReturnType<typeof report>>) => void)[] = [];
  const bridge = testBridge({ 'report.open': () => new Promise((resolve) => open.push(resolve)) });
  const reports = createAnswerCache(bridge).to('report.open', keeping);
  return { bridge, reports, answer: (call: number, title: string) => open[call]?.(titled(title)) };
}

describe('what the engine answered', () => {
  it('is asked for once, is the same object from then on, and is told once', async () => {
    const { bridge, reports, answer } = patient();
    let told = 0;
    reports.subscribe(() => (told += 1));
    expect(reports.get({ id: 'peru-2022' })).toEqual({ status: 'loading' });
    expect(reports.get({ id: 'peru-2022' })).toEqual({ status: 'loading' });
    answer(0, 'Peru');
    await settled();
    const ready = reports.get({ id: 'peru-2022' });
    expect(ready).toMatchObject({ status: 'ready', value: { title: 'Peru' } });
    expect(reports.get({ id: 'peru-2022' })).toBe(ready);
    expect([bridge.calls.length, told]).toEqual([1, 1]);
  });

  it.each([
    ['the library changed', { kind: 'library-changed' }],
    ['the engine was started again', { kind: 'engine-restarted', reason: 'It stopped.' }],
  ] as const)('is not taken for the answer to what was asked after %s', async (_why, event) => {
    const { bridge, reports, answer } = patient();
    reports.get({ id: 'peru-2022' });
    bridge.tell(event);
    reports.get({ id: 'peru-2022' });
    answer(0, 'before');
    await settled();
    expect(reports.get({ id: 'peru-2022' })).toEqual({ status: 'loading' });
    answer(1, 'after');
    await settled();
    expect(reports.get({ id: 'peru-2022' })).toMatchObject({ value: { title: 'after' } });
  });

  it.each(['retry', 'refresh'] as const)(
    'is not the older one after %s, whichever comes last',
    async (way) => {
      const { reports, answer } = patient();
      reports.get({ id: 'peru-2022' });
      if (way === 'retry') reports.retry({ id: 'peru-2022' });
      else reports.refresh();
      answer(1, 'after');
      await settled();
      answer(0, 'before');
      await settled();
      expect(reports.get({ id: 'peru-2022' })).toMatchObject({ value: { title: 'after' } });
    },
  );

  it('stays on show while it is asked for again, where it outlives changes of the library', async () => {
    const { bridge, reports, answer } = patient({ most: 3, outlivesChanges: true });
    reports.get({ id: 'peru-2022' });
    answer(0, 'before');
    await settled();
    bridge.tell({ kind: 'library-changed' });
    reports.refresh(({ id }) => id !== 'peru-2022');
    expect(bridge.calls).toHaveLength(1);
    reports.refresh(({ id }) => id === 'peru-2022');
    reports.refresh();
    expect(reports.get({ id: 'peru-2022' })).toMatchObject({ value: { title: 'before' } });
    answer(1, 'between');
    await settled();
    expect(reports.get({ id: 'peru-2022' })).toMatchObject({ value: { title: 'before' } });
    answer(2, 'after');
    await settled();
    expect(reports.get({ id: 'peru-2022' })).toMatchObject({ value: { title: 'after' } });
  });

  it('is asked for again where it failed, by a defect too, and nothing else is', async () => {
    const answers = [fail('disk', 'The disk is full.'), null, titled('Peru')];
    const bridge = testBridge({
      'report.open': ({ id }) => {
        const next = id === 'chad-2022' ? titled('Chad') : answers.shift();
        if (next === null || next === undefined) throw new Error('broken');
        return next;
      },
    });
    const reports = createAnswerCache(bridge).to('report.open', { most: 3 });
    const get = async (id: string) => {
      reports.get({ id });
      await settled();
      return reports.get({ id });
    };
    await get('chad-2022');
    expect(await get('peru-2022')).toEqual({
      status: 'failed',
      error: { code: 'disk', message: 'The disk is full.' },
    });
    reports.retryFailed();
    expect(await get('peru-2022')).toMatchObject({ status: 'failed', error: { code: 'internal' } });
    bridge.tell({ kind: 'engine-restarted', reason: 'It stopped.' });
    expect(await get('peru-2022')).toMatchObject({ status: 'ready' });
    expect(await get('chad-2022')).toMatchObject({ status: 'ready' });
    expect(bridge.calls).toHaveLength(4);
  });

  it('is asked for though the computer has no network, and not again when the window is looked at', async () => {
    const { bridge, reports, answer } = patient();
    window.dispatchEvent(new Event('offline'));
    reports.get({ id: 'peru-2022' });
    answer(0, 'Peru');
    await settled();
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('focus'));
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(reports.get({ id: 'peru-2022' })).toMatchObject({ status: 'ready' });
    expect(bridge.calls).toHaveLength(1);
  });
});

describe('how much of it is kept', () => {
  const numbered = () => {
    const bridge = testBridge({ 'report.open': ({ id }) => ok(report({ id })) });
    return { bridge, reports: createAnswerCache(bridge).to('report.open', { most: 3 }) };
  };
  const asked = (bridge: ReturnType<typeof testBridge>) =>
    bridge.calls.map(([, argument]) => (argument as { readonly id: string }).id).join(' ');

  it('is no more than was said: what was wanted longest ago goes', async () => {
    const { bridge, reports } = numbered();
    for (const id of ['a', 'b', 'c', 'a', 'd', 'a', 'c', 'b']) {
      reports.get({ id });
      await settled();
    }
    expect(asked(bridge)).toBe('a b c d b');
  });

  it('is everything that is on show, however much that is', async () => {
    const { bridge, reports } = numbered();
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const show = () => ids.map((id) => reports.get({ id }));
    reports.subscribe(show);
    show();
    await settled();
    reports.get({ id: 'another' });
    await settled();
    expect(show().every(({ status }) => status === 'ready')).toBe(true);
    expect(asked(bridge)).toBe('a b c d e f another');
  });
});
