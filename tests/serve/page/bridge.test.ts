import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderBridge, ReaderEvent } from '../../../src/shared/contract/contract.ts';
import { fail, ok } from '../../../src/shared/result.ts';

/** The browser's side, as far as the bridge uses it. */
interface Sent {
  readonly address: string;
  readonly init: RequestInit;
}
let sent: Sent[];
let respond: () => Response;
let opened: unknown[][];
let sources: EventTarget[];
let bridge: ReaderBridge;

beforeEach(async () => {
  sent = [];
  opened = [];
  sources = [];
  respond = () => Response.json(ok('answered'));
  const page: { reader?: ReaderBridge; open: (...words: unknown[]) => void } = {
    open: (...words) => opened.push(words),
  };
  vi.stubGlobal('window', page);
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    sent.push({ address, init });
    return Promise.resolve().then(respond);
  });
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      constructor(address: string) {
        super();
        expect(address).toBe('events');
        sources.push(this);
      }
    },
  );
  vi.resetModules();
  await import('../../../src/serve/page/bridge.ts');
  if (page.reader === undefined) throw new Error('no bridge was built');
  bridge = page.reader;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a call of the served page', () => {
  it('is posted to an address below the page’s own', async () => {
    expect(await bridge.call('report.open', { id: 'x' })).toEqual(ok('answered'));
    expect(sent).toMatchObject([
      { address: 'api/report.open', init: { method: 'POST', body: '{"id":"x"}' } },
    ]);
  });

  it('cannot leave the calls by its name', async () => {
    await bridge.call('../../elsewhere' as 'session.load', {});
    expect(sent[0]?.address).toBe('api/..%2F..%2Felsewhere');
  });

  it('outlives the page where it saves the session', async () => {
    await bridge.call('session.save', { version: 1, panes: [], linked: true, asPrinted: false });
    await bridge.call('session.load', {});
    expect(sent.map(({ init }) => init.keepalive)).toEqual([true, false]);
  });

  it('that is refused is a failure in the server’s words', async () => {
    respond = () => new Response('The argument is too large.\n', { status: 413 });
    expect(await bridge.call('session.load', {})).toEqual(
      fail('bad-argument', 'The reader refused this: The argument is too large.'),
    );
  });

  it('that finds no server is a failure that says what to do', async () => {
    respond = () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await bridge.call('session.load', {})).toMatchObject({
      error: { code: 'engine-stopped', message: expect.stringContaining('start it again') },
    });
  });
});

describe('an address to open', () => {
  it('is opened without a way back, once the server has found it fit', async () => {
    await bridge.call('host.open-external', { url: 'https://example.org/' });
    expect(opened).toEqual([['https://example.org/', '_blank', 'noopener,noreferrer']]);
  });

  it('is not opened where the server has not', async () => {
    respond = () => Response.json(fail('bad-argument', 'only https'));
    await bridge.call('host.open-external', { url: 'file:///etc/passwd' });
    expect(opened).toEqual([]);
  });
});

it('events reach every listener over one connection', () => {
  const [first, second]: ReaderEvent[][] = [[], []];
  bridge.subscribe((event) => first?.push(event));
  const stop = bridge.subscribe((event) => second?.push(event));
  const say = (event: ReaderEvent) =>
    sources[0]?.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(event) }));
  say({ kind: 'library-changed' });
  stop();
  say({ kind: 'notice', message: 'later' });
  expect(sources).toHaveLength(1);
  expect(first).toEqual([{ kind: 'library-changed' }, { kind: 'notice', message: 'later' }]);
  expect(second).toEqual([{ kind: 'library-changed' }]);
});
