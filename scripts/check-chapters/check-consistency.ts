/** What a chapter must agree with itself in, whatever its record says. */
import { SERIES } from '../../src/core/report/series/findings-series.ts';
import type { Report, Table } from '../../src/shared/model.ts';

/** What an entry of a reference list opens with: a capital, a digit, a dash, a quotation, a particle of a name. */
const ENTRY_START =
  /^(?:[^\p{Ll}\p{P}\p{S}]|[—–-]|["“‘'«[(]|(?:de|del|di|da|van|von|al|el|ul|bin|ibn|le|la|dos?|d|http|www|e|i)(?=[\s'’.:A-Z-]))/u;
const MARKS = /\((?:\d{1,3}\s*[-,;–]?\s*)+\)/g;
/** "3.2 (79,690)", "85.7", "Unavailable", "N/A", and nothing. */
const PERCENT =
  /^(?:\d{1,3}(?:\.\d+)?%?(?:\s?\((?:\d[\d,]*|Unavailable|Unknown|N\/A)\))?|Unavailable|Unknown|N\/A|0|)$/i;

/** One sentence per fault. */
export function checkConsistency(report: Report): readonly string[] {
  return [...entryFaults(report), ...numberFaults(report), ...report.tables.flatMap(tableFaults)];
}

function entryFaults(report: Report): readonly string[] {
  return report.references.flatMap(({ number, content }) => {
    const faults: string[] = [];
    const text = content.text;
    if (!ENTRY_START.test(text)) faults.push(`reference ${number} begins with "${text.slice(0, 20)}"`);
    const next = new RegExp(`(?<=[.\\])/])\\s+${number + 1}\\.\\s*(?=[\\p{Lu}—"“])`, 'u').exec(text);
    if (next) faults.push(`reference ${number} holds the beginning of ${number + 1}`);
    return faults;
  });
}

function numberFaults(report: Report): readonly string[] {
  const faults: string[] = [];
  report.references.forEach(({ number }, index) => {
    const before = report.references[index - 1]?.number ?? 0;
    if (number !== before + 1) faults.push(`reference ${number} follows ${before}`);
  });
  const tables = report.tables.map((table) => table.number);
  // A joint chapter has a table for each territory under one caption.
  if (
    report.assessments === undefined &&
    report.tables.some(({ number, caption }) => number === null && caption.text === '')
  )
    faults.push('a table without a caption');
  const numbered = tables.filter((number) => number !== null);
  numbered.forEach((number, index) => {
    const before = numbered[index - 1] ?? 0;
    // The territories of one country have their tables one after another, each with its own numbers.
    if (number !== before + 1 && number !== 1) faults.push(`table ${number} follows ${before}`);
  });
  return faults;
}

function tableFaults(table: Table): readonly string[] {
  const name = `table ${table.number ?? table.id}`;
  if (table.rows.length === 0) return [`${name} has no rows`];
  return [...labelFaults(table, name), ...(table.concept === 'statistics' ? valueFaults(table, name) : [])];
}

function labelFaults(table: Table, name: string): readonly string[] {
  const faults: string[] = [];
  const counts = new Map<string, number>();
  let group = '';
  for (const row of table.rows) {
    const label = plain(row.cells[0]?.content.text ?? '');
    if (row.kind === 'group') group = label;
    const known = SERIES.labelsIn(label, table.concept);
    if (known > 1) faults.push(`${name} has several labels in "${label}"`);
    const key = `${row.kind === 'sub' ? group : ''} ${label}`;
    if (known > 0) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const twice = [...counts].filter(([, count]) => count > 1);
  // Two territories of one country have all their rows in one table.
  if (twice.length > counts.size / 2) return faults;
  return [...faults, ...twice.map(([label]) => `${name} has two rows "${label.trim()}"`)];
}

function valueFaults(table: Table, name: string): readonly string[] {
  return table.rows.flatMap((row) => {
    const value = plain(row.cells.at(-1)?.content.text ?? '');
    return PERCENT.test(value) ? [] : [`${name} has the value "${value}"`];
  });
}

/** Without note marks, and without citation marks, which a number of thousands in brackets is not. */
function plain(text: string): string {
  return text
    .replace(MARKS, (mark) => (/^\(\d{1,3}(?:,\d{3})+\)$/.test(mark) ? mark : ''))
    .replace(/[*†‡§]/g, '')
    .trim();
}
