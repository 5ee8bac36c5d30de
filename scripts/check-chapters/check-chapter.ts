/** One chapter against what is known of it: its record, its file name, and what the print says twice. */
import type { SourceDocument } from '../../src/core/report/lines/source-document.ts';
import type { PageContent } from '../../src/core/layout/page/page-content.ts';
import type { Level, Report } from '../../src/shared/model.ts';
import { checkActions } from './check-actions.ts';
import { checkCells } from './check-cells.ts';
import { checkConsistency } from './check-consistency.ts';
import { checkLosses } from './check-losses.ts';
import { checkReferences } from './check-references.ts';
import { levelOf, type CountryRecord } from './record.ts';
import { slugOf } from './words.ts';

/** What a file is known to be before it is read. */
export interface Expected {
  readonly name: string;
  readonly year: number | undefined;
  readonly areaSlug: string;
  readonly record: CountryRecord | undefined;
}

export interface ChapterCheck {
  readonly name: string;
  readonly identity: boolean;
  /** `undefined` where neither a record nor the summary tells the level. */
  readonly level: boolean | undefined;
  readonly actions: { readonly expected: number; readonly found: number };
  readonly cells: { readonly expected: number; readonly found: number };
  readonly consistent: boolean;
  readonly marks: number;
  readonly resolved: number;
  readonly complete: boolean | undefined;
  readonly lossless: boolean;
  readonly faults: readonly string[];
  readonly disagreements: readonly string[];
}

/** The level as the summary's first sentence states it. */
const LEVEL_IN_SUMMARY =
  /\b(?:made|making|receiv\w+ an assessment of|assessment of)\s+(?:only\s+)?(?:an?\s+)?(significant|moderate|minimal|no)\s+advancement/i;

/** File names end in the year reported on: `cote-d-ivoire-2019`. */
export function expectedOf(name: string, record: CountryRecord | undefined): Expected {
  const [, areaSlug = name, year] = /^(.*?)-?((?:19|20)\d\d)?$/.exec(name) ?? [];
  return { name, year: year === undefined ? undefined : Number(year), areaSlug, record };
}

export function checkChapter(
  expected: Expected,
  pages: readonly PageContent[],
  document: SourceDocument,
  report: Report,
): ChapterCheck {
  const text = document.text;
  const identity = identityFaults(expected, report);
  const level = levelCheck(expected, report, text);
  const actions = expected.record ? checkActions(report, expected.record, text) : undefined;
  const cells = expected.record ? checkCells(report, expected.record.cells, text) : undefined;
  const consistency = checkConsistency(report);
  const references = checkReferences(report, text);
  const losses = checkLosses(pages, document, report);
  return {
    name: expected.name,
    identity: identity.length === 0,
    level: level.right,
    actions: { expected: actions?.expected ?? 0, found: actions?.found ?? 0 },
    cells: { expected: cells?.expected ?? 0, found: cells?.found ?? 0 },
    consistent: consistency.length === 0,
    marks: references.marks,
    resolved: references.resolved,
    complete: references.complete,
    lossless: losses.length === 0,
    faults: [
      ...identity,
      ...level.faults,
      ...(actions?.faults ?? []),
      ...(cells?.faults ?? []),
      ...references.faults,
      ...consistency,
      ...losses,
    ],
    disagreements: [
      ...level.disagreements,
      ...(actions?.disagreements ?? []),
      ...(cells?.disagreements ?? []),
      ...references.disagreements,
    ],
  };
}

function identityFaults({ year, areaSlug, record }: Expected, report: Report): readonly string[] {
  const faults: string[] = [];
  if (report.kind !== 'chapter') faults.push(`read as ${report.kind}, not as a chapter`);
  if (year !== undefined && report.year !== year)
    faults.push(`year ${report.year ?? 'not found'}, not ${year}`);
  const names = new Set([report.area ?? '', ...territoriesOf(report)].map(slugOf));
  const wanted = record ? slugOf(record.area) : areaSlug;
  if (!names.has(wanted) && !names.has(areaSlug)) {
    faults.push(`area ${report.area ?? 'not found'}, not ${record?.area ?? areaSlug}`);
  }
  return faults;
}

/** Some chapters tell of several territories, each under its name as a heading. */
function territoriesOf(report: Report): readonly string[] {
  if (report.assessments) return report.assessments.map((each) => each.area);
  return report.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'heading' ? [block.content.text] : [])),
  );
}

function levelCheck(
  { record, areaSlug }: Expected,
  report: Report,
  text: string,
): {
  readonly right: boolean | undefined;
  readonly faults: readonly string[];
  readonly disagreements: readonly string[];
} {
  const stated = levelOf(`${LEVEL_IN_SUMMARY.exec(text.replace(/\s+/g, ' '))?.[1] ?? ''} advancement`.trim());
  // A joint chapter assesses each of its areas.
  const own = report.assessments?.find((each) => slugOf(each.area) === slugOf(record?.area ?? areaSlug));
  const read: Level | undefined = (own ?? report.assessment)?.level;
  const wanted = record?.level ?? stated;
  if (wanted === undefined) return { right: undefined, faults: [], disagreements: [] };
  if (read === wanted) return { right: true, faults: [], disagreements: [] };
  if (read !== undefined && read === stated) {
    const disagreement = `level ${record?.level ?? ''} in the record, ${stated} in print`;
    return { right: undefined, faults: [], disagreements: [disagreement] };
  }
  return { right: false, faults: [`level ${read ?? 'not found'}, not ${wanted}`], disagreements: [] };
}
