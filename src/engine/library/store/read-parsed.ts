/** Reading the parsed form of a file, as the library keeps it: packed JSON under the hash of the original. */
import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import type { Report } from '../../../shared/model.ts';
import { readingJson } from '../../support/json-in-steps.ts';
import { readRegular, readRegularNow } from '../../support/files/regular-file.ts';
import { inSteps } from '../../support/pause.ts';

/** What earlier versions took in can still be read. */
const LARGEST_KEPT_BYTES = 56 * 2 ** 20;
const UNPACKING = { maxOutputLength: LARGEST_KEPT_BYTES } as const;

const unpack = promisify(gunzip);

/** The parsed form at this path. Throws where it is missing or damaged, or another file's. */
export function readParsedAt(path: string, sha256: string): Report {
  return unpackedParsed(readRegularNow(path, LARGEST_KEPT_BYTES), sha256);
}

/** The parsed form in a file's bytes. Throws where they are damaged, or another file's. */
export function unpackedParsed(packed: Uint8Array, sha256: string): Report {
  return parsedIn(gunzipSync(packed, UNPACKING), sha256);
}

/** The same, and none of it holds anybody up. */
export async function readingParsedAt(path: string, sha256: string): Promise<Report> {
  const value = await inSteps(readingJson(await readingJsonAt(path)));
  if (!isReport(value)) throw anotherFile(sha256);
  return checked(value, sha256);
}

/** The parsed form at this path as JSON, unread. Throws where it is missing, damaged, or another file's. */
export async function readingJsonOf(path: string, sha256: string): Promise<string> {
  const json = await readingJsonAt(path);
  if (!json.includes(`"sha256":${JSON.stringify(sha256)}`)) throw anotherFile(sha256);
  return json;
}

async function readingJsonAt(path: string): Promise<string> {
  const json = await unpack(await readRegular(path, LARGEST_KEPT_BYTES), UNPACKING);
  return json.toString('utf8');
}

function parsedIn(json: Buffer, sha256: string): Report {
  const report: Report = JSON.parse(json.toString('utf8'));
  return checked(report, sha256);
}

function checked(report: Report, sha256: string): Report {
  if (report.source.sha256 !== sha256) throw anotherFile(sha256);
  return report;
}

/** The checksum of its packing has proved that it is what was written; this tells the type so. */
function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'source' in value && 'sections' in value;
}

function anotherFile(sha256: string): Error {
  return new Error(`${sha256} holds another file's parsed form`);
}
