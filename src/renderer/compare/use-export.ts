import type { DifferenceClass } from '../../shared/comparison/comparison.ts';
import type { ReportPair } from '../../shared/contract/contract.ts';
import { printingService } from '../printing/printing-service.ts';
import { takingService } from '../services/taking.ts';
import { useService, useServices } from '../state/context.ts';
import type { ExportWay } from './ExportMenu.tsx';
import type { Form } from './state/shown-rows.ts';

/** Take the comparison along as it is shown: only its changes where only they are shown. */
export function useExport(
  pair: ReportPair,
  form: Form,
  hidden: readonly DifferenceClass[],
): (way: ExportWay) => void {
  const { bridge } = useServices();
  const printing = useService(printingService);
  const taking = useService(takingService);
  const save = async (format: Exclude<ExportWay, 'print'>) => {
    const changesOnly = form === 'changes-only';
    await taking.save(await bridge.call('compare.export', { ...pair, format, changesOnly, hidden }));
  };
  return (way) => {
    if (way === 'print') void printing.print('view');
    else void save(way);
  };
}
