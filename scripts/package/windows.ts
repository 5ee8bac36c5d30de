/** Windows: what the program's file says of itself, and the installer, which needs no administrator. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Options } from '@electron/packager';
import { iconFile } from './icons.ts';
import { DESCRIPTION, NAME, PUBLISHER, ROOT, TITLE, VERSION } from './program.ts';

/** The packager's options for Windows. */
export function windowsOptions(): Omit<Options, 'dir'> {
  return {
    win32metadata: { CompanyName: PUBLISHER, FileDescription: TITLE, ProductName: TITLE, InternalName: NAME },
    ...signing(),
  };
}

/** The certificate, where the environment names one. */
function signing(): Pick<Options, 'windowsSign'> {
  const { WINDOWS_CERTIFICATE_FILE: certificateFile, WINDOWS_CERTIFICATE_PASSWORD } = process.env;
  if (certificateFile === undefined || certificateFile === '') return {};
  return { windowsSign: { certificateFile, certificatePassword: WINDOWS_CERTIFICATE_PASSWORD ?? '' } };
}

/** What is installed where: Squirrel.Windows installs below the user's own `%LOCALAPPDATA%` and takes it away again. */
export function squirrelOptions(appDirectory: string, outputDirectory: string): Record<string, unknown> {
  return {
    appDirectory,
    outputDirectory,
    name: NAME.replaceAll('-', '_'),
    title: TITLE,
    exe: `${TITLE}.exe`,
    setupExe: `${NAME}-${VERSION}-setup.exe`,
    setupIcon: iconFile('ico'),
    authors: PUBLISHER,
    description: DESCRIPTION,
    version: VERSION,
    noMsi: true,
    ...signing(),
  };
}

/**
 * Make the installer. Its maker is 33 MB of programs for Windows and has a script that runs at installation, so that it is a
 * package of its own, installed where it is used.
 *
 * @returns path of the installer
 */
export async function makeSetup(folder: string, dest: string): Promise<string> {
  const own = join(ROOT, 'packaging/windows');
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: own,
    stdio: 'inherit',
    shell: true,
  });
  if (status !== 0) throw new Error('the maker of the Windows installer could not be installed');
  const place = new URL(`file:///${own.replaceAll('\\', '/')}/make-setup.mjs`);
  const { makeSetup: make } = (await import(place.href)) as {
    makeSetup: (options: Record<string, unknown>) => Promise<void>;
  };
  await make(squirrelOptions(folder, dest));
  return join(dest, `${NAME}-${VERSION}-setup.exe`);
}
