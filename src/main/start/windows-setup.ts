import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { setupCommands, terminalCommand } from './windows-registration.ts';
import type { SetupPlaces, SetupStep } from './windows-registration.ts';

/** Do what the installer wants. What cannot be registered is missing, and no reason to fail an installation. */
export function doSetup(step: SetupStep, places: SetupPlaces): void {
  for (const [command = '', ...words] of setupCommands(step, places))
    spawnSync(command, words, { stdio: 'ignore', windowsHide: true });
  const { path, text } = terminalCommand(places);
  try {
    if (step === 'register') writeFileSync(path, text);
    else if (step === 'forget') rmSync(path, { force: true });
  } catch {
    // Then the command is found beside the program alone.
  }
}
