/** What the years of one area say, in order: levels, suggested actions, figures. */
import type { Assessment, Report } from '../../shared/model.ts';
import type { AreaLevels, LevelPoint, Timeline } from '../../shared/years.ts';
import { SERIES } from '../report/series/findings-series.ts';
import { isNamed } from './area-parts.ts';
import { figureSeries } from './figures.ts';
import { followActions } from './follow-actions.ts';

/**
 * The time line of an area. Of a chapter that assesses the area among others only what it says of that area counts;
 * where the chapter as a whole is asked for, each of its areas has levels of its own.
 *
 * @param reports those about the area
 * @param area the one that most of the reports are about unless given
 */
export function timeline(
  reports: readonly Report[],
  area: string | null = reports.find((report) => report.area !== null)?.area ?? null,
): Timeline {
  const levels = area === null ? [] : levelPoints(reports, (report) => assessmentFor(report, area));
  const areaLevels = area === null ? [] : levelsByArea(reports, area);
  const years = [levels, ...areaLevels.map((one) => one.levels)].flat().map(({ year }) => year);
  const changes = SERIES.changesWithin('level', years);
  return {
    area,
    levels,
    areaLevels,
    levelNotes: changes.map(({ says }) => says),
    levelBreaks: changes.map(({ since }) => since),
    actions: followActions(reports, area),
    figures: figureSeries(reports, area),
  };
}

function assessmentFor(report: Report, area: string): Assessment | undefined {
  if (report.assessment !== undefined && isNamed(report.area, area)) return report.assessment;
  return report.assessments?.find((one) => isNamed(one.area, area));
}

/** The areas that joint chapters of the given name assess, each with its levels. */
function levelsByArea(reports: readonly Report[], area: string): AreaLevels[] {
  const joint = reports.filter((report) => isNamed(report.area, area));
  const names = new Set(joint.flatMap(({ assessments }) => (assessments ?? []).map((one) => one.area)));
  return [...names].map((name) => ({
    area: name,
    levels: levelPoints(joint, ({ assessments }) => assessments?.find((one) => one.area === name)),
  }));
}

/** Levels by year; of two copies of one year the chapter before the summary. */
function levelPoints(
  reports: readonly Report[],
  assessmentOf: (report: Report) => Assessment | undefined,
): LevelPoint[] {
  const points = new Map<number, LevelPoint>();
  const ordered = reports.toSorted((a, b) => Number(a.kind === 'summary') - Number(b.kind === 'summary'));
  for (const report of ordered) {
    const { id, year } = report;
    const assessment = assessmentOf(report);
    if (year === null || assessment === undefined || points.has(year)) continue;
    const { level, label, place } = assessment;
    const block = blockAt(report, place.start);
    points.set(year, { year, report: id, level, label, suffix: suffixOf(label), block, at: place });
  }
  return [...points.values()].toSorted((a, b) => a.year - b.year);
}

/** The block that holds a place, else the last one before it: a level printed below the name of its area. */
export function blockAt({ sections }: Report, place: number): string {
  let found = { id: '', start: -1 };
  for (const { blocks } of sections)
    for (const block of blocks) {
      const start = 'content' in block ? block.content.chunks[0]?.source.start : undefined;
      if (start !== undefined && start <= place && start > found.start) found = { id: block.id, start };
    }
  return found.id;
}

/** The part after the level: "Minimal Advancement – Efforts Made but ...", with a dash or a spaced hyphen. */
function suffixOf(label: string): string | null {
  return /\s[-\u2010-\u2015]\s*(.+)$/.exec(label)?.[1]?.trim() ?? null;
}
