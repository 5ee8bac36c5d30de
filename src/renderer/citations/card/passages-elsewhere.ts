import type { SourcePassage } from '../../../shared/contract/contract.ts';
import type { Citation, Report } from '../../../shared/model.ts';
import { TOPIC_NAMES } from '../../reports/names.ts';
import { whereName } from '../../text/cited-places.ts';

/** A place that rests on a source. */
export interface PassageElsewhere {
  /** Index into `Report.citations`. */
  readonly citation: number;
  /** Where in its section: "Table 4, Minimum age for work"; `null` in the running text. */
  readonly place: string | null;
  /** The sentence or cell; the mark alone until that is known. */
  readonly excerpt: string;
  /** Where the mark stands in it. */
  readonly mark: readonly [start: number, end: number];
}

/** The places of one section. */
export interface SectionElsewhere {
  readonly name: string;
  readonly passages: readonly PassageElsewhere[];
}

/**
 * The places of these citations by section, sections and places in the order given.
 *
 * @param known the sentences, where they came from the engine already
 */
export function passagesElsewhere(
  report: Report,
  citations: readonly number[],
  known: readonly SourcePassage[],
): readonly SectionElsewhere[] {
  const sections = new Map<string, PassageElsewhere[]>();
  for (const index of citations) {
    const citation = report.citations[index];
    if (citation === undefined) continue;
    const passage = passageOf(
      index,
      citation,
      known.find((one) => one.citation === index),
    );
    const name = sectionName(report, citation.where);
    const before = sections.get(name);
    if (before === undefined) sections.set(name, [passage]);
    else before.push(passage);
  }
  return [...sections].map(([name, passages]) => ({ name, passages }));
}

function passageOf(
  index: number,
  { text, where }: Citation,
  known: SourcePassage | undefined,
): PassageElsewhere {
  const place = where.startsWith('table:')
    ? [whereName(where), known?.rowLabel ?? []].flat().join(', ')
    : null;
  if (known === undefined) return { citation: index, place, excerpt: text, mark: [0, text.length] };
  return { citation: index, place, excerpt: known.excerpt, mark: known.mark ?? [0, 0] };
}

/** A table belongs to the section that it is of. */
function sectionName(report: Report, where: string): string {
  const [kind, name] = where.split(':');
  const table =
    kind === 'table'
      ? report.tables.find(({ number, id }) => String(number) === name || id === name)
      : undefined;
  const topic = table?.topic ?? null;
  return topic === null ? whereName(where) : TOPIC_NAMES[topic];
}
