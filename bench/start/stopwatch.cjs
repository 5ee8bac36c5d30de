/**
 * Loaded into Electron before the program that is measured, whichever it is: tells when the text of the first report, or
 * of the empty window, could be read, and when the window could be used. Then the window is closed, as its user would close it.
 */
const { writeFileSync } = require('node:fs');
const path = require('node:path');
const { app, BrowserWindow, ipcMain, session } = require('electron');

let shown = Infinity;
const told = {};

app.on('browser-window-created', (_event, window) => {
  if (window.isVisible()) shown = Date.now();
  window.on('show', () => (shown = Math.min(shown, Date.now())));
});
void app.whenReady().then(() => session.defaultSession.setPreloads([path.join(__dirname, 'watch-page.cjs')]));

ipcMain.on('stopwatch', (_event, part) => {
  Object.assign(told, part);
  if (told.place === undefined) return;
  // A text that is painted in a window that is not shown cannot be read.
  writeFileSync(
    process.env.STOPWATCH_FILE,
    JSON.stringify({ ...told, readable: Math.max(told.readable, shown) }),
  );
  void leave();
});

/** The window is closed where it stands, or, if so asked, in another view. */
async function leave() {
  for (const window of BrowserWindow.getAllWindows()) {
    const view = process.env.STOPWATCH_LEAVES_IN ?? '';
    if (view !== '')
      await window.webContents.executeJavaScript(`(${String(openView)})(${JSON.stringify(view)})`);
    window.close();
  }
}

/** Runs in the page: opens a view by its tab, and gives it time to be drawn. */
function openView(name) {
  const tabs = [...document.querySelectorAll('[role="tab"]')];
  tabs.find(({ textContent }) => textContent === name).click();
  return new Promise((done) => setTimeout(done, 500));
}
