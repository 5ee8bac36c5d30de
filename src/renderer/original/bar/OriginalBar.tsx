import { Menu } from '@base-ui/react/menu';
import type { OriginalPages } from '../../../shared/contract/contract.ts';
import type { Report, Span } from '../../../shared/model.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Switch } from '../../ui/buttons/Switch.tsx';
import { Icon } from '../../ui/icons.tsx';
import { MenuButton } from '../../ui/menu/MenuButton.tsx';
import { MenuItem } from '../../ui/menu/MenuItem.tsx';
import { MenuPopup } from '../../ui/menu/MenuPopup.tsx';
import { Toolbar } from '../../ui/frame/Toolbar.tsx';
import { ZOOMS, zoomBeside } from '../layout/page-layout.ts';
import type { Zoom } from '../layout/page-layout.ts';
import { pageName } from '../sheet/page-name.ts';
import type { PagesView } from '../pages/use-page-keys.ts';
import { useSaving } from '../pages/use-saving.ts';
import styles from './OriginalBar.module.css';

interface Props {
  readonly report: Report;
  readonly label: string;
  readonly original: OriginalPages;
  readonly view: PagesView;
  readonly dimmed: boolean;
  readonly onDim: (dimmed: boolean) => void;
  readonly marked: readonly Span[];
}

/** Above the pages: which one is read, how large, and what can be taken along. */
export function OriginalBar({ report, label, original, view, dimmed, onDim, marked }: Props) {
  const { zoom, setZoom, current, count, goTo } = view;
  const { saveOriginal, savePage } = useSaving(report);
  const page = current?.number ?? 1;
  const step = (by: 1 | -1) => setZoom(zoomBeside(zoom, current?.scale ?? 1, by));
  return (
    <Toolbar label={`Pages of ${label}`} className={styles['bar']}>
      <IconButton label="Previous page" disabled={page <= 1} onClick={() => goTo(page - 1)}>
        <Left />
      </IconButton>
      <output className={styles['page']}>
        {pageName(report, page)} <span>of {count}</span>
      </output>
      <IconButton label="Next page" disabled={page >= count} onClick={() => goTo(page + 1)}>
        <Right />
      </IconButton>
      <span className={styles['room']} />
      <IconButton label="Zoom out" onClick={() => step(-1)}>
        <Minus />
      </IconButton>
      <select
        className={styles['zoom']}
        aria-label="Page size"
        value={typeof zoom === 'number' ? String(zoom) : zoom}
        onChange={({ target }) => setZoom(zoomOf(target.value))}
      >
        <option value="width">Fit width</option>
        <option value="page">Fit page</option>
        {ZOOMS.map((one) => (
          <option key={one} value={one}>{`${one * 100} %`}</option>
        ))}
      </select>
      <IconButton label="Zoom in" onClick={() => step(1)}>
        <PlusSign />
      </IconButton>
      <span className={styles['dim']}>
        <Switch label="Dim" checked={dimmed} onChange={onDim} hint="Dim the paper" />
      </span>
      <Menu.Root>
        <MenuButton name="Save" />
        <MenuPopup>
          <MenuItem onClick={() => void savePage(page, marked)}>
            {marked.length > 0
              ? 'This page as a picture, with the passage cited…'
              : 'This page as a picture…'}
          </MenuItem>
          <MenuItem onClick={() => void saveOriginal()}>{`The original, ${original.file}…`}</MenuItem>
        </MenuPopup>
      </Menu.Root>
    </Toolbar>
  );
}

function zoomOf(value: string): Zoom {
  return value === 'width' || value === 'page' ? value : Number(value);
}

const Left = () => (
  <Icon>
    <path d="m9.5 3.5-4.5 4.5 4.5 4.5" />
  </Icon>
);
const Right = () => (
  <Icon>
    <path d="m6.5 3.5 4.5 4.5-4.5 4.5" />
  </Icon>
);
const Minus = () => (
  <Icon>
    <path d="M3.5 8h9" />
  </Icon>
);
const PlusSign = () => (
  <Icon>
    <path d="M8 3.5v9M3.5 8h9" />
  </Icon>
);
