import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/**
 * A real Chromium: the one named by `CHROMIUM_PATH`; on Linux the one that comes as a package and needs
 * nothing from the system; elsewhere the Chrome or Edge that is installed.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && existsSync(named))
    return await chromium.launch({ executablePath: named, args: QUIET });
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await chromium.launch({
      executablePath: await packaged.executablePath(),
      args: [...packaged.args.filter((flag) => !OF_THE_CLOUD.test(flag)), ...QUIET, ...WITHOUT_GRAPHICS_CARD],
    });
  }
  return await chromium.launch({ channel: process.platform === 'win32' ? 'msedge' : 'chrome', args: QUIET });
}

/**
 * The package's own flags suit a cloud function: one process, no site isolation, and a graphics card played by
 * software. A reader is tested as people run it.
 */
const OF_THE_CLOUD =
  /single-process|no-zygote|disable-web-security|site-isolation|in-process-gpu|ignore-gpu|use-gl|angle|swiftshader/;

/** A page is drawn by the processor where there is no card: one played by software takes twice the whole page's time. */
export const WITHOUT_GRAPHICS_CARD = ['--disable-gpu', '--disable-software-rasterizer'];

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];
