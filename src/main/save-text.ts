/** Keeping a text that the page made: the user says where, and nothing is written anywhere else. */
import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import { ReaderError } from '../shared/result.ts';
import type { TextFile } from '../shared/contract.ts';

/**
 * Ask for a place, then write the text there as UTF-8.
 *
 * @returns `saved: false` where the user gave it up
 * @throws ReaderError `disk`
 */
export async function saveText({ name, text }: TextFile): Promise<{ saved: boolean }> {
  const ending = extname(name).slice(1);
  const options = {
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
  };
  const [window] = BrowserWindow.getAllWindows();
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (canceled || filePath === '') return { saved: false };
  try {
    await writeFileAtomic(filePath, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ReaderError('disk', `${filePath} could not be written: ${reason}. Choose another place.`, {
      cause: error,
    });
  }
  return { saved: true };
}
