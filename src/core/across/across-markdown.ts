/** An answer about all countries as Markdown: a table, then what is missing and what to know. */
import { publishedInWords } from '../../shared/across/published.ts';
import type { AcrossAnswer, AcrossCell } from '../../shared/across/across.ts';
import { GAP_WORDS } from '../../shared/across/gap-words.ts';
import { escapeMarkdown } from '../compare/export/markdown-text.ts';

export function acrossMarkdown(answer: AcrossAnswer, nameOf: (report: string) => string): string {
  const { title, concept, columns, rows, missing, notes, against } = answer;
  const head = ['Country', 'Year', 'Row as printed', ...columns, 'Sources', 'Report'];
  const lines = [...rows, ...(against?.rows ?? [])].map(
    ({ area, entity, year, label, cells, citations, report }) => [
      entity === '' ? area : `${area}, ${entity}`,
      String(year),
      label,
      ...cells.map(textOf),
      citations.join(', '),
      nameOf(report),
    ],
  );
  const gaps = missing.map(({ area, year, why }) => `- ${escapeMarkdown(area)}, ${year}: ${GAP_WORDS[why]}`);
  return [
    `# ${escapeMarkdown(title === '' ? concept.replaceAll('-', ' ') : title)}`,
    lines.length === 0 ? 'No report of the library states this.' : table([head, ...lines]),
    ...(against === undefined ? [] : [differenceTable(title, against)]),
    ...notes.map(escapeMarkdown),
    ...(gaps.length === 0 ? [] : [`## Without an answer\n\n${gaps.join('\n')}`]),
    `Source: ${publishedInWords(answer, (title) => `_${title}_`)}; cells as printed.`,
  ]
    .join('\n\n')
    .concat('\n');
}

function differenceTable(title: string, against: NonNullable<AcrossAnswer['against']>): string {
  const rows = against.differences.flatMap(({ area, entity, year, values, difference }) =>
    values === null || difference === null
      ? []
      : [
          [
            entity === '' ? area : `${area}, ${entity}`,
            String(year),
            ...values.map(String),
            String(difference),
          ],
        ],
  );
  const head = ['Country', 'Year', title, against.title, 'Difference'];
  return `## Against ${escapeMarkdown(against.title)}\n\n${escapeMarkdown(against.rule)}\n\n${table([head, ...rows])}`;
}

function textOf({ text, value }: AcrossCell): string {
  if (value.kind === 'not-in-copy') return 'not in this copy';
  return text === '' ? '(empty)' : text;
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}
