import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { ReaderMenu, SavedFile } from './reader.ts';
import { allKept, prepareSilence, silence, withoutUndefined } from './running-form.ts';
import type { OpenWindow, RunningForm, WindowLooks } from './running-form.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The desktop reader in a real Electron, with its one window, whose page is loaded anew for each who opens it. */
export async function startDesktop(
  env: Record<string, string | undefined>,
  { colorScheme, words = [] }: Pick<WindowLooks, 'colorScheme'> & { readonly words?: readonly string[] },
): Promise<RunningForm> {
  const executablePath = process.env.ELECTRON_EXECUTABLE;
  if (executablePath === undefined) throw new Error('ELECTRON_EXECUTABLE is not set');
  const asRoot = process.getuid?.() === 0;
  const electron = await launched({
    executablePath,
    args: [
      // Loaded first: a launcher may load the program itself only once Electron is ready (`src/main/launch.ts`).
      '-r',
      join(root, 'out/main/launch.cjs'),
      root,
      ...(asRoot ? ['--no-sandbox'] : []),
      ...words,
    ],
    env: withoutUndefined(env),
    colorScheme,
  });
  const page = await electron.firstWindow();
  await prepareSilence(page);
  return {
    origin: 'reader://app/',
    open: (looks) => openWindow(electron, page, looks),
    stop: () => electron.close(),
  };
}

async function openWindow(
  electron: ElectronApplication,
  page: Page,
  looks: WindowLooks,
): Promise<OpenWindow> {
  await electron.evaluate(async ({ BrowserWindow }, { width, height }) => {
    const [window] = BrowserWindow.getAllWindows();
    // A window that is given another size while it appears draws no frame any more, now and then.
    if (window?.isVisible() === false) await new Promise<void>((done) => window.once('show', () => done()));
    window?.setContentSize(width, height);
    window?.webContents.setZoomLevel(0);
  }, looks.size);
  await page.emulateMedia({ colorScheme: looks.colorScheme, media: null });
  return {
    page,
    begin: async (hasFolder) => {
      await page.waitForLoadState('load');
      // What is said once, of a folder as it was found, is said to the page that came with the window.
      if (!hasFolder) await page.reload();
    },
    address: () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? ''),
    clipboard: () => electron.evaluate(({ clipboard }) => clipboard.readText()),
    savedFile: (act) => savedInFolder(electron, act),
    printed: async (paper = 'Letter') => {
      const pdf = await electron.evaluate(
        async ({ BrowserWindow }, pageSize) =>
          (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize }))?.toString('base64'),
        paper,
      );
      return Buffer.from(pdf ?? '', 'base64');
    },
    menu: menuOf(electron),
    leave: async () => {
      // It outlives the page, and nothing takes it back.
      if (page.viewportSize() !== null) throw new Error('The page has a size other than its window.');
      // Loading it anew would save what is not saved yet, after the session has been removed.
      await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
      await silence(page);
      await allKept(page);
    },
  };
}

function menuOf(electron: ElectronApplication): ReaderMenu {
  return {
    choose: (command) =>
      electron.evaluate(({ Menu }, id) => {
        Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
      }, command),
    isOffered: (command) =>
      electron.evaluate(
        ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled === true,
        command,
      ),
  };
}

/** The system's own dialog cannot be driven from here: it is answered in its stead. */
async function savedInFolder(electron: ElectronApplication, act: () => Promise<void>): Promise<SavedFile> {
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

const LAUNCHES = 3;
/** One that hangs leaves time for another within the time of a test. */
const LAUNCHED_WITHIN_MS = 40_000;

/**
 * Electron, launched anew where it went away before it showed a window: a virtual display loses a client now and
 * then. A reader that cannot start fails every time.
 */
async function launched(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt++) {
    try {
      const electron = await _electron.launch({ timeout: LAUNCHED_WITHIN_MS, ...options });
      await electron.firstWindow();
      return electron;
    } catch (error) {
      if (attempt === LAUNCHES) throw error;
      console.log(`Electron did not come up at attempt ${attempt}: ${String(error).split('\n', 1)[0]}`);
    }
  }
}
