/** The program as a folder that runs where it is: Electron, the packed program, its fuses, its notices. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packager } from '@electron/packager';
import type { OfficialArch, OfficialPlatform, Options } from '@electron/packager';
import { faultsOfContents } from './check-contents.ts';
import { setFuses } from './fuses.ts';
import { iconFile } from './icons.ts';
import { removeOtherLanguages } from './locales.ts';
import { macOptions } from './macos.ts';
import { noticesOf } from './notices.ts';
import type { Licence } from './notices.ts';
import { COPYRIGHT, ELECTRON_VERSION, NAME, ROOT, TITLE, VERSION } from './program.ts';
import { stage } from './stage.ts';
import { LINUX_COMMAND, MAC_COMMAND, WINDOWS_COMMAND } from './terminal-command.ts';
import { windowsOptions } from './windows.ts';

export interface Target {
  readonly platform: OfficialPlatform;
  readonly arch: OfficialArch;
}

/** Name of the program's binary: on Linux the command of that name is a script beside it. */
export const BINARY: Readonly<Partial<Record<OfficialPlatform, string>>> = {
  linux: `${NAME}-window`,
  win32: TITLE,
  darwin: TITLE,
};

/**
 * @param out a folder to put it in
 * @param zips folder of Electron's zips, for a machine that does not reach the release server; else they are fetched
 * @returns path of the program's folder
 */
export async function bundle({ platform, arch }: Target, out: string, zips?: string): Promise<string> {
  const source = join(out, 'stage');
  const packed = stage(source);
  const willBeSigned = platform === 'darwin' && process.env['MAC_SIGNING_IDENTITY'] !== undefined;
  const own = platform === 'darwin' ? macOptions() : platform === 'win32' ? windowsOptions() : {};
  const options: Options = {
    dir: source,
    out,
    platform,
    arch,
    overwrite: true,
    quiet: true,
    prune: false,
    asar: true,
    name: TITLE,
    executableName: BINARY[platform] ?? NAME,
    appVersion: VERSION,
    appCopyright: COPYRIGHT,
    electronVersion: ELECTRON_VERSION,
    icon: iconFile(platform === 'darwin' ? 'icns' : platform === 'win32' ? 'ico' : 512),
    ...(zips === undefined ? {} : { electronZipDir: zips }),
    afterExtract: [
      async ({ buildPath }) => {
        removeOtherLanguages(buildPath, platform);
        await setFuses(buildPath, platform, willBeSigned);
      },
    ],
    // Inside the bundle, before it is signed.
    ...(platform === 'darwin' ? { extraResource: [...writeBeside(join(out, 'beside'), platform)] } : {}),
    ...own,
  };
  const [folder] = await packager(options);
  if (folder === undefined) throw new Error(`nothing was made for ${platform} ${arch}`);
  if (platform !== 'darwin') writeBeside(folder, platform);
  const faults = platform === 'linux' ? faultsOfContents(folder, packed) : [];
  if (faults.length > 0) throw new Error(`The package is not as it should be:\n${faults.join('\n')}`);
  return folder;
}

/** What a user may read without starting the program, and the command of a terminal: files beside the program. */
function filesBeside(platform: OfficialPlatform): Readonly<Record<string, string>> {
  const licences = JSON.parse(readFileSync(join(ROOT, 'out/licences.json'), 'utf8')) as Licence[];
  const texts = {
    'THIRD-PARTY-NOTICES.txt': noticesOf(licences),
    'LICENSE.txt': readFileSync(join(ROOT, 'LICENSE'), 'utf8'),
  };
  if (platform === 'win32') return { ...texts, [`${NAME}.cmd`]: WINDOWS_COMMAND };
  return { ...texts, [NAME]: platform === 'darwin' ? MAC_COMMAND : LINUX_COMMAND };
}

function writeBeside(folder: string, platform: OfficialPlatform): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(filesBeside(platform)).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    chmodSync(path, name === NAME ? 0o755 : 0o644);
    return path;
  });
}
