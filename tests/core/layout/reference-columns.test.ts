/** Reference lists in two columns: numbers that hang before their text. Places as in the files, texts shortened. */
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/core/layout/lay-out.ts';
import type { PageContent, Style, Word } from '../../../src/core/layout/page/page-content.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { BODY, HEADING, line, page, SMALL, TITLE } from './pages.ts';

const FOOT: Style = { ...SMALL, size: 10, bold: true };

type Printed = readonly [left: number, baseline: number, text: string];

const words = (lines: readonly Printed[], style = SMALL): Word[] =>
  lines.flatMap(([left, baseline, text]) => line(left, baseline, text, style));

/** A chapter of three pages whose last holds the list. */
function referencesOf(lines: readonly Printed[], number = 3): readonly string[] {
  const text = (at: number): Word[] => [
    ...line(
      54,
      700,
      `In 2016, Armenia made minimal advancement in efforts to eliminate child labor. (${at})`,
      BODY,
    ),
    ...line(54, 670, 'I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR', HEADING),
  ];
  const pages = [number - 2, number - 1, number].map((each): PageContent =>
    page(
      [
        ...line(54, 747, 'Armenia', TITLE),
        ...(each === number
          ? [...line(54, 720, 'REFERENCES', { ...HEADING, size: 10 }), ...words(lines)]
          : text(each)),
        ...line(202, 30.5, '2016 FINDINGS ON THE WORST FORMS OF CHILD LABOR', SMALL),
        ...line(579.5, 29.1, String(each), FOOT),
      ],
      { number: each },
    ),
  );
  const report = parseReport(layOut(pages), { file: 'chapter.pdf', sha256: '' });
  expect(report.coverage.lost).toBe(0);
  return report.references.map((each) => `${each.number} ${each.content.text}`);
}

describe('entries of a list in two columns', () => {
  it('guatemala-2016, page 8: one number at the head of the right column', () => {
    expect(
      referencesOf([
        [317.3, 184.3, '6.'],
        [329.3, 184.3, 'UNESCO Institute for Statistics. Gross intake ratio'],
        [329.2, 174.7, 'to the last grade of primary education.'],
        [54, 171.5, '1.'],
        [66, 171.5, 'Instituto Nacional de Estadística. Encuesta Nacional.'],
        [329.2, 165.1, 'Data provided is the gross intake ratio. The ratio'],
        [66, 161.9, 'Guatemala; April 2015.'],
        [329.2, 155.5, 'is a proxy measure for primary completion.'],
        [54, 141.3, '2.'],
        [66, 141.3, 'U.S. Embassy- Guatemala City. reporting, January 20.'],
        [329.2, 145.9, 'A high ratio indicates a high degree of completion.'],
        [54, 130.3, '3.'],
        [66, 130.3, 'U.S. Embassy- Guatemala City. reporting, February 2.'],
        [54, 119.2, '4.'],
        [66, 119.2, 'UN Human Rights Council. Information presented.'],
        [54, 89, '5.'],
        [66, 89, 'UNICEF. Human trafficking in Guatemala.'],
      ]).map((each) => each.slice(0, 10)),
    ).toEqual(['1 Institut', '2 U.S. Emb', '3 U.S. Emb', '4 UN Human', '5 UNICEF. ', '6 UNESCO I']);
  });

  it('kyrgyz-republic-2018, page 7: a number at the foot of a column is not that of the page', () => {
    expect(
      referencesOf(
        [
          [54, 95.2, '1'],
          [72, 95.2, 'Association for the Promotion of Rights.'],
          [72, 85.6, 'Interview with USDOL official.'],
          [54, 74.6, '2'],
          [72, 74.6, 'U.S. Department of State. Trafficking in Persons.'],
          [72, 65, 'Republic. June 28, 2018.'],
          [317.3, 101, '3'],
          [335.2, 101, 'Ministry of Social Development official. Interview.'],
          [335.2, 91.4, 'May 19, 2015.'],
          [317.3, 80.4, '4'],
          [335.2, 80.4, 'Trade Union of Agro-Industrial Complex. Interview'],
          [335.2, 70.8, 'with USDOL official. May 21, 2015.'],
          [317.3, 59.8, '5'],
          [335.2, 59.8, 'Bengard, Anastasia. Child Labor. June 11, 2015.'],
        ],
        5,
      ).at(-1),
    ).toBe('5 Bengard, Anastasia. Child Labor. June 11, 2015.');
  });

  it('armenia-2016, page 8: numbers set on to the text, and wider than the indent', () => {
    expect(
      referencesOf([
        [54, 205, '1.UNDP. Armenia-United Nations Assistance Framework'],
        [64, 195.4, '2016-2020. Yerevan; July 31, 2015.'],
        [54, 185, '2. Structure: Ministry of Healthcare of Armenia.'],
        [64, 175.4, 'November 26, 2014.'],
        [54, 165, '3.De Boer-Buquicchio, M. Report of the Special'],
        [64, 155.4, 'Rapporteur on the sale of children. New York.'],
        [54, 145, '4.U.S. Embassy- Yerevan. reporting, March 3, 2015.'],
      ]),
    ).toEqual([
      '1 UNDP. Armenia-United Nations Assistance Framework 2016-2020. Yerevan; July 31, 2015.',
      '2 Structure: Ministry of Healthcare of Armenia. November 26, 2014.',
      '3 De Boer-Buquicchio, M. Report of the Special Rapporteur on the sale of children. New York.',
      '4 U.S. Embassy- Yerevan. reporting, March 3, 2015.',
    ]);
  });

  it('the last line of a text near the foot of the page is no foot', () => {
    const last: Printed = [64, 50.2, 'Reporting, 2015.'];
    expect(
      referencesOf([
        [54, 79.4, '1. U.S. Embassy- Suva. Reporting, January 2017.'],
        [54, 69.8, '2. U.S. Department of State. Trafficking in'],
        [64, 60, 'Persons. Washington, DC. June 27, 2017. U.S. Embassy.'],
        last,
      ]).at(-1),
    ).toMatch(/Reporting, 2015\.$/);
  });
});
