/** The command line from its words to its exit status, apart from the process it runs in. */
import { printable, printableLine } from '../shared/printable.ts';
import { ReaderError } from '../shared/result.ts';
import { across } from './commands/across.ts';
import { cite } from './commands/cite.ts';
import { compare } from './commands/compare.ts';
import { DONE, meant, UNUSABLE_INPUT, UsageError, WRONG_USAGE } from './support/command.ts';
import type { Command, Terminal } from './support/command.ts';
import { importReports } from './commands/import.ts';
import { history } from './commands/history.ts';
import { inspect } from './commands/inspect.ts';
import { library } from './commands/library.ts';
import { list } from './commands/list.ts';
import { page } from './commands/page.ts';
import { notes } from './commands/notes.ts';
import { search } from './commands/search.ts';
import { sources } from './commands/sources.ts';

const COMMANDS: readonly Command[] = [
  inspect,
  importReports,
  library,
  list,
  search,
  cite,
  compare,
  history,
  sources,
  page,
  across,
  notes,
];

const NAMES = COMMANDS.map(({ name }) => name);

/**
 * Run one command. Never throws: whatever goes wrong is a line and a status. No command writes a control character of
 * a file's text or name, in whatever form it answers.
 */
export async function run(words: readonly string[], given: Terminal): Promise<number> {
  const terminal: Terminal = {
    ...given,
    write: (text) => given.write(printable(text)),
    complain: (line) => given.complain(printableLine(line)),
  };
  const [name, ...rest] = words;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  try {
    if (name === 'help' || name === '--help' || name === '-h' || asksForHelp(rest)) {
      await terminal.write(usage());
      return DONE;
    }
    if (name === '--version') {
      await terminal.write(`${terminal.version}\n`);
      return DONE;
    }
    if (command === undefined) {
      throw new UsageError(
        name === undefined ? 'no command was given' : `there is no command "${name}"${meant(name, NAMES)}`,
      );
    }
    return await command.run(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.complain(`findings-reader: ${error.message}${error.message.endsWith('?') ? '' : '.'}`);
      for (const line of ['', ...usage().trimEnd().split('\n')]) terminal.complain(line);
      return WRONG_USAGE;
    }
    if (error instanceof ReaderError) {
      terminal.complain(`findings-reader: ${error.message}`);
      return UNUSABLE_INPUT;
    }
    const what = error instanceof Error ? error.message : String(error);
    terminal.complain(`findings-reader: This could not be done because of a defect of the reader: ${what}`);
    return UNUSABLE_INPUT;
  }
}

/** Behind `--` nothing is an option. */
function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return words.some((word, at) => (word === '--help' || word === '-h') && (end < 0 || at < end));
}

/** The usage: every command with its options. */
function usage(): string {
  const lines = COMMANDS.map(({ name, synopsis, summary }) => `  ${name} ${synopsis}\n      ${summary}`);
  return `Usage: findings-reader COMMAND

${lines.join('\n')}

  help, --help       this text
  --version          the version

Exit status: 0 done, 1 the input could not be used, 2 wrong usage.
`;
}
