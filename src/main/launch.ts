/**
 * The first code to run: what Electron accepts only before it is ready, then the rest of the program. Built as
 * CommonJS, which is loaded at once; an ES module is loaded step by step, and Electron may be ready before it
 * has run (electron/electron, docs/tutorial/esm.md).
 */
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { dataFolderOf } from '../engine/host/data-folder.ts';
import { forbidBackgroundNetworking } from './hardening.ts';
import { listenForFiles } from './start/opened-files.ts';
import { PAGE_HOME } from './page-address.ts';
import { declarePageProtocol } from './page-protocol.ts';
import { profileFolder } from './start/profile-folder.ts';
import { runCommandLine } from './start/run-command-line.ts';
import { commandWords, filesToOpen, startWords } from './start/start-words.ts';
import { setupStep } from './start/windows-registration.ts';
import { doSetup } from './start/windows-setup.ts';

const root = resolve(__dirname, '../..');
const words = startWords(process.argv, app.isPackaged ? null : root);
// From a checkout the command line is `npm run reader`, which needs no Electron.
const command = app.isPackaged ? commandWords(words) : null;
if (command !== null) process.exit(runCommandLine(join(__dirname, 'command-line-thread.js'), command));
const setup = process.platform === 'win32' ? setupStep(words) : null;
if (setup !== null) {
  doSetup(setup, { program: process.execPath, local: process.env['LOCALAPPDATA'] ?? '' });
  process.exit(0);
}
const opened = listenForFiles(app, filesToOpen(words, process.cwd()));
const data = dataFolderOf(process.platform, process.env, homedir());
const profile = profileFolder(join(data, 'window'), tmpdir());
app.setPath('userData', profile.path);
app.on('quit', profile.leave);
forbidBackgroundNetworking();

// Some launchers load a program only after Electron is ready; then the build's folder has to be the page's home.
const inTime = !app.isReady();
if (inTime) declarePageProtocol();
const home = inTime ? PAGE_HOME : `${pathToFileURL(join(root, 'out/renderer')).href}/`;

import('./index.js')
  .then(({ run }) => run({ root, home, opened, problem: profile.problem }))
  .catch((error: unknown) => {
    process.stderr.write(
      `The reader could not start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    app.exit(1);
  });
