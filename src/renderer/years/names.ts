/** What the closed sets of several years are called in the window. */
import type { Concept } from '../../shared/model.ts';
import type { ActionThread, FigureGap, FigureUnit, YearCellState } from '../../shared/years.ts';

export const CONCEPT_NAMES: Readonly<Record<Concept, string>> = {
  statistics: 'Children’s work and education',
  'work-by-sector': 'Children’s work by sector',
  conventions: 'International conventions',
  laws: 'Laws and regulations',
  agencies: 'Agencies that enforce the law',
  'labor-enforcement': 'Labor law enforcement',
  'criminal-enforcement': 'Criminal law enforcement',
  coordination: 'Coordination',
  policies: 'Policies',
  programs: 'Programs',
  actions: 'Suggested actions',
};

export const STATE_NAMES: Readonly<Record<YearCellState, string>> = {
  first: 'First stated',
  same: 'Same as before',
  changed: 'Changed',
  'only-here': 'Only in this year',
  renamed: 'Same, row renamed',
  'not-in-copy': 'Not in this copy',
  'not-stated': 'Not stated',
  'not-made-out': 'Not made out in this copy',
  'no-table': 'No such table',
};

export const GAP_NAMES: Readonly<Record<FigureGap, string>> = {
  'no-report': 'no report',
  'no-table': 'no table',
  'not-stated': 'not stated',
  'not-made-out': 'not made out',
  unknown: 'unknown',
  'not-applicable': 'N/A',
  'not-in-copy': 'not in copy',
  'not-a-number': 'no number',
};

/** The gaps as sentences: what a missing point means. */
export const GAP_REASONS: Readonly<Record<FigureGap, string>> = {
  'no-report': 'the library has no report for the year',
  'no-table': 'the report has no such table',
  'not-stated': 'the table has no such row or the cell is empty',
  'not-made-out': 'this copy of the report has torn the table, and the row cannot be made out',
  unknown: 'the report says that it is unknown',
  'not-applicable': 'the report says that it does not apply',
  'not-in-copy': 'this copy of the report lost the value',
  'not-a-number': 'the report gives an answer in words',
};

export const UNIT_NAMES: Readonly<Record<FigureUnit, string>> = {
  percent: 'percent',
  children: 'children',
  'us-dollars': 'U.S. dollars',
  count: '',
};

export const ACTION_STATE_NAMES: Readonly<Record<ActionThread['state'], string>> = {
  open: 'Open',
  closed: 'Closed',
  reopened: 'Reopened',
  unclear: 'Not made out',
};
