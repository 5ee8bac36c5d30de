/** Values in an order: as classes that say their bounds, and as places on a line. Pure. */
import type { AcrossRow, ReadValue } from '../../../shared/across/across.ts';
import { LEVELS } from '../../../shared/model.ts';
import type { Level } from '../../../shared/model.ts';
import { LEVEL_NAMES } from '../../reports/names.ts';

/** A class of values: its name with its bounds, how much of a square it fills, and in which colour. */
export interface ValueClass {
  readonly name: string;
  /** From 0 for an empty square to 1 for a full one: it tells the class without colour. */
  readonly fill: number;
  readonly paint: 'accent' | Level;
}

export interface Scale {
  readonly kind: 'level' | 'answer' | 'number';
  readonly classes: readonly ValueClass[];
  /** Index into the classes; `null` for what is no value of the scale. */
  readonly classOf: (value: ReadValue) => number | null;
  /** What is compared and sorted by; `null` for what is no value of the scale. */
  readonly numberOf: (value: ReadValue) => number | null;
}

/** Worst first, so that more filled is better. */
const RANKS: readonly Level[] = ['none', 'minimal', 'moderate', 'significant'];
const MOST_CLASSES = 5;

/** The scale of the column that is asked about; `null` where it holds words. */
export function scaleOf(rows: readonly AcrossRow[], main: number): Scale | null {
  const values = rows.flatMap(({ cells }) => cells[main]?.value ?? []);
  if (values.some(({ kind }) => kind === 'level')) return LEVEL_SCALE;
  const numbers = values.flatMap((value) => numberIn(value) ?? []);
  const answers = values.filter(({ kind }) => kind === 'answer').length;
  if (numbers.length > 0 && numbers.length >= answers) return numberScale(numbers);
  return answers > 0 ? ANSWER_SCALE : null;
}

const LEVEL_SCALE: Scale = {
  kind: 'level',
  classes: LEVELS.map((level) => ({
    name: LEVEL_NAMES[level],
    fill: Math.max(0, RANKS.indexOf(level)) / 3,
    paint: level,
  })),
  classOf: (value) => (value.kind === 'level' ? LEVELS.indexOf(value.value) : null),
  numberOf: (value) =>
    value.kind === 'level' && value.value !== 'no-assessment' ? RANKS.indexOf(value.value) : null,
};

const ANSWER_SCALE: Scale = {
  kind: 'answer',
  classes: [
    { name: 'No', fill: 0, paint: 'accent' },
    { name: 'Yes', fill: 1, paint: 'accent' },
  ],
  classOf: (value) => (value.kind === 'answer' ? Number(value.value === 'yes') : null),
  numberOf: (value) => (value.kind === 'answer' ? Number(value.value === 'yes') : null),
};

function numberScale(numbers: readonly number[]): Scale {
  const starts = classStarts(numbers);
  const ends = starts.map((_, at) => largestBelow(numbers, starts[at + 1] ?? Infinity));
  return {
    kind: 'number',
    classes: starts.map((start, at) => ({
      name: bounds(start, ends[at] ?? start),
      fill: starts.length === 1 ? 1 : (at + 1) / starts.length,
      paint: 'accent',
    })),
    classOf: (value) => {
      const number = numberIn(value);
      if (number === null) return null;
      const at = starts.findLastIndex((start) => number >= start);
      return at < 0 ? null : at;
    },
    numberOf: numberIn,
  };
}

/** Few different numbers are a class each; of many, each class holds about as many as another. */
function classStarts(numbers: readonly number[]): readonly number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const different = [...new Set(sorted)];
  if (different.length <= MOST_CLASSES) return different;
  const starts = Array.from(
    { length: MOST_CLASSES },
    (_, at) => sorted[Math.floor((at * sorted.length) / MOST_CLASSES)] ?? 0,
  );
  return [...new Set(starts)];
}

function largestBelow(numbers: readonly number[], end: number): number {
  let found = -Infinity;
  for (const number of numbers) if (number < end && number > found) found = number;
  return found;
}

function bounds(start: number, end: number): string {
  return start === end ? plainNumber(start) : `${plainNumber(start)} to ${plainNumber(end)}`;
}

export function plainNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}

function numberIn(value: ReadValue): number | null {
  return value.kind === 'number' || value.kind === 'age' ? value.value : null;
}
