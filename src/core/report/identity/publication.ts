/** What kind of publication a text is, its name, its date and its level. */
import { MONTHS } from '../../../shared/months.ts';
import { monthNumber } from '../../text/months.ts';
import type { AreaAssessment, Assessment, ReportKind, Topic } from '../../../shared/model.ts';
import { isArea, spelledArea } from '../../areas/areas.ts';
import type { Identity } from './identity.ts';
import type { Role } from '../lines/line-roles.ts';
import type { Series } from '../series/series.ts';
import { fileStem, slug } from './slug.ts';
import type { Line } from '../lines/working-line.ts';

/** Of news sites in general, such as that of the ILO: chapters of the series have no date line, and word none. */
const DATELINE = new RegExp(
  `^(?:(?<label>News|Press release|Press statement|Statement|Article|Feature|Event)\\s*[|–-]\\s*)?(?<first>\\d{1,2} (?:${MONTHS.join('|')}) \\d{4}|(?:${MONTHS.join('|')}) \\d{1,2}, \\d{4})$`,
  'i',
);
/** One heading or caption alone can stand in any text about child labor. */
const FEWEST_TOPICS = 2;
/**
 * A copied page and the summary of a chapter open within so many lines; in the sample chapters the summary is the
 * seventh at the latest, below the menus of a web page.
 */
const FIRST_LINES = 60;
/** A news item has its date in its head. */
const HEAD_LINES = 20;

export function kindOf(lines: readonly Line[], roles: readonly Role[], identity: Identity): ReportKind {
  const topics = new Set<Topic>();
  let captions = 0;
  for (const role of roles) {
    if (role.kind === 'section') topics.add(role.heading.topic);
    else if (role.kind === 'caption') captions += 1;
  }
  if (topics.size >= FEWEST_TOPICS || (topics.size > 0 && captions > 0) || captions >= FEWEST_TOPICS)
    return 'chapter';
  if (topics.size > 0 && identity.area !== null) return 'chapter';
  // Without a section of a chapter only the name tells: a foreword has a title and a year as a summary has.
  if (identity.area !== null && identity.year !== null && isArea(spelledArea(identity.area)))
    return 'summary';
  return datelineOf(lines)?.labelled === true ? 'news' : 'document';
}

interface Dateline {
  /** ISO day. */
  readonly date: string;
  /** The line says what it dates: "News | 31 May 2021". */
  readonly labelled: boolean;
}

/** The date line among the first lines, where there is one. */
export function datelineOf(lines: readonly Line[]): Dateline | null {
  for (const line of lines.slice(0, HEAD_LINES)) {
    const found = DATELINE.exec(line.text);
    if (found === null) continue;
    return { date: isoDay(found.groups?.['first'] ?? ''), labelled: found.groups?.['label'] !== undefined };
  }
  return null;
}

function isoDay(printed: string): string {
  const [, day, year] = /(\d{1,2})\D+(\d{4})/.exec(printed) ?? [];
  const month = monthNumber(/\p{L}+/u.exec(printed)?.[0] ?? '');
  return `${year ?? ''}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}

/** `kazakhstan-2022`, `kazakhstan-2021-summary`; news and documents go by their file. */
export function reportId(kind: ReportKind, identity: Pick<Identity, 'area' | 'year'>, file: string): string {
  const { area, year } = identity;
  if ((kind === 'chapter' || kind === 'summary') && area !== null && year !== null) {
    return slug(`${area} ${year}${kind === 'summary' ? ' summary' : ''}`);
  }
  return slug(fileStem(file)) || 'report';
}

/** The series writes its title the same way every year; other publications have their own, which `printed` finds. */
export function reportTitle(
  kind: ReportKind,
  identity: Pick<Identity, 'area' | 'year'>,
  printed: () => string | null,
  file: string,
  series: Series,
): string {
  const { area, year } = identity;
  if ((kind === 'chapter' || kind === 'summary') && area !== null) {
    return year === null ? area : `${year} ${series.titleIn(year)}: ${area}`;
  }
  return printed() ?? fileStem(file);
}

/** "English (PDF) | Kazakh (PDF) | Russian (PDF)" of a web page, by name. */
export function offeredLanguages(lines: readonly Line[], series: Series): readonly string[] {
  for (const line of lines.slice(0, FIRST_LINES)) {
    const files = series.offeredFiles(line.text);
    if (files !== null) return files;
  }
  return [];
}

export interface Assessments {
  readonly assessment?: Assessment;
  readonly assessments?: readonly AreaAssessment[];
}

/**
 * The level as printed: in the title block or the running head, else as the summary says it. A joint
 * chapter prints one under the name of each area; then there is no level of the whole.
 */
export function assessmentsOf(lines: readonly Line[], roles: readonly Role[], series: Series): Assessments {
  const labels = lines.filter((line) => line.cells === null && series.isLevelLabel(line.text));
  const underNames = labels.filter((line) => isName(roles[line.index - 1]));
  if (underNames.length > 1) {
    return {
      assessments: underNames.flatMap((line): AreaAssessment[] => {
        const assessment = assessmentAt(line, series);
        const area = series.titleCase(lines[line.index - 1]?.text ?? '');
        return assessment === null ? [] : [{ ...assessment, area }];
      }),
    };
  }
  const first = labels.find((line) => isUnderTitle(line, roles)) ?? labels[0];
  const assessment = first === undefined ? null : assessmentAt(first, series);
  return assessment === null ? proseAssessment(lines, series) : { assessment };
}

/** A label in the title block: the title's line, or the two lines over or under it. */
function isUnderTitle(line: Line, roles: readonly Role[]): boolean {
  return [-2, -1, 1, 2].some((away) => roles[line.index + away]?.kind === 'title');
}

/** The labels of other levels than the one shown that a report prints, each once. */
export function otherLevels(
  lines: readonly Line[],
  shown: Assessment | undefined,
  series: Series,
): readonly string[] {
  if (shown === undefined) return [];
  const others = new Set<string>();
  for (const line of lines) {
    const label = line.cells === null ? series.levelLabel(line.text) : null;
    if (label !== null && label.level !== shown.level) others.add(label.label);
  }
  return [...others];
}

/** An area's name over its level is set as a heading. */
function isName(role: Role | undefined): boolean {
  return role?.kind === 'subheading' || role?.kind === 'title';
}

function assessmentAt(line: Line, series: Series): Assessment | null {
  const label = series.levelLabel(line.text);
  return label === null ? null : { ...label, place: { start: line.start, end: line.end } };
}

function proseAssessment(lines: readonly Line[], series: Series): Assessments {
  for (const line of lines.slice(0, FIRST_LINES)) {
    const found = series.levelInProse(line.text);
    if (found === null) continue;
    const { level, label } = found;
    const place = { start: line.start + found.start, end: line.start + found.end };
    return { assessment: { level, label, place } };
  }
  return {};
}
