import { sinceWords, untilWords } from '../../shared/history/history-words.ts';
import type { PassageHistory, PassageInYear } from '../../shared/history/history.ts';
import { useDispatch } from '../state/context.ts';
import type { AskedPassage } from './passage-store.ts';
import { PassageYear } from './PassageYear.tsx';
import { TakeHistory } from './TakeHistory.tsx';
import styles from './ThroughYears.module.css';

interface Props {
  readonly asked: AskedPassage;
  readonly history: PassageHistory;
  readonly onAsk: (asked: AskedPassage) => void;
  readonly onClose: () => void;
}

/** The wordings of a passage, the oldest first, with what came and went, and the ways to take them along. */
export function PassageYears({ asked, history, onAsk, onClose }: Props) {
  const dispatch = useDispatch();
  const open = ({ report, block, start, end, state }: PassageInYear) => {
    dispatch({
      kind: 'visit',
      report,
      target:
        state === 'dropped' ? { kind: 'block', block } : { kind: 'words', block, places: [{ start, end }] },
      focus: true,
    });
    onClose();
  };
  return (
    <>
      <p className={styles['lead']}>{leadOf(history)}</p>
      <div className={styles['tools']}>
        {history.kind !== 'row' && <KindChoice asked={asked} history={history} onAsk={onAsk} />}
        <TakeHistory asked={asked} />
      </div>
      <ol className={styles['years']}>
        {history.passages.map((passage) => (
          <PassageYear
            key={`${passage.year} ${passage.state}`}
            passage={passage}
            isAsked={passage.report === asked.report && passage.state !== 'dropped'}
            onOpen={() => open(passage)}
          />
        ))}
      </ol>
    </>
  );
}

/** A paragraph, or the one sentence of it that stands at the place. */
function KindChoice({ asked, history, onAsk }: Pick<Props, 'asked' | 'history' | 'onAsk'>) {
  return (
    <fieldset className={styles['kinds']}>
      <legend className="visually-hidden">What is followed</legend>
      {(['sentence', 'paragraph'] as const).map((kind) => (
        <label key={kind} className={styles['kind']}>
          <input
            type="radio"
            name="followed"
            checked={history.kind === kind}
            onChange={() => onAsk({ ...asked, kind })}
          />
          {kind === 'sentence' ? 'Sentence' : 'Paragraph'}
        </label>
      ))}
    </fieldset>
  );
}

function leadOf(history: PassageHistory): string {
  const until = untilWords(history);
  const since = sinceWords(history);
  const lead = `Said ${since}${until === null ? '' : `; ${until}`}.`;
  if (history.missing.length === 0) return lead;
  return `${lead} The library has no chapter of ${history.missing.join(', ')}.`;
}
