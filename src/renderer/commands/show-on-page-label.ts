import { hasPages } from '../../shared/formats/report-formats.ts';
import type { SourceFormat } from '../../shared/model.ts';
import { buttonLabel } from './key-hints.ts';

/** What showing a passage in the original of its report is called: on a page, or in the lines of a file. */
export function showOnPageLabel(format: SourceFormat): string {
  return hasPages(format) ? buttonLabel('show-on-page') : 'Show in the file';
}
