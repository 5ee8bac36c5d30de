/** Several files of the same report: which of them is shown. */
import type { LibraryEntry, ReportCopy } from '../../../shared/contract/contract.ts';
import { underAreaNames } from '../store/library-entry.ts';
import type { CopyRecord } from '../store/copy-record.ts';

/**
 * The better copy first. Between equals the one that ships with the reader, whose text is known, then a file of its own
 * before a part of a volume.
 */
export function compareCopies(a: CopyRecord, b: CopyRecord): number {
  return (
    compareWorth(a, b) ||
    Number(b.entry.builtIn) - Number(a.entry.builtIn) ||
    Number(a.source.volume !== undefined) - Number(b.source.volume !== undefined) ||
    (a.source.sha256 < b.source.sha256 ? -1 : 1)
  );
}

/**
 * What a copy has to offer: one chapter before a file of several, a whole chapter's worth of tables and references, then
 * few findings, then few repairs.
 */
export function compareWorth(a: CopyRecord, b: CopyRecord): number {
  return (
    Number(holdsSeveral(a)) - Number(holdsSeveral(b)) ||
    b.entry.tables - a.entry.tables ||
    a.entry.findings.length - b.entry.findings.length ||
    b.entry.references - a.entry.references ||
    a.repairs - b.repairs
  );
}

function holdsSeveral({ entry }: CopyRecord): boolean {
  return entry.findings.some(({ kind }) => kind === 'several-chapters');
}

/** A chapter of an area and a year is the same report in every file; other publications go by their file's name. */
function isSeries({ entry }: CopyRecord): boolean {
  return (entry.kind === 'chapter' || entry.kind === 'summary') && entry.area !== null && entry.year !== null;
}

/** Longer file names are cut: an id is also a part of addresses and file names. */
const LONGEST_ID = 120;

/**
 * The file under an id of its own: documents that happen to have the same file name are not one report, so
 * a later one gets a part of its hash into its id.
 */
export function withOwnId(copy: CopyRecord, groups: ReadonlyMap<string, readonly CopyRecord[]>): CopyRecord {
  const id = copy.entry.id.slice(0, LONGEST_ID).replace(/-+$/, '');
  const others = (groups.get(id) ?? []).filter(({ source }) => source.sha256 !== copy.source.sha256);
  const isShared = others.length === 0 || (isSeries(copy) && others.every(isSeries));
  return { ...copy, entry: { ...copy.entry, id: isShared ? id : `${id}-${copy.source.sha256.slice(0, 8)}` } };
}

/**
 * The entry of a report: that of the copy which is shown, and all copies where there are several.
 *
 * @param group the one that is shown first
 */
export function entryOf(group: readonly CopyRecord[], chosen: ReadonlySet<string>): LibraryEntry | null {
  const [shown] = group;
  if (shown === undefined) return null;
  const entry = underAreaNames(shown.entry);
  if (group.length === 1) return entry;
  return { ...entry, copies: group.map((copy) => copyOf(copy, chosen)) };
}

/** What the list tells of one file of a report. */
export function copyOf(
  { source, entry, repairs, added }: CopyRecord,
  chosen: ReadonlySet<string>,
): ReportCopy {
  const { sha256, file, format } = source;
  const { builtIn, findings, tables, references } = entry;
  return {
    sha256,
    file,
    format,
    builtIn,
    findings: findings.length,
    remarks: findings,
    tables,
    references,
    repairs,
    level: levelOf(entry),
    ...(added === undefined ? {} : { added }),
    ...placeInVolume(source),
    ...(chosen.has(sha256) ? { chosen: true } : {}),
  };
}

function placeInVolume({ volume, pages = [] }: CopyRecord['source']): Pick<ReportCopy, 'volume'> {
  if (volume === undefined) return {};
  const { part, parts } = volume;
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined) return { volume: { part, parts } };
  return { volume: { part, parts, pages: [first.number, last.number] } };
}

function levelOf({ levelLabel, levels }: LibraryEntry): string | null {
  return levelLabel ?? levels?.map(({ area, label }) => `${area}: ${label}`).join('; ') ?? null;
}
