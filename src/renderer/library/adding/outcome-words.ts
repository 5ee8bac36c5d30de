import type {
  ImportedFile,
  ImportOutcome,
  ImportProgress,
  SavedLibrary,
} from '../../../shared/contract/contract.ts';
import type { OfferedNotes } from '../../../shared/contract/notes.ts';
import { counted } from '../../../shared/text/counted.ts';
import { listed } from '../../reports/names.ts';

/** "29 reports added, 1 further copy, 3 files already there."; of volumes how many came from them, and which it was. */
export function outcomeSentence({
  added,
  copies,
  known,
  mended,
  problems,
  cancelled,
}: ImportOutcome): string {
  const unusable = problems.filter(({ isTold }) => isTold !== true);
  const unkept = problems.length - unusable.length;
  const parts = [
    ...(added.length > 0 || (copies.length === 0 && known.length === 0 && mended.length === 0)
      ? [`${counted(added.length, 'report')} added${fromVolumes(added)}`]
      : []),
    ...(copies.length > 0
      ? [`${counted(copies.length, 'further copy', 'further copies')}${fromVolumes(copies)}`]
      : []),
    ...(known.length > 0 ? [`${counted(known.length, 'file')} already there`] : []),
    ...(mended.length > 0 ? [`${counted(mended.length, 'damaged file')} put in place again`] : []),
    ...(unusable.length > 0 ? [`${counted(unusable.length, 'file')} could not be used`] : []),
    ...(unkept > 0 ? [`${counted(unkept, 'file')} could not be kept`] : []),
  ];
  return `${parts.join(', ')}${cancelled ? '; the rest was cancelled' : ''}.`;
}

/** " from the volume 2018.pdf", " (212 of them from the volume 2018.pdf)", " from 2 volumes" */
function fromVolumes(files: readonly ImportedFile[]): string {
  const parts = files.filter((file) => file.parts !== undefined);
  const volumes = new Set(parts.map(({ file }) => file));
  const [only] = volumes;
  if (only === undefined) return '';
  const from = volumes.size === 1 ? `from the volume ${only}` : `from ${volumes.size} volumes`;
  return parts.length === files.length
    ? ` ${from}`
    : ` (${parts.length.toLocaleString('en-US')} of them ${from})`;
}

/** How far the file at hand has come: "page 300 of 1,219", "report 12 of 212"; nothing where it is read in one go. */
export function withinFile({ within }: ImportProgress): string {
  if (within === undefined) return '';
  const { of, done, count } = within;
  return `${of === 'pages' ? 'page' : 'report'} ${done.toLocaleString('en-US')} of ${count.toLocaleString('en-US')}`;
}

/** How much of the file at hand is done, from 0 to 1: its pages are read first, then what is on them. */
export function shareOfFile({ within }: ImportProgress): number {
  if (within === undefined) return 0;
  const share = within.done / within.count / 2;
  return within.of === 'pages' ? share : 0.5 + share;
}

/** "1 added file would be shown in place of yours." */
export function offeredSentence(count: number): string {
  return `${counted(count, 'added file')} would be shown in place of yours. What you have stays shown until you choose.`;
}

/** "2 pairs of references are kept apart in the added library." */
export function offeredSeparationsSentence(count: number): string {
  const pairs = counted(count, 'pair of references', 'pairs of references');
  return `${pairs} ${count === 1 ? 'is' : 'are'} kept apart in the added library. Here they count as the same source until you choose.`;
}

/**
 * "3 notes of the added library are not among yours: 2 on Kazakhstan 2022 and 1 on Angola 2022."
 *
 * @param count of those that are still to be decided
 */
export function offeredNotesSentence(
  count: number,
  { count: all, reports, moreReports }: OfferedNotes,
): string {
  const what = `${counted(count, 'note')} of the added library ${count === 1 ? 'is' : 'are'} not among yours`;
  // What each report has is known of all of them.
  if (count < all) return `${what} yet.`;
  const on = [
    ...reports.map((report) => `${report.count.toLocaleString('en-US')} on ${report.label}`),
    ...(moreReports === 0 ? [] : [`the others on ${counted(moreReports, 'more report')}`]),
  ];
  return `${what} yet: ${listed(on)}. ${count === 1 ? 'It stays' : 'They stay'} out until you choose.`;
}

/** "300 reports in 310 files saved as x.findings-library (212 MB), with 4 notes." */
export function savedSentence({
  file,
  reports,
  files,
  notes,
  bytes,
  problems,
  cancelled,
}: SavedLibrary): string {
  if (cancelled) return 'Saving was cancelled; nothing was kept of it.';
  const what = counted(reports, 'report') + (files === reports ? '' : ` in ${counted(files, 'file')}`);
  const left = problems.length === 0 ? '' : `, ${counted(problems.length, 'file')} could not be saved`;
  const noted = notes === 0 ? '' : `, with ${counted(notes, 'note')}`;
  return `${what} saved as ${file} (${sizeOf(bytes)})${noted}${left}.`;
}

/** "212 MB"; what is smaller than one is told to a tenth. */
function sizeOf(bytes: number): string {
  const megabytes = bytes / 1e6;
  const shown = megabytes < 1 ? Math.max(0.1, Math.round(megabytes * 10) / 10) : Math.round(megabytes);
  return `${shown.toLocaleString('en-US')} MB`;
}

const MINUTE = 60;

/** "about 40 seconds left", "about 3 minutes left"; nothing while there is nothing to go by. */
export function timeLeft({ secondsLeft, done, total }: ImportProgress): string {
  if (secondsLeft === null || done >= total) return '';
  const [count, unit] =
    secondsLeft < 2 * MINUTE
      ? [Math.max(1, secondsLeft), 'second']
      : [Math.round(secondsLeft / MINUTE), 'minute'];
  return `about ${counted(count, unit)} left`;
}
