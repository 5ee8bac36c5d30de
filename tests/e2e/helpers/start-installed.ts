import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import type { OpenWindow, RunningForm, WindowLooks } from './running-form.ts';

/** A user of this machine who has no rights but their own. */
export interface OrdinaryUser {
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

/** The user for whom the installed reader is started, as `scripts/check-package` has named them. */
export const ordinaryUser = (): OrdinaryUser => userNamed('READER_USER');

/** A second one of this machine. */
export const otherUser = (): OrdinaryUser => userNamed('READER_OTHER_USER');

function userNamed(variable: string): OrdinaryUser {
  const [, uid, gid, home] = /^(\d+):(\d+):(.+)$/.exec(process.env[variable] ?? '') ?? [];
  if (home === undefined || Number(uid) === 0) throw new Error(`${variable} is not set`);
  return { uid: Number(uid), gid: Number(gid), home };
}

/** A running program of which one can see the page. */
export interface InstalledWindow {
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
  readonly stop: () => Promise<void>;
}

/**
 * Start the installed reader by its command. Its fuses refuse Node's inspector, by which specs hold the desktop form; what
 * is left is Chromium's own way to a page.
 */
export async function startInstalledWindow(
  words: readonly string[],
  env: Record<string, string | undefined>,
  { uid, gid, home }: OrdinaryUser = ordinaryUser(),
): Promise<InstalledWindow> {
  const child = spawn(installedCommand(), ['--remote-debugging-port=0', ...words], {
    uid,
    gid,
    cwd: home,
    env: { ...env, HOME: home },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('the installed reader has no window');
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      // As when its window is closed: what is to be kept is kept.
      await page.close().catch(() => undefined);
      await ended;
    }
    await browser.close().catch(() => undefined);
  };
  return { child, browser, page, stop };
}

export function installedCommand(): string {
  const command = process.env.READER_INSTALLED;
  if (command === undefined) throw new Error('READER_INSTALLED is not set');
  return command;
}

/** Where its page can be reached. What else it says on standard error is read on, so that it never waits to be heard. */
function addressOf({ stderr }: ChildProcess): Promise<string> {
  const said: string[] = [];
  return new Promise((found, failed) => {
    if (stderr === null) throw new Error('the installed reader has no standard error');
    createInterface({ input: stderr })
      .on('line', (line) => {
        const address = /^DevTools listening on (ws:.*)$/.exec(line)?.[1];
        if (address === undefined) said.push(line);
        else found(address);
      })
      .on('close', () => failed(new Error(`the installed reader did not start: ${said.join(' ')}`)));
  });
}

/** The installed reader for a spec that runs in the other forms as well. */
export async function startInstalled(env: Record<string, string | undefined>): Promise<RunningForm> {
  const { uid, gid } = ordinaryUser();
  const data = env['FINDINGS_READER_DATA'];
  if (data !== undefined) await chown(data, uid, gid);
  const { page, stop } = await startInstalledWindow([], env);
  return { origin: 'reader://app/', open: (looks) => openWindow(page, looks), stop };
}

async function openWindow(page: Page, { size, colorScheme }: WindowLooks): Promise<OpenWindow> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
  return {
    page,
    begin: async () => {
      await page.waitForLoadState('load');
      await page.reload();
    },
    address: () => Promise.resolve(page.url()),
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    // The system's own dialogs and menu are out of reach from the page.
    savedFile: () => Promise.reject(new Error('no dialog can be answered in the installed reader')),
    printed: () => Promise.reject(new Error('the installed reader prints to the system')),
    menu: null,
  };
}
