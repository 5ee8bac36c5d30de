import { useState } from 'react';
import { Menu } from '@base-ui/react/menu';
import type { ExportSubject } from '../../shared/contract.ts';
import { EXPORT_FORMATS } from '../../shared/sources.ts';
import { useServices } from '../state/context.ts';
import { Chevron } from '../ui/icons.tsx';
import { mainLandmark } from '../ui/main-landmark.ts';
import { FORMAT_NAMES } from './names.ts';
import { takeAlong } from './take-along.ts';
import type { Way } from './take-along.ts';
import styles from './TakeMenu.module.css';

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
}

const WAYS: readonly (readonly [Way, string])[] = [
  ['save', 'Save as'],
  ['copy', 'Copy as'],
];

/** References and reports for a bibliography program: what, in which format, as a file or copied. */
export function TakeMenu({ portions }: Props) {
  const services = useServices();
  const [wanted, setWanted] = useState<string | null>(null);
  const portion = portions.find(({ key }) => key === wanted) ?? portions[0];
  if (portion === undefined) return null;
  return (
    <Menu.Root>
      <Menu.Trigger className={styles['button']}>
        Export
        <Chevron />
      </Menu.Trigger>
      <Menu.Portal container={mainLandmark()}>
        <Menu.Positioner className={styles['positioner']} sideOffset={4} align="end">
          <Menu.Popup className={styles['popup']}>
            {portions.length > 1 && (
              <>
                <Menu.RadioGroup value={portion.key} onValueChange={(key: string) => setWanted(key)}>
                  {portions.map(({ key, name }) => (
                    <Menu.RadioItem key={key} value={key} className={styles['item']} closeOnClick={false}>
                      <span className={styles['sign']} />
                      {name}
                    </Menu.RadioItem>
                  ))}
                </Menu.RadioGroup>
                <Menu.Separator className={styles['line']} />
              </>
            )}
            {WAYS.flatMap(([way, words]) =>
              EXPORT_FORMATS.map((format) => (
                <Menu.Item
                  key={`${way} ${format}`}
                  className={styles['item']}
                  onClick={() => void takeAlong(services, portion.subject, format, way)}
                >
                  {words} {FORMAT_NAMES[format]}
                </Menu.Item>
              )),
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
