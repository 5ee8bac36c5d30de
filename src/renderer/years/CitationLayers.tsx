import type { ReactNode } from 'react';
import { CitationLayer } from '../citations/card/CitationLayer.tsx';
import { ShownReportContext } from '../text/report-context.ts';
import type { ShownReport } from '../text/report-context.ts';
import { useDispatch } from '../state/context.ts';
import type { Target } from '../state/reader-state.ts';

interface Props {
  readonly reports: readonly ShownReport[];
  readonly children: ReactNode;
}

/** Makes the marks of several reports work in one view: each inside an element with its report's id as `data-report-side`. */
export function CitationLayers({ reports, children }: Props) {
  const dispatch = useDispatch();
  const [first, ...rest] = reports;
  if (first === undefined) return children;
  const { id } = first.report;
  const visit = (target: Target) => dispatch({ kind: 'visit', report: id, target, focus: true });
  return (
    <ShownReportContext value={first}>
      <CitationLayer
        report={first.report}
        asPrinted={false}
        side={id}
        onGoToReference={(number) => visit({ kind: 'reference', number })}
        onGoToCitation={(citation) => visit({ kind: 'citation', citation })}
      >
        <CitationLayers reports={rest}>{children}</CitationLayers>
      </CitationLayer>
    </ShownReportContext>
  );
}
