import { afterEach, describe, expect, it } from 'vitest';
import { startEngine } from '../../../src/engine/host/start-engine.ts';
import type { EngineHost } from '../../../src/engine/host/start-engine.ts';
import type { EngineOptions } from '../../../src/engine/host/engine-options.ts';
import type { ReaderEvent } from '../../../src/shared/contract/contract.ts';

const engines: EngineHost[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.stop();
});

function start(faults: Partial<EngineOptions> = {}, now?: () => number, heartbeat?: number) {
  const events: ReaderEvent[] = [];
  const defects: string[] = [];
  const engine = startEngine({
    worker: new URL('./fixtures/mortal-worker.ts', import.meta.url),
    engine: { reportsFolder: 'reports', dataFolder: null, version: '0', ...faults },
    onDefect: (description) => defects.push(description),
    ...(now === undefined ? {} : { now }),
    ...(heartbeat === undefined ? {} : { heartbeat }),
  });
  engines.push(engine);
  engine.subscribe((event) => events.push(event));
  return { engine, events, defects };
}

const list = (engine: EngineHost) => engine.call('library.list', {});
const open = (engine: EngineHost) => engine.call('report.open', { id: 'x' });

describe('an engine', { timeout: 15_000 }, () => {
  it('answers, and tells', async () => {
    const { engine, events } = start();
    expect(await list(engine)).toMatchObject({ ok: true });
    await engine.call('session.load', {});
    expect(events).toEqual([{ kind: 'notice', message: 'loaded' }]);
  });

  it('is asked again by the program for what is not ready, and tells a window so', async () => {
    const { engine } = start();
    expect(await engine.relay('sources.list', {})).toMatchObject({ ok: false, error: { code: 'not-yet' } });
    expect(await engine.call('sources.list', {})).toEqual({ ok: true, value: { rows: [], shares: [] } });
  });

  it('that exits fails its open calls with the reason, is started again, and says so', async () => {
    const { engine, events } = start();
    const waiting = engine.call('cite.reference', { report: 'x', number: 1 });
    const killing = open(engine);
    const failure = { error: { code: 'engine-stopped', message: expect.stringContaining('exit code 3') } };
    expect(await killing).toMatchObject(failure);
    expect(await waiting).toMatchObject(failure);
    expect(await list(engine)).toMatchObject({ ok: true });
    expect(events).toEqual([
      {
        kind: 'engine-restarted',
        reason:
          'The engine stopped (exit code 3). It has been started again and runs: repeat what you did last if it was not done.',
      },
    ]);
  });

  it('that throws where nobody catches fails with what was thrown', async () => {
    const { engine, defects } = start();
    expect(await engine.call('search.query', { query: 'x' })).toMatchObject({
      error: { code: 'engine-stopped', message: expect.stringContaining('thrown where nobody catches') },
    });
    expect(defects.join()).toContain('thrown where nobody catches');
    expect(await list(engine)).toMatchObject({ ok: true });
  });

  it('that never comes back from a call is ended, started again, and says so', async () => {
    const { engine, events } = start({}, undefined, 100);
    expect(await list(engine)).toMatchObject({ ok: true });
    const waiting = engine.call('cite.reference', { report: 'x', number: 1 });
    const stuck = engine.relay('session.save', {});
    const failure = { error: { code: 'engine-stopped', message: expect.stringContaining('did not answer') } };
    expect(await stuck).toMatchObject(failure);
    expect(await waiting).toMatchObject(failure);
    expect(await list(engine)).toMatchObject({ ok: true });
    expect(events).toEqual([
      {
        kind: 'engine-restarted',
        reason: expect.stringMatching(/^The engine stopped \(it did not answer.*started again.*repeat/),
      },
    ]);
  });

  it('is told of a fault for its first life only', async () => {
    const { engine } = start({ killOn: 'report.open' });
    expect(await list(engine)).toMatchObject({ value: { problems: [{ message: 'report.open' }] } });
    await open(engine);
    expect(await list(engine)).toMatchObject({ value: { problems: [{ message: 'null' }] } });
  });
});

describe('a crash loop', { timeout: 15_000 }, () => {
  it('ends with an engine that has nothing but what ships, and says so', async () => {
    const { engine, events } = start({ killAtStart: 'with-library' });
    // The window's first question waits for the engine that can answer it.
    expect(await list(engine)).toMatchObject({ ok: true });
    const reasons = events.flatMap((event) => (event.kind === 'engine-restarted' ? event.reason : []));
    expect(reasons).toHaveLength(3);
    expect(reasons[2]).toContain('shows only those that ship with it');
    expect(events.flatMap((event) => (event.kind === 'engine-restarted' ? [event.lasts] : []))).toEqual([
      undefined,
      undefined,
      true,
    ]);
    expect(events.at(-1)).toEqual({ kind: 'library-changed' });
  });

  it('of that engine too ends with a reason that every later call gets', async () => {
    const { engine, events } = start({ killAtStart: true });
    expect(await list(engine)).toMatchObject({
      error: { code: 'engine-stopped', message: expect.stringMatching(/dead on arrival.*3 times/s) },
    });
    expect(events.filter((event) => event.kind === 'engine-restarted')).toHaveLength(5);
    expect(await open(engine)).toMatchObject({ error: { code: 'engine-stopped' } });
  });

  it('is not what happens when an engine stops now and then', async () => {
    let time = 0;
    const { engine } = start({}, () => time);
    for (let death = 0; death < 5; death += 1) {
      expect(await open(engine)).toMatchObject({ ok: false });
      time += 400_000;
    }
    expect(await list(engine)).toMatchObject({ ok: true });
  });
});

it('an engine that is stopped fails its calls and stays stopped', async () => {
  const { engine, events } = start();
  const waiting = engine.call('cite.reference', { report: 'x', number: 1 });
  await engine.stop();
  expect(await waiting).toMatchObject({
    error: { code: 'engine-stopped', message: 'The reader is being closed.' },
  });
  expect(await list(engine)).toMatchObject({ ok: false });
  expect(events).toEqual([]);
});
