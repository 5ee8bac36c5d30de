import { describe, expect, it } from 'vitest';
import { allOf, NOTHING_SELECTED, stretchedTo, toggled } from '../../../src/renderer/library/selection.ts';
import { libraryRows } from '../../../src/renderer/reports/library-rows.ts';
import { entry } from '../helpers/build.ts';

const reports = ['Angola', 'Brazil', 'Chad'].flatMap((area) =>
  [2021, 2022].map((year) => entry({ id: `${area}-${year}`, label: `${area} ${year}`, area, year })),
);
const rowsWith = (typed: string, folded: readonly string[] = []) =>
  libraryRows({ reports, areas: [] }, typed, new Set(folded));
/** Angola, 2022, 2021, Brazil, 2022, 2021, Chad, 2022, 2021. */
const rows = rowsWith('');

describe('what is selected', () => {
  it('is one more report, or one less, at each turn', () => {
    const one = toggled(NOTHING_SELECTED, rows, 1);
    const two = toggled(one, rows, 7);
    expect([...two.reports]).toEqual(['Angola-2022', 'Chad-2022']);
    expect([...toggled(two, rows, 1).reports]).toEqual(['Chad-2022']);
  });

  it('is a country whole by its head, also where it is folded', () => {
    const some = toggled(NOTHING_SELECTED, rows, 4);
    const whole = toggled(some, rows, 3);
    expect(whole.reports).toEqual(new Set(['Brazil-2022', 'Brazil-2021']));
    expect(toggled(whole, rows, 3).reports.size).toBe(0);
    expect(toggled(NOTHING_SELECTED, rowsWith('', ['Brazil']), 3).reports.size).toBe(2);
  });

  it('goes from where it began to where one is, either way, and with what is folded between', () => {
    const from = toggled(NOTHING_SELECTED, rows, 5);
    expect([...stretchedTo(from, rows, 7, 0).reports]).toEqual(['Brazil-2021', 'Chad-2022']);
    expect([...stretchedTo(from, rows, 2, 0).reports]).toEqual(['Angola-2021', 'Brazil-2022', 'Brazil-2021']);
    const folded = rowsWith('', ['Brazil']);
    const stretch = stretchedTo(NOTHING_SELECTED, folded, 5, 2);
    expect(stretch.reports).toEqual(new Set(['Angola-2021', 'Brazil-2022', 'Brazil-2021', 'Chad-2022']));
    expect(stretchedTo(from, rows, 6, 0).reports).toEqual(new Set(['Brazil-2021', 'Chad-2022', 'Chad-2021']));
    expect([...stretchedTo(stretch, folded, 3, 9).reports]).toHaveLength(3);
  });

  it('is all that is listed, as the filter has it', () => {
    expect([...allOf(rowsWith('2021')).reports]).toEqual(['Angola-2021', 'Brazil-2021', 'Chad-2021']);
  });
});
