import { describe, expect, it } from 'vitest';
import { createRoute } from '../../../src/engine/host/route-call.ts';
import { ok } from '../../../src/shared/result.ts';

const INFO = { kind: 'desktop', version: '1', platform: 'linux', dataFolder: null } as const;

function route() {
  const relayed: unknown[] = [];
  const opened: string[] = [];
  const call = createRoute({
    engine: {
      relay: (method, argument) => {
        relayed.push([method, argument]);
        return Promise.resolve(ok(null as never));
      },
    },
    handlers: {
      'host.info': () => ({ ...INFO }),
      'host.licences': () => [],
      'host.open-external': ({ url }) => {
        opened.push(url);
        return null;
      },
      'host.save-text': () => ({ saved: false }),
      'host.choose-reports': () => ({ chosen: 0 }),
      'host.save-library': () => ({ saved: false }),
      'host.save-original': () => ({ saved: false }),
      'host.save-page': () => ({ saved: false }),
      'host.add-uploaded': () => null,
      'host.show-theme': () => null,
      'host.keep-first-screen': () => null,
      'host.possible-commands': () => null,
    },
    onDefect: () => undefined,
  });
  return { call, relayed, opened };
}

describe('the one door', () => {
  it('relays the methods of the engine as they are', async () => {
    const { call, relayed } = route();
    expect(await call('report.open', { id: 7 })).toEqual(ok(null));
    expect(relayed).toEqual([['report.open', { id: 7 }]]);
  });

  it('answers the methods of the shell', async () => {
    const { call, opened } = route();
    expect(await call('host.info', {})).toEqual(ok(INFO));
    expect(await call('host.open-external', { url: 'https://example.org/' })).toEqual(ok(null));
    expect(opened).toEqual(['https://example.org/']);
  });

  it.each([
    [undefined, {}],
    [7, {}],
    [['report.open'], { id: 'x' }],
    [{ toString: () => 'report.open' }, {}],
    ['no.such', {}],
    ['library.import', { sources: [{ path: '/etc/passwd' }] }],
    ['__proto__', {}],
    ['hasOwnProperty', {}],
    ['host.open-external', { url: 'file:///etc/passwd' }],
    ['host.open-external', undefined],
    ['host.info', null],
  ])('refuses %j %j', async (method, argument) => {
    const { call, relayed, opened } = route();
    expect(await call(method, argument)).toMatchObject({ ok: false, error: { code: 'bad-argument' } });
    expect([...relayed, ...opened]).toEqual([]);
  });
});
