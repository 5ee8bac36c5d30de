import '../helpers/page.ts';
import { describe, expect, it } from 'vitest';
import { rowsAtTopService } from '../../../src/renderer/places/rows-at-top.ts';
import type { RowPlace } from '../../../src/renderer/places/row-place.ts';
import { createServices } from '../../../src/renderer/services/services.ts';
import { testBridge } from '../helpers/bridge.ts';

const at = (row: string, index: number): RowPlace => ({ row, at: index, share: 0, aside: 0 });

const opened = () => createServices(testBridge({})).get(rowsAtTopService);

/** What is scrolled by nobody else. */
function scrolled() {
  let place: RowPlace | null = null;
  return {
    place: () => place,
    landAt: (next: RowPlace | null) => {
      place = next;
    },
  };
}

describe('a view that is come back to', () => {
  it('stands where it was left, and at its top at first', () => {
    const rows = opened();
    const first = scrolled();
    first.landAt(at('x', 9));
    const leave = rows.join('tables', first);
    expect(first.place()).toBeNull();
    first.landAt(at('a', 3));
    leave();
    const again = scrolled();
    rows.join('tables', again);
    expect(again.place()).toEqual(at('a', 3));
  });

  it('begins at its top once it is forgotten', () => {
    const rows = opened();
    const first = scrolled();
    const leave = rows.join('search', first);
    first.landAt(at('a', 3));
    leave();
    rows.forget('search');
    rows.join('search', first);
    expect(first.place()).toBeNull();
  });

  it('goes where it was by the way back, shown or not', () => {
    const rows = opened();
    const [tables, sources] = [scrolled(), scrolled()];
    const leave = rows.join('tables', tables);
    tables.landAt(at('a', 3));
    const before = rows.shown();
    tables.landAt(at('b', 30));
    rows.restore(before);
    expect(tables.place()).toEqual(at('a', 3));
    tables.landAt(at('b', 30));
    leave();
    rows.join('sources', sources);
    rows.restore(before);
    expect(rows.shown()).toEqual({ sources: null });
    rows.join('tables', tables);
    expect(tables.place()).toEqual(at('a', 3));
  });
});

describe('another start', () => {
  it('begins where the views were left, those that are shown and those that are not', () => {
    const rows = opened();
    const [tables, sources] = [scrolled(), scrolled()];
    const leave = rows.join('tables', tables);
    tables.landAt(at('a', 3));
    leave();
    rows.join('sources', sources);
    sources.landAt(at('b', 7));
    const later = opened();
    expect(later.begin({ ...rows.text(), compare: 'form=one-text' })).toEqual({ compare: 'form=one-text' });
    const [tablesAgain, sourcesAgain] = [scrolled(), scrolled()];
    later.join('tables', tablesAgain);
    later.join('sources', sourcesAgain);
    expect([tablesAgain.place(), sourcesAgain.place()]).toEqual([at('a', 3), at('b', 7)]);
  });

  it('is told nothing where all views stand at their top', () => {
    const rows = opened();
    rows.join('tables', scrolled());
    expect(rows.text()).toEqual({});
  });
});
