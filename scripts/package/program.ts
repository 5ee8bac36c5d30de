/** What each system is told of the program: the same names, words and files everywhere. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LIBRARY_ENDING } from '../../src/shared/formats/report-files.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

interface Manifest {
  readonly name: string;
  readonly productName: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
const manifest = manifestIn('.');

/** Of the program, and of the command in a terminal. */
export const NAME = manifest.name;
/** As people read it. */
export const TITLE = manifest.productName;
export const DESCRIPTION = manifest.description;
export const LICENCE = manifest.license;
export const PUBLISHER = 'The Findings Reader authors';
export const COPYRIGHT = `Copyright © 2026 ${PUBLISHER}`;
/** Of the bundle on a Mac. */
export const IDENTITY = 'findings-reader.desktop';
/** The version to be packaged. Another can be named, to try what an upgrade does. */
export const VERSION = process.env['FINDINGS_READER_PACKAGE_VERSION'] ?? manifest.version;

/** The Electron that it runs in. */
export const ELECTRON_VERSION = manifestIn('node_modules/electron').version;

/** Files that open with the reader. */
export const LIBRARY_TYPE = {
  ending: LIBRARY_ENDING,
  name: 'Findings library',
  mime: 'application/x-findings-library',
} as const;

/** Files that can be opened with the reader, where the user asks for it; another program stays their own. */
export const REPORT_TYPES = [
  { ending: 'pdf', name: 'PDF report', mime: 'application/pdf', uti: 'com.adobe.pdf' },
  { ending: 'html', name: 'Web page report', mime: 'text/html', uti: 'public.html' },
  {
    ending: 'docx',
    name: 'Word report',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    uti: 'org.openxmlformats.wordprocessingml.document',
  },
] as const;

/** What is sold nowhere still has a place in the menu: freedesktop.org's menu specification, Apple's list of categories. */
export const CATEGORIES = ['Education', 'Literature'] as const;
export const MAC_CATEGORY = 'public.app-category.reference';

export const LONG_DESCRIPTION = `Reads the yearly Findings on the Worst Forms of Child Labor of the U.S. Department of Labor:
years side by side, scrolling together by meaning; everything searched at once; every citation followed to its source.
Works offline and sends nothing anywhere. It is no publication of the Department.`;
