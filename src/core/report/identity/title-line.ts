/** The title of a publication that is not part of the series: its first line, where that reads as a title. */
import type { ReportKind } from '../../../shared/model.ts';
import type { Role } from '../lines/line-roles.ts';
import type { Line } from '../lines/working-line.ts';

/** A longer line is a sentence, whatever it ends with. */
const LONGEST_TITLE = 200;

export function withTitle(lines: readonly Line[], roles: readonly Role[], kind: ReportKind): readonly Role[] {
  if (kind === 'chapter' || kind === 'summary' || roles.some((role) => role.kind === 'title')) return roles;
  const first = lines.find((line) => roles[line.index]?.kind === 'text');
  if (first === undefined || first.text.length > LONGEST_TITLE || /[.;,:]$/.test(first.text)) return roles;
  const next = lines[first.index + 1];
  if (next === undefined || (next.gap === 0 && kind !== 'news')) return roles;
  return roles.map((role, index) => (index === first.index ? { kind: 'title' } : role));
}
