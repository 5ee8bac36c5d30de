/** Reading the parsed form of a file, as the library keeps it: packed JSON under the hash of the original. */
import { readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import type { Report } from '../../../shared/model.ts';

/** What earlier versions took in can still be read. */
const LARGEST_KEPT_BYTES = 56 * 2 ** 20;
const UNPACKING = { maxOutputLength: LARGEST_KEPT_BYTES } as const;

const unpack = promisify(gunzip);

/** The parsed form at this path. Throws where it is missing or damaged, or another file's. */
export function readParsedAt(path: string, sha256: string): Report {
  checkFile(path, statSync(path));
  return unpackedParsed(readFileSync(path), sha256);
}

/** The parsed form in a file's bytes. Throws where they are damaged, or another file's. */
export function unpackedParsed(packed: Uint8Array, sha256: string): Report {
  return parsedIn(gunzipSync(packed, UNPACKING), sha256);
}

/** The same; reading and unpacking hold nobody up. */
export async function readingParsedAt(path: string, sha256: string): Promise<Report> {
  checkFile(path, await stat(path));
  return parsedIn(await unpack(await readFile(path), UNPACKING), sha256);
}

/** What is no file may never end. */
function checkFile(path: string, found: { isFile(): boolean }): void {
  if (!found.isFile()) throw new Error(`${path} is no file`);
}

function parsedIn(json: Buffer, sha256: string): Report {
  const report: Report = JSON.parse(json.toString('utf8'));
  if (report.source.sha256 !== sha256) throw new Error(`${sha256} holds another file's parsed form`);
  return report;
}
