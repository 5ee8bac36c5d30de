import { Menu } from '@base-ui/react/menu';
import { useSyncExternalStore } from 'react';
import type { ComparisonFormat } from '../../../shared/contract/contract.ts';
import { CHANGE_STATES } from '../../../shared/history/year-words.ts';
import type { YearChange } from '../../../shared/history/history.ts';
import type { Area } from '../../country/areas.ts';
import { historyService } from '../../places/window-history.ts';
import { printingService } from '../../printing/printing-service.ts';
import { takingService } from '../../services/taking.ts';
import { useService, useServices } from '../../state/context.ts';
import { CheckBox } from '../../ui/buttons/CheckBox.tsx';
import { mainLandmark } from '../../ui/main-landmark.ts';
import { MenuButton } from '../../ui/menu/MenuButton.tsx';
import { MenuItem, MenuSeparator } from '../../ui/menu/MenuItem.tsx';
import { MenuPopup } from '../../ui/menu/MenuPopup.tsx';
import { LabelledSelect } from '../../ui/fields/LabelledSelect.tsx';
import { ToolbarEnd } from '../../ui/frame/ToolbarEnd.tsx';
import { toggledValue } from '../../ui/toggled-value.ts';
import { yearsService } from '../../years/years-store.ts';
import type { YearsState } from '../../years/years-store.ts';

const STATE_NAMES: Readonly<Record<YearChange['state'], string>> = {
  new: 'First said',
  changed: 'Reworded',
  dropped: 'Not said any more',
};

interface Props {
  readonly area: Area;
  readonly years: readonly number[];
  readonly year: number;
}

/** Which year, of whom, which kinds; and the ways to take it along. */
export function ChangesBar({ area, years, year }: Props) {
  const state = useService(yearsService);
  const history = useService(historyService);
  const { changedInAll, leftOut } = useSyncExternalStore(state.subscribe, state.get);
  const goTo = (place: Partial<YearsState>) => {
    history.leave();
    state.set(place);
  };
  return (
    <>
      <LabelledSelect
        label="Year"
        value={String(year)}
        options={years.map((one) => ({ value: String(one), name: String(one) }))}
        onChange={(value) => goTo({ changedIn: Number(value) })}
      />
      <LabelledSelect
        label="Of"
        value={changedInAll ? 'all' : 'one'}
        options={[
          { value: 'one', name: area.name },
          { value: 'all', name: 'All countries' },
        ]}
        onChange={(value) => goTo({ changedInAll: value === 'all' })}
      />
      {CHANGE_STATES.map((one) => (
        <CheckBox
          key={one}
          label={STATE_NAMES[one]}
          checked={!leftOut.includes(one)}
          onChange={() => state.set({ leftOut: toggledValue(leftOut, one) })}
        />
      ))}
      <ToolbarEnd>
        <TakeChanges area={changedInAll ? null : area.name} year={year} />
      </ToolbarEnd>
    </>
  );
}

function TakeChanges({ area, year }: { readonly area: string | null; readonly year: number }) {
  const { bridge } = useServices();
  const taking = useService(takingService);
  const printing = useService(printingService);
  const save = async (format: ComparisonFormat) =>
    taking.save(await bridge.call('history.export-year', { area, year, format }));
  return (
    <Menu.Root>
      <MenuButton name="Export" />
      <MenuPopup container={mainLandmark()}>
        <MenuItem onClick={() => void save('html')}>Save as web page (HTML)</MenuItem>
        <MenuItem onClick={() => void save('markdown')}>Save as Markdown</MenuItem>
        <MenuSeparator />
        <MenuItem onClick={() => void printing.print('view')}>Print</MenuItem>
      </MenuPopup>
    </Menu.Root>
  );
}
