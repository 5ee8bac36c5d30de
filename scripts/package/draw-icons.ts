/**
 * `node scripts/package/draw-icons.ts`: draw every icon from `resources/icons/findings-reader.svg`, with the browser
 * that the end-to-end specs run in. To be run when the drawing has changed; what it makes is committed, so that packaging needs no browser and
 * makes the same files on every system.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../../tests/e2e/helpers/browser.ts';
import { ICO_SIZES, ICONS_FOLDER, PNG_SIZES, iconFile } from './icons.ts';
import { icnsOf, icoOf } from './icon-files.ts';
import type { IconPicture } from './icon-files.ts';

const svg = await readFile(join(ICONS_FOLDER, 'findings-reader.svg'), 'utf8');
const browser = await launchChromium();
const page = await browser.newPage();
await page.setContent(
  `<style>html, body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
);

const pictures: IconPicture[] = [];
for (const size of PNG_SIZES) {
  await page.setViewportSize({ width: size, height: size });
  const png = await page.screenshot({ omitBackground: true });
  pictures.push({ size, png });
  await writeFile(iconFile(size), png);
}
await browser.close();

await writeFile(iconFile('ico'), icoOf(pictures.filter(({ size }) => ICO_SIZES.includes(size))));
await writeFile(iconFile('icns'), icnsOf(pictures));
