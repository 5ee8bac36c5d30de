const { app, BrowserWindow } = require('electron');

async function main() {
  await app.whenReady();
  const window = new BrowserWindow({ width: 1440, height: 900 });
  await window.loadURL('data:text/html,<p id="ready">ready</p>');
}

app.on('window-all-closed', () => app.quit());
void main();
