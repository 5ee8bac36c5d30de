import { useCallback, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ConceptTable } from '../../shared/years.ts';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { listed } from '../reports/names.ts';
import { useProvenance } from '../printing/provenance.ts';
import { SourceEnd, SourceSummary } from '../printing/SourceLines.tsx';
import { usePaperOf, usePrinting } from '../printing/use-paper.ts';
import { useLibrary } from '../state/context.ts';
import { EmptyView } from '../ui/frame/EmptyView.tsx';
import { useKeptRows } from '../places/use-kept-rows.ts';
import { ViewTitle } from '../ui/frame/ViewTitle.tsx';
import type { Area } from '../country/areas.ts';
import { CitationLayers } from '../years/CitationLayers.tsx';
import { CONCEPT_NAMES } from '../years/names.ts';
import { useReports } from '../years/use-reports.ts';
import { StateLegend } from './StateLegend.tsx';
import { cellLength, hasChanged, yearsLeftOut, yearsStating } from './table-shape.ts';
import { YearTable } from './YearTable.tsx';
import { SCROLLER, ON_PAPER } from '../text/page-signs.ts';
import { REGION_START } from '../ui/region/regions.ts';
import styles from './TablesView.module.css';

interface Props {
  readonly area: Area;
  readonly table: ConceptTable;
  readonly changedOnly: boolean;
  readonly repeated: boolean;
}

/** A table under its title, with its legend; a sentence where there is nothing to show. */
export function AreaTableView({ area, table, changedOnly, repeated }: Props) {
  const { reports } = useLibrary();
  const nameOf = useCallback(
    (id: string) => reports.find((entry) => entry.id === id)?.label ?? id,
    [reports],
  );
  const ids = useMemo(() => reportsIn(table), [table]);
  const { shown, settled } = useReports(ids);
  const isPrinted = usePrinting() !== 'none';
  const provenance = useProvenance(useMemo(() => ids.toSorted(), [ids]));
  usePaperOf('', settled || table.rows.length === 0);
  const rows = useMemo(
    () => (changedOnly ? table.rows.filter(hasChanged) : table.rows),
    [table, changedOnly],
  );
  const name = CONCEPT_NAMES[table.concept];
  const stating = yearsStating(table);
  const [leftOut, lacking] = [yearsLeftOut(table), yearsLeftOut(table, 'not-in-copy')];
  const caption = `${name} in ${area.name}, by year`;
  return (
    <>
      <div className={styles['head']}>
        <ViewTitle span={area.name}>{name}</ViewTitle>
        {isPrinted && (
          <div className={styles['printed']} {...ON_PAPER.on}>
            {changedOnly && <p>Only rows that changed: {`${rows.length} of ${table.rows.length}`}.</p>}
            <SourceSummary sources={provenance} />
          </div>
        )}
        {rows.length > 0 && stating.length > 1 && <StateLegend rows={rows} />}
        {stating.length === 1 && (
          <p className={styles['note']}>
            Only {stating[0]} has this table in the library: there is no other year to set beside it.
          </p>
        )}
        {stating.length > 1 && leftOut.length > 0 && (
          <p className={styles['note']}>
            {listed(leftOut)} {leftOut.length === 1 ? 'has' : 'have'} no table of this subject.
          </p>
        )}
        {stating.length > 1 && lacking.length > 0 && (
          <p className={styles['note']}>
            The library’s {lacking.length === 1 ? 'copy' : 'copies'} of {listed(lacking)} may lack the table.
          </p>
        )}
      </div>
      {table.rows.length === 0 ? (
        <EmptyView>
          None of the reports on {area.name} in the library has a table of this subject. Another table can be
          chosen above.
        </EmptyView>
      ) : rows.length === 0 ? (
        <EmptyView>No row of this table changed between its years.</EmptyView>
      ) : !settled ? (
        <Waiting what={`Opening the reports on ${area.name}`} />
      ) : (
        <KeptRows name={`tables ${area.name} ${table.concept}${changedOnly ? ' changed' : ''}`}>
          <CitationLayers reports={[...shown.values()]}>
            <YearTable
              table={table}
              rows={rows}
              length={cellLength(table)}
              repeated={repeated}
              caption={caption}
              shown={shown}
              nameOf={nameOf}
              end={isPrinted ? <SourceEnd sources={provenance} /> : null}
            />
          </CitationLayers>
        </KeptRows>
      )}
    </>
  );
}

/** @param name of what the rows show */
function KeptRows({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const scroller = useRef<HTMLDivElement>(null);
  useKeptRows({ scroller, name });
  return (
    <div ref={scroller} className={styles['scroller']} {...SCROLLER.on} {...REGION_START}>
      {children}
    </div>
  );
}

/** Every report whose text stands in the table, each once. */
function reportsIn(table: ConceptTable): readonly string[] {
  const statements = table.rows.flatMap(({ cells }) =>
    cells.flatMap(({ statement, restated }) => [statement, ...restated.map((other) => other.statement)]),
  );
  return [...new Set(statements.flatMap((statement) => (statement === null ? [] : [statement.report])))];
}
