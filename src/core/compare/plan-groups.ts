/** Which parts of two reports are set against each other at all. */
import { TOPICS } from '../../shared/model.ts';
import type { Report, Topic } from '../../shared/model.ts';
import type { Unit, UnitGroup } from './units/units.ts';

/** Blocks of one side that have nothing to stand against. */
export interface LeftOut {
  readonly side: 'left' | 'right';
  readonly topics: readonly Topic[];
  readonly blocks: number;
}

/** Two groups of blocks that are aligned with each other. */
export interface GroupPair {
  readonly topic: Topic | null;
  readonly left: readonly Unit[];
  readonly right: readonly Unit[];
  /** Only what finds a partner is kept of this side, because the other report has no such parts. */
  readonly onlyMatched?: 'left' | 'right';
}

/** What a report has to set against another: a chapter's sections, only its summary, or text without topics. */
export type ReportForm = 'sections' | 'summary' | 'text' | 'empty';

export interface Plan {
  readonly pairs: readonly GroupPair[];
  readonly leftOut: readonly LeftOut[];
}

interface Sides<T> {
  readonly left: T;
  readonly right: T;
}

export function reportForm(report: Report): ReportForm {
  if (report.sections.every(({ blocks }) => blocks.length === 0)) return 'empty';
  const topics = new Set(report.sections.map(({ topic }) => topic));
  topics.delete(null);
  if (report.kind === 'summary' || (topics.size === 1 && topics.has('summary'))) return 'summary';
  topics.delete('references');
  return topics.size > 0 ? 'sections' : 'text';
}

/**
 * Two chapters are compared section by section. A chapter beside a summary is compared by its summary alone, and
 * beside a text without topics (a news item) by the passages that the two have in common: what the other never set
 * out to say was not removed from it.
 */
export function planGroups(reports: Sides<Report>, groups: Sides<readonly UnitGroup[]>): Plan {
  const forms = { left: reportForm(reports.left), right: reportForm(reports.right) };
  if (forms.left === 'empty' || forms.right === 'empty') return { pairs: byTopic(groups), leftOut: [] };
  if (forms.left === 'text' || forms.right === 'text') {
    const onlyMatched =
      forms.left === forms.right
        ? {}
        : { onlyMatched: forms.left === 'text' ? ('right' as const) : ('left' as const) };
    return {
      pairs: [{ topic: null, left: flat(groups.left), right: flat(groups.right), ...onlyMatched }],
      leftOut: [],
    };
  }
  if (forms.left !== forms.right) {
    const fuller = forms.left === 'sections' ? 'left' : 'right';
    const shorter = new Set(groups[fuller === 'left' ? 'right' : 'left'].map(({ topic }) => topic));
    const out = groups[fuller].filter(({ topic }) => !shorter.has(topic));
    const kept = groups[fuller].filter(({ topic }) => shorter.has(topic));
    const blocks = out.flatMap(({ units }) => units);
    return {
      pairs: byTopic(
        fuller === 'left' ? { left: kept, right: groups.right } : { left: groups.left, right: kept },
      ),
      leftOut: [{ side: fuller, topics: orderedKeys(out.map(({ topic }) => topic)), blocks: blocks.length }],
    };
  }
  return { pairs: byTopic(groups), leftOut: [] };
}

/** Topics in the order of a chapter, each once. */
export function orderedKeys(topics: readonly (Topic | null)[]): Topic[] {
  return TOPICS.filter((topic) => topics.includes(topic));
}

function flat(groups: readonly UnitGroup[]): Unit[] {
  return groups.flatMap(({ units }) => units);
}

/** Topics in right order; one that is only left follows what it followed there. */
function byTopic(groups: Sides<readonly UnitGroup[]>): GroupPair[] {
  const left = merged(groups.left);
  const right = merged(groups.right);
  const order = [...right.keys()];
  let before: Topic | null | undefined;
  for (const topic of left.keys()) {
    if (!right.has(topic)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, topic);
    before = topic;
  }
  return order.map((topic) => ({ topic, left: left.get(topic) ?? [], right: right.get(topic) ?? [] }));
}

function merged(groups: readonly UnitGroup[]): Map<Topic | null, readonly Unit[]> {
  const byTopic = new Map<Topic | null, readonly Unit[]>();
  for (const { topic, units } of groups) byTopic.set(topic, [...(byTopic.get(topic) ?? []), ...units]);
  return byTopic;
}
