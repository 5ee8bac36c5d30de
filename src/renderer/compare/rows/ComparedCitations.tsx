import type { ReactNode } from 'react';
import { CitationLayer } from '../../citations/card/CitationLayer.tsx';
import { useDispatch } from '../../state/context.ts';
import { ShownReportContext } from '../../text/report-context.ts';
import type { Compared } from '../state/compare-context.ts';

interface Props {
  readonly compared: Compared;
  readonly children: ReactNode;
}

/** Makes the marks of both reports work, each as its own report's. */
export function ComparedCitations({ compared, children }: Props) {
  return (
    <Side compared={compared} side="left">
      <Side compared={compared} side="right">
        {children}
      </Side>
    </Side>
  );
}

function Side({ compared, side, children }: Props & { readonly side: 'left' | 'right' }) {
  const dispatch = useDispatch();
  const { report } = compared[side];
  return (
    <ShownReportContext value={compared[side]}>
      <CitationLayer
        report={report}
        side={side}
        asPrinted={false}
        onGoToReference={(number) =>
          dispatch({ kind: 'visit', report: report.id, target: { kind: 'reference', number }, focus: true })
        }
        onGoToCitation={(citation) =>
          dispatch({ kind: 'visit', report: report.id, target: { kind: 'citation', citation }, focus: true })
        }
      >
        {children}
      </CitationLayer>
    </ShownReportContext>
  );
}
