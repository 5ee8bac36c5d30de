/**
 * What the reports of the library state in their tables, kept in step with it. In memory stands what came since the file
 * was written, and the concepts that were asked about last.
 */
import type { ConceptFacts } from '../../core/across/facts/facts.ts';
import { unpackFacts } from '../../core/across/facts/pack-facts.ts';
import type { PackedFacts } from '../../core/across/facts/pack-facts.ts';
import type { AcrossConcept } from '../../shared/across/across.ts';
import type { Report } from '../../shared/model.ts';
import type { Background, BackgroundTask } from '../support/background.ts';
import { oneAtATime } from '../support/one-at-a-time.ts';
import { createPause, inSteps } from '../support/pause.ts';
import { openFactsFile, writeFactsFile } from './facts-file.ts';
import { packingFacts } from './packed-facts.ts';
import type { ReportPackedFacts } from './packed-facts.ts';
import type { FactsEntry, FactsFile, KeptConcept } from './facts-file.ts';

export interface LibraryFacts {
  /** What each report states under a concept; of a report without such a table nothing. */
  readonly stated: (concept: AcrossConcept) => Promise<ReadonlyMap<string, ConceptFacts>>;
  /** @param known what it states, where that was read elsewhere */
  readonly put: (report: Report, known?: ReportPackedFacts) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Reads what is missing, between other work. */
  readonly ready: () => Promise<void>;
  /** Keeps them on disk, if they changed. Never rejects. */
  readonly keep: () => Promise<void>;
}

export interface LibraryFactsOptions {
  /** `null`: nothing is kept. */
  readonly file: string | null;
  readonly version: string;
  /** What the library shows now, one of each id. */
  readonly reports: () => readonly Report[];
  readonly parserOf: (id: string) => string;
  /** Has a long report at hand before it is read. Never rejects. */
  readonly readAhead?: (id: string) => Promise<void>;
  readonly background: Background;
  /** Nothing is known of a report; the others are answered for. */
  readonly refused: (id: string, error: unknown) => void;
}

/** The concepts whose facts stay unpacked: the one at hand, and the one before. */
const CONCEPTS_IN_MEMORY = 2;
/** So many reports that the file does not have are written to it before more are read. */
const MOST_LOOSE = 200;

const KEEPING: BackgroundTask = {
  name: 'keeping the facts',
  failed: 'What the tables of all countries state cannot be kept on disk',
  meanwhile: 'questions to all countries are answered, but the first after the next start takes longer',
  unkept: 'what makes the next start quicker',
};

