/** The list of all sources, which is long where a library is large. */
import type { SourceListing, SourceRow, SourceShares } from '../../../shared/sources.ts';
import { WrittenAnswer } from '../../../shared/result.ts';
import type { Library } from '../../library/library.ts';
import { inSteps } from '../../support/pause.ts';

/** To take apart fewer rows than these for the message takes some milliseconds. */
const MOST_AT_ONCE = 1_000;
/** So many rows are written before other calls go first. */
const STEP = 100;

/**
 * One row per source, and what each report's claims rest on. A long list is written bit by bit, and goes as one text: to take it
 * apart for the message would be one step, and hold up every other call.
 *
 * @throws ReaderError `not-yet` where the library says so
 */
export async function sourceListing(
  library: Pick<Library, 'allSources'>,
): Promise<SourceListing | WrittenAnswer> {
  const sources = await library.allSources();
  const rows = sources.sources();
  const shares = sources.shares();
  if (rows.length <= MOST_AT_ONCE) return { rows, shares };
  return new WrittenAnswer(await inSteps(writing(rows, shares)));
}

/** The JSON of a listing; yields between its steps. */
function* writing(rows: readonly SourceRow[], shares: readonly SourceShares[]): Generator<undefined, string> {
  const parts: string[] = [];
  for (let at = 0; at < rows.length; at += STEP) {
    parts.push(JSON.stringify(rows.slice(at, at + STEP)).slice(1, -1));
    yield;
  }
  return `{"rows":[${parts.join(',')}],"shares":${JSON.stringify(shares)}}`;
}
