/** Entries that no list mark opens, by the numbers that a list lacks. Lines of real lists, shortened. */
import { describe, expect, it } from 'vitest';
import { lostOpenings, type EntryStart } from '../../../../src/core/report/references/lost-openings.ts';
import { parsed } from '../resources.ts';

const text = (line: string, runsOn = true) => ({ text: line, runsOn });
const start = (line: number, number: number): EntryStart => ({ line, at: 0, length: 4, number });
const found = (lines: readonly string[], starts: readonly EntryStart[], runsOn = true) =>
  lostOpenings(
    lines.map((line) => text(line, runsOn)),
    starts,
  ).map(({ line, at, length, number }) => [number, (lines[line] ?? '').slice(at + length, at + length + 12)]);

describe('lostOpenings', () => {
  it.each([
    [
      'tonga-2017: 11 on a line of its own that is taken for the rest of 10',
      [
        '10. —. Submission Re: Child Labor. [Source on file].',
        '11. —. Criminal Offences Act.',
        '12. U.S. Embassy- Suva.',
      ],
      [start(0, 10), start(2, 12)],
      [[11, '—. Criminal ']],
    ],
    [
      'armenia-2016: no space behind the stop',
      [
        '13. Hasmik Smbatyan. Video; http://youtu.be/Q2H4Y2LmUQE.',
        '14.U.S. Department of State official.',
        '15.U.S. Embassy',
        '16. X',
      ],
      [start(0, 13), start(3, 16)],
      [
        [14, 'U.S. Departm'],
        [15, 'U.S. Embassy'],
      ],
    ],
    [
      'mauritania-2021: no stop, behind an address',
      [
        '52 ILO Committee of Experts.',
        ':P13100_COMMENT_ID:4054277:YES',
        '53 ILO. The Bridge Project: 2017. Source on',
        'file.',
        '54 U.S. Embassy',
      ],
      [start(0, 52), start(4, 54)],
      [],
    ],
    [
      'behind a full stop, on the same line',
      [
        '11. U.S. Embassy- Suva. Reporting, January 15, 2015. 12. U.S. Embassy- Suva. Reporting.',
        '13. Ministry',
      ],
      [start(0, 11), start(1, 13)],
      [[12, 'U.S. Embassy']],
    ],
    [
      'the last of a list',
      ['14. U.S. Embassy- Suva.', '15. —. Reporting, February 6, 2017.'],
      [start(0, 14)],
      [[15, '—. Reporting']],
    ],
    ['the first of a list', ['1.UNDP. Framework.', '2. UNICEF.'], [start(1, 2)], [[1, 'UNDP. Framew']]],
    [
      'a number alone on its line',
      ['5. UNICEF. Human trafficking.', '6.', 'UNESCO Institute', '7. ILO'],
      [start(0, 5), start(3, 7)],
      [[6, '']],
    ],
  ])('%s', (_name, lines, starts, expected) => {
    expect(found(lines, starts)).toEqual(expected);
  });

  it('takes a number without a stop where a paragraph begins', () => {
    const lines = ['52 ILO Committee of Experts. ID:YES', '53 ILO. The Bridge Project.', '54 U.S. Embassy'];
    expect(found(lines, [start(0, 52), start(2, 54)], false)).toEqual([[53, 'ILO. The Bri']]);
  });

  it.each([
    [
      'the number of a law',
      ['41. Government of Ghana. Act No.', '42. Enacted: 2009.', '44. ILO'],
      [start(0, 41), start(2, 44)],
    ],
    [
      'the number of a law inside a line',
      ['41. Ghana. Law No. 42. Enacted: 2009.', '43. ILO'],
      [start(0, 41), start(1, 43)],
    ],
    [
      'a number of the text',
      ['3. Children ages 5 to 14,', '4 Percent of them girls.', '5. ILO'],
      [start(0, 3), start(2, 5)],
    ],
    [
      'another number than the missing one',
      ['3. ILO. 2015.', '7. Geneva', '5. UN'],
      [start(0, 3), start(2, 5)],
    ],
    ['a list that is whole', ['3. ILO. 2015. 4. Geneva', '4. UN'], [start(0, 3), start(1, 4)]],
    ['behind the last entry, without a stop', ['3. ILO. 2015.', '4 Geneva'], [start(0, 3)]],
    ['behind the last entry, inside a line', ['3. ILO. 2015. 4. Geneva'], [start(0, 3)]],
    [
      'a number that small letters follow',
      ['3. ILO. 2015.', '4. of them', '5. UN'],
      [start(0, 3), start(2, 5)],
    ],
  ])('takes no entry from %s', (_name, lines, starts) => {
    expect(found(lines, starts)).toEqual([]);
  });
});

describe('a list with an entry behind another', () => {
  const head = 'II. LEGAL FRAMEWORK FOR CHILD LABOR\n\nText.(1-3)\n\nREFERENCES\n\n';

  it('splits the line, keeps every character and says nothing is missing', () => {
    const report = parsed(`${head}1. ILO. Report. Geneva. 2. UNICEF. Study. New York.\n3. UN. Letter.\n`);
    expect(report.references.map((each) => `${each.number} ${each.content.text}`)).toEqual([
      '1 ILO. Report. Geneva.',
      '2 UNICEF. Study. New York.',
      '3 UN. Letter.',
    ]);
    expect(report.coverage.lost).toBe(0);
    expect(report.findings.map((each) => each.kind)).not.toContain('missing-reference');
  });

  it('says which entry is missing where it cannot be told', () => {
    const report = parsed(`${head}1. ILO. Report. Geneva, UNICEF. Study.\n3. UN. Letter.\n4. ILO. Letter.\n`);
    expect(report.findings).toContainEqual({ kind: 'missing-reference', numbers: [2] });
  });
});
