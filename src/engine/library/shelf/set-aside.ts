/**
 * Reports that something goes wrong with are set aside one by one: each is listed with what is wrong, stays in the
 * list so that it can be removed, and keeps none of the others from being read, searched and joined.
 */
import type { LibraryProblem, ReaderEvent } from '../../../shared/contract/contract.ts';
import { ReaderError } from '../../../shared/result.ts';
import type { OnDefect } from '../../../shared/contract/rpc.ts';

/** What a report is left out of: the middle of a sentence. */
export type LeftOutOf = 'the search' | 'the joined sources' | 'the answers about all countries';

export interface SetAside {
  /** Leave a report out of something because of an error. A text that is damaged is read anew and not set aside. */
  readonly leaveOut: (id: string, of: LeftOutOf, error: unknown) => void;
  /** A file's text can neither be read nor made again. */
  readonly unreadable: (sha256: string, message: string) => void;
  /** What was told of such a file; `null` of every other. */
  readonly verdict: (sha256: string) => string | null;
  /** The report or the file is whole again, or gone. */
  readonly settled: (name: string) => void;
  readonly problems: () => readonly LibraryProblem[];
}

export interface SetAsideOptions {
  /** What the file behind an id or a hash is called. */
  readonly fileOf: (name: string) => string;
  readonly emit: (event: ReaderEvent) => void;
  readonly onDefect: OnDefect;
}

export function createSetAside({ fileOf, emit, onDefect }: SetAsideOptions): SetAside {
  /** By report or hash, then by sentence. */
  const found = new Map<string, Map<string, LibraryProblem>>();
  /** By hash. */
  const verdicts = new Map<string, string>();

  const all = (): readonly LibraryProblem[] =>
    [...found.values()].flatMap((problems) => [...problems.values()]);

  function add(name: string, message: string): void {
    const problems = found.get(name) ?? new Map<string, LibraryProblem>();
    if (problems.has(message)) return;
    const isSaid = all().some((problem) => problem.message === message);
    found.set(name, problems.set(message, { file: fileOf(name), message }));
    if (!isSaid) emit({ kind: 'notice', message });
  }

  return {
    leaveOut: (id, of, error) => {
      if (error instanceof ReaderError && error.code === 'disk') return;
      if (error instanceof ReaderError) {
        add(id, `${fileOf(id)} is left out of ${of}: ${error.message}`);
        return;
      }
      onDefect(`${id}, ${of}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      add(
        id,
        `${fileOf(id)} is left out of ${of} because of a defect of the reader; it can be read, or removed from the library.`,
      );
    },
    unreadable: (sha256, message) => {
      const verdict = `${message.replace(/\.$/, '')}. Until it can be read it is only listed; it can also be removed.`;
      // As it is now: what was told before may be another fault.
      if (verdicts.get(sha256) !== verdict) found.delete(sha256);
      verdicts.set(sha256, verdict);
      add(sha256, verdict);
    },
    verdict: (sha256) => verdicts.get(sha256) ?? null,
    settled: (name) => {
      found.delete(name);
      verdicts.delete(name);
    },
    // The parts of a volume say the same of one file.
    problems: () => [...new Map(all().map((problem) => [problem.message, problem])).values()],
  };
}
