/** What the closed sets of the model are called in the window. */
import type { Checkability, Level, ReferenceKind, RepairKind, Topic } from '../../shared/model.ts';
import type { HitKind } from '../../shared/search.ts';

export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  summary: 'Summary',
  prevalence: 'Prevalence',
  law: 'Legal framework',
  enforcement: 'Enforcement',
  coordination: 'Coordination',
  policies: 'Policies',
  programs: 'Programs',
  actions: 'Suggested actions',
  references: 'References',
};

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  significant: 'Significant',
  moderate: 'Moderate',
  minimal: 'Minimal',
  none: 'No advancement',
  'no-assessment': 'No assessment',
};

export const REFERENCE_KIND_NAMES: Readonly<Record<ReferenceKind, string>> = {
  law: 'Law',
  embassy: 'Embassy reporting',
  'government-correspondence': 'Government correspondence',
  'un-ilo': 'UN or ILO',
  'government-publication': 'Government publication',
  ngo: 'Non-governmental organization',
  academic: 'Academic work',
  news: 'News',
  statistics: 'Statistics',
  unpublished: 'Unpublished',
  other: 'Other source',
};

/** What a reader can do to see the source for themselves. */
export const CHECKABILITY_NAMES: Readonly<Record<Checkability, string>> = {
  link: 'Linked',
  published: 'Published, no link printed',
  'on-file': 'On file with the Department',
  private: 'Not public',
};

export const HIT_KIND_NAMES: Readonly<Record<HitKind, string>> = {
  heading: 'Heading',
  prose: 'Text',
  table: 'Table',
  note: 'Table note',
  reference: 'Reference',
};

export const REPAIR_KIND_NAMES: Readonly<Record<RepairKind, string>> = {
  'recovered-number': 'Reference numbers recovered from their place in the list',
  glyph: 'Misread characters',
  escape: 'Stray escape characters',
  markup: 'Stray markup',
  spacing: 'Spacing',
  'line-break-hyphen': 'Words cut at a line break',
  'area-name': 'Area names completed',
  url: 'Web addresses rejoined',
  'joined-paragraph': 'Paragraphs rejoined across a page',
  'joined-row': 'Table rows rejoined',
  'joined-table': 'Tables rejoined across a page',
  'split-cells': 'Cells told apart',
};

/** "3", "3 and 5", "3, 5 and 9". */
export function listed(items: readonly (string | number)[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** "3 Mar 2026"; nothing where its maker did not say. */
export function dayInWords(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) || date.getTime() === 0
    ? ''
    : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
