/**
 * The facts of a library kept between starts: a record for each concept with what all reports state under it, so that a
 * question reads one record and no report.
 */
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { FACTS_VERSION } from '../../core/across/facts/pack-facts.ts';
import type { PackedFacts } from '../../core/across/facts/pack-facts.ts';
import { ACROSS_CONCEPTS } from '../../shared/across/across.ts';
import type { AcrossConcept } from '../../shared/across/across.ts';
import { readDirectory, readRecord, writeIndexFile } from '../index/index-file.ts';
import type { RecordPlace } from '../index/index-file.ts';
import { openRegularFile } from '../support/files/regular-file.ts';
import { makeFolderTree } from '../support/files/make-folder.ts';

/** Which file of a report the facts are of, and who read it. */
export interface FactsEntry {
  readonly id: string;
  readonly sha256: string;
  readonly parser: string;
}

/** What is kept of a concept, by report. */
export type KeptConcept = ReadonlyMap<string, PackedFacts>;

interface Directory {
  readonly key: string;
  readonly entries: readonly FactsEntry[];
  readonly concepts: Readonly<Partial<Record<AcrossConcept, RecordPlace>>>;
}

/** The facts as they stand in a file. */
export interface FactsFile {
  readonly entries: readonly FactsEntry[];
  /** Throws where the file is no longer what it was. */
  readonly concept: (concept: AcrossConcept) => Promise<KeptConcept>;
}

/** `null` where there is none that can be used; what it held is then read from the reports again. */
export async function openFactsFile(path: string, version: string): Promise<FactsFile | null> {
  try {
    const directory = await inFile(path, readDirectory);
    if (!isDirectory(directory) || directory.key !== keyOf(version)) return null;
    return {
      entries: directory.entries,
      concept: async (concept) => {
        const place = directory.concepts[concept];
        if (place === undefined) return new Map();
        return conceptIn(await inFile(path, (file) => readRecord(file, place)));
      },
    };
  } catch {
    return null;
  }
}

const deflated = promisify(deflateRaw);

/** Write the facts of these reports; `kept` is asked for each concept in turn, so that one is in memory at a time. */
export async function writeFactsFile(
  path: string,
  version: string,
  entries: readonly FactsEntry[],
  kept: (concept: AcrossConcept) => Promise<KeptConcept>,
): Promise<void> {
  await makeFolderTree(dirname(path));
  await writeIndexFile(path, async (write) => {
    const concepts: Partial<Record<AcrossConcept, RecordPlace>> = {};
    for (const concept of ACROSS_CONCEPTS) {
      const text = JSON.stringify([...(await kept(concept))]);
      concepts[concept] = await write(await deflated(text, { level: 6 }));
    }
    return { key: keyOf(version), entries, concepts } satisfies Directory;
  });
}

function keyOf(version: string): string {
  return `findings-reader ${version} facts ${FACTS_VERSION}`;
}

async function inFile<Value>(path: string, work: (file: FileHandle) => Promise<Value>): Promise<Value> {
  const file = await openRegularFile(path);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

function conceptIn(record: unknown): KeptConcept {
  if (!(record instanceof Uint8Array)) throw new Error('The record of a concept is no bytes.');
  // Its checksum has proved that it is what was written.
  const entries: [string, PackedFacts][] = JSON.parse(inflateRawSync(record).toString());
  return new Map(entries);
}

/** The checksum has proved that it is what was written; this tells the type so. */
function isDirectory(value: unknown): value is Directory {
  return typeof value === 'object' && value !== null && 'key' in value && 'concepts' in value;
}
