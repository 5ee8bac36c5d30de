import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createEventQueue } from '../../src/engine/host/event-queue.ts';
import { serveIpc } from '../../src/main/ipc.ts';
import { PAGE_HOME } from '../../src/main/page-address.ts';
import {
  ADD_FILES_CHANNEL,
  CALL_CHANNEL,
  EVENT_CHANNEL,
  LISTEN_CHANNEL,
} from '../../src/shared/messages/channels.ts';
import type { ReaderEvent } from '../../src/shared/contract/contract.ts';
import { ok } from '../../src/shared/result.ts';

type Handler = (event: object, ...words: unknown[]) => unknown;

/** Electron's side of the channels: one handler each, as `ipcMain` allows. */
const electron = vi.hoisted(() => {
  const handlers = new Map<string, Handler>();
  const set = (channel: string, handler: Handler) => handlers.set(channel, handler);
  return { handlers, ipcMain: { handle: set, on: set } };
});
vi.mock('electron', () => electron);

const OWN = { url: `${PAGE_HOME}index.html`, parent: null };
const notice = (message: string): ReaderEvent => ({ kind: 'notice', message });

let calls: unknown[];
let added: unknown[];
let events: ReturnType<typeof createEventQueue>;
beforeEach(() => {
  electron.handlers.clear();
  calls = [];
  added = [];
  events = createEventQueue();
  serveIpc({
    route: (method, argument) => {
      calls.push([method, argument]);
      return Promise.resolve(ok('answered'));
    },
    addFiles: (sources) => added.push(sources),
    subscribe: events.subscribe,
    home: PAGE_HOME,
  });
});

/** A window's contents, with what was sent to its page. */
function contents() {
  const sent: unknown[][] = [];
  return Object.assign(new EventEmitter(), { sent, send: (...words: unknown[]) => sent.push(words) });
}

const tell = (channel: string, event: object, ...words: unknown[]) =>
  electron.handlers.get(channel)?.(event, ...words);

describe('a call', () => {
  it('from the page is answered', async () => {
    expect(await tell(CALL_CHANNEL, { senderFrame: OWN }, 'library.list', {})).toEqual(ok('answered'));
    expect(calls).toEqual([['library.list', {}]]);
  });

  it.each([
    ['a frame in the page', { url: OWN.url, parent: {} }],
    ['another page', { url: 'https://evil.example/', parent: null }],
    ['a frame that is gone', null],
  ])('from %s is refused by an exception', (_from, senderFrame) => {
    expect(() => tell(CALL_CHANNEL, { senderFrame }, 'library.list', {})).toThrow(/^Refused/);
    expect(calls).toEqual([]);
  });
});

describe('events', () => {
  it('go to the page once it listens, with what happened before', () => {
    const sender = contents();
    events.emit(notice('before'));
    tell(LISTEN_CHANNEL, { sender, senderFrame: OWN });
    events.emit(notice('after'));
    expect(sender.sent).toEqual([
      [EVENT_CHANNEL, notice('before')],
      [EVENT_CHANNEL, notice('after')],
    ]);
  });

  it('are not sent twice to a page that asks twice', () => {
    const sender = contents();
    tell(LISTEN_CHANNEL, { sender, senderFrame: OWN });
    tell(LISTEN_CHANNEL, { sender, senderFrame: OWN });
    events.emit(notice('once'));
    expect(sender.sent).toEqual([[EVENT_CHANNEL, notice('once')]]);
  });

  it.each(['did-navigate', 'destroyed'])('are kept for the next page after %s', (end) => {
    const [first, second] = [contents(), contents()];
    tell(LISTEN_CHANNEL, { sender: first, senderFrame: OWN });
    first.emit(end);
    events.emit(notice('kept'));
    tell(LISTEN_CHANNEL, { sender: second, senderFrame: OWN });
    expect(first.sent).toEqual([]);
    expect(second.sent).toEqual([[EVENT_CHANNEL, notice('kept')]]);
  });

  it('do not go to anyone else', () => {
    const sender = contents();
    tell(LISTEN_CHANNEL, { sender, senderFrame: { url: 'https://evil.example/', parent: null } });
    events.emit(notice('secret'));
    expect(sender.sent).toEqual([]);
  });
});

describe('dropped files', () => {
  it('are added by the paths that the preload sends', () => {
    expect(tell(ADD_FILES_CHANNEL, { senderFrame: OWN }, ['/a/b.pdf', '/c'])).toEqual(ok(null));
    expect(added).toEqual([[{ path: '/a/b.pdf' }, { path: '/c' }]]);
  });

  it.each([[undefined], ['/a'], [[]], [['']], [[7]]])('are refused as %j', (paths) => {
    expect(tell(ADD_FILES_CHANNEL, { senderFrame: OWN }, paths)).toMatchObject({ ok: false });
    expect(added).toEqual([]);
  });

  it('from another page are refused by an exception', () => {
    const senderFrame = { url: 'https://evil.example/', parent: null };
    expect(() => tell(ADD_FILES_CHANNEL, { senderFrame }, ['/a'])).toThrow(/^Refused/);
    expect(added).toEqual([]);
  });
});
