/** The command line from its words to its exit status, apart from the process it runs in. */
import { printable, printableLine } from '../shared/printable.ts';
import { ReaderError } from '../shared/result.ts';
import { DONE, meant, UNUSABLE_INPUT, UsageError, WRONG_USAGE } from './support/command.ts';
import type { Command, Terminal } from './support/command.ts';

/** In the order of the usage. Each is loaded when it is run: most of the time of a short command is that of loading. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  inspect: async () => (await import('./commands/inspect.ts')).inspect,
  import: async () => (await import('./commands/import.ts')).importReports,
  library: async () => (await import('./commands/library.ts')).library,
  list: async () => (await import('./commands/list.ts')).list,
  search: async () => (await import('./commands/search.ts')).search,
  cite: async () => (await import('./commands/cite.ts')).cite,
  compare: async () => (await import('./commands/compare.ts')).compare,
  history: async () => (await import('./commands/history.ts')).history,
  sources: async () => (await import('./commands/sources.ts')).sources,
  page: async () => (await import('./commands/page.ts')).page,
  across: async () => (await import('./commands/across.ts')).across,
  notes: async () => (await import('./commands/notes.ts')).notes,
};

const NAMES = Object.keys(COMMANDS);

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
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (name === 'help' || name === '--help' || name === '-h' || asksForHelp(rest)) {
      await terminal.write(await usage());
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
    return await (await command()).run(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.complain(`findings-reader: ${error.message}${error.message.endsWith('?') ? '' : '.'}`);
      for (const line of ['', ...(await usage()).trimEnd().split('\n')]) terminal.complain(line);
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
async function usage(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map(({ name, synopsis, summary }) => `  ${name} ${synopsis}\n      ${summary}`);
  return `Usage: findings-reader COMMAND

${lines.join('\n')}

  help, --help       this text
  --version          the version

Exit status: 0 done, 1 the input could not be used, 2 wrong usage.
`;
}