// Long because file, memory and changes are one state.
export function createLibraryFacts(options: LibraryFactsOptions): LibraryFacts {
  const { file, version, background } = options;
  let kept: FactsFile | null = null;
  let opened = false;
  let changed = false;
  /** The file is being written: what is read meanwhile waits for the next time. */
  let writing = false;
  /** Reports of which the file knows what is true now. */
  const current = new Map<string, FactsEntry>();
  /** What the file does not know. */
  const loose = new Map<string, { readonly entry: FactsEntry; readonly packed: ReportPackedFacts }>();
  const unpacked = new Map<AcrossConcept, Map<string, ConceptFacts>>();
  const inOrder = oneAtATime();

  const entryOf = (report: Report): FactsEntry => ({
    id: report.id,
    sha256: report.source.sha256,
    parser: options.parserOf(report.id),
  });

  async function open(): Promise<void> {
    if (opened) return;
    opened = true;
    kept = file === null ? null : await openFactsFile(file, version);
    const known = new Map(kept?.entries.map((entry) => [entry.id, entry]));
    for (const report of options.reports()) {
      const entry = known.get(report.id);
      if (entry !== undefined && isSame(entry, entryOf(report))) current.set(entry.id, entry);
    }
  }

  function forget(id: string): void {
    changed = current.delete(id) || changed;
    changed = loose.delete(id) || changed;
    for (const facts of unpacked.values()) facts.delete(id);
  }

  async function read(report: Report, known?: ReportPackedFacts): Promise<void> {
    forget(report.id);
    changed = true;
    const entry = entryOf(report);
    try {
      const packed = known ?? (await inSteps(packingFacts(report)));
      for (const [concept, held] of unpacked) {
        const stated = packed[concept];
        if (stated !== undefined) held.set(report.id, unpackFacts(stated, new Map()));
      }
      loose.set(report.id, { entry, packed });
    } catch (error) {
      loose.set(report.id, { entry, packed: {} });
      options.refused(report.id, error);
    }
  }

  /** What is packed of a concept, of all reports. */
  async function packedOf(concept: AcrossConcept): Promise<KeptConcept> {
    const all = new Map<string, PackedFacts>();
    const inFile = kept === null || current.size === 0 ? [] : await kept.concept(concept);
    for (const [id, packed] of inFile) if (current.has(id)) all.set(id, packed);
    for (const [id, { packed }] of loose) {
      const stated = packed[concept];
      if (stated !== undefined) all.set(id, stated);
    }
    return all;
  }

  /** The file is gone or another one by now: everything is read again. */
  async function fromReports(): Promise<void> {
    kept = null;
    current.clear();
    await fill();
  }

  /** Reads what is not known; where that is much, it is written down before more is read. */
  async function fill(): Promise<void> {
    const pause = createPause();
    for (const report of options.reports()) {
      if (current.has(report.id) || loose.has(report.id)) continue;
      await options.readAhead?.(report.id);
      await read(report);
      if (loose.size >= MOST_LOOSE && !writing) await write();
      await pause();
    }
  }

  const keep = (): Promise<void> => inOrder(write);

  async function write(): Promise<void> {
    if (file === null || !changed) return;
    writing = true;
    const written = await background.run(KEEPING, () => writeAll(file), keep);
    writing = false;
    changed = !written;
  }

  async function writeAll(path: string): Promise<void> {
    const entries = await writeTo(path);
    kept = await openFactsFile(path, version);
    if (kept === null) throw new Error('What was just written cannot be read.');
    for (const entry of entries) current.set(entry.id, entry);
    loose.clear();
  }

  /** Another program with the same library may have written its own in the meantime: then all is read from the reports. */
  async function writeTo(path: string): Promise<readonly FactsEntry[]> {
    let isAnother = false;
    const packed = (concept: AcrossConcept): Promise<KeptConcept> =>
      packedOf(concept).catch((error: unknown) => {
        isAnother = true;
        throw error;
      });
    const entries = entriesNow();
    try {
      await writeFactsFile(path, version, entries, packed);
      return entries;
    } catch (error) {
      if (!isAnother) throw error;
    }
    await fromReports();
    const all = entriesNow();
    await writeFactsFile(path, version, all, packedOf);
    return all;
  }

  function entriesNow(): FactsEntry[] {
    return [...current.values(), ...[...loose.values()].map(({ entry }) => entry)];
  }

  async function load(concept: AcrossConcept): Promise<Map<string, ConceptFacts>> {
    const held = unpacked.get(concept);
    if (held !== undefined) {
      unpacked.delete(concept);
      unpacked.set(concept, held);
      return held;
    }
    const packed = await packedOf(concept).catch(async () => {
      await fromReports();
      return packedOf(concept);
    });
    const shared = new Map<string, string>();
    const facts = new Map<string, ConceptFacts>();
    for (const [id, one] of packed) facts.set(id, unpackFacts(one, shared));
    unpacked.set(concept, facts);
    const [oldest] = unpacked.keys();
    if (unpacked.size > CONCEPTS_IN_MEMORY && oldest !== undefined) unpacked.delete(oldest);
    return facts;
  }

  return {
    stated: (concept) =>
      inOrder(async () => {
        await open();
        await fill();
        return load(concept);
      }),
    put: (report, known) =>
      inOrder(async () => {
        await open();
        await read(report, known);
        if (loose.size >= MOST_LOOSE) await write();
      }),
    remove: (id) =>
      inOrder(async () => {
        await open();
        forget(id);
      }),
    ready: () =>
      inOrder(async () => {
        await open();
        await fill();
      }),
    keep,
  };
}

function isSame(one: FactsEntry, other: FactsEntry): boolean {
  return one.sha256 === other.sha256 && one.parser === other.parser;
}
