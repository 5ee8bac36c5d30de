/** What the program's binary can never be made to do, whoever starts it: switches inside the binary itself. */
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import type { FuseV1Config } from '@electron/fuses';

/** Source: electron/electron, docs/tutorial/fuses.md. */
export const FUSES = {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
} as const satisfies FuseV1Config;

/** Set them in a distribution of Electron that still has its own names, before anything is signed. */
export async function setFuses(folder: string, platform: string, willBeSigned: boolean): Promise<void> {
  const binary =
    platform === 'darwin'
      ? join(folder, 'Electron.app/Contents/MacOS/Electron')
      : join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
  await flipFuses(binary, {
    ...FUSES,
    // A changed binary without a valid signature does not start on an Apple processor.
    resetAdHocDarwinSignature: platform === 'darwin' && !willBeSigned,
  });
}
