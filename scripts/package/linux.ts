/** Linux: a `.deb` and an `.rpm`, with what the desktop is to know of the reader's files and links. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Installer as Debian } from 'electron-installer-debian';
import { Installer as Redhat } from 'electron-installer-redhat';
import { LINK_SCHEME } from '../../src/shared/links/passage-link.ts';
import { iconFile, PNG_SIZES } from './icons.ts';
import * as program from './program.ts';

const { LIBRARY_TYPE, LONG_DESCRIPTION, NAME, REPORT_TYPES, TITLE, VERSION } = program;

const ARCHITECTURES: Readonly<Record<string, { readonly deb: string; readonly rpm: string }>> = {
  x64: { deb: 'amd64', rpm: 'x86_64' },
  arm64: { deb: 'arm64', rpm: 'aarch64' },
};

/** What the system knows a library file by (freedesktop.org, Shared MIME-info Database). */
export const MIME_PACKAGE = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${LIBRARY_TYPE.mime}">
    <comment>${LIBRARY_TYPE.name}</comment>
    <sub-class-of type="application/zip"/>
    <glob pattern="*.${LIBRARY_TYPE.ending}" weight="80"/>
    <icon name="${NAME}"/>
  </mime-type>
</mime-info>
`;

const MIME_PLACE = `share/mime/packages/${NAME}.xml`;

/**
 * Electron's binaries are packed as they are: links by build id belong to every program made of the same Electron, and two
 * packages that own the same file cannot be installed together.
 */
const AS_IT_IS =
  '%define _build_id_links none\n%define debug_package %{nil}\n%define __os_install_post %{nil}\n\n';

/** What both say. The largest picture that a theme has a folder for is 512 pixels. */
const COMMON = {
  name: NAME,
  productName: TITLE,
  genericName: 'Report reader',
  description: 'Reads the Findings on the Worst Forms of Child Labor, offline',
  productDescription: LONG_DESCRIPTION,
  version: VERSION,
  // The command's script, which opens the window as well.
  bin: NAME,
  categories: [...program.CATEGORIES],
  mimeType: [LIBRARY_TYPE.mime, `x-scheme-handler/${LINK_SCHEME}`, ...REPORT_TYPES.map(({ mime }) => mime)],
  icon: Object.fromEntries([
    ...PNG_SIZES.filter((size) => size <= 512).map((size) => [`${size}x${size}`, iconFile(size)]),
    ['scalable', iconFile('svg')],
  ]),
  logger: () => undefined,
};

/**
 * @param quick packed less well, in a fifth of the time
 * @returns path of the `.deb`
 */
export async function makeDeb(src: string, dest: string, arch: string, quick = false): Promise<string> {
  const installer = new DebianWithType({
    ...COMMON,
    src,
    dest,
    arch: architecture(arch).deb,
    maintainer: `${program.PUBLISHER} <${NAME}@localhost>`,
    section: 'text',
    compression: quick ? 'gzip' : 'xz',
    rename: (folder: string) => join(folder, '<%= name %>_<%= version %>_<%= arch %>.deb'),
  });
  await installer.generateDefaults();
  installer.generateOptions();
  return await made(installer);
}

/**
 * @param quick packed less well, in a fifth of the time
 * @returns path of the `.rpm`
 */
export async function makeRpm(src: string, dest: string, arch: string, quick = false): Promise<string> {
  const installer = new RedhatWithType({
    ...COMMON,
    src,
    dest,
    arch: architecture(arch).rpm,
    license: program.LICENCE,
    rename: (folder: string) => join(folder, '<%= name %>-<%= version %>-<%= revision %>.<%= arch %>.rpm'),
  });
  await installer.generateDefaults();
  installer.generateOptions();
  await installer.generateScripts();
  installer.quick = quick;
  return await made(installer);
}

async function made(installer: Debian | Redhat): Promise<string> {
  await installer.createStagingDir();
  await installer.createContents();
  await installer.createPackage();
  await installer.movePackage();
  const [path] = installer.options.packagePaths;
  if (path === undefined) throw new Error('no package was made');
  return path;
}

class DebianWithType extends Debian {
  override get contentFunctions(): string[] {
    // Nothing is asked of Debian's checker of packages, so that a file of exceptions would be empty.
    return [...super.contentFunctions.filter((name) => name !== 'createOverrides'), 'createMimePackage'];
  }

  createMimePackage(): void {
    writeMimePackage(this);
  }

  override copyLicense = writeCopyright;
}

class RedhatWithType extends Redhat {
  quick = false;

  override get contentFunctions(): string[] {
    return [...super.contentFunctions, 'createMimePackage'];
  }

  createMimePackage(): void {
    writeMimePackage(this);
  }

  override copyLicense = writeCopyright;

  /** The list of files names each, and knows of none but its own. */
  override async createSpec(): Promise<void> {
    await super.createSpec();
    const spec = readFileSync(this.specPath, 'utf8')
      .replace('%files\n', `%files\n/usr/${MIME_PLACE}\n`)
      .replace(/(_binary_payload) w\d\.xzdio/, this.quick ? '$1 w1.gzdio' : '$&');
    writeFileSync(this.specPath, `${AS_IT_IS}${spec}`);
  }
}

function writeMimePackage({ stagingDir, baseAppDir }: Debian | Redhat): void {
  const path = join(stagingDir, baseAppDir, MIME_PLACE);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, MIME_PACKAGE);
}

/** The makers' own take Electron's licence for the program's. */
function writeCopyright(path: string): Promise<void> {
  const notices = `What is built into it: /usr/lib/${NAME}/THIRD-PARTY-NOTICES.txt and LICENSES.chromium.html beside it.`;
  writeFileSync(path, `${readFileSync(join(program.ROOT, 'LICENSE'), 'utf8')}\n${notices}\n`);
  return Promise.resolve();
}

function architecture(arch: string): { readonly deb: string; readonly rpm: string } {
  const known = ARCHITECTURES[arch];
  if (known === undefined) throw new Error(`no Linux package is made for ${arch}`);
  return known;
}
