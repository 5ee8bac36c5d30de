import type { ImportOutcome, ImportProgress, SavedLibrary } from '../../../shared/contract/contract.ts';
import { counted } from '../../reports/names.ts';

/** "29 reports added, 1 further copy, 3 files already there." */
export function outcomeSentence({
  added,
  copies,
  known,
  mended,
  problems,
  cancelled,
}: ImportOutcome): string {
  const parts = [
    ...(added.length > 0 || (copies.length === 0 && known.length === 0 && mended.length === 0)
      ? [`${counted(added.length, 'report')} added`]
      : []),
    ...(copies.length > 0 ? [counted(copies.length, 'further copy', 'further copies')] : []),
    ...(known.length > 0 ? [`${counted(known.length, 'file')} already there`] : []),
    ...(mended.length > 0 ? [`${counted(mended.length, 'damaged file')} put in place again`] : []),
    ...(problems.length > 0 ? [`${counted(problems.length, 'file')} could not be used`] : []),
  ];
  return `${parts.join(', ')}${cancelled ? '; the rest was cancelled' : ''}.`;
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

/** "300 reports in 310 files saved as x.findings-library (212 MB)." */
export function savedSentence({ file, reports, files, bytes, problems, cancelled }: SavedLibrary): string {
  if (cancelled) return 'Saving was cancelled; nothing was kept of it.';
  const what = counted(reports, 'report') + (files === reports ? '' : ` in ${counted(files, 'file')}`);
  const left = problems.length === 0 ? '' : `, ${counted(problems.length, 'file')} could not be saved`;
  return `${what} saved as ${file} (${sizeOf(bytes)})${left}.`;
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
