/** The dialog for adding reports. What is chosen stays on this side: the page learns only how much it was. */
import { BrowserWindow, dialog } from 'electron';
import type { OpenDialogOptions } from 'electron';
import type { Choice } from '../shared/contract.ts';
import { REPORT_ENDINGS } from '../shared/report-files.ts';

/** Ask for files or folders; nothing where it was given up. */
export async function chooseReports(choose: Choice): Promise<readonly string[]> {
  const options: OpenDialogOptions = {
    title: 'Add reports',
    buttonLabel: 'Add',
    properties: [choose === 'files' ? 'openFile' : 'openDirectory', 'multiSelections'],
    ...(choose === 'files' && {
      filters: [
        { name: 'Reports', extensions: [...REPORT_ENDINGS] },
        { name: 'All files', extensions: ['*'] },
      ],
    }),
  };
  const [window] = BrowserWindow.getAllWindows();
  const { filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return filePaths;
}
