import { describe, expect, it } from 'vitest';
import {
  checkShares,
  kindShare,
  kindsInUse,
  percent,
  reportsOfArea,
} from '../../../src/renderer/sources/kind-shares.ts';
import { portionsOf } from '../../../src/renderer/sources/take/portions.ts';
import { changedIds, changeName } from '../../../src/renderer/sources/state/source-changes.ts';
import { CABLE, LABOR_CODE, NEWS, ROWS, shares, STUDY } from './rows.ts';

describe('what claims rest on', () => {
  const reports = [shares(2022), shares(2016, { claimsByKind: { law: 90 } }), shares(2021, { claims: 0 })];

  it('is drawn for reports with claims, by year, of one area', () => {
    const chile = shares(2015, { area: 'Chile' });
    expect(reportsOfArea([...reports, chile], 'Kazakhstan').map(({ year }) => year)).toEqual([2016, 2022]);
    expect(reportsOfArea([...reports, chile], null).map(({ year }) => year)).toEqual([2015, 2016, 2022]);
  });

  it('names the kind that most claims rest on first', () => {
    expect(kindsInUse(reports)).toEqual(['law', 'embassy']);
  });

  it('is a share of all claims', () => {
    expect(kindShare(shares(2022), 'law')).toEqual({ value: 'law', claims: 25, share: 0.25 });
    expect(kindShare(shares(2022), 'news').share).toBe(0);
    expect(kindShare(shares(2022, { claims: 0, claimsByKind: {} }), 'law').share).toBe(0);
    const parts = checkShares(shares(2022)).map(({ share }) => share);
    expect(parts.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it.each([
    [0, '0%'],
    [0.004, '<1%'],
    [0.005, '1%'],
    [0.678, '68%'],
    [1, '100%'],
  ])('%d is written %s', (share, written) => {
    expect(percent(share)).toBe(written);
  });
});

describe('between two reports', () => {
  const changes = {
    left: 'kazakhstan-2016',
    right: 'kazakhstan-2022',
    kept: [LABOR_CODE.id],
    newlyCited: [CABLE.id, STUDY.id],
    noLongerCited: [NEWS.id],
  };

  it('"only" leaves out what a third report has too', () => {
    const third = { ...NEWS, entries: [...NEWS.entries, { ...NEWS.entries[0], report: 'kazakhstan-2013' }] };
    const rows = [CABLE, LABOR_CODE, STUDY, third] as typeof ROWS;
    const changed = changedIds(rows, changes);
    expect([...changed['no-longer-cited']]).toEqual([NEWS.id]);
    expect([...changed['only-left']]).toEqual([]);
    expect([...changed['only-right']]).toEqual([CABLE.id, STUDY.id]);
  });

  it('names a class after its report', () => {
    expect(changeName('only-right', 'Kazakhstan 2016', 'Kazakhstan 2022')).toBe('Only in Kazakhstan 2022');
  });
});

describe('what can be taken along', () => {
  it('is everything and the reports, and before them what was picked and what is shown', () => {
    const options = { rows: ROWS, shown: [STUDY], picked: new Set([NEWS.id, CABLE.id]), reports: 5 };
    expect(portionsOf(options)).toEqual([
      {
        key: 'picked',
        name: '2 picked sources',
        // In the order of the list.
        subject: { kind: 'sources', ids: [CABLE.id, NEWS.id] },
      },
      { key: 'shown', name: '1 source shown', subject: { kind: 'sources', ids: [STUDY.id] } },
      { key: 'all', name: 'All 4 sources', subject: { kind: 'sources' } },
      { key: 'reports', name: 'The 5 reports themselves', subject: { kind: 'reports' } },
    ]);
  });

  it('has no portion without sources', () => {
    const keys = portionsOf({ rows: ROWS, shown: [], picked: new Set(), reports: 0 }).map(({ key }) => key);
    expect(keys).toEqual(['all']);
  });
});
