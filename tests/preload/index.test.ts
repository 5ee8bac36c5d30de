import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ADD_FILES_CHANNEL,
  CALL_CHANNEL,
  EVENT_CHANNEL,
  LISTEN_CHANNEL,
} from '../../src/shared/messages/channels.ts';
import type { ReaderBridge, ReaderEvent } from '../../src/shared/contract/contract.ts';
import { ok } from '../../src/shared/result.ts';

/** Electron's side of the bridge, as far as a sandboxed preload script may use it. */
const electron = vi.hoisted(() => {
  const state = {
    exposed: new Map<string, unknown>(),
    invoked: [] as unknown[][],
    sent: [] as unknown[][],
    listeners: new Map<string, (event: unknown, message: unknown) => void>(),
  };
  return {
    state,
    // A file that stands on no disk has no path.
    webUtils: {
      getPathForFile: ({ name }: { name: string }) => (name === 'made.txt' ? '' : `/home/${name}`),
    },
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) => state.exposed.set(name, value),
    },
    ipcRenderer: {
      invoke: (...words: unknown[]) => {
        state.invoked.push(words);
        return Promise.resolve({ ok: true, value: 'from main' });
      },
      send: (...words: unknown[]) => state.sent.push(words),
      on: (channel: string, listener: (event: unknown, message: unknown) => void) =>
        state.listeners.set(channel, listener),
    },
  };
});
vi.mock('electron', () => electron);

let bridge: ReaderBridge;
beforeEach(async () => {
  const { state } = electron;
  state.exposed.clear();
  state.listeners.clear();
  state.invoked.length = 0;
  state.sent.length = 0;
  vi.resetModules();
  await import('../../src/preload/index.ts');
  bridge = state.exposed.get('reader') as ReaderBridge;
});

describe('the bridge', () => {
  it('is all that the page gets', () => {
    expect([...electron.state.exposed.keys()]).toEqual(['reader']);
    expect(Object.keys(bridge).sort()).toEqual(['addFiles', 'call', 'subscribe']);
  });

  it('carries calls of the contract on one channel', async () => {
    expect(await bridge.call('report.open', { id: 'x' })).toEqual(ok('from main'));
    expect(electron.state.invoked).toEqual([[CALL_CHANNEL, 'report.open', { id: 'x' }]]);
  });

  it('turns dropped files into paths on its own side', async () => {
    const files = [
      { name: 'a.pdf', size: 1 },
      { name: 'made.txt', size: 2 },
    ];
    expect(await bridge.addFiles(files)).toEqual(ok('from main'));
    expect(electron.state.invoked).toEqual([[ADD_FILES_CHANNEL, ['/home/a.pdf']]]);
  });

  it.each(['no.such', 'library.import', '__proto__', 'reader:call', ''])(
    'refuses the method "%s" itself',
    async (method) => {
      expect(await bridge.call(method as 'report.open', { id: 'x' })).toMatchObject({
        error: { code: 'bad-argument' },
      });
      expect(electron.state.invoked).toEqual([]);
    },
  );

  it('hands on events without the way they came, until told to stop', () => {
    const seen: ReaderEvent[][] = [];
    const stop = bridge.subscribe((...words) => seen.push(words));
    const tell = electron.state.listeners.get(EVENT_CHANNEL);
    tell?.({ sender: 'a way to main' }, { kind: 'library-changed' });
    stop();
    tell?.({}, { kind: 'library-changed' });
    expect(seen).toEqual([[{ kind: 'library-changed' }]]);
  });

  it('says once that the page listens', () => {
    const stop = bridge.subscribe(() => undefined);
    bridge.subscribe(() => undefined);
    expect(electron.state.sent).toEqual([[LISTEN_CHANNEL]]);
    stop();
  });
});
