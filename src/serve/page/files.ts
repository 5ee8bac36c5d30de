/** In a browser, files are asked for by its own dialog and sent to the reader as they are. */
import type { Choice } from '../../shared/contract/contract.ts';
import { isReportFile, LIBRARY_ENDING, REPORT_ENDINGS } from '../../shared/formats/report-files.ts';

/** Ask for files, or for a folder and take what may be a report in it; nothing where it is given up. */
export function chooseFiles(choose: Choice): Promise<readonly File[]> {
  const folder = choose === 'folder';
  const endings = choose === 'library-file' ? [LIBRARY_ENDING] : REPORT_ENDINGS;
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = choose !== 'library-file';
  input.webkitdirectory = folder;
  if (!folder) input.accept = endings.map((ending) => `.${ending}`).join(',');
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      resolve(folder ? files.filter(({ name }) => isReportFile(name)) : files);
    });
    input.click();
  });
}

export interface SentFiles {
  /** Names under which the reader keeps them. */
  readonly uploads: readonly string[];
  /** Files that could not be sent, and why, in sentences. */
  readonly problems: readonly string[];
}

/**
 * Send files one after the other. One that cannot be sent does not keep back the others.
 *
 * @param onFile told of each file before it is sent; `false` ends it there
 */
export async function sendFiles(
  files: readonly File[],
  onFile: (name: string, sent: number) => boolean,
): Promise<SentFiles> {
  const uploads: string[] = [];
  const problems: string[] = [];
  for (const [sent, file] of files.entries()) {
    if (!onFile(file.name, sent)) break;
    try {
      const response = await fetch(`upload?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file,
      });
      if (!response.ok) {
        problems.push(`${file.name} was refused: ${(await response.text()).trim()}`);
        continue;
      }
      const { upload } = (await response.json()) as { readonly upload: string };
      uploads.push(upload);
    } catch {
      problems.push(`${file.name} could not be sent: it may have been moved, or the reader was closed.`);
    }
  }
  return { uploads, problems };
}
