/** Files of a drop. In a browser the page opens dropped folders itself; the desktop is told where they are. */
import type { Surroundings } from '../../../shared/commands/commands.ts';
import { isReportFile } from '../../../shared/formats/report-files.ts';
import { appendAll } from '../../../shared/lists.ts';

/** Whether something that is dragged holds files: text dragged inside the window does not. */
export function holdsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') === true;
}

export async function droppedFiles(
  transfer: DataTransfer,
  form: Surroundings['form'],
): Promise<readonly File[]> {
  if (form === 'desktop') return [...transfer.files];
  // Taken before anything is waited for: a browser empties the drop once its handler returns.
  const items = [...transfer.items].map((item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  const found: File[] = [];
  for (const { entry, file } of items) {
    if (isFolder(entry)) appendAll(found, await filesOf(entry));
    else if (file !== null) found.push(file);
  }
  return found;
}

async function filesOf(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const found: File[] = [];
  for (const entry of await entriesOf(folder)) {
    if (isFolder(entry)) appendAll(found, await filesOf(entry));
    else if (isFile(entry) && isReportFile(entry.name)) found.push(await fileOf(entry));
  }
  return found;
}

/** A browser gives a folder's entries in parts, an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, 'en'));
    appendAll(all, part);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
