/** The one way in which the reason of a failure comes to stand in a sentence. */
import { ReaderError } from '../../../shared/result.ts';
import { readableError } from './file-errors.ts';

/**
 * "The session cannot be saved: the disk is full." A reason that is a sentence of its own follows as one.
 *
 * @param what what could not be done, without a full stop
 * @param reason the error, or words of its own that begin in lower case
 * @param remedy what to do: a sentence
 */
export function withReason(what: string, reason: unknown, remedy?: string): string {
  const sentences = reason instanceof ReaderError ? [what, reason.message] : [`${what}: ${wordsOf(reason)}`];
  if (remedy !== undefined) sentences.push(remedy);
  return sentences.map(closed).join(' ');
}

/** That a file could not be written where its user wanted it, why, and what to do: in the same words whatever is written. */
export function notWritten(path: string, error: unknown): ReaderError {
  const message = withReason(`${path} could not be written`, error, 'Choose another place.');
  return new ReaderError('disk', message, { cause: error });
}

function wordsOf(reason: unknown): string {
  return typeof reason === 'string' ? reason : readableError(reason);
}

function closed(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}
