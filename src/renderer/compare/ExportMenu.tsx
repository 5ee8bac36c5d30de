import { Menu } from '@base-ui/react/menu';
import { MenuButton } from '../ui/menu/MenuButton.tsx';
import { MenuItem } from '../ui/menu/MenuItem.tsx';
import { MenuPopup } from '../ui/menu/MenuPopup.tsx';

export type ExportWay = 'html' | 'markdown' | 'print';

const WAYS: readonly (readonly [ExportWay, string])[] = [
  ['html', 'Save as web page (HTML)'],
  ['markdown', 'Save as Markdown'],
  ['print', 'Print'],
];

/** The ways to take the comparison along, as it is shown. */
export function ExportMenu({ onChoose }: { readonly onChoose: (way: ExportWay) => void }) {
  return (
    <Menu.Root>
      <MenuButton name="Export" />
      <MenuPopup>
        {WAYS.map(([way, name]) => (
          <MenuItem key={way} onClick={() => onChoose(way)}>
            {name}
          </MenuItem>
        ))}
      </MenuPopup>
    </Menu.Root>
  );
}
