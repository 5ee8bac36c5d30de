/** The first entry of a library file: what it is, and what a library knows of its files beyond their bytes. */
import { z } from 'zod';
import type { Separation } from '../../../shared/sources.ts';
import { sha256 } from '../../support/sha256-schema.ts';
import { separation } from '../store/separation-record.ts';

export const MANIFEST_NAME = 'findings-library.json';
export const FORMAT = 'findings-library';
/** Of the format. A later one may mean anything by what it holds, so it is not read. */
export const FORMAT_VERSION = 1;

export interface ManifestCopy {
  readonly sha256: string;
  /** File name without its folder: where it came from stays on the machine that it came to. */
  readonly file: string;
  /** Name of its report, for who looks into the file by hand. */
  readonly label: string;
  /** When it was added to its library (ISO 8601). */
  readonly added?: string;
  /** How its user has said that its characters are written (a name of the Encoding Standard). */
  readonly encoding?: string;
  /** Hashes of the parts of a volume that its library has, where it has not all of them. */
  readonly parts?: readonly string[];
}

export interface LibraryManifest {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** When the file was made (ISO 8601), and by which version of the reader. */
  readonly made: string;
  readonly reader: string;
  readonly copies: readonly ManifestCopy[];
  /** Hashes of the files that were chosen to be shown; also of files that ship with the reader. */
  readonly chosen: readonly string[];
  /** Entries of lists that its user keeps apart; absent in files of earlier versions. */
  readonly separations?: readonly Separation[];
  /** What its user has noted; absent in files of earlier versions. Each is proved where it is taken in. */
  readonly notes?: readonly unknown[];
}

/** Far more than anybody has looked at. */
const MOST_SEPARATIONS = 10_000;

const identity = z.object({ format: z.literal(FORMAT), version: z.int().min(1) });

const manifest: z.ZodType<LibraryManifest> = z.object({
  ...identity.shape,
  made: z.string(),
  reader: z.string(),
  copies: z.array(
    z.object({
      sha256,
      file: z.string().max(1_000),
      label: z.string(),
      added: z.iso.datetime().exactOptional(),
      encoding: z.string().exactOptional(),
      parts: z.array(sha256).exactOptional(),
    }),
  ),
  chosen: z.array(sha256),
  // One that cannot be read loses none of the files.
  separations: z.array(separation).max(MOST_SEPARATIONS).exactOptional().catch([]),
  notes: z.array(z.unknown()).exactOptional().catch([]),
});

/** `newer` where a later version of the reader made it; `null` where it is damaged. */
export function manifestOf(bytes: Uint8Array): LibraryManifest | 'newer' | null {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
  const known = identity.safeParse(json);
  if (known.success && known.data.version > FORMAT_VERSION) return 'newer';
  const parsed = manifest.safeParse(json);
  return parsed.success ? parsed.data : null;
}

/** Longer names cannot be kept by every file system. */
const LONGEST_NAME_BYTES = 200;

/** Where a file stands in a library file: readable for who unpacks it by hand, and a path below a folder of its own anywhere. */
export function originalName({ sha256: hash, file }: Pick<ManifestCopy, 'sha256' | 'file'>): string {
  let name = portableName(file);
  while (Buffer.byteLength(name) > LONGEST_NAME_BYTES) name = name.slice(1);
  return `originals/${hash}/${name === '' ? 'report' : name}`;
}

const ORIGINAL = /^originals\/([0-9a-f]{64})\/([^/\\]+)$/;

/** The hash and file name that an entry's name tells; `null` for any other entry. */
export function parseOriginalName(name: string): { readonly sha256: string; readonly file: string } | null {
  const [, hash, file] = ORIGINAL.exec(name) ?? [];
  return hash === undefined || file === undefined ? null : { sha256: hash, file: bareName(file) };
}

/** The end of a path without what no line of text can hold. It is shown and never used as a path. */
export function bareName(name: string): string {
  return name
    .replace(/^.*[/\\]/s, '')
    .replace(/\p{C}/gu, '')
    .trim();
}

/** What every file system can have as a name: no sign with a meaning of its own, no dot at either end. */
function portableName(name: string): string {
  return bareName(name)
    .replace(/[<>:"|?*]/g, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
}
