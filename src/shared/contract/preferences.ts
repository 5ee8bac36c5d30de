/** How its user likes to read: kept beside the session, and the same for every report. */

export const THEMES = ['system', 'light', 'dark'] as const;
/** `system`: whatever the system shows. */
export type Theme = (typeof THEMES)[number];

export const MOTIONS = ['system', 'reduced'] as const;
/** `system`: as much as the system asks for. */
export type Motion = (typeof MOTIONS)[number];

export interface Preferences {
  readonly version: 1;
  /** Of the reader's own size, in per cent. */
  readonly textSize: number;
  /** The most letters in a line of a report's text. */
  readonly lineLength: number;
  /** From line to line of a report's text, in per cent of the size of its letters. */
  readonly leading: number;
  readonly theme: Theme;
  readonly motion: Motion;
}

/** What can be set by degrees. */
export type Measure = 'textSize' | 'lineLength' | 'leading';

export interface MeasureRange {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

export const MEASURES: Readonly<Record<Measure, MeasureRange>> = {
  textSize: { least: 75, most: 200, step: 5 },
  lineLength: { least: 45, most: 100, step: 5 },
  leading: { least: 120, most: 220, step: 5 },
};

/** Of a reader that nobody has set yet. */
export const DEFAULT_PREFERENCES: Preferences = {
  version: 1,
  textSize: 100,
  lineLength: 70,
  leading: 160,
  theme: 'system',
  motion: 'system',
};
