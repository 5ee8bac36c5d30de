/** Area and year of a cut chapter, whose title and first sentence are lost, by what its body speaks of. */
import type { Identity } from './identity.ts';
import { sectionHeading } from '../series/section-headings.ts';
import { tableCaption } from '../series/captions.ts';
import type { Line } from '../lines/working-line.ts';

const GOVERNMENT = /\bGovernment of (?:the )?(\p{Lu}[\p{L}'’-]+(?: (?:and |the )?\p{Lu}[\p{L}'’-]+){0,3})/gu;
const YEAR = /(?:^|[.)] )In ((?:19|20)\d\d), /g;
const FEWEST_MENTIONS = 2;
/** References name the governments of many countries; they come last and are not asked. */
const REFERENCE = /^(?:[-•]\s+)?(?:\d{1,3}[.)]?\s+)?Government of\b/;

/** Only for texts that hold parts of a chapter; the evidence found goes along as `fromBody`. */
export function withBodyEvidence(identity: Identity, lines: readonly Line[]): Identity {
  if (identity.area !== null && identity.year !== null) return identity;
  if (!lines.some((line) => sectionHeading(line.text) !== null || tableCaption(line.text) !== null))
    return identity;
  const area = identity.area ?? mostNamed(lines, GOVERNMENT);
  const year = identity.year ?? Number(mostNamed(lines, YEAR) ?? Number.NaN);
  if (area === identity.area && Number.isNaN(year)) return identity;
  return { ...identity, area, year: Number.isNaN(year) ? null : year, fromBody: true };
}

function mostNamed(lines: readonly Line[], pattern: RegExp): string | null {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (REFERENCE.test(line.text)) continue;
    for (const found of line.text.matchAll(pattern)) {
      const name = found[1] ?? '';
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < FEWEST_MENTIONS ? null : best[0];
}
