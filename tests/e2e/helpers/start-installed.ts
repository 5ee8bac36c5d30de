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
  const { child, browser } = await connected(() =>
    spawn(installedCommand(), ['--remote-debugging-port=0', ...words], {
      uid,
      gid,
      cwd: home,
      env: { ...env, HOME: home },
      stdio: ['ignore', 'inherit', 'pipe'],
    }),
  );
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

const STARTS = 3;
/** A program that answers at all answers within this; nothing that is measured. */
const ANSWERS_WITHIN_MS = 20_000;

/**
 * The program, started anew where its page cannot be reached: Chromium's answer gets lost now and then when it is asked while its
 * first page is made. One that cannot start fails every time. None that was given up goes on.
 */
async function connected(start: () => ChildProcess): Promise<Pick<InstalledWindow, 'child' | 'browser'>> {
  for (let attempt = 1; ; attempt++) {
    const child = start();
    try {
      const address = await addressOf(child);
      return { child, browser: await chromium.connectOverCDP(address, { timeout: ANSWERS_WITHIN_MS }) };
    } catch (error) {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill();
        await ended;
      }
      if (attempt === STARTS) throw error;
      console.log(
        `The installed reader was not reached at attempt ${attempt}: ${String(error).split('\n', 1)[0]}`,
      );
    }
  }
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
