import { Menu } from '@base-ui/react/menu';
import type { OriginalText } from '../../../shared/contract/contract.ts';
import { lineName } from '../../../shared/formats/report-formats.ts';
import type { Report } from '../../../shared/model.ts';
import { MenuButton } from '../../ui/menu/MenuButton.tsx';
import { MenuItem } from '../../ui/menu/MenuItem.tsx';
import { MenuPopup } from '../../ui/menu/MenuPopup.tsx';
import { Toolbar } from '../../ui/frame/Toolbar.tsx';
import { useSaving } from '../pages/use-saving.ts';
import bar from '../bar/OriginalBar.module.css';

interface Props {
  readonly report: Report;
  readonly label: string;
  readonly original: OriginalText;
  /** The first line in sight, and how many there are. */
  readonly line: number;
  readonly count: number;
}

/** Above the lines: which is read, and how the file is taken along. */
export function LinesBar({ report, label, original, line, count }: Props) {
  const { saveOriginal } = useSaving(report);
  const { format } = report.source;
  const number = (value: number) => value.toLocaleString('en');
  return (
    <Toolbar label={`Lines of ${label}`} className={bar['bar']}>
      <output className={bar['page']}>
        {lineName(format)} {number(line)} <span>of {number(count)}</span>
      </output>
      <bdi className={bar['file']} title={original.file}>
        {original.file}
      </bdi>
      <span className={bar['room']} />
      <Menu.Root>
        <MenuButton name="Save" />
        <MenuPopup>
          <MenuItem onClick={() => void saveOriginal()}>{`The original, ${original.file}…`}</MenuItem>
        </MenuPopup>
      </Menu.Root>
    </Toolbar>
  );
}
