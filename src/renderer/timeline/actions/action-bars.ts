/** Suggested actions as bars, and what is said beside them. Pure. */
import type { ActionThread, ActionWording, YearSpan } from '../../../shared/years.ts';
import { listed } from '../../reports/names.ts';
import { ACTION_STATE_NAMES } from '../../years/names.ts';
import { columnOf } from '../axis/year-axis.ts';
import type { YearAxis } from '../axis/year-axis.ts';
import { largest, smallest } from '../../../shared/lists.ts';

/** What an action is come back to by: the sentence that it is, and of what. */
export function actionName({ area, text }: ActionThread): string {
  return `${area} ${text}`.slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 300;

/** A stretch of columns, both ends included. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  /** `early`: before the library's first report; `left-out`: between two times of being suggested. */
  readonly kind: 'suggested' | 'early' | 'left-out';
  /** How it ends: on its own part of a longer bar, still open, or no longer suggested. */
  readonly end: 'goes-on' | 'open' | 'closed';
}

export function barsOf({ spans, state }: ActionThread, axis: YearAxis): readonly Bar[] {
  return spans.flatMap((span, index): Bar[] => {
    const next = spans[index + 1];
    const end =
      next !== undefined || state === 'closed' ? 'closed' : state === 'unclear' ? 'goes-on' : 'open';
    const bars: Bar[] = [];
    const late = Math.max(span.from, axis.first);
    if (span.from < axis.first)
      bars.push({
        from: columnOf(axis, span.from),
        to: columnOf(axis, Math.min(span.to, axis.first - 1)),
        kind: 'early',
        end: span.to < axis.first ? end : 'goes-on',
      });
    if (late <= span.to)
      bars.push({ from: columnOf(axis, late), to: columnOf(axis, span.to), kind: 'suggested', end });
    if (next !== undefined && next.from > span.to + 1)
      bars.push({
        from: columnOf(axis, span.to + 1),
        to: columnOf(axis, next.from - 1),
        kind: 'left-out',
        end: 'goes-on',
      });
    return bars;
  });
}

/** "2015 to 2017 and 2019", "2022". */
function spansInWords(spans: readonly YearSpan[]): string {
  return listed(spans.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`)));
}

/** "2009 to 2014. Closed: left out from 2015 on." */
export function fateInWords(thread: ActionThread): string {
  const state = ACTION_STATE_NAMES[thread.state];
  const closed = thread.closedBy === null ? '' : `, left out in ${thread.closedBy.year}`;
  const torn = thread.notMadeOutIn === undefined ? '' : ` in this copy of ${listed(thread.notMadeOutIn)}`;
  const doubt = disagreementInWords(thread);
  return `${spansInWords(thread.spans)} · ${state.toLowerCase()}${closed}${torn}${doubt === null ? '' : ` · ${doubt}`}`;
}

/** "printed as 2020 to 2022, but left out in 2020 and 2021"; `null` where print and reports agree. */
function disagreementInWords({ disagreement }: ActionThread): string | null {
  if (disagreement === null) return null;
  const { printed, absent, earlier } = disagreement;
  const found = [
    ...(absent.length === 0 ? [] : [`left out in ${listed(absent.map(String))}`]),
    ...(earlier.length === 0 ? [] : [`suggested in ${listed(earlier.map(String))} already`]),
  ];
  return `printed as ${spansInWords([printed])}, but ${listed(found)}`;
}

/** Reports that print an action in the same words, one after another. */
export interface WordingRun {
  readonly text: string;
  readonly wordings: readonly ActionWording[];
}

export function wordingRuns({ wordings }: ActionThread): readonly WordingRun[] {
  const runs: { text: string; wordings: ActionWording[] }[] = [];
  for (const wording of wordings) {
    const run = runs.at(-1);
    if (run !== undefined && plain(run.text) === plain(wording.text)) run.wordings.push(wording);
    else runs.push({ text: wording.text, wordings: [wording] });
  }
  return runs;
}

function plain(text: string): string {
  return text
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .replaceAll('’', "'")
    .toLowerCase()
    .trim();
}

export interface ActionGroup {
  readonly area: string;
  readonly actions: readonly ActionThread[];
}

/** Actions under the area they are suggested in; areas in the order in which the newest report that has them prints them. */
export function actionGroups(actions: readonly ActionThread[]): readonly ActionGroup[] {
  const groups = new Map<string, { area: string; actions: ActionThread[] }>();
  for (const action of actions) {
    const key = action.area.toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { area: action.area, actions: [action] });
    else group.actions.push(action);
  }
  return [...groups.values()].toSorted((a, b) => printedRow(a) - printedRow(b));
}

/** The first row of the area in the newest report that has it. */
function printedRow({ actions }: ActionGroup): number {
  const wordings = actions.flatMap((action) => action.wordings);
  const newest = largest(wordings.map(({ year }) => year));
  return smallest(wordings.map(({ year, at }) => (year === newest ? (at.row ?? 0) : Infinity)));
}
