import { digitGlyphs } from './digit-glyphs.ts';
import type { RepairRule } from './edit.ts';
import { escapes } from './escapes.ts';
import { latex } from './latex.ts';
import { htmlTags, markdownEmphasis } from './markup.ts';
import { noteMarks } from './note-marks.ts';
import { softHyphens } from './soft-hyphens.ts';
import { spacing } from './spacing.ts';

/** All rules of repair, in order of precedence: where two edits overlap, the rule named first wins. */
export const RULES: readonly RepairRule[] = [
  latex,
  htmlTags,
  markdownEmphasis,
  noteMarks,
  escapes,
  digitGlyphs,
  softHyphens,
  spacing,
];
