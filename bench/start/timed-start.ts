/** One start of Electron, from its launch to a text that can be read, as its user sees it: no inspector, no driver. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environment, preload } from '../electron.ts';

export interface TimedStart {
  /** Milliseconds from the launch until a text could be read. */
  readonly readable: number;
  /** Until the window could be used. */
  readonly usable: number;
  /** It began with what the window showed last. */
  readonly kept: boolean;
  /** How far the text moved between the two and half a second later, in pixels. */
  readonly moved: number;
}

interface Told {
  readonly readable: number;
  readonly usable: number;
  readonly kept: boolean;
  readonly moved: number;
}

/** @param program of Electron @param folder of the application @param data the reader's data folder */
export async function timedStart(program: string, folder: string, data: string): Promise<TimedStart> {
  const file = join(data, 'stopwatch.json');
  rmSync(file, { force: true });
  const args = [...preload(folder), '-r', join(import.meta.dirname, 'stopwatch.cjs'), folder];
  const began = Date.now();
  const child = spawn(program, [...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])], {
    stdio: 'ignore',
    env: { ...environment(), FINDINGS_READER_DATA: data, STOPWATCH_FILE: file },
  });
  await once(child, 'exit');
  const { readable, usable, ...told }: Told = JSON.parse(readFileSync(file, 'utf8'));
  return { ...told, readable: readable - began, usable: usable - began };
}
