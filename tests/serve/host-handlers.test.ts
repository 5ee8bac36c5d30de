import { expect, it } from 'vitest';
import { createRoute } from '../../src/engine/host/route-call.ts';
import { hostHandlers } from '../../src/serve/host-handlers.ts';
import type { ImportSource } from '../../src/shared/contract/contract.ts';
import { fail, ok } from '../../src/shared/result.ts';

const OFFERED = { path: '/tmp/offered', fileName: 'Findings library.findings-library' };
const UPLOAD = '7b0a5a5e-6f0a-4a6f-9d5e-3f1c2b4a5d6e';

function served(saved: 'whole' | 'cancelled' | 'failed' = 'whole') {
  const log: unknown[] = [];
  const handlers = hostHandlers({
    engine: {
      call: () =>
        Promise.resolve(
          (saved === 'failed'
            ? fail('disk', 'The disk is full.')
            : ok({ cancelled: saved === 'cancelled' })) as never,
        ),
    },
    version: '1.2.3',
    platform: 'linux',
    dataFolder: '/home/ada/data',
    licences: () => Promise.resolve([]),
    uploads: {
      take: (names) => names.map((name) => ({ path: `/tmp/${name}` })),
      discard: (sources) => Promise.resolve(void log.push(['gone', ...sources.map(({ path }) => path)])),
    },
    downloads: {
      place: () => Promise.resolve(OFFERED),
      offer: () => 'download/key',
      discard: () => Promise.resolve(void log.push('discarded')),
    },
    addFiles: (sources: readonly ImportSource[]) =>
      Promise.resolve(void log.push(['added', ...sources.map(({ path }) => path)])),
  });
  const engine = { relay: () => Promise.reject(new Error('no method of the engine is asked for')) };
  return { call: createRoute({ engine, handlers, onDefect: (defect) => expect.unreachable(defect) }), log };
}

it.each([
  ['whole', ok({ saved: true, download: 'download/key' }), []],
  ['cancelled', ok({ saved: false }), ['discarded']],
  ['failed', fail('disk', 'The disk is full.'), ['discarded']],
] as const)('a library that is saved %s is offered or leaves nothing', async (saved, answer, left) => {
  const { call, log } = served(saved);
  expect(await call('host.save-library', {})).toEqual(answer);
  expect(log).toEqual(left);
});

it('uploads are added, and deleted when that has ended', async () => {
  const { call, log } = served();
  expect(await call('host.add-uploaded', { uploads: [UPLOAD] })).toEqual(ok(null));
  await expect
    .poll(() => log)
    .toEqual([
      ['added', `/tmp/${UPLOAD}`],
      ['gone', `/tmp/${UPLOAD}`],
    ]);
});
