import '../helpers/page.ts';
import { describe, expect, it, vi } from 'vitest';
import { acrossService } from '../../../src/renderer/across/state/across-store.ts';
import { compareService } from '../../../src/renderer/compare/state/compare-store.ts';
import { notesListService } from '../../../src/renderer/notes/notes-list-service.ts';
import { choicesService, isSameChoices } from '../../../src/renderer/places/choices.ts';
import { createServices } from '../../../src/renderer/services/services.ts';
import { sourcesService } from '../../../src/renderer/sources/state/sources-store.ts';
import { shownPassageService } from '../../../src/renderer/through-years/passage-store.ts';
import { yearsService } from '../../../src/renderer/years/years-store.ts';
import { testBridge } from '../helpers/bridge.ts';

const opened = () => {
  const services = createServices(testBridge({}));
  return { services, choices: services.get(choicesService) };
};

/** Something else than it begins with in every view. */
function choose({ services }: ReturnType<typeof opened>): void {
  services.get(yearsService).set({
    concept: 'laws',
    asChanges: true,
    changedIn: 2019,
    changedInAll: true,
    leftOut: ['dropped'],
    whole: ['laws'],
  });
  services
    .get(compareService)
    .set({ form: 'changes-only', hideUnimportant: false, shownClasses: ['table-number'], counted: [] });
  const sources = services.get(sourcesService);
  sources.set({
    filters: { typed: 'embassy', kinds: [], checks: [], years: [2019], areas: ['Mali'] },
    sort: 'title',
    pair: { left: 'mali-2016', right: 'mali-2019' },
    change: 'kept',
  });
  services.get(notesListService).narrow({ query: 'who', year: 2019, tag: 'to check', sort: 'made' });
  services.get(acrossService).set({ sort: { by: '2019', down: true }, filter: 'a', filterIn: '' });
}

const shownBy = ({ services }: ReturnType<typeof opened>) => {
  const compare = services.get(compareService).get();
  const { picked: _picked, ...sources } = services.get(sourcesService).get();
  const { picked: _row, ...across } = services.get(acrossService).get();
  const [years, notes] = [services.get(yearsService).get(), services.get(notesListService).get()];
  return { compare, sources, across, years, notes };
};

describe('what is chosen in the views', () => {
  it('is nothing at first', () => {
    const window = opened();
    shownBy(window);
    expect(window.choices.texts()).toEqual({});
  });

  it('is as it was once it is restored, in every view', () => {
    const window = opened();
    const atFirst = shownBy(window);
    choose(window);
    const chosen = shownBy(window);
    const texts = window.choices.texts();
    window.choices.restore({});
    expect(shownBy(window)).toEqual(atFirst);
    window.choices.restore(texts);
    expect(shownBy(window)).toEqual(chosen);
  });

  it('waits for views that were not opened yet, and is not lost meanwhile', () => {
    const before = opened();
    choose(before);
    const again = opened();
    again.choices.restore(before.choices.kept());
    expect(again.choices.kept()).toEqual(before.choices.kept());
    expect(shownBy(again)).toEqual(shownBy(before));
    expect(again.choices.kept()).toEqual(before.choices.kept());
  });

  it('counts all parts of a comparison, or those one begins with, or none', () => {
    const window = opened();
    const compare = window.services.get(compareService);
    const atFirst = compare.get().counted;
    const all = ['text', 'tables', 'citations', 'references'] as const;
    for (const counted of [all, [], ['tables'], atFirst] as const) {
      compare.set({ counted });
      const texts = window.choices.texts();
      compare.set({ counted: ['references'] });
      window.choices.restore(texts);
      expect(compare.get().counted).toEqual(counted);
    }
  });

  it('knows the passage whose years lie over the window, but no start begins with it', () => {
    const { services, choices } = opened();
    const shown = services.get(shownPassageService);
    const asked = { report: 'mali-2019', start: 812, kind: 'row' } as const;
    shown.put({ asked });
    const texts = choices.texts();
    expect(choices.kept()).toEqual({});
    shown.put({ asked: null });
    choices.restore(texts);
    expect(shown.get().asked).toEqual(asked);
  });

  it('is told of, and tells nobody whose choices stay', () => {
    const { services, choices } = opened();
    const years = services.get(yearsService);
    const [heard, years2] = [vi.fn(), vi.fn()];
    choices.subscribe(heard);
    years.set({ asTables: true });
    expect(heard).toHaveBeenCalledTimes(1);
    years.subscribe(years2);
    choices.restore(choices.texts());
    expect(years2).not.toHaveBeenCalled();
  });

  it('is one place where the same is chosen', () => {
    expect(isSameChoices({ years: 'a=1' }, { years: 'a=1' })).toBe(true);
    expect(isSameChoices({ years: 'a=1' }, {})).toBe(false);
    expect(isSameChoices({}, { years: 'a=1' })).toBe(false);
  });
});
