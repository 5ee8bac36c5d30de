/** Where a reference list without a heading begins. */
import type { Role } from './line-roles.ts';
import type { Line } from './working-line.ts';

const ITEM = /^(?:[-•]\s+)?(\d{1,3})[.)]\s+\S/;
const BULLET = /^[-•]\s+\S/;
const FEWEST = 3;

/**
 * The index of the first line of a numbered run that goes from "1." to the end of the text, or of a run of
 * list items that closes it; the number of lines where there is none or the list has a heading.
 */
export function referenceListStart(lines: readonly Line[], roles: readonly Role[]): number {
  if (roles.some((role) => role.kind === 'section' && role.heading.topic === 'references'))
    return lines.length;
  return numberedRun(lines, roles) ?? bulletedRun(lines, roles) ?? lines.length;
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
    const role = roles[index];
    if (line === undefined || role === undefined || role.kind === 'furniture') continue;
    if (role.kind !== 'text') break;
    if (BULLET.test(line.text) && line.indent === 0) {
      start = index;
      items += 1;
    } else if (line.indent === 0) {
      break;
    }
  }
  return items >= FEWEST ? start : null;
}
