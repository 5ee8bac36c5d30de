/** Starting Electron for a measurement, as its user would. */
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Locator, Page } from 'playwright-core';

export const root = resolve(import.meta.dirname, '..');

/** Path of Electron's program. Throws where the bench was not started through `npm run bench`. */
export function electronProgram(): string {
  const program = process.env.ELECTRON_EXECUTABLE;
  if (program === undefined)
    throw new Error('ELECTRON_EXECUTABLE is not set: run this through npm run bench');
  return program;
}

/** @param program of Electron @param folder of the application @param data the reader's data folder */
export function launchElectron(program: string, folder: string, data: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: program,
    args: [...preload(folder), folder, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...environment(), FINDINGS_READER_DATA: data },
  });
}

/** What a reader that has just started shows to be read. */
export function firstParagraph(page: Page): Locator {
  return page
    .getByRole('region', { name: /^Kazakhstan/ })
    .locator('p')
    .first();
}

/** The reader's own launcher comes first, as when Electron starts it by itself. */
export function preload(folder: string): string[] {
  return folder === root ? ['-r', join(root, 'out/main/launch.cjs')] : [];
}

/** That of this process. */
export function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
