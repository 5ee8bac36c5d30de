/** Electron's binary: where it is, and how it is fetched by Electron's own installer. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAMES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
/** A download that brings nothing for this long has stopped. */
const STALL_MS = 30_000;
const LOOK_EVERY_MS = 500;

/** Path of the binary, or `null`. The same rules as Electron's own package. */
export function findElectron(root, environment = process.env, platform = process.platform) {
  const folder = environment.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist');
  const path = join(folder, NAMES[platform] ?? 'electron');
  return existsSync(path) ? path : null;
}

/**
 * Run Electron's installer, showing how much has come. Resolves to `null`, or to why it did not work.
 *
 * @param {string} root
 * @param {{ stallMs?: number, write?: (text: string) => unknown }} [options]
 * @returns {Promise<string | null>}
 */
export async function fetchElectron(
  root,
  { stallMs = STALL_MS, write = (text) => process.stdout.write(text) } = {},
) {
  const installer = join(root, 'node_modules/electron/install.js');
  if (!existsSync(installer)) return 'its package is not installed: run "npm ci" first';
  write("Fetching Electron's binary (about 110 MB, once) ...\n");
  // The installer loads into a folder of temporary files; watching one of our own tells how far it has come.
  const folder = mkdtempSync(join(tmpdir(), 'findings-reader-electron-'));
  const child = spawn(process.execPath, [installer], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: '1' },
  });
  let words = '';
  child.stderr.on('data', (chunk) => (words += chunk));
  let stalled = false;
  let last = { bytes: 0, time: Date.now() };
  const timer = setInterval(() => {
    const bytes = sizeOf(folder) + sizeOf(join(root, 'node_modules/electron/dist'));
    if (bytes > last.bytes) {
      last = { bytes, time: Date.now() };
      write(`\r  ${Math.round(bytes / 1e6)} MB `);
    } else if (Date.now() - last.time > stallMs) {
      stalled = true;
      child.kill('SIGKILL');
    }
  }, LOOK_EVERY_MS);
  const status = await new Promise((done) => {
    child.once('close', done);
    child.once('error', () => done(1));
  });
  clearInterval(timer);
  rmSync(folder, { recursive: true, force: true });
  if (last.bytes > 0) write('\n');
  if (status === 0) return null;
  return stalled ? 'the release server does not answer' : causeOf(words);
}

/** The installer's failure in a few words: of a whole stack trace only its first line says anything. */
export function causeOf(words) {
  if (/fetch failed|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/i.test(words)) {
    return 'its release server cannot be reached';
  }
  const status = /Response code (\d+)/.exec(words)?.[1];
  if (status !== undefined) return `its release server answers with status ${status}`;
  const first = words.split('\n').find((line) => line.trim() !== '');
  return first === undefined ? 'its installer failed' : first.trim().replace(/^(\w*Error): /, '');
}

function sizeOf(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.size;
  try {
    return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
  } catch {
    // Removed while it was being read.
    return 0;
  }
}
