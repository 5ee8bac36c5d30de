/** Chromium's own words in languages that the reader does not speak. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The reader's own text is English; a system of any other language falls back to the first. */
const KEPT = /^(?:en-US|en-GB)\.pak$|^(?:en|en_GB)\.lproj$/;

/** Remove them from a distribution of Electron: 40 MB of 55 languages, of which nothing is ever shown. */
export function removeOtherLanguages(folder: string, platform: string): void {
  const places =
    platform === 'darwin'
      ? [
          'Electron.app/Contents/Resources',
          'Electron.app/Contents/Frameworks/Electron Framework.framework/Versions/A/Resources',
        ]
      : ['locales'];
  for (const place of places) {
    for (const name of readdirSync(join(folder, place))) {
      if (/\.(?:pak|lproj)$/.test(name) && /^[a-z]{2,3}(?:[-_]\w+)?\./i.test(name) && !KEPT.test(name))
        rmSync(join(folder, place, name), { recursive: true });
    }
  }
}
