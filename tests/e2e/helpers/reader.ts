import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { launchChromium } from './browser.ts';

const root = resolve(import.meta.dirname, '../../..');

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
  readonly form: 'served' | 'desktop';
  readonly page: Page;
  readonly data: string;
  /** Console errors and uncaught exceptions of the page so far. */
  readonly errors: readonly string[];
  /** Addresses that the page asked for and that are not the reader's own. */
  readonly foreignRequests: readonly string[];
  /** Address that the window shows, as its owner knows it and not as the page tells. */
  readonly address: () => Promise<string>;
  /** The text file that the reader keeps because of `act`, wherever its form puts it. */
  readonly saved: (act: () => Promise<void>) => Promise<SavedText>;
  /** The same for a file of any kind: its name and bytes. */
  readonly savedFile: (act: () => Promise<void>) => Promise<SavedFile>;
  /** What printing the window puts on paper, as a PDF. */
  readonly printed: () => Promise<Uint8Array>;
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

export async function openReader(options: ReaderOptions = {}): Promise<RunningReader> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'findings-reader-')));
  const env = {
    ...process.env,
    FINDINGS_READER_DATA: data,
    ...(options.reports !== undefined && { FINDINGS_READER_REPORTS: options.reports }),
    ...(options.faults !== undefined && { FINDINGS_READER_FAULTS: options.faults }),
  };
  const form = process.env.READER_FORM === 'desktop' ? 'desktop' : 'served';
  const started = form === 'desktop' ? await openDesktop(env, options) : await openServed(env, options);
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  const { page } = started;
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(started.origin) && !/^(data|blob):/.test(request.url())) {
      foreignRequests.push(request.url());
    }
  });
  await orStop(started.begin(), started.stop);
  return {
    form,
    page,
    data,
    errors,
    foreignRequests,
    address: started.address,
    saved: async (act) => {
      const { name, bytes } = await started.savedFile(act);
      return { name, text: Buffer.from(bytes).toString('utf8') };
    },
    savedFile: started.savedFile,
    printed: started.printed,
    menu: started.menu,
    stop: started.stop,
    dispose: async () => {
      await started.stop();
      if (options.data === undefined) await rm(data, { recursive: true, force: true });
    },
  };
}

interface Started {
  readonly page: Page;
  readonly origin: string;
  /** Open the page, once its errors are listened to. */
  readonly begin: () => Promise<unknown>;
  readonly address: () => Promise<string>;
  readonly savedFile: RunningReader['savedFile'];
  readonly printed: RunningReader['printed'];
  readonly menu: ReaderMenu | null;
  readonly stop: () => Promise<void>;
}

async function openDesktop(
  env: Record<string, string | undefined>,
  options: ReaderOptions,
): Promise<Started> {
  const { size = { width: 1440, height: 900 }, colorScheme = 'light' } = options;
  const executablePath = process.env.ELECTRON_EXECUTABLE;
  if (executablePath === undefined) throw new Error('ELECTRON_EXECUTABLE is not set');
  const asRoot = process.getuid?.() === 0;
  const electron = await launched({
    executablePath,
    // Loaded first: a launcher may load the program itself only once Electron is ready (`src/main/launch.ts`).
    args: ['-r', join(root, 'out/main/launch.cjs'), root, ...(asRoot ? ['--no-sandbox'] : [])],
    env: withoutUndefined(env),
    colorScheme,
  });
  const page = await electron.firstWindow();
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  const address = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '');
  // The system's own dialog cannot be driven from here: it is answered in its stead.
  const savedFile: RunningReader['savedFile'] = async (act) => {
    const folder = await mkdtemp(join(tmpdir(), 'findings-reader-saved-'));
    await electron.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = (...given: unknown[]) => {
        const { defaultPath } = given.at(-1) as { readonly defaultPath: string };
        const name = defaultPath.split(/[\\/]/).at(-1) ?? '';
        return Promise.resolve({ canceled: false, filePath: `${chosen}/${name}` });
      };
    }, folder);
    await act();
    const name = await firstFile(folder);
    const bytes = await readFile(join(folder, name));
    await rm(folder, { recursive: true, force: true });
    return { name, bytes };
  };
  return {
    page,
    origin: 'reader://app/',
    begin: async () => {
      await page.waitForLoadState('load');
      await page.reload();
    },
    address,
    savedFile,
    printed: async () => {
      const pdf = await electron.evaluate(async ({ BrowserWindow }) =>
        (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({}))?.toString('base64'),
      );
      return Buffer.from(pdf ?? '', 'base64');
    },
    menu: {
      choose: (command) =>
        electron.evaluate(({ Menu }, id) => {
          Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
        }, command),
      isOffered: (command) =>
        electron.evaluate(
          ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled === true,
          command,
        ),
    },
    stop: () => electron.close(),
  };
}

const LAUNCHES = 3;

/**
 * Electron, launched anew where it went away before it showed a window: a virtual display loses a client now and
 * then. A reader that cannot start fails every time.
 */
async function launched(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt++) {
    try {
      const electron = await _electron.launch(options);
      await electron.firstWindow();
      return electron;
    } catch (error) {
      if (attempt === LAUNCHES) throw error;
      console.log(`Electron did not come up at attempt ${attempt}: ${String(error).split('\n', 1)[0]}`);
    }
  }
}

async function openServed(env: Record<string, string | undefined>, options: ReaderOptions): Promise<Started> {
  const { size = { width: 1440, height: 900 }, colorScheme = 'light' } = options;
  const server = spawn(process.execPath, [join(root, 'out/main/serve.js'), '--no-open'], {
    env: withoutUndefined(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stopServer = () => stopProcess(server);
  const address = await orStop(printedAddress(server), stopServer);
  const browser = await orStop(launchChromium(), stopServer);
  const stop = async () => {
    await browser.close();
    await stopServer();
  };
  const opened = browser
    .newContext({ viewport: size, colorScheme, permissions: ['clipboard-read', 'clipboard-write'] })
    .then((context) => context.newPage());
  const page = await orStop(opened, stop);
  return {
    page,
    begin: () => page.goto(address),
    origin: new URL(address).origin,
    address: () => Promise.resolve(page.url()),
    savedFile: async (act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
    printed: () => page.pdf(),
    menu: null,
    stop,
  };
}

/** What is not stopped where opening fails would keep the whole run from ending. */
async function orStop<Value>(work: Promise<Value>, stop: () => Promise<void>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    await stop();
    throw error;
  }
}

const SAVED_WITHIN_MS = 15_000;

async function firstFile(folder: string): Promise<string> {
  for (const until = Date.now() + SAVED_WITHIN_MS; Date.now() < until;) {
    // Written beside the file first, under a name of its own.
    const name = (await readdir(folder)).find((file) => /\.[a-z-]+$/.test(file) && !file.endsWith('.part'));
    if (name !== undefined) return name;
    await new Promise((resolveWait) => setTimeout(resolveWait, 50));
  }
  throw new Error('nothing was saved');
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

function withoutUndefined(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
