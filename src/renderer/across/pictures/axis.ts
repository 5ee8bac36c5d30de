/** Where values stand along a line: evenly, or by their logarithm where they span several sizes. Pure. */
import { plainNumber } from '../model/scale.ts';
import type { Scale } from '../model/scale.ts';
import { LEVEL_NAMES } from '../../reports/names.ts';

export interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly isLogarithmic: boolean;
  /** Values stand on steps with nothing between them. */
  readonly isStepped: boolean;
}

/** From so many times the middle value on, the small ones would all stand on one spot. */
const SPREAD = 12;

/** Narrower steps have no room for "No advancement". */
const NARROW = 96;

export function axisOf(scale: Scale, numbers: readonly number[], from: number, to: number): Axis {
  if (scale.kind !== 'number') {
    const names =
      scale.kind === 'answer'
        ? ['No', 'Yes']
        : [
            (to - from) / 4 < NARROW ? 'None' : LEVEL_NAMES.none,
            LEVEL_NAMES.minimal,
            LEVEL_NAMES.moderate,
            LEVEL_NAMES.significant,
          ];
    const step = (to - from) / names.length;
    return {
      at: (value) => from + step * (value + 0.5),
      ticks: names.map((label, value) => ({ value, label })),
      isLogarithmic: false,
      isStepped: true,
    };
  }
  const sorted = numbers.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 1];
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 1;
  if (least >= 0 && most > SPREAD * Math.max(1, middle)) return logarithmic(most, from, to);
  // Between whole numbers, as ages and counts are, nothing is stated.
  const finest = numbers.every(Number.isInteger) ? 1 : 0.1;
  const [low, high] = niceRange(least, most, finest);
  return {
    at: (value) => from + ((value - low) / (high - low)) * (to - from),
    ticks: niceTicks(low, high, finest).map((value) => ({ value, label: plainNumber(value) })),
    isLogarithmic: false,
    isStepped: false,
  };
}

/** Zero has a place of its own before 1. */
function logarithmic(most: number, from: number, to: number): Axis {
  const decades = Math.max(1, Math.ceil(Math.log10(most)));
  const zero = (to - from) * 0.06;
  const at = (value: number): number =>
    value < 1 ? from : from + zero + (Math.log10(value) / decades) * (to - from - zero);
  const ticks = [0, ...Array.from({ length: decades + 1 }, (_, power) => 10 ** power)];
  return {
    at,
    ticks: ticks.map((value) => ({ value, label: plainNumber(value) })),
    isLogarithmic: true,
    isStepped: false,
  };
}

function niceRange(least: number, most: number, finest: number): readonly [number, number] {
  const step = niceStep(Math.max(most - least, 1), finest);
  const low = Math.floor(least / step) * step;
  const high = Math.ceil(most / step) * step;
  return high > low ? [low, high] : [low, low + step];
}

function niceTicks(low: number, high: number, finest: number): readonly number[] {
  const step = niceStep(high - low, finest);
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step);
}

/** 1, 2 or 5 times a power of ten, of which about six fit; none finer than the finest that is stated. */
function niceStep(span: number, finest: number): number {
  const rough = span / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = rough / power;
  const nice = times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10;
  return Math.max(nice * power, span >= 6 ? 1 : finest);
}
