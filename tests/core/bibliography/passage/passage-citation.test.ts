import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citePassage, citeSecondary } from '../../../../src/core/bibliography/passage/passage-citation.ts';
import {
  placeOfPassage,
  placeWords,
  type PassagePlace,
} from '../../../../src/core/bibliography/passage/passage-place.ts';
import { citableReport } from '../../../../src/core/bibliography/passage/publication.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';

const URL = 'https://www.dol.gov/agencies/ilab/resources/reports/child-labor/kazakhstan';
const file = resolve(import.meta.dirname, '../../../../resources/reports/kazakhstan-2022.txt');
const report = parseReport(textDocument(readFileSync(file, 'utf8')), {
  file: 'kazakhstan-2022.txt',
  sha256: '',
});
const dated = citableReport(report, {
  url: URL,
  published: { date: '2023-09-26', source: 'the announcement' },
});
const undated = citableReport(report);
const table6: PassagePlace = {
  sectionNumeral: 'III',
  sectionTitle: 'ENFORCEMENT OF LAWS ON CHILD LABOR',
  table: 6,
  page: null,
  reference: null,
};

describe('a passage of the 2022 report', () => {
  it('in APA 7: the bureau is the author, the Department the publisher', () => {
    expect(citePassage(dated, table6, 'apa')).toStrictEqual({
      inText: '(Bureau of International Labor Affairs, 2023, sec. III, Table 6)',
      entry: `Bureau of International Labor Affairs. (2023). 2022 Findings on the Worst Forms of Child Labor: Kazakhstan. U.S. Department of Labor. ${URL}`,
    });
  });

  it('as a Chicago 17 note', () => {
    expect(citePassage(dated, table6, 'chicago').inText).toBe(
      `U.S. Department of Labor, Bureau of International Labor Affairs, 2022 Findings on the Worst Forms of Child Labor: Kazakhstan (Washington, DC: U.S. Department of Labor, 2023), sec. III, Table 6, ${URL}.`,
    );
    expect(citePassage(dated, null, 'chicago').entry).toBe(
      `U.S. Department of Labor, Bureau of International Labor Affairs. 2022 Findings on the Worst Forms of Child Labor: Kazakhstan. Washington, DC: U.S. Department of Labor, 2023. ${URL}.`,
    );
  });

  it('in plain words', () => {
    expect(citePassage(dated, { ...table6, page: 7 }, 'plain').inText).toBe(
      `U.S. Department of Labor, Bureau of International Labor Affairs, 2022 Findings on the Worst Forms of Child Labor: Kazakhstan, 26 September 2023, p. 7, Table 6, ${URL}.`,
    );
  });

  it('is undated where nobody says when it was published: never the year after the year reported on', () => {
    expect(citePassage(undated, null, 'apa').entry).toBe(
      'Bureau of International Labor Affairs. (n.d.). 2022 Findings on the Worst Forms of Child Labor: Kazakhstan. U.S. Department of Labor.',
    );
    expect(citePassage(undated, table6, 'chicago').inText).toContain(
      '(Washington, DC: U.S. Department of Labor, n.d.)',
    );
    expect(citePassage(undated, null, 'plain').entry).not.toContain('2023');
  });
});

describe('a source seen only through the report', () => {
  const cable = {
    author: 'U.S. Embassy- Nur-Sultan',
    year: '2023',
    text: 'U.S. Embassy- Nur-Sultan. Reporting. February 16, 2023.',
  };

  it.each([
    [
      'apa',
      '(U.S. Embassy- Nur-Sultan, 2023, as cited in Bureau of International Labor Affairs, 2023, sec. III, Table 6)',
    ],
    [
      'plain',
      `U.S. Embassy- Nur-Sultan. Reporting. February 16, 2023, as cited in U.S. Department of Labor, Bureau of International Labor Affairs, 2022 Findings on the Worst Forms of Child Labor: Kazakhstan, 26 September 2023, sec. III, Table 6, ${URL}.`,
    ],
  ] as const)('%s', (style, inText) => {
    expect(citeSecondary(cable, dated, table6, style).inText).toBe(inText);
    expect(citeSecondary(cable, dated, table6, style).entry).toBe(citePassage(dated, table6, style).entry);
  });

  it('names the entry itself where it has no author, and no date where it has none', () => {
    expect(
      citeSecondary(
        { author: null, year: null, text: '“Em Pato Branco.” oalvo.com.br.' },
        undated,
        null,
        'apa',
      ).inText,
    ).toBe('(“Em Pato Branco.” oalvo.com.br, n.d., as cited in Bureau of International Labor Affairs, n.d.)');
  });
});

describe('the place of a passage', () => {
  it('is section and table in a text, and the number in the list', () => {
    const table = report.sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'table' && report.tables[block.table]?.concept === 'labor-enforcement');
    const place = placeOfPassage(report, table?.id ?? '');
    expect(place).toMatchObject({ sectionNumeral: 'III', table: 6, page: null, reference: null });
    const reference = report.sections
      .flatMap(({ blocks }) => blocks)
      .findLast((block) => block.kind === 'reference');
    expect(placeWords(placeOfPassage(report, reference?.id ?? '') ?? table6)).toBe('reference 40');
    expect(placeOfPassage(report, 'nowhere')).toBeNull();
  });

  it('is the printed page where the copy has pages', () => {
    const block = report.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'paragraph');
    const paged = {
      ...report,
      source: { ...report.source, pages: [{ number: 1, start: 0, end: report.source.length }] },
    };
    const place = placeOfPassage(paged, block?.id ?? '');
    expect(place?.page).toBe(1);
    expect(placeWords(place ?? table6)).toBe('p. 1');
  });
});
