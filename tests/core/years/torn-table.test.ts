import { describe, expect, it } from 'vitest';
import { answerAcross } from '../../../src/core/across/answer.ts';
import { packFacts, unpackFacts } from '../../../src/core/across/facts/pack-facts.ts';
import { readingFacts } from '../../../src/core/across/facts/read-facts.ts';
import { inOneGo } from '../../../src/core/years/in-one-go.ts';
import { isTorn } from '../../../src/core/years/torn-table.ts';
import { readingTables } from '../../../src/core/years/year-statements.ts';
import { conceptTable } from '../../../src/core/years/concept-table.ts';
import { conceptTableCsv } from '../../../src/core/years/concept-table-csv.ts';
import { CONCEPTS } from '../../../src/shared/model.ts';
import type { Report } from '../../../src/shared/model.ts';
import { FILES, parsed, reportOf, textOf } from '../report/resources.ts';

/** As copies of a page that hold a table column after column: first the heads, then all answers, then all labels. */
function withTornLaws(): Report {
  const text = textOf('kazakhstan-2016.txt');
  const start = text.indexOf('Standard\tMeets International Standards');
  const end = text.indexOf('\n\n', start);
  const rows = text
    .slice(start, end)
    .split('\n')
    .map((line) => line.split('\t'));
  const column = (at: number) => rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
  const torn = [
    'Meets International\nStandards: Yes/No',
    ...[2, 3, 0].map((at) => column(at).join('\n')),
  ].join('\n\n');
  return parsed(`${text.slice(0, start)}${torn}${text.slice(end)}`);
}

const tornConcepts = (report: Report) =>
  CONCEPTS.filter((concept) =>
    inOneGo(readingTables(report, report.year ?? 0, concept, null)).some((table) => isTorn(table)),
  );

function whyMissing(report: Report, row: string) {
  const stated = inOneGo(readingFacts(report)).laws ?? null;
  const kept = stated === null ? null : unpackFacts(packFacts(stated), new Map());
  const { id, kind, area, year } = report;
  const asked = { id, kind, area: area ?? '', areas: [], year: year ?? 0, stated: kept };
  return answerAcross([asked], { concept: 'laws', row }).missing.map(({ why }) => why);
}

describe('a torn table', () => {
  it('is told where a copy holds it column after column, and nowhere in the texts that ship', () => {
    expect(FILES.flatMap((file) => tornConcepts(reportOf(file)))).toEqual([]);
    expect(tornConcepts(withTornLaws())).toEqual(['laws']);
  });

  it('lets nobody say that its report does not state what cannot be read there', () => {
    expect(whyMissing(withTornLaws(), 'Minimum Age for Work')).toEqual(['not-made-out']);
    expect(whyMissing(reportOf('kazakhstan-2016.txt'), 'A law on brooms')).toEqual(['not-stated']);
  });

  it('is no year in which nothing is stated, nor makes another year the only one that does', () => {
    const statesOf = (reports: readonly Report[]) => {
      const laws = conceptTable(reports, 'laws');
      const ofAge = laws.rows.find(({ label }) => label.startsWith('Minimum Age for Work'));
      return ofAge?.cells.map(({ state }) => state);
    };
    const newest = reportOf('kazakhstan-2022.txt');
    expect(statesOf([withTornLaws(), newest])).toEqual(['not-made-out', 'first']);
    expect(conceptTable([withTornLaws(), newest], 'laws').columns.map(({ damage }) => damage)).toEqual([
      'torn',
      undefined,
    ]);
    const table = conceptTable([withTornLaws(), newest], 'laws');
    expect(conceptTableCsv(table, (id) => id)).toMatch(
      /Minimum Age for Work.*,not made out in this copy,.*,first stated,/,
    );
  });
});
