import { useOpenPlace } from '../../years/use-open-place.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import type { WordingRun } from './action-bars.ts';
import { useDrawn } from '../axis/timeline-context.ts';
import styles from '../Chart.module.css';

/** How an action was worded, from the first report on; each report leads to its place. */
export function WordingList({ runs }: { readonly runs: readonly WordingRun[] }) {
  const { nameOf } = useDrawn();
  const open = useOpenPlace();
  return (
    <ol className={styles['wordings']}>
      {runs.map(({ text, wordings }) => (
        <li key={wordings[0]?.report ?? text}>
          <span className={styles['years']}>
            {wordings.map((wording) => (
              <LinkButton
                key={wording.report}
                className={styles['link']}
                aria-label={`Read in ${nameOf(wording.report)}`}
                onClick={() => open(wording.at)}
              >
                {wording.year}
              </LinkButton>
            ))}
          </span>
          <span dir="auto">{text}</span>
        </li>
      ))}
    </ol>
  );
}
