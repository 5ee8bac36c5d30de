/**
 * `npm run package`: what people of this system install, in `dist/packages`. `--only deb,zip` makes no others; `--arch arm64`
 * is for another processor than this one's; `--quick` packs less
 * well, to be tried here. `ELECTRON_ZIPS` names a folder with Electron's zip, where it is not to be fetched.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { OfficialArch, OfficialPlatform } from '@electron/packager';
import { ensureBuilt } from '../lib/build.mjs';
import { bundle } from './bundle.ts';
import { makeDeb, makeRpm } from './linux.ts';
import { makeDmg } from './macos.ts';
import { NAME, ROOT, VERSION } from './program.ts';
import { makeSetup } from './windows.ts';
import { makeZip } from './zip.ts';

type Maker = (folder: string, dest: string, arch: string, quick: boolean) => Promise<string> | string;

const MAKERS: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<string, Maker>>>>> = {
  linux: {
    deb: makeDeb,
    rpm: makeRpm,
    zip: (folder, dest, arch, quick) => {
      const name = `${NAME}-${VERSION}-linux-${arch}`;
      return makeZip(folder, join(dest, `${name}.zip`), { inside: name, quick });
    },
  },
  win32: { setup: makeSetup },
  darwin: { dmg: makeDmg },
};

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    arch: { type: 'string' },
    out: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const platform = process.platform as OfficialPlatform;
const arch = (values.arch ?? process.arch) as OfficialArch;
const out = values.out ?? join(ROOT, 'dist');
const dest = join(out, 'packages');
const wanted = values.only?.split(',');

process.umask(0o022);
await ensureBuilt();
mkdirSync(dest, { recursive: true });
const folder = await bundle({ platform, arch }, out, process.env['ELECTRON_ZIPS']);
for (const [kind, make] of Object.entries(MAKERS[process.platform] ?? {})) {
  if (wanted?.includes(kind) === false) continue;
  const began = Date.now();
  const path = await make(folder, dest, arch, values.quick);
  const megabytes = (statSync(path).size / 1e6).toFixed(1);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${relative(process.cwd(), path)}: ${megabytes} MB, made in ${seconds} s`);
}
