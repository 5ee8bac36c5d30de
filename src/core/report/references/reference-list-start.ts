/** Where a reference list without a heading begins. */
import type { Role } from '../lines/line-roles.ts';
import type { Line } from '../lines/working-line.ts';
import type { Series } from '../series/series.ts';

const ITEM = /^(?:[-•]\s+)?(\d{1,3})[.)]\s+\S/;
const BULLET = /^[-•]\s+\S/;
/** Two items can be a list in the text. */
const FEWEST = 3;

/**
 * Indexes of the lines where a list without a heading begins: a numbered run that goes from "1." to the
 * end of its chapter, or a run of list items that closes it.
 */
export function referenceListStarts(
  lines: readonly Line[],
  roles: readonly Role[],
  series: Series,
): ReadonlySet<number> {
  const starts = new Set<number>();
  const bounds = lines
    .filter((line) => line.index > 0 && series.chapterName(line.text) !== null)
    .map((line) => line.index);
  let from = 0;
  for (const to of [...bounds, lines.length]) {
    const start = unheadedStart(lines.slice(from, to), roles);
    if (start !== null) starts.add(start);
    from = to;
  }
  return starts;
}

function unheadedStart(lines: readonly Line[], roles: readonly Role[]): number | null {
  const headed = lines.some((line) => {
    const role = roles[line.index];
    return role?.kind === 'section' && role.heading.topic === 'references';
  });
  return headed ? null : (numberedRun(lines, roles) ?? bulletedRun(lines, roles));
}

function numberedRun(lines: readonly Line[], roles: readonly Role[]): number | null {
  let start: number | null = null;
  let expected = 1;
  for (const line of lines) {
    if (roles[line.index]?.kind !== 'text') {
      if (roles[line.index]?.kind !== 'furniture') start = null;
      continue;
    }
    const number = Number(ITEM.exec(line.text)?.[1] ?? 0);
    if (number === 1) {
      start = line.index;
      expected = 2;
    } else if (start !== null && number === expected) {
      expected += 1;
    }
  }
  return start !== null && expected > FEWEST ? start : null;
}

function bulletedRun(lines: readonly Line[], roles: readonly Role[]): number | null {
  let start: number | null = null;
  let items = 0;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    const role = line === undefined ? undefined : roles[line.index];
    if (line === undefined || role === undefined || role.kind === 'furniture') continue;
    if (role.kind !== 'text') break;
    if (BULLET.test(line.text) && line.indent === 0) {
      start = line.index;
      items += 1;
    } else if (line.indent === 0) {
      break;
    }
  }
  return items >= FEWEST ? start : null;
}
