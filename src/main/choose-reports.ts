/** The dialogs for adding reports and for saving them. What is chosen stays on this side: the page learns only how much it was. */
import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { OpenDialogOptions } from 'electron';
import type { Choice } from '../shared/contract/contract.ts';
import { LIBRARY_ENDING, libraryFileName, REPORT_ENDINGS } from '../shared/formats/report-files.ts';

const LIBRARY_FILES = { name: 'Findings library', extensions: [LIBRARY_ENDING] };
const ALL_FILES = { name: 'All files', extensions: ['*'] };

const DIALOGS: Readonly<Record<Choice, OpenDialogOptions>> = {
  files: {
    title: 'Add reports',
    buttonLabel: 'Add',
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'Reports', extensions: [...REPORT_ENDINGS] }, ALL_FILES],
  },
  folder: { title: 'Add reports', buttonLabel: 'Add', properties: ['openDirectory', 'multiSelections'] },
  'library-file': {
    title: 'Open a library file',
    buttonLabel: 'Add to the library',
    properties: ['openFile'],
    filters: [LIBRARY_FILES, ALL_FILES],
  },
};

/** Ask for files or folders; nothing where it was given up. */
export async function chooseReports(choose: Choice): Promise<readonly string[]> {
  const options = DIALOGS[choose];
  const [window] = BrowserWindow.getAllWindows();
  const { filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return filePaths;
}

/** Ask where to save a file that is proposed by this name; `null` where it was given up. */
export async function choosePlace(name: string): Promise<string | null> {
  const ending = extname(name).slice(1);
  const kind = { name: ending.toUpperCase(), extensions: [ending] };
  const options = {
    defaultPath: join(app.getPath('documents'), name),
    filters: ending === '' ? [ALL_FILES] : [kind],
  };
  const [window] = BrowserWindow.getAllWindows();
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}

/** Ask where to save the library, or so many reports of it, as one file; `null` where it was given up. */
export async function chooseLibraryFile(reports?: number): Promise<string | null> {
  const options = {
    title: reports === undefined ? 'Save library as one file' : 'Save reports as one file',
    defaultPath: join(app.getPath('documents'), libraryFileName(new Date(), reports)),
    filters: [LIBRARY_FILES],
  };
  const [window] = BrowserWindow.getAllWindows();
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}
