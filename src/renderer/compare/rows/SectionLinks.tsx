import { useMemo } from 'react';
import { counted } from '../../../shared/text/counted.ts';
import { TOPIC_NAMES } from '../../reports/names.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { comparedSections } from '../state/sections.ts';
import type { Shown } from '../state/shown-rows.ts';
import styles from './CompareHead.module.css';

interface Props {
  readonly shown: Shown;
  readonly onSection: (item: number) => void;
}

/** The outline of what is compared: every section with the number of its changes, and the way to it. */
export function SectionLinks({ shown, onSection }: Props) {
  const sections = useMemo(() => comparedSections(shown), [shown]);
  if (sections.length < 2) return null;
  return (
    <nav aria-label="Sections compared">
      <ul className={styles['sections']}>
        {sections.map(({ topic, first, changes }) => (
          <li key={topic}>
            <LinkButton
              className={styles['section']}
              aria-label={`${TOPIC_NAMES[topic]}: ${changes === 0 ? 'no change' : counted(changes, 'change')}`}
              onClick={() => onSection(first)}
            >
              {TOPIC_NAMES[topic]}
            </LinkButton>
            {changes > 0 && (
              <span className={styles['number']} aria-hidden="true">
                {' '}
                {changes.toLocaleString('en-US')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
