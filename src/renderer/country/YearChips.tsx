import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import { LevelMark } from '../reports/LevelMark.tsx';
import { LEVEL_NAMES } from '../reports/names.ts';
import { useReaderState } from '../state/context.ts';
import type { Area } from './areas.ts';
import { useShownReports } from './use-country.ts';
import { yearReports } from './year-reports.ts';
import type { YearReport } from './year-reports.ts';
import { REGION_START } from '../ui/region/regions.ts';
import styles from './YearChips.module.css';

interface Props {
  readonly area: Area;
  /** @param more beside what is shown, and not in its place */
  readonly onChoose: (entry: LibraryEntry, more: boolean) => void;
}

/** The years of the country, oldest first, by level; those on show are marked. One stop of the Tab key. */
export function YearChips({ area, onChoose }: Props) {
  const { view } = useReaderState();
  const years = useMemo(() => yearReports(area), [area]);
  const { shown, leading } = useShownReports();
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const isShown = ({ ids }: YearReport) => ids.some((id) => shown.includes(id));
  const lead = years.find(({ ids }) => leading !== undefined && ids.includes(leading));
  const stop = years.find(({ year }) => year === focused) ?? lead ?? years.findLast(isShown) ?? years.at(-1);
  const chipOf = (year: number) => list.current?.querySelector<HTMLElement>(`[data-year="${year}"]`);

  // What is shown now is in sight; where that is all of it, the latest is.
  const inSight = (lead ?? years.findLast(isShown) ?? years.at(-1))?.year;
  useEffect(() => {
    const chip = list.current?.querySelector(`[data-year="${inSight}"]`);
    chip?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [list, inSight]);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: years.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const to = years[next];
    if (to !== undefined) chipOf(to.year)?.focus();
  };

  return (
    <ul ref={list} className={styles['years']} aria-label={`Years of ${area.name}`} {...REGION_START}>
      {years.map((one, index) => (
        <li key={one.year}>
          <button
            type="button"
            className={styles['year']}
            data-year={one.year}
            data-leading={one === lead}
            tabIndex={one === stop ? 0 : -1}
            aria-label={one.name}
            aria-current={isShown(one) ? 'true' : undefined}
            title={titleOf(one, view)}
            onFocus={() => setFocused(one.year)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onClick={(event) => onChoose(one.entry, event.shiftKey)}
          >
            {one.level === null ? one.year : <LevelMark level={one.level} label={String(one.year)} />}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** "Kazakhstan 2016: Moderate Advancement. Click to read, with Shift in a further pane". */
function titleOf({ name, entry, level }: YearReport, view: string): string {
  const label = entry.levelLabel ?? (level === null ? 'No level stated' : LEVEL_NAMES[level]);
  const act =
    view === 'compare'
      ? 'Click to compare it, with Shift in place of the other report'
      : 'Click to read it, with Shift in a further pane';
  return `${name}: ${label}\n${act}`;
}
