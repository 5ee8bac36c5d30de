import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

describe('the desktop window', () => {
  let reader: RunningReader;

  beforeAll(async () => {
    reader = await openReader();
    await textsShown(reader.page);
  });

  afterAll(async () => {
    await reader.dispose();
  });

  it('opens no other window', async () => {
    expect(await reader.page.evaluate(() => window.open('https://example.org/', '_blank') === null)).toBe(
      true,
    );
  });

  it.each([
    'file:///etc/passwd',
    'reader://app/../../package.json',
    'reader://app/%2e%2e/%2e%2e/package.json',
  ])('gives the page no file but those of the build: %s', async (address) => {
    const outcome = await reader.page.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => status,
          () => 'refused',
        ),
      address,
    );
    expect(['refused', 404]).toContain(outcome);
  });

  it('calls no other machine, by datagram or connection', async () => {
    const heard: string[] = [];
    const server = createServer((socket) => {
      heard.push('connection');
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    const datagrams = createSocket('udp4', () => heard.push('datagram')).bind(address.port, '127.0.0.1');
    await once(datagrams, 'listening');
    const gathered = await reader.page.evaluate(async (port) => {
      const host = `127.0.0.1:${port}`;
      const call = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:${host}` },
          { urls: [`turn:${host}`, `turn:${host}?transport=tcp`], username: 'a', credential: 'b' },
        ],
      });
      call.createDataChannel('x');
      await call.setLocalDescription(await call.createOffer());
      while (call.iceGatheringState !== 'complete') {
        await new Promise((resolve) =>
          call.addEventListener('icegatheringstatechange', resolve, { once: true }),
        );
      }
      call.close();
      return true;
    }, address.port);
    server.close();
    datagrams.close();
    expect([gathered, heard]).toEqual([true, []]);
  });

  it('stays where it is when something tries to navigate', async () => {
    const before = await reader.address();
    await reader.page.evaluate(() => {
      setTimeout(() => location.assign('https://example.org/'), 0);
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await reader.address()).toBe(before);
  });
});
