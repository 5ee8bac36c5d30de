import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

describe('the loopback form', () => {
  let reader: RunningReader;

  beforeAll(async () => {
    reader = await openReader();
    await textsShown(reader.page);
  });

  afterAll(async () => {
    await reader.dispose();
  });

  it('listens on this machine only, under an address nobody can guess', async () => {
    const { hostname, pathname } = new URL(await reader.address());
    expect(hostname).toBe('127.0.0.1');
    expect(pathname.split('/')[1]?.length).toBeGreaterThan(20);
  });

  it('answers nobody who does not know the address', async () => {
    const { origin, pathname } = new URL(await reader.address());
    const token = pathname.split('/')[1] ?? '';
    const almost = `${token.slice(0, -1)}${token.endsWith('x') ? 'y' : 'x'}`;
    for (const path of ['/', '/index.html', '/served.html', '/api/library.list', `/${almost}/`]) {
      const { status } = await fetch(`${origin}${path}`);
      expect([status, path]).toEqual([expect.toSatisfy((code: number) => code >= 400), path]);
    }
  });

  it('answers no other page, even one that knows the address', async () => {
    const address = await reader.address();
    const other = await reader.page.context().newPage();
    await other.goto('about:blank');
    const outcome = await other.evaluate(
      (url) =>
        fetch(`${url}api/library.list`, { method: 'POST', body: '{}' }).then(
          ({ status }) => status,
          () => 'refused',
        ),
      address.replace(/[^/]*$/, ''),
    );
    await other.close();
    expect(['refused', 403]).toContain(outcome);
  });
});
