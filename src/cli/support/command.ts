/** What a command is: a name, a line of usage, options, and what it does. One file per command. */
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { isWithinEdits } from '../../core/text/edit-distance.ts';

/** Exit statuses, as the usage promises them. */
export const DONE = 0;
export const UNUSABLE_INPUT = 1;
export const WRONG_USAGE = 2;

/** Where a command writes to and what it may know of its surroundings. */
export interface Terminal {
  /** To standard output; resolves when more may be written. */
  readonly write: (text: string) => Promise<void>;
  /** One line to standard error. */
  readonly complain: (line: string) => void;
  /** Has what a command has under way stopped when its user wants it to end; what cannot be stopped ends at once. */
  readonly whenInterrupted: (stop: () => void) => void;
  /** Folder of the built-in reports. */
  readonly reportsFolder: string;
  /** Where the window keeps its library, which `import` adds to when no other is named. */
  readonly dataFolder: string;
  readonly version: string;
  /** Module of the threads that inspect files: `inspect-worker.ts`, or the bundle made of it. */
  readonly inspectWorker: URL;
  /** Module of the threads that import files: the engine's `import-worker.ts`, or the bundle made of it. */
  readonly importWorker: URL;
  /** Module of the thread that compares: the engine's `calculation-thread.ts`, or the bundle made of it. */
  readonly calculationThread: URL;
  /** Module of the thread that draws pages: the engine's `page-thread.ts`, or the bundle made of it. */
  readonly pageThread: URL;
  /** How long a comparison may take, in milliseconds. */
  readonly longestComparison: number;
}

export interface Command {
  readonly name: string;
  /** Arguments and options, as the usage shows them. */
  readonly synopsis: string;
  readonly summary: string;
  /** Runs on the words after the command's name; gives the exit status. */
  readonly run: (words: readonly string[], terminal: Terminal) => Promise<number>;
}

/** Words that a command does not understand; ends with the usage and status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `parseArgs`, strict, with its complaints as a `UsageError`. */
export function parseWords<Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    // Node's sentence first; what follows is advice about `--` that fits no word of ours.
    const sentence = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    const [, unknown] = /^Unknown option '--([^']+)'/.exec(sentence) ?? [];
    throw new UsageError(
      sentence + (unknown === undefined ? '' : meant(unknown, Object.keys(options), '--')),
    );
  }
}

/** ": did you mean list?" where a known word is near, and nothing where none is. */
export function meant(word: string, known: readonly string[], before = ''): string {
  for (let edits = 1; edits <= MOST_EDITS && edits * 2 <= word.length; edits += 1) {
    const near = known.filter((candidate) => isWithinEdits(word.toLowerCase(), candidate, edits));
    if (near.length > 0) return `: did you mean ${near.map((name) => before + name).join(' or ')}?`;
  }
  return '';
}

const MOST_EDITS = 2;

/** A whole number of at least `least`, or a `UsageError` that names the option. */
export function wholeNumber(word: string, what: string, least: number): number {
  const value = Number(word);
  if (/^\d+$/.test(word) && Number.isSafeInteger(value) && value >= least) return value;
  throw new UsageError(`${what} is a whole number of at least ${least}, not "${word}"`);
}

/** One of `known`, or a `UsageError` that lists them. */
export function oneOf<Word extends string>(word: string, what: string, known: readonly Word[]): Word {
  const found = known.find((candidate) => candidate === word);
  if (found !== undefined) return found;
  throw new UsageError(`${what} is one of ${known.join(', ')}, not "${word}"`);
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
