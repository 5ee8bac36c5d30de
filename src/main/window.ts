/** The reader's window. */
import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { initialState, maximizedBounds, SMALLEST } from './window-bounds.ts';
import type { Rectangle } from './window-bounds.ts';
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
  const areas = displays.map((display) => display.workArea);
  const { maximized, ...normal } = initialState(store.load(), areas);
  const window = new BrowserWindow({
    // Its size from the beginning, so that what it showed last fits into its first frame.
    ...(maximized ? maximizedBounds(normal, areas) : normal),
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
  const normalBounds = maximized ? restoring(window, normal) : () => window.getNormalBounds();
  window.on('close', () => store.save({ ...normalBounds(), maximized: window.isMaximized() }));
  reloadAfterCrash(window);
  followTheme(window);
  void window.loadURL(`${home}index.html`);
  return window;
}

/**
 * A window that was made as large as a maximised one goes back to where it stood before that.
 *
 * @returns its bounds when it is not maximised
 */
function restoring(window: BrowserWindow, normal: Rectangle): () => Rectangle {
  let restored = false;
  window.once('unmaximize', () => {
    restored = true;
    window.setBounds(normal);
  });
  return () => (restored || !window.isMaximized() ? window.getNormalBounds() : normal);
}

const ground = (): string => (nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light);

/** What is not drawn yet while the window grows has the page's ground as well. */
function followTheme(window: BrowserWindow): void {
  const follow = (): void => window.setBackgroundColor(ground());
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
}

const LEFT = `The window stopped ${MOST_CRASHES} times in a row and is not loaded again.`;
const WHAT_TO_DO = 'Nothing that was kept is lost. Close the reader and open it anew.';

function reloadAfterCrash(window: BrowserWindow): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes = [...crashes.filter((time) => now - time <= CRASHES_WITHIN_MS), now];
    if (crashes.length >= MOST_CRASHES) {
      void dialog.showMessageBox(window, { type: 'error', message: LEFT, detail: WHAT_TO_DO });
      return;
    }
    window.webContents.reload();
  });
}
