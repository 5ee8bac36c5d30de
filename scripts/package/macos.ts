/** macOS: what the bundle says of itself, its signature, and the disk image it is handed out in. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Options } from '@electron/packager';
import { LINK_SCHEME } from '../../src/shared/links/passage-link.ts';
import { IDENTITY, LIBRARY_TYPE, MAC_CATEGORY, NAME, REPORT_TYPES, TITLE, VERSION } from './program.ts';

const LIBRARY_UTI = `${IDENTITY}.library`;

/** Source of the keys: Apple, "Information Property List". */
const INFO = {
  LSMultipleInstancesProhibited: true,
  CFBundleDocumentTypes: [
    {
      CFBundleTypeName: LIBRARY_TYPE.name,
      CFBundleTypeRole: 'Viewer',
      LSHandlerRank: 'Owner',
      LSItemContentTypes: [LIBRARY_UTI],
    },
    // "Alternate": offered, and never the one that opens by itself.
    ...REPORT_TYPES.map(({ name, uti }) => ({
      CFBundleTypeName: name,
      CFBundleTypeRole: 'Viewer',
      LSHandlerRank: 'Alternate',
      LSItemContentTypes: [uti],
    })),
  ],
  UTExportedTypeDeclarations: [
    {
      UTTypeIdentifier: LIBRARY_UTI,
      UTTypeDescription: LIBRARY_TYPE.name,
      UTTypeConformsTo: ['public.data'],
      UTTypeTagSpecification: {
        'public.filename-extension': [LIBRARY_TYPE.ending],
        'public.mime-type': [LIBRARY_TYPE.mime],
      },
    },
  ],
};

/** The packager's options for a Mac. It is signed and sent to Apple where the environment says by whom. */
export function macOptions(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Omit<Options, 'dir'> {
  const { MAC_SIGNING_IDENTITY, APPLE_ID, APPLE_PASSWORD, APPLE_TEAM_ID } = environment;
  const mayNotarize = Boolean(APPLE_ID && APPLE_PASSWORD && APPLE_TEAM_ID);
  return {
    appBundleId: IDENTITY,
    appCategoryType: MAC_CATEGORY,
    protocols: [{ name: TITLE, schemes: [LINK_SCHEME] }],
    extendInfo: INFO,
    ...(MAC_SIGNING_IDENTITY ? { osxSign: { identity: MAC_SIGNING_IDENTITY } } : {}),
    ...(MAC_SIGNING_IDENTITY && mayNotarize
      ? {
          osxNotarize: {
            appleId: APPLE_ID ?? '',
            appleIdPassword: APPLE_PASSWORD ?? '',
            teamId: APPLE_TEAM_ID ?? '',
          },
        }
      : {}),
  };
}

/**
 * A disk image with the bundle and a way to the applications, made by the system's own tool.
 *
 * @returns path of the `.dmg`
 */
export function makeDmg(folder: string, dest: string, arch: string): string {
  const contents = join(dest, 'image');
  rmSync(contents, { recursive: true, force: true });
  mkdirSync(contents, { recursive: true });
  const bundle = join(folder, `${TITLE}.app`);
  cpSync(bundle, join(contents, basename(bundle)), { recursive: true, verbatimSymlinks: true });
  symlinkSync('/Applications', join(contents, 'Applications'));
  const image = join(dest, `${NAME}-${VERSION}-${arch}.dmg`);
  const words = ['create', '-volname', TITLE, '-srcfolder', contents, '-format', 'ULFO', '-ov', image];
  const { status } = spawnSync('hdiutil', words, { stdio: 'inherit' });
  rmSync(contents, { recursive: true, force: true });
  if (status !== 0) throw new Error('hdiutil made no disk image');
  return image;
}
