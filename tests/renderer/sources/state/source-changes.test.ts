import { describe, expect, it } from 'vitest';
import { changedIds, changeName } from '../../../../src/renderer/sources/state/source-changes.ts';
import { CABLE, LABOR_CODE, NEWS, STUDY, type ROWS } from '../rows.ts';

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
