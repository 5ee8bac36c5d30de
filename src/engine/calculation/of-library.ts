/** Calculations for a library, which has parsed forms made anew where a thread finds them damaged. */
import type { Library } from '../library/library.ts';
import type { Calculate } from './calculator.ts';
import { UnreadableReportError } from '../library/store/report-place.ts';

/** The same calculations; @throws ReaderError `disk` where a parsed form is damaged, which is then made anew */
export function calculatingFor(library: Pick<Library, 'unreadable'>, calculate: Calculate): Calculate {
  return async (name, given, what, since) => {
    try {
      return await calculate(name, given, what, since);
    } catch (error) {
      throw error instanceof UnreadableReportError ? library.unreadable(error.sha256, error) : error;
    }
  };
}
