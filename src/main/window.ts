/** The reader's window. */
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { initialState, SMALLEST } from './window-bounds.ts';
import type { WindowStore } from './window-store.ts';

/** The page's own ground (`--frame` of its style), so that nothing flashes before its style is there. */
const GROUND = { light: '#f4f2ed', dark: '#141312' };
/** A page that dies this often in this time is not loaded again. */
const MOST_CRASHES = 3;
const CRASHES_WITHIN_MS = 30_000;

/**
 * Open the window; it appears once the page has something to show.
 *
 * @param shown called as it appears
 */
export function openWindow(store: WindowStore, home: string, shown: () => void): BrowserWindow {
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
  const { maximized, ...bounds } = initialState(
    store.load(),
    displays.map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Findings Reader',
    show: false,
    backgroundColor: ground(),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
    shown();
    // The start script that launched this waits to hear that there is a window.
    process.send?.('window-shown');
  });
  window.on('close', () => store.save({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  reloadAfterCrash(window);
  followTheme(window);
  void window.loadURL(`${home}index.html`);
  return window;
}

const ground = (): string => (nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light);

/** What is not drawn yet while the window grows has the page's ground as well. */
function followTheme(window: BrowserWindow): void {
  const follow = (): void => window.setBackgroundColor(ground());
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
}

function reloadAfterCrash(window: BrowserWindow): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes = [...crashes.filter((time) => now - time <= CRASHES_WITHIN_MS), now];
    if (crashes.length < MOST_CRASHES) window.webContents.reload();
  });
}
