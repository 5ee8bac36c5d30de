/** Area and year of a cut chapter, whose title and first sentence are lost, by what its body speaks of. */
import type { Identity } from './identity.ts';
import type { Series } from '../series/series.ts';
import type { Line } from '../lines/working-line.ts';

/** A name that stands once can be that of a neighbour. */
const FEWEST_MENTIONS = 2;

/** Only for texts that hold parts of a chapter; the evidence found goes along as `fromBody`. */
export function withBodyEvidence(identity: Identity, lines: readonly Line[], series: Series): Identity {
  if (identity.area !== null && identity.year !== null) return identity;
  const isPart = ({ text }: Line): boolean =>
    series.sectionHeading(text) !== null || series.tableCaption(text) !== null;
  if (!lines.some(isPart)) return identity;
  // References name the governments of many countries; they come last and are not asked.
  const body = lines.filter((line) => !series.opensWithGovernment(line.text));
  const area = identity.area ?? mostNamed(body, series.governmentsIn);
  const year = identity.year ?? Number(mostNamed(body, series.yearsIn) ?? Number.NaN);
  if (area === identity.area && Number.isNaN(year)) return identity;
  return { ...identity, area, year: Number.isNaN(year) ? null : year, fromBody: true };
}

function mostNamed(lines: readonly Line[], namesIn: (text: string) => readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const name of namesIn(line.text)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < FEWEST_MENTIONS ? null : best[0];
}
