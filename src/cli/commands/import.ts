/** `import`: add files, folders or library files to a library; progress on standard error, what came of it on standard output. */
import { join, resolve } from 'node:path';
import type { ImportOutcome, ReportCopy } from '../../shared/contract/contract.ts';
import type { OfferedNotes } from '../../shared/contract/notes.ts';
import { ensureWritable } from '../../engine/support/files/writable-folder.ts';
import { printableLine } from '../../shared/printable.ts';
import { json, parseWords, UNUSABLE_INPUT, UsageError } from '../support/command.ts';
import type { Command } from '../support/command.ts';
import { ENCODING_OPTION, encodingOf } from '../support/encoding-option.ts';
import { LIBRARY_OPTION, openFor } from '../support/library-option.ts';
import { progressTeller } from '../support/tell-progress.ts';

export const importReports: Command = {
  name: 'import',
  synopsis: 'PATH... [--library DIR] [--encoding NAME] [--keep-apart] [--notes] [--known] [--json]',
  summary:
    'add files, folders or library files to a library (without --library, to that of the window); --keep-apart also keeps apart which references are in those library files, --notes takes in what is noted there; --known names each file that was there already',
  run: async (words, terminal) => {
    const { values, positionals: paths } = parseWords(words, {
      ...LIBRARY_OPTION,
      ...ENCODING_OPTION,
      'keep-apart': { type: 'boolean', default: false },
      notes: { type: 'boolean', default: false },
      known: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    if (paths.length === 0) throw new UsageError('import needs a file or a folder');
    const encoding = encodingOf(values.encoding);
    const tell = progressTeller(terminal);
    const folder = values.library ?? join(terminal.dataFolder, 'library');
    const { library, status } = await openFor(terminal, {
      folder,
      mayBeNew: true,
      onEvent: (event) => {
        if (event.kind === 'import-progress') tell(event);
      },
    });
    await ensureWritable(folder);
    await library.warmUp();
    terminal.whenInterrupted(() => {
      terminal.complain('Stopping once the files at hand are in; interrupted again, it ends at once.');
      library.changes.cancelImport();
    });
    const outcome = await library.changes.import(
      paths.map((path) => ({ path: resolve(path), ...(encoding === undefined ? {} : { encoding }) })),
    );
    const { offeredSeparations, offeredNotes } = outcome;
    if (values['keep-apart'])
      await library.changes.keepApartAsThere(offeredSeparations.map(({ separation }) => separation));
    else if (offeredSeparations.length > 0) terminal.complain(togetherWords(offeredSeparations));
    const noted =
      values.notes && offeredNotes !== null
        ? await library.noteOffers.take({ offer: offeredNotes.offer })
        : null;
    if (noted === null && offeredNotes !== null) terminal.complain(notNotedWords(offeredNotes));
    if (outcome.offered.length > 0) terminal.complain(HOW_TO_CHOOSE);
    for (const message of [...outcome.leftOut, ...outcome.problems.map((problem) => problem.message)])
      terminal.complain(message);
    await terminal.write(
      values.json
        ? json({ ...outcome, ...(noted !== null && { notes: { added: noted } }) })
        : summary(outcome, { noted, namesKnown: values.known }),
    );
    return outcome.problems.length === 0 ? status() : UNUSABLE_INPUT;
  },
};

function togetherWords(offered: ImportOutcome['offeredSeparations']): string {
  const [first] = offered;
  if (first === undefined) return '';
  const { separation, labels } = first;
  const example = `${labels[0]} ${separation.one.number} and ${labels[1]} ${separation.other.number}`;
  const what =
    offered.length === 1
      ? `${example} are`
      : `${offered.length} pairs of references, ${example} the first, are`;
  return `${what} kept apart in that library and stay together here: with --keep-apart they are kept apart here too.`;
}

/** "That library holds 3 notes that are not among yours (2 on Angola 2022, 1 on Benin 2022): ..." */
function notNotedWords({ count, reports, moreReports }: OfferedNotes): string {
  const what = count === 1 ? 'a note that is' : `${count} notes that are`;
  const on = [
    ...reports.map(({ label, count: of }) => `${of} on ${label}`),
    ...(moreReports === 0 ? [] : [`the others on ${moreReports} more`]),
  ];
  return `That library holds ${what} not among yours (${on.join(', ')}): with --notes ${count === 1 ? 'it is' : 'they are'} taken in.`;
}

/** Said only where there is something to say, which is seldom. */
function mendedWords(count: number): string {
  return count === 0 ? '' : `${count} damaged on disk and put in place again, `;
}

/** "a.txt"; of two files of one name also what tells them apart. */
function namesOf(shown: ReportCopy, other: ReportCopy): readonly [string, string] {
  if (shown.file !== other.file) return [shown.file, other.file];
  const name = ({ file, builtIn, added, sha256 }: ReportCopy): string => {
    if (builtIn) return `${file} (ships with the reader)`;
    const when = added === undefined ? '' : `added ${added.slice(0, 10)}, `;
    return `${file} (${when}SHA-256 ${sha256.slice(0, 8)})`;
  };
  return [name(shown), name(other)];
}

function keptLine({ report, offered, shown }: ImportOutcome['offered'][number]): string {
  const [stays, other] = namesOf(shown, offered);
  return `kept     ${report}  ${stays} stays shown; ${other} would be shown in its place`;
}

/** So many are worth a line each. */
const MOST_KNOWN = 3;

function knownLines(known: ImportOutcome['known'], namesAll: boolean): readonly string[] {
  if (known.length > MOST_KNOWN && !namesAll)
    return [`known    ${known.length} files that are there already: --known names each of them`];
  return known.map(({ file, report, label }) => `known    ${report}  ${label} (${file})`);
}

const HOW_TO_CHOOSE =
  'To show the other file of a report, open the report in the window and choose in the list of its files, beside its title.';

function summary(
  { added, copies, offered, known, mended, problems, cancelled }: ImportOutcome,
  { noted, namesKnown }: { readonly noted: number | null; readonly namesKnown: boolean },
): string {
  const rest = cancelled ? '; the rest was left out' : '';
  const lines = [
    ...added.map(({ file, report, label }) => `added    ${report}  ${label} (${file})`),
    ...copies.map(({ file, report, label }) => `copy     ${report}  ${label} (${file})`),
    ...offered.map(keptLine),
    ...knownLines(known, namesKnown),
    ...mended.map(({ file, report, label }) => `mended   ${report}  ${label} (${file})`),
    ...(noted === null ? [] : [`notes    ${noted} taken in`]),
    `${added.length} added, ${copies.length} further copies, ${known.length} already there, ${mendedWords(mended.length)}${problems.length} not used${rest}`,
  ];
  return `${lines.map(printableLine).join('\n')}\n`;
}
