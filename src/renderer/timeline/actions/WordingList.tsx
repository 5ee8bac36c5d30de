import { useOpenPlace } from '../../years/use-open-place.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import type { WordingRun } from './action-bars.ts';
import { useDrawn } from '../axis/timeline-context.ts';
import { ON_PAPER, OPENS_PLACE } from '../../text/page-signs.ts';
import styles from './Wordings.module.css';

interface Props {
  readonly runs: readonly WordingRun[];
  /** Only there. */
  readonly onPaper: boolean;
}

/** How an action was worded, from the first report on; each report leads to its place. */
export function WordingList({ runs, onPaper }: Props) {
  const { nameOf } = useDrawn();
  const open = useOpenPlace();
  return (
    <ol className={styles['wordings']} {...(onPaper ? ON_PAPER.on : {})}>
      {runs.map(({ text, wordings }) => (
        <li key={wordings[0]?.report ?? text}>
          <span className={styles['years']}>
            {wordings.map((wording) => (
              <LinkButton
                key={wording.report}
                className={styles['link']}
                aria-label={`Read in ${nameOf(wording.report)}`}
                {...OPENS_PLACE.on}
                onClick={() => open(wording.at)}
              >
                {wording.year}
              </LinkButton>
            ))}
          </span>
          <span>
            <span dir="auto">{text}</span>
            {wordings[0]?.unsure === true && (
              <span className={styles['perhaps']}>
                {' '}
                Perhaps the same action: only the years printed with it say so.
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
