/** The maker of the Windows installer, called by `scripts/package/windows.ts`. */
import { createWindowsInstaller } from 'electron-winstaller';

/** @param {import('electron-winstaller').Options} options */
export const makeSetup = (options) => createWindowsInstaller(options);
