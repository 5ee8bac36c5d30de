import { describe, expect, it } from 'vitest';
import { portionsOf } from '../../../../src/renderer/sources/take/portions.ts';
import { CABLE, NEWS, ROWS, STUDY } from '../rows.ts';

describe('what can be taken along', () => {
  it('is everything and the reports, and before them what was picked and what is shown', () => {
    const options = {
      rows: ROWS,
      shown: [STUDY],
      picked: new Set([NEWS.id, CABLE.id]),
      reports: 5,
      scope: null,
    };
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

  it('is of the country where only its sources are looked at', () => {
    const scope = { name: 'Kazakhstan', reports: new Set(['kazakhstan-2016', 'kazakhstan-2022']) };
    expect(portionsOf({ rows: [CABLE], shown: [CABLE], picked: new Set(), reports: 5, scope })).toEqual([
      { key: 'all', name: 'All 1 source of Kazakhstan', subject: { kind: 'sources', ids: [CABLE.id] } },
      {
        key: 'reports',
        name: 'The 2 reports on Kazakhstan themselves',
        subject: { kind: 'reports', ids: [...scope.reports] },
      },
    ]);
  });

  it('has no portion without sources', () => {
    const keys = portionsOf({ rows: ROWS, shown: [], picked: new Set(), reports: 0, scope: null }).map(
      ({ key }) => key,
    );
    expect(keys).toEqual(['all']);
  });
});
