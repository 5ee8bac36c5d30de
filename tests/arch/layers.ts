import { posix } from 'node:path';
import type { Import } from './collect-imports.ts';

/** Folders of `src`, and what a file in each may import: other folders, and packages by pattern. */
interface Layer {
  readonly folders: readonly string[];
  /** Each a pattern that a whole specifier must match. */
  readonly packages: readonly string[];
  /** Packages of which a file may know the types, and nothing that runs. */
  readonly types?: readonly string[];
}

const NODE = 'node:[a-z0-9_/]+';

/** The architecture as a table: the arrows of `docs/ARCHITECTURE.md`. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  // The contract says what arguments it accepts, and whoever checks them brings the library.
  shared: { folders: [], packages: [], types: ['zod'] },
  core: {
    folders: ['shared'],
    packages: [
      'diff',
      'snowball-stemmers',
      'fastest-levenshtein',
      'micromark(-extension-gfm-autolink-literal)?',
    ],
  },
  engine: {
    folders: ['shared', 'core'],
    packages: [
      NODE,
      'zod',
      '@embedpdf/pdfium',
      'saxes',
      'dingbat-to-unicode',
      'parse5',
      'fflate',
      'write-excel-file/node',
    ],
  },
  main: { folders: ['shared', 'engine/host', 'engine/support'], packages: [NODE, 'electron'] },
  preload: { folders: ['shared'], packages: ['electron'] },
  renderer: {
    folders: ['shared'],
    packages: [
      'react',
      'react-dom',
      'react-dom/client',
      '@base-ui/react(/.*)?',
      '@tanstack/query-core',
      '@tanstack/react-virtual',
      '@fontsource-variable/.*',
    ],
  },
  cli: { folders: ['shared', 'core', 'engine'], packages: [NODE] },
  'serve/page': { folders: ['shared'], packages: [] },
  serve: { folders: ['shared', 'engine/host', 'engine/support'], packages: [NODE] },
};

/** The layer a path below `src` belongs to: the longest folder in the table. */
export function layerOf(path: string): string | undefined {
  return Object.keys(LAYERS)
    .filter((folder) => path === folder || path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Why a file may not import what it imports, or `null` where it may. Paths are relative to `src`. */
export function violation(file: string, { specifier, form }: Import): string | null {
  const name = layerOf(file);
  const layer = name === undefined ? undefined : LAYERS[name];
  if (name === undefined || layer === undefined) return `${file} stands in no layer`;
  if (specifier === null) return `${file}: a computed ${form} import cannot be checked`;
  if (!specifier.startsWith('.') && form !== 'url') {
    const allowed = [...layer.packages, ...(form === 'type' ? (layer.types ?? []) : [])];
    return allowed.some((pattern) => matches(pattern, specifier))
      ? null
      : `${file}: ${name} may not import ${specifier}`;
  }
  const target = posix.normalize(posix.join(posix.dirname(file), specifier)).replace(/\?.*$/, '');
  if (target.startsWith('..')) return `${file}: ${specifier} leaves src`;
  const targetLayer = layerOf(target);
  if (targetLayer === name) return null;
  const allowed = layer.folders.some((folder) => targetLayer === folder || isBelow(target, folder));
  return allowed ? null : `${file}: ${name} may not import ${target}`;
}

function isBelow(target: string, folder: string): boolean {
  return target === folder || target.startsWith(`${folder}/`) || target.replace(/\.tsx?$/, '') === folder;
}

/** Whether a pattern of the table allows a package. */
export function matches(pattern: string, specifier: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(specifier);
}
