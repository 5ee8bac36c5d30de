/**
 * Which packages the build has put into what ships, each with its licence: seen in the bundles themselves, so that no
 * list is kept by hand. The window shows it under "About".
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|unlicense)(?:[.-].+)?$/i;

interface Licence {
  readonly name: string;
  readonly version: string;
  /** As the package's manifest has it, an SPDX expression as a rule. */
  readonly licence: string;
  readonly text: string;
}

/** The folder of the package that a module or a file belongs to; `null` where it is of no package. */
export function packageFolderOf(path: string): string | null {
  const plain = path
    .replaceAll('\0', '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(plain)?.[0] ?? null;
}

/**
 * What there is to say of a package: name, version, licence and the words of the licence.
 *
 * @throws where neither a licence nor its words are to be found, because such a package must not ship
 */
export function licenceOf(folder: string): Licence {
  const { name, version, license, author } = manifestIn(folder);
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (license === undefined) throw new Error(`${folder}: its package.json names no licence`);
  const by = typeof author === 'string' ? author : author?.name;
  const text = texts.length > 0 ? texts.join('\n\n') : `${license}${by === undefined ? '' : `, by ${by}`}`;
  return { name, version, licence: license, text };
}

interface Manifest {
  readonly name: string;
  readonly productName?: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

interface Places {
  /** The program's own folder. */
  readonly root: string;
  /** Where the list is to stand. */
  readonly file: string;
}

/** Collects over all bundles of a build. Each gets a `plugin()`; the list is written anew after each of them. */
export function bundledPackages({ root, file }: Places): { readonly plugin: () => Plugin } {
  const folders = new Set<string>();
  const add = (path: string): void => {
    const folder = packageFolderOf(path);
    if (folder !== null && existsSync(join(folder, 'package.json'))) folders.add(folder);
  };

  function write(): void {
    const { name, productName = name, version, license = 'UNLICENSED' } = manifestIn(root);
    const own: Licence = {
      name: productName,
      version,
      licence: license,
      text: readFileSync(join(root, 'LICENSE'), 'utf8').trim(),
    };
    const packages = [...folders]
      .map(licenceOf)
      .toSorted((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify([own, ...packages])}\n`);
  }

  return {
    plugin() {
      let base = root;
      return {
        name: 'bundled-packages',
        configResolved(config) {
          base = config.root;
        },
        writeBundle(_options, bundle) {
          for (const part of Object.values(bundle)) {
            // A font or a WebAssembly file is no module: it says from which file it was taken.
            if (part.type === 'asset') {
              for (const original of part.originalFileNames) add(resolve(base, original));
              continue;
            }
            for (const module of part.moduleIds) add(module);
            // The one thing that is not bundled and ships all the same: what the window runs in.
            if (part.imports.includes('electron')) add(join(root, 'node_modules/electron/package.json'));
          }
          write();
        },
      };
    },
  };
}
