import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PREFERENCES } from '../../shared/contract/contract.ts';
import type { Theme } from '../../shared/contract/contract.ts';
import { parsePreferences, PREFERENCES_NAME } from '../preferences/preferences-store.ts';

/**
 * The theme that is kept, for a window that has to have its colours before anything else runs. A file that cannot be
 * used is left as it is: the store deals with it when the page asks.
 */
export function keptTheme(dataFolder: string | null): Theme {
  if (dataFolder === null) return DEFAULT_PREFERENCES.theme;
  try {
    const kept = readFileSync(join(dataFolder, `${PREFERENCES_NAME}.json`), 'utf8');
    return parsePreferences(JSON.parse(kept)).theme;
  } catch {
    return DEFAULT_PREFERENCES.theme;
  }
}
