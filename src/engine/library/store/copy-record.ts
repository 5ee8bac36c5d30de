/** What the library remembers of a file without opening it. */
import { z } from 'zod';
import type { FileOrigin, LibraryEntry } from '../../../shared/contract/contract.ts';
import { LEVELS } from '../../../shared/model.ts';
import { SOURCE_FORMATS } from '../../../shared/formats/report-formats.ts';
import { originalHash } from '../../../shared/formats/original-hash.ts';
import type { Report, Source } from '../../../shared/model.ts';
import type { Separation } from '../../../shared/sources.ts';
import { originSchema } from './file-origin.ts';
import { libraryEntry } from './library-entry.ts';
import { separation } from './separation-record.ts';
import { sha256 } from '../../support/sha256-schema.ts';

/** One file of the library, or one part of a volume. */
export interface CopyRecord {
  /** Its hash is the name that its parsed form is kept under; the original has that of the file. */
  readonly source: Source;
  /** Version of the parser that its parsed form was made by. */
  readonly parser: string;
  readonly repairs: number;
  /** When it was added (ISO 8601); absent for what ships, and for what was added before this was noted. */
  readonly added?: string;
  /** Where it was then; absent for what ships, and for what was added before this was noted. */
  readonly origin?: FileOrigin;
  readonly entry: LibraryEntry;
}

/** A change of the library, as its journal holds it. */
export type LibraryChange =
  | { readonly op: 'put'; readonly copy: CopyRecord }
  /** All that the library has of a volume from now on. */
  | { readonly op: 'put-parts'; readonly copies: readonly CopyRecord[] }
  | CopyRemoval
  | CopyChoice
  | SeparationChange;

/** `of`: the volume that it is a part of. */
export interface CopyRemoval {
  readonly op: 'remove';
  readonly sha256: string;
  readonly of?: string;
}

/** A file was chosen to be shown (`null`: none), and these of the same report are so no longer. */
export interface CopyChoice {
  readonly op: 'choose';
  readonly sha256: string | null;
  readonly over: readonly string[];
}

/** Two entries are kept apart from now on, or no longer. */
export type SeparationChange = {
  readonly op: 'keep-apart' | 'put-together';
  readonly entries: Separation;
};

// What a later version adds to a record stays in it when this one writes the journal anew.
const source: z.ZodType<Source> = z.looseObject({
  file: z.string(),
  sha256,
  volume: z.object({ sha256, part: z.int(), parts: z.int() }).exactOptional(),
  format: z.enum(SOURCE_FORMATS),
  length: z.int(),
  pages: z
    .array(z.object({ number: z.int(), start: z.int(), end: z.int(), printed: z.string().exactOptional() }))
    .exactOptional(),
});

/** Findings are shown as they were made; an unknown kind of a later version must not lose the report. */
const finding = z.custom<LibraryEntry['findings'][number]>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string',
);

const entry: z.ZodType<LibraryEntry> = z.looseObject({
  id: z.string().min(1),
  label: z.string(),
  kind: z.enum(['chapter', 'summary', 'news', 'document']),
  title: z.string(),
  area: z.string().nullable(),
  year: z.int().nullable(),
  level: z.enum(LEVELS).nullable(),
  levelLabel: z.string().nullable(),
  levels: z.array(z.object({ area: z.string(), level: z.enum(LEVELS), label: z.string() })).exactOptional(),
  format: z.enum(SOURCE_FORMATS),
  builtIn: z.boolean(),
  tables: z.int(),
  references: z.int(),
  findings: z.array(finding),
});

export const copySchema: z.ZodType<CopyRecord> = z.looseObject({
  source,
  parser: z.string(),
  repairs: z.int(),
  added: z.string().exactOptional(),
  origin: originSchema.exactOptional(),
  entry,
});

const change: z.ZodType<LibraryChange> = z.union([
  z.object({ op: z.literal('put'), copy: copySchema }),
  z.object({ op: z.literal('put-parts'), copies: z.array(copySchema) }),
  z.object({ op: z.literal('remove'), sha256, of: sha256.exactOptional() }),
  z.object({ op: z.literal('choose'), sha256: sha256.nullable(), over: z.array(sha256) }),
  z.object({ op: z.enum(['keep-apart', 'put-together']), entries: separation }),
]);

/** The change that a record of the journal stands for; `null` where it is none that this version knows. */
export function changeOf(record: unknown): LibraryChange | null {
  const parsed = change.safeParse(record);
  return parsed.success ? parsed.data : null;
}

/** @param parser version of the parser that made the report */
export function copyRecord(report: Report, parser: string, builtIn = false): CopyRecord {
  return {
    source: report.source,
    parser,
    repairs: report.repairs.length,
    entry: libraryEntry(report, builtIn),
  };
}

/** @param of the volume that it is a part of, or `null` */
export function removal(sha256: string, of: string | null): CopyRemoval {
  return { op: 'remove', sha256, ...(of === null ? {} : { of }) };
}

/** Hashes of the files that these were read from. */
export function originalsOf(copies: ReadonlyMap<string, CopyRecord>): ReadonlySet<string> {
  return new Set(Array.from(copies.values(), ({ source }) => originalHash(source)));
}

/** What its user said of how a file is written: kept with what was noticed of it, it holds when it is read anew. */
export function chosenEncoding({ entry }: CopyRecord): string | undefined {
  return entry.findings.find((finding) => finding.kind === 'chosen-encoding')?.encoding;
}
