import type { ReactNode } from 'react';
import { StateSign } from '../compare/state/signs.tsx';
import { Flag, Sheets } from '../ui/icons.tsx';
import { RestatedSign } from '../tables/YearSign.tsx';
import { SpecimenText } from './SpecimenText.tsx';
import styles from './HelpText.module.css';

interface Sign {
  readonly sign: ReactNode;
  readonly name: string;
  readonly means: string;
}

interface Signs {
  readonly where: string;
  readonly signs: readonly Sign[];
}

const SIGNS: readonly Signs[] = [
  {
    where: 'In the text',
    signs: [
      {
        sign: <SpecimenText show="citation" />,
        name: 'Sources',
        means: 'Point at it, or press Enter on it, for the sources behind the sentence.',
      },
      {
        sign: <SpecimenText show="repair" />,
        name: 'Repaired',
        means:
          'The copy was damaged here. Point at it for what was printed; “As printed” takes all repairs back.',
      },
      {
        sign: <SpecimenText show="hit" />,
        name: 'Found',
        means: 'The words that were searched for.',
      },
      {
        sign: <span data-margin="">2015</span>,
        name: 'Since 2015',
        means:
          'In the margin: since when the passage is said, “new” or “last” where it came or goes with this year, “≤” where the year before is not in the library. It opens the passage through the years.',
      },
    ],
  },
  {
    where: 'In Compare and Tables',
    signs: [
      { sign: <StateSign state="changed" />, name: 'Changed', means: 'It says something else than before.' },
      {
        sign: <StateSign state="left" />,
        name: 'Only in the left report',
        means: 'It has gone from the right one.',
      },
      {
        sign: <StateSign state="right" />,
        name: 'Only in the right report',
        means: 'It is not in the left one.',
      },
      { sign: <StateSign state="moved" />, name: 'Moved', means: 'The same words stand in another place.' },
      {
        sign: <RestatedSign />,
        name: 'Said otherwise',
        means: 'Another report says something else about the same year.',
      },
    ],
  },
  {
    where: 'In the library',
    signs: [
      {
        sign: <Flag />,
        name: 'Incomplete copy',
        means: 'Something of the report is missing. “About this copy” at its head says what.',
      },
      {
        sign: <Sheets />,
        name: 'Several files',
        means: 'The report was added more than once. The pane shows the better one and lets you choose.',
      },
    ],
  },
];

/** What stands beside the words of a report, each drawn as it is drawn there. */
export function SignsHelp() {
  return (
    <div className={styles['text']}>
      {SIGNS.map(({ where, signs }) => (
        <section key={where} aria-label={where}>
          <h4 className={styles['where']}>{where}</h4>
          <dl className={styles['terms']}>
            {signs.map(({ sign, name, means }) => (
              <div key={name} className={styles['term']}>
                <dt>
                  <span className={styles['sign']} aria-hidden="true">
                    {sign}
                  </span>
                  <span>{name}</span>
                </dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
