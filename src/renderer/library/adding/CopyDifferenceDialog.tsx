import { Dialog } from '@base-ui/react/dialog';
import { ROW_PARTS } from '../../../shared/comparison/comparison.ts';
import type { RowPart } from '../../../shared/comparison/comparison.ts';
import type {
  CopyDifference,
  DifferingPassage,
  OfferedCopy,
  ReportCopy,
} from '../../../shared/contract/contract.ts';
import { counted } from '../../../shared/text/counted.ts';
import { listed, TOPIC_NAMES } from '../../reports/names.ts';
import { copyContent, copyOrigin } from '../../reports/copy-words.ts';
import type { Loaded } from '../../services/loaded.ts';
import { service } from '../../services/service.ts';
import { useAnswer, useService } from '../../state/context.ts';
import dialog from '../../ui/Dialog.module.css';
import { classNames } from '../../ui/class-names.ts';
import styles from './CopyDifferenceDialog.module.css';

/** As many as are looked at one after the other. */
const MOST_HELD = 10;

const differenceService = service(({ answers }) => answers.to('library.compare-copies', { most: MOST_HELD }));

interface Props {
  readonly offer: OfferedCopy;
  readonly onShow: () => void;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/** How the file that would be shown differs from the one that is: level, counts, and what each says alone. */
export function CopyDifferenceDialog({ offer, onShow, onKeep, onClose }: Props) {
  const { report, label, shown, offered } = offer;
  const question = { id: report, shown: shown.sha256, other: offered.sha256 };
  const difference = useAnswer(useService(differenceService), question);
  return (
    <Dialog.Root open onOpenChange={(stays) => !stays && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog['backdrop']} />
        <Dialog.Popup className={classNames(dialog['popup'], styles['popup'])}>
          <Dialog.Title className={dialog['title']}>Two files of {label}</Dialog.Title>
          <table className={styles['facts']}>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">What</span>
                </th>
                <th scope="col">Yours, shown</th>
                <th scope="col">Added</th>
              </tr>
            </thead>
            <tbody>
              {FACTS.map(([name, factOf]) => (
                <tr key={name} data-differs={factOf(shown) !== factOf(offered) || undefined}>
                  <th scope="row">{name}</th>
                  <td>{factOf(shown)}</td>
                  <td>{factOf(offered)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Passages difference={difference} />
          <div className={dialog['actions']}>
            <button type="button" className={dialog['action']} onClick={onKeep}>
              Keep mine
            </button>
            <button type="button" className={dialog['action']} onClick={onShow}>
              Show it instead
            </button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const FACTS: readonly (readonly [name: string, factOf: (copy: ReportCopy) => string])[] = [
  ['File', ({ file }) => file],
  ['Kind', copyOrigin],
  ['Level', ({ level }) => level ?? 'None stated'],
  ['Content', copyContent],
  ['Remarks', ({ findings }) => (findings === 0 ? 'None' : counted(findings, 'remark'))],
];

function Passages({ difference }: { readonly difference: Loaded<CopyDifference> }) {
  if (difference.status === 'loading') return <p className={styles['note']}>Comparing the two texts …</p>;
  if (difference.status === 'failed') return <p className={styles['note']}>{difference.error.message}</p>;
  const { counts, passages, readingSame, more } = difference.value;
  if (passages.length === 0 && readingSame.count === 0)
    return <p className={styles['note']}>Both say the same in every passage.</p>;
  return (
    <section className={styles['passages']} aria-label="Passages that differ">
      <p className={styles['note']}>
        <del>Struck out</del> is said by yours alone, <ins>underlined</ins> by the added file.
      </p>
      {ROW_PARTS.filter((part) => counts[part] > 0).map((part) => (
        <section key={part} aria-label={DIFFERING[part](counts[part])}>
          <h3 className={styles['part']}>{DIFFERING[part](counts[part])}</h3>
          {part === 'citations' && readingSame.count > 0 && (
            <p className={styles['note']}>{otherSources(readingSame)}</p>
          )}
          {keyed(passages.filter((passage) => passage.part === part)).map(([key, passage]) => (
            <Passage key={key} passage={passage} />
          ))}
        </section>
      ))}
      {more > 0 && <p className={styles['note']}>And {counted(more, 'more passage')}, not shown here.</p>}
    </section>
  );
}

/** What differs, counted by what it is. */
const DIFFERING: Readonly<Record<RowPart, (count: number) => string>> = {
  text: (count) => `Text: ${counted(count, 'passage')}`,
  tables: (count) => `Tables: ${counted(count, 'row')}`,
  citations: (count) => `The same words with other sources: ${counted(count, 'passage')}`,
  references: (count) => `List of references: ${counted(count, 'entry', 'entries')}`,
};

/** About what reads the same in both files, marks and all. */
function otherSources({ count, numbers }: CopyDifference['readingSame']): string {
  const named = numbers.slice(0, MOST_NUMBERS);
  const rest = numbers.length - named.length;
  const behind = listed(rest > 0 ? [...named, `${rest} more`] : named);
  const where = numbers.length === 0 ? '' : ` In the list of references other sources stand under ${behind}.`;
  return `The marks of ${counted(count, 'passage')} read the same in both files as well.${where}`;
}

const MOST_NUMBERS = 20;

function Passage({ passage: { topic, segments } }: { readonly passage: DifferingPassage }) {
  return (
    <p className={styles['passage']}>
      {topic !== null && <span className={styles['topic']}>{TOPIC_NAMES[topic]} </span>}
      {keyed(segments).map(([key, { kind, text }]) => {
        if (kind === 'same') return <span key={key}>{shortened(text)}</span>;
        const said = text.replaceAll('\t', ' | ');
        return kind === 'deleted' ? <del key={key}>{said}</del> : <ins key={key}>{said}</ins>;
      })}
    </p>
  );
}

/** By its place in a list that never changes. */
function keyed<Item>(items: readonly Item[]): readonly (readonly [string, Item])[] {
  return items.map((item, at) => [`${at}`, item]);
}

const AROUND = 160;

/** What is the same is context: its two ends are enough. */
function shortened(text: string): string {
  const plain = text.replaceAll('\t', ' | ');
  if (plain.length <= 2 * AROUND) return plain;
  // Cut between words, unless there is one word only.
  const begin = plain
    .slice(0, AROUND)
    .replace(/(?<=\s)\S*$/, '')
    .trimEnd();
  const end = plain.slice(-AROUND).replace(/^\S*\s+/, '');
  return `${begin} … ${end}`;
}
