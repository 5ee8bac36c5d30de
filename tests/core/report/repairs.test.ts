/** Repairs of display: what is repaired, and what looks alike and stays. */
import { describe, expect, it } from 'vitest';
import { composeText, repairLog } from '../../../src/core/report/repairs/compose-text.ts';
import type { TextContext } from '../../../src/core/report/repairs/edit.ts';
import { findEdits } from '../../../src/core/report/repairs/find-edits.ts';
import { SERIES } from '../../../src/core/report/series/findings-series.ts';
import { reportOf } from './resources.ts';
import { shownTexts } from '../../../src/core/report/shown-texts.ts';

function shown(text: string, context: TextContext): string {
  const span = { start: 0, end: text.length };
  return composeText(text, [span], findEdits(text, span, context, SERIES).edits, repairLog(SERIES)).text;
}

describe('repaired', () => {
  it.each([
    ['2022:113', 'cell', '\\$5.2 million (3)', '$5.2 million (3)'],
    ['2022:130', 'prose', 'until January I, 2024. (3)', 'until January 1, 2024. (3)'],
    ['2022:132', 'prose', 'at least I full day prior', 'at least 1 full day prior'],
    ['2022:145', 'cell', 'I (8)', '1 (8)'],
    ['2022:9', 'prose', 'Table I provides key indicators', 'Table 1 provides key indicators'],
    ['2022:31', 'cell', 'selling items † (3,4,8-12)', 'selling items† (3,4,8-12)'],
    ['2022:178', 'cell', 'Child Labor (2020– 2022)', 'Child Labor (2020–2022)'],
    ['2022:193', 'cell', 'Awareness- Raising Campaigns†', 'Awareness-Raising Campaigns†'],
    [
      '2022:228',
      'reference',
      'ILO.Analysis of Child Economic Activity',
      'ILO. Analysis of Child Economic Activity',
    ],
    ['2022:251', 'reference', 'UNICEF.A situation analysis', 'UNICEF. A situation analysis'],
    [
      '2022:275',
      'reference',
      'Republic of Kazakhstan for $\\,$ 2011-2020.',
      'Republic of Kazakhstan for 2011-2020.',
    ],
    ['2016:36', 'cell', 'Forms of Child Labor [‡]', 'Forms of Child Labor‡'],
    ['2016:91', 'cell', 'the province—or <i>oblast</i> —level.', 'the province—or oblast—level.'],
    [
      '2016:92',
      'cell',
      'An official from the <i>oblast</i> -level Department',
      'An official from the oblast-level Department',
    ],
    [
      '2016:226',
      'reference',
      'in *Trafficking in Persons Report-2016*. Washington',
      'in Trafficking in Persons Report-2016. Washington',
    ],
    [
      'Tonga 2020',
      'prose',
      'In 2020,Tonga made minimal advancement',
      'In 2020, Tonga made minimal advancement',
    ],
    ['Iraq 2018', 'prose', 'worst forms of child labor.The Iraqi', 'worst forms of child labor. The Iraqi'],
    ['a soft hyphen', 'prose', 'enforce\u00ADment of laws', 'enforcement of laws'],
    ['an entity', 'prose', 'Sweat &amp; Toil', 'Sweat & Toil'],
  ] as const)('%s', (_place, context, text, expected) => {
    expect(shown(text, context)).toBe(expected);
  });
});

describe('stays as printed', () => {
  it.each([
    ['2013:165', 'cell', '$1.4 million Government of Germany-funded'],
    ['2013:175', 'prose', 'involved in, orat risk of entering'],
    ['2013:190', 'cell', '2012 - 2013'],
    ['2016:102', 'cell', 'Unknown* (36) and Unknown*'],
    ['2022:229', 'reference', 'U.S. Embassy- Nur-Sultan. Reporting.'],
    ['2016:264', 'reference', 'Country Reports on Human Rights Practices- 2013.'],
    ['2016:282', 'reference', 'Kazakhstan for 2011- 2020. Astana'],
    ['a Roman numeral', 'prose', 'Phase I of the project and World War I'],
    ['the pronoun', 'prose', 'He said that I work every day.'],
    ['a section', 'heading', 'I. PREVALENCE'],
    ['initials', 'reference', 'U.S.A. and Ph.D. Smith'],
    ['two amounts', 'prose', 'between $5 and $10 a day'],
    ['a path', 'prose', 'see https://www.dol.gov/Report.Aspx and www.gov.kz/A.B'],
    ['mid- and', 'prose', 'the mid- and long-term'],
  ] as const)('%s', (_place, context, text) => {
    expect(shown(text, context)).toBe(text);
  });
});

describe('emphasis', () => {
  it('2016:91 and 2016:226', () => {
    const report = reportOf('kazakhstan-2016.txt');
    const words = [...shownTexts(report)].flatMap(({ text, inlines }) =>
      inlines
        .filter(({ kind }) => kind === 'emphasis')
        .map(({ start, end }) => text.slice(start, end).trim()),
    );
    expect(words).toEqual([
      'oblast',
      'oblast',
      'oblast',
      'Trafficking in Persons Report-2016',
      'Law No. 319-III On Education, as amended',
    ]);
  });
});

describe('marks inside cells and captions', () => {
  it('are inlines, one for each sign', () => {
    const marks = (file: 'kazakhstan-2013.txt' | 'kazakhstan-2016.txt', table: number): string[] =>
      (reportOf(file).tables[table - 1]?.rows ?? []).flatMap((row) =>
        row.cells.flatMap(({ content, carried }) =>
          carried === true
            ? []
            : content.inlines.flatMap((inline) => (inline.kind === 'note-mark' ? [inline.mark] : [])),
        ),
      );
    expect(marks('kazakhstan-2013.txt', 8)).toEqual(['†', '‡', '‡', '*', '‡', '*', '‡', '*']);
    expect(marks('kazakhstan-2016.txt', 6)).toEqual(['*', '‡']);
  });
});
