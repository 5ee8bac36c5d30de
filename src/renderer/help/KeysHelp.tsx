import { COMMAND_SUBJECTS, COMMANDS, keysOf, plainLabel } from '../../shared/commands/commands.ts';
import type { Command, CommandSubject, Surroundings } from '../../shared/commands/commands.ts';
import { keyParts, keysText } from '../../shared/commands/key.ts';
import { WIDGET_KEYS } from '../../shared/commands/widget-keys.ts';
import { HERE } from '../commands/surroundings.ts';
import type { HelpSectionProps } from './section-props.ts';
import styles from './KeysHelp.module.css';

interface Props extends Partial<HelpSectionProps> {
  readonly commands?: readonly Command[];
  readonly here?: Surroundings;
}

/** Every command with its keys on this system and in this form, and the keys that belong to what one is at. */
export function KeysHelp({ commands = COMMANDS, here = HERE }: Props) {
  return (
    <div className={styles['columns']}>
      {COMMAND_SUBJECTS.map((subject) => (
        <KeyTable
          key={subject}
          title={SUBJECT_NAMES[subject]}
          rows={commands
            .filter((command) => command.subject === subject)
            .map((command) => ({
              does: plainLabel(command),
              keys: keysOf(command, here),
              note: noteOf(command, here),
            }))}
          mac={here.mac}
        />
      ))}
      <KeyTable title="In lists, fields and tables" rows={WIDGET_KEYS} mac={here.mac} />
    </div>
  );
}

const SUBJECT_NAMES: Readonly<Record<CommandSubject, string>> = {
  search: 'Search',
  panes: 'Panes',
  reading: 'Reading',
  compare: 'Compare',
  library: 'Library',
  reader: 'The reader',
};

/** Why a browser's page has another key than the desktop window. */
function noteOf(command: Command, here: Surroundings): string {
  if (here.form !== 'served' || command.inBrowser === undefined) return '';
  const keys = keysText(keysOf(command, { ...here, form: 'desktop' }), here.mac);
  return `In the desktop window ${keys}, by which ${command.inBrowser.why}.`;
}

interface Row {
  readonly does: string;
  readonly keys: readonly string[];
  readonly note?: string;
}

interface TableProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly mac: boolean;
}

function KeyTable({ title, rows, mac }: TableProps) {
  return (
    <table className={styles['table']}>
      <caption className={styles['caption']}>{title}</caption>
      <tbody>
        {rows.map(({ does, keys, note = '' }) => (
          <tr key={does}>
            <th scope="row" className={styles['does']}>
              {does}
              {note !== '' && <span className={styles['note']}>{note}</span>}
            </th>
            <td className={styles['keys']}>
              {keys.map((key) => (
                <span key={key} className={styles['key']}>
                  {keyParts(key, mac).map((part) => (
                    <kbd key={part} className={styles['part']}>
                      {part}
                    </kbd>
                  ))}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
