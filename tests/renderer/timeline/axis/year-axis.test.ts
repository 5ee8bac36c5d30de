import { describe, expect, it } from 'vitest';
import { columnOf, yearAxis } from '../../../../src/renderer/timeline/axis/year-axis.ts';
import { action, line, point, series } from '../../years/build.ts';

describe('the axis of years', () => {
  it('reaches from the oldest action to the newest year, with every year between', () => {
    const axis = yearAxis(line({ actions: [action({ spans: [{ from: 2009, to: 2013 }] })] }), [2013, 2016]);
    expect(axis.years).toEqual([2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016]);
    expect([...axis.reported]).toEqual([2013, 2016]);
    expect(axis.first).toBe(2013);
  });

  it('shows figures of a year that has no report of its own', () => {
    expect(yearAxis(line({ figures: [series([point(2015, 4)])] }), [2016]).years).toEqual([2015, 2016]);
  });

  it('goes no further back than five years, however old an action is', () => {
    const axis = yearAxis(line({ actions: [action({ spans: [{ from: 1999, to: 2013 }] })] }), [2013]);
    expect(axis.years[0]).toBe(2008);
    expect(columnOf(axis, 1999)).toBe(0);
    expect(columnOf(axis, 2013)).toBe(5);
  });
});
