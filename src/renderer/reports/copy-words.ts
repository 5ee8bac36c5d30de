import type { ReportCopy } from '../../shared/contract/contract.ts';
import { reportFormat } from '../../shared/formats/report-formats.ts';
import { counted } from '../../shared/text/counted.ts';
import { findingSentence } from './findings.ts';

/** More would make a list of the files unreadable; all of them stand with the text. */
const MOST_REMARKS = 3;

/** Where a file of a report comes from: "PDF, added 22 November 2026". */
export function copyOrigin({ format, builtIn, added }: ReportCopy): string {
  const { name } = reportFormat(format);
  if (builtIn) return `${name}, ships with the reader`;
  return added === undefined ? name : `${name}, added ${dayOf(added)}`;
}

/** Where it stands in a file that holds several: "pages 10 to 21 of a volume of 212 publications". */
export function placeInVolume({ part, parts, pages }: NonNullable<ReportCopy['volume']>): string {
  const of = `a volume of ${counted(parts, 'publication')}`;
  if (pages === undefined) return `number ${part} in ${of}`;
  const [first, last] = pages;
  return `${first === last ? `page ${first}` : `pages ${first} to ${last}`} of ${of}`;
}

/** What is in it: "5 tables, 120 references, 4 repairs". */
export function copyContent({ tables, references, repairs }: ReportCopy): string {
  return [
    counted(tables, 'table'),
    counted(references, 'reference'),
    ...(repairs > 0 ? [counted(repairs, 'repair')] : []),
  ].join(', ');
}

/** What the reader noticed about it, the first few things in full. */
export function copyRemarks({ remarks }: ReportCopy): readonly string[] {
  const said = remarks.slice(0, MOST_REMARKS).map(findingSentence);
  const more = remarks.length - said.length;
  return more === 0 ? said : [...said, `And ${counted(more, 'more remark')}.`];
}

/** "22 November 2026" */
export function dayOf(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
