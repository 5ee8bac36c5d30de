/** What the years of one area say, in order: levels, suggested actions, figures. */
import type { Report } from '../../shared/model.ts';
import type { LevelPoint, Timeline } from '../../shared/years.ts';
import { figureSeries } from './figures.ts';
import { followActions } from './follow-actions.ts';

/**
 * The Department tightened the criteria for 2017, so that a level before and one after do not measure alike
 * (Bureau of International Labor Affairs, methodology of the 2017 edition).
 */
const NEW_CRITERIA = 2017;

/** The time line of the given reports, which are those of one area. */
export function timeline(reports: readonly Report[]): Timeline {
  const levels = levelPoints(reports);
  const spans =
    levels.some(({ year }) => year < NEW_CRITERIA) && levels.some(({ year }) => year >= NEW_CRITERIA);
  return {
    area: reports.find(({ area }) => area !== null)?.area ?? null,
    levels,
    levelNote: spans
      ? `The criteria for the assessment changed for ${NEW_CRITERIA}: levels before and from that year are not on one scale.`
      : null,
    levelBreak: spans ? NEW_CRITERIA : null,
    actions: followActions(reports),
    figures: figureSeries(reports),
  };
}

/** Levels by year; of two copies of one year the chapter before the summary. */
function levelPoints(reports: readonly Report[]): LevelPoint[] {
  const points = new Map<number, LevelPoint>();
  const ordered = reports.toSorted((a, b) => Number(a.kind === 'summary') - Number(b.kind === 'summary'));
  for (const { id, year, assessment } of ordered) {
    if (year === null || assessment === undefined || points.has(year)) continue;
    const { level, label, place } = assessment;
    points.set(year, { year, report: id, level, label, suffix: suffixOf(label), at: place });
  }
  return [...points.values()].toSorted((a, b) => a.year - b.year);
}

/** The part after the level: "Minimal Advancement – Efforts Made but ...", with a dash or a spaced hyphen. */
function suffixOf(label: string): string | null {
  return /\s[-\u2010-\u2015]\s*(.+)$/.exec(label)?.[1]?.trim() ?? null;
}
