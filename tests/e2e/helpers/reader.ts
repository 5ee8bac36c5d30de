import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { orStop } from './running-form.ts';
import type { Paper, RunningForm } from './running-form.ts';
import { startDesktop } from './start-desktop.ts';
import { startInstalled } from './start-installed.ts';
import { oneChromium, startServed } from './start-served.ts';

export interface ReaderOptions {
  /** The user's data folder; a new, empty one where none is given. */
  readonly data?: string;
  /** Built-in reports from another folder than the shipped one. */
  readonly reports?: string;
  /** Fault switches, such as `kill-engine-on=search.query`. */
  readonly faults?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
}

/** A running reader: the built one, in the form that `READER_FORM` names. */
export interface RunningReader {
  readonly form: 'served' | 'desktop' | 'installed';
  readonly page: Page;
  readonly data: string;
  /** Console errors and uncaught exceptions of the page so far. */
  readonly errors: readonly string[];
  /** Addresses that the page asked for and that are not the reader's own. */
  readonly foreignRequests: readonly string[];
  /** Address that the window shows, as its owner knows it and not as the page tells. */
  readonly address: () => Promise<string>;
  /** The text on the clipboard, as another program gets it: a desktop page may not read it. */
  readonly clipboard: () => Promise<string>;
  /** The text file that the reader keeps because of `act`, wherever its form puts it. */
  readonly saved: (act: () => Promise<void>) => Promise<SavedText>;
  /** The same for a file of any kind: its name and bytes. */
  readonly savedFile: (act: () => Promise<void>) => Promise<SavedFile>;
  /** What printing the window puts on paper, as a PDF. */
  readonly printed: (paper?: Paper) => Promise<Uint8Array>;
  /** The menu of the desktop form; a browser's page has none. */
  readonly menu: ReaderMenu | null;
  /** Stop the reader; the data folder stays until `dispose`. */
  readonly stop: () => Promise<void>;
  /** Stop the reader and remove its data folder. */
  readonly dispose: () => Promise<void>;
}

/** Items by the name of their command. */
export interface ReaderMenu {
  readonly choose: (command: string) => Promise<void>;
  readonly isOffered: (command: string) => Promise<boolean>;
}

export interface SavedText {
  readonly name: string;
  readonly text: string;
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A program that runs, its data folder, and what stood in its library at first. */
interface Running {
  readonly program: RunningForm;
  readonly data: string;
  /** The folder of its built-in reports, where it is not the shipped one. */
  readonly reports: string | undefined;
  readonly library: string | null;
}

/**
 * Where readers are kept for the next test: see `keepReaders`. A reader that was given a data folder or faults, whose
 * library has changed, or that was stopped, is not kept. One of the desktop form keeps its window, whose page is loaded
 * anew.
 */
let kept: { idle: Running | null } | null = null;
const chromium = oneChromium();

/**
 * From here on a reader that is disposed of goes on running, and the next one that is opened with the same reports and
 * without a data folder or fault of its own is that program with a new page and no session: what a user has who starts
 * for the first time.
 */
export function keepReaders(): void {
  kept = { idle: null };
}

/** Stop the reader that is kept, if any: the next one starts anew. */
export async function dropKept(): Promise<void> {
  const idle = takeKept();
  if (idle === null) return;
  await idle.program.stop();
  await rm(idle.data, { recursive: true, force: true });
}

/** Keep no reader any longer. */
export async function endKeeping(): Promise<void> {
  await dropKept();
  kept = null;
  await chromium.close();
}

function takeKept(): Running | null {
  const idle = kept?.idle ?? null;
  if (kept !== null) kept.idle = null;
  return idle;
}

/** The reader that is kept, where it has these reports; one that has others is stopped. */
async function keptWith(reports: string | undefined): Promise<Running | null> {
  const idle = kept?.idle ?? null;
  if (idle !== null && idle.reports === reports) return takeKept();
  await dropKept();
  return null;
}

export async function openReader(options: ReaderOptions = {}): Promise<RunningReader> {
  const form = formNamed(process.env.READER_FORM);
  const ownWay = [options.data, options.faults].some((given) => given !== undefined);
  const before = ownWay ? null : await keptWith(options.reports);
  const data = before?.data ?? options.data ?? (await mkdtemp(join(tmpdir(), 'findings-reader-')));
  const program = before?.program ?? (await start(form, data, options));
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await program.stop();
    if (kept === null) await chromium.close();
  };
  const { size = { width: 1440, height: 900 }, colorScheme = 'light' } = options;
  const window = await orStop(program.open({ size, colorScheme }), stop);
  const { page } = window;
  const heard = listen(page, program.origin);
  await orStop(window.begin(options.data !== undefined), stop);
  const canKeep = kept !== null && !ownWay && window.leave !== undefined;
  const library = before?.library ?? (canKeep ? await orStop(libraryOf(page), stop) : null);

  /** Leave the page and keep the program, if it is as it was at first. */
  async function keep(): Promise<boolean> {
    if (stopped || !canKeep || kept === null || kept.idle !== null) return false;
    if (library === null || (await libraryOf(page)) !== library) return false;
    await window.leave?.();
    heard.end();
    await rm(join(data, 'session.json'), { force: true });
    kept.idle = { program, data, reports: options.reports, library };
    return true;
  }

  return {
    form,
    page,
    data,
    errors: heard.errors,
    foreignRequests: heard.foreignRequests,
    address: window.address,
    clipboard: window.clipboard,
    saved: async (act) => {
      const { name, bytes } = await window.savedFile(act);
      return { name, text: Buffer.from(bytes).toString('utf8') };
    },
    savedFile: window.savedFile,
    printed: window.printed,
    menu: window.menu,
    stop,
    dispose: async () => {
      if (await keep().catch(() => false)) return;
      await stop();
      if (options.data === undefined) await rm(data, { recursive: true, force: true });
    },
  };
}

async function start(
  form: RunningReader['form'],
  data: string,
  options: ReaderOptions,
): Promise<RunningForm> {
  const env = {
    ...process.env,
    FINDINGS_READER_DATA: data,
    ...(options.reports !== undefined && { FINDINGS_READER_REPORTS: options.reports }),
    ...(options.faults !== undefined && { FINDINGS_READER_FAULTS: options.faults }),
  };
  if (form === 'installed') return await startInstalled(env);
  return form === 'desktop'
    ? await startDesktop(env, { colorScheme: options.colorScheme ?? 'light' })
    : await startServed(env, chromium.get);
}

function formNamed(name: string | undefined): RunningReader['form'] {
  return name === 'desktop' || name === 'installed' ? name : 'served';
}

/** Errors of a page and addresses it asks for that are not the reader's, until the end. */
function listen(page: Page, origin: string) {
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  let ended = false;
  page.on('console', (message) => !ended && message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => !ended && errors.push(error.message));
  page.on('request', (request) => {
    if (!ended && !request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      foreignRequests.push(request.url());
  });
  return { errors, foreignRequests, end: () => (ended = true) };
}

/** All that the engine tells of the library, as text; `null` where it answers with a failure. */
async function libraryOf(page: Page): Promise<string | null> {
  return await page.evaluate(async () => {
    const listing = await window.reader?.call('library.list', {});
    return listing?.ok === true ? JSON.stringify(listing.value) : null;
  });
}
