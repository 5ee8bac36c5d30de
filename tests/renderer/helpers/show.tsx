/** Parts of the window, drawn with what they need around them. */
import type { ReactNode } from 'react';
import { render } from '@testing-library/react';
import type { LibraryListing } from '../../../src/shared/contract/contract.ts';
import type { Report } from '../../../src/shared/model.ts';
import { citationsByNumber } from '../../../src/renderer/text/cited-places.ts';
import { ShownReportContext } from '../../../src/renderer/text/report-context.ts';
import { createServices } from '../../../src/renderer/services/services.ts';
import { DispatchContext, LibraryContext, ServicesContext } from '../../../src/renderer/state/context.ts';
import type { ReaderAction } from '../../../src/renderer/state/reader-state.ts';
import { testBridge } from './bridge.ts';
import type { Answers } from './bridge.ts';

export interface ShowOptions {
  readonly answers?: Answers;
  readonly listing?: LibraryListing;
}

/** Draws a part; `actions` are all that it dispatched. */
export function show(part: ReactNode, options: ShowOptions = {}) {
  const bridge = testBridge(options.answers ?? {});
  const services = createServices(bridge);
  const actions: ReaderAction[] = [];
  const listing = options.listing ?? { reports: [], areas: [], problems: [] };
  const drawn = render(
    <ServicesContext value={services}>
      <LibraryContext value={listing}>
        <DispatchContext value={(action) => actions.push(action)}>{part}</DispatchContext>
      </LibraryContext>
    </ServicesContext>,
  );
  return { ...drawn, bridge, services, actions };
}

/** Text of a report needs to know its report. */
export function inReport(report: Report, part: ReactNode, asPrinted = false): ReactNode {
  const citedBy = citationsByNumber(report);
  const shown = asPrinted ? { report, citedBy, printed: report.repairs } : { report, citedBy };
  return <ShownReportContext value={shown}>{part}</ShownReportContext>;
}
