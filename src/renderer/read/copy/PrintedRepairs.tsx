import type { Repair, Report } from '../../../shared/model.ts';
import { counted } from '../../../shared/text/counted.ts';
import { listed, REPAIR_KIND_NAMES } from '../../reports/names.ts';
import { findingSentence } from '../../reports/findings.ts';
import { placeOfFault, unseenForm, unseenRepair } from '../../reports/repair-words.ts';
import { repairGroups } from './repair-groups.ts';
import { ON_PAPER } from '../../text/page-signs.ts';
import styles from './PrintedRepairs.module.css';

interface Props {
  readonly report: Report;
  /** The text above stands as the file has it, without them. */
  readonly asPrinted: boolean;
}

/** At the end of a report on paper: what is to be known of this copy, and each repair with what stood there. */
export function PrintedRepairs({ report, asPrinted }: Props) {
  const { findings, repairs } = report;
  if (findings.length + repairs.length === 0) return null;
  return (
    <section className={styles['about']} {...ON_PAPER.on}>
      <h3>About this copy</h3>
      {findings.map((finding) => (
        <p key={findingSentence(finding)}>{findingSentence(finding)}</p>
      ))}
      {repairs.length > 0 && (
        <p>
          {asPrinted
            ? `The text stands here as the file has it. The reader would repair it in ${counted(repairs.length, 'place')}:`
            : `The reader repaired ${counted(repairs.length, 'place')} of the text above:`}
        </p>
      )}
      {repairGroups(report).map(({ kind, repairs: own }) => (
        <div key={kind} className={styles['kind']}>
          <h4>
            {REPAIR_KIND_NAMES[kind]} ({own.length.toLocaleString('en-US')})
          </h4>
          {kind === 'recovered-number' ? (
            <p>{listed(own.map(({ repair }) => repair.shown))}</p>
          ) : (
            <ul>
              {timesEach(own.map(({ repair }) => repairInWords(repair))).map(([words, times]) => (
                <li key={words}>
                  {words}
                  {times > 1 && ` (${times} times)`}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

/** "In the file: Labour lnspectorate. Shown: Labour Inspectorate". */
function repairInWords(repair: Repair): string {
  const { kind, printed, shown } = repair;
  const stood = unseenForm(repair) ?? `${placeOfFault(kind)}: ${printed.replace(/\s+/g, ' ').trim()}`;
  return `${stood} · ${unseenRepair(repair) ?? `Shown: ${shown}`}`;
}

/** What is said more than once, once, with how often. */
function timesEach(sentences: readonly string[]): readonly (readonly [words: string, times: number])[] {
  const times = new Map<string, number>();
  for (const sentence of sentences) times.set(sentence, (times.get(sentence) ?? 0) + 1);
  return [...times];
}
