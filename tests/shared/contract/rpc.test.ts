import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { EngineMethod, Handlers, ReaderEvent } from '../../../src/shared/contract/contract.ts';
import { connect, serve } from '../../../src/shared/contract/rpc.ts';

import { fail, ok, ReaderError, WrittenAnswer } from '../../../src/shared/result.ts';

/** Enough of the engine's methods to try every way of answering. */
type Served = Extract<
  EngineMethod,
  'library.list' | 'report.open' | 'search.query' | 'cite.reference' | 'session.load' | 'session.save'
>;

const HANDLERS: Handlers<Served> = {
  'library.list': () => ({ reports: [], areas: [], problems: [] }),
  'report.open': ({ id }) => {
    throw new ReaderError('not-found', `no ${id}`);
  },
  'search.query': () => {
    throw new TypeError('a defect');
  },
  'cite.reference': () => new Promise(() => undefined),
  'session.load': () => Promise.resolve(null),
  'session.save': () => null,
};

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** Both ends over a real message channel, with the channel's own ends for malformed messages. */
function pair(handlers: Handlers<Served> = HANDLERS) {
  const { port1, port2 } = new MessageChannel();
  open.push(() => port1.close());
  const serverDefects: string[] = [];
  const clientDefects: string[] = [];
  const events: ReaderEvent[] = [];
  const server = serve<Served>(port1, {
    handlers,
    // The schemas have tests of their own; here an argument is refused when it says so.
    check: (_method, argument) =>
      argument === 'refuse me' ? fail('bad-argument', 'refused') : ok(argument as never),
    onDefect: (description) => serverDefects.push(description),
  });
  const client = connect<Served>(port2, {
    onEvent: (event) => events.push(event),
    onDefect: (description) => clientDefects.push(description),
  });
  return { client, server, serverDefects, clientDefects, events, port1, port2 };
}

describe('a call', () => {
  it('gives the value of its handler', async () => {
    const { client } = pair();
    expect(await client.call('library.list', {})).toEqual(ok({ reports: [], areas: [], problems: [] }));
  });

  it('gives what its handler has written as JSON; handed on, it stays as it is', async () => {
    const json = '{"id":"long"}';
    const { client } = pair({ ...HANDLERS, 'report.open': () => new WrittenAnswer(json) });
    expect(await client.call('report.open', { id: 'long' })).toEqual(ok({ id: 'long' }));
    expect(await client.relay('report.open', { id: 'long' })).toEqual({ ok: true, json });
  });

  it('keeps the answers of calls made at once apart', async () => {
    const { client } = pair({
      ...HANDLERS,
      'report.open': async ({ id }) => {
        await new Promise((resolve) => setTimeout(resolve, id === 'slow' ? 20 : 0));
        throw new ReaderError('not-found', id);
      },
    });
    const answers = await Promise.all(['slow', 'fast'].map((id) => client.call('report.open', { id })));
    expect(answers).toEqual([fail('not-found', 'slow'), fail('not-found', 'fast')]);
  });

  it('carries an expected failure as a value', async () => {
    const { client, serverDefects } = pair();
    expect(await client.call('report.open', { id: 'x' })).toEqual(fail('not-found', 'no x'));
    expect(serverDefects).toEqual([]);
  });

  it('answers a defect of a handler as internal, and reports it with its stack', async () => {
    const { client, serverDefects } = pair();
    expect(await client.call('search.query', { query: 'x' })).toMatchObject({ error: { code: 'internal' } });
    expect(serverDefects).toEqual([expect.stringMatching(/^search\.query: TypeError: a defect\n\s+at /)]);
  });

  it('is refused where its argument is', async () => {
    const { client } = pair();
    expect(await client.call('session.load', 'refuse me' as never)).toEqual(fail('bad-argument', 'refused'));
  });

  it.each(['no.such', '__proto__', 'toString', 'constructor', ''])(
    'is refused for the method "%s"',
    async (method) => {
      const { client, serverDefects } = pair();
      expect(await client.call(method as Served, {})).toMatchObject({
        error: { code: 'bad-argument' },
      });
      expect(serverDefects).toHaveLength(1);
    },
  );

  it('fails where its argument cannot be sent', async () => {
    const { client } = pair();
    const argument = { query: () => 'a function' } as never;
    expect(await client.call('search.query', argument)).toMatchObject({ error: { code: 'bad-argument' } });
  });

  it('is answered even where its value cannot be sent', async () => {
    const { client, serverDefects } = pair({ ...HANDLERS, 'session.load': () => (() => null) as never });
    expect(await client.call('session.load', {})).toMatchObject({ error: { code: 'internal' } });
    expect(serverDefects).toHaveLength(1);
  });
});

describe('a malformed message', () => {
  const MALFORMED: readonly unknown[] = [
    undefined,
    null,
    'call',
    42,
    {},
    { kind: 'call' },
    { kind: 'call', id: '1', method: 'library.list', argument: {} },
    { kind: 'call', id: 1.5, method: 'library.list', argument: {} },
    { kind: 'call', id: 1, method: ['library.list'], argument: {} },
    { kind: 'call', id: 1, method: 'library.list' },
    { kind: 'answer', id: 1, result: 'yes' },
    { kind: 'answer', id: 1, result: { ok: true } },
    { kind: 'answer', id: 1, result: { ok: false } },
    { kind: 'event', event: null },
    { kind: 'other', id: 1 },
  ];

  it.each(MALFORMED.map((message) => [JSON.stringify(message), message]))(
    '%s is reported by both sides',
    async (_form, message) => {
      const { port1, port2, serverDefects, clientDefects } = pair();
      port2.postMessage(message);
      port1.postMessage(message);
      await expect.poll(() => [serverDefects.length, clientDefects.length]).toEqual([1, 1]);
    },
  );

  it('is also an answer to nothing, or a second answer', async () => {
    const { client, port1, clientDefects } = pair();
    await client.call('library.list', {});
    port1.postMessage({ kind: 'answer', id: 1, result: ok(null) });
    port1.postMessage({ kind: 'answer', id: 999, result: ok(null) });
    await expect.poll(() => clientDefects.length).toBe(2);
  });
});

describe('the other side being gone', () => {
  it('fails open and later calls with the reason', async () => {
    const { client } = pair();
    const openCall = client.call('cite.reference', { report: 'x', number: 1 });
    client.close({ code: 'engine-stopped', message: 'it stopped' });
    client.close({ code: 'engine-stopped', message: 'a second reason' });
    expect(await openCall).toEqual(fail('engine-stopped', 'it stopped'));
    expect(await client.call('library.list', {})).toEqual(fail('engine-stopped', 'it stopped'));
  });
});

describe('an event', () => {
  it('arrives without having been asked for', async () => {
    const { server, events } = pair();
    server.emit({ kind: 'notice', message: 'said once' });
    await expect.poll(() => events).toEqual([{ kind: 'notice', message: 'said once' }]);
  });
});
