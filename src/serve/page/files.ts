/** In a browser, files are asked for by its own dialog and sent to the reader as they are. */
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { isReportFile, REPORT_ENDINGS } from '../../shared/report-files.ts';

/** Ask for files, or for a folder and take what may be a report in it; nothing where it is given up. */
export function chooseFiles(folder: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = folder;
  if (!folder) input.accept = REPORT_ENDINGS.map((ending) => `.${ending}`).join(',');
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      resolve(folder ? files.filter(({ name }) => isReportFile(name)) : files);
    });
    input.click();
  });
}

/**
 * Send files one after the other; gives the names under which the reader keeps them.
 *
 * @param onFile told of each file before it is sent
 */
export async function sendFiles(
  files: readonly File[],
  onFile: (name: string) => void,
): Promise<Result<readonly string[]>> {
  const uploads: string[] = [];
  for (const file of files) {
    onFile(file.name);
    try {
      const response = await fetch(`upload?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file,
      });
      if (!response.ok)
        return fail('unusable-file', `${file.name} was refused: ${(await response.text()).trim()}`);
      const { upload } = (await response.json()) as { readonly upload: string };
      uploads.push(upload);
    } catch {
      return fail('unusable-file', `${file.name} could not be sent: it may have been moved, or is a folder.`);
    }
  }
  return ok(uploads);
}
