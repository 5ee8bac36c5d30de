import { useMemo, useSyncExternalStore } from 'react';
import type { Area } from '../../country/areas.ts';
import { useLibrary, useService } from '../../state/context.ts';
import { EmptyView } from '../../ui/frame/EmptyView.tsx';
import { Toolbar } from '../../ui/frame/Toolbar.tsx';
import bar from '../../years/YearsBar.module.css';
import { yearsService } from '../../years/years-store.ts';
import { FormChoice } from './FormChoice.tsx';
import { yearsOfLibrary, yearsWithBefore } from './change-years.ts';
import { ChangesBar } from './ChangesBar.tsx';
import { ChangesOfAll } from './ChangesOfAll.tsx';
import { ChangesOfArea } from './ChangesOfArea.tsx';

/** What changed in a year, in the country at hand or in all. */
export function ChangesView({ area }: { readonly area: Area }) {
  const state = useService(yearsService);
  const { changedIn, changedInAll, leftOut } = useSyncExternalStore(state.subscribe, state.get);
  const { reports } = useLibrary();
  const years = useMemo(
    () => (changedInAll ? yearsOfLibrary(reports) : yearsWithBefore(area)),
    [changedInAll, reports, area],
  );
  const year = changedIn !== null && years.includes(changedIn) ? changedIn : years[0];
  return (
    <>
      <Toolbar label="What changed in a year" className={bar['bar']}>
        <FormChoice />
        {year !== undefined && <ChangesBar area={area} years={years} year={year} />}
      </Toolbar>
      {year === undefined ? (
        <EmptyView>
          The library has one year of {area.name} only, so that nothing can be said of what changed: add
          reports of other years.
        </EmptyView>
      ) : changedInAll ? (
        <ChangesOfAll year={year} leftOut={leftOut} />
      ) : (
        <ChangesOfArea area={area.name} year={year} leftOut={leftOut} />
      )}
    </>
  );
}
