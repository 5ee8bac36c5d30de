/** What changed in a year, in small chapters and in those that ship. */
import { describe, expect, it } from 'vitest';
import { followPassages } from '../../../../src/core/history/follow-passages.ts';
import { yearChanges, yearPair } from '../../../../src/core/history/year/year-changes.ts';
import type { YearChanges } from '../../../../src/shared/history/history.ts';
import type { Report } from '../../../../src/shared/model.ts';
import { buildReport } from '../../compare/build-report.ts';
import { kazakhstan2016, kazakhstan2021, kazakhstan2022 } from '../../compare/built-in.ts';

const COTTON = 'Children in Ruritania pick cotton and carry heavy bales in the southern provinces.';
const BRICKS = 'Children also carry bricks and tend kilns near the capital during the dry season.';
const KILNS = 'The Ministry of Labor employed 12 inspectors, who made 40 visits to brick kilns.';

function ruritania(year: number, paragraphs: readonly string[]): Report {
  return buildReport({
    id: `ruritania-${year}`,
    area: 'Ruritania',
    year,
    sections: [{ topic: 'prevalence', blocks: [`In ${year}, Ruritania made an effort.`, ...paragraphs] }],
  });
}

function changesIn(reports: readonly Report[], year: number): YearChanges | null {
  const history = followPassages(reports);
  const pair = yearPair(history, year);
  if (pair === null) return null;
  const byIndex = (index: number): Report => {
    const found = reports.find(({ id }) => id === history.years[index]?.report);
    if (found === undefined) throw new Error('a year without its report');
    return found;
  };
  return yearChanges(history, pair, [byIndex(pair.before), byIndex(pair.after)], 'Ruritania');
}

const told = (found: YearChanges | null) =>
  (found?.changes ?? []).map(({ state, text, report }) => [state, text.slice(0, 20), report]);

describe('what changed in a year', () => {
  it('is what is first said, reworded and dropped, and no year that moves on', () => {
    const years = [ruritania(2014, [COTTON, KILNS]), ruritania(2015, [BRICKS, KILNS.replace('12', '9')])];
    const found = changesIn(years, 2015);
    expect(told(found).toSorted(([a = ''], [b = '']) => a.localeCompare(b))).toEqual([
      ['changed', 'The Ministry of Labo', 'ruritania-2015'],
      ['dropped', 'Children in Ruritani', 'ruritania-2014'],
      ['new', 'Children also carry ', 'ruritania-2015'],
    ]);
    expect(found?.counts).toEqual({ new: 1, changed: 1, dropped: 1 });
    const changed = found?.changes.find(({ state }) => state === 'changed');
    expect(changed?.changes?.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      '12',
      '9',
    ]);
    expect(changed?.since).toEqual({ first: 2014, unknownBefore: 2013 });
  });

  it('is set against the last whole report there is, and says which years are missing', () => {
    const found = changesIn([ruritania(2014, [COTTON]), ruritania(2017, [BRICKS])], 2017);
    expect(found).toMatchObject({ before: { year: 2014 }, between: [2015, 2016] });
  });

  it('is what is said again after a year without it', () => {
    const years = [ruritania(2014, [COTTON]), ruritania(2015, [BRICKS]), ruritania(2016, [BRICKS, COTTON])];
    expect(changesIn(years, 2016)?.changes).toMatchObject([{ state: 'new', again: true, text: COTTON }]);
    expect(changesIn(years, 2016)?.changes[0]?.since.first).toBe(2014);
  });

  it('cannot be told of the first year, nor of one without a report', () => {
    const years = [ruritania(2014, [COTTON]), ruritania(2015, [COTTON])];
    expect([changesIn(years, 2014), changesIn(years, 2013)]).toEqual([null, null]);
    expect(changesIn(years, 2015)?.changes).toEqual([]);
  });

  it('leaves to a summary what it does not speak of', () => {
    const found = changesIn([kazakhstan2016, kazakhstan2021], 2021);
    expect(found?.scope).toBe('summary');
    expect(found?.changes.filter(({ state, topic }) => state === 'dropped' && topic !== 'summary')).toEqual(
      [],
    );
  });

  it('ranks what tells most first: of chapters that ship', () => {
    const found = changesIn([kazakhstan2016, kazakhstan2022], 2022);
    const weights = (found?.changes ?? []).map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(Math.min(...weights)).toBeGreaterThan(0);
    expect(found?.levels.before?.label).not.toBe(found?.levels.after?.label);
  });
});
