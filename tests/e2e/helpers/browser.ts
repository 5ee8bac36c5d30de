import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/**
 * A real Chromium: the one named by `CHROMIUM_PATH`; on Linux the one that comes as a package and needs
 * nothing from the system; elsewhere the Chrome or Edge that is installed.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && existsSync(named)) return await chromium.launch({ executablePath: named });
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await chromium.launch({
      executablePath: await packaged.executablePath(),
      // Its own flags suit a cloud function: one process, no site isolation. A reader is tested as people run it.
      args: [
        ...packaged.args.filter(
          (flag) => !/single-process|no-zygote|disable-web-security|site-isolation/.test(flag),
        ),
        ...QUIET,
      ],
    });
  }
  return await chromium.launch({ channel: process.platform === 'win32' ? 'msedge' : 'chrome', args: QUIET });
}

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];
