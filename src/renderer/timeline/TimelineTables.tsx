import type { CSSProperties, ReactNode } from 'react';
import type { FigureSeries, PrintedAt, Timeline } from '../../shared/years.ts';
import { CONCEPT_NAMES, GAP_NAMES, UNIT_NAMES } from '../years/names.ts';
import { useOpenPlace } from '../years/use-open-place.ts';
import { actionName, fateInWords } from './actions/action-bars.ts';
import { useDrawn } from './axis/timeline-context.ts';
import { useOpenLevel } from './levels/use-open-level.ts';
import styles from './TimelineTables.module.css';
import { KEPT_ROW, OPENS_PLACE } from '../text/page-signs.ts';

/** The same as the charts, in words and numbers. */
export function TimelineTables({ area, levels, areaLevels, levelNotes, actions, figures }: Timeline) {
  const { nameOf } = useDrawn();
  const open = useOpenLevel();
  const assessed = [...(levels.length > 0 ? [{ area: area ?? '', levels }] : []), ...areaLevels];
  return (
    <div className={styles['tables']}>
      <table>
        <caption>Assessment</caption>
        <Heads heads={[...(areaLevels.length > 0 ? ['Area'] : []), 'Year', 'Assessment', 'Report']} />
        <tbody>
          {assessed.flatMap((one) =>
            one.levels.map((point) => (
              <tr key={`${one.area} ${point.year}`} {...KEPT_ROW.on(`level ${one.area} ${point.year}`)}>
                {areaLevels.length > 0 && <th scope="row">{one.area}</th>}
                <th scope="row">{point.year}</th>
                <td>{point.label}</td>
                <td>
                  <button type="button" {...OPENS_PLACE.on} onClick={() => open(point)}>
                    {nameOf(point.report)}
                  </button>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {levelNotes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {actions.length > 0 && (
        <table>
          <caption>Suggested actions</caption>
          <Heads heads={['Area', 'Action, newest wording', 'Suggested in', 'Printed in']} />
          <tbody>
            {actions.map((action) => (
              <tr
                key={`${action.wordings[0]?.report ?? ''} ${action.wordings[0]?.at.row ?? 0} ${action.text}`}
                {...KEPT_ROW.on(actionName(action))}
              >
                <td>{action.area}</td>
                <th scope="row">{action.text}</th>
                <td>{fateInWords(action)}</td>
                <td>
                  {action.wordings.map(({ report, at }) => (
                    <Place key={report} at={at}>
                      {nameOf(report)}
                    </Place>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {[...new Set(figures.map(({ concept }) => concept))].map((concept) => (
        <FigureTable
          key={concept}
          caption={CONCEPT_NAMES[concept]}
          figures={figures.filter((series) => series.concept === concept)}
        />
      ))}
    </div>
  );
}

function Heads({ heads }: { readonly heads: readonly (string | number)[] }) {
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface FigureTableProps {
  readonly caption: string;
  readonly figures: readonly FigureSeries[];
}

function FigureTable({ caption, figures }: FigureTableProps) {
  const years = figures[0]?.points.map(({ year }) => year) ?? [];
  const missing = yearsWithoutReport(figures);
  const columns: CSSProperties & Record<'--years', number> = { '--years': years.length };
  return (
    <table data-figures="" style={columns}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          {years.map((year) => (
            <th key={year} scope="col">
              {year}
              {missing.has(year) && <span className={styles['gap']}>{GAP_NAMES['no-report']}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ concept, label, unit, points }) => (
          <tr key={`${label} ${unit}`} {...KEPT_ROW.on(`${concept} ${label} ${unit}`)}>
            <th scope="row">
              {label}
              {UNIT_NAMES[unit] === '' ? '' : `, ${UNIT_NAMES[unit]}`}
            </th>
            {points.map(({ year, gap, text, value, at, dataYear }) => (
              <td key={year} data-gap={gap !== null}>
                {at === null ? (
                  // Said once, at the head of the column.
                  missing.has(year) ? null : (
                    GAP_NAMES[gap ?? 'not-stated']
                  )
                ) : (
                  <Place at={at}>
                    {gap !== null
                      ? GAP_NAMES[gap]
                      : unit === 'children'
                        ? (value ?? 0).toLocaleString('en-US')
                        : text}
                  </Place>
                )}
                {dataYear !== null && dataYear !== year && gap === null && ` (data of ${dataYear})`}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Years of which the library has nothing: no row says anything of them. */
function yearsWithoutReport(figures: readonly FigureSeries[]): ReadonlySet<number> {
  const points = figures.flatMap((series) => series.points);
  const reported = new Set(points.filter(({ gap }) => gap !== 'no-report').map(({ year }) => year));
  return new Set(points.map(({ year }) => year).filter((year) => !reported.has(year)));
}

function Place({ at, children }: { readonly at: PrintedAt; readonly children: ReactNode }) {
  const open = useOpenPlace();
  return (
    <button type="button" {...OPENS_PLACE.on} onClick={() => open(at)}>
      {children}
    </button>
  );
}
