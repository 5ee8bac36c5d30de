import { describe, expect, it } from 'vitest';
import { createEventQueue } from '../../../src/engine/host/event-queue.ts';
import { createHeadStart } from '../../../src/engine/host/head-start.ts';
import type { EngineMethod } from '../../../src/shared/contract/contract.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import type { Result } from '../../../src/shared/result.ts';

const REPORTS = ['kazakhstan-2013', 'kazakhstan-2016', 'kazakhstan-2022'].map((id) => ({
  id,
  kind: 'chapter',
}));
const SESSION = { version: 1, panes: [{ report: 'kazakhstan-2013', place: null }] };

/** An engine that notes what it is asked. */
function started(answers: Partial<Record<EngineMethod, Result<unknown>>> = {}) {
  const asked: string[] = [];
  const events = createEventQueue();
  const relay = (method: EngineMethod, argument: unknown) => {
    asked.push([method, ...Object.values(argument ?? {})].join(' '));
    const given = answers[method] ?? (method === 'library.list' ? ok({ reports: REPORTS }) : ok(null));
    return Promise.resolve(given as Result<never>);
  };
  const start = createHeadStart({ call: relay, relay, subscribe: events.subscribe });
  return { asked, emit: events.emit, ask: start.relay };
}

const settled = () => new Promise((done) => setTimeout(done, 0));

describe('a head start', () => {
  it('asks what a window asks first, the reports of a first start too, and hands each answer out once', async () => {
    const { asked, ask } = started();
    await settled();
    const first = [
      'preferences.load',
      'library.list',
      'session.load',
      'report.open kazakhstan-2016',
      'report.open kazakhstan-2022',
    ];
    expect(asked).toEqual(first);
    expect(await ask('library.list', {})).toEqual(ok({ reports: REPORTS }));
    await ask('report.open', { id: 'kazakhstan-2016' });
    expect(asked).toEqual(first);
    await ask('report.open', { id: 'kazakhstan-2016' });
    await ask('report.open', { id: 'kazakhstan-2013' });
    expect(asked.slice(first.length)).toEqual(['report.open kazakhstan-2016', 'report.open kazakhstan-2013']);
  });

  it('asks for the reports of the session', async () => {
    const { asked } = started({ 'session.load': ok(SESSION) });
    await settled();
    expect(asked.filter((call) => call.startsWith('report'))).toEqual(['report.open kazakhstan-2013']);
  });

  it.each(['library-changed', 'engine-restarted'] as const)(
    'hands out nothing that was true before: %s',
    async (kind) => {
      const { asked, emit, ask } = started();
      await settled();
      emit(kind === 'library-changed' ? { kind } : { kind, reason: 'It stopped.' });
      await ask('library.list', {});
      expect(asked.filter((call) => call === 'library.list')).toHaveLength(2);
    },
  );

  it('hands out a failure as it is, and opens nothing then', async () => {
    const failed = fail('engine-stopped', 'The engine stopped.');
    const { asked, ask } = started({ 'library.list': failed });
    await settled();
    expect(asked).toEqual(['preferences.load', 'library.list', 'session.load']);
    expect(await ask('library.list', {})).toEqual(failed);
  });
});
