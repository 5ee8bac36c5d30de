import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { launchChromium } from './browser.ts';
import { allKept, orStop, prepareSilence, silence, withoutUndefined } from './running-form.ts';
import type { OpenWindow, RunningForm, WindowLooks } from './running-form.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The served reader, and pages of it in a browser that whoever asks for it also closes. */
export async function startServed(
  env: Record<string, string | undefined>,
  browser: () => Promise<Browser>,
): Promise<RunningForm> {
  const server = spawn(process.execPath, [join(root, 'out/main/serve.js'), '--no-open'], {
    env: withoutUndefined(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const windows = new Set<() => Promise<void>>();
  const stop = async () => {
    for (const close of windows) await close();
    await stopProcess(server);
  };
  const [address, running] = await orStop(Promise.all([printedAddress(server), browser()]), stop);
  return {
    origin: new URL(address).origin,
    open: (looks) => orStop(openPage(running, address, looks, windows), stop),
    stop,
  };
}

/** A page in a context of its own, which shares nothing with those before. */
async function openPage(
  browser: Browser,
  address: string,
  { size, colorScheme }: WindowLooks,
  windows: Set<() => Promise<void>>,
): Promise<OpenWindow> {
  const context = await browser.newContext({
    viewport: size,
    colorScheme,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const close = async () => {
    windows.delete(close);
    await context.close();
  };
  windows.add(close);
  const page = await context.newPage();
  await prepareSilence(page);
  /** Requests go by several connections; what is kept is all there when none of these is on its way. */
  const saving = new Set<unknown>();
  page.on('request', (request) => request.url().endsWith('/api/session.save') && saving.add(request));
  const ended = (request: unknown) => saving.delete(request);
  page.on('requestfinished', ended).on('requestfailed', ended);
  return {
    page,
    begin: () => page.goto(address),
    address: () => Promise.resolve(page.url()),
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    savedFile: async (act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
    printed: (paper = 'Letter') => page.pdf({ format: paper }),
    menu: null,
    leave: async () => {
      await silence(page);
      while (saving.size > 0) await page.waitForTimeout(20);
      await allKept(page);
      await close();
    },
  };
}

/** One Chromium for all who ask, launched when it is asked for first, and anew where it has gone away. */
export function oneChromium(): { readonly get: () => Promise<Browser>; readonly close: () => Promise<void> } {
  let launched: Promise<Browser> | null = null;
  return {
    get: async () => {
      if (launched !== null && !(await launched).isConnected()) launched = null;
      launched ??= launchChromium();
      return launched;
    },
    close: async () => {
      const closing = launched;
      launched = null;
      await (await closing)?.close();
    },
  };
}

async function printedAddress(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(line)?.[0];
    if (address === undefined) continue;
    server.stdout.resume();
    return address;
  }
  throw new Error('the server printed no address');
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolveClosed) => child.once('close', resolveClosed));
  child.kill('SIGTERM');
  await closed;
}
