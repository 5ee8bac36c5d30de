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
  for (const window of BrowserWindow.getAllWindows()) window.close();
});
