/**
 * The files of the page, as the build made them. What may be sent is listed once, at the start; a request
 * is looked up in that list and never turned into a path, so that there is no path to climb out of.
 */
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

export interface PageFile {
  readonly path: string;
  /** For the `Content-Type` header. */
  readonly type: string;
}

/** By address below the page's folder, without a leading slash: `assets/index-4f2a.js`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** All files below `folder` of a type that a page is made of. Links are not followed. */
export async function listPageFiles(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>();
  async function visit(below: string): Promise<void> {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const address = below === '' ? entry.name : `${below}/${entry.name}`;
      const type = TYPES[extname(entry.name).toLowerCase()];
      if (entry.isDirectory()) await visit(address);
      else if (entry.isFile() && type !== undefined)
        files.set(address, { path: join(folder, address), type });
    }
  }
  await visit('');
  return files;
}

/**
 * What a page may load and reach: its own files and nothing else, no inline script or style.
 *
 * @param connect where the page may send requests: nowhere in the window, to its own address when served
 */
export function contentSecurityPolicy(connect: "'none'" | "'self'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
