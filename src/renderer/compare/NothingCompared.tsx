import type { LibraryEntry } from '../../shared/contract/contract.ts';
import { olderFirst } from '../country/pairs.ts';
import { ReportPicker } from '../reports/ReportPicker.tsx';
import { useDispatch, useLibrary } from '../state/context.ts';
import { EmptyView } from '../ui/frame/EmptyView.tsx';
import { ViewFrame } from '../ui/frame/ViewFrame.tsx';
import styles from './CompareView.module.css';

interface Props {
  readonly country: string;
  /** The only one of the country. */
  readonly report: LibraryEntry;
}

/** A country with one report: nothing is compared until another is chosen. */
export function NothingCompared({ country, report }: Props) {
  const dispatch = useDispatch();
  const { reports } = useLibrary();
  const pick = (other: string) =>
    dispatch({ kind: 'pair', pair: olderFirst({ left: report.id, right: other }, reports) });
  const others = reports.length > 1;
  return (
    <ViewFrame label={`Compare ${report.label}`}>
      <EmptyView>
        There is one report on {country} in the library: {report.label}.{' '}
        {others ? 'Choose the report to compare it with.' : 'Add another to compare it with.'}
      </EmptyView>
      {others && (
        <div className={styles['choice']}>
          <ReportPicker label="Report to compare with" report="" onPick={pick} />
        </div>
      )}
    </ViewFrame>
  );
}
