import { describe, expect, it } from 'vitest';
import { createRoute } from '../../src/engine/host/route-call.ts';
import { hostHandlers } from '../../src/main/host-handlers.ts';
import type { Choice, ImportSource } from '../../src/shared/contract/contract.ts';
import { fail, ok } from '../../src/shared/result.ts';

interface Answers {
  readonly chosen?: readonly string[];
  readonly place?: string | null;
  readonly saved?: 'whole' | 'cancelled' | 'failed';
}

const SAVED = { reports: 1, files: 1, bytes: 1, problems: [], cancelled: false };

const LICENCES = [{ name: 'Findings Reader', version: '1.2.3', licence: 'MIT', text: 'Words' }];

function desktop({ chosen = [], place = null, saved = 'whole' }: Answers = {}) {
  const added: ImportSource[][] = [];
  const asked: unknown[] = [];
  const handlers = hostHandlers({
    engine: {
      call: (method, argument) => {
        asked.push([method, argument]);
        const answer =
          saved === 'failed'
            ? fail('disk', 'The disk is full.')
            : ok({ ...SAVED, cancelled: saved === 'cancelled' });
        return Promise.resolve(answer as never);
      },
    },
    version: '1.2.3',
    platform: 'linux',
    dataFolder: '/home/ada/data',
    licences: () => Promise.resolve(LICENCES),
    openExternal: (url) => Promise.resolve(void asked.push(url)),
    saveText: () => Promise.resolve({ saved: true }),
    chooseReports: (choose: Choice) => {
      asked.push(choose);
      return Promise.resolve(chosen);
    },
    keepFirstScreen: (screen) => void asked.push(screen),
    chooseLibraryFile: () => Promise.resolve(place),
    choosePlace: (name) => {
      asked.push(name);
      return Promise.resolve(place);
    },
    addFiles: (sources) => added.push([...sources]),
    showTheme: (theme) => asked.push(theme),
    offer: (possible) => asked.push(possible),
  });
  const engine = { relay: () => Promise.reject(new Error('no method of the engine is asked for')) };
  const call = createRoute({ engine, handlers, onDefect: (defect) => expect.unreachable(defect) });
  return { call, added, asked };
}

describe('the desktop', () => {
  it('says what it is', async () => {
    const info = { kind: 'desktop', version: '1.2.3', platform: 'linux', dataFolder: '/home/ada/data' };
    expect(await desktop().call('host.info', {})).toEqual(ok(info));
    expect(await desktop().call('host.licences', {})).toEqual(ok(LICENCES));
  });

  it('opens addresses outside', async () => {
    const { call, asked } = desktop();
    expect(await call('host.open-external', { url: 'https://example.org/' })).toEqual(ok(null));
    expect(asked).toEqual(['https://example.org/']);
  });

  it.each([
    [['/a.pdf', '/b.pdf'], { chosen: 2 }],
    [[], { chosen: 0 }],
  ])('adds what was chosen, %j, and tells the page how much', async (chosen, answer) => {
    const { call, added, asked } = desktop({ chosen });
    expect(await call('host.choose-reports', { choose: 'folder' })).toEqual(ok(answer));
    expect(asked).toEqual(['folder']);
    expect(added).toEqual([chosen.map((path) => ({ path }))]);
  });

  it.each([
    [null, 'whole', ok({ saved: false }), 0],
    ['/library', 'whole', ok({ saved: true }), 1],
    ['/library', 'cancelled', ok({ saved: false }), 1],
    ['/library', 'failed', fail('disk', 'The disk is full.'), 1],
  ] as const)('saves the library at %j (%s)', async (place, saved, answer, calls) => {
    const { call, asked } = desktop({ place, saved });
    expect(await call('host.save-library', {})).toEqual(answer);
    expect(asked).toHaveLength(calls);
  });

  it('lets the menu offer what the page says is possible, if there are such commands', async () => {
    const { call, asked } = desktop();
    expect(await call('host.possible-commands', { possible: ['search', 'keys'] })).toEqual(ok(null));
    expect(await call('host.possible-commands', { possible: ['quit'] })).toMatchObject({ ok: false });
    expect(asked).toEqual([['search', 'keys']]);
  });

  it('shows the window in the theme that the page asks for, if it is one', async () => {
    const { call, asked } = desktop();
    expect(await call('host.show-theme', { theme: 'dark' })).toEqual(ok(null));
    expect(await call('host.show-theme', { theme: 'sepia' })).toMatchObject({ ok: false });
    expect(asked).toEqual(['dark']);
  });

  it('refuses uploads, which it would not add', async () => {
    const { call, added } = desktop();
    const uploads = ['7b0a5a5e-6f0a-4a6f-9d5e-3f1c2b4a5d6e'];
    expect(await call('host.add-uploaded', { uploads })).toMatchObject({
      ok: false,
      error: { code: 'bad-argument' },
    });
    expect(added).toEqual([]);
  });
});
