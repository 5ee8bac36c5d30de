/** Table captions, and the concept a table stands for. */
import type { Concept } from '../../../shared/model.ts';

export interface Caption {
  readonly number: number;
  /** Length of "Table 2. " at the start of the line. */
  readonly leadLength: number;
  /** Length of " (Cont.)" at the end of the line; 0 where the table starts here. */
  readonly continuedLength: number;
}

const LEAD = /^Table\s+(\d{1,2}|[IVXl]{1,4})\s?[.:]\s*(?=\S)/i;
const CONTINUED = /\s*\(\s*cont(?:inued|[’']d|\.)?\.?\s*\)\s*$/i;
const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  L: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
  XI: 11,
  XII: 12,
};

/** The caption that a line is; "Table I" is Table 1. A sentence about a table has no stop after the number. */
export function tableCaption(text: string): Caption | null {
  const lead = LEAD.exec(text);
  if (lead === null || text.length > 300) return null;
  const digits = lead[1] ?? '';
  const number = ROMAN[digits.toUpperCase()] ?? Number.parseInt(digits, 10);
  if (Number.isNaN(number)) return null;
  return {
    number,
    leadLength: lead[0].length,
    continuedLength: CONTINUED.exec(text)?.[0].length ?? 0,
  };
}

/** Wordings of captions by concept; the order matters where one wording contains another. */
const CAPTIONS: readonly (readonly [concept: Concept, pattern: RegExp])[] = [
  ['statistics', /statistics on children|children[’']s work and education/i],
  ['work-by-sector', /children[’']s work by sector|by sector and activity/i],
  ['conventions', /ratification|international conventions/i],
  ['agencies', /agenc(?:y|ies) responsible/i],
  ['criminal-enforcement', /criminal (?:law )?enforcement/i],
  ['labor-enforcement', /labor (?:law )?enforcement/i],
  ['laws', /\blaws? (?:and regulations? )?(?:on|related|concerning)\b|legal framework/i],
  ['coordination', /mechanisms? to coordinate|coordinat/i],
  ['actions', /suggested (?:government )?actions?/i],
  ['policies', /polic(?:y|ies)/i],
  ['programs', /programs?/i],
];

export function conceptOfCaption(caption: string): Concept | null {
  return CAPTIONS.find(([, pattern]) => pattern.test(caption))?.[0] ?? null;
}

/** Column heads by concept, for a table whose caption is lost. */
const COLUMNS: readonly (readonly [concept: Concept, pattern: RegExp])[] = [
  ['statistics', /^children\b.*\bpercent/i],
  ['work-by-sector', /^sector\b/i],
  ['conventions', /\bratifications?$/i],
  ['laws', /^standard\b/i],
  ['agencies', /^organization/i],
  ['criminal-enforcement', /overview of criminal/i],
  ['labor-enforcement', /overview of labor/i],
  ['coordination', /^coordinating/i],
  ['policies', /^policy\b/i],
  ['programs', /^program\b/i],
  ['actions', /^area\b.*suggested/i],
];

export function conceptOfColumns(columns: readonly string[]): Concept | null {
  const head = columns.join(' ').trim();
  return COLUMNS.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}
