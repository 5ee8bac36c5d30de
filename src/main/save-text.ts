/** Keeping a text that the page made: the user says where, and nothing is written anywhere else. */
import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { saveWhole } from '../engine/support/files/save-whole.ts';
import type { TextFile } from '../shared/contract/contract.ts';

/**
 * Ask for a place, then write the text there as UTF-8, or the bytes that it stands for.
 *
 * @returns `saved: false` where the user gave it up
 * @throws ReaderError `disk`
 */
export async function saveText({ name, text, isBase64 = false }: TextFile): Promise<{ saved: boolean }> {
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
  await saveWhole(filePath, isBase64 ? Buffer.from(text, 'base64') : text);
  return { saved: true };
}
