/** Errors that cross a process do so as values, with a code from this closed set. */
const ERROR_CODES = [
  /** The argument was not of the form the contract asks for. */
  'bad-argument',
  /** No report, reference or file of that name. */
  'not-found',
  /** A file is there but cannot be used as a report. */
  'unusable-file',
  /** A file could not be read from or written to the disk. */
  'disk',
  /** It would take longer, or more memory, than anyone should wait for. */
  'too-much',
  /** What it rests on is still being worked out: the same call, made again, comes to an answer. */
  'not-yet',
  /** The engine stopped before it answered. */
  'engine-stopped',
  /** The call was given up by the one who made it. */
  'cancelled',
  /** A defect of the reader itself. */
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface Failure {
  readonly code: ErrorCode;
  /** One sentence for a person: what happened, where, and what to do about it. */
  readonly message: string;
  /** The user has been told of it by an event (`disk`): nothing else is to be said. */
  readonly isTold?: true;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: ErrorCode, message: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, message } };
}

/** A failure as an exception, for code on one side of a process border. */
export class ReaderError extends Error {
  readonly code: ErrorCode;
  /** As in `Failure`. */
  readonly isTold: boolean;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions & { readonly isTold?: boolean }) {
    super(message, options);
    this.name = 'ReaderError';
    this.code = code;
    this.isTold = options?.isTold === true;
  }
}

/**
 * What a call came to.
 *
 * @throws ReaderError where it failed
 */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ReaderError(result.error.code, result.error.message);
}

/**
 * What a handler gives in place of a value: its JSON. To read a long one, take it apart for the next process and put it
 * together there holds up each thread on its way for as long as that takes; as one text it is handed on at once, and read
 * by whoever asked.
 */
export class WrittenAnswer {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

/** What a call came to, on its way. */
export type Carried<T> = Result<T> | { readonly ok: true; readonly json: string };

export function isWritten<T>(carried: Carried<T>): carried is { readonly ok: true; readonly json: string } {
  return carried.ok && 'json' in carried;
}

/** What has arrived. */
export function arrived<T>(carried: Carried<T>): Result<T> {
  if (!isWritten(carried)) return carried;
  try {
    // The contract says what it is: it was written by the side that answers.
    const value: T = JSON.parse(carried.json);
    return ok(value);
  } catch (error) {
    return fail('internal', `An answer could not be read: ${String(error)}`);
  }
}
