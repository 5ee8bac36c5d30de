/** `import`: add files or folders to a library; progress on standard error, what came of it on standard output. */
import { join, resolve } from 'node:path';
import type { ImportOutcome, ImportProgress } from '../shared/contract.ts';
import { DONE, json, parseWords, UNUSABLE_INPUT, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { LIBRARY_OPTION, openFor } from './library-option.ts';

/** A line for every file would bury what could not be used. */
const TOLD_EVERY_MS = 1_000;

export const importReports: Command = {
  name: 'import',
  synopsis: 'PATH... [--library DIR] [--json]',
  summary: 'add files or folders to a library (without --library, to that of the window)',
  run: async (words, terminal) => {
    const { values, positionals: paths } = parseWords(words, {
      ...LIBRARY_OPTION,
      json: { type: 'boolean', default: false },
    });
    if (paths.length === 0) throw new UsageError('import needs a file or a folder');
    let told = -Infinity;
    const tell = (progress: ImportProgress): void => {
      const now = performance.now();
      if (now - told < TOLD_EVERY_MS && progress.done < progress.total) return;
      told = now;
      terminal.complain(describe(progress));
    };
    const library = await openFor(terminal, {
      folder: values.library ?? join(terminal.dataFolder, 'library'),
      mayBeNew: true,
      onEvent: (event) => {
        if (event.kind === 'import-progress') tell(event);
      },
    });
    await library.warmUp();
    const outcome = await library.changes.import(paths.map((path) => ({ path: resolve(path) })));
    for (const message of [...outcome.leftOut, ...outcome.problems.map((problem) => problem.message)])
      terminal.complain(message);
    await terminal.write(values.json ? json(outcome) : summary(outcome));
    return outcome.problems.length === 0 ? DONE : UNUSABLE_INPUT;
  },
};

function describe({ done, total, file, secondsLeft }: ImportProgress): string {
  const left = secondsLeft === null || done === total ? '' : `, about ${secondsLeft} s left`;
  return `${done} of ${total}${file === null ? '' : `, ${file}`}${left}`;
}

function summary({ added, copies, known, problems }: ImportOutcome): string {
  const lines = [
    ...added.map(({ file, report, label }) => `added    ${report}  ${label} (${file})`),
    ...copies.map(({ file, report, label }) => `copy     ${report}  ${label} (${file})`),
    ...known.map(({ file, report, label }) => `known    ${report}  ${label} (${file})`),
    `${added.length} added, ${copies.length} further copies, ${known.length} already there, ${problems.length} not used`,
  ];
  return `${lines.join('\n')}\n`;
}
