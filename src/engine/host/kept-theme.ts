import { join } from 'node:path';
import { DEFAULT_PREFERENCES, THEMES } from '../../shared/contract/preferences.ts';
import type { Theme } from '../../shared/contract/preferences.ts';
import { readRegularNow } from '../support/files/regular-file.ts';
import { PREFERENCES_NAME } from '../preferences/preferences-name.ts';

/** As many as a file of settings may have. */
const LARGEST_BYTES = 4 * 2 ** 20;

/**
 * The theme that is kept, for a window that has to have its colours before anything else runs. A file that cannot be
 * used is left as it is: the store deals with it when the page asks.
 */
export function keptTheme(dataFolder: string | null): Theme {
  if (dataFolder === null) return DEFAULT_PREFERENCES.theme;
  try {
    const kept = readRegularNow(join(dataFolder, `${PREFERENCES_NAME}.json`), LARGEST_BYTES).toString('utf8');
    return themeOf(JSON.parse(kept)) ?? DEFAULT_PREFERENCES.theme;
  } catch {
    return DEFAULT_PREFERENCES.theme;
  }
}

/** By hand: the window waits for it, and would wait for a library of checks to be loaded. */
function themeOf(preferences: unknown): Theme | undefined {
  if (typeof preferences !== 'object' || preferences === null) return undefined;
  if (!('version' in preferences && 'theme' in preferences)) return undefined;
  const { version, theme } = preferences;
  return version === DEFAULT_PREFERENCES.version ? THEMES.find((name) => name === theme) : undefined;
}
