/** Where the end-to-end specs find a real Electron, and how they start it here. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const FETCH_LIMIT_MS = 180_000;

/**
 * An Electron that can be started on this machine, with the command to wrap it in and what to put into its
 * environment; else `usable: false` and the reason as half a sentence.
 */
export async function electronForTests() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist');
  if (executableIn(folder) === undefined && process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined)
    fetchElectron();
  const executable = executableIn(folder);
  if (executable === undefined) {
    return {
      usable: false,
      reason: "Electron's binary is not here and could not be fetched from its release server.",
    };
  }
  const env = { ELECTRON_EXECUTABLE: executable };
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) {
    return { usable: true, wrap: [], env };
  }
  if (spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).error === undefined) {
    return { usable: true, wrap: ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'], env };
  }
  return { usable: false, reason: 'there is no display and xvfb-run is not installed.' };
}

function executableIn(folder) {
  const names = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  };
  const path = join(folder, names[process.platform] ?? 'electron');
  return existsSync(path) ? path : undefined;
}

function fetchElectron() {
  console.log("\nFetching Electron's binary");
  spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: FETCH_LIMIT_MS,
  });
}
