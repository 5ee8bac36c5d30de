import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engineOptionsOf } from '../../src/engine/host/engine-options.ts';
import { startEngine } from '../../src/engine/host/start-engine.ts';
import type { EngineHost } from '../../src/engine/host/start-engine.ts';
import type { EngineMethod, ReaderEvent } from '../../src/shared/contract/contract.ts';

let data: string;
let events: ReaderEvent[];
const engines: EngineHost[] = [];

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'engine-'));
  events = [];
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.stop();
  await rm(data, { recursive: true, force: true });
});

/** The engine as the shells start it: the real worker on the real reports. */
function start(environment: Record<string, string> = {}): EngineHost {
  const engine = startEngine({
    worker: pathToFileURL(resolve('out/main/engine.js')),
    engine: engineOptionsOf({
      root: resolve('.'),
      platform: 'linux',
      environment: { FINDINGS_READER_DATA: data, ...environment },
      home: '/nowhere',
    }),
    onDefect: () => undefined,
  });
  engine.subscribe((event) => events.push(event));
  engines.push(engine);
  return engine;
}

describe('the engine in its worker', { timeout: 30_000 }, () => {
  it('answers every method of the contract', async () => {
    const engine = start();
    expect(await engine.call('library.list', {})).toMatchObject({
      ok: true,
      value: { reports: { length: 12 } },
    });
    expect(await engine.call('report.open', { id: 'kazakhstan-2022' })).toMatchObject({
      value: { year: 2022 },
    });
    expect(await engine.call('search.query', { query: 'cotton' })).toMatchObject({
      value: { query: 'cotton' },
    });
    expect(await engine.call('cite.reference', { report: 'kazakhstan-2022', number: 22 })).toMatchObject({
      value: {
        citedAt: expect.arrayContaining([
          expect.objectContaining({ where: 'table:4', rowLabel: 'Minimum Age for Hazardous Work' }),
        ]) as unknown,
      },
    });
    expect(await engine.call('session.load', {})).toEqual({ ok: true, value: null });
    const session = {
      version: 1,
      panes: [{ report: 'kazakhstan-2013', place: null }],
      linked: true,
      asPrinted: false,
    } as const;
    expect(await engine.call('session.save', session)).toEqual({ ok: true, value: null });
    expect(await engine.call('session.load', {})).toEqual({ ok: true, value: session });
  });

  it.each<[EngineMethod, unknown, string]>([
    ['report.open', { id: 'nowhere' }, 'not-found'],
    ['report.open', { id: '../../etc/passwd' }, 'bad-argument'],
    ['search.query', { query: 7 }, 'bad-argument'],
    ['session.save', { version: 1 }, 'bad-argument'],
    ['no.such' as EngineMethod, {}, 'bad-argument'],
  ])('refuses %s %j', async (method, argument, code) => {
    expect(await start().call(method, argument as never)).toMatchObject({ ok: false, error: { code } });
  });

  it('that is killed in the middle of a search is back for the next one, with all reports', async () => {
    const engine = start({ FINDINGS_READER_FAULTS: 'kill-engine-on=search.query' });
    expect(await engine.call('search.query', { query: 'cotton' })).toMatchObject({
      error: { code: 'engine-stopped' },
    });
    const again = await engine.call('search.query', { query: 'cotton' });
    expect(again.ok && again.value.total).toBeGreaterThan(0);
    expect(events).toContainEqual({ kind: 'engine-restarted', reason: expect.any(String) });
  });

  it('that cannot start says so instead of waiting for ever', async () => {
    const engine = start({ FINDINGS_READER_FAULTS: 'kill-engine-at-start' });
    await expect
      .poll(() => engine.call('library.list', {}), { timeout: 60_000 })
      .toMatchObject({ error: { code: 'engine-stopped', message: expect.stringContaining('3 times') } });
  });

  it('reads and searches where nothing can be kept, and says that nothing is', async () => {
    const file = join(data, 'file');
    await writeFile(file, '');
    const engine = start({ FINDINGS_READER_DATA: join(file, 'folder') });
    expect(await engine.call('search.query', { query: 'cotton' })).toMatchObject({ ok: true });
    expect(events).toEqual([
      {
        kind: 'disk',
        message: expect.stringMatching(
          /^Notes, added reports and .* are not kept, because the folder .* cannot be used: /,
        ),
      },
    ]);
  });

  it('tells of a damaged session and a damaged index once each', async () => {
    await writeFile(join(data, 'session.json'), '{');
    await mkdir(join(data, 'library'));
    await writeFile(join(data, 'library/search-index'), '{');
    const engine = start();
    expect(await engine.call('session.load', {})).toEqual({ ok: true, value: null });
    await engine.call('search.query', { query: 'cotton' });
    await engine.call('search.query', { query: 'cotton' });
    expect(events.map((event) => event.kind)).toEqual(['notice', 'notice']);
    expect((await readdir(data)).some((name) => name.startsWith('session.damaged-'))).toBe(true);
  });
});
