import { useState } from 'react';
import { Menu } from '@base-ui/react/menu';
import type { ExportSubject } from '../../../shared/contract/contract.ts';
import { EXPORT_FORMATS } from '../../../shared/sources.ts';
import { useServices } from '../../state/context.ts';
import { MenuButton } from '../../ui/menu/MenuButton.tsx';
import { MenuItem, MenuRadioItem, MenuSeparator } from '../../ui/menu/MenuItem.tsx';
import { MenuPopup } from '../../ui/menu/MenuPopup.tsx';
import { FORMAT_NAMES } from '../filter/names.ts';
import { takeAlong } from './take-along.ts';
import type { Way } from './take-along.ts';

/** Something that can be taken along. */
export interface Portion {
  readonly key: string;
  /** "3 picked sources". */
  readonly name: string;
  readonly subject: ExportSubject;
}

interface Props {
  /** The first is taken where nothing else is chosen. */
  readonly portions: readonly Portion[];
  /** What printing would put on paper: "12 sources shown". Nothing is printed where it is absent. */
  readonly printed?: string;
}

const WAYS: readonly (readonly [Way, string])[] = [
  ['save', 'Save as'],
  ['copy', 'Copy as'],
];

/** References and reports for a bibliography program: what, in which format, as a file or copied. */
export function TakeMenu({ portions, printed }: Props) {
  const services = useServices();
  const [wanted, setWanted] = useState<string | null>(null);
  const portion = portions.find(({ key }) => key === wanted) ?? portions[0];
  if (portion === undefined) return null;
  return (
    <Menu.Root>
      <MenuButton name="Export" />
      <MenuPopup>
        {portions.length > 1 && (
          <>
            <Menu.RadioGroup value={portion.key} onValueChange={(key: string) => setWanted(key)}>
              {portions.map(({ key, name }) => (
                <MenuRadioItem key={key} value={key} closeOnClick={false}>
                  {name}
                </MenuRadioItem>
              ))}
            </Menu.RadioGroup>
            <MenuSeparator />
          </>
        )}
        {WAYS.flatMap(([way, words]) =>
          EXPORT_FORMATS.map((format) => (
            <MenuItem
              key={`${way} ${format}`}
              onClick={() => void takeAlong(services, portion.subject, format, way)}
            >
              {words} {FORMAT_NAMES[format]}
            </MenuItem>
          )),
        )}
        {printed !== undefined && (
          <>
            <MenuSeparator />
            <MenuItem onClick={() => window.print()}>Print {printed}</MenuItem>
          </>
        )}
      </MenuPopup>
    </Menu.Root>
  );
}
