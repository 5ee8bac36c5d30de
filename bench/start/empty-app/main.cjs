const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900 });
  void window.loadURL('data:text/html,<p id="ready">ready</p>');
});
app.on('window-all-closed', () => app.quit());
