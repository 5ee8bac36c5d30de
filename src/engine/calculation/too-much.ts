import { ReaderError } from '../../shared/result.ts';

/** @param what happened, up to the colon */
export function tooMuch(what: string): ReaderError {
  return new ReaderError('too-much', `${what}: take shorter texts, or read them side by side.`);
}
