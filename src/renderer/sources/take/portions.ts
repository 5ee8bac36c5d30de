import type { SourceRow } from '../../../shared/sources.ts';
import { counted } from '../../../shared/text/counted.ts';
import type { Scope } from '../state/scope.ts';
import type { Portion } from './TakeMenu.tsx';

interface Options {
  readonly rows: readonly SourceRow[];
  readonly shown: readonly SourceRow[];
  readonly picked: ReadonlySet<string>;
  /** How many reports the library has. */
  readonly reports: number;
  /** Whose sources `rows` are; `null` for all countries. */
  readonly scope: Scope | null;
}

/** What can be taken along from the list: what was picked, what is shown, everything, the reports themselves. */
export function portionsOf({ rows, shown, picked, reports, scope }: Options): readonly Portion[] {
  const portions: Portion[] = [];
  // In the order of the list, whatever the order of the clicks.
  const chosen = rows.flatMap(({ id }) => (picked.has(id) ? [id] : []));
  if (chosen.length > 0)
    portions.push({
      key: 'picked',
      name: counted(chosen.length, 'picked source'),
      subject: { kind: 'sources', ids: chosen },
    });
  if (shown.length > 0 && shown.length < rows.length)
    portions.push({
      key: 'shown',
      name: `${counted(shown.length, 'source')} shown`,
      subject: { kind: 'sources', ids: shown.map(({ id }) => id) },
    });
  portions.push({
    key: 'all',
    name: `All ${counted(rows.length, 'source')}${scope === null ? '' : ` of ${scope.name}`}`,
    subject: { kind: 'sources', ...(scope !== null && { ids: rows.map(({ id }) => id) }) },
  });
  const count = scope?.reports.size ?? reports;
  if (count > 0)
    portions.push({
      key: 'reports',
      name: `The ${counted(count, 'report')}${scope === null ? '' : ` on ${scope.name}`} ${count === 1 ? 'itself' : 'themselves'}`,
      subject: { kind: 'reports', ...(scope !== null && { ids: [...scope.reports] }) },
    });
  return portions;
}
