import { useMemo } from 'react';
import type { YearChange, YearChanges } from '../../../shared/history/history.ts';
import { levelWords } from '../../../shared/history/year-words.ts';
import { usePaper } from '../../printing/use-paper.ts';
import { LevelMark } from '../../reports/LevelMark.tsx';
import { counted } from '../../../shared/text/counted.ts';
import { listed } from '../../reports/names.ts';
import { useDispatch, useLibrary, useService } from '../../state/context.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { yearsService } from '../../years/years-store.ts';
import { amount, countriesOf } from './change-years.ts';
import { ChangeSections } from './ChangeSections.tsx';
import { ChangesPage } from './ChangesPage.tsx';
import { MOST_OF_EACH, useAllChanges } from './use-all-changes.ts';
import styles from './Changes.module.css';

interface Props {
  readonly year: number;
  readonly leftOut: readonly YearChange['state'][];
}

/** What changed in all countries in a year: assessments, how much in each, and what tells most by section. */
export function ChangesOfAll({ year, leftOut }: Props) {
  const { reports } = useLibrary();
  const areas = useMemo(() => countriesOf(reports, year), [reports, year]);
  const { found, asked, failed } = useAllChanges(areas, year);
  usePaper({
    title: `What changed in ${year}: all countries`,
    made: asked,
    of: areas.length,
    what: 'countries',
  });
  const listedChanges = useMemo(
    () =>
      found
        .flatMap(({ area, changes }) => changes.map((change) => ({ ...change, area })))
        .filter(({ state }) => !leftOut.includes(state))
        .toSorted((a, b) => b.weight - a.weight),
    [found, leftOut],
  );
  const compared = useMemo(() => found.flatMap(({ before, report }) => [before.report, report]), [found]);
  const progress =
    asked < areas.length
      ? `${asked} of ${counted(areas.length, 'country', 'countries')} so far; the rest follows.`
      : `${counted(areas.length, 'country', 'countries')}.`;
  const tooMuch = failed.length === 0 ? '' : ` ${listed(failed)} could not be followed.`;
  return (
    <ChangesPage
      title={`What changed in ${year}`}
      where="all countries"
      reports={compared}
      lead={`${progress} Of each country the ${MOST_OF_EACH} changes that tell most; its own page has all.${tooMuch}`}
    >
      <Levels found={found} />
      <Countries found={found} />
      <ChangeSections changes={listedChanges} />
    </ChangesPage>
  );
}

function Levels({ found }: { readonly found: readonly YearChanges[] }) {
  const moved = found.flatMap(({ area, levels: { before, after } }) =>
    before === null || after === null || before.level === after.level ? [] : [{ area, before, after }],
  );
  const reworded = found.filter((changes) => levelWords(changes) !== null).length - moved.length;
  if (moved.length + reworded === 0) return null;
  return (
    <section className={styles['section']}>
      <h3 className={styles['topic']}>
        Assessment <span className={styles['count']}>{moved.length}</span>
      </h3>
      <ul className={styles['levels']}>
        {moved.map(({ area, before, after }) => (
          <li key={area}>
            <span className={styles['area']}>{area}</span>
            <LevelMark level={before.level} />
            <span aria-label="became">→</span>
            <LevelMark level={after.level} />
          </li>
        ))}
      </ul>
      {reworded > 0 && (
        <p className={styles['lead']}>
          {`${counted(reworded, 'further assessment is', 'further assessments are')} worded otherwise at the same level, or not printed in one of the two years.`}
        </p>
      )}
    </section>
  );
}

/** How much changed in each, the most first, as bars; a name leads to the country's own page. */
function Countries({ found }: { readonly found: readonly YearChanges[] }) {
  const years = useService(yearsService);
  const dispatch = useDispatch();
  const ranked = found.toSorted((a, b) => amount(b) - amount(a));
  const [first] = ranked;
  if (first === undefined) return null;
  const most = Math.max(1, amount(first));
  const share = (count: number) => ({ inlineSize: `${(100 * count) / most}%` });
  return (
    <section className={styles['section']}>
      <h3 className={styles['topic']}>
        How much changed in each{' '}
        <span className={styles['legend']}>
          <i data-state="new" /> first said <i data-state="changed" /> reworded <i data-state="dropped" /> not
          said any more
        </span>
      </h3>
      <ul className={styles['countries']}>
        {ranked.map(({ area, counts }) => (
          <li key={area}>
            <LinkButton
              onClick={() => {
                dispatch({ kind: 'country', area });
                years.set({ changedInAll: false });
              }}
            >
              {area}
            </LinkButton>
            <span
              className={styles['bars']}
              role="img"
              aria-label={`${counts.new} first said, ${counts.changed} reworded, ${counts.dropped} not said any more`}
            >
              <i data-state="new" style={share(counts.new)} />
              <i data-state="changed" style={share(counts.changed)} />
              <i data-state="dropped" style={share(counts.dropped)} />
            </span>
            <span className={styles['amount']}>{counts.new + counts.changed + counts.dropped}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
