/** What the closed sets of this view are called. */
import type { Checkability, ReferenceKind } from '../../../shared/model.ts';
import type { ExportFormat } from '../../../shared/sources.ts';
import type { SourceSort } from './filter-sources.ts';

export const SORT_NAMES: Readonly<Record<SourceSort, string>> = {
  cited: 'Most cited',
  'first-year': 'First year',
  kind: 'Kind',
  title: 'Title',
};

export const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  ris: 'RIS',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
};

/** Short forms, for charts and rows. */
export const SHORT_KIND_NAMES: Readonly<Record<ReferenceKind, string>> = {
  law: 'Law',
  embassy: 'Embassy',
  'government-correspondence': 'Correspondence',
  'un-ilo': 'UN or ILO',
  'government-publication': 'Government',
  ngo: 'NGO',
  academic: 'Academic',
  news: 'News',
  statistics: 'Statistics',
  unpublished: 'Unpublished',
  other: 'Other',
};

export const SHORT_CHECK_NAMES: Readonly<Record<Checkability, string>> = {
  link: 'Linked',
  published: 'Published',
  'on-file': 'On file',
  private: 'Not public',
};
