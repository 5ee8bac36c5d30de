/** Whether a packaged program holds what it needs and nothing else. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { NAME } from './program.ts';

/**
 * All that stands beside the packed program on Linux, as a pattern of paths, and why: Electron's binary with its libraries,
 * its pictures and words, its way of starting fast, and the texts of licences.
 */
const BESIDE: readonly RegExp[] = [
  new RegExp(`^${NAME}$`),
  new RegExp(`^${NAME}-window$`),
  /^chrome-sandbox$/,
  /^chrome_crashpad_handler$/,
  /^lib(?:EGL|GLESv2|ffmpeg|vk_swiftshader)\.so$/,
  /^libvulkan\.so\.1$/,
  /^vk_swiftshader_icd\.json$/,
  /^icudtl\.dat$/,
  /^(?:resources|chrome_100_percent|chrome_200_percent)\.pak$/,
  /^locales\/en-(?:GB|US)\.pak$/,
  /^(?:snapshot_blob|v8_context_snapshot)\.bin$/,
  /^version$/,
  /^LICENSE(?:\.electron)?(?:\.txt)?$/,
  /^LICENSES\.chromium\.html$/,
  /^THIRD-PARTY-NOTICES\.txt$/,
  /^resources\/app\.asar$/,
];

/**
 * What is wrong with the program's folder on Linux, a line each: what nobody needs, and what is missing.
 *
 * @param packed files that the packed program is to hold, and no others
 */
export function faultsOfContents(folder: string, packed: readonly string[]): readonly string[] {
  const beside = filesBelow(folder);
  const inside = filesInside(join(folder, 'resources/app.asar'));
  return [
    ...beside
      .filter((path) => !BESIDE.some((pattern) => pattern.test(path)))
      .map((path) => `${path} is not needed`),
    ...BESIDE.filter((pattern) => !beside.some((path) => pattern.test(path))).map(
      (pattern) => `nothing is there of ${pattern.source}`,
    ),
    ...inside.filter((path) => !packed.includes(path)).map((path) => `app.asar: ${path} is not needed`),
    ...packed.filter((path) => !inside.includes(path)).map((path) => `app.asar: ${path} is missing`),
  ];
}

/** The archive lists folders among its files. */
function filesInside(asar: string): string[] {
  const paths = listPackage(asar, { isPack: false }).map((path) =>
    path.replaceAll('\\', '/').replace(/^\//, ''),
  );
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`)));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
